"""A TOML table read strictly: every mistake names file, line and key, and says what was expected."""

from __future__ import annotations

import datetime
import difflib
import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ingest.errors import ConfigurationError
from ingest.toml_file import TomlFile

_DATE = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_DATE_REMEDY = "Ghi một ngày có thật, dạng năm-tháng-ngày, ví dụ: 2022-06-15."


def tables_of(file: TomlFile, known: Mapping[str, Collection[str]]) -> dict[str, list[Table]]:
    """The `[[name]]` tables by name; `known` maps each name allowed to the keys allowed in it."""
    for name, tables in file.content.items():
        if name not in known:
            problem = f"{file.where(name)}: không có mục “{name}”."
            raise ConfigurationError(problem, nearest(name, known))
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            problem = f"{file.where(name)}: “{name}” viết sai cách."
            raise ConfigurationError(problem, f"Mỗi mục mở đầu bằng dòng [[{name}]].")
    return {
        name: [Table(file, name, i, t) for i, t in enumerate(file.content.get(name, ()))] for name in known
    }


@dataclass(frozen=True, slots=True)
class Table:
    """One `[[name]]` table, the `index`-th of its name. A value that is absent or "" is read as None."""

    file: TomlFile
    name: str
    index: int
    values: Mapping[str, Any]

    def refuse_unknown_keys(self, known: Collection[str]) -> None:
        """Raises ConfigurationError for a key that is not in `known`, naming the nearest that is."""
        for key in self.values:
            if key not in known:
                raise self.error(key, f"[[{self.name}]] không có khóa “{key}”", nearest(key, known))

    def text(self, key: str) -> str | None:
        """A string without spaces around it."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, str):
            raise self._wrong(key, f'Ghi một chuỗi trong dấu nháy kép, ví dụ: {key} = "…".')
        return value.strip() or None if value else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; a single string is a list of one."""
        value = self.values.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._wrong(key, f'Ghi một danh sách chuỗi, ví dụ: {key} = ["…", "…"].')
        return tuple(item.strip() for item in value if item.strip())

    def date(self, key: str) -> datetime.date | None:
        """A TOML date, or a string such as "15/6/2022"."""
        value = self.values.get(key)
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        try:
            return _date_of(value)
        except ValueError as error:
            problem = self._wrong(key, _DATE_REMEDY)
            raise problem from error

    def choice(self, key: str, choices: Mapping[str, str]) -> str | None:
        """What `choices` maps the string to."""
        given = self.text(key)
        if given is None:
            return None
        if given not in choices:
            raise self._wrong(key, nearest(given, choices))
        return choices[given]

    def error(self, key: str | None, problem: str, remedy: str) -> ConfigurationError:
        """The error for one key, or for the whole table."""
        where = self.file.where(self.name, key, self.index)
        return ConfigurationError(f"{where}: {problem}.", remedy)

    def _wrong(self, key: str, remedy: str) -> ConfigurationError:
        shown = json.dumps(self.values[key], ensure_ascii=False, default=str)
        return self.error(key, f"{key} = {shown} không hợp lệ", remedy)


def nearest(given: str, known: Iterable[str]) -> str:
    """A remedy that names the nearest known word and all of them."""
    known = list(known)
    close = difflib.get_close_matches(given.lower(), known, n=1, cutoff=0.5)
    guess = f"Có phải ý bạn là “{close[0]}”? " if close else ""
    return f"{guess}Dùng một trong: {', '.join(known)}."


def _date_of(value: object) -> datetime.date:
    if not isinstance(value, str):
        raise ValueError("neither a date nor a string")
    match = _DATE.fullmatch(value.strip())
    if match:
        return datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    return datetime.date.fromisoformat(value.strip())
