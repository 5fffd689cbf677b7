"""The documents that a clause cites, by number, by name or by pointing back, such as a question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.draft import Evidence
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.paper_asked import PaperAsked
from bot.evidence.value import Value, matches
from ingest.document_kinds import KIND, KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.model import Quote
from ingest.references.named import named_mentions
from ingest.sentences import sentence_spans
from ingest.vietnamese import folded

# These are mostly issued by a decision, whose number they bear.
_ISSUED = ("Quy định", "Quy chế", "Hướng dẫn")
_CODES = {folded(kind): code for kind, code in KIND_WORDS.items() if kind not in _ISSUED}
# A clause must say so much of what is asked about beside the kind and the making of a document, and the known
# subject of the document so much of what describes it.
LEAST_OF_MATTER = 0.4
LEAST_OF_SUBJECT = 0.6
_LAW_ON = re.compile(r"\b[Pp]háp luật (?:hiện hành )?về [^\W\d]+ [^\W\d]+")
# "Mức tiền thưởng phải tra ở đó": in the document named last.
_POINTS_BACK = re.compile(
    rf"\b(?:ở|tại|theo) (?:(?:{KIND}|văn bản) )?(?:đó|ấy|nêu trên|này)\b", re.IGNORECASE
)


def papers_cited(evidence: Evidence, candidate: Candidate) -> Iterator[Value]:
    """The documents of the kind and the making asked for; by number where a number is asked for."""
    asked, text = PaperAsked.of(evidence.question.text), candidate.text
    if asked.matter(evidence.topic).coverage(candidate.around) < LEAST_OF_MATTER:
        return
    numbers = [Value(one.start, one.end, one.text) for one in find_document_numbers(text)]
    named = () if asked.by_number else _named(text)
    for value in (*(numbers or _pointed_at(candidate)), *named):
        if _is_of_kind(asked, value) and _is_asked(evidence, asked, value):
            yield value


def with_antecedent(candidate: Candidate, value: Value) -> Quote:
    """The clause, with all that goes before it as far as the document is named that it only points at."""
    document, start = candidate.document, candidate.start
    if value.text not in candidate.text:
        line = document.text.rfind("\n", 0, start) + 1
        named = document.text.rfind(value.text, line, start)
        start = max(
            (one for one, _ in sentence_spans(document.text, line, start) if one <= named), default=start
        )
    return document.quote(start, candidate.end)


def _named(text: str) -> Iterator[Value]:
    for one in named_mentions(text, 0, len(text)):
        yield Value(one.start, one.end, text[one.start : one.end])
    yield from matches(_LAW_ON, text)


def _pointed_at(candidate: Candidate) -> Iterator[Value]:
    """What stands for the document named last before the clause on its line."""
    document = candidate.document
    line = document.text.rfind("\n", 0, candidate.start) + 1
    before = find_document_numbers(document.text[line : candidate.start])
    for pointer in _POINTS_BACK.finditer(candidate.text) if before else ():
        yield Value(*pointer.span(), before[-1].text)


def _is_of_kind(asked: PaperAsked, value: Value) -> bool:
    numbers = find_document_numbers(value.text)
    if not numbers:
        return folded(value.text).removeprefix("phap ").startswith(asked.kind)
    told, code = {one.kind_code for one in numbers} - {None}, _CODES.get(asked.kind)
    return not (told and code) or code in told


def _is_asked(evidence: Evidence, asked: PaperAsked, value: Value) -> bool:
    """Whether a document is not the one the question gives, and not known to be of another body or matter."""
    if any(number.matches(value.text) for number in evidence.question.numbers):
        return False
    numbers, described = find_document_numbers(value.text), not asked.deed(evidence.topic).terms
    known = [
        one
        for one in evidence.knowledge.references
        if one.number and any(number.matches(one.number) for number in numbers)
    ]
    about = asked.subject(evidence.topic)
    return not known or any(
        asked.is_made_by(one.issuer)
        and not (described and one.subject and about.coverage(mentions_of(one.subject)) < LEAST_OF_SUBJECT)
        for one in known
    )
