"""The clauses of the best passages, judged by how much of the question's topic they speak about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from bot.evidence.enumerations import item_around
from bot.evidence.identity import identity_of, letterhead_end, names_in
from bot.evidence.sectors import audience_fit, sector_fit
from bot.evidence.topic import Credits, Mentions, Topic, best, keys_of, place_of, term_credit, words_of
from bot.evidence.values import Value
from index.search import Hit
from ingest.abbreviations import expand
from ingest.model import Document, Passage, Quote
from ingest.sentences import Span, clause_spans, sentence_spans

# What counts for a clause: its own words most, its sentence and headings next, then the passage's rank.
OWN_WEIGHT = 0.5
CONTEXT_WEIGHT = 0.3
PASSAGE_WEIGHT = 0.2

# How much of a mention counts by where it stands: in the clause's sentence, its list's introduction or its
# nearest heading; in a heading further up; in the title or the passage's context; in the sentence before;
# anywhere in the passage.
NEAR_DISCOUNT = 0.85
HEADING_DECAY = 0.97
ABOVE_DISCOUNT = 0.82
PREVIOUS_DISCOUNT = 0.75
PASSAGE_DISCOUNT = 0.6

CreditsOf = Callable[[str], Credits]

# Words between a value and a topic word that halve the pull between them.
HALF_DISTANCE = 8.0
_OF_THE_REST = re.compile(r"\bcòn lại\b", re.IGNORECASE)
_BRACKET = re.compile(r"(?:\s(?:trở lên|liên tục))?\s\([^()]{3,60}\)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One clause of a passage, or one of its headings: `document.text[start:end] == text`.

    `sentence` is what the clause is cut from, `headings` its heading path from the top; `around` is what all
    of these, the passage and the document's title and issuer mention. `coverage` (0..1) is the share of the
    topic that all this speaks about, `own_coverage` what the clause does alone; `score` orders candidates.
    """

    document: Document
    hit: Hit
    start: int
    end: int
    text: str
    sentence: str
    headings: tuple[str, ...]
    around: Mentions
    own_coverage: float
    coverage: float
    score: float
    is_heading: bool = False

    @property
    def quote(self) -> Quote:
        return self.document.quote(self.start, self.end)

    @property
    def sentence_quote(self) -> Quote:
        start = self.document.text.rfind(self.sentence, 0, self.end + len(self.sentence))
        return self.document.quote(start, start + len(self.sentence))


def gather_candidates(
    topic: Topic, hits: Iterable[Hit], documents: Mapping[str, Document]
) -> list[Candidate]:
    """Every clause and heading of the hits' passages, best first."""
    found: dict[tuple[str, int, int], Candidate] = {}
    # A heading stands over many clauses, a sentence beside others: each is held against the topic once.
    credits = cache(lambda text: topic.credits(mentions_of(text)))
    for hit in hits:
        document = documents[hit.passage.document_id]
        if _is_formal(document, hit):
            continue
        fit = sector_fit(topic, document, documents)
        for candidate in _of_passage(topic, credits, hit, document, fit):
            found.setdefault((candidate.document.id, candidate.start, candidate.end), candidate)
    return sorted(found.values(), key=lambda candidate: (-candidate.score, len(candidate.text)))


def _is_formal(document: Document, hit: Hit) -> bool:
    """Whether a passage is the closing formula, which repeats the title and says nothing."""
    section = document.section_over(hit.passage.start)
    return section is not None and section.kind == "closing"


def _of_passage(
    topic: Topic, credits: CreditsOf, hit: Hit, document: Document, fit: float
) -> Iterator[Candidate]:
    passage = hit.passage
    title = identity_of(document)
    ancestry = document.ancestry(document.section_at(passage.start))
    # The first of several points packed together is no heading of the others.
    sections = [section for section in ancestry if section.end >= passage.end][::-1]
    headings = tuple(section.heading for section in sections)
    around = "\n".join((title, *headings, passage.context, passage.text))
    fit = min(fit, audience_fit(topic, headings))
    judge = _Judge(topic.beyond(names_in(title)), credits, hit, document, around, fit)
    for depth, section in enumerate(sections):
        span = (section.start, section.body_start)
        over = judge.over(headings[:depth], title)
        yield replace(judge.candidate(span, span, headings[:depth], over), is_heading=True)
    over = judge.over(headings, "\n".join((title, *headings, passage.context)))
    previous = introduction = ""
    head = letterhead_end(document)
    # "1. Hội đồng có 11 thành viên, gồm:" is said by no passage but stands over those of its points.
    for clause in _introduced_by(passage, document):
        yield judge.candidate(clause, clause, headings, over)
    for sentence, clauses in _sentences(document.text, passage.start, passage.end):
        opening = opening_of(document.text[slice(*clauses[0])]) if len(clauses) > 1 else ""
        for clause in clauses:
            if clause[1] > head:
                yield judge.candidate(clause, sentence, headings, over, previous, introduction, opening)
        previous = document.text[slice(*sentence)]
        introduction = previous if previous.endswith(":") else introduction


# The same passages answer many questions; a text remembers its own hash.
@lru_cache(maxsize=1_000)
def _sentences(text: str, start: int, end: int) -> tuple[tuple[Span, list[Span]], ...]:
    """The sentences of a stretch of text, each with its clauses."""
    return tuple((sentence, clause_spans(text, *sentence)) for sentence in sentence_spans(text, start, end))


def _introduced_by(passage: Passage, document: Document) -> list[tuple[int, int]]:
    """The clauses of the introduction that a passage belongs to, where they stand in the document."""
    start = document.text.rfind(passage.context, 0, passage.start) if passage.context else -1
    return [] if start < 0 else clause_spans(document.text, start, start + len(passage.context))


def opening_of(clause: str) -> str:
    """What the first of several clauses says for all: "Mức chi:" of "Mức chi: chủ trì …; thư ký …"."""
    opening, colon, _ = clause.partition(": ")
    return opening if colon else ""


@dataclass(frozen=True, slots=True)
class _Judge:
    """Judges the clauses of one passage."""

    topic: Topic
    credits: CreditsOf
    hit: Hit
    document: Document
    around: str
    fit: float

    def over(self, headings: tuple[str, ...], above: str) -> Credits:
        """What all that stands over clauses under these headings, and around them, says of the topic."""
        levels = enumerate(reversed(headings))
        sources = (
            *((heading, NEAR_DISCOUNT * HEADING_DECAY**level) for level, heading in levels),
            (above, ABOVE_DISCOUNT),
            (self.around, PASSAGE_DISCOUNT),
        )
        return best((self.credits(source), discount) for source, discount in sources)

    def candidate(
        self,
        span: tuple[int, int],
        sentence: tuple[int, int],
        headings: tuple[str, ...],
        over: Credits,
        previous: str = "",
        introduction: str = "",
        opening: str = "",
    ) -> Candidate:
        text = self.document.text[slice(*span)].strip()
        start = self.document.text.index(text, span[0])
        whole = self.document.text[slice(*sentence)]
        own = self.fit * self.topic.share(self.credits(f"{opening} {text}" if opening else text))
        sources = (
            (text, 1.0),
            (whole, NEAR_DISCOUNT),
            (introduction, NEAR_DISCOUNT),
            (previous, PREVIOUS_DISCOUNT),
        )
        near = [(self.credits(source), discount) for source, discount in sources]
        coverage = self.fit * self.topic.share(best((*near, (over, 1.0))))
        score = OWN_WEIGHT * own + CONTEXT_WEIGHT * coverage + PASSAGE_WEIGHT * self.hit.score
        return Candidate(
            self.document,
            self.hit,
            start,
            start + len(text),
            text,
            whole,
            headings,
            mentions_of(self.around),
            own,
            coverage,
            score,
        )


def tells_the_rest(candidate: Candidate) -> bool:
    """Whether a clause is of what is left of the sentence before: "Hai xã còn lại là …"."""
    return bool(_OF_THE_REST.search(candidate.text))


def with_sentence_before(candidate: Candidate) -> Quote:
    """The clause with the sentence before it in its paragraph, of which it says the cause or the rest."""
    document = candidate.document
    spans = sentence_spans(document.text, candidate.hit.passage.start, candidate.end)[-2:]
    apart = "\n" in document.text[spans[0][0] : candidate.end]
    return document.quote(candidate.start if apart else spans[0][0], candidate.end)


# Measured: 22 kB for a clause of 400 characters, so that the cache stays near 100 MB.
@lru_cache(maxsize=4_000)
def mentions_of(text: str) -> Mentions:
    """What `text` mentions, abbreviations as they stand and written out.

    Remembered, for the same passages answer many questions.
    """
    own, written_out = keys_of(text), expand(text)
    return Mentions.of((*(own if written_out == text else keys_of(written_out)), *own))


def pull(topic: Topic, text: str, value: Value, others: Iterable[Value]) -> float:
    """How strongly (0..1) the topic's words in `text` point at `value` rather than at the `others`.

    Vietnamese puts the event before its time and the thing before its number: a word behind another value
    of the same type hardly counts for this one, and a word between two values belongs to the second. In an
    enumeration ("60 năm Chiến thắng …, 80 năm …") the words of an item belong to its value.
    """
    words = words_of(text)
    centre = place_of(words, value.start)
    values = [value, *(other for other in others if other != value)]
    barriers = [place_of(words, other.start) for other in values[1:]]
    own, *foreign = (item_around(text, words, one, values) for one in values)
    if any(barrier > centre for barrier in barriers):
        barriers.append(centre + 1)
    mentions = Mentions.of(words)

    def drawn(place: int) -> float:
        crossed = 0
        if place not in own:
            low, high = min(place, centre), max(place, centre)
            crossed = sum(low < barrier <= high for barrier in barriers)
            crossed += any(place in item for item in foreign)
        return float(0.5 ** (abs(place - centre) / HALF_DISTANCE + crossed))

    pulled = 0.0
    for term in topic.terms:
        credit = term_credit(term, mentions)
        places = [place for place, word in enumerate(words) if word.folded == term.folded]
        if credit and places:
            pulled += term.weight * credit * max(drawn(place) for place in places)
    return pulled / topic.weight if topic.weight else 0.0


def stretch_of(text: str, value: Value, others: Iterable[Value]) -> str:
    """The part of a clause that belongs to `value`: up to it from the value before, each with its bracket."""
    start = max((_closed(text, one.end) for one in others if one.end <= value.start), default=0)
    return text[start : _closed(text, value.end)]


def _closed(text: str, end: int) -> int:
    """The end of a value with the bracket behind it that says for whom: "10 năm trở lên (đối với nam)"."""
    bracket = _BRACKET.match(text, end)
    return bracket.end() if bracket else end
