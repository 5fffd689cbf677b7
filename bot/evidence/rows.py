"""The rows of tables that a question names: whose, which, and whether it names any that is not there."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bot.evidence.cells import is_of_people
from bot.evidence.sheets import Sheet, is_name
from bot.evidence.topic import LONE_SYLLABLE_CREDIT, Term, Topic, term_credit, words_of
from ingest.readers.tables import is_counter
from ingest.table_rows import TableRow
from ingest.vietnamese import folded

# What the title says too tells hardly one row from another: the town of a district bears its name.
TITLE_DISCOUNT = 0.2
# What the name of a column says chooses a column: of "hộ gia đình được giấy khen" no row "Gia đình văn hóa".
HEADER_DISCOUNT = 0.5
CONTEXT_DISCOUNT = 0.9
# Rows this near to each other are named alike: "xã nào do đ/c A phụ trách" names all of A's.
SAME = 0.93
# A row must be told from the others by at least this weight of the question.
LOWEST_NAMING = 0.6
# Of the cell that a question names without saying all of it, this share must be said.
LOWEST_CELL_SHARE = 0.3
_WORDS_OF_NAME = 2
# "Phần trao Huy hiệu do ai làm?": that it is a part, and somebody does it, is said by the column of people.
_AS_WORK = frozenset("phần mục khâu tiết việc làm lo đảm nhiệm nhận".split())
_AS_PERSON = frozenset("ông bà anh chị cô chú bác em thầy đồng chí".split())
_CALLED = r"(?:ong|ba|anh|chi|co|chu|bac|em|dong chi|d c|thay)"


@dataclass(frozen=True, slots=True)
class Naming:
    """The rows of `sheet` that a question names best, all alike.

    `explained` (0..1) is the share of the topic said by these rows, their columns or the document; `rest`
    (0..1) that of what the rows do not say, which their columns or the document must; `whole`
    are the rows of which a cell that names is said in full.
    """

    sheet: Sheet
    rows: tuple[TableRow, ...]
    explained: float
    rest: float
    whole: tuple[TableRow, ...]


def name_rows(topic: Topic, question: str, sheet: Sheet) -> Naming | None:
    """The rows of `sheet` that a question names; None where it names none of them."""
    strengths = _strengths(topic, sheet)
    whole = _named_in_full(question, sheet)
    best = max(strengths, default=0.0)
    if best < LOWEST_NAMING and not whole:
        return None
    # A row of which a cell is said in full is meant, though another shares more of its words.
    places = [
        place
        for place, strength in enumerate(strengths)
        if (strength >= SAME * best if not whole else sheet.table.rows[place] in whole)
    ]
    places = places if whole else _told_most(topic, sheet, places)
    rows = tuple(sheet.table.rows[place] for place in places)
    if not whole and not any(_is_told(topic, sheet, place) for place in places):
        return None
    if not whole and not _told_beyond_title(topic, sheet, places):
        return None
    explained = explanation(topic, sheet, places)
    rest = explanation(_unsaid(topic, sheet, places), sheet)
    return Naming(sheet, rows, explained, rest, whole)


def explanation(topic: Topic, sheet: Sheet, places: Sequence[int] = ()) -> float:
    """The share (0..1) of the topic that rows, names of columns and surroundings speak about; 1 of none."""
    if not topic.terms:
        return 1.0
    sources = [(sheet.rows[place], 1.0) for place in places]
    return topic.coverage_in([*sources, (sheet.header, 1.0), (sheet.around, CONTEXT_DISCOUNT)])


def _unsaid(topic: Topic, sheet: Sheet, places: Sequence[int]) -> Topic:
    """What of the topic none of the rows says, nor a column of those who do the work or bear a name."""
    rows = [sheet.rows[place] for place in places]
    known = _AS_WORK | _AS_PERSON if any(map(is_of_people, sheet.table.labels)) else frozenset()
    return Topic(
        tuple(
            term
            for term in topic.terms
            if term.accented not in known and not any(_credit(term_credit(term, row)) for row in rows)
        )
    )


def _told_beyond_title(topic: Topic, sheet: Sheet, places: Sequence[int]) -> bool:
    """Whether a row says anything of the question that the title does not, which may name a town too."""
    return any(
        _credit(term_credit(term, sheet.rows[place]))
        for term in topic.terms
        if term_credit(term, sheet.title) <= LONE_SYLLABLE_CREDIT
        for place in places
    )


def _strengths(topic: Topic, sheet: Sheet) -> list[float]:
    """For each row the weight of the words that it has and few of the others."""
    total = len(sheet.rows)
    strengths = [0.0] * total
    for term in topic.terms:
        # "Báo cáo 6 tháng" is no sixth row: what numbers rows names them by the name of its column.
        if term.folded.isdigit() and any(map(is_counter, sheet.table.labels)):
            continue
        credits = [_credit(term_credit(term, row)) for row in sheet.rows]
        holders = sum(credit > 0 for credit in credits)
        if not holders:
            continue
        rarity = math.log((total + 1) / holders) / math.log(total + 1)
        discount = _discount(term, sheet)
        for place, credit in enumerate(credits):
            strengths[place] += term.weight * credit * rarity * discount
    return strengths


def _discount(term: Term, sheet: Sheet) -> float:
    """How much (0..1) a word that the title or the columns say too tells one row from another."""
    if _credit(term_credit(term, sheet.title)):
        return TITLE_DISCOUNT
    return HEADER_DISCOUNT if _credit(term_credit(term, sheet.header)) else 1.0


def _is_told(topic: Topic, sheet: Sheet, place: int) -> bool:
    """Whether the question says a fair share of some cell; a few words out of a long sentence name no row.

    The words that a long name begins with, as no other of its column does, are a fair share of it: "giấy
    khen" is "Giấy khen của Chủ tịch Ủy ban nhân dân phường".
    """
    said = {term.folded for term in topic.terms}
    cells = [_words_of_cell(cell) for cell in sheet.table.rows[place].cells]
    if any(_share_said(said, cell) >= LOWEST_CELL_SHARE for cell in sheet.table.rows[place].cells):
        return True
    return any(
        len(words) > _WORDS_OF_NAME and said.issuperset(head) and _heads_only(head, column, sheet)
        for column, words in enumerate(cells)
        if (head := words[:_WORDS_OF_NAME])
    )


def _told_most(topic: Topic, sheet: Sheet, places: list[int]) -> list[int]:
    """Of rows named alike those told most fully: "Tỷ lệ hộ nghèo" before "Trẻ em hộ nghèo có thẻ …"."""
    said = {term.folded for term in topic.terms}
    shares = {place: max(map(partial(_share_said, said), sheet.table.rows[place].cells)) for place in places}
    return [place for place in places if shares[place] >= SAME * max(shares.values())]


def _share_said(said: set[str], cell: str) -> float:
    words = _words_of_cell(cell)
    return sum(word in said for word in words) / len(words) if words else 0.0


def _words_of_cell(cell: str) -> list[str]:
    return [word.folded for word in words_of(cell) if len(word.folded) > 1]


def _heads_only(head: list[str], column: int, sheet: Sheet) -> bool:
    """Whether one cell alone of a column begins with these words."""
    heads = [_words_of_cell(row.cells[column])[: len(head)] for row in sheet.table.rows]
    return heads.count(head) == 1


def _credit(credit: float) -> float:
    """A syllable without its neighbour is another word."""
    return credit if credit > LONE_SYLLABLE_CREDIT else 0.0


def _named_in_full(question: str, sheet: Sheet) -> tuple[TableRow, ...]:
    """The rows of which the question says all that tells most cells from the others of their columns.

    "Ông Tạo thôn Phúc Trạch" is one of those who live there.
    """
    asked = f" {' '.join(word.folded for word in words_of(question))} "
    said = [
        sum(_is_said(asked, cell, column, sheet) for column, cell in _telling(row, sheet))
        for row in sheet.table.rows
    ]
    most = max(said, default=0)
    return tuple(row for row, count in zip(sheet.table.rows, said, strict=True) if most and count == most)


def _telling(row: TableRow, sheet: Sheet) -> Iterator[tuple[int, str]]:
    """The cells of a row that may name it, with their columns; none of a row of sums."""
    for column, cell in enumerate(row.cells):
        if not row.is_total and cell and not is_counter(sheet.table.labels[column]):
            yield column, cell


def _is_said(asked: str, cell: str, column: int, sheet: Sheet) -> bool:
    if cell.isdigit():
        # "Đợt 3", "Khối 2": a number names a row after the name of its column.
        noun = folded(sheet.table.labels[column]).split()[:1]
        return column == 0 and bool(noun) and f" {noun[0]} {int(cell)} " in asked.replace(" 0", " ")
    if not is_name(cell):
        return False
    if _is_called(asked, cell, column, sheet):
        return True
    words = [word.folded for word in words_of(cell)]
    own = [word for word in words if word not in sheet.common[column]] or words
    # "Huyện Sốp Lan" in the title is not "Thị trấn Sốp Lan" in a row, nor "đông hộ" "Thôn Đông".
    alike = len(own) < _WORDS_OF_NAME or f" {' '.join(own)} " in sheet.title.text
    own = words if alike else own
    return f" {' '.join(own)} " in asked


def _is_called(asked: str, cell: str, column: int, sheet: Sheet) -> bool:
    """Whether a person is called by title and last name, "ông Tạo", which nobody else of the table has."""
    if not is_of_people(sheet.table.labels[column]):
        return False
    last = folded(cell).split()[-1:]
    bearers = sum(folded(row.cells[column]).split()[-1:] == last for row in sheet.table.rows)
    return bearers == 1 and bool(re.search(rf" {_CALLED} {re.escape(last[0])} ", asked))
