"""The people, their invitations, and the record of who did what."""

from __future__ import annotations

import datetime
import hashlib
import secrets
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from bot.database.engine import Database, insert_absent
from bot.database.tables.people import audit, invitations, people
from bot.people import Invitation, Person, Role

TOKEN_BYTES = 16  # 128 bits: not to be guessed, and 22 characters fit Telegram's 64 for a start link


class People:
    """The people in the database. Those in `admins` are administrators whatever is stored."""

    def __init__(self, database: Database, admins: Collection[str] = ()) -> None:
        self._database = database
        self._admins = frozenset(admins)

    def find(self, account: str) -> Person | None:
        """The person, None for someone who was never met."""
        with self._database.reading() as connection:
            row = connection.execute(select(people).where(people.c.account == account)).first()
        return self._person(row) if row else None

    def all(self, *roles: Role) -> list[Person]:
        """Everyone, or those with one of `roles`, in the order in which they came."""
        with self._database.reading() as connection:
            rows = connection.execute(select(people).order_by(people.c.joined_at, people.c.account)).all()
        everyone = [self._person(row) for row in rows]
        return [person for person in everyone if not roles or person.role in roles]

    def meet(self, account: str, name: str, role: Role, now: datetime.datetime) -> Person:
        """Note that someone came: a stranger is stored with `role`, a known person keeps theirs."""
        row = {"account": account, "name": name, "role": role, "unit": None, "joined_at": now, "seen_at": now}
        with self._database.writing() as connection:
            if not insert_absent(connection, people, [row]):
                change = update(people).where(people.c.account == account)
                connection.execute(change.values(name=name, seen_at=now))
            stored = connection.execute(select(people).where(people.c.account == account)).one()
        return self._person(stored)

    def set_role(self, account: str, role: Role, *, actor: str, now: datetime.datetime) -> Person | None:
        """Give someone a role and write down who did; None for a stranger."""
        return self._change(account, {"role": role}, actor, now)

    def set_unit(self, account: str, unit: str | None, *, now: datetime.datetime) -> Person | None:
        """Note the body someone works for; None for a stranger."""
        return self._change(account, {"unit": unit}, account, now)

    def forget(self, account: str) -> None:
        """Delete someone. Whoever is blocked stays blocked, or forgetting would be the way back in."""
        with self._database.writing() as connection:
            mine = people.c.account == account
            connection.execute(delete(people).where(mine, people.c.role != "blocked"))
            connection.execute(update(people).where(mine).values(name="", unit=None))

    def invite(
        self, by: str, uses: int, valid: datetime.timedelta, now: datetime.datetime, unit: str | None = None
    ) -> str:
        """Make an invitation for `uses` people, 1 or more. Returns its token, which is stored nowhere."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        row = {
            "token_hash": _hash(token),
            "created_by": by,
            "created_at": now,
            "expires_at": now + valid,
            "uses_left": uses,
            "unit": unit,
        }
        with self._database.writing() as connection:
            over = (invitations.c.expires_at <= now) | (invitations.c.uses_left <= 0)
            connection.execute(delete(invitations).where(over))
            insert_absent(connection, invitations, [row])
            record(connection, by, "invite", unit or "", now, {"uses": uses})
        return token

    def redeem(self, token: str, account: str, name: str, now: datetime.datetime) -> Person | None:
        """Let someone in with a token. None when it is unknown, used up or expired, or they are blocked.

        Someone who is in already uses nothing up; of a stranger who is not let in nothing is kept.
        """
        mine = people.c.account == account
        with self._database.writing() as connection:
            row = {"account": account, "name": name, "role": "pending", "joined_at": now, "seen_at": now}
            unknown = insert_absent(connection, people, [row])
            waits = connection.scalar(select(people.c.role).where(mine)) == "pending"
            invitation = _take(connection, token, now) if waits and account not in self._admins else None
            if invitation is not None:
                connection.execute(update(people).where(mine).values(role="member", unit=invitation.unit))
                record(connection, invitation.created_by, "admit", account, now, {"by": "invitation"})
            person = self._person(connection.execute(select(people).where(mine)).one())
            if unknown and not person.may_ask:
                # They have not asked to be let in: neither to be kept nor to be told that they wait.
                connection.execute(delete(people).where(mine))
        return person if person.may_ask else None

    def _change(
        self, account: str, values: Mapping[str, Any], actor: str, now: datetime.datetime
    ) -> Person | None:
        with self._database.writing() as connection:
            connection.execute(update(people).where(people.c.account == account).values(**values))
            stored = connection.execute(select(people).where(people.c.account == account)).first()
            if stored is not None:
                record(connection, actor, "change", account, now, dict(values))
        return self._person(stored) if stored is not None else None

    def _person(self, row: Row[Any]) -> Person:
        values = row._asdict()
        if values["account"] in self._admins:
            values["role"] = "admin"
        return Person(**values)


def record(
    connection: Connection,
    actor: str,
    action: str,
    subject: str,
    now: datetime.datetime,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Write down in the open transaction that `actor` did `action` to `subject`."""
    row = {"at": now, "actor": actor, "action": action, "subject": subject, "details": dict(details or {})}
    connection.execute(audit.insert().values(**row))


def _take(connection: Connection, token: str, now: datetime.datetime) -> Invitation | None:
    """Use an invitation once. The condition stands in the UPDATE: two people cannot take the last use."""
    key = invitations.c.token_hash == _hash(token)
    taken = connection.execute(
        update(invitations)
        .where(key, invitations.c.uses_left > 0, invitations.c.expires_at > now)
        .values(uses_left=invitations.c.uses_left - 1)
    )
    if taken.rowcount != 1:
        return None
    row = connection.execute(select(invitations).where(key)).one()
    return Invitation(row.created_by, row.expires_at, row.uses_left, row.unit)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
