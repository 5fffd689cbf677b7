"""The journal: answers given and how they were judged, and updates that must be neither lost nor doubled."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, case, delete, func, select, update

from bot.answers import Answer
from bot.database.engine import Database, insert_absent
from bot.database.tables.journal import answers, inbox, ratings

# An update may be what kills the program; but most of what a kill leaves undone only waited in line.
MAX_TRIES = 20
# Telegram keeps an update for a day; its number cannot come back before a week.
KEEP_UPDATES = datetime.timedelta(days=3)
# The kind of an answer to what asks nothing of the documents: a greeting, thanks.
CHAT = "chat"
ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer in a chat: `shown` is what its buttons need; `question` is None where none are kept."""

    id: int
    at: datetime.datetime
    account: str
    chat: str
    question: str | None
    answered: bool
    shown: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Usage:
    """Counts since some moment. `people` have asked at least once."""

    people: int
    questions: int
    answered: int
    good: int
    bad: int


class Journal:
    """The journal in the database. Questions are kept `keep_days` days; 0 keeps none."""

    def __init__(self, database: Database, keep_days: int) -> None:
        self._database = database
        self._keep_days = keep_days

    @property
    def keeps_questions(self) -> bool:
        return self._keep_days > 0

    def add(
        self, answer: Answer, shown: Mapping[str, Any], account: str, chat: str, now: datetime.datetime
    ) -> int:
        """Note an answer before it is sent. Returns its id."""
        row = {
            "at": now,
            "account": account,
            "chat": chat,
            "question": answer.question if self.keeps_questions else None,
            "answered": answer.answered,
            "kind": answer.kind if answer.searched else CHAT,
            "engine": answer.engine,
            "elapsed_ms": answer.elapsed_ms,
            "shown": dict(shown),
        }
        with self._database.writing() as connection:
            adding = answers.insert().values(**row).returning(answers.c.id)
            return int(connection.execute(adding).scalar_one())

    def find(self, identifier: int, chat: str) -> ShownAnswer | None:
        """The answer with this id, None when it is forgotten or was given in another chat."""
        with self._database.reading() as connection:
            wanted = select(answers).where(answers.c.id == identifier, answers.c.chat == chat)
            row = connection.execute(wanted).first()
        return _shown(row._asdict()) if row else None

    def rate(self, identifier: int, account: str, good: bool, now: datetime.datetime) -> None:
        """Note what somebody thinks of an answer; their last word counts."""
        mine = {"answer": identifier, "account": account}
        with self._database.writing() as connection:
            place = (ratings.c.answer == identifier) & (ratings.c.account == account)
            connection.execute(delete(ratings).where(place))
            connection.execute(ratings.insert().values(**mine, good=good, at=now))

    def usage(self, since: datetime.datetime) -> Usage:
        """How much was asked of the documents since then, and how the answers were judged."""
        asked = select(
            func.count(answers.c.account.distinct()),
            func.count(),
            func.coalesce(func.sum(case((answers.c.answered, 1), else_=0)), 0),
        ).where(answers.c.at >= since, answers.c.kind != CHAT)
        judged = select(ratings.c.good, func.count()).where(ratings.c.at >= since).group_by(ratings.c.good)
        with self._database.reading() as connection:
            people, questions, answered = connection.execute(asked).one()
            counts = {good: int(count) for good, count in connection.execute(judged).all()}
        return Usage(people, questions, answered, counts.get(True, 0), counts.get(False, 0))

    def unanswered(self, since: datetime.datetime, limit: int) -> list[ShownAnswer]:
        """The newest answers that said “không nêu” or were judged bad, as far as questions are kept."""
        judged_bad = select(ratings.c.answer).where(~ratings.c.good)
        wanted = (
            select(answers)
            .where(answers.c.at >= since, answers.c.question.is_not(None), answers.c.kind != CHAT)
            .where(~answers.c.answered | answers.c.id.in_(judged_bad))
            .order_by(answers.c.id.desc())
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [_shown(row._asdict()) for row in connection.execute(wanted)]

    def of(self, account: str) -> list[ShownAnswer]:
        """Everything that is kept of what a person asked, oldest first."""
        wanted = select(answers).where(answers.c.account == account).order_by(answers.c.id)
        with self._database.reading() as connection:
            return [_shown(row._asdict()) for row in connection.execute(wanted)]

    def forget(self, account: str) -> None:
        """Delete what a person asked and how they judged."""
        with self._database.writing() as connection:
            connection.execute(delete(ratings).where(ratings.c.account == account))
            _delete_answers(connection, answers.c.account == account)

    def prune(self, now: datetime.datetime) -> None:
        """Delete what was kept long enough. Buttons work for a day even where no questions are kept."""
        kept = datetime.timedelta(days=self._keep_days) or ONE_DAY
        with self._database.writing() as connection:
            _delete_answers(connection, answers.c.at < now - kept)
            connection.execute(delete(inbox).where(inbox.c.at < now - KEEP_UPDATES))

    def receive(self, key: str, content: str, now: datetime.datetime) -> bool:
        """Take an update in before the channel is told that it arrived. False when it came before.

        Where no questions are kept, neither is its content: a kill then loses what was being answered.
        """
        kept = content if self.keeps_questions else None
        row = {"key": key, "at": now, "content": kept, "finished": False, "tries": 1}
        with self._database.writing() as connection:
            return insert_absent(connection, inbox, [row]) == 1

    def finish(self, key: str) -> None:
        """An update has been dealt with; its content is dropped."""
        with self._database.writing() as connection:
            done = update(inbox).where(inbox.c.key == key)
            connection.execute(done.values(finished=True, content=None))

    def unfinished(self) -> list[tuple[str, str]]:
        """Keys and contents of what a kill left undone, oldest first; each is tried MAX_TRIES times."""
        open_ones = ~inbox.c.finished & inbox.c.content.is_not(None) & (inbox.c.tries < MAX_TRIES)
        with self._database.writing() as connection:
            found = connection.execute(
                select(inbox.c.key, inbox.c.content).where(open_ones).order_by(inbox.c.at, inbox.c.key)
            ).all()
            connection.execute(update(inbox).where(open_ones).values(tries=inbox.c.tries + 1))
        return [(key, content) for key, content in found]


def _delete_answers(connection: Connection, which: Any) -> None:
    gone = select(answers.c.id).where(which)
    connection.execute(delete(ratings).where(ratings.c.answer.in_(gone)))
    connection.execute(delete(answers).where(which))


def _shown(row: Mapping[str, Any]) -> ShownAnswer:
    return ShownAnswer(**{name: row[name] for name in ShownAnswer.__slots__})
