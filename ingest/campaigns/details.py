"""What a document says about its campaign: level, period, phases, theme, slogans, targets."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from ingest.knowledge import Phase, TimeExpression
from ingest.localities import LEVELS, LOCALITY, Level
from ingest.model import Document, Section
from ingest.sentences import Span, sentence_spans
from ingest.time_expressions import find_time_expressions

Period = tuple[datetime.date | None, datetime.date | None]

_LOCALITY = LOCALITY.replace(" ", r"\s+")
_UNIT = re.compile(rf"(?<!\w)(?i:({_LOCALITY}))")
_PLACE = re.compile(rf"(?<!\w)(?i:({_LOCALITY}))\s+((?:[^\W\d_a-zà-ỹđ]\w*\s*){{2,3}})")
_NATIONAL = re.compile(r"^(?:cả\s+nước|toàn\s+quốc|doanh\s+nghiệp\s+việt\s+nam)", re.IGNORECASE)
_PERIOD = re.compile(r"giai\s+đoạn\s+((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)", re.IGNORECASE)
_BETWEEN = re.compile(r"[”\"»\s,(]*")
_ENUMERATOR = r"[^\w\n]*(?:(?:\d+(?:\.\d+)*[.)]|[a-zđ]\))\s*)?"
_PHASE = re.compile(
    _ENUMERATOR + r"(?P<name>(?:Đợt|Giai\s+đoạn|Chặng)\s+(?:\d{1,2}|[IVX]+|một|hai|ba))(?!\w)[\s:.,(-]"
)
_QUOTE = re.compile(r"[“\"]\s*([^”\"\n]{8,400}?)\s*[”\"]")
_THEME = re.compile(r"chủ\s+đề", re.IGNORECASE)
_SLOGANS = re.compile(r"khẩu\s+hiệu", re.IGNORECASE)
_TIME = re.compile(
    r"thời\s+gian\s+(?:thực\s+hiện|phát\s+động|tổ\s+chức\s+(?:phong|đợt)|thi\s+đua)", re.IGNORECASE
)
# "2. Thời gian: Từ ngày … đến hết ngày …": on one line, of the campaign rather than of an event.
_TIME_LINE = re.compile(
    _ENUMERATOR + r"Thời\s+gian(?:\s+(?:thực\s+hiện|phát\s+động|triển\s+khai|thi\s+đua))?\s*:[^\n]*",
    re.MULTILINE,
)
_TARGETS = re.compile(r"chỉ\s+tiêu|mục\s+tiêu\s+cụ\s+thể", re.IGNORECASE)
_AIMED = re.compile(r"(?:phấn\s+đấu|đạt|tỷ\s+lệ|hoàn\s+thành)[^.\n]*\d", re.IGNORECASE)
_CELL = " | "
_MAX_TARGETS = 20
_LATER = 60


def places_of(text: str) -> dict[str, Level]:
    """The places that `text` names with their unit: {"Quảng Ngãi": "province", "Bình Sơn": "district"}."""
    return {" ".join(m[2].split()): LEVELS[" ".join(m[1].lower().split())] for m in _PLACE.finditer(text)}


def level_of_name(name: str, places: Mapping[str, Level]) -> Level | None:
    """The level a campaign's name states: "Cả nước …", "… tỉnh Quảng Ngãi", "Bình Sơn chung sức …"."""
    if _NATIONAL.match(name):
        return "central"
    unit = _UNIT.search(name)
    if unit and (len(name) > unit.end()):
        return LEVELS[" ".join(unit[1].lower().split())]
    return next((level for place, level in places.items() if name.startswith(place)), None)


def period_after(text: str, start: int, end: int) -> Period:
    """The period in a campaign's name at `start`..`end` or right after it, else (None, None)."""
    inside = _PERIOD.search(text, start, end)
    if inside:
        return datetime.date(int(inside[1]), 1, 1), datetime.date(int(inside[2]), 12, 31)
    begin = _BETWEEN.match(text, end).end()  # type: ignore[union-attr]
    newline = text.find("\n", begin)
    stop = min(begin + _LATER, len(text) if newline < 0 else newline)
    for time in find_time_expressions(text[begin:stop]):
        if time.start == 0 and time.role == "period":
            return time.begin, time.finish
    return None, None


def phases_of(document: Document) -> tuple[Phase, ...]:
    """The phases that lines of the document open with a period: "Đợt 1: Từ … đến …"."""
    phases: dict[str, Phase] = {}
    for line in document.text.split("\n"):
        match = _PHASE.match(line)
        time = _first_range(line[: match.end() + 160]) if match else None
        if match and time:
            name = " ".join(match["name"].split())
            phases.setdefault(name, Phase(name, time.begin, time.finish))
    return tuple(phases.values())


def stated_period(document: Document) -> Period:
    """The first range under a heading such as "Thời gian thực hiện", or on a line that begins so."""
    stretches = [
        *(document.text[section.start : section.start + 400] for section in _titled(document, _TIME)),
        *(line.group() for line in _TIME_LINE.finditer(document.text)),
    ]
    time = next((found for text in stretches if (found := _first_range(text))), None)
    return (time.begin, time.finish) if time else (None, None)


def theme_of(document: Document) -> str | None:
    """The theme (*chủ đề*) that stands in quotes under its heading."""
    return next(
        (match[1] for section in _titled(document, _THEME) for match in _quotes(document, section)), None
    )


def slogans_of(document: Document) -> tuple[str, ...]:
    """The slogans (*khẩu hiệu*) that stand in quotes under their heading."""
    found = (match[1] for section in _titled(document, _SLOGANS) for match in _quotes(document, section))
    return tuple(dict.fromkeys(found))


def targets_of(document: Document) -> tuple[str, ...]:
    """The lines with figures under a heading of targets (*chỉ tiêu*)."""
    spans = [
        span
        for section in _titled(document, _TARGETS)
        for span in sentence_spans(document.text, section.body_start, section.end)
    ]
    figured = (span for span in spans if re.search(r"\d", document.text[slice(*span)]))
    return _distinct(document.text, (span for span in figured if not _heads_table(document.text, *span)))


def _heads_table(text: str, start: int, end: int) -> bool:
    """Whether a line is the first of a table's rows: it names the columns and sets no target."""
    above = text[: text.rfind("\n", 0, start) + 1].rstrip("\n").rpartition("\n")[2]
    return _CELL in text[start:end] and _CELL not in above


def aims_within(document: Document, section: Section) -> tuple[str, ...]:
    """The sentences of `section` that set a figure to be reached: "Phấn đấu đến năm 2025, tỷ lệ …"."""
    spans = sentence_spans(document.text, section.body_start, section.end)
    return _distinct(
        document.text,
        (
            span
            for span in spans
            if re.match(r"\W*Phấn", document.text[slice(*span)]) and _AIMED.search(document.text, *span)
        ),
    )


def _distinct(text: str, spans: Iterator[Span]) -> tuple[str, ...]:
    words = (text[slice(*span)].strip("-–+*• \n").rstrip(".;") for span in spans)
    return tuple(dict.fromkeys(words))[:_MAX_TARGETS]


def _titled(document: Document, pattern: re.Pattern[str]) -> Iterator[Section]:
    """The innermost sections whose own heading, not a run-in sentence, has `pattern`."""
    headed = [
        (position, section)
        for position, section in enumerate(document.sections)
        if section.is_headed and pattern.search(section.title)
    ]
    parents = {section.parent for _, section in headed}
    return (section for position, section in headed if position not in parents)


def _quotes(document: Document, section: Section) -> Iterator[re.Match[str]]:
    return _QUOTE.finditer(document.text, section.body_start, section.end)


def _first_range(text: str) -> TimeExpression | None:
    times = find_time_expressions(text)
    return next((time for time in times if time.begin and time.finish and time.precision == "range"), None)
