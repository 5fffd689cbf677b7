"""Who does what: the body whose deed is asked about, from tasks, clauses and deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.names_asked import says_nothing_new
from bot.answering.phrasing import lead, plain, shorten
from bot.evidence.acting import Acting, acting_in
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.presiding import tells_no_chair
from bot.evidence.topic import LONE_SYLLABLE_CREDIT, Mentions, Topic, term_credit, words_of
from bot.understanding.content import is_function_word
from bot.understanding.focus import Focus
from bot.views.times import deadline_in_words
from ingest.bodies import find_bodies
from ingest.body_names import body_key
from ingest.knowledge import Deadline, Responsibility
from ingest.model import Document, Quote
from ingest.vietnamese import folded

# A deed must say this share of the topic, what stands around it included.
DEED_COVERAGE = 0.62
OWN_COVERAGE = 0.2
# A deed may say every word of a question and still be another's part in the same matter.
MOST_SURE = 0.9
CLAUSES = 24
DEED_CHARACTERS = 420
NEAR, ABOVE, FAR = 0.85, 0.8, 0.6
SAME_VERB = 0.12
OTHER_VERB = 0.75
UNSAID = 0.8
# "3.1. " may stand before the body in a heading.
_LONGEST_ENUMERATOR = 6
# Between "ai" and the verb: "ai được giao lập", "ai là người chủ trì lập".
_MODAL = re.compile(
    r"\s*(?:(?:phai|duoc|co|giao|nhiem vu|trach nhiem|quyen|tham quyen|la|nguoi|se|can|dung ra|lo|chiu|da"
    r"|dang|cho|viec|cung|cung nhau|phoi hop"
    r"|chinh|day|vay|thi)\b\s*)+"
)


# "Phòng nào", "ban nào": a body of that sort is asked for, and an "ủy ban" is no "ban".
_SORT = re.compile(
    r"\b(?P<sort>phong|ban|so|bo|hoi|hoi dong|trung tam|truong|cuc|vu|vien|dang uy|xa|huyen|tinh|doan the"
    r"|van phong) nao\b"
)
_PIECE = re.compile(r"\s*(?:[,;.:]|\bvà\b|\bhoặc\b)\s*(?:kịp thời\s|trực tiếp\s|chủ động\s)?")
_HEAD_WORDS = 4
# "Theo quy định" rules nothing.
_BY_RULE = re.compile(r"\b(?:theo|đúng|như|tại) (?:các )?quy định\b", re.IGNORECASE)
# "Soạn bản cam kết (để ký tại lễ)": what is done with it later is others' deed.
_ASIDE = re.compile(r"\(\s?(?:để|nhằm|phục vụ)\b[^()]*\)", re.IGNORECASE)
_WHO = re.compile(r"\b(?:ai|nao)\b")


@dataclass(frozen=True, slots=True)
class Deed:
    """What `actor` does as the text says it; `share` (0..1) of the question is said by it and around it.

    `predicate` begins with the verb of which the actor is the subject.
    """

    actor: str
    predicate: str
    said: str
    quotes: tuple[Quote, ...]
    share: float


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the asked-for one does: the folded words of the verb, and the terms of what it is done to."""

    verb: tuple[str, ...]
    matter: Topic
    sort: str

    @classmethod
    def of(cls, evidence: Evidence) -> _Asked:
        """("lập", "dự") and the rest of "ai phải lập dự toán kinh phí?"."""
        question = evidence.question
        who = _WHO.search(folded(question.text), question.asked.start)
        rest = question.text[who.end() if who else question.asked.end :]
        modal = _MODAL.match(folded(rest))
        words = words_of(rest[modal.end() :] if modal else rest)[:2]
        sort = _SORT.search(folded(question.text))
        return cls(
            tuple(word.folded for word in words if not is_function_word(word.accented)),
            evidence.topic,
            sort["sort"] if sort else "",
        )

    def is_sort(self, actor: str) -> bool:
        """Whether an actor is of the sort asked for, where one is."""
        return not self.sort or any(
            f"{body_key(part)} ".startswith(f"{self.sort} ") for part in _parts(actor)
        )

    def weighed(self, deed: Deed) -> float:
        """The deed's share, more where its verb is the question's, less where that is not said at all."""
        if not self.verb:
            return deed.share
        predicate = _ASIDE.sub("", _BY_RULE.sub("", deed.predicate))
        heads = [[word.folded for word in words_of(piece)][:_HEAD_WORDS] for piece in _PIECE.split(predicate)]
        if any(head[:1] == [self.verb[0]] or self.verb in list(pairwise(head)) for head in heads):
            return min(1.0, deed.share + SAME_VERB)
        said = mentions_of(predicate)
        if self.verb in said.pairs or self._is_said_otherwise(said):
            return deed.share
        return deed.share * OTHER_VERB

    def _is_said_otherwise(self, said: Mentions) -> bool:
        """Whether the verb is said in other words: "soạn" by "xây dựng"."""
        return any(
            term.folded == self.verb[0] and any(map(said.says, term.synonyms)) for term in self.matter.terms
        )


def answer_with_actor(evidence: Evidence) -> Draft | None:
    """Whoever does what the question says, with the words that say so."""
    if evidence.question.focus is not Focus.ACTOR:
        return None
    best = max(deeds(evidence), key=lambda deed: deed.share, default=None)
    if best is None:
        return None
    said = shorten(plain(best.said), DEED_CHARACTERS)
    return Draft(lead(best.actor, said), min(best.share, MOST_SURE), best.quotes[:2])


def deeds(evidence: Evidence, least: float = DEED_COVERAGE) -> Iterator[Deed]:
    """What anybody does that is at least so much like the deed asked about, in no order."""
    asked = _Asked.of(evidence)
    for deed in (*_of_tasks(evidence), *_of_deadlines(evidence), *_of_clauses(evidence)):
        share = asked.weighed(deed)
        named = asked.is_sort(deed.actor) and not says_nothing_new(evidence.question, deed.actor)
        if share >= least and named and not tells_no_chair(evidence.question.text, deed.said):
            yield replace(deed, share=share)


def _of_tasks(evidence: Evidence) -> Iterator[Deed]:
    for one in evidence.knowledge.responsibilities:
        document = evidence.documents[one.quotes[0].document_id]
        share = _share(evidence, one.task, _headings(document, one.quotes[0].start), document)
        if share >= DEED_COVERAGE * OTHER_VERB and _is_of_level(evidence, one, document):
            yield Deed(one.body, _own_part(one.task), one.task, one.quotes, share)


# Taken apart for every question of who acts.
@lru_cache(maxsize=4_000)
def _own_part(task: str) -> str:
    """The task without what others in it do: "Lập dự toán trình Ủy ban [xem xét, quyết định]"."""
    for one in reversed(list(acting_in(task))):
        stop = task.find(". ", one.begin)
        task = task[: one.begin] + (task[stop:] if stop >= 0 else "")
    return task


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
            yield Deed("; ".join(one.responsible), said, said, one.quotes, share)


def _when(deadline: Deadline) -> str:
    return deadline_in_words(deadline, (deadline.start, deadline.end))


def _of_clauses(evidence: Evidence) -> Iterator[Deed]:
    for candidate in evidence.candidates[:CLAUSES]:
        speaks = candidate.coverage >= DEED_COVERAGE * OTHER_VERB
        if candidate.is_heading or not speaks or conflicts(evidence, candidate):
            continue
        quotes = tuple(_quotes(candidate))
        said = candidate.sentence if len(candidate.sentence) <= DEED_CHARACTERS else candidate.text
        passage = candidate.hit.passage
        for one in _acting(candidate):
            around = (candidate.text, candidate.sentence, *reversed(candidate.headings), passage.context)
            share = _share(evidence, one.deed, around, candidate.document, passage.text)
            yield Deed(one.name, one.predicate, said, quotes, share)


def _quotes(candidate: Candidate) -> Iterator[Quote]:
    """The clause, and the line its point stands under: "5. Hồ sơ khen thưởng đối với doanh nghiệp"."""
    document = candidate.document
    yield document.quote(candidate.start, candidate.end)
    for section in document.ancestry(document.section_at(candidate.start)):
        end = document.text.find("\n", section.start, section.end)
        if 0 <= end < candidate.start:
            yield document.quote(section.start, end)
            return


def _acting(candidate: Candidate) -> list[Acting]:
    """Those who act in a clause with what they do; whoever heads the section where the clause names none."""
    acting = list(acting_in(candidate.text))
    heading = None if acting else heading_body(candidate)
    return acting or ([Acting(0, heading, candidate.text, candidate.text)] if heading else [])


def heading_body(candidate: Candidate) -> str | None:
    """The body that the nearest heading with one begins with."""
    for heading in reversed(candidate.headings):
        bodies = find_bodies(heading)
        if bodies and bodies[0].start <= _LONGEST_ENUMERATOR:
            return bodies[0].text
    return None


def _share(
    evidence: Evidence, deed: str, around: tuple[str, ...], document: Document, passage: str = ""
) -> float:
    """How much of the question the deed says, and what stands around it at a discount; 0 if itself little."""
    own = mentions_of(deed)
    if evidence.topic.coverage(own) < OWN_COVERAGE:
        return 0.0
    near, *above = around or ("",)
    sources = (
        (own, 1.0),
        (mentions_of(near), NEAR),
        *((mentions_of(text), ABOVE) for text in above),
        (mentions_of(document.metadata.title), FAR),
        (mentions_of(passage), FAR),
    )
    share = evidence.topic.coverage_in(sources)
    if share < DEED_COVERAGE * OTHER_VERB:
        return share
    return share * UNSAID if _leaves_out(evidence.topic, [mentions for mentions, _ in sources]) else share


def _leaves_out(topic: Topic, told: list[Mentions]) -> bool:
    """Whether a word of two syllables is said nowhere: who does it to something else is no answer."""
    absent = [all(term_credit(term, one) <= LONE_SYLLABLE_CREDIT for one in told) for term in topic.terms]
    weighty = [term.weight > 0 and bool(term.pairs) for term in topic.terms]
    return any(
        absent[place]
        and absent[place + 1]
        and weighty[place]
        and weighty[place + 1]
        and _neighbours(topic, place)
        for place in range(len(absent) - 1)
    )


def _neighbours(topic: Topic, place: int) -> bool:
    first, second = topic.terms[place], topic.terms[place + 1]
    return (first.folded, second.folded) in first.pairs


def _headings(document: Document, offset: int) -> tuple[str, ...]:
    sections = document.ancestry(document.section_at(offset))
    return tuple(section.heading for section in sections if section.body_start > section.start)


@lru_cache(maxsize=4_000)
def _parts(name: str) -> tuple[str, ...]:
    return name, *(body.text for body in find_bodies(name))
