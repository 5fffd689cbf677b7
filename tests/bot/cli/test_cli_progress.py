"""Progress of long steps on stderr."""

from __future__ import annotations

import io

import pytest

from bot.cli.progress import StepReporter


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_elsewhere_each_step_is_one_line() -> None:
    stream = io.StringIO()
    with StepReporter(stream) as report:
        for done in (0.0, 0.5, 1.0):
            report("Đọc tài liệu", done)
        report("Tính véc-tơ", 0.0)
    assert stream.getvalue() == "Đọc tài liệu …\nTính véc-tơ …\n"


def test_terminal_has_one_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    screen = Screen()
    with StepReporter(screen) as report:
        report("Đọc tài liệu", 0.5)
        report("Tính véc-tơ", 1.0)
    assert "Tính véc-tơ" in screen.getvalue()
    assert "100%" in screen.getvalue()
    # The last thing written erases the line of the bar and shows the cursor again.
    assert screen.getvalue().endswith("\x1b[2K")


def test_nothing_is_shown_when_there_is_nothing_to_do() -> None:
    screen = Screen()
    with StepReporter(screen):
        pass
    assert screen.getvalue() == ""
