"""The rooms of the bot, in the order of the menu. What no room takes falls to the last one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.telegram.asking import Asking
from bot.telegram.browsing import Browsing
from bot.telegram.leftovers import Leftovers
from bot.telegram.office import Office
from bot.telegram.preferences import Preferences
from bot.telegram.routes import Room
from bot.telegram.welcome import Welcome


def all_rooms(office: Office) -> Sequence[Room]:
    """Every room. Another one is a line here."""
    rooms: list[Room] = []
    rooms += [
        Welcome(office, rooms),
        Preferences(office, rooms),
        Asking(office),
        Browsing(office),
        Leftovers(office),
    ]
    return rooms
