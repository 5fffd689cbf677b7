"""Deleting a person's data leaves none of it in any table, whatever tables there are."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import sqlalchemy

from bot.answers import Answer
from bot.database.engine import Database, open_database
from bot.database.journal import Journal
from bot.database.people import People
from bot.database.subscriptions import Subscriptions
from bot.database.tables import metadata
from bot.database.uploads import Uploads
from bot.people.privacy import PersonalData
from bot.reminders.subscription import Subscription
from bot.uploads.model import Upload

NOW = datetime.datetime(2026, 8, 3, tzinfo=datetime.UTC)
AN, BINH = "telegram:5", "telegram:6"
# The record of what administrators did names those they did it to; an update is dropped once dealt with.
KEPT_IN = {"audit", "inbox"}


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database("", tmp_path)


def live(database: Database, account: str) -> None:
    """Everything that somebody can leave behind."""
    People(database).meet(account, "Tên riêng", "member", NOW)
    journal = Journal(database, 30)
    answer = Answer("Hỏi riêng?", "hoi", True, "number", "…", 0.9)
    identifier = journal.add(answer, {}, account, account, NOW)
    journal.rate(identifier, account, good=True, now=NOW)
    in_group = journal.add(answer, {}, account, "telegram:-100", NOW)
    journal.rate(in_group, BINH, good=False, now=NOW)
    Subscriptions(database).meet(Subscription(account, "Tên riêng", NOW, wanted=True))
    Uploads(database).add(Upload(f"u{account}", account, account, "van-ban.pdf", 10, "inspected", NOW))


def mentions(database: Database, words: str) -> set[str]:
    """The tables in which `words` stand anywhere."""
    with database.reading() as connection:
        return {
            name
            for name, table in metadata.tables.items()
            for row in connection.execute(sqlalchemy.select(table))
            if words in str(tuple(row))
        }


def test_everything_kept_is_shown_and_then_gone(database: Database) -> None:
    live(database, AN)
    data = PersonalData(database, 30)
    kept = data.of(AN)
    assert kept.person
    assert [answer.question for answer in kept.questions] == ["Hỏi riêng?", "Hỏi riêng?"]
    assert kept.subscription
    assert kept.documents == ("van-ban.pdf",)
    data.erase(AN)
    assert mentions(database, AN) - KEPT_IN == set()
    assert mentions(database, "Tên riêng") == set()
    assert mentions(database, "Hỏi riêng") == set()


def test_data_of_others_stay(database: Database) -> None:
    live(database, AN)
    live(database, BINH)
    before = PersonalData(database, 30).of(BINH)
    PersonalData(database, 30).erase(AN)
    assert PersonalData(database, 30).of(BINH) == before


def test_block_outlives_the_name(database: Database) -> None:
    live(database, AN)
    People(database).set_role(AN, "blocked", actor=BINH, now=NOW)
    PersonalData(database, 30).erase(AN)
    person = People(database).find(AN)
    assert person
    assert (person.role, person.name, person.unit) == ("blocked", "", None)
    assert mentions(database, "Tên riêng") == set()


def test_document_already_confirmed_is_not_lost_with_its_bringer(database: Database) -> None:
    Uploads(database).add(Upload("u1", AN, AN, "van-ban.pdf", 10, "confirmed", NOW))
    PersonalData(database, 30).erase(AN)
    assert Uploads(database).find("u1")


def test_erasing_a_stranger_is_no_error(database: Database) -> None:
    PersonalData(database, 30).erase("telegram:404")
    assert PersonalData(database, 30).of("telegram:404").person is None
