"""What a title or award demands, as a checklist with its provisions."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.clauses.introductions import told_clause
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, lead, shorten
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic, words_of
from bot.evidence.values import find_values
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from ingest.criteria import Criterion, match_criterion
from ingest.vietnamese import folded

_ASKS_FOR_CONDITIONS = re.compile(
    r"\b(?:tieu chuan|dieu kien|tieu chi|can (?:dat|gi|co|may|bao nhieu)|phai (?:dat|co)|the nao thi"
    r"|duoc xet|xet tang|yeu cau|them gi|can (?:nhung )?gi"
    r"|moi (?:de nghi|duoc)|can (?:\w+ ){1,3}(?:gi|nao) (?:de|thi|moi) (?:duoc|dat))\b"
)
_TEXT_FOCUSES = (Focus.CRITERIA, Focus.CASES, Focus.LIST, Focus.EXPLANATION, Focus.DURATION)
# "Xét xã tiêu biểu dựa vào đâu?", "Hộ gia đình được bằng khen khi nào?": no document and no day is wanted.
_ASKS_FOR_GROUNDS = re.compile(
    r"\b(?:xet|binh xet|danh gia|cong nhan|tang|trao)\b.*\b(?:dua|can cu|theo) (?:vao |tren )?"
    r"(?:dau|gi|cai gi|nhung gi|co so nao|nhung \w+ nao)\b|\bduoc\b.{3,80}\bkhi nao\W*$"
)
# "đã có bằng khen tỉnh thì cần gì để lên bằng khen Thủ tướng": the award sought stands last.
_SOUGHT = re.compile(
    r"\b(?:để (?:được|lên|đạt)?|đề (?:nghị|lên)|lên|mới được|xét tặng)\s(?P<award>.+)$", re.IGNORECASE
)
# "Chiến sĩ thi đua tỉnh cần mấy năm liền chiến sĩ thi đua cơ sở?": what stands before the need is sought.
_SEEKING = re.compile(r"^(?P<award>.{8,90}?)\s(?:cần|phải)\s(?:mấy|bao nhiêu|có|đạt)\b", re.IGNORECASE)
_RANK = re.compile(r"\bhạng (?:nhất|nhì|ba)\b", re.IGNORECASE)
_SHARED_NAME = 3
# Words of a question about conditions that say nothing of the case.
_AWARDING = (
    "danh hiệu hình thức khen thưởng tặng trao xét bình xét đề nghị công nhận đạt được muốn cần phải có tiêu"
    " chuẩn tiêu chí điều kiện yêu cầu thế nào cá nhân tập thể người dựa vào căn cứ"
)
CASE_COVERAGE = 0.5
AUTHORITY_CHARACTERS = 480
AUDIENCE_CHARACTERS = 60
_ASKS_WHO_DECIDES = re.compile(
    r"\b(?:ai|cap nao|co quan nao|tham quyen)\b.*\b(?:quyet|tang|cong nhan|ky|quyen|trao)\b"
    r"|\btham quyen\b"
)


def answer_with_criteria(evidence: Evidence) -> Draft | None:
    """The conditions of the award the question names, or who decides on it."""
    text = folded(evidence.question.text)
    decides = evidence.question.focus in (Focus.ACTOR, Focus.PERSON) and _ASKS_WHO_DECIDES.search(text)
    asks = evidence.question.focus in _TEXT_FOCUSES and _ASKS_FOR_CONDITIONS.search(text)
    asks = asks or _ASKS_FOR_GROUNDS.search(text)
    if not (decides or asks):
        return None
    if decides:
        return _who_decides(evidence)
    criterion = criterion_sought(evidence)
    if criterion is None or contradicts(evidence.question.text, (criterion.name,)):
        return None
    if evidence.question.focus is Focus.DURATION and not _states_value(criterion, evidence):
        return None
    return _special_case(criterion, evidence) or _checklist(criterion, evidence)


def _states_value(criterion: Criterion, evidence: Evidence) -> bool:
    """Whether a length of time is among the conditions: a list without one does not answer for how long."""
    return any(find_values(evidence.question.asked, one.text) for one in criterion.conditions)


def criterion_sought(evidence: Evidence) -> Criterion | None:
    """The criterion of the award the question names, of the one sought where it names several."""
    text = whole = evidence.question.text
    if seeking := _SEEKING.match(text):
        named = match_criterion(seeking["award"], evidence.knowledge.criteria, whole)
        if named:
            return None if contradicts(seeking["award"], (named.name,)) else named
    sought = _SOUGHT.search(text)
    if sought:
        tail = match_criterion(sought["award"], evidence.knowledge.criteria, whole)
        if tail:
            return tail
        if rank := _RANK.search(sought["award"]):
            text = _RANK.sub(rank.group(), text)
    return match_criterion(text, evidence.knowledge.criteria)


def criteria_named(evidence: Evidence) -> list[Criterion]:
    """Those of the award the question names; where it names a family of awards, those of all its members."""
    criteria = evidence.knowledge.criteria
    named = match_criterion(evidence.question.text, criteria)
    if named is None:
        return _begun_with(evidence)
    return [one for one in criteria if folded(one.name) == folded(named.name)]


def checklist_of(evidence: Evidence) -> Draft | None:
    """The conditions of the award that the text names, whatever is asked of it."""
    criterion = match_criterion(evidence.question.text, evidence.knowledge.criteria)
    return _checklist(criterion, evidence) if criterion else None


def _checklist(criterion: Criterion, evidence: Evidence) -> Draft:
    audience = f" ({shorten(criterion.audience, AUDIENCE_CHARACTERS)})" if criterion.audience else ""
    requirement = f" – {criterion.requirement}" if criterion.requirement else ""
    items = [f"{one.text} ({one.source})" if one.source else one.text for one in criterion.conditions]
    if criterion.common:
        items.append(criterion.common)
    rest = beside_award(criterion, evidence)
    nearest = max(range(len(items)), key=lambda place: rest.coverage(mentions_of(items[place])), default=None)
    text = bulleted(f"{criterion.name}{audience}{requirement}:", items, favoured=nearest)
    return Draft(text, 0.9, (criterion.quote,), kind="criteria", subject=criterion.name)


def beside_award(criterion: Criterion, evidence: Evidence) -> Topic:
    """What the question speaks of beside the award, whom it is for, and that conditions are wanted."""
    said = mentions_of(f"{criterion.name} {_AWARDING}").folded | mentions_of(criterion.audience or "").folded
    return Topic(tuple(term for term in evidence.topic.terms if term.folded not in said))


def _special_case(criterion: Criterion, evidence: Evidence) -> Draft | None:
    """The clause on the case the question describes, where none of the conditions speaks of it.

    "Đi học mà kết quả loại gì thì được xét …?" is answered by the clause on those sent to study.
    """
    rest = beside_award(criterion, evidence)
    own = mentions_of(criterion.quote.text)
    if not rest.terms or rest.coverage(own) >= CASE_COVERAGE:
        return None
    for candidate in evidence.candidates:
        if candidate.is_heading or conflicts(evidence, candidate):
            continue
        around = " ".join((candidate.text, candidate.sentence, *candidate.headings))
        if rest.coverage(mentions_of(candidate.text)) >= CASE_COVERAGE and _names_award(criterion, around):
            return replace(told_clause(candidate), confidence=candidate.coverage, kind="criteria")
    return None


def _names_award(criterion: Criterion, text: str) -> bool:
    name = " ".join(word.folded for word in words_of(criterion.name))
    return name in " ".join(word.folded for word in words_of(text))


def _who_decides(evidence: Evidence) -> Draft | None:
    """Who decides on the award, or on all classes of it where one body decides on each."""
    criteria = evidence.knowledge.criteria
    criterion = match_criterion(evidence.question.text, criteria) or _sharing_authority(evidence)
    if criterion is None or not criterion.authority:
        return None
    authority = shorten(criterion.authority, AUTHORITY_CHARACTERS)
    return Draft(lead(criterion.name, authority), 0.85, (criterion.quote,), kind="organisation")


def _sharing_authority(evidence: Evidence) -> Criterion | None:
    """One of the criteria of a family of awards that the question names, if all are decided on alike."""
    begun = [criterion for criterion in _begun_with(evidence) if criterion.authority]
    return begun[0] if len({criterion.authority for criterion in begun}) == 1 else None


def _begun_with(evidence: Evidence) -> list[Criterion]:
    """The criteria whose names begin with words of the question: all "Huân chương Lao động"."""
    asked = f" {' '.join(word.folded for word in words_of(evidence.question.text))} "
    return [
        criterion
        for criterion in evidence.knowledge.criteria
        if f" {' '.join(_first_words(criterion.name))} " in asked
    ]


def _first_words(name: str) -> list[str]:
    return [word.folded for word in words_of(name)][: _SHARED_NAME + 1]
