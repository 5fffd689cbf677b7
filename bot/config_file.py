"""The TOML file with the settings, and the line on which each of them stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.errors import ConfigurationError

DEFAULT_NAME = "config.toml"
_SECTION = re.compile(r"\s*\[\s*[\"']?(?P<name>[^\"'\].]+?)[\"']?\s*[\].]")
_KEY = re.compile(r"\s*[\"']?(?P<name>[^\"'=.\s]+)[\"']?\s*[=.]")
_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A parsed settings file; empty when there is none. `folder` is what its relative paths start from."""

    name: str
    folder: Path
    text: str
    table: Mapping[str, Any]

    @classmethod
    def read(cls, folder: Path, path: Path | None = None) -> ConfigFile:
        """`path`, which must exist, or else config.toml in `folder`, which may be missing."""
        chosen = folder / (path or DEFAULT_NAME)
        if path is None and not chosen.exists():
            return cls(DEFAULT_NAME, folder, "", {})
        try:
            text = chosen.read_text(encoding="utf-8-sig")
        except (OSError, ValueError) as error:
            message = f"Không đọc được tệp cấu hình “{path or DEFAULT_NAME}”."
            raise ConfigurationError(message, "Kiểm tra đường dẫn, quyền đọc và bảng mã UTF-8.") from error
        return cls(chosen.name, chosen.resolve().parent, text, _parsed(chosen.name, text))

    def section(self, name: str) -> Mapping[str, Any]:
        """The keys and values of a section, empty when the file does not have it."""
        found = self.table.get(name, {})
        return found if isinstance(found, dict) else {}

    def where(self, section: str, key: str | None = None) -> str:
        """The place of a section or key for people: "config.toml, dòng 12"."""
        line = _line_of(self.text, section, key)
        return f"{self.name}, dòng {line}" if line else self.name


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        position = _POSITION.search(str(error))
        place = f", dòng {position[1]}, cột {position[2]}" if position else ", cuối tệp"
        remedy = (
            'Mỗi dòng có dạng: khóa = "giá trị"; khóa có dấu cũng đặt trong nháy kép: "BCĐ" = "…". '
            f"Chi tiết: {error}."
        )
        raise ConfigurationError(f"{name}{place}: sai cú pháp TOML.", remedy) from error


def _line_of(text: str, section: str, key: str | None) -> int | None:
    current = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _SECTION.match(line):
            current = header["name"]
            if current == section and key is None:
                return number
        elif assignment := _KEY.match(line):
            top_level = current == "" and assignment["name"] == section
            if (current == section and assignment["name"] == key) or (top_level and key is None):
                return number
    return None
