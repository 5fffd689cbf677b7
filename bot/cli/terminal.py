"""Shows blocks of text: with rich on a terminal, plainly when another program reads.

Views (`bot.views`) decide what is shown and in which order; this module only decides how it looks.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from bot.blocks import Block, Gap, Paragraph, Table, plain_lines, prefixes

if TYPE_CHECKING:
    import rich.table
    from rich.console import Console

_RICH_STYLES = {
    "plain": "",
    "strong": "bold",
    "heading": "bold",
    "quote": "",
    "dim": "dim",
    "warning": "yellow",
    "good": "green",
    "bad": "bold red",
}
MAX_WIDTH = 100
MIN_ROOM = 20
# A line of text that begins so is an item of a list: what is wrapped hangs below its words.
LIST_MARKS = ("- ", "• ", "+ ")


def show(blocks: Iterable[Block], stream: TextIO) -> None:
    """Write `blocks` to `stream`, as suits what is at its other end."""
    if stream.isatty():
        _show_rich(blocks, stream)
    else:
        stream.writelines(f"{line}\n" for line in plain_lines(blocks))


def _show_rich(blocks: Iterable[Block], stream: TextIO) -> None:
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    width = min(console.width, MAX_WIDTH)
    for block in blocks:
        match block:
            case Gap():
                console.print()
            case Table():
                console.print(_rich_table(block), width=width)
            case Paragraph():
                _print_paragraph(console, block, width)


def _print_paragraph(console: Console, paragraph: Paragraph, width: int) -> None:
    from rich.text import Text

    prefix, rest = prefixes(paragraph)
    style = _RICH_STYLES[paragraph.style]
    for line in paragraph.text.splitlines() or [""]:
        hanging = "  " if line.startswith(LIST_MARKS) else ""
        room = max(width - len(prefix) - len(hanging), MIN_ROOM)
        for number, part in enumerate(Text(line).wrap(console, room)):
            part.rstrip()
            words = f"{hanging if number else ''}{part.plain}"
            console.print(Text.assemble((prefix, "dim"), (words, style)), soft_wrap=True)
            prefix = rest


def _rich_table(table: Table) -> rich.table.Table:
    from rich.table import Table as RichTable

    drawn = RichTable(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name in table.header:
        drawn.add_column(name, overflow="fold")
    for row in table.rows:
        drawn.add_row(*row)
    return drawn
