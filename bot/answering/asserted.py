"""Claims of a fact: the question they answer is asked openly, and what it is answered with is compared.

"Tổng kết là tháng 8/2025 đúng không?" is "Tổng kết là khi nào?" with the answer given along, so that all ways
of answering that one serve this one too: deadlines, tables, typed values.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.claims.claim import Claim
from bot.answering.claims.claimed_values import ClaimedValue, claimed_values, is_year
from bot.answering.claims.eligibility import answer_by_demand
from bot.answering.claims.same_values import agreement, find_office
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import BULLET, NEXT_LINE, said_once
from bot.answering.targets import is_only_aimed_at, told_as_aim
from bot.answering.values.ranges import measures_otherwise
from bot.answering.verdicts import YES, verdict
from bot.answering.ways import draft_answer
from bot.evidence.candidates import mentions_of
from bot.evidence.values import Value, find_values
from bot.understanding.focus import Focus
from bot.wording import ONLY_AIMED, ONLY_THIS
from ingest.bodies import find_bodies

# What is allowed or due is asked of a rule, and a number in it is mostly that of a case.
_OF_A_RULE = re.compile(
    r"\b(?:có|còn)\s(?:còn\s)?(?:được|phải|cần|bị|thể|nên|bắt buộc|tính|coi)\b"
    r"|\bđược\s(?:không|chưa)\W*$|\b(?:một|mỗi)\s(?:\S+\s){1,2}?được\b",
    re.IGNORECASE,
)
# "Huyện ủy có được tặng không?": those to whom something is done are no actors.
_DONE_TO = re.compile(r"\b(?:được|thể|(?<!chuẩn )(?<!thiết )bị|nhận|thuộc)\b", re.IGNORECASE)
_IS_IT_SO = re.compile(
    r"\b(?:có )?(?:phải|đúng)(?: là)? (?:không|chưa)\b|^(?:có phải|có đúng)\b"
    r"|\bcó phải(?=\s(?:do|là|của)\b)",
    re.IGNORECASE,
)
# "Năm 2025 có đạt không?" tells when; "… vào năm 2025 phải không?" wants that confirmed.
_PUT_IN_TIME = re.compile(r"\b(?:vào|trong|là|đến|tới|hết|từ|trước|sau)\s+$", re.IGNORECASE)
_ONLY_THEN = re.compile(r"\s(?:mới|thì|sẽ)\s", re.IGNORECASE)
# What bears a year of its own.
_OF_A_YEAR = re.compile(
    r"\b(?:kế hoạch|luật|nghị định|thông tư|quyết định|báo cáo|phong trào|cuối|đầu|giữa|so với|của|hằng|hàng"
    r"|cho)\s+$",
    re.IGNORECASE,
)
# "Hơn 50 trường" asks how many there are.
_BESIDE = re.compile(
    r"\b(?:hơn|trên|dưới|gần|khoảng|chừng|độ|cỡ|tầm|chưa (?:đến|tới)|không (?:đến|tới))\s+$", re.IGNORECASE
)
# "Phòng Nội vụ phối hợp với Huyện đoàn …": either does it.
_BESIDE_OTHERS = r"(?:[,\s]|\b(?:và|cùng|với|phối hợp|chủ trì|đại diện|lãnh đạo|các|hoặc)\b){1,40}"
# Whoever is said to lead is not the one with whom that is done.
_LEADS = re.compile(r"\b(?:chủ trì|đứng chính|làm chính|chịu trách nhiệm chính)\b", re.IGNORECASE)
# "Khi trình Chính phủ: …" begins with a case, and whoever is named in it does nothing.
_IN_CASE = re.compile(r"(?:khi|nếu|trường hợp|đối với|trước|sau|trong)\b", re.IGNORECASE)
# "Ủy ban Kiểm tra là nơi chuẩn bị …": words that only link a body to its work; so is "có viết".
_IS_WHERE = re.compile(
    r"^\s+(?:là (?:nơi|đơn vị|cơ quan|bên|người|chỗ)\b|có(?=\s(?!trách|nhiệm|quyền|thể|phải|được)))",
    re.IGNORECASE,
)
# Of the act claimed, what somebody else is told to do must say this share.
SAME_ACT = 0.3
_OF_A_SORT = re.compile(r"\b(?:các|mọi|từng|những)\b", re.IGNORECASE)
_RIGHT = re.compile(r"\bcó (?:quyền|thể)\b", re.IGNORECASE)
_OPEN = {
    Focus.DATE: "khi nào",
    Focus.PERCENTAGE: "bao nhiêu phần trăm",
    Focus.AMOUNT: "bao nhiêu tiền",
    Focus.ACTOR: "ai",
    Focus.PERSON: "ai",
}


def draft_asserted(evidence: Evidence, min_confidence: float) -> Draft | None:
    """Yes or no by the answer to the open question; None where no fact is claimed or that has no answer."""
    if evidence.question.focus is not Focus.YES_NO:
        return None
    claim = Claim.of(evidence.question.text, evidence.topic)
    # "Phải có 3 lần …": how many of what may be met otherwise is no fact.
    if answer_by_demand(evidence, claim):
        return None
    for claimed in claimed_values(claim.text):
        if not _is_claimed(evidence.question.text, claim, claimed):
            continue
        told = draft_answer(evidence.about(_opened(claim, claimed)), min_confidence)
        draft = _verdict(claim, claimed, told) if told.answered else None
        # What bears out one value of a claim may well deny another: "tháng 7 tăng 3 lần".
        rest = f"{claim.text[: claimed.value.start]} {claim.text[claimed.value.end :]}"
        other = measures_otherwise(rest, told.text) or claim.verb_unsaid(told.text)
        if draft and not (draft.text.startswith(YES) and other):
            return draft
    return None


def _is_claimed(question: str, claim: Claim, claimed: ClaimedValue) -> bool:
    """Whether a value is what the question wants confirmed, not that of the case it tells."""
    if claimed.asked.focus not in (*_OPEN, Focus.COUNT, Focus.DURATION):
        return False
    if is_year(claimed) and not _puts_in_year(question, claim, claimed.value):
        return False
    framed = _IS_IT_SO.sub(" ", question)
    # Who does something is what is claimed wherever it stands, and as a duty too.
    if claimed.asked.focus is Focus.ACTOR:
        return not claim.denies and not _DONE_TO.search(framed)
    rule = _OF_A_RULE.search(framed)
    return not claim.denies and not rule and claimed.value.end > len(claim.circumstance)


def _puts_in_year(question: str, claim: Claim, year: Value) -> bool:
    """Whether a bare year is when something is claimed to be: "vào năm 2025", "năm 2025 mới đạt"."""
    if _PUT_IN_TIME.search(claim.text[: year.start]) or _ONLY_THEN.match(claim.text, year.end):
        return True
    # "Huyện về đích năm 2025 phải không?"; "… của kế hoạch năm 2025 phải không?" is of that plan.
    verb = _OF_A_YEAR.search(claim.text[: year.start]) is None
    return year.end == len(claim.text) and verb and _IS_IT_SO.search(question) is not None


def _opened(claim: Claim, claimed: ClaimedValue) -> str:
    """The claim with asking words in the place of its value."""
    value = claimed.value
    asking = _OPEN.get(claimed.asked.focus) or f"bao nhiêu {' '.join(value.text.split()[1:])}"
    after = claim.text[value.end :]
    if claimed.asked.focus is Focus.ACTOR:
        after = _IS_WHERE.sub(" ", after)
    opened = f"{_BESIDE.sub('', claim.text[: value.start])} {asking} {after}"
    return f"{' '.join(_IS_IT_SO.sub(' ', opened).split())}?"


def _value_told(claim: Claim, claimed: ClaimedValue, told: str) -> Value | None:
    """The value that what is told begins with; none where those it names act beside others."""
    head, _, rest = told.partition(": ")
    whole = Value(0, len(head), head)
    if claimed.asked.focus is Focus.PERSON:
        return whole if rest and find_office(head) else None
    if claimed.asked.focus is Focus.ACTOR:
        joined = rf"{re.escape(head)}{_BESIDE_OTHERS}{re.escape(claimed.value.text)}"
        together = re.search(joined, told, re.IGNORECASE)
        acts = (
            rest
            and find_bodies(head)
            and not _IN_CASE.match(head)
            and (not together or _LEADS.search(claim.text))
        )
        return whole if acts else None
    # "Đợt 1: Từ khi phát động đến tháng 7/2025": a label stands before the value.
    found = find_values(claimed.asked, head) or find_values(claimed.asked, rest.partition(": ")[0])
    return found[0] if len(found) == 1 else None


def _verdict(claim: Claim, claimed: ClaimedValue, told: Draft) -> Draft | None:
    """What is told held against the claim; of several things told one that bears it out is enough."""
    items = [line for line in told.text.split(NEXT_LINE) if line.startswith(BULLET)]
    lines = [line.removeprefix(BULLET) for line in items] or [told.text]
    values = [(line, value) for line in lines if (value := _value_told(claim, claimed, line))]
    # Whoever a paper is sent to is told to do nothing.
    if len(values) < len(lines) or not _act_told(claim, claimed, told):
        return None
    if claim.denied_in(told.text):
        return verdict(False, told.text, told.confidence, told.quotes)
    held = [agreement(claimed.asked.focus, claim.text, claimed.value, *one) for one in values]
    if (None in held or _denies_too_much(claim, claimed, told)) and True not in held:
        return Draft(f"{ONLY_THIS} {told.text}", told.confidence, told.quotes, answered=False, kind="yesno")
    said = next((line for (line, _), agrees in zip(values, held, strict=True) if agrees), told.text)
    aim = told_as_aim(replace(told, text=said), claimed.asked.focus, claim.text).text
    if claimed.asked.focus is not Focus.DATE and is_only_aimed_at(aim, claim.text):
        return replace(told, text=f"{ONLY_AIMED} {aim}", answered=False, kind="yesno")
    said = aim
    return verdict(True in held, said_once(said), told.confidence, told.quotes)


def _denies_too_much(claim: Claim, claimed: ClaimedValue, told: Draft) -> bool:
    """Whether another who does it is no denial: all of a sort do, it is a right, or it is another act."""
    if claimed.asked.focus is not Focus.ACTOR:
        return False
    of_a_sort = _OF_A_SORT.search(told.text.partition(": ")[0])
    return bool(of_a_sort or _RIGHT.search(claim.text)) or _act_told(claim, claimed, told) < SAME_ACT


def _act_told(claim: Claim, claimed: ClaimedValue, told: Draft) -> float:
    """How much is told of what a body is claimed to do; all of any other claim."""
    if claimed.asked.focus is not Focus.ACTOR:
        return 1.0
    start, end = claimed.value.start + claim.start, claimed.value.end + claim.start
    return claim.matter.without([(start, end)]).coverage(mentions_of(told.text))
