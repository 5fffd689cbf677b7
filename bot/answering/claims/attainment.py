"""Whether a target was met: "Chỉ tiêu trồng rừng có đạt không?" beside "trồng 285 ha, đạt 57% kế hoạch"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.claims.claim import Claim
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.tables.rows import answer_from_table
from bot.answering.verdicts import all_around, verdict
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.figure_roles import STANDARD
from bot.evidence.identity import identity_of, names_in
from bot.wording import ask_for_share

# What the target is of must be told to this share by the sentence with all that stands over it, and beside
# the names of the document to the other by the sentence alone.
LOWEST_COVERAGE = 0.55
LEAST_OWN = 0.25
CLAUSES = 12
_WHOLE = 100.0
_REACHED = r"(?:(?:có|đã|có được)\s)?(?:đạt|hoàn thành|về đích|xong|vượt)"
# "Chỉ tiêu trồng rừng có đạt không?", "xã có đạt chỉ tiêu về trồng rừng không?"
_ASKED = (
    re.compile(
        rf"^(?P<target>.{{4,}}?)\s{_REACHED}(?:\s(?:được|{STANDARD}|đề ra))*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?P<who>.*?)\s?{_REACHED}(?:\sđược)?\s{STANDARD}\s(?:(?:về|trong việc|là)\s)?"
        r"(?P<target>.{4,})$",
        re.IGNORECASE,
    ),
)
# A row that tells the plan beside what was reached: "Giao: 35; Đạt: 37; Tỷ lệ: 105,7%".
_BESIDE_PLAN = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán|giao)\b[^:;]{0,30}:", re.IGNORECASE)
_PER_CENT = re.compile(r"(?P<share>\d+(?:,\d+)?)\s?%")
_FRAME = re.compile(r"\b(?:chỉ tiêu|kế hoạch|mục tiêu|tỷ lệ|số)\b", re.IGNORECASE)
_AIM = r"(?:kế hoạch|chỉ tiêu|mục tiêu|yêu cầu|dự toán|nghị quyết)"
_MISSED = re.compile(
    r"\b(?:không|chưa)\s(?:đạt|hoàn thành)\b(?!\s\d)"
    rf"|\b(?:(?:thấp|ít|kém) hơn|(?:chưa|không) bằng|dưới|hụt|chưa tới)\s(?:so với\s|mức\s)*{_AIM}",
    re.IGNORECASE,
)
_EXCEEDED = re.compile(
    rf"\bvượt\s(?:\d|mức|{_AIM})|\b(?:cao|nhiều) hơn\s(?:so với\s|mức\s)*{_AIM}", re.IGNORECASE
)
_SHARE = re.compile(
    rf"\b(?:đạt|bằng|hoàn thành)\s(?P<share>\d+(?:,\d+)?)\s?%\s(?:so với\s)?{_AIM}",
    re.IGNORECASE,
)


def answer_by_attainment(evidence: Evidence, claim: Claim) -> Draft | None:
    """Yes or no by what a report says of the target that the claim names; None where none says it."""
    asked = next((match for pattern in _ASKED if (match := pattern.match(claim.text))), None)
    if asked is None:
        return None
    target = " ".join(_FRAME.sub(" ", " ".join(filter(None, asked.groups()))).split())
    return _by_report(evidence.about(target), claim) or _by_table(evidence, target, claim)


def _by_table(evidence: Evidence, target: str, claim: Claim) -> Draft | None:
    """By the share of the plan that the target's row tells."""
    row = answer_from_table(evidence.about(ask_for_share(target)))
    share = _PER_CENT.search(row.text) if row and row.answered and _BESIDE_PLAN.search(row.text) else None
    if row is None or share is None:
        return None
    met = _is_whole(share) != claim.denies
    return replace(verdict(met, row.text, row.confidence, row.quotes), about=row.about)


def _by_report(about: Evidence, claim: Claim) -> Draft | None:
    """By what is said of the target in prose."""
    for candidate in about.candidates[:CLAUSES]:
        met = None if candidate.is_heading else _met_in(candidate)
        if met is None or conflicts(about, candidate):
            continue
        told, own = _told_of(about, candidate)
        if told < LOWEST_COVERAGE or own < LEAST_OWN:
            continue
        quotes = (candidate.sentence_quote,)
        return replace(verdict(met != claim.denies, candidate.sentence, told, quotes), about=about)
    return None


def _met_in(candidate: Candidate) -> bool | None:
    """By the clause itself, else by what its sentence says behind it."""
    met = _met(candidate.text)
    place = candidate.sentence.find(candidate.text) + len(candidate.text)
    return met if met is not None else _met(candidate.sentence[place:])


def _met(sentence: str) -> bool | None:
    """Whether a sentence says that a target was met; None where it says nothing of it."""
    if _MISSED.search(sentence):
        return False
    if _EXCEEDED.search(sentence):
        return True
    share = _SHARE.search(sentence)
    return _is_whole(share) if share else None


def _is_whole(share: re.Match[str]) -> bool:
    return float(share["share"].replace(",", ".")) >= _WHOLE


def _told_of(about: Evidence, candidate: Candidate) -> tuple[float, float]:
    """How much of the target is told with all that stands over the sentence, and by the sentence alone."""
    names = names_in(identity_of(candidate.document))
    own = about.topic.beyond(names).coverage(mentions_of(candidate.sentence))
    return about.topic.coverage(mentions_of(all_around(candidate))), own
