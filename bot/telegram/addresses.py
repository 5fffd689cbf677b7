"""How people and chats of Telegram are written in the rest of the program: "telegram:123456"."""

from __future__ import annotations

CHANNEL = "telegram:"


def address_of(number: int) -> str:
    """The address of a person or chat by Telegram's number for it; a group's number is negative."""
    return f"{CHANNEL}{number}"


def number_of(address: str) -> int:
    """Telegram's number of an address. Raises ValueError for one of another channel."""
    if not address.startswith(CHANNEL):
        raise ValueError(f"not an address on Telegram: {address}")
    return int(address.removeprefix(CHANNEL))
