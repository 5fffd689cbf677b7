"""A consistent copy of the database while the program goes on writing to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.database.engine import FILE
from ingest.errors import ConfigurationError, StorageError

# How long to wait at a time for a writer that holds the database.
_TIMEOUT_S = 30.0


def copy_database(url: str, state: Path, target: Path) -> bool:
    """Copy the SQLite database at `url`, or `bot.sqlite` in `state`, to `target`; False when there is none.

    What is committed when the copy is finished is in it. Raises ConfigurationError when the database is none
    of SQLite, StorageError when it cannot be read or `target` not be written.
    """
    source = _file_of(url, state)
    if not source.exists():
        return False
    # A URI that cannot create: a source removed meanwhile must be an error, not an empty copy.
    address = f"{source.resolve().as_uri()}?mode=rw"
    try:
        with (
            closing(sqlite3.connect(address, uri=True, timeout=_TIMEOUT_S)) as old,
            closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new)
            _require_sound(new)
            # One plain file: without this it would still ask for a write-ahead log beside it.
            new.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise _unusable() from error
    return True


def _file_of(url: str, state: Path) -> Path:
    if not url:
        return state / FILE
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise _not_ours() from error
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise _not_ours()
    return Path(parsed.database)


def _require_sound(copy: sqlite3.Connection) -> None:
    (verdict,) = copy.execute("PRAGMA integrity_check").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)


def _not_ours() -> ConfigurationError:
    return ConfigurationError(
        "Cơ sở dữ liệu ở [database] url không phải SQLite nên lệnh này không sao lưu được.",
        "Dùng công cụ của cơ sở dữ liệu ấy, ví dụ pg_dump cho PostgreSQL.",
    )


def _unusable() -> StorageError:
    return StorageError(
        "Không sao chép được cơ sở dữ liệu.",
        "Kiểm tra dung lượng ổ đĩa và quyền đọc, ghi; nếu vẫn lỗi, cơ sở dữ liệu có thể đã hỏng.",
    )
