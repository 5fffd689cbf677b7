"""The HTML that Telegram reads: which tags, how strictly, and how long a text is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.bot_api.model import ApiError

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "s": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "tg-time": "date_time",
}
_TOKEN = re.compile(r"<(/?)([a-zA-Z0-9-]+)([^<>]*)>|<|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")
_TIME = re.compile(r'\s+unix="(\d+)"(?:\s+format="(r|w?[dD]?[tT]?)")?')
_LINK = re.compile(r"\s+href=[\"']([^\"']*)[\"']")


def utf16_length(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The plain text and its entities. Raises ApiError as the service words it."""
    reading = _Reading(source)
    position = 0
    for token in _TOKEN.finditer(source):
        reading.text += source[position : token.start()]
        position = token.end()
        reading.take(token)
    reading.text += source[position:]
    if reading.open:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{reading.open[-1][0]}"')
    return reading.text, sorted(reading.entities, key=lambda entity: entity["offset"])


@dataclass
class _Reading:
    source: str
    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    open: list[tuple[str, int, str]] = field(default_factory=list)

    def take(self, token: re.Match[str]) -> None:
        if token[0].startswith("&"):
            self.text += html.unescape(token[0])
            return
        where = f"at byte offset {len(self.source[: token.start()].encode())}"
        name = (token[2] or "").lower()
        if token[1]:
            self._close(name, where)
        elif name not in _TAGS:
            raise _unparsable(f'Unsupported start tag "{name}" {where}')
        elif name == "blockquote" and any(tag == name for tag, _, _ in self.open):
            raise _unparsable(f"Nested blockquote entities are not allowed {where}")
        else:
            self.open.append((name, utf16_length(self.text), token[3]))

    def _close(self, name: str, where: str) -> None:
        if not self.open or self.open[-1][0] != name:
            expected = self.open[-1][0] if self.open else ""
            raise _unparsable(f'Unmatched end tag {where}, expected "</{expected}>", found "</{name}>"')
        name, offset, attributes = self.open.pop()
        length = utf16_length(self.text) - offset
        if length:
            self.entities.append({"offset": offset, "length": length} | dict(_kind(name, attributes, where)))


def _kind(name: str, attributes: str, where: str) -> Iterator[tuple[str, Any]]:
    if name == "blockquote" and attributes.strip() == "expandable":
        yield "type", "expandable_blockquote"
        return
    yield "type", _TAGS[name]
    if name == "a":
        link = _LINK.fullmatch(attributes)
        yield "url", html.unescape(link[1]) if link else ""
    if name == "tg-time":
        time = _TIME.fullmatch(attributes)
        if time is None:
            raise _unparsable(f"Wrong attributes of tg-time {where}")
        yield "unix_time", int(time[1])
        yield "date_time_format", time[2] or ""


def _unparsable(what: str) -> ApiError:
    return ApiError(400, f"Bad Request: can't parse entities: {what}")
