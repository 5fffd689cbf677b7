"""A letter is put once, taken once, and nothing that became of it is lost."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
import sqlalchemy

from bot.database.engine import Database, open_database
from bot.database.outbox import Outbox
from bot.database.tables.people import audit
from bot.reminders.letters import Kind, Letter, Tally
from tests.bot.reminders.reminder_office import DAY, HOUR, MONDAY, letter

KINDS: tuple[Kind, ...] = ("weekly", "report")


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database("", tmp_path)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database)


def chats(letters: list[Letter]) -> list[str]:
    return [found.chat for found in letters]


def test_second_letter_of_a_slot_to_a_chat_is_not_put(outbox: Outbox) -> None:
    assert outbox.put([letter("a"), letter("b")], MONDAY) == 2
    assert outbox.put([letter("b"), letter("c"), letter("b", slot="other")], MONDAY) == 2
    assert outbox.addressed({"weekly:2026-08-03"}) == {("weekly:2026-08-03", chat) for chat in "abc"}


def test_letter_comes_back_as_it_was_put(outbox: Outbox) -> None:
    put = letter("a", kind="report", content={"paragraphs": [["Đã gửi", "plain"]]})
    outbox.put([put], MONDAY)
    assert outbox.waiting(KINDS, MONDAY, 10) == [put]


def test_one_of_many_takers_gets_it(outbox: Outbox) -> None:
    outbox.put([letter("a")], MONDAY)
    taken: list[bool] = []
    threads = [threading.Thread(target=lambda: taken.append(outbox.take(letter("a")))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == [False] * 7 + [True]


def test_those_longest_owed_wait_in_front_and_others_not_at_all(outbox: Outbox) -> None:
    outbox.put([letter("late", due=MONDAY), letter("early", due=MONDAY - HOUR)], MONDAY)
    outbox.put([letter("other", kind="early")], MONDAY)
    assert chats(outbox.waiting(KINDS, MONDAY, 10)) == ["early", "late"]
    assert chats(outbox.waiting(KINDS, MONDAY, 1)) == ["early"]


def test_postponed_letter_waits_for_its_moment(outbox: Outbox) -> None:
    outbox.put([letter("a")], MONDAY)
    outbox.take(letter("a"))
    outbox.postpone(letter("a"), MONDAY + HOUR, "429")
    assert outbox.waiting(KINDS, MONDAY, 10) == []
    assert outbox.next_try(KINDS) == MONDAY + HOUR
    (again,) = outbox.waiting(KINDS, MONDAY + HOUR, 10)
    assert (again.tries, again.reason) == (1, "429")


def test_doubt_falls_on_letters_on_their_way_alone(outbox: Outbox) -> None:
    outbox.put([letter("a"), letter("b"), letter("c")], MONDAY)
    outbox.take(letter("a"))
    outbox.take(letter("b"))
    outbox.settle(letter("b"), "sent", MONDAY)
    assert outbox.doubt_orphans(MONDAY) == 1
    assert counts(outbox) == {"unknown": 1, "sent": 1, "pending": 1}


def test_what_expired_is_late(outbox: Outbox) -> None:
    outbox.put([letter("a"), letter("b", expires=MONDAY + HOUR)], MONDAY)
    assert outbox.expire(MONDAY + HOUR) == 0
    assert outbox.expire(MONDAY + 2 * HOUR) == 1
    assert counts(outbox) == {"late": 1, "pending": 1}


def test_letter_moves_to_the_new_chat_unless_that_has_one(outbox: Outbox) -> None:
    outbox.put([letter("old"), letter("old", slot="s2"), letter("new", slot="s2")], MONDAY)
    for slot in ("weekly:2026-08-03", "s2"):
        outbox.take(letter("old", slot=slot))
        outbox.move(letter("old", slot=slot), "new", MONDAY)
    assert [(found.slot, found.chat) for found in outbox.waiting(KINDS, MONDAY, 10)] == [
        ("s2", "new"),
        ("weekly:2026-08-03", "new"),
    ]
    assert outbox.moved_since(MONDAY) == {"old": "new"}


def test_report_waits_for_a_slot_to_be_finished_and_tells_each_thing_once(outbox: Outbox) -> None:
    outbox.put([letter("a"), letter("b")], MONDAY)
    outbox.settle(letter("a"), "unknown", MONDAY)
    told: list[Tally] = []

    def report(tallies: Sequence[Tally]) -> list[Letter]:
        told.extend(tallies)
        return [letter("admin", slot=f"report:{len(told)}", kind="report")] if tallies else []

    outbox.report(report, MONDAY)
    assert told == []
    outbox.settle(letter("b"), "sent", MONDAY)
    outbox.report(report, MONDAY)
    outbox.report(report, MONDAY)
    assert [dict(tally.counts) for tally in told] == [{"unknown": 1, "sent": 1}]
    assert told[0].troubled == {"unknown": ("a",)}
    assert chats(outbox.waiting(KINDS, MONDAY, 10)) == ["admin"]


def test_report_that_cannot_be_made_leaves_nothing_marked(outbox: Outbox) -> None:
    outbox.put([letter("a")], MONDAY)
    outbox.settle(letter("a"), "sent", MONDAY)

    def fail(_: object) -> list[Letter]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        outbox.report(fail, MONDAY)
    assert len(outbox.report(lambda _: [], MONDAY)) == 1


def test_doubtful_letters_are_revived_by_name_and_written_down(outbox: Outbox, database: Database) -> None:
    outbox.put([letter("a"), letter("b")], MONDAY)
    outbox.settle(letter("a"), "unknown", MONDAY)
    outbox.settle(letter("b"), "sent", MONDAY)
    later = MONDAY + DAY
    slot = "weekly:2026-08-03"
    assert outbox.revive(slot, ["unknown"], expires=later + DAY, actor="telegram:1", now=later) == 1
    assert chats(outbox.waiting(KINDS, later, 10)) == ["a"]
    assert outbox.expire(later) == 0
    with database.reading() as connection:
        written = connection.execute(sqlalchemy.select(audit)).one()
    assert (written.actor, written.action, written.subject) == ("telegram:1", "resend", slot)


def test_old_letters_and_those_of_who_is_forgotten_are_deleted(outbox: Outbox) -> None:
    outbox.put([letter("a"), letter("b", slot="old", due=MONDAY - 500 * DAY), letter("c")], MONDAY)
    outbox.forget_before(MONDAY - 400 * DAY)
    outbox.forget("c")
    assert outbox.addressed({"weekly:2026-08-03", "old"}) == {("weekly:2026-08-03", "a")}


def test_warnings_that_came_too_late_do_not_count_as_given(outbox: Outbox) -> None:
    for slot, fate in (("early:1", "sent"), ("early:2", "late")):
        outbox.put([letter("a", slot=slot, kind="early", content={"keys": [slot]})], MONDAY)
        outbox.settle(letter("a", slot=slot), fate, MONDAY)  # type: ignore[arg-type]  # in a table
    assert outbox.contents("early") == {"a": [{"keys": ["early:1"]}]}


def test_moment_is_the_same_in_any_zone(outbox: Outbox) -> None:
    outbox.put([letter("a", due=MONDAY)], MONDAY)
    assert outbox.waiting(KINDS, MONDAY.astimezone(datetime.UTC), 1)[0].due == MONDAY


def counts(outbox: Outbox) -> dict[str, int]:
    tally = outbox.tally("weekly:2026-08-03")
    assert tally is not None
    return dict(tally.counts.items())
