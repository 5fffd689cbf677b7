"""Writes docs/commands.md from --help and docs/settings.md from config.toml: python docs/generate.py"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from bot.cli.program import command_line
from bot.cli.vietnamese import SHARED_OPTIONS_HELP
from bot.configuration import variable_name

ROOT = Path(__file__).parents[1]
_SECTION = re.compile(r"\[(\w+)\]")
_SETTING = re.compile(r"(?P<key>\w+) = (?P<value>.+?)\s+# (?P<meaning>.+)")
_COMMANDS_HEAD = """\
# Các lệnh

Trang này được lập từ `thidua --help` bằng `python docs/generate.py`.
"""
_SETTINGS_HEAD = """\
# Các cài đặt

Trang này được lập từ `config.toml` bằng `python docs/generate.py`. Một cài đặt lấy giá trị ở nơi đầu
tiên có nêu: tùy chọn `--set phần.khóa=giá_trị`, biến môi trường, tệp cấu hình, mặc định.

Bí mật chỉ đọc từ môi trường: `THIDUA_TELEGRAM_TOKEN`, `THIDUA_LLM_API_KEY`, hoặc
`THIDUA_TELEGRAM_TOKEN_FILE`, `THIDUA_LLM_API_KEY_FILE` trỏ tới tệp chứa bí mật.
"""


def pages() -> dict[str, str]:
    """The generated pages by file name."""
    return {"commands.md": _commands_page(), "settings.md": _settings_page()}


def _commands_page() -> str:
    helps = "\n".join(_command_help(command_line(), click.Context(command_line(), info_name="thidua")))
    return f"{_COMMANDS_HEAD}\n{helps}"


def _command_help(command: click.Command, context: click.Context) -> Iterator[str]:
    context.terminal_width = 78
    page = command.get_help(context)
    if context.parent:
        page = page.removesuffix(SHARED_OPTIONS_HELP.rstrip()).rstrip()
    yield f"## {context.command_path}\n\n```\n{page}\n```\n"
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            yield from _command_help(child, click.Context(child, parent=context, info_name=name))


def _settings_page() -> str:
    lines, section = [_SETTINGS_HEAD], ""
    for line in (ROOT / "config.toml").read_text(encoding="utf-8").splitlines():
        if header := _SECTION.match(line):
            section = header[1]
            lines.append(f"\n## [{section}]\n")
            if section != "abbreviations":
                lines.append("| khóa | mặc định | ý nghĩa | biến môi trường |\n|---|---|---|---|")
            else:
                lines.append('Mỗi dòng: `"VIẾT TẮT" = "dạng đầy đủ"`.')
        elif setting := _SETTING.match(line):
            variable = variable_name(section, setting["key"])
            lines.append(
                f"| `{setting['key']}` | `{setting['value']}` | {setting['meaning']} | `{variable}` |"
            )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for name, text in pages().items():
        (Path(__file__).parent / name).write_text(text, encoding="utf-8")
