"""What is kept of questions, for how long, and that no update is lost or doubled."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from bot.database.engine import Database, open_database
from bot.database.journal import KEEP_UPDATES, MAX_TRIES, Journal, Usage
from tests.bot.sample_knowledge import ANSWER

NOW = datetime.datetime(2026, 8, 3, 7, 30, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
AN, BINH, GROUP = "telegram:1", "telegram:2", "telegram:-3"


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database("", tmp_path)


@pytest.fixture
def journal(database: Database) -> Journal:
    return Journal(database, keep_days=30)


def test_answer_is_found_in_its_own_chat_alone(journal: Journal) -> None:
    identifier = journal.add(ANSWER, {"text": "x"}, AN, GROUP, NOW)
    found = journal.find(identifier, GROUP)
    assert found is not None
    assert (found.question, found.shown, found.account) == (ANSWER.question, {"text": "x"}, AN)
    assert journal.find(identifier, BINH) is None
    assert journal.find(identifier + 1, GROUP) is None


def test_where_nothing_is_kept_the_question_is_not_written(database: Database, tmp_path: Path) -> None:
    journal = Journal(database, keep_days=0)
    identifier = journal.add(ANSWER, {}, AN, AN, NOW)
    journal.receive("telegram:1:1", ANSWER.question, NOW)
    database.close()
    written = b"".join(path.read_bytes() for path in tmp_path.glob("bot.sqlite*"))
    assert ANSWER.question.encode() not in written
    assert Journal(open_database("", tmp_path), 0).find(identifier, AN) is not None


def test_id_of_a_deleted_answer_is_never_given_again(journal: Journal) -> None:
    first = journal.add(ANSWER, {}, AN, AN, NOW)
    journal.forget(AN)
    assert journal.add(ANSWER, {}, AN, AN, NOW) > first


@pytest.mark.parametrize(("age", "kept"), [(29, True), (31, False)])
def test_questions_go_after_their_time(journal: Journal, age: int, kept: bool) -> None:
    identifier = journal.add(ANSWER, {}, AN, AN, NOW)
    journal.rate(identifier, AN, True, NOW)
    journal.prune(NOW + age * DAY)
    assert (journal.find(identifier, AN) is not None) is kept
    assert journal.usage(NOW - DAY).good == kept


def test_last_judgement_of_a_person_counts(journal: Journal) -> None:
    identifier = journal.add(ANSWER, {}, AN, GROUP, NOW)
    journal.add(replace(ANSWER, answered=False), {}, BINH, GROUP, NOW)
    for account, good in ((AN, True), (AN, False), (BINH, True)):
        journal.rate(identifier, account, good, NOW)
    # A greeting asks nothing of the documents.
    journal.add(replace(ANSWER, searched="", answered=False), {}, BINH, GROUP, NOW)
    assert [shown.account for shown in journal.unanswered(NOW, 9)] == [BINH, AN]
    assert journal.usage(NOW) == Usage(people=2, questions=2, answered=1, good=1, bad=1)
    assert journal.usage(NOW + DAY) == Usage(0, 0, 0, 0, 0)


def test_questions_to_look_at_are_those_without_a_good_answer(journal: Journal) -> None:
    answered = [journal.add(ANSWER, {}, AN, AN, NOW) for _ in range(2)]
    silent = journal.add(replace(ANSWER, answered=False), {}, AN, AN, NOW)
    journal.rate(answered[1], AN, False, NOW)
    assert [shown.id for shown in journal.unanswered(NOW, 10)] == [silent, answered[1]]
    assert [shown.id for shown in journal.unanswered(NOW, 1)] == [silent]


def test_forgetting_somebody_leaves_the_others(journal: Journal) -> None:
    mine, other = journal.add(ANSWER, {}, AN, GROUP, NOW), journal.add(ANSWER, {}, BINH, GROUP, NOW)
    journal.rate(other, AN, False, NOW)
    journal.forget(AN)
    assert journal.find(mine, GROUP) is None
    assert journal.find(other, GROUP) is not None
    assert journal.usage(NOW).bad == 0
    assert [shown.id for shown in journal.of(BINH)] == [other]


def test_update_is_received_once(journal: Journal) -> None:
    assert journal.receive("telegram:1:10", "{}", NOW)
    assert not journal.receive("telegram:1:10", "{}", NOW)
    assert journal.receive("telegram:2:10", "{}", NOW)
    journal.finish("telegram:1:10")
    assert not journal.receive("telegram:1:10", "{}", NOW)


def test_what_a_kill_left_undone_is_given_again_but_not_for_ever(journal: Journal) -> None:
    for number in (1, 2, 3):
        journal.receive(f"telegram:1:{number}", f'{{"update_id": {number}}}', NOW + number * DAY / 100)
    journal.finish("telegram:1:2")
    undone = [("telegram:1:1", '{"update_id": 1}'), ("telegram:1:3", '{"update_id": 3}')]
    assert journal.unfinished() == undone
    for _ in range(MAX_TRIES):
        again = journal.unfinished()
    assert again == []


def test_finished_updates_keep_no_text_and_go_in_the_end(journal: Journal, database: Database) -> None:
    journal.receive("telegram:1:1", "riêng tư", NOW)
    journal.finish("telegram:1:1")
    assert journal.unfinished() == []
    journal.prune(NOW + KEEP_UPDATES + DAY)
    assert journal.receive("telegram:1:1", "{}", NOW)
