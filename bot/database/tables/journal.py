"""What was asked and shown, how it was judged, and which updates of a channel have been taken in."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, Index, Integer, String, Table, Text

from bot.database.tables.base import ADDRESS, Moment, metadata

answers = Table(
    "answers",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("account", ADDRESS, nullable=False),
    Column("chat", ADDRESS, nullable=False),
    # None where the office keeps no questions.
    Column("question", Text),
    Column("answered", Boolean, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("engine", String(20), nullable=False),
    Column("elapsed_ms", Float, nullable=False),
    # What the buttons below the answer need.
    Column("shown", JSON, nullable=False),
    Index("answers_at", "at"),
    Index("answers_account", "account"),
    # An id must never name another answer: a button of long ago may still stand in somebody's chat.
    sqlite_autoincrement=True,
)

ratings = Table(
    "ratings",
    metadata,
    Column("answer", Integer, primary_key=True),
    Column("account", ADDRESS, primary_key=True),
    Column("good", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
)

inbox = Table(
    "inbox",
    metadata,
    Column("key", ADDRESS, primary_key=True),
    Column("at", Moment, nullable=False),
    # The update itself until it has been dealt with.
    Column("content", Text),
    Column("finished", Boolean, nullable=False),
    Column("tries", Integer, nullable=False),
)
