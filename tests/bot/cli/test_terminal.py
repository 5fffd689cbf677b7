"""What blocks look like on a terminal and in a pipe."""

from __future__ import annotations

import io
import re

import pytest

from bot.blocks import Block, Gap, Paragraph, Table, plain_lines
from bot.cli.terminal import show

LONG = "Ủy ban nhân dân huyện phát động phong trào thi đua cao điểm chào mừng đại hội đảng các cấp và bầu cử"


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def on_screen(*blocks: Block) -> list[str]:
    screen = Screen()
    show(blocks, screen)
    return screen.getvalue().splitlines()


def without_colours(lines: list[str]) -> list[str]:
    return [re.sub(r"\x1b\[[\d;]*m", "", line) for line in lines]


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_piped_text_has_no_colours_and_is_not_wrapped() -> None:
    pipe = io.StringIO()
    show([Paragraph(LONG, "strong"), Gap(), Paragraph(LONG, "quote", indent=2)], pipe)
    assert pipe.getvalue() == f"{LONG}\n\n  │ {LONG}\n"


def test_text_is_wrapped_within_the_terminal() -> None:
    lines = without_colours(on_screen(Paragraph(LONG, indent=4, lead="• ")))
    assert len(lines) > 1
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith("    • Ủy")
    assert all(line.startswith("      ") for line in lines[1:])
    assert " ".join(" ".join(lines).replace("•", "").split()) == LONG


def test_every_line_of_a_quote_has_the_bar() -> None:
    lines = without_colours(on_screen(Paragraph(LONG, "quote")))
    assert len(lines) > 1
    assert all(line.startswith("│ ") for line in lines)


def test_the_answer_is_bold() -> None:
    assert "\x1b[1m" in on_screen(Paragraph("Ngày 01/8/2026", "strong"))[0]


@pytest.mark.parametrize("text", ["[bold]không phải thẻ[/bold]", "Điều 5 [1]", ":smile:", "a_b*c*"])
def test_text_of_documents_is_never_taken_for_markup(text: str) -> None:
    assert without_colours(on_screen(Paragraph(text))) == [text]


def test_table_is_tab_separated_in_a_pipe_and_aligned_on_a_screen() -> None:
    table = Table(("Mã", "Văn bản"), (("a1", "Kế hoạch"), ("b22", "Báo cáo")))
    assert list(plain_lines([table])) == ["Mã\tVăn bản", "a1\tKế hoạch", "b22\tBáo cáo"]
    header, *rows = without_colours(on_screen(table))
    assert {row.index(word) for row, word in zip(rows, ("Kế", "Báo"), strict=True)} == {header.index("Văn")}


def test_cells_cannot_break_a_row_of_a_piped_table() -> None:
    lines = list(plain_lines([Table(("Văn bản",), (("Kế hoạch\tsố 1\nngày 2",),))]))
    assert lines == ["Văn bản", "Kế hoạch số 1 ngày 2"]
