"""A claim with a value, a day, a number or a body, held against the value that the documents state."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.answering.claims.claim import Claim
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.deadlines import answer_with_named_deadline
from bot.answering.values.bounds import opposed
from bot.answering.values.by_type import Found, values_stated
from bot.answering.verdicts import introduction, undecided, verdict, verdict_on
from bot.evidence.candidates import mentions_of
from bot.evidence.values import Value, find_values
from bot.understanding.contrasts import opposite_said
from bot.understanding.focus import Focus, Interrogative
from bot.wording import ONLY_THIS
from ingest.bodies import same_body
from ingest.time_expressions import find_time_expressions

# A clause this much less sure than the best one may still be the one meant.
AS_GOOD = 0.1
# Below this a value is stated of something else.
LOWEST_SUPPORT = 0.5
REPEATED_SUPPORT = 0.65
NEARLY_ALL = 0.85
LEAST_OF_ACT = 0.4
CLAUSES = 4
_CLAIMED_TYPES = (Focus.DATE, Focus.PERCENTAGE, Focus.AMOUNT, Focus.DURATION, Focus.COUNT, Focus.ACTOR)
_ACTING_FROM_START = 14
# "… do X làm", "… là phần việc của X".
_BY = re.compile(
    r"\b(?:do|là|giao(?: cho)?|thuộc|(?:phần|việc|nhiệm vụ|trách nhiệm|khâu) của)\s+$", re.IGNORECASE
)
# "Ủy ban Kiểm tra là nơi chuẩn bị …": the words that only link a body to its work.
_IS_WHERE = re.compile(
    r"\b(?:là|thuộc) (?:nơi|đơn vị|cơ quan|bên|người|chỗ"
    r"|(?:phần|phần việc|việc|nhiệm vụ|trách nhiệm|khâu) của)\b"
    r"|\b(?:do|là)(?=\s*$|\s+(?:làm|lo|đảm nhiệm|phụ trách)\s*$)",
    re.IGNORECASE,
)
# "Một thành tích": an article rather than a number.
_ARTICLE = re.compile(r"một\s", re.IGNORECASE)
# "Khen hai lần": mostly again, whatever the number.
_REPEATED = re.compile(r"\b(?:khen|tặng|xét|nhận|thưởng|được)\s(?:hai|2)\slần$", re.IGNORECASE)
# "Bí thư Huyện ủy": somebody of that body; "Huyện ủy được tặng": it receives.
_OFFICE_OF = re.compile(r"\b(?:bí thư|chủ tịch|trưởng|phó|giám đốc|chánh)\s$", re.IGNORECASE)
_RECEIVES = re.compile(
    r"\s(?:có\s)?(?:được\s(?:xét\s)?(?:tặng|trao|khen|xét|nhận|mời)|thuộc|nằm trong|bị)\b", re.IGNORECASE
)
# "Người đang mang thai" is no body that does something, nor is one where somebody works.
_SOMEBODY = re.compile(r"(?:người|ai)\s(?:đang|đã|bị|có|chưa|không|vừa|mới)\b", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:ở|tại)\s$", re.IGNORECASE)
_YEARLESS = ("day", "month")
_DAY_AND_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?P<month>\d{1,2})(?:\s?[/.-]\s?\d{4})?\b", re.IGNORECASE
)
_MONTH = re.compile(r"\btháng\s(?P<month>\d{1,2})\b|\b(?P<of_year>\d{1,2})/\d{4}", re.IGNORECASE)
_FROM = re.compile(r"\b(?:từ|bắt đầu)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class ClaimedValue:
    """A value a claim names, with the type that the documents' own value must have."""

    asked: Interrogative
    value: Value


def claimed_values(text: str) -> Iterator[ClaimedValue]:
    """The values of a claim, those that tell most first; its bare year only where it has no other."""
    found = list(_all_values(text))
    yield from [one for one in found if not _is_year(one)] or found


def _is_year(claimed: ClaimedValue) -> bool:
    return claimed.asked.focus is Focus.DATE and claimed.value.precision == "year"


def _all_values(text: str) -> Iterator[ClaimedValue]:
    for focus in _CLAIMED_TYPES:
        for value in find_values(Interrogative(focus, 0, 0), text):
            if focus is Focus.ACTOR and not _acts(text, value):
                continue
            if focus is Focus.COUNT and _ARTICLE.match(value.text):
                continue
            unit = _counted(value) if focus is Focus.COUNT else ""
            yield ClaimedValue(Interrogative(focus, 0, 0, unit), value)


def answer_by_deadline(evidence: Evidence, claim: Claim) -> Draft | None:
    """A claim of a time for what a deadline is named: of that deadline the time is known for sure."""
    for claimed in claimed_values(claim.text):
        if claimed.asked.focus is not Focus.DATE:
            continue
        draft = (
            answer_with_named_deadline(evidence.about(_rest(claim, claimed))) if not claim.denies else None
        )
        if draft is None:
            continue
        told = Value(0, len(draft.text), draft.text)
        if not _lies_in(told, claimed.value) and _lies_in(claimed.value, told):
            only = f"{ONLY_THIS} {draft.text}"
            return Draft(only, draft.confidence, draft.quotes, answered=False, kind="yesno")
        return verdict(_lies_in(told, claimed.value), draft.text, draft.confidence, draft.quotes)
    return None


def answer_by_value(evidence: Evidence, claim: Claim) -> Draft | None:
    """A claim that names a value: the one the documents state of the rest of the claim decides."""
    for claimed in claimed_values(claim.text):
        rest = evidence.about(_rest(claim, claimed))
        asked = replace(rest, question=replace(rest.question, asked=claimed.asked))
        again = _REPEATED.search(claim.text[: claimed.value.end])
        lowest = REPEATED_SUPPORT if again else LOWEST_SUPPORT
        stated = [
            found
            for found in values_stated(asked)
            if found.support >= lowest and _tells_predicate(claim, claimed, found)
        ]
        if stated:
            return replace(_verdict_by_value(claim, claimed, stated), about=rest)
    return None


def _tells_predicate(claim: Claim, claimed: ClaimedValue, found: Found) -> bool:
    """Whether a value of the case, "chậm 7 ngày", is stated with what is claimed of that case."""
    if not claim.predicate.terms or claimed.value.end > len(claim.circumstance):
        return True
    candidate = found.candidate
    said = "\n".join((candidate.sentence, introduction(candidate), *candidate.headings))
    return claim.predicate.coverage(mentions_of(said)) >= LEAST_OF_ACT


def answer_by_actor(evidence: Evidence, claim: Claim) -> Draft | None:
    """A claim of who does something, where a clause that says nearly all of it names the same body."""
    for claimed in claimed_values(claim.text):
        for candidate in evidence.candidates[:CLAUSES] if claimed.asked.focus is Focus.ACTOR else ():
            if candidate.is_heading or candidate.own_coverage < NEARLY_ALL or conflicts(evidence, candidate):
                continue
            if any(_speaks_for(one, claimed.value) for one in find_values(claimed.asked, candidate.text)):
                return verdict_on(candidate, claim.denied_in(candidate.text) == claim.denies)
    return None


def _speaks_for(body: Value, claimed: Value) -> bool:
    """Whether a body is the one claimed or its organ: "Ban Thường vụ Đảng ủy xã" acts for the Đảng ủy."""
    return _equal_bodies(claimed, body) or body.text.endswith(f" {claimed.text}")


def _rest(claim: Claim, claimed: ClaimedValue) -> str:
    """The claim without its value: what the documents' own value must be said of."""
    value = claimed.value
    rest = f"{claim.text[: value.start]} {claim.text[value.end :]}"
    return " ".join((_IS_WHERE.sub(" ", rest) if claimed.asked.focus is Focus.ACTOR else rest).split())


def _acts(text: str, value: Value) -> bool:
    if _SOMEBODY.match(value.text) or _WHERE.search(text[: value.start]):
        return False
    if _OFFICE_OF.search(text[: value.start]) or _RECEIVES.match(text, value.end):
        return False
    return value.start <= _ACTING_FROM_START or bool(_BY.search(text[: value.start]))


def _counted(value: Value) -> str:
    return " ".join(word for word in value.text.split()[1:] if not word[0].isdigit())


def _verdict_by_value(claim: Claim, claimed: ClaimedValue, stated: list[Found]) -> Draft:
    """Yes if a clause about as good as the best one states the claimed value, else no.

    Neither where the clause states less than is claimed: a day that lies in the month it names.
    """
    best = stated[0]
    equal = _EQUAL.get(claimed.asked.focus, _equal_numbers)
    for found in stated:
        if found.support >= min(best.support, 1.0) - AS_GOOD and equal(claimed.value, found.value):
            said = found.candidate.text
            contrary = opposite_said(claim.text, said) or opposed(
                claim.text, claimed.value, said, found.value
            )
            return verdict_on(found.candidate, not contrary)
    vaguer = claimed.asked.focus is Focus.DATE and _lies_in(claimed.value, best.value)
    return undecided(best.candidate) if vaguer else verdict_on(best.candidate, False)


def _equal_dates(claimed: Value, offered: Value) -> bool:
    """Whether what is offered lies within what is claimed, and so bears it out, or begins when it says."""
    return _lies_in(offered, claimed) or _begins_alike(claimed.text, offered.text)


def _begins_alike(claimed: str, offered: str) -> bool:
    """ "Từ ngày 15/7/1950" where a time from that day to another is stated."""
    ours, theirs = find_time_expressions(claimed), find_time_expressions(offered)
    return bool(_FROM.search(claimed) and _FROM.search(offered)) and any(
        one.begin is not None and one.begin == other.begin for one in ours for other in theirs
    )


def _lies_in(inner: Value, outer: Value) -> bool:
    # Cut out of its sentence a time has lost its role, so that all expressions count.
    pairs = [(a, b) for a in find_time_expressions(inner.text) for b in find_time_expressions(outer.text)]
    if any(a.precision in _YEARLESS and a.begin is a.finish is None for pair in pairs for a in pair):
        return _same_days(inner.text, outer.text)
    return any(
        a.begin is not None
        and a.finish is not None
        and b.begin is not None
        and b.finish is not None
        and b.begin <= a.begin <= a.finish <= b.finish
        for a, b in pairs
    )


def _same_days(inner: str, outer: str) -> bool:
    """Whether a day or month lies in another where a year is left out: 15/8/2026 in "tháng 8"."""
    (day, month), (outer_day, outer_month) = _day_and_month(inner), _day_and_month(outer)
    return month is not None and month == outer_month and outer_day in (None, day)


def _day_and_month(text: str) -> tuple[int | None, int | None]:
    if match := _DAY_AND_MONTH.search(text):
        return int(match["day"]), int(match["month"])
    month = _MONTH.search(text)
    return None, int(month["month"] or month["of_year"]) if month else None


def _equal_numbers(claimed: Value, offered: Value) -> bool:
    numbers = [[int(digits) for digits in _DIGITS.findall(value.text)] for value in (claimed, offered)]
    return bool(numbers[0]) and numbers[0] == numbers[1]


def _equal_bodies(claimed: Value, offered: Value) -> bool:
    return same_body(claimed.text, offered.text)


_EQUAL: dict[Focus, Callable[[Value, Value], bool]] = {
    Focus.DATE: _equal_dates,
    Focus.ACTOR: _equal_bodies,
}
