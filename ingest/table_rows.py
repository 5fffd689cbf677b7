"""Tables in a laid-out text, whatever file they came from: what each row says under each column.

The text itself stays as it is, so that a row can be quoted letter for letter. Ruled tables carry the names
of their columns in every row ("1 | Nội dung: … | Thời gian: …", see `ingest.readers.tables`); tables typed as
text name them once, in a first line ("TT | Xã | Số nhà").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.readers.tables import column_labels, is_counter, is_numbering
from ingest.vietnamese import folded

_BORDER = "|"
_RULE_LINE = re.compile(r"[\s|:+=—–-]*")
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:|]{0,79}): (?P<cell>\S.*)")
_TOTAL = re.compile(r"(?:tong(?: cong| so)?|cong)\b(?! (?:tac|doan|an|chuc|dong|nhan|vien|viec|trinh|ty))")
_ORDINAL = re.compile(r"(?:[\dIVX.]{1,6}|[A-ZĐa-zđ])\)?")
_FIGURE = re.compile(r"(?!(?:19|20)\d\d\Z)[\W\d_]*\d[\W\d_]*")
_HAS_DIGIT = re.compile(r"\d")
# A heading between two rows, "I. Khối các phòng", is short; a longer line ends the table.
_LONGEST_GROUP = 90
_FEWEST_ROWS = 2
# A second list right below the first has a line of names of its own.
_NAMES_COLUMNS = re.compile(r"[|\s]*(?:s?tt|so tt)\s*\|\s*[^\W\d_]")
_UNIT_LINE = re.compile(r"(?:đơn vị(?: tính)?|đvt)\s*:\s*(?P<unit>[^|:;.()]{1,30})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: `text[start:end]`, `cells` one for each column of its table, "" where nothing stands.

    `group` is the heading of the rows it belongs to, "" without one; `is_total` marks sums of other rows.
    """

    start: int
    end: int
    cells: tuple[str, ...]
    group: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`labels` name the columns; `header` spans the line that says so, None where every row repeats them.

    `unit` is what a line above the table says its numbers count, "" without one.
    """

    labels: tuple[str, ...]
    rows: tuple[TableRow, ...]
    start: int
    end: int
    header: tuple[int, int] | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    cells: tuple[str, ...] = ()


def is_ordinal(table: Table, column: int) -> bool:
    """Whether a column only numbers its rows, whatever its name: "Đợt" over 1, 2, 3."""
    cells = [row.cells[column] for row in table.rows if row.cells[column] and not row.is_total]
    if is_counter(table.labels[column]):
        return True
    if not table.labels[column]:
        return all(_ORDINAL.fullmatch(cell) for cell in cells)
    return (
        column == 0
        and len(cells) > 1
        and [cell.lstrip("0") for cell in cells] == [str(number) for number in range(1, len(cells) + 1)]
    )


def find_tables(text: str) -> tuple[Table, ...]:
    """The tables of `text` whose columns have names, in order."""
    if _BORDER not in text:
        return ()
    found = (_table(text, block) for block in _blocks(text))
    return tuple(table for table in found if table is not None)


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Runs of lines with cells up to the next names of columns, with single short lines that head groups."""
    block: list[_Line] = []
    waiting: list[_Line] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if _BORDER in line:
            if block and (_NAMES_COLUMNS.match(folded(line)) or (waiting and _is_wider(line, block))):
                yield block
                block, waiting = [], []
            if not _RULE_LINE.fullmatch(line):
                block += [*waiting, _Line(start, end, line.strip())]
                waiting = []
        elif block and not waiting and 0 < len(line.strip()) <= _LONGEST_GROUP:
            waiting = [_Line(start, end, line.strip())]
        elif block and line.strip():
            yield block
            block, waiting = [], []
        start = end + 1
    if block:
        yield block


def _is_wider(line: str, block: Sequence[_Line]) -> bool:
    """Whether a line has more cells than any of a table: below a title it begins another."""
    return line.count(_BORDER) > max(row.text.count(_BORDER) for row in block)


def _divided(block: Sequence[_Line]) -> list[_Line]:
    """The lines with their cells; borders drawn at both ends of every row part none."""
    rows = [line.text for line in block if _BORDER in line.text]
    framed = all(len(row) > 1 and row.startswith(_BORDER) and row.endswith(_BORDER) for row in rows)
    cut = slice(1, -1) if framed else slice(None)
    return [
        replace(line, cells=_without_open_end([cell.strip() for cell in line.text[cut].split(_BORDER)]))
        if _BORDER in line.text
        else replace(line, cells=(line.text,))
        for line in block
    ]


def _without_open_end(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells up to the last that holds anything: people end some rows with a border, others not."""
    filled = [place for place, cell in enumerate(cells) if cell]
    return tuple(cells[: filled[-1] + 1]) if filled else ("",)


def _table(text: str, block: Sequence[_Line]) -> Table | None:
    lines = _divided(block)
    return _labelled_table(lines) or _headed_table(text, lines)


def _labelled_table(block: Sequence[_Line]) -> Table | None:
    """A table each of whose rows repeats the names of its columns."""
    parted = [[_parted(cell) for cell in line.cells] for line in block]
    counted = Counter(label for row in parted for label in {label for label, _ in row if label})
    labels = [label for label, count in counted.items() if count >= _FEWEST_ROWS]
    if max((counted[label] for label in labels), default=0) * 2 < len(block):
        return None
    ordered = _in_order(parted, set(labels))
    rows: list[TableRow] = []
    group = ""
    for line, row in zip(block, parted, strict=True):
        if len(row) == 1:
            group = line.cells[0]
            continue
        named = {label: cell for label, cell in row if label in counted}
        opening = "" if row[0][0] in counted else line.cells[0]
        cells = (opening, *(named.get(label, "") for label in ordered))
        if any(named.get(label) for label in ordered):
            rows.append(TableRow(line.start, line.end, cells, group, _is_total(cells)))
    if not rows:
        return None
    return Table(("", *ordered), tuple(rows), block[0].start, block[-1].end)


def _parted(cell: str) -> tuple[str, str]:
    match = _LABELLED.fullmatch(cell)
    return (match["label"], match["cell"]) if match else ("", cell)


def _in_order(parted: Sequence[Sequence[tuple[str, str]]], labels: set[str]) -> tuple[str, ...]:
    """The labels as the longest row orders them, then those it leaves out."""
    longest = max(parted, key=lambda row: sum(label in labels for label, _ in row))
    every = [label for row in (longest, *parted) for label, _ in row if label in labels]
    return tuple(dict.fromkeys(every))


def _headed_table(text: str, block: Sequence[_Line]) -> Table | None:
    """A table that names its columns in its first line or two."""
    lines = list(block)
    while lines and len(lines[0].cells) < _FEWEST_ROWS:
        lines.pop(0)
    if len(lines) < _FEWEST_ROWS:
        return None
    depth = _header_depth([line.cells for line in lines])
    width = max(len(line.cells) for line in lines[:depth])
    # Rows wider than their header stand under other names than they seem to.
    if any(len(line.cells) > width for line in lines[depth:]):
        return None
    head = _spanned([_padded(line.cells, width) for line in lines[:depth]])
    body = [_aligned(line.cells, head[0], width) for line in lines[depth:]]
    labels = column_labels([*head, *body], depth)
    if not labels:
        return None
    rows = tuple(_rows(lines[depth:], body))
    if not rows:
        return None
    unit = _unit_above(text, lines[0].start)
    header = (lines[0].start, lines[depth - 1].end)
    return Table(labels, rows, lines[0].start, lines[-1].end, header, unit)


def _rows(lines: Sequence[_Line], cells: Sequence[tuple[str, ...]]) -> Iterator[TableRow]:
    group = ""
    for line, row in zip(lines, cells, strict=True):
        filled = [cell for cell in row if cell]
        if _heads_group(row, filled):
            group = filled[-1]
        elif filled and not is_numbering(row):
            yield TableRow(line.start, line.end, row, group, _is_total(row))


def _heads_group(row: Sequence[str], filled: Sequence[str]) -> bool:
    """Whether a row only names the rows below it: "I | KHỐI XÃ" in a table of many columns."""
    return len(filled) == 1 or (len(filled) == 2 < len(row) - 1 and _ORDINAL.fullmatch(filled[0]) is not None)


def _header_depth(lines: Sequence[tuple[str, ...]]) -> int:
    """Two where the first line spans columns that the second names one by one."""
    first, second = lines[0], lines[1]
    spans = len(second) > 1 and not second[0] and not any(map(_FIGURE.fullmatch, second))
    return 2 if spans and len(lines) > _FEWEST_ROWS and len(first) > 1 else 1


def _spanned(head: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The header with a name that spans several columns repeated over each of them."""
    if len(head) == 1:
        return head
    upper = list(head[0])
    for place, name in enumerate(head[1]):
        if name and not upper[place] and place:
            upper[place] = upper[place - 1]
    return [tuple(upper), *head[1:]]


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells[:width], *[""] * (width - len(cells)))


def _aligned(cells: tuple[str, ...], head: tuple[str, ...], width: int) -> tuple[str, ...]:
    """The cells under their columns: a sum spans the column that counts and the one that names."""
    counts = not cells[0] or _HAS_DIGIT.search(cells[0]) or _ORDINAL.fullmatch(cells[0])
    merged = 1 < len(cells) < width and is_counter(head[0]) and not counts
    return _padded(("", *cells) if merged else cells, width)


def _is_total(cells: Sequence[str]) -> bool:
    return any(_TOTAL.match(folded(cell)) for cell in cells[:2] if cell and not _HAS_DIGIT.search(cell))


def _unit_above(text: str, start: int) -> str:
    """The unit that the line above the table states, "Đơn vị tính: triệu đồng"."""
    line = text[:start].rstrip("\n").rpartition("\n")[2]
    match = _UNIT_LINE.search(line)
    return match["unit"].strip() if match else ""
