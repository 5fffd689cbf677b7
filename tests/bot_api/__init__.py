"""A stand-in for Telegram's Bot API on loopback: what it accepts, refuses and forgets, as the real one does.

Written from the public documentation. It cannot prove how the real service behaves, only that the program
keeps to what is documented.
"""

from tests.bot_api.bot_api import BotApi
from tests.bot_api.model import Call, Seen, User

__all__ = ["BotApi", "Call", "Seen", "User"]
