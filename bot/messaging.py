"""What the program sends by itself, and what can become of it: the same on every channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from bot.blocks import Block

Outcome = Literal["retry", "unreachable", "moved", "refused", "unknown"]


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a message. `action` comes back when it is pressed: at most 64 bytes, ASCII."""

    label: str
    action: str


@dataclass(frozen=True, slots=True)
class Message:
    """What is shown, and rows of buttons. `silent` makes no sound."""

    blocks: tuple[Block, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    silent: bool = False


class DeliveryFailure(Exception):
    """A message was not seen to arrive. `outcome` says what the sender may do:

    "retry": it did not arrive and may be sent again, after `retry_after` seconds when that is given;
    "unreachable": the person has blocked the bot or is gone; "moved": the chat is now `chat`;
    "refused": the channel takes no such message; "unknown": it may have arrived, so it is never sent again.
    """

    def __init__(
        self, outcome: Outcome, reason: str, *, retry_after: float | None = None, chat: str | None = None
    ) -> None:
        super().__init__(reason)
        self.outcome = outcome
        self.reason = reason
        self.retry_after = retry_after
        self.chat = chat


class Channel(Protocol):
    """Telegram, or another way to reach people."""

    async def send(self, chat: str, message: Message) -> str:
        """Send to a chat ("telegram:123456"). Returns the channel's id of what was sent.

        Raises DeliveryFailure.
        """
        ...
