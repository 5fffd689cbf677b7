"""One of two: "mức tối đa hay tối thiểu?", answered by the one that the documents say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.claims.opposites import SAID, Choice
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, plain, shorten
from bot.answering.verdicts import CLAUSE_CHARACTERS, all_around, introduction
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.identity import identity_of
from bot.evidence.topic import Topic
from ingest.model import Quote
from ingest.sentences import sentence_spans

LOWEST_COVERAGE = 0.5
# Figures of several things stand side by side, each with its own change.
LEAST_OWN = 0.4
CLAUSES = 12
_ONE = "|".join(SAID)
_CHOICE = re.compile(
    rf"\b(?P<one>{_ONE})\b(?:\skhông)?,?\s(?:hay|hoặc)\s(?:là\s)?(?:mức\s|cho\s)?(?P<other>{_ONE})\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\d\s?(?:nghìn|triệu|tỷ)?\s?đồng\b", re.IGNORECASE)
_OF_MONEY = re.compile(r"\b(?:tiền|kinh phí|ngân sách|thu nhập|doanh thu)\b", re.IGNORECASE)
# "Các mức chi quy định tại điểm đ nêu trên là mức tối đa": said of what stands before it.
_BACK = re.compile(r"\b(?:nêu trên|trên đây|nói trên|quy định tại (?:các )?(?:điểm|khoản))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decision:
    """Which of two things documents say, in what words, and how much of the rest of the question they say."""

    member: str
    said: str
    coverage: float
    quotes: tuple[Quote, ...]


def answer_choice(evidence: Evidence) -> Draft | None:
    """Which of two the documents say; None where the question offers no such two or no clause decides."""
    choice = _choice_in(evidence.question.text)
    decision = decide(evidence, choice) if choice else None
    if choice is None or decision is None:
        return None
    text = lead(decision.member, shorten(decision.said, CLAUSE_CHARACTERS))
    return Draft(text, decision.coverage, decision.quotes, about=evidence.about(choice.rest))


def decide(evidence: Evidence, choice: Choice) -> Decision | None:
    """What the clause says that speaks most of the rest of the question among those that say one of both."""
    about = evidence.about(f"{choice.rest} {' '.join(choice.members)}")
    rest = about.topic.within(0, len(choice.rest))
    decisions = [
        (_own_coverage(rest, candidate), decision)
        for candidate in about.candidates[:CLAUSES]
        if (decision := _decided_by(about, choice, rest, candidate))
        and (not choice.is_of_change or _own_coverage(rest, candidate) >= LEAST_OWN)
    ]
    return max(decisions, key=lambda one: one[0], default=(0.0, None))[1]


def _decided_by(about: Evidence, choice: Choice, rest: Topic, candidate: Candidate) -> Decision | None:
    coverage = rest.coverage(mentions_of(all_around(candidate)))
    if candidate.is_heading or coverage < LOWEST_COVERAGE:
        return None
    # Whether more money came in is told by no other thing that grew.
    if _OF_MONEY.search(choice.rest) and choice.is_of_change and not _MONEY.search(candidate.text):
        return None
    if conflicts(about, candidate):
        return None
    for said, quotes in _sayings(candidate):
        if member := choice.made_in(said):
            return Decision(member, said, coverage, quotes)
    return None


def _own_coverage(rest: Topic, candidate: Candidate) -> float:
    """How much a clause says of what nothing above it says; an amount speaks of money.

    "Góp ngày công tăng hay giảm?" under a heading on new villages is not told by what is said of land there.
    """
    above = mentions_of(
        "\n".join((introduction(candidate), *candidate.headings, identity_of(candidate.document)))
    )
    own = rest.missing(above)
    money = " tiền" if _MONEY.search(candidate.text) else ""
    said = mentions_of(f"{candidate.text}{money}")
    return own.coverage(said) if own.terms else rest.coverage(said)


def _choice_in(text: str) -> Choice | None:
    match = _CHOICE.search(text)
    if match is None:
        return None
    members = (match["one"].lower(), match["other"].lower())
    rest = f"{text[: match.start()].strip()} {text[match.end() :]}".strip(" ?.!")
    return Choice(members, rest) if members[0] != members[1] and rest else None


def _sayings(candidate: Candidate) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """The clause, then with the line that introduces it, then with what its section says of it later on."""
    document = candidate.document
    quote, text = candidate.quote, plain(candidate.text)
    yield text, (quote,)
    if above := introduction(candidate):
        yield f"{plain(above)} {text}", (quote,)
    for section in document.ancestry(document.section_at(candidate.start)):
        for start, end in sentence_spans(document.text, candidate.end, section.end):
            if _BACK.search(document.text[start:end]):
                yield f"{text} – {plain(document.text[start:end])}", (quote, document.quote(start, end))
