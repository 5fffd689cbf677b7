"""Criteria under an award's own name: 'Điều 7. "Chiến sĩ thi đua cơ sở"', '"Lao động tiên tiến": xét cho …'.

So the regulations and yearly guidance of offices set them. What stands below such a name are conditions only
where it is worded as such: reports write numbers of people there, decisions their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.capitals import is_capitals, sentence_case
from ingest.criteria.model import Condition, Criterion
from ingest.model import Document, Quote, Section
from ingest.sentences import sentence_spans

_QUOTED = r"[“\"«][^“”\"«»\n]{4,80}[”\"»]"
_KNOWN = (
    r"(?:(?:Huân|Huy)\s+chương|Bằng\s+khen|Giấy\s+khen|Cờ\s+thi\s+đua|Chiến\s+sĩ\s+(?:thi\s+đua|tiên\s+tiến)"
    r"|Lao\s+động\s+tiên\s+tiến|Tập\s+thể\s+[Ll]ao\s+động|Đơn\s+vị\s+(?:tiên\s+tiến|quyết\s+thắng)"
    r"|Kỷ\s+niệm\s+chương|Gia\s+đình\s+văn\s+hóa)(?!\w)[^,:;.()\n|]{0,60}"
)
_MARK = r"(?:(?:Điều\s+\d+\w?|[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s*|[-–+*•]\s*)"
_LEAD = r"(?i:danh\s+hiệu|(?:tiêu\s+chuẩn|điều\s+kiện)(?:\s+danh\s+hiệu|\s+xét)?(?:\s+tặng)?)\s+"
_NAMED = re.compile(
    rf"{_MARK}?(?P<lead>{_LEAD})?(?P<name>{_QUOTED}|{_KNOWN})(?:\s*\([^()\n]{{2,60}}\))?"
    r"(?:,?\s*(?P<requirement>(?:phải\s+)?(?:có|đạt|bảo\s+đảm|đáp\s+ứng)\s+(?:đủ|một\s+trong|các)[^:\n]{0,60}))?"
    r"\s*?(?::\s*|\n|$|(?=\s+là\s+danh\s+hiệu))"
)
_ENUMERATED = re.compile(_MARK)
_IS_KNOWN = re.compile(rf"[“\"«]?{_KNOWN}", re.IGNORECASE)
_OF_AWARDS = re.compile(r"danh\s+hiệu|khen\s+thưởng|tiêu\s+chuẩn|giải\s+thưởng", re.IGNORECASE)
# Under these headings an award's name opens what to hand in for it, what it pays or who decides on it.
_OF_ANOTHER_MATTER = re.compile(
    r"(?:về\s+|thành\s+phần\s+)?(?:hồ\s+sơ|thủ\s+tục|trình\s+tự|mức\s+(?:tiền\s+)?thưởng|tiền\s+thưởng|kinh\s+phí|thẩm\s+quyền|tuyến\s+trình"
    r"|kết\s+quả|danh\s+sách|thời\s+(?:hạn|gian))",
    re.IGNORECASE,
)
_CONDITIONS = re.compile(r"(?:tiêu\s+chuẩn|điều\s+kiện)(?!\w)", re.IGNORECASE)
_AUDIENCE = re.compile(r"đối\s+tượng(?!\w)", re.IGNORECASE)
_SETS = re.compile(
    r"(?<!\w)(?:đạt|xét|hoàn\s+thành|có\s+(?:từ|ít\s+nhất|đủ|\d)|không\s+(?:có|bị)|phải|liên\s+tục|tặng\s+cho"
    r"|được\s+(?:công\s+nhận|xếp\s+loại|tặng)|chọn\s+trong|thành\s+tích)(?!\w)",
    re.IGNORECASE,
)
_REPORTING = frozenset({"Báo cáo", "Biên bản"})
_CELL = re.compile(r"\s\|\s|\t")
_ARTICLE = re.compile(r"Điều \d+\w?")
_LONGEST = 2_000
# "Giấy khen" alone is a family of awards.
_SHORTEST_NAME = 3


def criteria_under_names(document: Document, known: Sequence[Criterion]) -> Iterator[Criterion]:
    """The criteria of sections that are headed by an award's name, where none of those `known` stands."""
    if document.metadata.kind in _REPORTING:
        return
    for position, section in enumerate(document.sections):
        named = _NAMED.match(document.text, section.start, section.end)
        if named is None or any(_overlap(section, one.quote) for one in known):
            continue
        if not _is_award(document, position, named):
            continue
        conditions = tuple(_conditions(document, position, named.end()))
        if any(_SETS.search(one.text) for one in conditions):
            yield Criterion(
                name=_name(document, named["name"]),
                audience=_audience(document, position),
                conditions=conditions,
                requirement=" ".join((named["requirement"] or "").split()),
                common=None,
                timing=None,
                authority=None,
                basis=_basis(document, position),
                origin="guidance",
                quote=document.quote(section.start, conditions[-1].quote.end),
            )


def _is_award(document: Document, position: int, named: re.Match[str]) -> bool:
    """Whether the name is an award's, not a campaign's, and stands where conditions are set."""
    if len(named["name"].split()) < _SHORTEST_NAME:
        return False
    above = [one.title for one in document.ancestry(document.sections[position].parent)]
    if above and _OF_ANOTHER_MATTER.match(above[0]):
        return False
    sure = named["lead"] or _IS_KNOWN.match(named["name"])
    return bool(sure) or any(_OF_AWARDS.search(title) for title in above)


def _name(document: Document, written: str) -> str:
    name = written.strip()
    return sentence_case(name, document.text) if is_capitals(name) else name


def _conditions(document: Document, position: int, start: int) -> Iterator[Condition]:
    """What is said below the name: by the parts headed "Tiêu chuẩn" or "Điều kiện" where there are any."""
    parts = _parts(document, position, _CONDITIONS)
    end = document.sections[position].end
    for begin, stop in [(part.body_start, part.end) for part in parts] or [(start, end)]:
        yield from _sentences(document, begin, stop)


def _sentences(document: Document, start: int, end: int) -> Iterator[Condition]:
    """Every sentence, up to a table; none where there is too much to be conditions."""
    if end - start > _LONGEST:
        return
    for begin, stop in sentence_spans(document.text, start, end):
        if _CELL.search(document.text, begin, stop):
            return
        mark = _ENUMERATED.match(document.text, begin, stop)
        words = document.text[mark.end() if mark else begin : stop].strip().rstrip(" .;")
        if words:
            yield Condition(words, "", document.quote(begin, stop))


def _audience(document: Document, position: int) -> str | None:
    parts = _parts(document, position, _AUDIENCE)
    said = document.text[parts[0].start : parts[0].end].partition(":")[2] if parts else ""
    return said.strip().partition("\n")[0].rstrip(" .;") or None


def _parts(document: Document, position: int, heading: re.Pattern[str]) -> list[Section]:
    return [one for one in document.sections if one.parent == position and heading.match(one.title)]


def _basis(document: Document, position: int) -> str | None:
    """ "Điều 8 khoản 1"; None outside articles."""
    labels = [one.label for one in document.ancestry(position)][::-1]
    first = next((place for place, label in enumerate(labels) if _ARTICLE.fullmatch(label)), None)
    return None if first is None else " ".join(labels[first:])


def _overlap(section: Section, quote: Quote) -> bool:
    return section.start < quote.end and quote.start < section.end
