"""Who has a power to which the rules give a heading: "Điều 18. Thẩm quyền phát động phong trào thi đua".

What stands under such a heading tells each holder with what he may do, so that all of it is the answer where
the question does not say of which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answering.clauses.blocks import MIN_COUNTED, Block, told_items
from bot.answering.clauses.introductions import Span
from bot.answering.draft import Draft, Evidence
from bot.evidence.candidates import mentions_of
from bot.evidence.sectors import rule_for_others
from bot.understanding.focus import Focus
from ingest.model import Document
from ingest.vietnamese import accented, syllables

# What a heading says counts a little less than the words of the item itself.
_ABOVE = 0.9
LOWEST_COVERAGE = 0.75
# Items that say as much of the question as the best, but for so much, are told with it.
ALIKE = 0.02
_POWER = re.compile(r"\bquyền\s(?P<acts>[^“”;:]+)", re.IGNORECASE)
_ALL_LEVELS = re.compile(r"\bcác cấp\b", re.IGNORECASE)
_EVERY_LEVEL = "tỉnh, huyện, xã"
# Who decides on an award is read from rulings.
_VERB = re.compile(r"(?:^|,\s|\svà\s)(?P<verb>(?!quyết định)\w+\s\w+)", re.IGNORECASE)


def answer_with_those_in_power(evidence: Evidence) -> Draft | None:
    """The items on whoever may do what is asked, under the heading of that power; None without one."""
    if evidence.question.focus is not Focus.ACTOR:
        return None
    found = [one for document in evidence.documents.values() for one in _powers_in(evidence, document)]
    best = max(found, key=lambda one: one[0].coverage, default=None)
    if best is None or best[0].coverage < LOWEST_COVERAGE:
        return None
    return replace(told_items(*best), kind="organisation")


def _powers_in(evidence: Evidence, document: Document) -> Iterator[tuple[Block, list[Span]]]:
    """The sections on a power that the question names, each with the items that say most of the question."""
    question = f" {' '.join(syllables(accented(evidence.question.text)))} "
    for place, section in enumerate(document.sections):
        power = _POWER.search(section.title)
        named = power and any(f" {verb} " in question for verb in _verbs(power["acts"]))
        block = Block(document, place, 0.0)
        if not named or len(block.items) < MIN_COUNTED or any(part.title for part in block.parts):
            continue
        if rule_for_others(evidence.topic, document, evidence.documents, section.start):
            continue
        over = (mentions_of(section.title), _ABOVE)
        said = [
            (evidence.topic.coverage_in([(mentions_of(_at_each_level(text)), 1.0), over]), item)
            for item, text in zip(block.items, block.texts(block.items), strict=True)
        ]
        most = max(coverage for coverage, _ in said)
        yield replace(block, coverage=most), [item for coverage, item in said if coverage >= most - ALIKE]


def _at_each_level(text: str) -> str:
    """A text on all levels with their names: "Ủy ban nhân dân các cấp" is the commune's too."""
    return f"{text} ({_EVERY_LEVEL})" if _ALL_LEVELS.search(text) else text


def _verbs(acts: str) -> Iterator[str]:
    return (accented(match["verb"]) for match in _VERB.finditer(acts))
