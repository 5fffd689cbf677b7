"""`thidua stats` and `thidua backup`."""

from __future__ import annotations

import datetime
import sqlite3
import stat
import threading
import zipfile
from pathlib import Path

import pytest

from bot.answers import Answer
from bot.cli import main
from bot.database.engine import Database, open_database
from bot.database.journal import Journal
from bot.database.people import People
from tests.bot.cli.command_run import Run
from tests.bot.uploads.upload_office import LETTER, UploadOffice
from tests.office import PLAN, furnish

NOW = datetime.datetime.now(datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(furnish(tmp_path))
    return tmp_path


@pytest.fixture
def database(office: Path) -> Database:
    return open_database("", office / "state")


def ask(database: Database, question: str, *, answered: bool, ago: datetime.timedelta = DAY) -> int:
    answer = Answer(question, question, answered, "number", "…", 0.9)
    return Journal(database, 30).add(answer, {}, "telegram:5", "telegram:5", NOW - ago)


def test_statistics_gather_what_could_not_be_answered(run: Run, database: Database) -> None:
    ask(database, "Giá vàng là bao nhiêu?", answered=False)
    ask(database, "gia vang la bao nhieu", answered=False)
    ask(database, "Kinh phí?", answered=True)
    disliked = ask(database, "Ai phụ trách?", answered=True)
    Journal(database, 30).rate(disliked, "telegram:5", good=False, now=NOW)
    ask(database, "Cũ quá?", answered=False, ago=8 * DAY)
    People(database).meet("telegram:5", "An", "member", NOW)
    code, found = run("stats", "--days", "7")
    assert code == 0
    assert (found["questions"], found["answered"], found["people"], found["bad"]) == (4, 2, 1, 1)
    assert found["members"] == {"admin": 0, "member": 1, "pending": 0, "blocked": 0}
    assert found["open_questions"] == [
        {"question": "gia vang la bao nhieu", "times": 2, "answered": False},
        {"question": "Ai phụ trách?", "times": 1, "answered": True},
    ]


def test_questions_that_were_kept_long_enough_go(run: Run, database: Database) -> None:
    ask(database, "Cũ quá?", answered=False, ago=31 * DAY)
    assert run("stats", "--days", "60")[1]["questions"] == 0
    assert Journal(database, 30).of("telegram:5") == []


def test_statistics_in_words(database: Database, capsys: pytest.CaptureFixture[str]) -> None:
    ask(database, "Giá vàng là bao nhiêu?", answered=False)
    assert main(["stats"]) == 0
    shown = capsys.readouterr().out
    assert "1 câu hỏi của 1 người" in shown
    assert "• Giá vàng là bao nhiêu?" in shown


def test_backup_is_for_its_owner_and_restores_everything(
    run: Run, database: Database, office: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    People(database).meet("telegram:5", "An", "member", NOW)
    (office / "config.toml").write_text("[search]\ndense_weight = 0.4\n", encoding="utf-8")
    code, made = run("backup", "luu/sao-luu.zip", "--corpus")
    assert (code, made["database"], made["documents"]) == (0, True, 2)
    file = office / "luu" / "sao-luu.zip"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600

    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(elsewhere)
    restored = open_database("", elsewhere / "state")
    assert [person.name for person in People(restored).all()] == ["An"]
    assert (elsewhere / "corpus" / "ke-hoach-15.md").read_text(encoding="utf-8") == PLAN
    assert "0.4" in (elsewhere / "config.toml").read_text(encoding="utf-8")
    assert not list((elsewhere / "state").glob("*.lock"))


def test_backup_without_documents_has_the_catalogue(run: Run, office: Path, database: Database) -> None:
    run("backup", "b.zip")
    with zipfile.ZipFile(office / "b.zip") as archive:
        assert sorted(archive.namelist()) == ["corpus/catalog.toml", "state/bot.sqlite"]


def test_upload_that_waits_is_restored_and_can_be_confirmed(
    office: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = UploadOffice(office)
    upload = desk.bring(LETTER)
    assert main(["backup", "b.zip", "--corpus"]) == 0
    desk.desk.decline(upload.id, by=upload.by)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with zipfile.ZipFile(office / "b.zip") as archive:
        archive.extractall(elsewhere)
    restored = UploadOffice(elsewhere)
    restored.desk.resume(upload.received_at)
    assert restored.accept(upload).state == "indexed"


def test_backup_while_others_write_is_consistent(run: Run, database: Database, office: Path) -> None:
    people, stop = People(database), threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            people.meet(f"telegram:{number}", "An", "member", NOW)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        codes = [run("backup", f"{number}.zip")[0] for number in range(3)]
    finally:
        stop.set()
        writer.join()
    assert codes == [0, 0, 0]
    with zipfile.ZipFile(office / "2.zip") as archive:
        archive.extract("state/bot.sqlite", office / "copy")
    copy = sqlite3.connect(office / "copy" / "state" / "bot.sqlite")
    assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert copy.execute("SELECT count(*) FROM people").fetchone()[0] > 0
    copy.close()


def test_failed_backup_leaves_the_older_one(run: Run, database: Database, office: Path) -> None:
    run("backup", "b.zip")
    database.close()
    before = (office / "b.zip").read_bytes()
    (office / "state" / "bot.sqlite").write_bytes(b"no database at all" * 100)
    code, error = run("backup", "b.zip")
    assert code == 1
    assert "cơ sở dữ liệu" in error["error"]
    assert (office / "b.zip").read_bytes() == before
    assert not list(office.glob(".backup-*"))


def test_backup_of_another_database_names_its_own_tool(run: Run) -> None:
    code, error = run("backup", "b.zip", "--set", "database.url=postgresql+psycopg://x@y/z")
    assert code == 1
    assert "pg_dump" in error["remedy"]


def test_folder_is_no_backup_file(run: Run, office: Path) -> None:
    code, error = run("backup", str(office))
    assert code == 1
    assert "thư mục" in error["error"]
