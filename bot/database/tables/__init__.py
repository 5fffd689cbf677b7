"""All tables. A room's tables are made only when its module is imported here."""

from bot.database.tables import journal, people, reminders, uploads
from bot.database.tables.base import SCHEMA_VERSION, metadata, program

__all__ = ["SCHEMA_VERSION", "journal", "metadata", "people", "program", "reminders", "uploads"]
