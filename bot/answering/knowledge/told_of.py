"""One whom a text names for something, and how much of what is asked is said of him there.

Who holds an office and whom to turn to are told by a few words, "Đầu mối: bà Lê Thị Mai", which no search
finds by what else a question says: all of a found document is read for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.answering.draft import Evidence
from bot.answering.phrasing import plain
from bot.evidence.candidates import mentions_of, opening_of
from bot.evidence.identity import identity_of
from bot.evidence.topic import Topic
from bot.understanding.contrasts import contradicts
from ingest.model import Document, Quote
from ingest.sentences import Span, clause_spans

_NEAR, _ABOVE, _TITLE = 0.9, 0.85, 0.7


@dataclass(frozen=True)
class ToldOf:
    """Who is named at `begin` of a document: a person, a body or an office, with the clause that does so.

    `one_of_several` says whether others named in its line are told of for the same, each for a part of it.
    """

    name: str
    document: Document
    begin: int
    one_of_several: bool = False

    @cached_property
    def span(self) -> Span:
        """The sentence or clause of its line in which the name stands."""
        spans = clause_spans(self.document.text, *self._line)
        return next(span for span in spans if span[0] <= self.begin < span[1])

    @cached_property
    def _line(self) -> Span:
        text = self.document.text
        end = text.find("\n", self.begin)
        return text.rfind("\n", 0, self.begin) + 1, len(text) if end < 0 else end

    @property
    def quote(self) -> Quote:
        return self.document.quote(*self.span)

    @property
    def clause(self) -> str:
        return plain(self.quote.text)

    @cached_property
    def around(self) -> tuple[str, ...]:
        """The clause, its line or what opens that, and what opens its sections, the nearest first."""
        line = self.document.text[slice(*self._line)]
        near = opening_of(line) if self.one_of_several else line
        return self.document.text[slice(*self.span)], near, *self.over

    @cached_property
    def over(self) -> tuple[str, ...]:
        """The headings over it, of a section without one its first line: "b) Hội đồng huyện gồm:"."""
        return tuple(self._openings())

    def _openings(self) -> Iterator[str]:
        text = self.document.text
        for section in self.document.ancestry(self.document.section_at(self.span[0])):
            line = text[section.start : section.end].partition("\n")[0]
            stands_above = section.start + len(line) <= self.span[0]
            yield text[section.start : section.body_start] or (line if stands_above else section.title)

    def share(self, evidence: Evidence, asked: Topic) -> float:
        """The share (0..1) of `asked` that is said of the one and around; 0 where that is another's."""
        said = tuple(text.replace(self.name, " ") for text in self.around)
        levels = evidence.constraints
        if contradicts(evidence.question.text, said) or levels.level_conflict(
            self.around[0], self.document, self.over
        ):
            return 0.0
        worth = (1.0, _NEAR, *(_ABOVE for _ in self.over))
        sources = [(mentions_of(text), one) for text, one in zip(said, worth, strict=True)]
        return asked.coverage_in([*sources, (mentions_of(identity_of(self.document)), _TITLE)])
