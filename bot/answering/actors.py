"""Who does what: the body whose deed is asked about, from tasks, clauses and deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, plain, shorten
from bot.evidence.acting import acting_in
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.topic import Mentions, words_of
from bot.understanding.content import is_function_word
from bot.understanding.focus import Focus
from bot.views.times import deadline_in_words
from ingest.bodies import find_bodies
from ingest.knowledge import Deadline, Responsibility
from ingest.model import Document, Quote
from ingest.vietnamese import folded

# A deed must say this share of the topic, what stands around it included.
DEED_COVERAGE = 0.62
OWN_COVERAGE = 0.3
# What is read from a clause has more ways to be wrong than a task that a document gives.
CLAUSE_COVERAGE = 0.62
# A deed may say every word of a question and still be another's part in the same matter.
MOST_SURE = 0.9
CLAUSES = 24
DEED_CHARACTERS = 420
NEAR, ABOVE, TITLE = 0.85, 0.8, 0.6
SAME_VERB = 0.12
OTHER_VERB = 0.85
# "3.1. " may stand before the body in a heading.
_LONGEST_ENUMERATOR = 6
# Between "ai" and the verb: "ai được giao lập", "ai là người chủ trì lập".
_MODAL = re.compile(
    r"\s*(?:(?:phai|duoc|co|giao|nhiem vu|trach nhiem|quyen|tham quyen|la|nguoi|se|can|dung ra|lo|chiu|da|dang|cho|viec"
    r"|chinh|day|vay|thi)\b\s*)+"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """What `actor` does as the text says it; `share` (0..1) of the question is said by it and around it."""

    actor: str
    said: str
    quotes: tuple[Quote, ...]
    share: float


def answer_with_actor(evidence: Evidence) -> Draft | None:
    """Whoever does what the question says, with the words that say so."""
    if evidence.question.focus is not Focus.ACTOR:
        return None
    best = max(_deeds(evidence), key=lambda deed: deed.share, default=None)
    if best is None:
        return None
    said = shorten(plain(best.said), DEED_CHARACTERS)
    return Draft(lead(best.actor, said), min(best.share, MOST_SURE), best.quotes[:2])


def _deeds(evidence: Evidence) -> Iterator[Deed]:
    verb = _verb_asked(evidence)
    for deed in (*_of_tasks(evidence), *_of_deadlines(evidence), *_of_clauses(evidence)):
        share = _weighed(deed, verb)
        if share >= DEED_COVERAGE:
            yield Deed(deed.actor, deed.said, deed.quotes, share)


def _verb_asked(evidence: Evidence) -> tuple[str, ...]:
    """The folded words of what the asked-for one does: ("lập", "dự") of "ai phải lập dự toán?"."""
    rest = folded(evidence.question.text[evidence.question.asked.end :])
    modal = _MODAL.match(rest)
    words = words_of(rest[modal.end() :] if modal else rest)[:2]
    return tuple(word.folded for word in words if not is_function_word(word.folded))


def _weighed(deed: Deed, verb: tuple[str, ...]) -> float:
    if not verb:
        return deed.share
    mentions = _mentions(deed.said)
    same = verb[0] in mentions.folded and (len(verb) < 2 or verb in mentions.pairs or verb[1] in mentions.folded)
    return min(1.0, deed.share + SAME_VERB) if same else deed.share * OTHER_VERB


def _of_tasks(evidence: Evidence) -> Iterator[Deed]:
    for one in evidence.knowledge.responsibilities:
        document = evidence.documents[one.quotes[0].document_id]
        share = _share(evidence, one.task, _headings(document, one.quotes[0].start), document)
        if share >= DEED_COVERAGE * OTHER_VERB and _is_of_level(evidence, one, document):
            yield Deed(one.body, one.task, one.quotes, share)


def _is_of_level(evidence: Evidence, one: Responsibility, document: Document) -> bool:
    return not evidence.constraints.level_conflict(one.body, document)


def _of_deadlines(evidence: Evidence) -> Iterator[Deed]:
    for one in evidence.knowledge.deadlines:
        if not one.responsible:
            continue
        document = evidence.documents[one.quotes[0].document_id]
        said = f"{one.title} ({_when(one)})"
        share = _share(evidence, said, (one.quotes[0].text,), document)
        if share >= DEED_COVERAGE * OTHER_VERB:
            yield Deed("; ".join(one.responsible), said, one.quotes, share)


def _when(deadline: Deadline) -> str:
    return deadline_in_words(deadline, (deadline.start, deadline.end))


def _of_clauses(evidence: Evidence) -> Iterator[Deed]:
    for candidate in evidence.candidates[:CLAUSES]:
        if candidate.is_heading or candidate.coverage < CLAUSE_COVERAGE * OTHER_VERB or conflicts(evidence, candidate):
            continue
        quote = candidate.document.quote(candidate.start, candidate.end)
        for actor, deed in _actors_of(candidate):
            around = (candidate.text, candidate.sentence, *reversed(candidate.headings))
            share = _share(evidence, deed, around, candidate.document)
            yield Deed(actor, candidate.text, (quote,), share)


def _actors_of(candidate: Candidate) -> Iterator[tuple[str, str]]:
    """Those who act in a clause with what they do; whoever heads the section where the clause names none."""
    acting = list(acting_in(candidate.text))
    for one in acting:
        yield one.name, one.deed
    if not acting and (heading := heading_body(candidate)):
        yield heading, candidate.text


def heading_body(candidate: Candidate) -> str | None:
    """The body that the nearest heading with one begins with."""
    for heading in reversed(candidate.headings):
        bodies = find_bodies(heading)
        if bodies and bodies[0].start <= _LONGEST_ENUMERATOR:
            return bodies[0].text
    return None


def _share(evidence: Evidence, deed: str, around: tuple[str, ...], document: Document) -> float:
    """How much of the question the deed says, and what stands around it at a discount; 0 if itself little."""
    own = _mentions(deed)
    if evidence.topic.coverage(own) < OWN_COVERAGE:
        return 0.0
    near, *above = around or ("",)
    return evidence.topic.coverage_in(
        (
            (own, 1.0),
            (_mentions(near), NEAR),
            *((_mentions(text), ABOVE) for text in above),
            (_mentions(document.metadata.title), TITLE),
        )
    )


def _headings(document: Document, offset: int) -> tuple[str, ...]:
    sections = document.ancestry(document.section_at(offset))
    return tuple(section.heading for section in sections if section.body_start > section.start)


# Tasks stay while questions come and go; without this they were most of the work for a question of who acts.
@lru_cache(maxsize=8_000)
def _mentions(text: str) -> Mentions:
    return mentions_of(text)
