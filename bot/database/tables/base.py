"""What all tables share: where they are collected, and the types of their columns."""

from __future__ import annotations

import datetime

from sqlalchemy import Column, DateTime, Dialect, MetaData, String, Table, Text, TypeDecorator

# Raised when a table changes; a database of another version is refused rather than misread.
SCHEMA_VERSION = 1

metadata = MetaData()


class Moment(TypeDecorator[datetime.datetime]):
    """A moment in UTC. SQLite keeps no zone, and a naive moment would be read back as local time."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(
        self, value: datetime.datetime | None, dialect: Dialect
    ) -> datetime.datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(datetime.UTC).replace(tzinfo=None)

    def process_result_value(
        self, value: datetime.datetime | None, dialect: Dialect
    ) -> datetime.datetime | None:
        return None if value is None else value.replace(tzinfo=datetime.UTC)


# An account or a chat is written "telegram:123456": the channel and what it calls the person or the chat.
ADDRESS = String(120)

program = Table("program", metadata, Column("key", String(40), primary_key=True), Column("value", Text))
