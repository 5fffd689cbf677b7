"""Why something is as it is, where a document tells causes apart from what they led to.

"2. Hạn chế … 3. Nguyên nhân: …", or "Giải ngân đạt 38%. Nguyên nhân chủ yếu: …": such causes need not repeat
what they are the causes of, which stands before them, under the same heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, sentence
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of, names_in
from bot.evidence.values import find_values
from bot.understanding.focus import Focus
from ingest.model import Document, Quote
from ingest.sentences import Span, clause_spans, sentence_spans

_OPENS = re.compile(
    r"(?:^[^\S\n]*(?:(?:[-–+*•]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]{1,4}\.)\s*){0,2}|(?<=[.;]\s))"
    r"(?:Về n|N)guyên\snhân\b",
    re.MULTILINE | re.IGNORECASE,
)
_BECAUSE = re.compile(r"\S\s(?:(?<!tự )do|vì|bởi)\s", re.IGNORECASE)
# Less than this behind the word is a heading, and what stands below it tells.
_LEAST_TOLD = 25
_LONGEST_CAUSE, _LONGEST_EFFECT = 1_500, 3_000
_EFFECT, _ABOVE, _TITLE = 0.9, 0.8, 0.7
LOWEST_SHARE = 0.5
# Of what the causes leave unsaid, this much must be said of what they led to, or over it.
LOWEST_EFFECT = 0.3
# Causes in the same document that fit nearly as well are given with the best.
AS_GOOD = 0.75
MAX_TOLD = 3


@dataclass(frozen=True, slots=True)
class _Cause:
    """Causes told at `told`; what they led to stands somewhere in `effect`."""

    document: Document
    told: Span
    effect: Span


@dataclass(frozen=True, slots=True)
class _Told:
    """Causes, quoted first, with the clause on what they led to; `share` (0..1) of the question is said."""

    document: Document
    quotes: tuple[Quote, ...]
    share: float


def answer_with_cause(evidence: Evidence) -> Draft | None:
    """The causes told of what the question names; None for any other question."""
    if evidence.question.focus is not Focus.REASON:
        return None
    causes = [one for document in evidence.documents_found for one in _causes(document)]
    found = sorted(filter(None, (_weighed(evidence, one) for one in causes)), key=lambda one: -one.share)
    if not found or found[0].share < LOWEST_SHARE or _is_told_by_itself(evidence, found[0]):
        return None
    best = found[0]
    same = [one for one in found if one.document is best.document and one.share >= best.share * AS_GOOD]
    same = same[:MAX_TOLD]
    told = [sentence(one.quotes[0].text) for one in same]
    text = told[0] if len(told) == 1 else bulleted("", told)
    quotes = tuple(dict.fromkeys(quote for one in same for quote in one.quotes))
    return Draft(text, best.share, quotes)


def _is_told_by_itself(evidence: Evidence, best: _Told) -> bool:
    """Whether a clause tells the cause of the very thing: "19 hồ sơ bị trả lại: 11 hồ sơ do …"."""
    least = max(evidence.topic.coverage(mentions_of(one.text)) for one in best.quotes)
    telling = (
        one
        for one in evidence.candidates
        if not one.is_heading and one.own_coverage > max(least, LOWEST_SHARE) and _BECAUSE.search(one.text)
    )
    return any(not conflicts(evidence, one) for one in telling)


def _causes(document: Document) -> Iterator[_Cause]:
    text = document.text
    for match in _OPENS.finditer(text):
        line_end = text.find("\n", match.end())
        line_end = len(text) if line_end < 0 else line_end
        position = document.section_at(match.end() - 1)
        section = document.sections[position] if position is not None else None
        opens_line = not text[text.rfind("\n", 0, match.start() + 1) + 1 : match.start()].strip()
        if not opens_line:
            told = next(span for span in sentence_spans(text, match.start(), line_end))
            yield _Cause(document, told, (text.rfind("\n", 0, match.start()) + 1, match.start()))
            continue
        end = line_end
        if line_end - match.end() < _LEAST_TOLD and section is not None:
            end = min(section.end, match.start() + _LONGEST_CAUSE)
        own = section is not None and section.start >= match.start() - 1
        around = section.parent if section is not None and own else position
        begin = document.sections[around].body_start if around is not None else 0
        effect = (max(begin, match.start() - _LONGEST_EFFECT), match.start())
        yield _Cause(document, (match.start(), end), effect)


def _weighed(evidence: Evidence, cause: _Cause) -> _Told | None:
    """The causes with the clause that says best what they led to; None where that is something else."""
    document, title = cause.document, identity_of(cause.document)
    topic = evidence.topic.beyond(names_in(title))
    clauses = [document.quote(*span) for span in clause_spans(document.text, *cause.effect)]
    effect = max(clauses, key=lambda one: topic.coverage(mentions_of(one.text)), default=None)
    if effect and find_values(evidence.question.asked, effect.text):
        # "11 hồ sơ bị trả lại do …": nearer than the causes of all that went wrong.
        return None
    led_to = mentions_of(effect.text if effect else "")
    path = mentions_of(document.heading_path(document.section_at(cause.told[0])))
    told = document.quote(*cause.told)
    around = ((led_to, _EFFECT), (path, _ABOVE), (mentions_of(title), _TITLE))
    rest = topic.missing(mentions_of(told.text))
    share = topic.coverage_in(((mentions_of(told.text), 1.0), *around))
    if share < LOWEST_SHARE * AS_GOOD or (rest.terms and rest.coverage_in(around) < LOWEST_EFFECT):
        return None
    return _Told(document, (told, effect) if effect else (told,), share)
