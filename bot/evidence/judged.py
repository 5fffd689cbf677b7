"""Targets that were met, missed or surpassed, as questions ask for them and cells of tables judge them."""

from __future__ import annotations

import re
from enum import Enum

from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.vietnamese import folded

_REACHED = r"(?:dat|hoan thanh|dam bao|bao dam|toi noi)"
_ASKED_AS = (Focus.LIST, Focus.NAME)
_OF_TARGETS = re.compile(r"\b(?:chi tieu|muc tieu|tieu chi) nao\b")


class Judged(Enum):
    """How a target came out, with the words that say so: in this order, for "không đạt" holds "đạt"."""

    MISSED = re.compile(rf"\b(?:khong|chua|con chua|chang|hut|thieu)(?: \w+){{0,2}}? {_REACHED}\b|\bhut\b")
    SURPASSED = re.compile(r"\bvuot\b")
    MET = re.compile(rf"\b{_REACHED}\b")


def judged_in(text: str) -> Judged | None:
    """What a text says came of a target; None where it says nothing of it."""
    keys = folded(text)
    return next((judged for judged in Judged if judged.value.search(keys)), None)


def judged_asked_for(question: Question) -> Judged | None:
    """Which of some things judged are asked for: "xã nào không đạt?"; None where none are."""
    return judged_in(question.text) if question.focus in _ASKED_AS else None


def asks_for_judged_targets(question: Question) -> bool:
    """Whether it is asked which targets were met, missed or surpassed."""
    return bool(_OF_TARGETS.search(folded(question.text))) and judged_asked_for(question) is not None
