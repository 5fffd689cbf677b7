"""The rooms of the bot, in the order of the menu. What no room takes falls to the last one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.telegram.administering import Administering
from bot.telegram.announcing import Announcing
from bot.telegram.asking import Asking
from bot.telegram.browsing import Browsing
from bot.telegram.leftovers import Leftovers
from bot.telegram.office import Office
from bot.telegram.preferences import Preferences
from bot.telegram.privacy import Privacy
from bot.telegram.reminder_rounds import RoundsJob
from bot.telegram.reminding import Reminding
from bot.telegram.routes import Room
from bot.telegram.uploading import Uploading
from bot.telegram.welcome import Welcome


def all_rooms(office: Office) -> Sequence[Room]:
    """Every room. Another one is a line here."""
    rooms: list[Room] = []
    job = RoundsJob(office)
    rooms += [
        Welcome(office, rooms),
        Preferences(office, rooms),
        Announcing(office, job),
        # Before the room of questions, which takes whatever text comes to it.
        Reminding(office, job),
        Asking(office),
        Browsing(office),
        Privacy(office),
        Administering(office),
        Uploading(office),
        Leftovers(),
    ]
    return rooms
