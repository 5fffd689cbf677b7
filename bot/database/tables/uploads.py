"""Documents on their way into the corpus."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Integer, String, Table, Text

from bot.database.tables.base import ADDRESS, Moment, metadata

uploads = Table(
    "uploads",
    metadata,
    Column("id", String(20), primary_key=True),
    Column("by", ADDRESS, nullable=False),
    Column("chat", ADDRESS, nullable=False),
    Column("name", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("content_hash", String(64)),
    Column("inspection", JSON(none_as_null=True)),
    Column("replacing", Boolean, nullable=False),
    Column("file", Text),
)
