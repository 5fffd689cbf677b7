"""An answer in the making, and what every way of answering works with."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.implied import implied_by
from bot.answers import AnswerKind
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.constraints import Constraints
from bot.evidence.demands import Demands
from bot.evidence.identity import identity_of
from bot.evidence.sectors import rule_for_others
from bot.evidence.topic import Topic, words_of
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from index.search import Hit
from ingest.abbreviations import expand
from ingest.knowledge import Deadline, Knowledge
from ingest.model import Document, Quote
from ingest.vietnamese import folded, syllables

# A question that says this share of an award's name means it, or one of its kind.
AWARD_NAMED = 0.4
# What kind of award it is, in words: "giấy khen", "tập thể".
AWARD_NOUN = 2
# What a paper says of others, of its forms or of whoever signed it is no rule for anybody.
_OF_PAPERS = (Focus.DOCUMENT, Focus.PROVISION, Focus.FORM, Focus.PERSON)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A question with everything found for it; `about` gathers it for another text of the same turn.

    `for_all` gathers it without the rules that are made for others than the question names, for the question
    itself alone: `about` within it takes in all rules again.

    `matter` is the topic without the number of a document at hand, which its clauses do not repeat.
    """

    question: Question
    topic: Topic
    matter: Topic
    constraints: Constraints
    demands: Demands
    hits: tuple[Hit, ...]
    candidates: tuple[Candidate, ...]
    documents: Mapping[str, Document]
    knowledge: Knowledge
    today: datetime.date
    about: Callable[[str], Evidence]
    for_all: Callable[[], Evidence]

    @property
    def documents_found(self) -> list[Document]:
        """The documents of the passages found, the best first."""
        found = dict.fromkeys(hit.passage.document_id for hit in self.hits)
        return [self.documents[identity] for identity in found]


@dataclass(frozen=True, slots=True)
class Draft:
    """What one way of answering proposes: an answer, or an abstention with its reason (`answered` False).

    `about` is the question that it answers where that is not the whole of what was asked, as a claim without
    the value it names. `confidence` (0..1) says how sure the proposal is before its wording is held against
    the question, which is not needed where the thing asked about was named beyond doubt (`identified`).
    `subject` is the award that was matched, when its conditions may name others.
    """

    text: str
    confidence: float
    quotes: tuple[Quote, ...]
    answered: bool = True
    identified: bool = False
    subject: str | None = None
    about: Evidence | None = None
    kind: AnswerKind | None = None
    deadlines: tuple[Deadline, ...] = ()
    suggestions: tuple[str, ...] = ()


def said_with(evidence: Evidence, draft: Draft) -> str:
    """A proposal with what it implies, its quotes, their headings, what their documents say of themselves."""
    parts = [draft.text, *map(implied_by, draft.deadlines)]
    for quote in draft.quotes:
        document = evidence.documents[quote.document_id]
        path = document.heading_path(document.section_at(quote.start))
        parts += [quote.text, path, identity_of(document)]
    return "\n".join(parts)


def set_for_others(evidence: Evidence, draft: Draft) -> str:
    """For whom alone the rule quoted is, "" where the question names them or its document, or for all."""
    question = evidence.question
    if not draft.answered or not draft.quotes or question.numbers or question.focus in _OF_PAPERS:
        return ""
    quote = draft.quotes[0]
    document = evidence.documents[quote.document_id]
    return rule_for_others(evidence.topic, document, evidence.documents, quote.start)


def award_not_asked(evidence: Evidence, draft: Draft) -> str:
    """The award whose rules are quoted though the question does not name it, "" for any other answer."""
    award = "" if draft.identified else _award_of(evidence, draft)
    return "" if award and share_named(award, evidence.question.text) >= AWARD_NAMED else award


def judges_another_award(evidence: Evidence, draft: Draft, asked: str) -> bool:
    """Whether the rules of an award are told that `asked`, part of a claim, does not name, or names another.

    "Lao động tiên tiến" is most of "Tập thể lao động tiên tiến", and another award.
    """
    award = _award_of(evidence, draft)
    shares = [share_named(name, asked) for name in {one.name for one in evidence.knowledge.criteria}]
    if max(shares, default=0.0) < AWARD_NAMED:
        return bool(award_not_asked(evidence, draft))
    share = share_named(award, asked) if award else 1.0
    return share < AWARD_NAMED or (share < 1.0 and 1.0 in shares)


def tells_another_award(evidence: Evidence, draft: Draft) -> bool:
    """Whether a question names an award in full, and beside it nothing of the one whose rules are told."""
    asked = evidence.question.text
    named = named_in_full(evidence, asked)
    if not named or not judges_another_award(evidence, draft, asked):
        return False
    words = {word.folded for name in named for word in words_of(name)}
    beside = " ".join(word.accented for word in words_of(asked) if word.folded not in words)
    opening = " ".join(_award_of(evidence, draft).split()[:AWARD_NOUN])
    return share_named(opening, beside) < 1.0


def rules_on_another_award(evidence: Evidence, draft: Draft) -> bool:
    """Whether a share or a time is told from rules of one award where the question names another in full."""
    if evidence.question.focus not in (Focus.PERCENTAGE, Focus.DURATION):
        return False
    return bool(award_not_asked(evidence, draft) and named_in_full(evidence, evidence.question.text))


def named_in_full(evidence: Evidence, text: str) -> list[str]:
    """The awards with known rules whose names stand in a text, with all that are part of another."""
    said = f" {' '.join(syllables(folded(expand(text))))} "
    names = {one.name: None for one in evidence.knowledge.criteria}
    return [name for name in names if f" {' '.join(syllables(folded(name)))} " in said]


def _award_of(evidence: Evidence, draft: Draft) -> str:
    """The award whose rules are quoted, "" where none's are."""
    if not draft.answered or not draft.quotes:
        return ""
    quote = draft.quotes[0]
    return next((one.name for one in evidence.knowledge.criteria if _holds(one.quote, quote)), "")


def share_named(award: str, text: str) -> float:
    """How much (0..1) of the name of an award a text says."""
    return _name_of(award).coverage(mentions_of(text))


# The awards that are known are held against every claim.
@lru_cache(maxsize=2_000)
def _name_of(award: str) -> Topic:
    return Topic.of(award, lambda _: 1.0)


def _holds(whole: Quote, part: Quote) -> bool:
    same = whole.document_id == part.document_id
    return same and whole.start <= part.start and part.end <= whole.end
