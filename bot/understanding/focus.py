"""The types of answer that questions ask for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bot.answers import AnswerKind


class Focus(Enum):
    """What counts as evidence: finer than the kind that is shown, because a place is no explanation."""

    DATE = "date"
    CLOCK = "clock"
    DURATION = "duration"
    FREQUENCY = "frequency"
    COUNT = "count"
    ORDINAL = "ordinal"
    AMOUNT = "amount"
    FUNDING = "funding"
    PERCENTAGE = "percentage"
    SIZE = "size"
    PHONE = "phone"
    ACTOR = "actor"
    NAME = "name"
    PERSON = "person"
    PLACE = "place"
    RECIPIENT = "recipient"
    DOCUMENT = "document"
    PROVISION = "provision"
    FORM = "form"
    LIST = "list"
    CRITERIA = "criteria"
    CASES = "cases"
    YES_NO = "yes/no"
    COMPARISON = "comparison"
    REASON = "reason"
    PURPOSE = "purpose"
    EXPLANATION = "explanation"


KIND_OF_FOCUS: dict[Focus, AnswerKind] = {
    Focus.DATE: "date",
    Focus.CLOCK: "date",
    Focus.DURATION: "date",
    Focus.FREQUENCY: "date",
    Focus.COUNT: "number",
    Focus.ORDINAL: "number",
    Focus.AMOUNT: "number",
    Focus.FUNDING: "explanation",
    Focus.PERCENTAGE: "number",
    Focus.SIZE: "number",
    Focus.PHONE: "number",
    Focus.ACTOR: "organisation",
    Focus.NAME: "organisation",
    Focus.PERSON: "organisation",
    Focus.PLACE: "explanation",
    Focus.RECIPIENT: "organisation",
    Focus.DOCUMENT: "document",
    Focus.PROVISION: "document",
    Focus.FORM: "document",
    Focus.LIST: "list",
    Focus.CRITERIA: "criteria",
    Focus.CASES: "list",
    Focus.YES_NO: "yesno",
    Focus.COMPARISON: "explanation",
    Focus.REASON: "explanation",
    Focus.PURPOSE: "explanation",
    Focus.EXPLANATION: "explanation",
}


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
