"""The tables of documents with what their rows, the names of their columns and their surroundings mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations

from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.identity import identity_of
from bot.evidence.topic import Mentions, keys_of
from ingest.model import Document
from ingest.table_rows import Table, find_tables

# A register of thousands of rows would take a second to read, and is searched, not asked about.
MOST_ROWS = 400
# "Trừ ngành giáo dục": a row is of nobody whom it leaves out.
_EXCEPTED = re.compile(r"\b(?:trừ|ngoại trừ|không kể|không áp dụng)\s[^,;\n]+", re.IGNORECASE)
_NAME_CELL_WORDS = 7
_CAPITALISED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a document with what its rows, its column names and its surroundings mention.

    `above` is what stands over the table: title, letterhead, headings, the line before it. `common` are for
    each column the words that many of its cells begin with: "xã", "thị trấn", "trường".
    """

    document: Document
    table: Table
    rows: tuple[Mentions, ...]
    common: tuple[frozenset[str], ...]
    above: str
    header: Mentions
    title: Mentions
    around: Mentions


def right_over(sheet: Sheet) -> str:
    """The headings and the line over a table, without what its whole document is called."""
    return sheet.above.removeprefix(identity_of(sheet.document))


def sheets_of(document: Document) -> tuple[Sheet, ...]:
    """The tables of a document, ready to be asked; those of registers are left out."""
    return tuple(_sheet(document, table) for table in _tables(document.text) if len(table.rows) <= MOST_ROWS)


@lru_cache(maxsize=128)
def _tables(text: str) -> tuple[Table, ...]:
    """Remembered: a text knows its own hash, and is searched for tables once."""
    return find_tables(text)


def _sheet(document: Document, table: Table) -> Sheet:
    identity = identity_of(document)
    before = document.text[: table.start].rstrip().rpartition("\n")[2]
    path = document.heading_path(document.section_at(table.start))
    return Sheet(
        document,
        table,
        tuple(mentions_of(_EXCEPTED.sub(" ", "\n".join((*row.cells, row.group)))) for row in table.rows),
        tuple(_common_words(table, column) for column in range(len(table.labels))),
        "\n".join((identity, path, before)),
        _in_any_order(table.labels),
        mentions_of(identity),
        mentions_of("\n".join((identity, path, before, table.unit))),
    )


def _in_any_order(labels: Sequence[str]) -> Mentions:
    """What the names of columns mention: "Đèn lắp mới (bóng)" speaks of "bóng đèn"."""
    said = mentions_of("\n".join(labels))
    pairs = {pair for label in labels for pair in permutations(mentions_of(label).folded, 2)}
    return replace(said, pairs=said.pairs | pairs)


def _common_words(table: Table, column: int) -> frozenset[str]:
    """The words that a third of a column's cells begin with."""
    cells = [row.cells[column] for row in table.rows if row.cells[column]]
    firsts = Counter(plain for cell in cells for _, plain in keys_of(cell)[:1])
    return frozenset(word for word, count in firsts.items() if count * 3 >= len(cells) > 1)


def is_name(cell: str) -> bool:
    """Whether a cell is a name: few words, most of them with a capital."""
    words = [word for word in re.findall(r"\w+", cell) if not word.isdigit()]
    if not words or len(words) > _NAME_CELL_WORDS:
        return False
    return sum(1 for word in words if word[0].isupper()) >= _CAPITALISED_SHARE * len(words)


def is_of_table(candidate: Candidate) -> bool:
    """Whether a clause is a row, or the names of the columns, of a table that names them once."""
    tables = (table for table in _tables(candidate.document.text) if table.header)
    return any(table.start <= candidate.start < table.end for table in tables)


def outside_tables(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates without rows of tables that name their columns once: no number in them says what of."""
    return tuple(candidate for candidate in candidates if not is_of_table(candidate))
