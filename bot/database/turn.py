"""One sender at a time: whoever has the turn knows that no other sender is alive."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy

from bot.database.engine import Database
from ingest.errors import StorageError

LOCK_FILE = "sending.lock"
# Any number that nobody else uses in the same PostgreSQL database.
_ADVISORY_KEY = 7_301_926


@contextmanager
def sending_turn(database: Database, state: Path) -> Iterator[bool]:
    """Yields whether the turn could be had; it is held until the block ends or the process dies, however.

    The operating system (a file in `state`), and the server when the database is PostgreSQL, let go of a
    turn when its holder is killed: unlike a lease with an hour on it, it needs no clock to be right. Raises
    StorageError.
    """
    with _file_turn(state / LOCK_FILE) as mine, database.reading() as connection:
        yield mine and _server_turn(connection)


@contextmanager
def _file_turn(path: Path) -> Iterator[bool]:
    try:
        file = path.open("a")
    except OSError as error:
        raise StorageError(
            f"Không mở được tệp {path.name} trong thư mục state.", "Kiểm tra quyền ghi thư mục state."
        ) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def _server_turn(connection: sqlalchemy.Connection) -> bool:
    """On PostgreSQL senders may be on several machines; the turn lasts as long as the transaction."""
    if connection.dialect.name != "postgresql":
        return True
    lock = sqlalchemy.func.pg_try_advisory_xact_lock(_ADVISORY_KEY)
    return bool(connection.scalar(sqlalchemy.select(lock)))
