"""Who does what: whoever's deed is asked about, from tasks, clauses and deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from bot.answering.conflicts import asks_who_has_not, conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.names_asked import says_nothing_new
from bot.answering.phrasing import lead, plain, sentence, shorten
from bot.answering.values.deed_asked import PAYING, AskedDeed
from bot.evidence.acting import acting_in
from bot.evidence.candidates import Candidate, mentions_of, opening_of
from bot.evidence.presiding import tells_no_chair
from bot.evidence.recipients import is_of_case_not_asked
from bot.evidence.value import Value
from bot.times import deadline_in_words
from bot.understanding.focus import Focus
from bot.understanding.who import BODIES, WHO, asks_for_audience
from ingest.bodies import find_bodies
from ingest.body_names import body_key
from ingest.model import Document, Quote
from ingest.vietnamese import folded

# A deed must say this share of the topic, what stands around it included.
DEED_COVERAGE = 0.62
# A deed may say every word of a question and still be another's part in the same matter.
MOST_SURE = 0.9
CLAUSES = 24
DEED_CHARACTERS = 420
NEAR, ABOVE, FAR = 0.85, 0.8, 0.6
# "3.1. " may stand before the body in a heading.
_LONGEST_ENUMERATOR = 6
_OF = re.compile(r"\bcủa (?:(?:Chủ tịch|đồng chí|Bí thư|ông|bà) )?$")
_DONE_BY = re.compile(r"\bdo\s[^;:.]{3,90}")
# Who proposes neither decides nor hands over.
_PROPOSES = re.compile(r"\s*là (?:một trong những )?người (?:đề nghị|trình)\b")
_ENDS = re.compile(r"\s*(?:[,;.)]|$|hoặc\b|và\b)")
# Of these none is part of another's name, as "Đảng ủy" is of "Ban Thường vụ Đảng ủy".
_OFFICES = ("phong", "so")
_ASKS_FOR_SEVERAL = re.compile(
    rf"\b(?:nhung|cac) {BODIES} nao\b|\bai (?:voi|va) ai\b|\b(?:nhung|cac) ai cung\b"
)
_ASKS_FOR_RIGHT = re.compile(
    rf"\b{WHO} (?:thi |moi |se )?(?:duoc(?! (?:giao|phan|cu|moi|chi dinh|bau))|(?:co )?(?:tham )?quyen)\b"
)
# That several are given the same task bears out that it is the one asked about.
JOINT_COVERAGE = 0.55
# Less of the question than this share of what the best deed says is another task.
AS_GOOD = 0.7
# Two texts of which each says this share of the other give the same task.
SAME_TASK = 0.6
MAX_QUOTES = 4


@dataclass(frozen=True, slots=True)
class _Deed:
    """What `actor` does as the text says it; `share` (0..1) of the question is said by it and around it.

    `predicate` begins with the verb of which the actor is the subject; where that is the one asked for, the
    share is a little more, and may exceed 1.
    """

    actor: str
    predicate: str
    said: str
    quotes: tuple[Quote, ...]
    share: float
    passive: bool = False

    def is_same_as(self, other: _Deed) -> bool:
        words, others = (mentions_of(one.predicate).syllables for one in (self, other))
        return len(words & others) >= SAME_TASK * max(len(words), len(others), 1)


def answer_with_actor(evidence: Evidence) -> Draft | None:
    """Whoever does what the question says; where several are asked for all to whom that is given."""
    focus, text = evidence.question.focus, folded(evidence.question.text)
    several = focus is Focus.LIST and _ASKS_FOR_SEVERAL.search(text) is not None
    if (focus is not Focus.ACTOR and not several) or asks_for_audience(text):
        return None
    if asks_who_has_not(evidence.question):
        return None
    # Of two whose verb is the question's and that say as much, the one who does nothing else besides.
    found = sorted(
        _deeds(evidence), key=lambda deed: (-deed.share, len(deed.said) if deed.share > 1.0 else 0)
    )
    if not found or found[0].share < (JOINT_COVERAGE if several else DEED_COVERAGE):
        return None
    best = found[0]
    same = [one for one in found if one.share >= best.share * AS_GOOD and one.is_same_as(best)]
    actors = {body_key(name): name for one in same for name in one.actor.split("; ")}
    if not several:
        return _told(best, best.actor, best.quotes[:2])
    # What one alone is known to do says nothing of others.
    quotes = tuple(dict.fromkeys(quote for one in same for quote in one.quotes[:1]))
    return _told(best, ", ".join(actors.values()), quotes[:MAX_QUOTES]) if len(actors) > 1 else None


def _told(deed: _Deed, actors: str, quotes: tuple[Quote, ...]) -> Draft:
    said = shorten(plain(deed.said), DEED_CHARACTERS)
    text = lead(actors, said) if actors else sentence(said)
    return Draft(text, min(deed.share, MOST_SURE), quotes, kind="organisation")


def tells_deed(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a clause with what stands over it says what the asked-for one does, in whatever words."""
    asked = AskedDeed.of(evidence)
    # "Các phong trào do tỉnh phát động": a heading that tells who does it says it of nobody else.
    text = " ".join((candidate.sentence, *(_DONE_BY.sub(" ", one) for one in candidate.headings)))
    acting = list(acting_in(candidate.text))
    ruled = bool(acting) and all(asked.is_only_ruled(one.predicate) for one in acting)
    return asked.is_said(mentions_of(text)) and not ruled


def does_another(evidence: Evidence, text: str, value: Value) -> bool:
    """Whether one named is no office of the sort asked for, or is said to do something that is not asked."""
    asked, start = AskedDeed.of(evidence), value.start
    # "Bản xác nhận thu nhập của Ủy ban nhân dân xã.": whose it is does nothing with it.
    owns = bool(asked.verb) and bool(_OF.search(text[:start])) and bool(_ENDS.match(text, value.end))
    proposes = _PROPOSES.match(text, value.end)
    return (
        owns
        or (proposes is not None and not asked.is_said(mentions_of(proposes.group())))
        or (asked.sort in _OFFICES and not asked.is_sort(value.text))
        or any(
            one.begin == start and one.passive and not asked.is_said(mentions_of(one.predicate))
            for one in acting_in(text)
        )
    )


def _deeds(evidence: Evidence) -> Iterator[_Deed]:
    """What is done by those who may be asked for, weighed by its verb, in no order."""
    asked = AskedDeed.of(evidence)
    question = evidence.question
    if PAYING.intersection(asked.verb[:1]):
        # A rule on the money for all awards of a level names none of them, nor those who pay but by a sort.
        question = replace(question, asked=replace(question.asked, focus=Focus.EXPLANATION))
    clauses = _of_clauses(replace(evidence, question=question))
    # Who is charged with something is not thereby who has the right to it.
    by_right = _ASKS_FOR_RIGHT.search(folded(question.text))
    charged = () if by_right else (_of_tasks(evidence, asked), _of_deadlines(evidence))
    for deed in (*chain.from_iterable(charged), *clauses):
        new = asked.is_sort(deed.actor) and not says_nothing_new(question, deed.actor)
        if new and not tells_no_chair(question.text, deed.said):
            yield replace(deed, share=asked.weighed(deed.predicate, deed.share, passive=deed.passive))


def _of_tasks(evidence: Evidence, asked: AskedDeed) -> Iterator[_Deed]:
    for one in evidence.knowledge.responsibilities:
        document = evidence.documents[one.quotes[0].document_id]
        own, over = _own_part(one.task), _headings(document, one.quotes[0].start)
        # "Triển khai các phong trào do Thủ tướng phát động": what another does with it is told of him.
        done = _done_by_others(one.task) if asked.verb else ()
        of_another = any(asked.is_said(mentions_of(predicate)) for predicate in done)
        share = _share(evidence, own if of_another else one.task, over, document)
        if share >= JOINT_COVERAGE * AS_GOOD and not evidence.constraints.level_conflict(one.body, document):
            yield _Deed(one.body, own, one.task, one.quotes, share)


def _of_deadlines(evidence: Evidence) -> Iterator[_Deed]:
    for one in evidence.knowledge.deadlines:
        if one.responsible:
            document = evidence.documents[one.quotes[0].document_id]
            said = f"{one.title} ({deadline_in_words(one, (one.start, one.end))})"
            share = _share(evidence, said, (one.quotes[0].text,), document)
            yield _Deed("; ".join(one.responsible), said, said, one.quotes, share)


# Taken apart for every question of who acts.
@lru_cache(maxsize=4_000)
def _own_part(task: str) -> str:
    """The task without what others in it do: "Lập dự toán trình Ủy ban [xem xét, quyết định]"."""
    for one in reversed(list(acting_in(task))):
        stop = task.find(". ", one.begin)
        task = task[: one.begin] + (task[stop:] if stop >= 0 else "")
    return task


@lru_cache(maxsize=4_000)
def _done_by_others(task: str) -> tuple[str, ...]:
    """What a task says to be done by others than whose it is: "phát động"."""
    return tuple(one.predicate for one in acting_in(task) if one.passive)


def _of_clauses(evidence: Evidence) -> Iterator[_Deed]:
    for candidate in evidence.candidates[:CLAUSES]:
        speaks = candidate.coverage >= JOINT_COVERAGE * AS_GOOD
        if candidate.is_heading or not speaks or conflicts(evidence, candidate):
            continue
        quotes = tuple(_quotes(candidate))
        said = candidate.sentence if len(candidate.sentence) <= DEED_CHARACTERS else candidate.text
        for one in acting_in(candidate.text):
            around = (
                candidate.text,
                candidate.sentence,
                *reversed(candidate.headings),
                candidate.hit.passage.context,
            )
            opening = opening_of(candidate.text[: one.begin])
            share = _share(evidence, f"{opening} {one.deed}", around, candidate.document)
            # Told as the one who does it, whoever does so in one case would seem to do it in all.
            name = "" if is_of_case_not_asked(evidence.topic, candidate.text) else one.name
            yield _Deed(name, one.predicate, said, quotes, share, one.passive)


def _quotes(candidate: Candidate) -> Iterator[Quote]:
    """The clause, and the line its point stands under: "5. Hồ sơ khen thưởng đối với doanh nghiệp"."""
    document = candidate.document
    yield candidate.quote
    for section in document.ancestry(document.section_at(candidate.start)):
        end = document.text.find("\n", section.start, section.end)
        if 0 <= end < candidate.start:
            yield document.quote(section.start, end)
            return


def heading_body(candidate: Candidate) -> str | None:
    """The body that the nearest heading with one begins with."""
    for heading in _headings(candidate.document, candidate.start):
        bodies = find_bodies(heading)
        if bodies and bodies[0].start <= _LONGEST_ENUMERATOR:
            return bodies[0].text
    return None


def heading_actor(candidate: Candidate) -> Value | None:
    """The body a section is headed by, for a clause that begins with what has to be done."""
    body = heading_body(candidate)
    begins_with_body = any(body.start <= 2 for body in find_bodies(plain(candidate.text)))
    return None if body is None or begins_with_body else Value(0, 0, body)


def _share(evidence: Evidence, deed: str, around: tuple[str, ...], document: Document) -> float:
    """How much of the question the deed says, and what stands around it at a discount."""
    near, *above = around or ("",)
    said = ((deed, 1.0), (near, NEAR), *((text, ABOVE) for text in above))
    sources = (*said, (document.metadata.title, FAR))
    return evidence.topic.coverage_in([(mentions_of(text), worth) for text, worth in sources])


def _headings(document: Document, offset: int) -> tuple[str, ...]:
    sections = document.ancestry(document.section_at(offset))
    return tuple(section.heading for section in sections if section.is_headed)
