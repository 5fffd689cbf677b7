"""Typed values in a text: the dates, numbers, bodies, places and document numbers that can answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from bot.evidence.acting import acting, actors
from bot.evidence.clock import find_clock_times
from bot.evidence.counting import counted, values_counted
from bot.evidence.figures import AMOUNT, DURATION, FREQUENCY, ORDINAL, PERCENTAGE, PHONE, SIZE
from bot.evidence.named import names, persons, places, recipients
from bot.evidence.value import OFFICE, UNIT, Value, matches
from bot.understanding.focus import Focus, Interrogative
from bot.understanding.question import Question
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import TimeExpression
from ingest.time_expressions import find_time_expressions

__all__ = ["OFFICE", "UNIT", "Value", "actors", "find_values", "needs_value", "times", "values_asked"]

# "Bắt đầu từ ngày 01/5, kết thúc ngày 29/7": the two ends of one span.
_UNTIL = re.compile(
    r"[,;]?\s?(?:và\s)?(?:(?:thời gian|ngày)\s)?(?:kết thúc|bế mạc|hoàn thành|đến|tới)"
    r"(?:\s(?:vào|trước|hết))*:?\s?",
    re.IGNORECASE,
)
_PROVISION = re.compile(
    r"(?:(?:điểm\s\w\s)?khoản\s\d+\s)?Điều\s\d+\w?(?:\skhoản\s\d+)?(?:\sđiểm\s\w\b)?", re.IGNORECASE
)
_FORM = re.compile(
    r"\b(?:Mẫu(?:\s(?:biểu|đơn))?|Biểu(?:\smẫu)?|Phụ\slục|Bảng)(?:\ssố)?\s(?:\d{1,2}(?:[.-]?\d{1,2})?[A-Za-zđ]?"
    r"|[IVX]{1,5})(?![\w/])"
)
# "Vắng có lý do", "không để xảy ra" and "vì người nghèo" give none.
_REASON = re.compile(
    r"\b(?:vì(?!\s(?:người nghèo|dân|sự|môi trường|tương lai|an ninh))|(?<!lý\s)(?<!tự\s)do|bởi|nhờ"
    r"|lý do(?=\s?(?:là\b|:))|nguyên nhân|xuất phát từ|(?<!không\s)để|nhằm)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"\b(?:nhằm|để|góp phần|qua đó|mục đích|hướng tới|phục vụ)\b", re.IGNORECASE)


def find_values(asked: Interrogative, text: str) -> list[Value]:
    """The values of the asked type in `text`, in order. Empty for types whose evidence is the text itself."""
    finder = _FINDERS.get(asked.focus)
    return list(finder(asked, text)) if finder else []


def values_asked(question: Question, text: str) -> list[Value]:
    """The values that a question asks for in `text`; of numbers those that count most of what it names."""
    if question.focus is Focus.COUNT:
        return values_counted(question, text)
    return find_values(question.asked, text)


def needs_value(focus: Focus) -> bool:
    """Whether an answer of this type must hold a typed value."""
    return focus in _FINDERS


# Whose time a clause tells is asked by several tests, and of what it is the time.
@lru_cache(maxsize=500)
def times(text: str) -> tuple[TimeExpression, ...]:
    """The valid time expressions of `text` that speak of a time."""
    return tuple(found for found in find_time_expressions(text) if found.valid)


def _dates(_: Interrogative, text: str) -> Iterator[Value]:
    found = [_of_time(one) for one in times(text)]
    ends = [(one, other) for one, other in pairwise(found) if _UNTIL.fullmatch(text, one.end, other.start)]
    bound = {value for both in ends for value in both}
    spans = (
        Value(one.start, other.end, text[one.start : other.end], one.role, "range") for one, other in ends
    )
    single = (one for one in found if one not in bound)
    yield from sorted((*spans, *single), key=lambda value: value.start)


def _of_time(found: TimeExpression) -> Value:
    precision = "day" if found.recurrence and found.recurrence.day else found.precision
    return Value(found.start, found.end, found.text, found.role, precision)


def _documents(_: Interrogative, text: str) -> Iterator[Value]:
    for number in find_document_numbers(text):
        yield Value(number.start, number.end, number.text)


_FINDERS: dict[Focus, Callable[[Interrogative, str], Iterator[Value]]] = {
    Focus.DATE: _dates,
    Focus.CLOCK: lambda _, text: (Value(*clock.span(), clock.group()) for clock in find_clock_times(text)),
    Focus.DURATION: lambda _, text: matches(DURATION, text),
    Focus.FREQUENCY: lambda _, text: matches(FREQUENCY, text),
    Focus.COUNT: counted,
    Focus.ORDINAL: lambda _, text: matches(ORDINAL, text),
    Focus.AMOUNT: lambda _, text: matches(AMOUNT, text),
    Focus.PERCENTAGE: lambda _, text: matches(PERCENTAGE, text),
    Focus.SIZE: lambda _, text: matches(SIZE, text),
    Focus.PHONE: lambda _, text: matches(PHONE, text),
    Focus.ACTOR: acting,
    Focus.NAME: names,
    Focus.PERSON: persons,
    Focus.PLACE: places,
    Focus.RECIPIENT: recipients,
    Focus.DOCUMENT: _documents,
    Focus.PROVISION: lambda _, text: matches(_PROVISION, text),
    Focus.FORM: lambda _, text: matches(_FORM, text),
    Focus.REASON: lambda _, text: matches(_REASON, text),
    Focus.PURPOSE: lambda _, text: matches(_PURPOSE, text),
}
