from __future__ import annotations

from typing import Any

import pytest

from ingest.deadlines.finding import find_deadlines
from ingest.knowledge import Deadline
from ingest.vietnamese import folded
from tests.ingest.gold import document_of, gold

# At least these shares of what a reader marked are found, and of what is found was marked.
EXACT, OTHERS = 0.95, 0.85
NAMES = [
    ("plan", EXACT),
    ("report", EXACT),
    pytest.param("circular", OTHERS, marks=pytest.mark.shared),
    pytest.param("law", OTHERS, marks=pytest.mark.shared),
    pytest.param("pdf", OTHERS, marks=pytest.mark.shared),
]


def says(expected: dict[str, Any], found: Deadline) -> bool:
    if not all(folded(words) in folded(found.title) for words in expected["words"]):
        return False
    days = (found.start and found.start.isoformat(), found.end and found.end.isoformat())
    if days != (expected["start"], expected["end"]):
        return False
    if recurrence := expected.get("recurrence"):
        rhythm = found.recurrence
        return rhythm is not None and (rhythm.every, rhythm.month, rhythm.day) == tuple(recurrence.values())
    if relative := expected.get("relative"):
        counted = found.relative
        if counted is None or (counted.amount, counted.unit) != (relative["amount"], relative["unit"]):
            return False
        return folded(relative["after"]) in folded(counted.after)
    return found.recurrence is None and found.tentative == expected.get("tentative", False)


@pytest.mark.parametrize(("name", "share"), NAMES)
def test_deadlines_of_a_document_are_those_a_reader_marked(name: str, share: float) -> None:
    facts = gold(f"deadlines_{name}")
    left = list(find_deadlines(document_of(facts["source"])))
    missed, wanted = [], 0
    for expected in facts["deadlines"]:
        wanted += not expected.get("optional", False)
        match = next((found for found in left if says(expected, found)), None)
        if match is not None:
            left.remove(match)
        elif not expected.get("optional"):
            missed.append(expected["words"])
    extra = [found.title for found in left]
    hits = wanted - len(missed)
    assert hits >= share * wanted, missed
    assert hits >= share * (hits + len(extra)), extra


@pytest.mark.parametrize(("name", "share"), NAMES)
def test_responsible_bodies_are_those_a_reader_marked(name: str, share: float) -> None:
    facts = gold(f"deadlines_{name}")
    found = list(find_deadlines(document_of(facts["source"])))
    for expected in facts["deadlines"]:
        match = next((deadline for deadline in found if says(expected, deadline)), None)
        if match is None:
            continue
        found.remove(match)
        named = folded(" | ".join(match.responsible))
        assert [body for body in expected["responsible"] if folded(body) not in named] == []


@pytest.mark.parametrize("name", ["plan", "report"])
def test_quotes_are_verbatim(name: str) -> None:
    document = document_of(gold(f"deadlines_{name}")["source"])
    for deadline in find_deadlines(document):
        assert deadline.quotes
        for quote in deadline.quotes:
            assert document.text[quote.start : quote.end] == quote.text
