"""Joins visual lines into paragraphs.

A line goes on where the next word would not have fitted on it, or where it stops in mid-sentence; it does
not where the next one opens a heading, an item, a table row or a letterhead line.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ingest.capitals import CAPITALS, SMALL_LETTERS, is_capitals
from ingest.numerals import POINT_WORDS

# Widths in em of Times, the prescribed face of official documents (Decree 30/2020/NĐ-CP, appendix I).
_CAPITAL, _WIDE, _NARROW, _MEDIUM = 0.68, 0.74, 0.28, 0.47
# Estimated widths are within a few hundredths of the real ones; bold type runs wider.
_TOLERANCE = 0.94
_MEASURE_RANK = 0.9
_MIN_MEASURED_LINES = 15
# Where a line ends a sentence and the next opens one, a paragraph ends more often than not: only a line that
# reaches the margin by itself goes on. Splitting there wrongly still leaves whole sentences.
_REACHES_MARGIN = 0.97
# In prose wrapped at the right margin more than half of the lines start with a small letter; tables and
# lists pull the share down, a document with one paragraph a line stays under a twentieth.
_MIN_WRAPPED_SHARE = 0.12
_MIN_WRAPPED_LINES = 3

STARTS = re.compile(
    r"(?:Điều|ĐIỀU)\s+\d+[a-zđ]?\s*[.:]"
    r"|(?:Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC|Phần|PHẦN)\s+(?:thứ\s|THỨ\s|[IVXLC]+\b|\d+\b)(?!\s*[a-zđ])"
    r"|(?:PHỤ LỤC|Phụ lục\s+(?:số\s+)?[\dIVX]+\s*$)"
    rf"|(?:[IVXLC]{{1,6}}|\d{{1,2}})\s?[-–]\s+(?=[{CAPITALS}][{SMALL_LETTERS}])"
    r"|[IVXLC]{1,6}[.)/]\s|\d{1,3}(?:\.\d{1,2}){0,3}[.)]\s"
    rf"|\d{{1,2}}(?:\.\d{{1,2}})+\s+(?=[{CAPITALS}])"
    r"|[a-zđA-HĐ][.)]\s|\((?:\d{1,2}|[a-zđ])\)\s|\[\d{1,3}\]"
    r"|[-–—+*•●▪◦➢✓→]\s"
    rf"|{POINT_WORDS}\b"
    r"|(?:Nơi nhận|NƠI NHẬN|Kính gửi)\b|Căn cứ\s|Theo đề nghị\b|Trên đây là\b"
    rf"|(?:TM|T/M|KT|TL|TUQ)\s*\.?\s+[{CAPITALS}]"
)
_BULLET = re.compile(r"[-–—+*•●▪◦➢✓→]\s")
_BULLET_GOING_ON = re.compile(r"[-–—+*]\s+[\da-zđ]")
# A footnote's number may follow.
_TERMINAL = re.compile(r"[.;:!?…][\"”’»)\]]*\d{0,2}$")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\d{0,2}$")
_GLUED_END = re.compile(r"[\w][-/]$")
_GLUED_START = re.compile(r"[-/][A-ZĐ\d]")
UNFINISHED = (
    r"(?:của|và|các|những|về|tại|cho|theo|với|trong|là|để|do|từ|đến|bằng|hoặc|bởi|thuộc|giữa"
    r"|nhằm|nếu|khi|mà|hay)"
)
"""Words that no sentence ends with."""

_MID_SENTENCE = re.compile(rf"(?:[,(“‘]|\s[-–]|\b{UNFINISHED})$")
_AWAITS_NUMBER = re.compile(
    r"\b(?:số|ngày|tháng|năm|quý|khoản|điểm|[Đđ]iều|[Mm]ục|lần thứ|nhiệm kỳ|giai đoạn)$"
)
_ENUMERATED = re.compile(r"(?:[IVXLC]+|\d+(?:\.\d+)*|[A-HĐ])[.)/]\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of running text, its spaces collapsed; `page` is its page's number, None without pages.

    `place` counts the rows of the whole file.
    """

    text: str
    page: int | None
    indent: int = 0
    after_blank: bool = False
    after_rule: bool = False
    opens_page: bool = False
    place: int = 0


def join_lines(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines grouped into paragraphs, in order."""
    is_full = _fullness(lines)
    paragraphs: list[list[Line]] = []
    previous: Line | None = None
    for line in lines:
        if previous is not None and _goes_on(paragraphs[-1][0], previous, line, is_full):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        previous = line
    return paragraphs


def separator(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: nothing inside a split token ("QĐ-", "UBND")."""
    if _GLUED_END.search(before) or (_GLUED_START.match(after) and before[-1:].isalnum()):
        return ""
    return " "


class _Widths(defaultdict[str, float]):
    def __missing__(self, character: str) -> float:
        if character.isupper():
            width = _CAPITAL
        elif character in "mwM%":
            width = _WIDE
        else:
            width = _NARROW if character in "ijltfr.,;:'’‘()/ -íìỉĩịI|!" else _MEDIUM
        self[character] = width
        return width


_WIDTHS = _Widths()


def _width(text: str) -> float:
    return sum(map(_WIDTHS.__getitem__, text))


def _fullness(lines: Sequence[Line]) -> Callable[[Line, Line], bool]:
    """A test whether the first word of the second line would not have fitted on the first."""
    if not _is_wrapped(lines):
        return lambda line, following: False
    widths: dict[int | None, list[float]] = defaultdict(list)
    for line in lines:
        widths[line.page].append(_width(line.text))
    whole = _measure([width for page in widths.values() for width in page])
    measures = {
        page: max(_measure(found), whole * _TOLERANCE) if len(found) >= _MIN_MEASURED_LINES else whole
        for page, found in widths.items()
    }

    def is_full(line: Line, following: Line) -> bool:
        width, measure = _width(line.text), measures[line.page]
        if _SENTENCE_END.search(line.text) and following.text[0].isupper():
            return width >= measure * _REACHES_MARGIN
        return width + _width(" " + following.text.split(" ", 1)[0]) >= measure * _TOLERANCE

    return is_full


def _is_wrapped(lines: Sequence[Line]) -> bool:
    going_on = sum(line.text[0].islower() and not STARTS.match(line.text) for line in lines)
    return going_on >= max(_MIN_WRAPPED_LINES, _MIN_WRAPPED_SHARE * len(lines))


def _measure(widths: Iterable[float]) -> float:
    ordered = sorted(widths)
    return ordered[int(len(ordered) * _MEASURE_RANK)]


def _goes_on(opening: Line, previous: Line, line: Line, is_full: Callable[[Line, Line], bool]) -> bool:
    before, after = previous.text, line.text
    if " | " in before or " | " in after:
        return False
    if _GLUED_START.match(after) or (_GLUED_END.search(before) and not STARTS.match(after)):
        return True
    full = is_full(previous, line)
    if STARTS.match(after):
        return _start_is_accident(opening.text, before, after, full)
    if is_capitals(before) != is_capitals(after):
        # The tail of a sentence may be abbreviations: "của⏎UBND.", "các Sở: CT, XD,⏎GTVT;"
        goes_on = (full and not _TERMINAL.search(before)) or before.endswith(",")
        return is_capitals(after) and after[-1] in ".,;" and goes_on
    if is_capitals(before) and _ENUMERATED.match(opening.text):
        return True
    if _leaves_quote_open(before) and after.find("”") >= 0:
        return True
    if _MID_SENTENCE.search(before) or (after[0].isdigit() and _AWAITS_NUMBER.search(before)):
        return True
    apart = line.after_blank and not line.opens_page
    if after[0].islower():
        return not _TERMINAL.search(before) or (full and not apart)
    return full and not apart and not _opens_paragraph(before, line)


def _start_is_accident(opening: str, before: str, after: str, full: bool) -> bool:
    """Whether a line that looks like the start of an item is the rest of a sentence: "kinh tế⏎- xã hội"."""
    if not full or _TERMINAL.search(before) or is_capitals(before):
        return False
    if _BULLET.match(after):
        return _BULLET_GOING_ON.match(after) is not None or not STARTS.match(opening)
    return (_MID_SENTENCE.search(before) or _AWAITS_NUMBER.search(before)) is not None


def _opens_paragraph(before: str, line: Line) -> bool:
    """Whether a full line that ends a sentence is followed by an indented one."""
    return line.indent > 0 and not line.opens_page and _SENTENCE_END.search(before) is not None


def _leaves_quote_open(text: str) -> bool:
    return text.rfind("“") > text.rfind("”")
