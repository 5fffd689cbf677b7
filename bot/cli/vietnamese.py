"""Typer's help pages and usage errors, in Vietnamese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
from typer.core import TyperCommand, TyperGroup

from bot.cli.arguments import Unacceptable

if TYPE_CHECKING:
    _Base = click.Command
else:
    _Base = object

_HELP_PHRASES = {
    "Usage:": "Cách dùng:",
    "Options:": "Tùy chọn:",
    "Arguments:": "Tham số:",
    "Commands:": "Các lệnh:",
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND [ARGS]...": "LỆNH [THAM SỐ]...",
    "[default:": "[mặc định:",
    "[required]": "[bắt buộc]",
    "Show this message and exit.": "Hiện phần trợ giúp này.",
}
SHARED_OPTIONS_HELP = """
Mọi lệnh đều nhận:
  --json         Kết quả và lỗi ở dạng JSON trên đầu ra chuẩn.
  --config TỆP   Đọc cài đặt ở tệp này thay cho ./config.toml.
  --set PHẦN.KHÓA=GIÁ_TRỊ
                 Thay một cài đặt cho riêng lần chạy này.
  --debug        Khi có lỗi, in thêm chi tiết kỹ thuật.
"""
_UNEXPECTED_ARGUMENT = re.compile(r"unexpected extra arguments? \((.*)\)", re.DOTALL)


class _VietnameseHelp(_Base):
    """Help in Vietnamese, ending with the options that all commands share."""

    def get_help(self, ctx: click.Context) -> str:
        text = super().get_help(ctx)
        for english, vietnamese in _HELP_PHRASES.items():
            text = text.replace(english, vietnamese)
        return f"{text.rstrip()}\n{SHARED_OPTIONS_HELP.rstrip()}"


class Command(_VietnameseHelp, TyperCommand):
    """A command whose help is Vietnamese."""


class Group(_VietnameseHelp, TyperGroup):
    """A group of commands whose help is Vietnamese."""


def usage_message(error: click.ClickException) -> str:
    """What is wrong with the command line, as a Vietnamese sentence."""
    match error:
        case click.NoSuchOption():
            return f"Không có tùy chọn “{error.option_name}”.{_nearest(error.possibilities)}"
        case click.exceptions.NoSuchCommand():
            return f"Không có lệnh “{error.command_name}”.{_nearest(error.possibilities)}"
        case click.MissingParameter(param=click.Parameter() as parameter):
            return f"Thiếu {_shown(parameter)}."
        case Unacceptable(param=click.Parameter() as parameter):
            return f"Sai {_shown(parameter)}: {error.message}."
        case click.BadParameter(param=click.Parameter() as parameter):
            return f"Giá trị của {_shown(parameter)} không hợp lệ{_expected(parameter)}."
        case click.BadOptionUsage():
            needs = "cần một giá trị" if "requires" in error.message else "không nhận giá trị"
            return f"Tùy chọn “{error.option_name}” {needs}."
    if unexpected := _UNEXPECTED_ARGUMENT.search(error.message):
        return f"Thừa tham số “{unexpected[1]}”."
    return error.message


def _shown(parameter: click.Parameter) -> str:
    kind = "tùy chọn" if isinstance(parameter, click.Option) else "tham số"
    # What may be left out is written in brackets in the help, which are no part of its name.
    name = parameter.opts[0] if kind == "tùy chọn" else parameter.human_readable_name.strip("[]")
    return f"{kind} “{name}”"


def _expected(parameter: click.Parameter) -> str:
    match parameter.type:
        case click.Choice(choices=choices):
            return f", hãy chọn một trong: {', '.join(choices)}"
        case click.IntRange(min=minimum):
            return f", cần một số nguyên từ {minimum} trở lên"
    return f", cần {parameter.metavar}" if parameter.metavar else ""


def _nearest(possibilities: list[str] | None) -> str:
    return f" Có phải ý bạn là “{possibilities[0]}”?" if possibilities else ""
