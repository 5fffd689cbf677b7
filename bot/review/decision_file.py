"""Adds what people decide about deadlines to catalog.toml, a file that people also write by hand."""

from __future__ import annotations

import datetime
import tomllib
from dataclasses import fields
from pathlib import Path

from bot.times import day_in_words
from index.durable import replace_file
from ingest.catalog import DeadlineDecision, load_catalog
from ingest.errors import ConfigurationError, StorageError

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def append_decision(catalog: Path, decision: DeadlineDecision, today: datetime.date) -> None:
    """Put the decision at the end of the catalogue, in one step; what stood there stays, byte for byte.

    Raises ConfigurationError when the catalogue has a mistake, StorageError when it cannot be written.
    """
    # Not through a link: replacing the link would leave the file it leads to as it was.
    catalog = catalog.resolve()
    load_catalog(catalog)
    try:
        before = catalog.read_bytes() if catalog.exists() else b""
        content = before + _block(before, decision, today)
        _check(catalog, content)
        mode = catalog.stat().st_mode if before else None
        replace_file(catalog, content)
        if mode is not None:
            catalog.chmod(mode)
    except OSError as error:
        raise StorageError(
            f"Không ghi được quyết định vào “{catalog}”: {error.strerror or error}.",
            "Kiểm tra quyền ghi của thư mục văn bản và dung lượng đĩa, rồi duyệt lại mốc này.",
        ) from error


def decision_toml(decision: DeadlineDecision) -> str:
    """The `[[deadline]]` table of a decision, without what the decision leaves open."""
    values = ((field.name, getattr(decision, field.name)) for field in fields(decision))
    lines = [f"{name} = {_toml(value)}" for name, value in values if value not in (None, ())]
    return "\n".join(["[[deadline]]", *lines, ""])


def _block(before: bytes, decision: DeadlineDecision, today: datetime.date) -> bytes:
    """The decision as it follows on `before`, with line ends like those there."""
    text = f"\n# Duyệt ngày {day_in_words(today)}\n{decision_toml(decision)}"
    if before and not before.endswith(b"\n"):
        text = f"\n{text}"
    return (text.replace("\n", "\r\n") if b"\r\n" in before else text).encode()


def _check(catalog: Path, content: bytes) -> None:
    try:
        tomllib.loads(content.decode("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(
            f"Không thêm được quyết định vào cuối {catalog.name}: {error}.",
            "Viết mỗi quyết định đã có thành một khối mở đầu bằng dòng [[deadline]].",
        ) from error


def _toml(value: str | datetime.date | tuple[str, ...]) -> str:
    match value:
        case str():
            return _string(value)
        case datetime.date():
            return value.isoformat()
    return f"[{', '.join(map(_string, value))}]"


def _string(text: str) -> str:
    # Half a character, as a terminal of another encoding may give, cannot be written at all.
    writable = text.encode("utf-8", "replace").decode()
    return f'"{"".join(map(_escaped, writable))}"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    return f"\\u{ord(character):04x}" if character < " " or character == "\x7f" else character
