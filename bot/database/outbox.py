"""Every message the program sends of its own accord, and what became of it: the truth about what was sent."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, select, update

from bot.database.engine import Database, insert_absent
from bot.database.people import record
from bot.database.tables.reminders import outbox
from bot.reminders.letters import SETTLED, TROUBLES, Fate, Kind, Letter, Tally

_NOT_REPORTED: tuple[Kind, ...] = ("report", "question")
_LETTER = [outbox.c[name] for name in Letter.__dataclass_fields__]


class Outbox:
    """Letters by slot and chat. A letter goes from "pending" to "sending" before it is handed over, so that
    one whose sender was killed is seen to be in doubt and is not sent again.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, letters: Collection[Letter], now: datetime.datetime) -> int:
        """Add, in one transaction, the letters that are not there yet. Returns how many were not."""
        if not letters:
            return 0
        with self._database.writing() as connection:
            return _put(connection, letters, now)

    def addressed(self, slots: Collection[str]) -> set[tuple[str, str]]:
        """Slot and chat of all letters of the slots."""
        with self._database.reading() as connection:
            rows = connection.execute(select(outbox.c.slot, outbox.c.chat).where(outbox.c.slot.in_(slots)))
            return {(row.slot, row.chat) for row in rows}

    def chats_of(self, slot: str, *, without: Collection[Fate] = ()) -> set[str]:
        """The chats that have a letter of a slot, one that met one of these fates not counted."""
        wanted = (outbox.c.slot == slot) & outbox.c.fate.not_in(without)
        with self._database.reading() as connection:
            return {row.chat for row in connection.execute(select(outbox.c.chat).where(wanted))}

    def waiting(self, kinds: Collection[Kind], now: datetime.datetime, limit: int) -> list[Letter]:
        """Letters of these kinds that may be sent now, the longest owed first."""
        due = _pending(kinds) & (outbox.c.not_before <= now)
        order = (outbox.c.due, outbox.c.slot, outbox.c.chat)
        with self._database.reading() as connection:
            rows = connection.execute(select(*_LETTER).where(due).order_by(*order).limit(limit))
            return [_letter(row) for row in rows]

    def next_try(self, kinds: Collection[Kind]) -> datetime.datetime | None:
        """When the next pending letter of these kinds may be sent; None when none is pending."""
        earliest = select(outbox.c.not_before).where(_pending(kinds)).order_by(outbox.c.not_before).limit(1)
        with self._database.reading() as connection:
            return connection.scalar(earliest)

    def pending(self) -> int:
        """How many letters are still to be sent."""
        waiting = select(func.count()).where(outbox.c.fate == "pending")
        with self._database.reading() as connection:
            return connection.scalar(waiting) or 0

    def take(self, letter: Letter) -> bool:
        """Claim a pending letter. False when somebody else has. Only who has claimed it may send it."""
        change = {"fate": "sending", "tries": outbox.c.tries + 1}
        return self._change(_key(letter) & (outbox.c.fate == "pending"), change) == 1

    def settle(
        self, letter: Letter, fate: Fate, now: datetime.datetime, reason: str = "", message: str | None = None
    ) -> None:
        """Write down what became of a letter."""
        change = {"fate": fate, "reason": reason, "message": message, "settled_at": now}
        self._change(_key(letter), change)

    def postpone(self, letter: Letter, until: datetime.datetime, reason: str) -> None:
        """Let a claimed letter that surely did not arrive be tried again from `until` on."""
        self._change(_key(letter), {"fate": "pending", "not_before": until, "reason": reason})

    def move(self, letter: Letter, successor: str, now: datetime.datetime) -> None:
        """Send a claimed letter to the chat that has taken the place of its own, unless that has one too."""
        with self._database.writing() as connection:
            change = {"fate": "moved", "reason": successor, "settled_at": now}
            connection.execute(update(outbox).where(_key(letter)).values(**change))
            heir = Letter(
                letter.slot, successor, letter.kind, letter.due, letter.expires, content=letter.content
            )
            _put(connection, [heir], now)

    def doubt_orphans(self, now: datetime.datetime) -> int:
        """Letters on their way become "unknown". Only for who knows that no sender is alive."""
        change = {"fate": "unknown", "reason": "sender died", "settled_at": now}
        return self._change(outbox.c.fate == "sending", change)

    def expire(self, now: datetime.datetime) -> int:
        """Pending letters that are of no use any more become "late"."""
        useless = (outbox.c.fate == "pending") & (outbox.c.expires < now)
        return self._change(useless, {"fate": "late", "settled_at": now})

    def tally(self, slot: str) -> Tally | None:
        """How a slot stands; None when there is no letter of it."""
        with self._database.reading() as connection:
            tallies = _tallies(connection, outbox.c.slot == slot)
        return tallies[0] if tallies else None

    def report(
        self,
        settled: Callable[[Sequence[Tally]], Collection[Letter]],
        now: datetime.datetime,
    ) -> Sequence[Tally]:
        """Count what was settled since the last report, and put what `settled` makes of it. All or nothing.

        A slot that still has letters to send waits for them; reports are not reported on, nor questions.
        Returns the counts.
        """
        unfinished = select(outbox.c.slot).where(outbox.c.fate.in_(("pending", "sending")))
        news = outbox.c.fate.in_(SETTLED) & ~outbox.c.reported & outbox.c.kind.not_in(_NOT_REPORTED)
        news &= outbox.c.slot.not_in(unfinished)
        with self._database.writing() as connection:
            tallies = _tallies(connection, news)
            connection.execute(update(outbox).where(news).values(reported=True))
            _put(connection, settled(tallies), now)
        return tallies

    def revive(
        self,
        slot: str,
        fates: Collection[Fate],
        *,
        expires: datetime.datetime,
        actor: str,
        now: datetime.datetime,
    ) -> int:
        """Let the letters of a slot that met these fates be sent again, because `actor` says so."""
        change: dict[str, Any] = {"fate": "pending", "not_before": now, "expires": expires, "reported": False}
        chosen = (outbox.c.slot == slot) & outbox.c.fate.in_(fates)
        with self._database.writing() as connection:
            revived = connection.execute(update(outbox).where(chosen).values(**change)).rowcount
            record(connection, actor, "resend", slot, now, {"letters": revived, "fates": list(fates)})
        return revived

    def contents(self, kind: Kind) -> dict[str, list[dict[str, Any]]]:
        """The contents of the letters of a kind, by chat, without those that came too late to be sent."""
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        kept = (outbox.c.kind == kind) & (outbox.c.fate != "late")
        with self._database.reading() as connection:
            for row in connection.execute(select(outbox.c.chat, outbox.c.content).where(kept)):
                found[row.chat].append(row.content)
        return dict(found)

    def moved_since(self, moment: datetime.datetime) -> dict[str, str]:
        """Chats that another has taken the place of, with that other."""
        moved = (outbox.c.fate == "moved") & (outbox.c.settled_at >= moment)
        with self._database.reading() as connection:
            rows = connection.execute(select(outbox.c.chat, outbox.c.reason).where(moved))
            return {row.chat: row.reason for row in rows}

    def forget(self, chat: str) -> None:
        """Delete all letters to a chat."""
        with self._database.writing() as connection:
            connection.execute(delete(outbox).where(outbox.c.chat == chat))

    def forget_before(self, moment: datetime.datetime) -> None:
        """Delete letters that were due before `moment`."""
        with self._database.writing() as connection:
            connection.execute(delete(outbox).where(outbox.c.due < moment))

    def _change(self, which: ColumnElement[bool], values: dict[str, Any]) -> int:
        with self._database.writing() as connection:
            return connection.execute(update(outbox).where(which).values(**values)).rowcount


def _put(connection: Connection, letters: Collection[Letter], now: datetime.datetime) -> int:
    rows = [_row(letter, now) for letter in letters]
    return insert_absent(connection, outbox, rows)


def _row(letter: Letter, now: datetime.datetime) -> dict[str, Any]:
    row = {name: getattr(letter, name) for name in Letter.__dataclass_fields__}
    settled_at = now if letter.fate in SETTLED else None
    more = {"content": dict(letter.content), "not_before": now, "settled_at": settled_at, "reported": False}
    return row | more


def _letter(row: Row[Any]) -> Letter:
    return Letter(**row._asdict())


def _pending(kinds: Collection[Kind]) -> ColumnElement[bool]:
    return (outbox.c.fate == "pending") & outbox.c.kind.in_(kinds)


def _key(letter: Letter) -> ColumnElement[bool]:
    return (outbox.c.slot == letter.slot) & (outbox.c.chat == letter.chat)


def _tallies(connection: Connection, which: ColumnElement[bool]) -> list[Tally]:
    """The letters counted, slots in order of their moment."""
    groups = (outbox.c.slot, outbox.c.kind, outbox.c.fate)
    counted = select(*groups, func.count(), func.min(outbox.c.due)).where(which).group_by(*groups)
    counts: dict[str, dict[Fate, int]] = defaultdict(dict)
    kinds: dict[str, Kind] = {}
    dues: dict[str, datetime.datetime] = {}
    for slot, kind, fate, letters, due in connection.execute(counted):
        counts[slot][fate], kinds[slot] = letters, kind
        dues[slot] = min(due, dues.get(slot, due))
    troubled: dict[str, dict[Fate, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in connection.execute(
        select(outbox.c.slot, outbox.c.fate, outbox.c.chat).where(which, outbox.c.fate.in_(TROUBLES))
    ):
        troubled[row.slot][row.fate].append(row.chat)
    return [
        Tally(slot, kinds[slot], dues[slot], counts[slot], {f: tuple(c) for f, c in troubled[slot].items()})
        for slot in sorted(counts, key=lambda slot: (dues[slot], slot))
    ]
