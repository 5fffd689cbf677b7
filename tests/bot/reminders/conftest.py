"""The office of the reminder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.reminders.reminder_office import ReminderOffice


@pytest.fixture
def office(tmp_path: Path) -> ReminderOffice:
    return ReminderOffice(tmp_path)
