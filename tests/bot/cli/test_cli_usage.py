"""The command line itself: help, mistakes, failures. What the commands do is tested elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from bot.cli import main, program
from bot.cli.shared_options import take_shared_options
from ingest.errors import ThiduaError

COMMANDS = [
    *program._COMMANDS,
    *(f"{group} {name}" for group, commands in program._GROUPS.items() for name in commands),
]
ENGLISH = (
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "Show this",
    "default:",
    "required",
    "Error",
    "[OPTIONS]",
)


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Makes the command `references` raise what it is given."""

    def fail_with(error: BaseException) -> None:
        def references() -> NoReturn:
            raise error

        monkeypatch.setitem(program._COMMANDS, "references", references)

    return fail_with


@pytest.mark.parametrize("command", ["", "bench", *COMMANDS])
def test_help_is_vietnamese_and_names_the_shared_options(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command.split(), "--help"]) == 0
    page = capsys.readouterr().out
    assert "Cách dùng:" in page
    assert "--json" in page
    assert "--debug" in page
    assert [word for word in ENGLISH if word in page] == []


@pytest.mark.parametrize(
    ("arguments", "mention"),
    [
        (["aks"], "“ask”"),
        (["ask", "--bach", "x"], "“--batch”"),
        (["search"], "CÂU_HỎI"),
        (["search", "x", "--limit"], "--limit"),
        (["search", "x", "--limit", "0"], "1 trở lên"),
        (["search", "x", "--limit", "many"], "--limit"),
        (["references", "extra"], "extra"),
        (["bench", "retrieval"], "THƯ_MỤC"),
        (["bench", "retrieval", "x", "--mode", "magic"], "hybrid, dense, lexical"),
        (["deadlines", "--today", "31/2/2025"], "31/2/2025"),
        (["deadlines", "--today=soon"], "2026-08-01"),
        (["ask", "x", "--config"], "--config"),
        (["ask", "--rebuild=yes", "x"], "--rebuild"),
        (["ingest", "--rebuild=yes"], "--rebuild"),
    ],
)
def test_misuse_is_explained_in_vietnamese(
    arguments: list[str], mention: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    output = capsys.readouterr()
    assert output.out == ""
    first, second = output.err.splitlines()
    assert first.startswith("Lỗi: ")
    assert mention in first
    assert second.startswith("Cách khắc phục: ")
    assert "--help" in second
    assert main(["--json", *arguments]) == 2
    assert json.loads(capsys.readouterr().out).keys() == {"error", "remedy"}


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Các lệnh:" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--json", "--config", "a.toml", "ask", "x"],
        ["ask", "--json", "x", "--config=a.toml"],
        ["ask", "x", "--config", "a.toml", "--json"],
    ],
)
def test_shared_options_stand_before_or_after_the_command(arguments: list[str]) -> None:
    shared, rest = take_shared_options(arguments)
    assert (shared.json, shared.debug, shared.config) == (True, False, Path("a.toml"))
    assert rest == ["ask", "x"]


def test_settings_can_be_given_for_one_run() -> None:
    shared, rest = take_shared_options(["--set", "search.dense_weight=0.5", "ask", "--set=llm.base_url=a=b"])
    assert shared.settings == {"search.dense_weight": "0.5", "llm.base_url": "a=b"}
    assert rest == ["ask"]


def test_what_follows_two_dashes_is_the_question() -> None:
    shared, rest = take_shared_options(["ask", "--", "--json", "là gì?"])
    assert not shared.json
    assert rest == ["ask", "--", "--json", "là gì?"]


def test_failure_is_a_sentence_and_a_remedy(
    failing: Callable[[BaseException], None], capsys: pytest.CaptureFixture[str]
) -> None:
    failing(ThiduaError("hết giấy.", "thêm giấy."))
    assert main(["references"]) == 1
    assert capsys.readouterr().err == "Lỗi: hết giấy.\nCách khắc phục: thêm giấy.\n"
    assert main(["references", "--json"]) == 1
    output = capsys.readouterr()
    assert json.loads(output.out) == {"error": "hết giấy.", "remedy": "thêm giấy."}
    assert output.err.startswith("Lỗi: ")


def test_surprise_is_one_sentence_and_only_debug_shows_the_traceback(
    failing: Callable[[BaseException], None], capsys: pytest.CaptureFixture[str]
) -> None:
    failing(ZeroDivisionError("division by zero"))
    assert main(["references"]) == 1
    brief = capsys.readouterr().err
    assert "division by zero" in brief
    assert "--debug" in brief
    assert "Traceback" not in brief
    assert main(["--debug", "references"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_interruption_is_quiet(
    failing: Callable[[BaseException], None], capsys: pytest.CaptureFixture[str]
) -> None:
    failing(KeyboardInterrupt())
    assert main(["references"]) == 130
    output = capsys.readouterr()
    assert output.out + output.err == ""


def test_wrong_setting_stops_every_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config.toml").write_text("[serch]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["ask", "Hạn nộp hồ sơ?"]) == 1
    assert "config.toml, dòng 1" in capsys.readouterr().err
