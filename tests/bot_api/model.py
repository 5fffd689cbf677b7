"""The words of the stand-in: who writes, what was called, what a person sees."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

MAX_TEXT, MAX_CAPTION, MAX_CALLBACK_BYTES, MAX_DOWNLOAD_BYTES = 4096, 1024, 64, 20 * 1024 * 1024


class ApiError(Exception):
    """A refusal: what the service answers instead of a result."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with a telephone; their private chat has their id."""

    id: int
    name: str = "An"
    username: str | None = None

    def shape(self) -> dict[str, Any]:
        known = {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "vi"}
        return known | ({"username": self.username} if self.username else {})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call, or lies on the service."""

    name: str
    content: bytes


@dataclass(slots=True)
class Call:
    """One request of the program; `error` is None when it was granted."""

    method: str
    params: dict[str, str]
    files: dict[str, Upload]
    at: float = field(default_factory=time.monotonic)
    error: ApiError | None = None
    result: Any = None

    @property
    def chat(self) -> int | None:
        given = self.params.get("chat_id", "")
        return int(given) if given.lstrip("-").isdigit() else None


@dataclass(slots=True)
class Fault:
    """What goes wrong with the next `times` calls of `method` ("*" is any), in `chat` or in all."""

    method: str
    kind: Literal["refuse", "cut-before", "cut-after"]
    times: int
    chat: int | None = None
    error: ApiError | None = None

    def strikes(self, call: Call) -> bool:
        return (
            self.times > 0
            and self.method in (call.method, "*")
            and (self.chat is None or self.chat == call.chat)
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as it stands in a chat now. `buttons` are labels with their data, row after row."""

    chat: int
    id: int
    text: str
    entities: tuple[Mapping[str, Any], ...]
    buttons: tuple[tuple[str, str], ...]
    keyboard: tuple[str, ...]
    reply_to: int | None
    reply_to_text: str | None
    thread: int | None
    document: Upload | None
    photo: Upload | None
    edited: bool

    def styled(self, kind: str) -> list[str]:
        """The parts of the text that are marked as `kind`: "bold", "expandable_blockquote" …"""
        units = self.text.encode("utf-16-le")
        spans = ((e["offset"], e["offset"] + e["length"]) for e in self.entities if e["type"] == kind)
        return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spans]

    def button(self, label: str) -> str:
        """The data of the button whose label contains `label`."""
        for shown, data in self.buttons:
            if label in shown:
                return data
        raise AssertionError(f"no button “{label}” among {[shown for shown, _ in self.buttons]}")
