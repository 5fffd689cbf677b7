"""Who is reminded of what, and every message that the program has sent of its own accord."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, Table, Text, Time

from bot.database.tables.base import ADDRESS, Moment, metadata

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("chat", ADDRESS, primary_key=True),
    Column("name", Text, nullable=False),
    Column("since", Moment, nullable=False),
    Column("wanted", Boolean),
    Column("group", Boolean, nullable=False),
    Column("weekday", Integer),
    Column("time", Time),
    Column("units", JSON, nullable=False),
    Column("horizon_days", Integer),
    Column("lead_days", JSON, nullable=False),
    Column("quiet_start", Time),
    Column("quiet_end", Time),
    Column("lost", Text),
)

outbox = Table(
    "outbox",
    metadata,
    # The key is the promise: nobody is sent the same thing twice.
    Column("slot", String(80), primary_key=True),
    Column("chat", ADDRESS, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("due", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("content", JSON, nullable=False),
    Column("fate", String(20), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("message", Text),
    # Not to be tried before; later than `due` when the channel asked for patience.
    Column("not_before", Moment, nullable=False),
    Column("settled_at", Moment),
    Column("reported", Boolean, nullable=False),
    Index("outbox_fate", "fate", "not_before"),
)
