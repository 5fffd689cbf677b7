from __future__ import annotations

from typing import Any

import pytest

from ingest.knowledge import TimeExpression
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded
from tests.ingest.gold import document_of, gold

NAMES = [
    "plan",
    "report",
    pytest.param("circular", marks=pytest.mark.shared),
    pytest.param("law", marks=pytest.mark.shared),
]


def says(expected: dict[str, Any], found: TimeExpression) -> bool:
    recurrence, relative = expected.get("recurrence"), expected.get("relative")
    days = (found.begin and found.begin.isoformat(), found.finish and found.finish.isoformat())
    if (*days, found.precision) != (expected["begin"], expected["finish"], expected["precision"]):
        return False
    if bool(recurrence) != bool(found.recurrence) or bool(relative) != bool(found.relative):
        return False
    if recurrence and found.recurrence:
        rhythm = found.recurrence
        if (rhythm.every, rhythm.month, rhythm.day) != tuple(recurrence.values()):
            return False
    if relative and found.relative:
        counted = found.relative
        if (counted.amount, counted.unit) != (relative["amount"], relative["unit"]):
            return False
        return folded(relative["after"]) in folded(counted.after)
    return expected["role"] in (None, found.role) and expected.get("tentative", False) == found.tentative


@pytest.mark.parametrize("name", NAMES)
def test_times_of_a_document_are_those_a_reader_marked(name: str) -> None:
    facts = gold(f"time_expressions_{name}")
    left = find_time_expressions(document_of(facts["source"]).text)
    missed = []
    for expected in facts["expressions"]:
        match = next((found for found in left if says(expected, found)), None)
        if match is None:
            missed.append(expected)
        else:
            left.remove(match)
    assert (missed, [(found.text, found.role) for found in left]) == ([], [])
