"""Which column of a table holds what a question asks for: of its type, its unit, its year, and named best."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.candidates import mentions_of
from bot.evidence.cells import full_name, holds, is_unit, number_of
from bot.evidence.counting import counts
from bot.evidence.sheets import is_name
from bot.evidence.topic import Topic, term_credit
from bot.evidence.values import find_values
from bot.understanding.focus import MEASURES, Focus, Interrogative
from ingest.table_rows import Table, is_ordinal
from ingest.vietnamese import accented, folded

_TYPED = (
    Focus.COUNT,
    Focus.AMOUNT,
    Focus.PERCENTAGE,
    Focus.DATE,
    Focus.CLOCK,
    Focus.DURATION,
    Focus.ACTOR,
    Focus.PERSON,
    Focus.PLACE,
    Focus.REASON,
)
_BODY = re.compile(
    r"\b(?:xa|xom|phuong|thi tran|thon|ban|ap|khu pho|truong|phong|to dan pho|chi bo|hoi|khoi)\b"
)
# "Đơn vị xếp cuối" may be a commune, a school or an office.
_ANY_BODY = re.compile(r"\b(?:don vi|tap the|dia phuong|co quan)\b")
_COUNTING_LABEL = re.compile(
    r"(?:so|tong|ty le|ti le|muc|ca nhan|tap the|(?:ho )?gia dinh|nguoi|don vi|doanh nghiep|xa|thon)\b"
)
_DENYING_LABEL = re.compile(r"\b(?:chưa|không|còn lại)\b", re.IGNORECASE)
# Of columns that a question does not tell apart: the sum of the others, or what was done, not planned.
_PREFERRED = (
    re.compile(r"\b(?:tong(?: so| cong)?|cong)\b"),
    re.compile(r"\b(?:thuc hien|ket qua|dat duoc|da)\b"),
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W_]+")
_OWN_UNIT = re.compile(r"\d\s[^\W\d_]{2}")
_NUMBER_OF = re.compile(r"so(?: luong)? ")
# Counters that say nothing of what is counted.
_ANYTHING = frozenset(("truong hop", "luot", "con so", "so luong"))
# Two labels as near as this to the question are not told apart by it.
_CLOSE = 0.05


def columns_asked(
    asked: Interrogative,
    topic: Topic,
    table: Table,
    cells: Sequence[str],
    over: str = "",
    is_denied: bool = False,
) -> list[int]:
    """The columns that may hold the answer in a row with these `cells`, those the question names best.

    More than one means that the question does not tell them apart; none that the row holds nothing of the
    type asked for. `over` is what stands right over the table and may say what its numbers count; `is_denied`
    says that the question asks for what has not been done.
    """
    is_count = asked.focus is Focus.COUNT
    fitting = _fitting(asked, topic, table, cells)
    if is_count and asked.unit:
        named = {place for place, label in enumerate(table.labels) if names_unit(asked.unit, label)}
        # "-" for "Tập thể" is told by no other column.
        if not _is_counted(asked.unit, table, cells, over) or (named and named.isdisjoint(fitting)):
            fitting = []
        # "05 lao động" tells no number of households, whatever its column is called.
        fitting = [
            one for one in fitting if not _OWN_UNIT.search(cells[one]) or find_values(asked, cells[one])
        ]
    if not fitting:
        return stating_columns(asked, table, cells)
    fitting = _of_year(topic, table, fitting)
    fitting = [
        place for place in fitting if bool(_DENYING_LABEL.search(table.labels[place])) is is_denied
    ] or fitting
    strengths = {place: _strength(asked, topic, full_name(table, place), cells[place]) for place in fitting}
    best = max(strengths.values())
    if is_count and not asked.unit and not best:
        return []
    named_best = [place for place in fitting if best and strengths[place] >= best - _CLOSE] or fitting
    for preferred in _PREFERRED:
        found = [place for place in named_best if preferred.search(folded(table.labels[place]))]
        if len(named_best) > 1 and len(found) == 1:
            return found
    return named_best


def stating_columns(asked: Interrogative, table: Table, cells: Sequence[str]) -> list[int]:
    """The columns whose cell states in words how many: "Hiến 420 m2 đất" for "bao nhiêu đất"."""
    if asked.focus is not Focus.COUNT or not asked.unit:
        return []
    return [
        place
        for place, cell in enumerate(cells)
        if cell and number_of(cell) is None and not is_ordinal(table, place) and find_values(asked, cell)
    ]


def label_strength(topic: Topic, label: str, unit: str = "") -> float:
    """How much (0..) of the question a column's name says; with more of the name said, with more."""
    mentions = mentions_of(label)
    words = mentions.folded
    if not words:
        return 0.0
    credits = [(term, term_credit(term, mentions)) for term in topic.terms]
    said = sum(term.weight * credit for term, credit in credits)
    share = len({term.folded for term, credit in credits if credit} & words) / len(words)
    is_counted = bool(unit) and (folded(unit).split()[0] in words or names_unit(unit, label))
    return said * (0.5 + share) + (0.5 if is_counted else 0.0)


def _fitting(asked: Interrogative, topic: Topic, table: Table, cells: Sequence[str]) -> list[int]:
    """The columns of the type asked for."""
    open_columns = [
        place
        for place, label in enumerate(table.labels)
        if cells[place] and not is_ordinal(table, place) and not is_unit(label)
    ]
    if asked.focus in _TYPED:
        found = [place for place in open_columns if holds(asked.focus, table, place, cells)]
    else:
        found = [place for place in open_columns if _is_named(asked.unit, table.labels[place], cells[place])]
    if not found and asked.unit:
        # "Cụm trưởng: Xóm Bản Ngườm" for "xóm nào làm cụm trưởng".
        begins = f"{folded(asked.unit)} "
        found = [
            place
            for place in open_columns
            if folded(cells[place]).startswith(begins) and label_strength(topic, table.labels[place])
        ]
    if found or not _BODY.search(folded(asked.unit)):
        return found
    return [
        place
        for place in open_columns
        if _ANY_BODY.search(folded(table.labels[place]))
        and is_name(cells[place])
        and (asked.focus is Focus.NAME or label_strength(topic, table.labels[place]))
    ]


def _is_named(noun: str, label: str, cell: str) -> bool:
    """Whether a column is named by what stands before "nào" or its end: "Xã" for "phụ trách xã nào"."""
    # "Số thôn: 5" names none, nor does "Cá nhân: 63".
    if number_of(cell) is not None and _COUNTING_LABEL.match(folded(label)):
        return False
    words = folded(noun).split()
    said = f" {' '.join(_WORD.findall(folded(label)))} "
    return any(f" {' '.join(words[start:])} " in said for start in range(len(words)))


def names_unit(unit: str, label: str) -> bool:
    """Whether a column is named by what is counted: "Cá nhân", "Số thành viên" for "mấy người"."""
    words = _WORD.findall(_NUMBER_OF.sub("", folded(label), count=1))
    first = accented(unit.split()[0])
    # "Hỗ trợ" names no "hộ".
    is_another = (
        first != folded(first) and words[:1] == [folded(first)] and first not in accented(label).split()
    )
    return bool(counts(folded(unit).split(), words)) and not is_another


def _is_counted(unit: str, table: Table, cells: Sequence[str], over: str) -> bool:
    """Whether the table counts what the question does: "nhà" of "Tổng số nhà", "đơn vị" of "(đơn vị)"."""
    if folded(unit) in _ANYTHING or any(names_unit(unit, label) for label in table.labels):
        return True
    places = [place for place, label in enumerate(table.labels) if is_unit(label)]
    name = next((cell for cell in cells if cell and not re.search(r"\d", cell)), "")
    counted = " ".join((*table.labels, table.unit, over, name, *(cells[place] for place in places)))
    return folded(unit).split()[0] in _WORD.findall(folded(counted))


def _of_year(topic: Topic, table: Table, columns: list[int]) -> list[int]:
    """The columns whose names bear a year of the question, where any does."""
    asked = {term.folded for term in topic.terms if _YEAR.fullmatch(term.folded)}
    return [place for place in columns if asked & set(_YEAR.findall(full_name(table, place)))] or columns


def _strength(asked: Interrogative, topic: Topic, label: str, cell: str) -> float:
    """How much (0..) of the question a column says by its name, or its cell by the words around a value."""
    if asked.focus is Focus.AMOUNT:
        # "Góp bao nhiêu tiền?" asks for no "Tiền thưởng".
        topic = Topic(tuple(term for term in topic.terms if term.folded != "tien"))
    named = label_strength(topic, label, asked.unit)
    if asked.focus not in MEASURES or number_of(cell) is not None:
        return named
    said = mentions_of(cell).syllables
    return max(named, sum(term.weight for term in topic.terms if term.accented in said))
