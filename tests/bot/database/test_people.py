"""Who is let in, by whom, and that no two people come in on one invitation."""

from __future__ import annotations

import datetime
import stat
import threading
from pathlib import Path

import pytest
import sqlalchemy
from sqlalchemy.exc import StatementError

from bot.database.engine import Database, open_database
from bot.database.people import People
from ingest.errors import ConfigurationError, StorageError

NOW = datetime.datetime(2026, 8, 3, 7, 30, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database("", tmp_path)


@pytest.fixture
def people(database: Database) -> People:
    return People(database, admins=["telegram:1"])


def test_stranger_is_unknown(people: People) -> None:
    assert people.find("telegram:9") is None
    assert people.set_role("telegram:9", "member", actor="telegram:1", now=NOW) is None


def test_meeting_again_keeps_the_role_and_notes_the_day(people: People) -> None:
    people.meet("telegram:9", "An", "pending", NOW)
    people.set_role("telegram:9", "blocked", actor="telegram:1", now=NOW)
    met = people.meet("telegram:9", "An Nguyễn", "pending", NOW + DAY)
    assert (met.role, met.name, met.seen_at, met.joined_at) == ("blocked", "An Nguyễn", NOW + DAY, NOW)


def test_administrators_of_the_settings_cannot_be_demoted(people: People) -> None:
    people.meet("telegram:1", "Bình", "pending", NOW)
    changed = people.set_role("telegram:1", "blocked", actor="telegram:2", now=NOW)
    assert changed is not None
    assert changed.is_admin
    assert [person.account for person in people.all("admin")] == ["telegram:1"]


def test_invitation_lets_in_as_many_as_it_says_and_gives_the_unit(people: People) -> None:
    token = people.invite("telegram:1", 2, DAY, NOW, unit="Phòng Nội vụ")
    admitted = [people.redeem(token, f"telegram:{n}", "An", NOW) for n in (5, 5, 6, 7)]
    assert [person is not None for person in admitted] == [True, True, True, False]
    assert admitted[0] is not None
    assert (admitted[0].role, admitted[0].unit) == ("member", "Phòng Nội vụ")


@pytest.mark.parametrize("late", [DAY, DAY * 2])
def test_expired_invitation_lets_nobody_in(people: People, late: datetime.timedelta) -> None:
    token = people.invite("telegram:1", 1, DAY, NOW)
    assert people.redeem(token, "telegram:5", "An", NOW + late) is None


def test_stranger_with_a_dead_invitation_does_not_wait_to_be_let_in(people: People) -> None:
    assert people.redeem("unknown", "telegram:5", "An", NOW) is None
    assert people.find("telegram:5") is None
    people.meet("telegram:6", "Bình", "pending", NOW)
    assert people.redeem("unknown", "telegram:6", "Bình", NOW) is None
    assert people.find("telegram:6") is not None


def test_blocked_person_does_not_come_back_by_invitation(people: People) -> None:
    people.meet("telegram:5", "An", "blocked", NOW)
    assert people.redeem(people.invite("telegram:1", 1, DAY, NOW), "telegram:5", "An", NOW) is None


def test_token_stands_nowhere_in_the_file(people: People, tmp_path: Path) -> None:
    token = people.invite("telegram:1", 1, DAY, NOW)
    written = b"".join(path.read_bytes() for path in tmp_path.glob("bot.sqlite*"))
    assert written
    assert token.encode() not in written


def test_last_use_of_an_invitation_goes_to_one_of_many_at_once(people: People) -> None:
    token = people.invite("telegram:1", 1, DAY, NOW)
    admitted: list[bool] = []

    def come(number: int) -> None:
        admitted.append(people.redeem(token, f"telegram:{number}", "An", NOW) is not None)

    threads = [threading.Thread(target=come, args=(number,)) for number in range(10, 18)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(admitted) == [False] * 7 + [True]


def test_forgotten_person_is_a_stranger_again(people: People) -> None:
    people.meet("telegram:5", "An", "member", NOW)
    people.forget("telegram:5")
    assert people.find("telegram:5") is None


def test_forgotten_blocked_person_stays_blocked_without_a_name(people: People) -> None:
    people.meet("telegram:5", "An", "blocked", NOW)
    people.forget("telegram:5")
    assert people.redeem(people.invite("telegram:1", 1, DAY, NOW), "telegram:5", "An", NOW) is None
    found = people.find("telegram:5")
    assert found is not None
    assert (found.role, found.name) == ("blocked", "")


def test_one_person_who_taps_twice_at_once_uses_one_place(people: People) -> None:
    token = people.invite("telegram:1", 2, DAY, NOW)
    threads = [
        threading.Thread(target=people.redeem, args=(token, "telegram:5", "An", NOW)) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert people.redeem(token, "telegram:6", "Bình", NOW) is not None


def test_database_of_another_version_is_refused_untouched(database: Database, tmp_path: Path) -> None:
    with database.writing() as connection:
        connection.execute(sqlalchemy.text("UPDATE program SET value = '0'"))
        connection.execute(sqlalchemy.text("DROP TABLE people"))
    database.close()
    with pytest.raises(StorageError):
        open_database("", tmp_path)
    engine = sqlalchemy.create_engine(f"sqlite:///{tmp_path / 'bot.sqlite'}")
    assert not sqlalchemy.inspect(engine).has_table("people")
    engine.dispose()


def test_only_the_owner_reads_the_file(people: People, tmp_path: Path) -> None:
    assert stat.S_IMODE((tmp_path / "bot.sqlite").stat().st_mode) == 0o600


def test_people_outlive_the_process(people: People, database: Database, tmp_path: Path) -> None:
    people.meet("telegram:5", "An", "member", NOW)
    database.close()
    found = People(open_database("", tmp_path)).find("telegram:5")
    assert found is not None
    assert found.joined_at == NOW


def test_moment_without_a_zone_is_refused(people: People) -> None:
    with pytest.raises(StatementError, match="time zone"):
        people.meet("telegram:5", "An", "member", NOW.replace(tzinfo=None))


@pytest.mark.parametrize("url", ["nonsense", "nosuch://x/y", "://"])
def test_url_that_names_no_database_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError):
        open_database(url, tmp_path)


def test_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite").write_bytes(b"precious words" * 500)
    with pytest.raises(StorageError):
        open_database("", tmp_path)
    assert (tmp_path / "bot.sqlite").read_bytes().startswith(b"precious")
