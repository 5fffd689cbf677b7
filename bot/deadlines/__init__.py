"""Deadlines for other programs: calendars, tables, files; and which of them may be trusted there."""
