"""What evidence must not contradict: level, years, document numbers, members of a class, result or target."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.evidence.figure_roles import EARLIER, EARLIER_FIGURE
from bot.evidence.topic import Mentions
from bot.evidence.year_parts import Part, parts_in
from bot.understanding.focus import SOMEBODY, Focus
from bot.understanding.names import Name, find_names
from bot.understanding.question import Question
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import TimeExpression
from ingest.localities import LOCALITY
from ingest.model import Document
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import accented, folded

Period = tuple[datetime.date, datetime.date]

_LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (level, re.compile(pattern))
    for level, pattern in (
        (
            "central",
            r"\b(?:trung uong|toan quoc|ca nuoc|chinh phu|quoc hoi|bo chinh tri|ban bi thu|chu tich nuoc"
            r"|thu tuong)\b",
        ),
        ("district", r"\bhuyen\b"),
        (
            "commune",
            r"\b(?:xa(?! hoi| mot san pham)|thi tran|(?<!dia )phuong(?! (?:cham|phap|huong|tien|an|thuc))"
            r"|(?<!thi dua )(?<!sang kien )(?<!danh hieu )cap co so)\b",
        ),
    )
)
# Not "thì xã".
_TOWN = re.compile(r"\bthị xã\b")
_PROVINCE = re.compile(
    r"\btỉnh\b|\btinh(?! (?:hinh|than|thuc|gian|nguyen|chat|tu|khong|den|theo|tien|kha thi))\b"
)
# "Tỷ lệ hộ nghèo trên địa bàn huyện": a figure of that level, under whatever heading.
_PLACED = re.compile(
    r"\b(?:(?:hộ|xã|thôn|người|cây|dân số|lao động|số|tỷ lệ)\s(?:\w+\s){0,3}trên địa bàn|toàn)\s"
    r"(?:tỉnh|huyện|xã|thị trấn)\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b(?:thuc te|ket qua (?:dat|thuc hien|la)|da dat|dat duoc|da giam|da (?:tang|khen|trao|cap|thuc hien"
    r"|to chuc) duoc|(?<!tinh )(?<!bao cao )(?<!cong bo )ket qua (?:ve )?"
    r"(?:ty le|ti le|so(?! ket| khao| tuyen| loai| bo| voi)|chi tieu)"
    r"|da nop|cuoi cung (?:co|duoc|dat)|hien (?:con|co)|da hoan thanh|thuc hien duoc|xep (?:thu|hang)"
    r"|ket qua\b.*\b(?:duoc|dat) (?:bao nhieu|may)|(?:duoc|dat) (?:bao nhieu|may)\b.*\broi"
    r"|den nay (?:da )?(?:dat )?duoc (?:gi|nhung gi|bao nhieu|may|ket qua)"
    r"|(?:giai ngan|thu|nop|van dong|huy dong|hien|quyen gop)(?: \w+){0,5} duoc (?:bao nhieu|may)"
    # Who builds a house gets money; how many are built is a result.
    r"|(?:xoa|xay|trong|lap|giai quyet|tiep nhan|ban giao)(?: \w+){0,5} duoc (?:bao nhieu|may)(?! tien\b)"
    r"|da (?:\w+ ){1,4}(?:duoc|xong) (?:\w+ ){0,2}(?:bao nhieu|may)|keo giam duoc"
    r"|(?:lam|xay|xoa|lap|trong|sua|khen|trao|cap) xong (?:duoc )?(?:bao nhieu|may))\b"
)
# "Tỷ lệ hộ nghèo hiện nay là bao nhiêu?": how things stand is told by no aim.
_AS_IT_STANDS = re.compile(
    r"\b(?:t[yi] le|so (?!voi|tien|hieu|ngay)\w+|con(?: lai)?|dat|duoc|xep)\b"
    r".*\b(?:hien (?:nay|tai|gio)|bay gio|luc nay|den nay|toi nay)\b"
    r"|^(?!.*\b(?:phan dau|[mc]\w+ tieu|nam \d+|20\d\d|phai|muon|se|can giam)\b)"
    r".*\b(?:con|hien (?:nay|tai|gio)\b.*) (?:bao nhieu|may) (?:%|phan tram\b)"
)
# "Số người chết giảm so với năm ngoái đúng không?": how something has changed is told by no aim either.
_HAS_CHANGED = re.compile(
    r"^(?!.*\b(?:chi tieu|muc tieu|phan dau|ke hoach|phai|se)\b)"
    rf"(?=.*\b(?:tang|giam|hon|kem)\b).*\bso (?:voi )?{folded(EARLIER)}\b"
)
_COMPARED = re.compile(r"\bso với\s(?:\w+\s){0,4}năm\s(?:19|20)\d{2}\b", re.IGNORECASE)
# "Tăng bao nhiêu so với 2020?", "tháng 7 so với tháng 6": what is compared with is not when the figure is of.
_COMPARED_WITH = re.compile(
    r"\bso (?:với|cùng)\s(?:(?:cuối|đầu|cùng kỳ|hồi)\s)?(?:(?:năm|tháng)\s\d{1,2}(?:/\d{4})?\b(?!\d)"
    rf"|(?:(?:cuối|đầu)\s)?(?:năm\s)?(?:19|20)\d{{2}}\b)|{EARLIER_FIGURE}",
    re.IGNORECASE,
)
# Papers of which every clause says what is to be, unless it speaks of what has been.
_OF_INTENT = frozenset(("Kế hoạch", "Chỉ thị", "Thể lệ", "Chương trình", "Đề án", "Quy chế", "Quy định"))
# "Các cơ quan, đơn vị, địa phương": what a district tells them to do it tells its communes too.
_OF_ALL_BELOW = re.compile(r"\b(?:dia phuong|(?<!dai hoi dang )cac cap)\b")
# "Các chi, đảng bộ trực thuộc Huyện ủy" are those of its communes too.
_BELOW = re.compile(r"\bcác\s[^;:.]{2,40}\strực thuộc\s(?:huyện|tỉnh|thành)\b", re.IGNORECASE)
_FOR_ALL_LEVELS = frozenset(("Hiến pháp", "Luật", "Pháp lệnh", "Nghị định", "Thông tư"))
_HAPPENED = re.compile(r"\b(?:da|vua qua|hien (?:nay|co|con|dang)|cung ky|thang dau nam)\b")
# "Đã sơ kết chưa?", "sơ kết đợt 1 xong chưa?": that it is planned does not tell that it was done.
_DONE_YET = re.compile(r"\bda\b.*\bchua\b|(?<!duoc) chua(?: (?:ha|nhi|a|vay|the|ban|em|anh|chi))*\W*$")
_TARGET = re.compile(
    r"\b(?:phan dau|chi tieu|muc tieu|den (?:het |cuoi )?nam|du kien|huong toi|huong den|quyet tam|se"
    r"|it nhat|toi thieu|de ra|tiep tuc (?:trien khai|thuc hien|day manh))\b"
)
# "Phương hướng, nhiệm vụ năm 2027": the part of a report on what is to come.
_AHEAD = re.compile(r"\bphuong huong\b|\bnhiem vu (?:trong tam )?(?:nam|quy|thang|6 thang) ")
# "Ai đôn đốc các xã?": those to whom something is done are not of whom the deed is asked.
_DONE_TO = re.compile(r"\b(?:các|những|mọi)\s(?:xã|thị trấn|phường|thôn|huyện)\b", re.IGNORECASE)
# "Xã nào dẫn đầu?": a district's report tells.
_PLACE_ASKED = re.compile(rf"\b{LOCALITY}\snào\b", re.IGNORECASE)
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d{2}(?![\d/]*/)")


@dataclass(frozen=True, slots=True)
class Constraints:
    """What the question fixes. Empty parts constrain nothing."""

    levels: frozenset[str]
    years: frozenset[str]
    months: tuple[Period, ...]
    names: tuple[Name, ...]
    wants_result: bool
    year_parts: frozenset[Part] = frozenset()
    since: frozenset[tuple[int, int]] = frozenset()

    @classmethod
    def of(
        cls,
        question: Question,
        is_written: Callable[[str], bool] = lambda _: False,
        is_said: Callable[[str], bool] = lambda _: True,
    ) -> Constraints:
        """`is_written` says whether the documents found have a text, `is_said` whether any says words."""
        text = folded(question.text)
        numbers = " ".join(number.text for number in question.numbers)
        own = _COMPARED_WITH.sub(" ", question.text)
        years = set(_YEAR.findall(own)) - set(_YEAR.findall(numbers))
        times = [found for found in find_time_expressions(own) if found.valid]
        # "Tới tháng 6/2024": a day may be that of a document, told by its number.
        years |= {str(one.finish.year) for one in times if one.precision == "month" and one.finish}
        of_others = _DONE_TO if question.focus in SOMEBODY else None
        of_others = _PLACE_ASKED if question.focus is Focus.NAME else of_others
        return cls(
            levels_in(of_others.sub("", question.text) if of_others else question.text),
            frozenset(years),
            tuple(_periods(times)),
            # The body a claim names may be the wrong one.
            find_names(question.text, is_written, is_said, bodies=question.focus is not Focus.YES_NO),
            any(pattern.search(text) for pattern in (_RESULT, _DONE_YET, _AS_IT_STANDS, _HAS_CHANGED)),
            parts_in(question.text),
            frozenset(_since(times)),
        )

    def level_conflict(self, clause: str, document: Document, headings: Iterable[str] = ()) -> bool:
        """Whether the clause speaks of another level than the question; if silent, of its issuer's.

        Under a heading of the question's level a clause may name others: "Bằng khen của Thủ tướng" is given
        for what has influence "trong địa bàn cấp huyện".
        """
        if not self.levels:
            return False
        place = _PLACED.search(clause)
        if place and "province" in self.levels and "province" not in levels_in(place.group()):
            return True
        headings = tuple(headings)
        over = [levels_in(heading) for heading in headings]
        if any(levels & self.levels for levels in over):
            return False
        if _BELOW.search(clause) or any(_OF_ALL_BELOW.search(folded(heading)) for heading in headings):
            return False
        own = levels_in(clause)
        # A law that names no level rules on all of them, whoever made it.
        if not own and not any(over) and _rules_on_all_levels(document):
            return False
        spoken = own or levels_in(document.metadata.issuer or "")
        return bool(spoken) and not spoken & self.levels

    def month_conflict(self, *texts: str) -> bool:
        """Whether the first text, nearest first, that names months names none of those asked about."""
        if not self.months:
            return False
        spoken = next((found for text in texts if (found := _months(text))), [])
        return bool(spoken) and not any(
            one[0] <= other[1] and other[0] <= one[1] for one in self.months for other in spoken
        )

    def holds_since(self, text: str) -> bool:
        """Whether a text tells what holds from a month on from which the question asks."""
        return bool(self.since) and not self.since.isdisjoint(_since(find_time_expressions(text)))

    def unnamed(self, around: Mentions) -> bool:
        """Whether nothing around a clause speaks of a name of the question."""
        return any(around.pairs.isdisjoint(name) for name in self.names)

    def year_conflict(self, text: str) -> bool:
        """Whether the text names years, and none of those asked about."""
        named = set(_YEAR.findall(_COMPARED_WITH.sub(" ", text)))
        return bool(self.years and named) and not self.years & _spread(named, text)

    def year_missing(self, *texts: str) -> bool:
        """Whether years are asked about and the texts name none of them, unless to compare with."""
        own = [_COMPARED.sub(" ", text) for text in texts] if self.years else []
        return bool(self.years) and not any(
            self.years & _spread(set(_YEAR.findall(text)), text) for text in own
        )

    def year_nowhere(self, text: str) -> bool:
        """Whether years are asked about and a text has none of them, not even in a day or a number."""
        return bool(self.years) and not self.years & _spread(set(_ANY_YEAR.findall(text)), text)

    def only_target(
        self, clause: str, document: Document | None = None, headings: Iterable[str] = ()
    ) -> bool:
        """Whether a result is asked for, and the clause, its document or section only plans it."""
        text = folded(clause)
        if not self.wants_result or _RESULT.search(text) or (document and _is_earlier(clause, document)):
            return False
        if _TARGET.search(text) or any(_AHEAD.search(folded(one)) for one in headings):
            return True
        intended = document is not None and document.metadata.kind in _OF_INTENT
        return intended and not _HAPPENED.search(text)


def _rules_on_all_levels(document: Document) -> bool:
    by_premier = folded(document.metadata.issuer or "") == "thu tuong chinh phu"
    return document.metadata.kind in _FOR_ALL_LEVELS or by_premier


def _months(text: str) -> list[Period]:
    """The days and months a text names, with their year."""
    return list(_periods(found for found in find_time_expressions(text) if found.valid))


def _since(times: Iterable[TimeExpression]) -> Iterator[tuple[int, int]]:
    """The years with their months in which open times begin: "từ tháng 4/2025", "từ ngày 01/4/2025"."""
    for found in times:
        if found.precision in ("day", "month") and found.begin and not found.finish:
            yield found.begin.year, found.begin.month


def _periods(times: Iterable[TimeExpression]) -> Iterator[Period]:
    for found in times:
        if found.precision in ("day", "month") and found.begin and found.finish:
            yield found.begin, found.finish


# A heading stands over many clauses, an issuer over all of a document.
@lru_cache(maxsize=1_000)
def levels_in(text: str) -> frozenset[str]:
    """The levels of administration a text names; where it has diacritics, "tính đến" names no "tỉnh"."""
    keys = folded(_TOWN.sub("huyện", accented(text)))
    found = {level for level, pattern in _LEVELS if pattern.search(keys)}
    return frozenset(found | {"province"}) if _PROVINCE.search(accented(text)) else frozenset(found)


def number_conflict(question: Question, text: str, document: Document) -> bool:
    """Whether the question names document numbers and neither the text nor its document bears one of them."""
    if not question.numbers:
        return False
    offered = [number.canonical for number in find_document_numbers(text)]
    if document.metadata.number:
        offered.append(document.metadata.number)
    return not any(number.matches(candidate) for number in question.numbers for candidate in offered)


def _is_earlier(clause: str, document: Document) -> bool:
    """Whether a clause tells of a year before that of its document."""
    issued = document.metadata.date
    years = _YEAR.findall(_COMPARED.sub(" ", clause))
    return issued is not None and any(int(year) < issued.year for year in years)


def _spread(years: set[str], text: str) -> set[str]:
    """The years with those inside a range such as "2021 - 2025"."""
    spread = set(years)
    for first, last in re.findall(r"((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})", text):
        spread.update(str(year) for year in range(int(first), int(last) + 1))
    return spread
