"""What the cells of a table hold: numbers with their units, times, shares, people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.values import find_values
from bot.understanding.focus import SOMEBODY, Focus, Interrogative
from ingest.bodies import find_bodies
from ingest.table_rows import Table
from ingest.vietnamese import accented, folded

NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?P<unit>\s?%|(?:\s[^\W\d_]+){1,3})?"
)
_MONEY = (
    r"\b(?:tiền|kinh phí|mức (?:thưởng|chi)|chi phí|vốn|ngân sách|lệ phí|quỹ|(?:triệu|tỷ|nghìn) đồng"
    r"|đồng\)|vnđ)"
)
# No sum or rate says how many there are.
_RATED = re.compile(rf"{_MONEY}|\b(?:hệ số|đơn giá|mức lương|tỷ lệ|tỉ lệ)\b")
_PEOPLE = re.compile(
    r"\b(?:phu trach|chu tri|thuc hien|dau moi|nguoi|lanh dao|can bo|ho (?:va )?ten|chiu trach nhiem"
    r"|dong chi|don vi|co quan|theo doi|chi dao|trinh bay|phan cong|bo phan|ca nhan|chu ho|dai dien|bi thu"
    r"|chu tich|giam doc|hieu truong|(?:to|nhom|doan|cum|khoi) truong"
    r"|truong (?:thon|ban|ap|xom|khu|khoi|cum))\b"
)
# A bare number is of the type when its column, its unit or its row says so.
_MEASURED: dict[Focus, re.Pattern[str]] = {
    Focus.AMOUNT: re.compile(_MONEY),
    Focus.PERCENTAGE: re.compile(r"%|\b(?:tỷ|tỉ) lệ\b|\bphần trăm\b"),
}
# A cell of such a column is of the type, whatever it says.
_CALLED: dict[Focus, re.Pattern[str]] = {
    Focus.ACTOR: _PEOPLE,
    Focus.PERSON: _PEOPLE,
    Focus.PLACE: re.compile(r"\b(?:dia diem|noi|dia chi|hoi truong|phong)\b"),
    Focus.REASON: re.compile(r"\b(?:thanh tich|cong trang|ly do|noi dung khen)\b"),
    Focus.DATE: re.compile(r"\b(?:thoi (?:gian|han|diem)|ngay|han|lich|gio|tien do|buoi)\b"),
}
_STATED = (Focus.AMOUNT, Focus.PERCENTAGE, Focus.DATE, Focus.CLOCK, Focus.DURATION)
_SAYS_WHEN = re.compile(r"\d|quý|hằng|hàng")
_PERSON_CELL = re.compile(r"(?:đ/c|đồng chí|ông|bà|anh|chị)\s", re.IGNORECASE)
_UNIT_LABEL = re.compile(r"\b(?:don vi tinh|dvt|don vi do)\b")
_UNIT_IN_LABEL = re.compile(
    r"\((?:đơn vị(?: tính)?:?\s|đvt:?\s)?(?P<unit>%|[^\W\d_]+(?:\s[^\W\d_]+){0,2})\)\s*$", re.IGNORECASE
)
# "Năm 2025 – Kế hoạch": the name that spans this column and those behind it.
_SPANNING = " – "


def holds(focus: Focus, table: Table, column: int, cells: Sequence[str]) -> bool:
    """Whether a cell is of the type asked for, by what it says itself, its unit or the name of its column."""
    label, cell = table.labels[column], cells[column]
    is_number = number_of(cell) is not None
    if focus is Focus.COUNT:
        # What stands under no name numbers the rows.
        return bool(label) and is_number and not _RATED.search(accented(label))
    if focus in _STATED and find_values(Interrogative(focus, 0, 0), cell):
        return True
    if focus in _MEASURED:
        return is_number and bool(_MEASURED[focus].search(_measured(table, column, cells)))
    called = focus in _CALLED and bool(_CALLED[focus].search(folded(label)))
    if focus is Focus.DATE:
        return called and bool(_SAYS_WHEN.search(cell))
    if focus in SOMEBODY:
        return not is_number and (called or _names_somebody(cell))
    return called


def _names_somebody(cell: str) -> bool:
    # "Giấy khen Chủ tịch UBND huyện" is nobody.
    return bool(_PERSON_CELL.match(cell)) or any(body.start == 0 for body in find_bodies(cell))


def _measured(table: Table, column: int, cells: Sequence[str]) -> str:
    """All that says what a cell measures: its column, its unit and its row."""
    row = next((cell for cell in cells if cell and number_of(cell) is None), "")
    return accented(" ".join((full_name(table, column), unit_of(table, column, cells), row)))


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


def full_name(table: Table, column: int) -> str:
    """The column's name with the one that spans it, which stands before the first of its columns."""
    label = table.labels[column]
    if _SPANNING in label or not label:
        return label
    first = next((place for place in range(column, -1, -1) if _SPANNING in table.labels[place]), None)
    spanning = table.labels[first].partition(_SPANNING)[0] if first is not None else ""
    # "Xếp đầu", "Xếp đầu – Điểm", "Xếp cuối": told apart by the column before, which spans nothing.
    return f"{spanning}{_SPANNING}{label}" if spanning and spanning not in table.labels else label
