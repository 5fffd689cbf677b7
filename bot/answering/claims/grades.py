"""Whether a grade of completed duty meets an award: "Hoàn thành nhiệm vụ thì có được … không?".

An award that demands "hoàn thành tốt nhiệm vụ trở lên" is given for a better grade, and for no lower one.
"""

from __future__ import annotations

import re

from bot.answering.claims.claim import Claim
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.awards import criteria_named
from bot.answering.phrasing import followed_by, lead, shorten
from bot.answering.verdicts import NO, YES, without_verdict
from bot.evidence.candidates import mentions_of
from bot.wording import ONE_CONDITION, as_condition
from ingest.criteria import Condition, Criterion

# From the lowest; "không hoàn thành" is below all.
_GRADES = ("không", "", "tốt", "xuất sắc")
_GRADE = re.compile(
    r"\b(?:(?P<none>không|chưa)\s)?hoàn thành(?=\s(?:tốt|xuất sắc|nhiệm vụ|(?:ở )?mức)\b)"
    r"\s(?:(?:nhiệm vụ|ở mức|mức|từ)\s)*(?P<how>tốt|xuất sắc)?",
    re.IGNORECASE,
)
# A grade in some of many years, or of some of many people, is not that of the year.
_COUNTED = re.compile(r"\d")
_ALTERNATIVE = re.compile(r",?\shoặc\s", re.IGNORECASE)
_SAID = "hoàn thành tốt xuất sắc nhiệm vụ được giao mức xếp loại đánh giá chỉ thôi được xét tặng danh hiệu"
# The claim must say no more than the grade and the award: no "nhưng bị kỷ luật".
ALL_SAID = 0.8
SURE = 0.85
CHARACTERS = 300


def answer_by_grade(evidence: Evidence, claim: Claim) -> Draft | None:
    """Yes or no by the grade that the award named demands; None where it demands none."""
    claimed = _GRADE.search(claim.text)
    criteria = criteria_named(evidence, claim.text)
    if claimed is None or not criteria or claim.denies or _COUNTED.search(claim.text):
        return None
    if claim.matter.coverage(mentions_of(f"{criteria[0].name} {_SAID}")) < ALL_SAID:
        return None
    graded = ((one, condition) for one in criteria for condition in one.conditions)
    demanded = next((found for found in graded if _demands_grade(*found)), None)
    return _judged(*demanded, _rank(claimed)) if demanded else None


def _demands_grade(criterion: Criterion, condition: Condition) -> bool:
    counted = criterion.any_suffices or _COUNTED.search(condition.text)
    return not counted and bool(_GRADE.search(condition.text))


def _judged(criterion: Criterion, condition: Condition, claimed: int) -> Draft:
    """The verdict; none, but what the condition says, where something else does instead of the grade."""
    demanded = _GRADE.search(condition.text)
    meets = demanded is not None and claimed >= _rank(demanded)
    source = f" ({condition.source})" if condition.source else ""
    said = shorten(f"{condition.text}{source}", CHARACTERS)
    told = as_condition(criterion.name, criterion.requirement, said)
    text = followed_by(lead(YES, told), ONE_CONDITION) if meets else lead(NO, told)
    draft = Draft(text, SURE, (condition.quote,), kind="yesno", subject=criterion.name)
    return without_verdict(draft, told) if not meets and _ALTERNATIVE.search(condition.text) else draft


def _rank(grade: re.Match[str]) -> int:
    return _GRADES.index("không" if grade["none"] else (grade["how"] or "").lower())
