"""Questions on one person or office alone: "Lò Văn Pâng là ai?", "Chủ tịch xã tên gì?"."""

from __future__ import annotations

import re

from ingest.abbreviations import expand
from ingest.folding import fold_in_place
from ingest.signature import OFFICES
from ingest.vietnamese import folded, syllables

OFFICE = rf"(?:(?:phó|quyền)\s)?(?:{OFFICES.lower()})"
HONORIFIC = r"(?:đồng chí|đ/c|ông|bà|anh|chị|cô|bác|thầy|sếp)"
OFFICE_FIRST = re.compile(rf"(?:{fold_in_place(HONORIFIC)} )?(?P<office>{fold_in_place(OFFICE)})\b")
OPENS = r"^\W*(?:(?:cho (?:em |toi |minh )?hoi|the|vay) )?"
_ENDS = r"(?: (?:vay|the|a|nhi|ha|ay|day|hien nay|bay gio|hien tai))*\W*$"
_CALLED = r"(?:la (?:ai|nguoi nao|ong nao|ba nao)|(?:ho )?(?:va )?ten (?:la )?(?:gi|ai))"
_POST_ASKED = r"(?:(?:la|lam|giu|nam|mang) )?chuc(?: (?:vu|danh))? (?:la )?(?:gi|nao)"
# Asked for alone: a question that says more is about something else than the office.
_WHO_IS = re.compile(
    rf"{OPENS}(?P<it>[^,;]+?) (?:(?:hien nay|hien|dang|bay gio) )*(?:{_CALLED}|{_POST_ASKED}){_ENDS}"
    rf"|{OPENS}(?:ai|(?:dong chi|ong|ba|nguoi) nao) (?:(?:hien|dang) )*(?:la|lam|giu chuc|giu) "
    rf"(?P<that>[^,;]+?){_ENDS}"
)
# Offices that are named together with whose they are.
_TITLES = ("truong phong", "giam doc", "hieu truong", "chanh van phong")


def who_is_asked_for(question: str) -> str | None:
    """The words of a question that name a person or office; None where it says more or asks otherwise."""
    asked = _WHO_IS.match(fold_in_place(question))
    return question[slice(*asked.span("it" if asked["it"] else "that"))] if asked else None


def tells_another_office(question: str, told: str) -> bool:
    """Whether the holder of an office is asked for, and what is told of somebody does not name that one."""
    named = who_is_asked_for(question) or ""
    office = OFFICE_FIRST.match(fold_in_place(named))
    if office is None or office["office"] not in _TITLES:
        return False
    words = list(syllables(folded(expand(told))))
    body = list(syllables(folded(named[office.end() :])))[:2]
    return f" {office['office']} " not in f" {' '.join(words)} " or not set(body) <= set(words)
