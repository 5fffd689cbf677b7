"""A claim with a value, a day, a number or a body, held against the value that the documents state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answering.claims.claim import Claim
from bot.answering.claims.same_values import find_office, lies_in, same_values
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.values.bounds import opposed
from bot.answering.values.by_type import Found, item_of, values_stated
from bot.answering.verdicts import introduction, undecided, verdict_on
from bot.evidence.candidates import mentions_of
from bot.evidence.sheets import outside_tables
from bot.evidence.values import Value, find_values
from bot.understanding.contrasts import contradicts, opposite_said
from bot.understanding.focus import Focus, Interrogative
from ingest.bodies import same_body

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
# "Một thành tích" has an article, "luật 2022" a year, and "cuối năm" no number.
_COUNTS_NOTHING = re.compile(r"một\s|(?:19|20)\d\d\b|[^\W\d]+$", re.IGNORECASE)
_SCALE = re.compile(r"(?:nghìn|ngàn|triệu|tỷ|tỉ|k)$", re.IGNORECASE)
# "Khen hai lần": mostly again, whatever the number.
_REPEATED = re.compile(r"\b(?:khen|tặng|xét|nhận|thưởng|được)\s(?:hai|2)\slần$", re.IGNORECASE)
# "Bí thư Huyện ủy": somebody of that body; "Huyện ủy được tặng": it receives.
_OFFICE_OF = re.compile(r"\b(?:bí thư|chủ tịch|trưởng|phó|giám đốc|chánh)\s$", re.IGNORECASE)
# An office with the body it is of is told by that body.
_OF_A_BODY = re.compile(
    r"\s(?:nước|quốc hội|tỉnh|huyện|xã|phường|thành phố|cấp|ubnd|hđnd|ủy ban|hội|sở|bộ|ban|đảng)\b",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\s(?:có\s)?(?:được\s(?:xét\s)?(?:tặng|trao|khen|xét|nhận|mời)|thuộc|nằm trong|bị)\b", re.IGNORECASE
)
# "Người đang mang thai" is no body that does something, nor is one where somebody works.
_SOMEBODY = re.compile(r"(?:người|ai)\s(?:đang|đã|bị|có|chưa|không|vừa|mới)\b", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:ở|tại)\s$", re.IGNORECASE)
# "Bằng khen của Thủ tướng": whose a thing is does nothing.
_WHOSE = re.compile(
    r"\b(?:bằng khen|giấy khen|cờ|cờ thi đua|kỷ niệm chương|giải thưởng|danh hiệu|quỹ|quy chế|kế hoạch"
    r"|báo cáo|quyết định|văn bản|thông báo|công văn|lễ|hội nghị)(?:\scủa)?\s$",
    re.IGNORECASE,
)
# "Cùng một năm", "trong một năm": no length of time.
_ONE_AND_THE_SAME = re.compile(r"\b(?:cùng|mỗi|trong|hằng|cả)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ClaimedValue:
    """A value a claim names, with the type that the documents' own value must have."""

    asked: Interrogative
    value: Value


def claimed_values(text: str) -> Iterator[ClaimedValue]:
    """The values of a claim, those that tell most first; its bare year only where it has no other."""
    found = list(_all_values(text))
    yield from [one for one in found if not is_year(one)] or found


def is_year(claimed: ClaimedValue) -> bool:
    """Whether a time is a bare year."""
    return claimed.asked.focus is Focus.DATE and claimed.value.precision == "year"


def _all_values(text: str) -> Iterator[ClaimedValue]:
    office = find_office(text)
    if office and _BY.search(text[: office.start]) and not _OF_A_BODY.match(text, office.end):
        yield ClaimedValue(Interrogative(Focus.PERSON, 0, 0), office)
    for focus in _CLAIMED_TYPES:
        for value in find_values(Interrogative(focus, 0, 0), text):
            if focus is Focus.ACTOR and not _acts(text, value):
                continue
            if focus is Focus.COUNT and _COUNTS_NOTHING.match(value.text):
                continue
            if focus is Focus.DURATION and _ONE_AND_THE_SAME.search(text[: value.start]):
                continue
            yield ClaimedValue(_asked_by(focus, value), value)


def _asked_by(focus: Focus, value: Value) -> Interrogative:
    """What asks for such a value; "750 nghìn" is money, whether or not its "đồng" is said."""
    unit = _counted(value) if focus is Focus.COUNT else ""
    if _SCALE.match(unit):
        return Interrogative(Focus.AMOUNT, 0, 0)
    return Interrogative(focus, 0, 0, unit)


def answer_by_value(evidence: Evidence, claim: Claim) -> Draft | None:
    """A claim that names a value: the one the documents state of the rest of the claim decides."""
    for claimed in claimed_values(claim.text):
        rest = evidence.about(_rest(claim, claimed))
        # A row that does not name its columns bears out no value.
        prose = outside_tables(rest.candidates)
        asked = replace(rest, question=replace(rest.question, asked=claimed.asked), candidates=prose)
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
    """A claim of who does something, where a clause that says nearly all of it names the same body.

    No where that body is told there to have come in at another place: "giải nhì là Công an huyện".
    """
    for claimed in claimed_values(claim.text):
        for candidate in evidence.candidates[:CLAUSES] if claimed.asked.focus is Focus.ACTOR else ():
            if candidate.is_heading or candidate.own_coverage < NEARLY_ALL or conflicts(evidence, candidate):
                continue
            found = find_values(claimed.asked, candidate.text)
            if same := next((one for one in found if _speaks_for(one, claimed.value)), None):
                elsewhere = contradicts(claim.text, (item_of(candidate.text, same),))
                affirmed = claim.denied_in(candidate.text) == claim.denies
                return verdict_on(candidate, affirmed and not elsewhere)
    return None


def _speaks_for(body: Value, claimed: Value) -> bool:
    """Whether a body is the one claimed or its organ: "Ban Thường vụ Đảng ủy xã" acts for the Đảng ủy."""
    return same_body(claimed.text, body.text) or body.text.endswith(f" {claimed.text}")


def _rest(claim: Claim, claimed: ClaimedValue) -> str:
    """The claim without its value: what the documents' own value must be said of."""
    value = claimed.value
    rest = f"{claim.text[: value.start]} {claim.text[value.end :]}"
    return " ".join((_IS_WHERE.sub(" ", rest) if claimed.asked.focus is Focus.ACTOR else rest).split())


def _acts(text: str, value: Value) -> bool:
    before = text[: value.start]
    if _SOMEBODY.match(value.text) or _WHERE.search(before) or _WHOSE.search(before):
        return False
    if _OFFICE_OF.search(before) or _RECEIVES.match(text, value.end):
        return False
    return value.start <= _ACTING_FROM_START or bool(_BY.search(before))


def _counted(value: Value) -> str:
    return " ".join(word for word in value.text.split()[1:] if not word[0].isdigit())


def _verdict_by_value(claim: Claim, claimed: ClaimedValue, stated: list[Found]) -> Draft:
    """Yes if a clause about as good as the best one states the claimed value, else no.

    Neither where the clause states less than is claimed: a day that lies in the month it names.
    """
    best, focus = stated[0], claimed.asked.focus
    near = (found for found in stated if found.support >= min(best.support, 1.0) - AS_GOOD)
    for found in near:
        if same_values(focus, claimed.value, found.value):
            said = found.candidate.text
            contrary = (
                opposite_said(claim.text, said)
                or opposed(claim.text, claimed.value, said, found.value)
                or claim.denied_in(said) != claim.denies
            )
            return verdict_on(found.candidate, not contrary)
    vaguer = focus is Focus.DATE and lies_in(claimed.value, best.value)
    return undecided(best.candidate) if vaguer else verdict_on(best.candidate, False)
