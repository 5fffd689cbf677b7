"""A TOML file together with its text, so that a mistake can be told with the line on which it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.errors import ConfigurationError

# "[name]", "[name.part]" or "[[name]]".
_HEADER = re.compile(r"\s*\[\[?\s*[\"']?(?P<name>[^\"'\].]+?)[\"']?\s*[\].]")
_KEY = re.compile(r"\s*[\"']?(?P<name>[^\"'=.\s\[]+)[\"']?\s*[=.]")
_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A parsed file; `name` is how people are told of it."""

    name: str
    text: str
    content: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path, unreadable: str) -> TomlFile:
        """The file at `path`. Raises FileNotFoundError, and ConfigurationError with the message
        `unreadable` for one that cannot be read, or with the place of the mistake for bad syntax."""
        try:
            text = path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            raise
        except (OSError, UnicodeDecodeError) as error:
            remedy = "Kiểm tra đường dẫn, quyền đọc và lưu tệp bằng bảng mã UTF-8."
            raise ConfigurationError(unreadable, remedy) from error
        try:
            return cls(path.name, text, tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            raise _syntax_error(path.name, error) from error

    def where(self, table: str, key: str | None = None, index: int | None = None) -> str:
        """The place of a table or of its key for people: "config.toml, dòng 12".

        With `index` (from 0), of that one among the `[[table]]`s.
        """
        line = self.line(table, key, index) or self.line(table, None, index)
        return f"{self.name}, dòng {line}" if line else self.name

    def line(self, table: str, key: str | None, index: int | None) -> int | None:
        """The number of the line, from 1, on which a table begins or its key stands."""
        passed, inside, at_top = -1, False, True
        for number, line in enumerate(self.text.splitlines(), start=1):
            if header := _HEADER.match(line):
                at_top, inside = False, header["name"].strip() == table
                passed += inside
                found = inside and key is None
            elif assignment := _KEY.match(line):
                named_at_top = at_top and key is None and assignment["name"] == table
                found = named_at_top or (inside and assignment["name"] == key)
            else:
                continue
            if found and (at_top or index is None or passed == index):
                return number
        return None


def _syntax_error(name: str, error: tomllib.TOMLDecodeError) -> ConfigurationError:
    position = _POSITION.search(str(error))
    place = f", dòng {position[1]}, cột {position[2]}" if position else ", cuối tệp"
    remedy = (
        "Ghi một ngày có thật, dạng năm-tháng-ngày, ví dụ: 2022-06-15."
        if "Invalid date" in str(error)
        else 'Mỗi dòng có dạng: khóa = "giá trị"; khóa có dấu cũng đặt trong nháy kép: "BCĐ" = "…". '
        f"Chi tiết: {error}."
    )
    return ConfigurationError(f"{name}{place}: sai cú pháp TOML.", remedy)
