"""What is to be sent to one chat, once; kept in the outbox until long after."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["weekly", "early", "announcement", "question", "report"]
Fate = Literal["pending", "sending", "sent", "empty", "unknown", "unreachable", "refused", "moved", "late"]

# What the office is told about. "moved" is none of them: the letter went to the chat's new address instead.
TROUBLES: tuple[Fate, ...] = ("unknown", "unreachable", "refused", "late")
SETTLED: tuple[Fate, ...] = ("sent", "empty", *TROUBLES)


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one chat: there is never a second one with the same `slot` and `chat`.

    It is owed from `due` on and useless after `expires`. `content` is what cannot be composed afresh when it
    is sent. `fate` says what became of it:

    "pending": to be sent, or sent again because it surely did not arrive; "sending": on its way, or its
    sender was killed; "sent"; "empty": there was nothing to say; "unknown": may or may not have arrived;
    "unreachable", "refused", "moved": see DeliveryFailure; "late": could not be sent before it expired.
    """

    slot: str
    chat: str
    kind: Kind
    due: datetime.datetime
    expires: datetime.datetime
    content: Mapping[str, Any] = field(default_factory=dict)
    fate: Fate = "pending"
    tries: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many letters of a slot met which fate, and the chats of those that met trouble."""

    slot: str
    kind: Kind
    due: datetime.datetime
    counts: Mapping[Fate, int]
    troubled: Mapping[Fate, Sequence[str]] = field(default_factory=dict)

    @property
    def trouble(self) -> bool:
        return any(self.counts.get(fate) for fate in TROUBLES)


def weekly_slot(moment: datetime.datetime) -> str:
    """The weekly reminder of a day: moving the hour on that day does not make it a second one."""
    return f"weekly:{moment:%Y-%m-%d}"


def early_slot(moment: datetime.datetime) -> str:
    return f"early:{moment:%Y-%m-%d}"
