"""The types of answer that questions ask for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bot.answers import AnswerKind


class Focus(Enum):
    """What counts as evidence, and the kind of answer it is shown as, which is coarser."""

    DATE = "date", "date"
    CLOCK = "clock", "date"
    DURATION = "duration", "date"
    FREQUENCY = "frequency", "date"
    COUNT = "count", "number"
    ORDINAL = "ordinal", "number"
    AMOUNT = "amount", "number"
    FUNDING = "funding", "explanation"
    PERCENTAGE = "percentage", "number"
    SIZE = "size", "number"
    PHONE = "phone", "number"
    ACTOR = "actor", "organisation"
    NAME = "name", "organisation"
    PERSON = "person", "organisation"
    PLACE = "place", "explanation"
    RECIPIENT = "recipient", "organisation"
    DOCUMENT = "document", "document"
    PROVISION = "provision", "document"
    FORM = "form", "document"
    LIST = "list", "list"
    CRITERIA = "criteria", "criteria"
    CASES = "cases", "list"
    YES_NO = "yes/no", "yesno"
    COMPARISON = "comparison", "explanation"
    REASON = "reason", "explanation"
    PURPOSE = "purpose", "explanation"
    EXPLANATION = "explanation", "explanation"

    def __init__(self, evidence: str, shown: AnswerKind) -> None:
        self.shown = shown


FIGURES = (Focus.COUNT, Focus.AMOUNT, Focus.PERCENTAGE)
MEASURES = (*FIGURES, Focus.DURATION)
SOMEBODY = (Focus.ACTOR, Focus.PERSON)


@dataclass(frozen=True, slots=True)
class Interrogative:
    """The asking words of a question: their type, where they stand in the text, and the noun they count.

    `unit` is what "bao nhiêu" or "mấy" stands before ("xã" in "bao nhiêu xã"), "" when nothing follows.
    """

    focus: Focus
    start: int
    end: int
    unit: str = ""
    plural: bool = False
