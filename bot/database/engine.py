"""Opens the database and gives out transactions. SQLite in the state folder unless a URL names another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DataError,
    IntegrityError,
    InterfaceError,
    NoSuchModuleError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.database.tables import SCHEMA_VERSION, metadata, program
from ingest.errors import ConfigurationError, StorageError

FILE = "bot.sqlite"
# How long a writer waits for another process (the reminder from cron beside the bot) before it gives up.
BUSY_MS = 30_000


class Database:
    """Transactions on one database. Used from several threads; every transaction has its own connection."""

    def __init__(self, engine: sqlalchemy.Engine) -> None:
        self._engine = engine

    @contextmanager
    def reading(self) -> Iterator[sqlalchemy.Connection]:
        """A transaction that only reads. Raises StorageError when the database cannot be read."""
        with _told(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlalchemy.Connection]:
        """A transaction that is committed whole or not at all. Raises StorageError when the disk refuses."""
        with (
            _told(),
            self._engine.connect() as connection,
            connection.execution_options(write=True).begin(),
        ):
            yield connection

    def close(self) -> None:
        self._engine.dispose()


def open_database(url: str, state: Path) -> Database:
    """The database at the SQLAlchemy `url`, or `bot.sqlite` in `state` when it is empty, its tables made.

    Raises ConfigurationError for a URL that names no database, StorageError when it cannot be opened.
    """
    database = Database(_sqlite_engine(state) if not url else _engine(url))
    try:
        _require_known_version(database)
    except StorageError:
        database.close()
        raise
    return database


def insert_absent(
    connection: sqlalchemy.Connection, table: sqlalchemy.Table, rows: Sequence[Mapping[str, Any]]
) -> int:
    """Insert the rows whose primary key is not there yet. Returns how many were."""
    if not rows:
        return 0
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = make(table).on_conflict_do_nothing()
    return sum(connection.execute(statement, dict(row)).rowcount for row in rows)


def _sqlite_engine(state: Path) -> sqlalchemy.Engine:
    path = state / FILE
    try:
        state.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError as error:
        raise _unusable() from error
    return _engine(f"sqlite:///{path}")


def _engine(url: str) -> sqlalchemy.Engine:
    try:
        engine = sqlalchemy.create_engine(url, pool_pre_ping=True, hide_parameters=True)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise ConfigurationError(
            "[database] url không phải địa chỉ một cơ sở dữ liệu dùng được.",
            "Để trống để dùng bot.sqlite, hoặc viết như postgresql+psycopg://người-dùng@máy-chủ/tên"
            " và cài trình điều khiển của nó.",
        ) from error
    if engine.dialect.name == "sqlite":
        sqlalchemy.event.listen(engine, "connect", _prepare_sqlite)
        sqlalchemy.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # Python's own implicit BEGIN would come too late to be IMMEDIATE; see _begin_sqlite.
    connection.isolation_level = None
    # FULL: what a person was told is saved must survive a power cut, which WAL with NORMAL does not promise.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sqlalchemy.Connection) -> None:
    # A transaction that reads and then writes fails at once, without waiting, when another writer came
    # between; taking the write lock first makes it wait instead.
    write = connection.get_execution_options().get("write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _require_known_version(database: Database) -> None:
    """Make the tables of a new database; leave one of another version as it is."""
    with database.reading() as connection:
        found = _version(connection)
    if found is None:
        with database.writing() as connection:
            metadata.create_all(connection)
            insert_absent(connection, program, [{"key": "schema", "value": str(SCHEMA_VERSION)}])
            found = _version(connection)
    if found != str(SCHEMA_VERSION):
        raise StorageError(
            "Cơ sở dữ liệu do một phiên bản khác của chương trình ghi.",
            "Dùng đúng phiên bản đó, hoặc khôi phục bản sao lưu phù hợp.",
        )


def _version(connection: sqlalchemy.Connection) -> str | None:
    """The version of the tables, None when there are none."""
    if not sqlalchemy.inspect(connection).has_table(program.name):
        return None
    return connection.scalar(sqlalchemy.select(program.c.value).where(program.c.key == "schema"))


@contextmanager
def _told() -> Iterator[None]:
    """Failures of disk, file or server as a sentence for people; the cause is kept for the log.

    What only a mistake in the program can bring about is let through as it is.
    """
    try:
        yield
    except (IntegrityError, ProgrammingError, DataError):
        raise
    except (DatabaseError, InterfaceError, PoolTimeout) as error:
        raise _unusable() from error


def _unusable() -> StorageError:
    return StorageError(
        "Không đọc hoặc ghi được cơ sở dữ liệu của chương trình.",
        "Kiểm tra quyền ghi thư mục state, dung lượng ổ đĩa và [database] url.",
    )
