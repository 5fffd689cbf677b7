"""Reads settings: option, then environment `THIDUA_<SECTION>_<KEY>`, then config file, then default.

Whatever is unknown, of the wrong type or out of range is a ConfigurationError that names the place.
"""

from __future__ import annotations

import dataclasses
import datetime
import difflib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from bot.settings import Secret, Settings
from ingest.errors import ConfigurationError
from ingest.toml_file import TomlFile

FILE = "config.toml"
PREFIX = "THIDUA_"
ABBREVIATIONS = "abbreviations"


@dataclass(frozen=True, slots=True)
class Given:
    """A value as somebody wrote it. `folder` is what a relative path in it starts from.

    `textual` values come from the environment or an option, where everything is a string and a list is JSON.
    """

    value: object
    where: str
    folder: Path
    textual: bool


@dataclass(frozen=True, slots=True)
class Sources:
    """Where settings are looked up, most important first: options, environment, file.

    `options` are keyed "section.key"; `folder` is the working directory, `file_folder` that of the file.
    """

    folder: Path
    environ: Mapping[str, str]
    file: TomlFile
    file_folder: Path
    options: Mapping[str, str] = field(default_factory=dict)

    def find(self, section: str, key: str) -> Given | None:
        """What was given for a setting, None when nobody gave anything."""
        if (option := self.options.get(f"{section}.{key}")) is not None:
            return Given(option, f"Tùy chọn --set {section}.{key}", self.folder, textual=True)
        variable = variable_name(section, key)
        if (text := self.environ.get(variable)) is not None:
            return Given(text, f"Biến môi trường {variable}", self.folder, textual=True)
        if key in self.section(section):
            where = self.file.where(section, key)
            return Given(self.section(section)[key], where, self.file_folder, textual=False)
        return None

    def section(self, name: str) -> Mapping[str, Any]:
        """What the file says in a section; empty when it does not have it."""
        found = self.file.content.get(name, {})
        return found if isinstance(found, dict) else {}


def load_settings(
    folder: Path,
    environ: Mapping[str, str],
    config: Path | None = None,
    options: Mapping[str, str] | None = None,
) -> Settings:
    """The settings in force in `folder`: of `config`, or else of its config.toml when there is one.

    Raises ConfigurationError.
    """
    sources = Sources(folder, environ, *_file(folder, config), options or {})
    _refuse_unknown(sources)
    types = get_type_hints(Settings)
    sections = {name: _section(kind, name, sources) for name, kind in types.items() if name != ABBREVIATIONS}
    return Settings(**sections, abbreviations=_abbreviations(sources))


def _file(folder: Path, config: Path | None) -> tuple[TomlFile, Path]:
    """`config`, which must exist, or else config.toml in `folder`, which may be missing; and its folder."""
    path = folder / (config or FILE)
    if config is None and not path.exists():
        return TomlFile(FILE, "", {}), folder
    unreadable = f"Không đọc được tệp cấu hình “{config or FILE}”."
    try:
        return TomlFile.read(path, unreadable), path.resolve().parent
    except FileNotFoundError as error:
        raise ConfigurationError(unreadable, "Kiểm tra đường dẫn của --config.") from error


def known_keys(section: str) -> list[str] | None:
    """The keys of a section; None for one whose keys are free or that does not exist."""
    kind = get_type_hints(Settings).get(section)
    return [f.name for f in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else None


def variable_name(section: str, key: str) -> str:
    """The environment variable of a setting: "THIDUA_SEARCH_DENSE_WEIGHT"."""
    return f"{PREFIX}{section}_{key}".upper()


def _section(kind: Any, section: str, sources: Sources) -> Any:
    types = get_type_hints(kind, include_extras=True)
    values = {f.name: _setting(f, types[f.name], section, sources) for f in dataclasses.fields(kind)}
    return kind(**values)


def _setting(item: dataclasses.Field[Any], kind: Any, section: str, sources: Sources) -> object:
    if Secret in get_args(kind):
        return _secret(section, item.name, sources)
    given = sources.find(section, item.name)
    if given is None:
        # A line deleted from the file must mean what it meant when it spelled out the default.
        return sources.file_folder / item.default if isinstance(item.default, Path) else item.default
    return _converted(given, kind, f"{section}.{item.name}")


def _converted(given: Given, kind: Any, name: str) -> object:
    plain, meta = get_args(kind)
    value = given.value
    try:
        if given.textual and get_origin(plain) is tuple:
            value = json.loads(str(value))
        if plain is datetime.time and isinstance(value, str):
            value += ":00"  # RFC 3339, which msgspec reads, wants seconds; people write 08:00
        result = msgspec.convert(value, kind, strict=not given.textual, dec_hook=_decode)
    except (msgspec.ValidationError, ValueError) as error:
        message = f"{given.where}: {name} = {_shown(given.value)} không hợp lệ."
        raise ConfigurationError(message, f"Hãy ghi {meta.description}.") from error
    if isinstance(result, Path):
        return given.folder / result.expanduser()
    if (meta.extra or {}).get("may_be_folder") and (given.folder / str(result)).is_dir():
        return str(given.folder / str(result))
    return result


def _decode(kind: type, value: object) -> object:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise ValueError("expected a non-empty string")
    if kind is Path:
        return Path(value)
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, OSError) as error:  # "Asia" names a folder of the time zone database
        raise ValueError("unknown time zone") from error


def _secret(section: str, key: str, sources: Sources) -> Secret | None:
    variable = variable_name(section, key)
    if key in sources.section(section) or f"{section}.{key}" in sources.options:
        where = sources.file.where(section, key)
        raise ConfigurationError(
            f"{where}: “{section}.{key}” là bí mật, không được ghi trong tệp cấu hình hay trên dòng lệnh.",
            f"Xóa dòng đó, rồi đặt biến môi trường {variable}, hoặc {variable}_FILE trỏ tới tệp chứa nó.",
        )
    value = sources.environ.get(variable) or _secret_file(f"{variable}_FILE", sources)
    return Secret(value) if value else None


def _secret_file(variable: str, sources: Sources) -> str | None:
    name = sources.environ.get(variable)
    if not name:
        return None
    try:
        return (sources.folder / name).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        message = f"Không đọc được tệp “{name}” mà biến môi trường {variable} trỏ tới."
        raise ConfigurationError(message, "Kiểm tra đường dẫn và quyền đọc của tệp.") from error


def _abbreviations(sources: Sources) -> dict[str, str]:
    variables = variable_name(ABBREVIATIONS, "")
    keys = dict.fromkeys(sources.section(ABBREVIATIONS))
    keys |= {name.removeprefix(variables): None for name in sources.environ if name.startswith(variables)}
    options = (name.partition(".") for name in sources.options)
    keys |= {key: None for section, _, key in options if section == ABBREVIATIONS}
    return {key: _long_form(key, sources) for key in keys}


def _long_form(key: str, sources: Sources) -> str:
    given = sources.find(ABBREVIATIONS, key)
    if given and isinstance(given.value, str) and given.value.strip():
        return given.value.strip()
    where = given.where if given else key
    raise ConfigurationError(f"{where}: dạng đầy đủ của “{key}” phải là một chuỗi.", f'Ví dụ: {key} = "…".')


def _refuse_unknown(sources: Sources) -> None:
    sections = list(get_type_hints(Settings))
    for section in sources.file.content:
        if section not in sections:
            raise _unknown(sources.file.where(section), f"[{section}]", section, sections, "phần")
        if not isinstance(sources.file.content[section], dict):
            raise ConfigurationError(
                f"{sources.file.where(section)}: “{section}” phải là một phần có tiêu đề [{section}].",
                "Viết theo mẫu trong config.toml của chương trình.",
            )
        for key in sources.section(section):
            _refuse_unknown_key(sources.file.where(section, key), section, key)
    for name in sources.options:
        section, _, key = name.partition(".")
        if section not in sections or not key:
            raise _unknown("Tùy chọn --set", name, section, sections, "phần")
        _refuse_unknown_key("Tùy chọn --set", section, key)
    _refuse_unknown_variables(sources.environ, sections)


def _refuse_unknown_key(where: str, section: str, key: str) -> None:
    known = known_keys(section)
    if known is not None and key not in known:
        raise _unknown(where, f"{section}.{key}", key, known, f"khóa của [{section}]")


def _refuse_unknown_variables(environ: Mapping[str, str], sections: Iterable[str]) -> None:
    for section in sections:
        known = known_keys(section)
        if known is None:
            continue
        names = [variable_name(section, key) for key in known]
        types = get_type_hints(get_type_hints(Settings)[section])
        names += [f"{variable_name(section, key)}_FILE" for key in known if Secret in get_args(types[key])]
        for name in environ:
            if name.startswith(variable_name(section, "")) and name not in names:
                raise _unknown("Biến môi trường", name, name, names, "biến")


def _unknown(where: str, shown: str, given: str, known: Iterable[str], what: str) -> ConfigurationError:
    known = list(known)
    nearest = difflib.get_close_matches(given, known, n=1, cutoff=0.5)
    guess = f"Có phải ý bạn là “{nearest[0]}”? " if nearest else ""
    message = f"{where}: chương trình không có cài đặt “{shown}”."
    return ConfigurationError(message, f"{guess}Các {what}: {', '.join(known)}.")


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
