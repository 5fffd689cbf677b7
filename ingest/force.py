"""From which day documents are in force, until when, and what takes their place.

"Thông tư này có hiệu lực từ ngày …", "Luật số … hết hiệu lực", "… và thay cho Thông tư số …". A statement
about a part of a document ("bãi bỏ khoản 3 Điều 5 của …") is none about the document.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import ForceStatement
from ingest.model import Document, Quote
from ingest.references.finding import mentions_by_sentence
from ingest.references.mentions import DATE, Mention, read_date
from ingest.references.roles import is_inside_another
from ingest.sentences import Span, sentence_spans

_KINDS = "|".join(KIND_WORDS).replace(" ", r"\s+")
# "Công văn này thay Công văn số …": offices leave out "thế"; before a kind with its number it says the same.
_STANDS_IN = rf"này\s+thay(?=\s+(?:{_KINDS})\s+số\s)"
_TELLS = re.compile(
    rf"(?:có|hết)\s+hiệu\s+lực|thay\s+thế|thay\s+cho|bãi\s+bỏ|bị\s+thay|{_STANDS_IN}", re.IGNORECASE
)
# The document itself ("Luật có hiệu lực từ …" in that law too), or the one of this kind that was named last.
_ITSELF = re.compile(rf"(?<!\w)(?:{_KINDS})\s+này(?!\w)", re.IGNORECASE)
_BARE = re.compile(rf"(?<!\w)(?P<kind>{_KINDS})(?=\s+(?:có|hết)\s+hiệu\s+lực)")
# "Kể từ ngày Thông tư này có hiệu lực" begins nothing, it dates something else.
_EVENT = re.compile(
    r"(?P<begins>có\s+hiệu\s+lực(?:\s+thi\s+hành)?)(?=,?\s+(?:(?:kể\s+)?từ|sau)\b)"
    r"|(?P<ends>hết\s+hiệu\s+lực(?:\s+thi\s+hành)?)"
    r"|(?P<by>(?:bị|được)\s+thay(?:\s+thế)?\s+(?:bởi|bằng))"
    r"|(?P<replaces>(?<!bị\s)(?<!được\s)(?:thay\s+thế(?:\s+cho)?|thay\s+cho|bãi\s+bỏ)"
    rf"|(?<=này\s)thay(?=\s+(?:{_KINDS})\s+số\s))",
    re.IGNORECASE,
)
_DATES_ANOTHER = re.compile(r"(?<!\w)(?:ngày|khi)\s+$", re.IGNORECASE)
_WHEN = re.compile(r"\s*,?\s*(?:kể\s+)?từ\s+(?:ngày\s+)?(?P<signed>ký(?:\s+ban\s+hành)?\b)?")
# "Sau 45 ngày kể từ ngày ký": of issue, for a document bears the day it is signed.
_SO_LONG_AFTER = re.compile(
    r"\s*,?\s*sau\s+(?P<days>\d{1,3})\s+ngày,?\s+(?:kể\s+)?từ\s+ngày\s+(?:được\s+)?(?:ký|ban\s+hành)\b"
)
_THAT_DAY = re.compile(r"(?<!\w)(?:ngày\s+(?:đó|này|trên|nói\s+trên)|cùng\s+ngày)(?!\w)", re.IGNORECASE)
_ON_ITS_DAY = re.compile(r"(?<!\w)ngày\s+$", re.IGNORECASE)
# What is replaced follows at once; a part of it is not the document.
_OBJECT_WITHIN = 60
_OF_A_PART = re.compile(
    r"(?<!\w)(?:điều|khoản|điểm|phụ\s+lục|mẫu|cụm\s+từ|nội\s+dung|một\s+số|chương|mục|quy\s+định\s+tại)(?!\w)",
    re.IGNORECASE,
)
_SEPARATES = re.compile(r"[.;:]")
_DAY_WITHIN = 60


@dataclass(frozen=True, slots=True)
class _Named:
    """A document as a sentence names it."""

    start: int
    end: int
    number: str
    date: datetime.date | None


@dataclass(slots=True)
class _Reading:
    """What was read before in the same document.

    `begun` is what "ngày đó" looks back to; `about` are the documents the last statement speaks of,
    `replaced` those that the sentence has already said to be replaced.
    """

    begun: ForceStatement | None = None
    about: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    found: list[ForceStatement] = field(default_factory=list)


def find_force_statements(document: Document) -> tuple[ForceStatement, ...]:
    """What `document` says of the force of documents, itself included, in the order of its text."""
    if not _TELLS.search(document.text):
        return ()
    reading = _Reading()
    for span, mentions in _telling_sentences(document):
        _read_sentence(document, span, _documents_named(document, span, mentions), reading)
    return tuple(dict.fromkeys(reading.found))


def _telling_sentences(document: Document) -> Iterator[tuple[Span, Sequence[Mention]]]:
    """The sentences on force; one that mentions no other document may speak of the document itself."""
    mentioned = dict(mentions_by_sentence(document))
    for span in sentence_spans(document.text):
        if _TELLS.search(document.text, *span):
            yield span, mentioned.get(span, ())


def _documents_named(document: Document, span: Span, mentions: Sequence[Mention]) -> list[_Named]:
    text, own = document.text, document.metadata
    named = [
        _Named(one.start, one.end, one.number, one.date)
        for one in mentions
        if one.number and not is_inside_another(one, mentions)
    ]
    if own.number:
        found = _ITSELF.finditer(text, *span)
        named += [_Named(*match.span(), own.number, own.date) for match in found]
    for match in _BARE.finditer(text, *span):
        if own.number and own.kind == match["kind"]:
            named.append(_Named(*match.span(), own.number, own.date))
        elif before := _last_of_kind(text[: match.start()], match["kind"]):
            named.append(_Named(*match.span(), *before))
    return sorted(named, key=lambda one: one.start)


def _last_of_kind(before: str, kind: str) -> tuple[str, datetime.date | None] | None:
    """The number and day of the document of a kind that was named last: "Luật … số 06/2022/QH15"."""
    begin = max(before.rfind("\n## "), len(before) - 3_000, 0)
    pattern = re.compile(rf"{re.escape(kind)}\s[^.;:()\d]{{0,60}}(?:số\s+)?$", re.IGNORECASE)
    for number in reversed(find_document_numbers(before[begin:])):
        if pattern.search(before[begin : begin + number.start]):
            dated = DATE.match(before[begin + number.end :].lstrip())
            return number.canonical, read_date(dated.group()) if dated else None
    return None


def _read_sentence(document: Document, span: Span, named: Sequence[_Named], reading: _Reading) -> None:
    position = span[0]
    reading.replaced = ()
    for event in _EVENT.finditer(document.text, *span):
        if _dates_another(document.text, event, named):
            continue
        before = [one for one in named if position <= one.start < event.start()]
        after = [one for one in named if one.start >= event.end()]
        if event["begins"]:
            _begins(document, span, event, before, reading)
        elif event["ends"]:
            _ends(document, span, event, before, after, reading)
        elif event["by"]:
            _replaced(document, span, before[-1:], _objects(document.text, event, after)[:1], reading)
        else:
            # In "Thông tư này thay thế A và bãi bỏ B" it is not A that ends B.
            actors = [one for one in named if one.end <= event.start() and one.number not in reading.replaced]
            subject = actors[-1:] or _itself(document, span)
            _replaced(document, span, _objects(document.text, event, after), subject, reading)
        position = event.end()


def _dates_another(text: str, event: re.Match[str], named: Sequence[_Named]) -> bool:
    subject = next((one for one in reversed(named) if one.end <= event.start()), None)
    if subject is None or text[subject.end : event.start()].strip():
        return False
    return bool(_DATES_ANOTHER.search(text[: subject.start]))


def _itself(document: Document, span: Span) -> list[_Named]:
    own = document.metadata
    return [_Named(*span, own.number, own.date)] if own.number else []


def _objects(text: str, event: re.Match[str], after: Sequence[_Named]) -> list[_Named]:
    """The documents that follow an event at once, joined by commas and "và"."""
    objects: list[_Named] = []
    end = event.end()
    for one in after:
        between = text[end : one.start]
        if len(between) > _OBJECT_WITHIN or _SEPARATES.search(between) or _OF_A_PART.search(between):
            break
        objects.append(one)
        end = one.end
    return objects


def _begins(
    document: Document, span: Span, event: re.Match[str], before: Sequence[_Named], reading: _Reading
) -> None:
    subject = before[-1] if before else None
    if subject is None:
        return
    statement = ForceStatement(
        subject.number, "begins", _day_after(document.text, event, subject), None, (document.quote(*span),)
    )
    reading.begun, reading.about = statement, (subject.number,)
    reading.found.append(statement)


def _ends(
    document: Document,
    span: Span,
    event: re.Match[str],
    before: Sequence[_Named],
    after: Sequence[_Named],
    reading: _Reading,
) -> None:
    about = tuple(one.number for one in before) or reading.about
    day, by = _day_after(document.text, event, None), None
    quotes: tuple[Quote, ...] = (document.quote(*span),)
    if day is None and reading.begun and _THAT_DAY.search(document.text, *span):
        day, by = reading.begun.day, reading.begun.number
        quotes = _joined(reading.begun.quotes, quotes)
    elif day is None:
        by = next((one.number for one in after if _ON_ITS_DAY.search(document.text[: one.start])), None)
    for number in about:
        reading.found.append(ForceStatement(number, "ends", day, by if by != number else None, quotes))
    reading.about = about


def _joined(earlier: tuple[Quote, ...], own: tuple[Quote, ...]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys((*own, *earlier)))


def _replaced(
    document: Document, span: Span, old: Sequence[_Named], new: Sequence[_Named], reading: _Reading
) -> None:
    by = new[0].number if new else None
    for one in old:
        if one.number != by:
            reading.found.append(ForceStatement(one.number, "ends", None, by, (document.quote(*span),)))
    if old:
        reading.about = reading.replaced = tuple(one.number for one in old)


def _day_after(text: str, event: re.Match[str], subject: _Named | None) -> datetime.date | None:
    later = _SO_LONG_AFTER.match(text, event.end())
    if later and subject and subject.date:
        return subject.date + datetime.timedelta(days=int(later["days"]))
    when = _WHEN.match(text, event.end())
    if when is None:
        return None
    if when["signed"]:
        return subject.date if subject else None
    dated = DATE.match(text, when.end(), when.end() + _DAY_WITHIN)
    return read_date(dated.group()) if dated else None
