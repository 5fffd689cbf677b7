"""The people, their invitations, and the record of who did what."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, String, Table, Text

from bot.database.tables.base import ADDRESS, Moment, metadata

people = Table(
    "people",
    metadata,
    Column("account", ADDRESS, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", String(10), nullable=False),
    Column("unit", Text),
    Column("joined_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("created_by", ADDRESS, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("uses_left", Integer, nullable=False),
    Column("unit", Text),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("actor", ADDRESS, nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", Text, nullable=False),
    Column("details", JSON),
    Index("audit_at", "at"),
)
