"""Whose day a clause tells: that of the event asked about, or of another that it is only dated by."""

from __future__ import annotations

import re

from bot.answering.draft import Evidence
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.identity import identity_of
from bot.evidence.own_matter import own_matter
from bot.evidence.presiding import tells_no_chair
from bot.evidence.values import times
from bot.understanding.focus import Focus

# "80 năm … và Quốc khánh 2/9, 50 năm giải phóng …": each event of a list with its own day.
_MEMBER = re.compile(r"(?:[^,;:]|,(?=\d))*$")
MEMBER_COVERAGE = 0.5
# What the question is on must be said as itself: no launch is a congress.
_CONGRESS = re.compile(
    r"^\W*(?:(?:bao giờ|(?:khi|lúc|hôm|ngày) nào)\s)?(?:(?:thì|có|họp|mở|tổ chức|diễn ra|sẽ|bắt đầu)\s)*"
    r"(?P<event>đại hội|bầu cử)\b(?! đồng)",
    re.IGNORECASE,
)
# "Sơ kết trước hay sau đại hội?": the congress is what the question itself dates by.
_ANCHOR = re.compile(r"\b(?:trước|sau)(?: hay (?:trước|sau))?(?: khi)?\s[^,;?]+", re.IGNORECASE)


def is_of_another_event(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether an event's day is asked for that the clause only mentions, or does not date; or its chair."""
    if evidence.question.focus is not Focus.DATE:
        return tells_no_chair(evidence.question.text, candidate.sentence)
    tests = (_is_only_anchor, _is_only_hailed, _dates_others)
    return any(test(evidence, candidate) for test in tests)


def _is_only_anchor(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause speaks of what is asked only to date another thing: "sau khi kết thúc Đại hội"."""
    said = up_to_clause_end(candidate)
    anchors = [match.span() for match in _ANCHOR.finditer(evidence.question.text)]
    asked = evidence.topic.without(anchors) if anchors else evidence.matter
    rest = own_matter(said)
    for found in times(candidate.text):
        if found.relative is not None:
            rest = rest.replace(found.text, " ")
    if rest == said:
        return False
    own = 0.0 if anchors else candidate.own_coverage
    return asked.coverage(mentions_of(rest)) < max(own, asked.coverage(mentions_of(said))) / 2


def _is_only_hailed(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a congress is asked for that is only hailed, "chào mừng Đại hội", or not spoken of at all."""
    asked = _CONGRESS.match(evidence.question.text)
    if asked is None:
        return False
    said = (candidate.sentence, *candidate.headings, *identity_of(candidate.document).split("\n"))
    return not any(asked["event"].lower() in own_matter(one).lower() for one in said)


def _dates_others(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether all days of a clause are those of events of the past, none of them the one asked about."""
    told = times(candidate.text)
    if not told or any(found.role != "history" for found in told):
        return False
    before = (candidate.text[: found.end].rsplit(" và ", 1)[-1] for found in told)
    members = (match.group() for text in before if (match := _MEMBER.search(text)))
    return not any(evidence.matter.coverage(mentions_of(one)) >= MEMBER_COVERAGE for one in members)


def up_to_clause_end(candidate: Candidate) -> str:
    """The sentence as far as the clause goes: what is dated at its end may stand at its beginning."""
    place = candidate.sentence.find(candidate.text)
    return candidate.sentence[: place + len(candidate.text)] if place > 0 else candidate.text
