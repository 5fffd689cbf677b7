"""The day that the bot takes for today."""

import datetime
import zoneinfo

import pytest

from bot.cli.serving import clock_from

DAY = datetime.date(2026, 8, 3)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Asia/Ho_Chi_Minh", "UTC", "Pacific/Pago_Pago"])
def test_named_day_is_that_of_the_office_wherever_the_machine_is(zone: str) -> None:
    """Somewhere it is always another day than on the machine."""
    office = zoneinfo.ZoneInfo(zone)
    assert clock_from(DAY, office)().astimezone(office).date() == DAY
