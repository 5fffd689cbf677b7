"""The uploads in the database: every step is taken once, whoever asks for it and however often."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Row, delete, select, update

from bot.database.engine import Database, insert_absent
from bot.database.people import record
from bot.database.tables.uploads import uploads
from bot.uploads.model import Inspection, State, Upload

# Made while one thread imports: threads that are the first to meet a type at the same moment crash msgspec.
_inspections = msgspec.json.Decoder(Inspection)


class Uploads:
    """What is known of every upload."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, upload: Upload) -> None:
        with self._database.writing() as connection:
            insert_absent(connection, uploads, [_row(upload)])

    def find(self, identifier: str) -> Upload | None:
        with self._database.reading() as connection:
            row = connection.execute(select(uploads).where(uploads.c.id == identifier)).first()
        return _upload(row) if row else None

    def all(self, *states: State) -> list[Upload]:
        """Those in one of `states`, or all, in the order in which they came."""
        with self._database.reading() as connection:
            rows = connection.execute(select(uploads).order_by(uploads.c.received_at, uploads.c.id)).all()
        return [upload for upload in map(_upload, rows) if not states or upload.state in states]

    def inspected(self, identifier: str, content_hash: str, inspection: Inspection) -> Upload | None:
        """Note what an upload holds. Returns another of the same content that waits already, else None."""
        same = (uploads.c.content_hash == content_hash) & (uploads.c.id != identifier)
        waiting = same & uploads.c.state.in_(("inspected", "confirmed", "stored"))
        found = {"content_hash": content_hash, "inspection": msgspec.to_builtins(inspection)}
        with self._database.writing() as connection:
            other = connection.execute(select(uploads).where(waiting)).first()
            if other is None:
                mine = (uploads.c.id == identifier) & (uploads.c.state == "received")
                connection.execute(update(uploads).where(mine).values(state="inspected", **found))
        return _upload(other) if other else None

    def advance(
        self,
        identifier: str,
        before: Sequence[State],
        after: State,
        now: datetime.datetime,
        **values: Any,
    ) -> Upload | None:
        """Take an upload from a state among `before` to `after`; None when it is in none of them.

        The step is written down under the name of whoever brought the document.
        """
        mine = (uploads.c.id == identifier) & uploads.c.state.in_(before)
        with self._database.writing() as connection:
            if connection.execute(update(uploads).where(mine).values(state=after, **values)).rowcount != 1:
                return None
            row = connection.execute(select(uploads).where(uploads.c.id == identifier)).one()
            upload = _upload(row)
            details = {"upload": upload.id, "sha256": upload.content_hash, "replacing": upload.replacing}
            record(connection, upload.by, f"document {after}", upload.file or upload.name, now, details)
        return upload

    def forget(self, by: str) -> None:
        """Forget what somebody brought and has not confirmed, and that they brought what is in already."""
        theirs = (uploads.c.by == by) & uploads.c.state.in_(("received", "inspected", "indexed"))
        with self._database.writing() as connection:
            connection.execute(delete(uploads).where(theirs))

    def remove(self, identifier: str, states: Sequence[State]) -> bool:
        """Forget an upload in one of `states`; whether there was one."""
        mine = (uploads.c.id == identifier) & uploads.c.state.in_(states)
        with self._database.writing() as connection:
            return connection.execute(delete(uploads).where(mine)).rowcount == 1


def _row(upload: Upload) -> dict[str, Any]:
    values = {column.name: getattr(upload, column.name) for column in uploads.columns}
    return values | {"inspection": msgspec.to_builtins(upload.inspection)}


def _upload(row: Row[Any]) -> Upload:
    values = row._asdict()
    found = values.pop("inspection")
    return Upload(**values, inspection=msgspec.convert(found, _inspections.type) if found else None)
