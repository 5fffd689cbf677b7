"""One mention of a numbered document: what the words around the number say about it.

"Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về …" states kind, date, issuer and subject in this
order; any of them may be missing, stand before the number, or be shared with the next number.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.bodies import Body, body_at, find_bodies
from ingest.body_names import body_key
from ingest.document_kinds import ISSUERS, KIND_NAMES, PARTY_ISSUERS, kind_symbol
from ingest.document_numbers import DocumentNumber
from ingest.references.subjects import ISSUES, KINDS, SUBJECT_OPENING, subject_span, subject_words


@dataclass(frozen=True, slots=True)
class Mention:
    """A document as mentioned at `start`..`end`; its subject at `subject_span`, when it has one.

    `issued_here` says that the sentence tells of a body issuing it.
    """

    start: int
    end: int
    number: str | None
    kind: str | None
    issuer: str | None
    date: datetime.date | None
    subject: str | None
    subject_span: tuple[int, int] | None = None
    symbols: tuple[str, ...] = ()
    issued_here: bool = False


@dataclass(frozen=True, slots=True)
class IssuingClause:
    """ "ngày 07/4/2023, UBND huyện đã ban hành": the documents that follow are the body's.

    `told` is false where the clause only dates something else ("sau khi Bộ Chính trị ban hành").
    """

    end: int
    body: Body
    date: datetime.date | None
    told: bool


# The nearest kind, with a name between it and the number: "Luật Thi đua, khen thưởng số 15/2003/QH11".
_KIND_BEFORE = re.compile(
    rf"(?s:.*)(?<!\w)(?P<kind>(?i:{KINDS}))(?:\s+[^.;:()\d“\"]{{0,60}}?)?\s+(?:số\s*:?\s*)?$"
)
DATE = re.compile(
    r"(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|\s+năm\s+)\s*((?:19|20)\d\d)"
)
_DATE_BEFORE = re.compile(r"ngày\s+\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}\s*,?\s*$")
_LAW_TITLE = re.compile(r"(?P<title>(?:Luật|Bộ\s+luật|Pháp\s+lệnh)\s+(?!số\b)\w.*?)\s+số\s*:?\s*", re.DOTALL)
_LINK = re.compile(r"[\s,]*\(?(?:ban hành\s+)?(?=ngày\s|\d{1,2}[/.-]\d{1,2}[/.-])|[\s,]*(?=(?:của|do)\s)")
_OF = re.compile(r"(?:của|do)\s+")
# "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số …": whoever speaks in a document issued it.
_SPEAKS_IN = re.compile(r"(?<!\w)của\s+(?P<body>[^,;.]{4,90}?)\s+tại\s+$")
# Where no known body stands after "của": a capitalised name up to the words that open a subject.
_OTHER_ISSUER = re.compile(
    rf"[^\W\da-zà-ỹđ][^,;.()“\"]{{2,80}}?(?=\s+{SUBJECT_OPENING}\b|\s+ngày\b|[,;.()]|$)"
)
_EVENT = re.compile(r"(?<!\w)(?:khi|trước\s+đây)\s+$", re.IGNORECASE)
_ISSUER_WORDS = {
    "UBND": "uy ban nhan dan",
    "HĐND": "hoi dong nhan dan",
    "HU": "huyen uy",
    "TU": "tinh uy",
    "ĐU": "dang uy",
}


def read_date(text: str) -> datetime.date | None:
    """The first date written in `text`, None when there is none or no such day."""
    match = DATE.search(text)
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def issuing_clauses(text: str, start: int, end: int) -> list[IssuingClause]:
    """The places in the sentence `start`..`end` where a body is said to issue what follows."""
    clauses = []
    for body in find_bodies(text[start:end]):
        verb = ISSUES.match(text, start + body.end, end)
        before = text[max(start, start + body.start - 40) : start + body.start]
        if verb and not before.endswith(("của ", "do ")):
            dated = _DATE_BEFORE.search(before)
            date = read_date(dated.group()) if dated else None
            clauses.append(IssuingClause(verb.end(), body, date, told=not _EVENT.search(before)))
    return clauses


def read_mentions(text: str, start: int, end: int, numbers: Sequence[DocumentNumber]) -> list[Mention]:
    """The mentions of `numbers`, all of which stand in the sentence `start`..`end`, in order."""
    clauses = issuing_clauses(text, start, end) if numbers else []
    mentions = [_read(text, start, end, number) for number in numbers]
    issued = [_with_issuer(mention, _clause_before(mention, clauses, mentions)) for mention in mentions]
    return _shared(text, issued)


def _read(text: str, start: int, end: int, number: DocumentNumber) -> Mention:
    before = text[max(start, number.start - 90) : number.start]
    kind_match = _KIND_BEFORE.search(before)
    begin = number.start - (len(before) - kind_match.start("kind")) if kind_match else number.start
    kind = _kind(" ".join(kind_match["kind"].split()).capitalize() if kind_match else None, number)
    position, date, issuer = _date_and_issuer(text, number.end, end)
    span = subject_span(text, position, end)
    return Mention(
        start=begin,
        end=position,
        number=number.canonical,
        kind=kind,
        issuer=issuer
        or _issuer_of_symbols(number.symbols)
        or _speaker(text[max(start, begin - 120) : begin]),
        date=date,
        subject=subject_words(text, span) if span else _law_title(text[begin : number.start]),
        subject_span=span,
        symbols=number.symbols,
    )


def _law_title(before: str) -> str | None:
    """The name in "Luật Thi đua, khen thưởng số 15/2003/QH11"."""
    match = _LAW_TITLE.fullmatch(before)
    return " ".join(match["title"].split()) if match else None


def _kind(words: str | None, number: DocumentNumber) -> str | None:
    code = number.kind_code
    if words is not None and (code is None or kind_symbol(words) in (code, None) or "QyĐ" in number.symbols):
        return words
    if code == "QĐ" and number.symbols[-1] in PARTY_ISSUERS and words is None:
        return None
    if code is not None:
        return KIND_NAMES[code]
    return "Luật" if number.symbols[0].startswith("QH") else "Công văn"


def _date_and_issuer(text: str, position: int, end: int) -> tuple[int, datetime.date | None, str | None]:
    """Reads on from the number: date and issuer in either order, each at most once."""
    date: datetime.date | None = None
    issuer: str | None = None
    while link := _LINK.match(text, position, end):
        if date is None and (match := DATE.match(text, link.end(), end)):
            date, position = read_date(match.group()), match.end()
        elif issuer is None and (of := _OF.match(text, link.end(), end)):
            span = _issuer_span(text, of.end(), end)
            if span is None:
                break
            issuer, position = " ".join(text[slice(*span)].split()), span[1]
        else:
            break
    return position, date, issuer


def _issuer_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    body = body_at(text, start, end)
    if body is not None:
        return body.start, body.end
    other = _OTHER_ISSUER.match(text, start, end)
    return other.span() if other else None


def _speaker(before: str) -> str | None:
    """The body that is said to speak in the document that follows `before`."""
    match = _SPEAKS_IN.search(before)
    body = body_at(match["body"], 0, len(match["body"])) if match else None
    return " ".join(body.text.split()) if body else None


def _issuer_of_symbols(symbols: tuple[str, ...]) -> str | None:
    """The issuer that a symbol names beyond doubt: "NĐ-CP", "QĐ-TTg", "QH15"."""
    known = (ISSUERS.get(symbol.rstrip("0123456789")) for symbol in reversed(symbols))
    return next((issuer for issuer in known if issuer), None)


def _clause_before(
    mention: Mention, clauses: Sequence[IssuingClause], mentions: Sequence[Mention]
) -> IssuingClause | None:
    before = [clause for clause in clauses if clause.end <= mention.start]
    if not before:
        return None
    clause = before[-1]
    first = next(other for other in mentions if other.start >= clause.end)
    # The date before the verb is that of the first document; a later one without a date has none.
    return clause if first is mention else replace(clause, date=None)


def _with_issuer(mention: Mention, clause: IssuingClause | None) -> Mention:
    if clause is None or not _may_issue(clause.body, mention):
        return mention
    return replace(
        mention,
        issuer=mention.issuer or " ".join(clause.body.text.split()),
        date=mention.date or clause.date,
        issued_here=clause.told,
    )


def _may_issue(body: Body, mention: Mention) -> bool:
    """Whether a document with these symbols can come from `body`: a HU number never from a UBND."""
    if mention.issuer is not None and body_key(mention.issuer) != body.key:
        return False
    wanted = [words for symbol, words in _ISSUER_WORDS.items() if symbol in mention.symbols]
    return not wanted or any(words in body.key for words in wanted)


def _shared(text: str, mentions: list[Mention]) -> list[Mention]:
    """Gives a mention the issuer and subject that "A và B của Bộ Chính trị về …" states once, after B."""
    result = list(mentions)
    for position in range(len(result) - 2, -1, -1):
        this, following = result[position], result[position + 1]
        between = text[this.end : following.start]
        if this.subject is not None or not re.fullmatch(r"[\s,]*(?:và|,|;)\s*(?:các\s+)?", between):
            continue
        same_series = this.symbols == following.symbols and this.issuer is None
        if same_series or this.issuer is not None:
            result[position] = replace(
                this,
                issuer=this.issuer or following.issuer,
                subject=following.subject,
                issued_here=this.issued_here or following.issued_here,
            )
    return result
