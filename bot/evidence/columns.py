"""Which column of a table holds what a question asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.evidence.candidates import mentions_of
from bot.evidence.clock import find_clock_times
from bot.evidence.sheets import is_name
from bot.evidence.topic import Topic, term_credit
from bot.evidence.units import counts
from bot.evidence.values import find_values, times
from bot.understanding.focus import Focus, Interrogative
from ingest.bodies import find_bodies
from ingest.table_rows import Table, is_ordinal
from ingest.vietnamese import accented, folded

NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?P<unit>\s?%|(?:\s[^\W\d_]+){1,3})?"
)
_MONEY = re.compile(
    r"\b(?:tiền|kinh phí|mức (?:thưởng|chi)|chi phí|vốn|ngân sách|lệ phí|quỹ|(?:triệu|tỷ|nghìn) đồng"
    r"|đồng\)|vnđ)"
)
_RATED = re.compile(rf"{_MONEY.pattern}|\b(?:hệ số|đơn giá|mức lương|tỷ lệ|tỉ lệ)\b")
_SHARE = re.compile(r"%|\b(?:ty|ti) le\b|\bphan tram\b")
_TIME = re.compile(r"\b(?:thoi (?:gian|han|diem)|ngay|han|lich|gio|tien do|buoi)\b")
_PEOPLE = re.compile(
    r"\b(?:phu trach|chu tri|thuc hien|dau moi|nguoi|lanh dao|can bo|ho (?:va )?ten|chiu trach nhiem"
    r"|dong chi|don vi|co quan|theo doi|chi dao|trinh bay|phan cong|bo phan|ca nhan|chu ho|dai dien|bi thu"
    r"|chu tich|giam doc|hieu truong|(?:to|nhom|doan|cum|khoi) truong"
    r"|truong (?:thon|ban|ap|xom|khu|khoi|cum))\b"
)
_MERIT_LABEL = re.compile(r"\b(?:thanh tich|cong trang|ly do|noi dung khen)\b")
_BODY = re.compile(r"\b(?:xa|phuong|thi tran|thon|ban|ap|khu pho|truong|phong|to dan pho|chi bo|hoi|khoi)\b")
# "Đơn vị xếp cuối" may be a commune, a school or an office.
_ANY_BODY = re.compile(r"\b(?:don vi|tap the|dia phuong|co quan)\b")
_COUNTING_LABEL = re.compile(
    r"(?:so|tong|ty le|ti le|muc|ca nhan|tap the|(?:ho )?gia dinh|nguoi|don vi|doanh nghiep|xa|thon)\b"
)
_DENYING_LABEL = re.compile(r"\b(?:chưa|không|còn lại)\b", re.IGNORECASE)
_VALUES = (Focus.COUNT, Focus.AMOUNT, Focus.PERCENTAGE, Focus.DURATION)
_PLACE = re.compile(r"\b(?:dia diem|noi|dia chi|hoi truong|phong)\b")
_UNIT_LABEL = re.compile(r"\b(?:don vi tinh|dvt|don vi do)\b")
_UNIT_IN_LABEL = re.compile(
    r"\((?:đơn vị(?: tính)?:?\s|đvt:?\s)?(?P<unit>%|[^\W\d_]+(?:\s[^\W\d_]+){0,2})\)\s*$", re.IGNORECASE
)
_TOTAL_LABEL = re.compile(r"\b(?:tong(?: so| cong)?|cong)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W_]+")
_NUMBER_OF = re.compile(r"so(?: luong)? ")
# Counters that say nothing of what is counted.
_ANYTHING = frozenset(("truong hop", "luot", "con so", "so luong"))
# "Năm 2025 – Kế hoạch": the name that spans this column and those behind it.
_SPANNING = " – "
_DONE_LABEL = re.compile(r"\b(?:thuc hien|ket qua|dat duoc|da)\b")
_PERSON_CELL = re.compile(r"(?:đ/c|đồng chí|ông|bà|anh|chị)\s", re.IGNORECASE)

# Told by a column's name, a cell, and all that says what the cell measures.
_Fits = Callable[[str, str, str], bool]
# Two labels as near as this to the question are not told apart by it.
_CLOSE = 0.05


def columns_asked(
    asked: Interrogative, topic: Topic, table: Table, cells: Sequence[str], is_denied: bool = False
) -> list[int]:
    """The columns that may hold the answer in a row with these `cells`, those the question names best.

    More than one means that the question does not tell them apart; none that the row holds nothing of the
    type asked for. `is_denied` says that the question asks for what has not been done.
    """
    if asked.focus is Focus.COUNT and asked.unit and not _is_counted(asked.unit, table, cells):
        return stating_columns(asked, table, cells)
    open_columns = _counting(asked, table, _fitting(asked, topic, table, cells))
    if not open_columns:
        return stating_columns(asked, table, cells)
    open_columns = _as_denied(is_denied, table, _of_year(topic, table, open_columns))
    strengths = {
        place: _strength(asked, topic, full_name(table, place), cells[place]) for place in open_columns
    }
    best = max(strengths.values(), default=0.0)
    if asked.focus is Focus.COUNT and not asked.unit and not best:
        return []
    named = [place for place in open_columns if best and strengths[place] >= best - _CLOSE]
    return _preferred(table, named or open_columns)


def _counting(asked: Interrogative, table: Table, columns: list[int]) -> list[int]:
    """None where nothing stands under what is counted: "-" for "Tập thể" is told by no other column."""
    if asked.focus is not Focus.COUNT or not asked.unit:
        return columns
    named = {place for place, label in enumerate(table.labels) if _names_unit(asked.unit, label)}
    return [] if named and named.isdisjoint(columns) else columns


def _names_unit(unit: str, label: str) -> bool:
    """Whether a column is named by what is counted: "Cá nhân", "Số thành viên" for "mấy người"."""
    words = _WORD.findall(_NUMBER_OF.sub("", folded(label), count=1))
    return bool(counts(folded(unit).split(), words))


def _fitting(asked: Interrogative, topic: Topic, table: Table, cells: Sequence[str]) -> list[int]:
    """The columns of the type asked for."""
    open_columns = [
        place
        for place, label in enumerate(table.labels)
        if cells[place] and not is_ordinal(table, place) and not is_unit(label)
    ]
    fits = _FITS.get(asked.focus, _named_by(asked))
    found = [
        place
        for place in open_columns
        if fits(table.labels[place], cells[place], _measured(table, place, cells))
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


def _as_denied(is_denied: bool, table: Table, columns: list[int]) -> list[int]:
    """The columns of what has not been done, "Chưa gửi", where that is asked for, else the others."""
    return [
        place for place in columns if bool(_DENYING_LABEL.search(table.labels[place])) is is_denied
    ] or columns


def _strength(asked: Interrogative, topic: Topic, label: str, cell: str) -> float:
    """How much (0..) of the question a column says by its name, or its cell by the words around a value."""
    if asked.focus is Focus.AMOUNT:
        # "Góp bao nhiêu tiền?" asks for no "Tiền thưởng".
        topic = Topic(tuple(term for term in topic.terms if term.folded != "tien"))
    named = label_strength(topic, label, asked.unit)
    if asked.focus not in _VALUES or number_of(cell) is not None:
        return named
    said = mentions_of(cell).syllables
    return max(named, sum(term.weight for term in topic.terms if term.accented in said))


def stating_columns(asked: Interrogative, table: Table, cells: Sequence[str]) -> list[int]:
    """The columns whose cell states in words how many: "Hiến 420 m2 đất" for "bao nhiêu đất"."""
    if asked.focus is not Focus.COUNT or not asked.unit:
        return []
    return [
        place
        for place, cell in enumerate(cells)
        if cell and number_of(cell) is None and not is_ordinal(table, place) and find_values(asked, cell)
    ]


def _of_year(topic: Topic, table: Table, columns: list[int]) -> list[int]:
    """The columns whose names bear a year of the question, where any does."""
    asked = {term.folded for term in topic.terms if _YEAR.fullmatch(term.folded)}
    return [place for place in columns if asked & set(_YEAR.findall(full_name(table, place)))] or columns


def _preferred(table: Table, columns: list[int]) -> list[int]:
    """Of columns the question does not tell apart, the sum of the others, or what was done, not planned."""
    for pattern in (_TOTAL_LABEL, _DONE_LABEL):
        found = [place for place in columns if pattern.search(folded(table.labels[place]))]
        if len(columns) > 1 and len(found) == 1:
            return found
    return columns


def _is_counted(unit: str, table: Table, cells: Sequence[str]) -> bool:
    """Whether the table counts what the question does: "nhà" of "Tổng số nhà", "đơn vị" of "(đơn vị)"."""
    if folded(unit) in _ANYTHING or any(_names_unit(unit, label) for label in table.labels):
        return True
    places = [place for place, label in enumerate(table.labels) if is_unit(label)]
    name = next((cell for cell in cells if cell and not re.search(r"\d", cell)), "")
    counted = " ".join((*table.labels, table.unit, name, *(cells[place] for place in places)))
    return folded(unit).split()[0] in _WORD.findall(folded(counted))


def label_strength(topic: Topic, label: str, unit: str = "") -> float:
    """How much (0..) of the question a column's name says; with more of the name said, with more."""
    words = mentions_of(label).folded
    if not words:
        return 0.0
    mentions = mentions_of(label)
    credits = [(term, term_credit(term, mentions)) for term in topic.terms]
    said = sum(term.weight * credit for term, credit in credits)
    share = len({term.folded for term, credit in credits if credit} & words) / len(words)
    is_counted = bool(unit) and (folded(unit).split()[0] in words or _names_unit(unit, label))
    return said * (0.5 + share) + (0.5 if is_counted else 0.0)


def number_of(cell: str) -> float | None:
    """The number a cell holds, None for other cells."""
    match = NUMBER.fullmatch(cell.strip())
    if match is None:
        return None
    written = match["number"]
    plain = written.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", written) else written
    return float(plain.replace(",", "."))


def unit_of(table: Table, column: int, cells: Sequence[str]) -> str:
    """What a number of the column counts, where its name, a column of units or the table says so."""
    in_label = _UNIT_IN_LABEL.search(table.labels[column])
    if in_label:
        return in_label["unit"]
    beside = next((cells[place] for place, label in enumerate(table.labels) if is_unit(label)), "")
    return beside or table.unit


def is_unit_named(label: str) -> bool:
    """Whether a column's name ends in the unit of its numbers: "Kinh phí (triệu đồng)"."""
    return bool(_UNIT_IN_LABEL.search(label))


def is_unit(label: str) -> bool:
    """Whether a column so named only says what the numbers of a row count."""
    return bool(_UNIT_LABEL.search(folded(label)))


def is_of_people(label: str) -> bool:
    """Whether people or bodies stand in a column so named."""
    return bool(_PEOPLE.search(folded(label)))


def _measured(table: Table, column: int, cells: Sequence[str]) -> str:
    """All that says what a cell measures: its column, its unit and its row."""
    row = next((cell for cell in cells if cell and number_of(cell) is None), "")
    return accented(" ".join((full_name(table, column), unit_of(table, column, cells), row)))


def full_name(table: Table, column: int) -> str:
    """The column's name with the one that spans it, which stands before the first of its columns."""
    label = table.labels[column]
    if _SPANNING in label or not label:
        return label
    first = next((place for place in range(column, -1, -1) if _SPANNING in table.labels[place]), None)
    spanning = table.labels[first].partition(_SPANNING)[0] if first is not None else ""
    # "Xếp đầu", "Xếp đầu – Điểm", "Xếp cuối": told apart by the column before, which spans nothing.
    return f"{spanning}{_SPANNING}{label}" if spanning and spanning not in table.labels else label


def _is_number(label: str, cell: str, _: str) -> bool:
    # What stands under no name numbers the rows, and no sum or rate says how many there are.
    return bool(label) and number_of(cell) is not None and not _RATED.search(accented(label))


def _is_amount(_: str, cell: str, measured: str) -> bool:
    if find_values(Interrogative(Focus.AMOUNT, 0, 0), cell):
        return True
    return number_of(cell) is not None and bool(_MONEY.search(measured))


def _is_share(_: str, cell: str, measured: str) -> bool:
    # "8,9% (304 hộ)"
    if find_values(Interrogative(Focus.PERCENTAGE, 0, 0), cell):
        return True
    return number_of(cell) is not None and bool(_SHARE.search(folded(measured)))


def _is_time(label: str, cell: str, _: str) -> bool:
    return bool(times(cell)) or bool(_TIME.search(folded(label)) and re.search(r"\d|quý|hằng|hàng", cell))


def _is_clock(_: str, cell: str, __: str) -> bool:
    return next(find_clock_times(cell), None) is not None


def _is_duration(_: str, cell: str, __: str) -> bool:
    return bool(find_values(Interrogative(Focus.DURATION, 0, 0), cell))


def _is_actor(label: str, cell: str, _: str) -> bool:
    if number_of(cell) is not None:
        return False
    # "Giấy khen Chủ tịch UBND huyện" is nobody.
    is_body = any(body.start == 0 for body in find_bodies(cell))
    return bool(is_of_people(label) or _PERSON_CELL.match(cell) or is_body)


def _is_place(label: str, _: str, __: str) -> bool:
    return bool(_PLACE.search(folded(label)))


def _is_merit(label: str, _: str, __: str) -> bool:
    return bool(_MERIT_LABEL.search(folded(label)))


def _named_by(asked: Interrogative) -> _Fits:
    """Columns named by the noun before "nào": "Xã, thị trấn" for "xã nào"."""
    words = folded(asked.unit).split()
    # "Phụ trách xã nào": the noun is the end of what stands before "nào".
    nouns = [" ".join(words[start:]) for start in range(len(words))]

    def fits(label: str, cell: str, _: str) -> bool:
        said = f" {' '.join(_WORD.findall(folded(label)))} "
        # "Số thôn: 5" names none, nor does "Cá nhân: 63".
        named = number_of(cell) is None or not _COUNTING_LABEL.match(folded(label))
        return named and any(f" {noun} " in said for noun in nouns)

    return fits


_FITS: dict[Focus, _Fits] = {
    Focus.COUNT: _is_number,
    Focus.AMOUNT: _is_amount,
    Focus.PERCENTAGE: _is_share,
    Focus.DATE: _is_time,
    Focus.CLOCK: _is_clock,
    Focus.DURATION: _is_duration,
    Focus.ACTOR: _is_actor,
    Focus.PERSON: _is_actor,
    Focus.PLACE: _is_place,
    Focus.REASON: _is_merit,
}
