"""The papers of an award, which rules list for its whole kind: "hồ sơ đề nghị danh hiệu thi đua gồm …"."""

from __future__ import annotations

import re
from itertools import groupby

from bot.answering.draft import Evidence
from bot.answering.knowledge.awards import award_asked, family_asked
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of
from bot.evidence.topic import Mentions, keys_of, words_of
from bot.understanding.papers_asked import asks_for_papers
from ingest.criteria import commendation_in, kind_of
from ingest.vietnamese import folded

_HEADS_PAPERS = re.compile(r"\bho so\b|\bgiay to\b")
# An award that is named is named by more than one word of its name in a row.
LEAST_WORDS = 2


def of_its_kind(evidence: Evidence) -> Evidence:
    """The question on an award's papers asked of its kind, where no section lists those of that award."""
    if not asks_for_papers(evidence.question):
        return evidence
    name = award_named(evidence)
    if not name or _has_papers_of_its_own(evidence, name):
        return evidence
    return asked_of_kind(evidence) or evidence


def asked_of_kind(evidence: Evidence) -> Evidence | None:
    """The question asked of the kind of the award that it names; None where it names none."""
    name = award_named(evidence)
    of_kind = _with_kind(evidence.question.text, name) if name else None
    return evidence.about(of_kind) if of_kind else None


def award_named(evidence: Evidence) -> str:
    """The name of the award, or of the family or kind of awards, that the question speaks of."""
    award = award_asked(evidence) or family_asked(evidence)
    return award.name if award else commendation_in(evidence.question.text)


def _has_papers_of_its_own(evidence: Evidence, award: str) -> bool:
    """Whether a heading speaks of papers, and it, one over it or its document names the award."""
    name = Mentions.of(keys_of(award)).text
    for document in evidence.documents_found:
        for place, section in enumerate(document.sections):
            if not _HEADS_PAPERS.search(folded(section.title)):
                continue
            above = (one.heading for one in document.ancestry(place))
            if name in Mentions.of(keys_of("\n".join((*above, identity_of(document))))).text:
                return True
    return False


def _with_kind(question: str, award: str) -> str | None:
    """The question with the name of the kind for that of the award; None where the name is not found."""
    own = mentions_of(award).folded
    runs = groupby(words_of(question), lambda word: word.folded in own)
    longest = max((list(run) for named, run in runs if named), key=len, default=[])
    if len(longest) < LEAST_WORDS:
        return None
    return f"{question[: longest[0].start]}{kind_of(award)}{question[longest[-1].end :]}"
