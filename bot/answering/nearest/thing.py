"""The thing that a question without an answer is about, and what may be told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answering.draft import Evidence
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import number_conflict
from bot.evidence.identity import identity_of
from bot.evidence.shelf import places_of
from bot.evidence.topic import Mentions, Term, Topic, words_of
from bot.understanding.contrasts import contradicts
from bot.understanding.thing_asked import thing_asked
from ingest.knowledge import Deadline
from ingest.model import Document, Quote

OFFERED_CHARACTERS = 300
# A name must say this share of the thing to be that of nothing else.
NAMED = 0.85
# A thing of one syllable, "giải", is anything.
LEAST_WORDS = 2
# The field's own words tell none of its things from another.
FIELD_WEIGHT = 0.5
_FIELD = frozenset((("thi", "dua"), ("khen", "thuong")))
_LOCALITIES = frozenset("xã phường thị trấn huyện tỉnh thành phố thôn ấp khóm".split())


@dataclass(frozen=True, slots=True)
class Offer:
    """What is stated of a thing: `text` says so ("Về …, tài liệu nêu: …"), `share` (0..1) how near it is."""

    text: str
    quotes: tuple[Quote, ...]
    share: float
    deadlines: tuple[Deadline, ...] = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """The thing a question is about: `about` is what was found for its words alone.

    `parts` are what its runs of words speak about, without the places and bodies that they name: what is said
    of a place need not be said of what is there.
    """

    evidence: Evidence
    about: Evidence
    parts: tuple[Topic, ...]

    @classmethod
    def of(cls, evidence: Evidence) -> Thing:
        runs = thing_asked(evidence.question)
        about = evidence.about(" ".join(runs)) if runs else evidence
        return cls(evidence, about, tuple(_parts(about, runs)))

    @property
    def name(self) -> str:
        return self.about.question.text

    def share_in(self, text: str) -> float:
        """The share (0..1) of the thing that a text speaks of."""
        return self.about.topic.coverage(mentions_of(text))

    def is_named_by(self, name: str) -> float:
        """The share of that part of the thing that a name says most of, 0 of a thing that is only a place."""
        return max((part.coverage(mentions_of(name)) for part in self.parts), default=0.0)

    def excludes(self, text: str, quote: Quote) -> bool:
        """Whether what is stated is of another rank, place or document than the one asked about."""
        document = self.evidence.documents[quote.document_id]
        path = document.heading_path(document.section_at(quote.start))
        around = mentions_of("\n".join((text, quote.text, path, identity_of(document))))
        return (
            self._leaves_unnamed(around, document)
            or number_conflict(self.evidence.question, text, document)
            or contradicts(self.evidence.question.text, (text,))
        )

    def _leaves_unnamed(self, around: Mentions, document: Document) -> bool:
        """Whether a name of the question is not said, unless that of a place in the paper of none."""
        unsaid = [name for name in self.evidence.constraints.names if around.pairs.isdisjoint(name)]
        if not unsaid or places_of(identity_of(document)):
            return bool(unsaid)
        places = (places_of(identity_of(one)) for one in self.evidence.documents.values())
        known = {pair for held in places for place in held for pair in pairwise(place)}
        return not all(name <= known for name in unsaid)


def _parts(about: Evidence, runs: Iterable[str]) -> Iterator[Topic]:
    named = frozenset(pair for name in about.constraints.names for pair in name)
    for run in runs:
        start = about.question.text.find(run)
        terms = about.topic.within(start, start + len(run)).terms if start >= 0 else ()
        neighbours = frozenset(pairwise(word.folded for word in words_of(run)))
        kept = tuple(_within(neighbours, term) for term in terms if named.isdisjoint(term.pairs))
        # What is left of "hội đồng thi đua, khen thưởng" names no other thing.
        if kept and all(map(_is_of_field, kept)):
            kept = tuple(_within(neighbours, term) for term in terms)
        if any(term.accented not in _LOCALITIES for term in kept):
            yield Topic(kept)


def _within(neighbours: frozenset[tuple[str, str]], term: Term) -> Term:
    """A term as it stands in its run of words, beside nothing of the next."""
    weight = FIELD_WEIGHT * term.weight if _is_of_field(term) else term.weight
    return replace(term, weight=weight, pairs=term.pairs & neighbours)


def _is_of_field(term: Term) -> bool:
    return not _FIELD.isdisjoint(term.pairs)
