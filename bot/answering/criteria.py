"""What a title or award demands, as a checklist with its provisions."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, lead, shorten
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import words_of
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from ingest.criteria import Criterion, match_criterion
from ingest.sentences import clause_spans
from ingest.vietnamese import folded

_ASKS_FOR_CONDITIONS = re.compile(
    r"\b(?:tieu chuan|dieu kien|tieu chi|can (?:dat|gi|co|may|bao nhieu)|phai (?:dat|co)|the nao thi"
    r"|duoc xet|xet tang|(?:tang|trao|xet|danh) cho ai|yeu cau|them gi|can (?:nhung )?gi"
    r"|moi (?:de nghi|duoc))\b"
)
_TEXT_FOCUSES = (Focus.CRITERIA, Focus.LIST, Focus.EXPLANATION, Focus.DURATION)
# "đã có bằng khen tỉnh thì cần gì để lên bằng khen Thủ tướng": the award sought stands last.
_SOUGHT = re.compile(
    r"\b(?:để (?:được|lên|đạt)?|đề (?:nghị|lên)|lên|mới được|xét tặng)\s(?P<award>.+)$", re.IGNORECASE
)
# "Chiến sĩ thi đua tỉnh cần mấy năm liền chiến sĩ thi đua cơ sở?": what stands before the need is sought.
_SEEKING = re.compile(r"^(?P<award>.{8,90}?)\s(?:cần|phải)\s(?:mấy|bao nhiêu|có|đạt)\b", re.IGNORECASE)
_RANK = re.compile(r"\bhạng (?:nhất|nhì|ba)\b", re.IGNORECASE)
_SHARED_NAME = 3
# "Bằng khen" names an award and asks for nobody's power.
_ASKS_FOR_POWER = re.compile(
    r"\b(?:ky|tang|quyet dinh|cong nhan|quyen|tham quyen|trao|(?<!bang )(?<!giay )khen)\b"
)
# Who holds the power to award, as questions and laws name them.
_HOLDERS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bchu tich nuoc\b",
        r"\bthu tuong\b",
        r"(?<!thu tuong )\bchinh phu\b",
        r"\bquoc hoi\b",
        r"\bbo truong\b|\bnguoi dung dau bo\b",
        r"\bchu tich (?:uy ban nhan dan |ubnd )?(?:cap )?tinh\b",
        r"\bchu tich (?:uy ban nhan dan |ubnd )?(?:cap )?huyen\b",
        r"\bchu tich (?:uy ban nhan dan |ubnd )?(?:cap )?xa\b",
        r"\bgiam doc (?:doanh nghiep|hop tac xa)\b",
    )
)
_PROPOSES = re.compile(r"\b(?:đề nghị|trình)\b", re.IGNORECASE)
_NEGATION = re.compile(r"\bkhông\b", re.IGNORECASE)
_ASKS_WHAT_MAY_BE_AWARDED = re.compile(
    r"\b(?:quyen|tham quyen|duoc|ky|trao)\b.*\b(?:tang|khen|cong nhan|quyet dinh"
    r"|khen thuong)\b.{0,40}\b(?:nao|gi)\b"
)
MAX_QUOTES = 8
AUTHORITY_CHARACTERS = 480
AUDIENCE_CHARACTERS = 60
_ASKS_WHO_DECIDES = re.compile(
    r"\b(?:ai|cap nao|co quan nao|tham quyen)\b.*\b(?:quyet dinh|tang|cong nhan|ky|quyen|trao)\b"
    r"|\btham quyen\b"
)


def answer_with_criteria(evidence: Evidence) -> Draft | None:
    """The conditions of the award the question names, or who decides on it."""
    text = folded(evidence.question.text)
    if evidence.question.focus is Focus.YES_NO and _ASKS_FOR_POWER.search(text):
        return _may_decide(evidence, text)
    if _ASKS_WHAT_MAY_BE_AWARDED.search(text) and _holders(text):
        return _awards_of(evidence, text)
    decides = evidence.question.focus is Focus.ACTOR and _ASKS_WHO_DECIDES.search(text)
    asks = evidence.question.focus in _TEXT_FOCUSES and _ASKS_FOR_CONDITIONS.search(text)
    if not (decides or asks):
        return None
    if decides:
        return _who_decides(evidence)
    criterion = _criterion_sought(evidence)
    if criterion is None or contradicts(evidence.question.text, (criterion.name, criterion.quote.text)):
        return None
    return _checklist(criterion, evidence)


def _criterion_sought(evidence: Evidence) -> Criterion | None:
    """The criterion of the award the question names, of the one sought where it names several."""
    text = evidence.question.text
    if seeking := _SEEKING.match(text):
        named = match_criterion(seeking["award"], evidence.knowledge.criteria)
        if named:
            return None if contradicts(seeking["award"], (named.name,)) else named
    sought = _SOUGHT.search(text)
    if sought:
        tail = match_criterion(sought["award"], evidence.knowledge.criteria)
        if tail:
            return tail
        if rank := _RANK.search(sought["award"]):
            text = _RANK.sub(rank.group(), text)
    return match_criterion(text, evidence.knowledge.criteria)


def _may_decide(evidence: Evidence, text: str) -> Draft | None:
    """Whether a chairman of some level decides on the award, by its line on authority."""
    criterion = match_criterion(evidence.question.text, evidence.knowledge.criteria)
    asked = _holders(text)
    if criterion is None or not criterion.authority or not asked:
        return None
    said = "Có" if _decides(asked, criterion.authority) else "Không"
    text = lead(
        said, f"thẩm quyền tặng {criterion.name} – {shorten(criterion.authority, AUTHORITY_CHARACTERS)}"
    )
    return Draft(text, 0.75, (criterion.quote,), kind="yesno")


def _awards_of(evidence: Evidence, text: str) -> Draft | None:
    """All awards that a holder of power named in the question decides on."""
    asked = _holders(text)
    awarded: dict[str, Criterion] = {}
    for criterion in evidence.knowledge.criteria:
        if criterion.authority and _decides(asked, criterion.authority):
            awarded.setdefault(criterion.name, criterion)
    if not awarded:
        return None
    quotes = tuple(one.quote for one in list(awarded.values())[:MAX_QUOTES])
    return Draft(bulleted("Thuộc thẩm quyền:", list(awarded)), 0.75, quotes, kind="list")


def _decides(holders: set[int], authority: str) -> bool:
    """Whether a line on authority gives one of the holders the decision rather than denies it."""
    clauses = [authority[start:end] for start, end in clause_spans(authority)]
    about = [one for one in clauses if _holders(folded(one)) & holders and not _PROPOSES.search(one)]
    return bool(about) and not any(_NEGATION.search(one) for one in about)


def _holders(text: str) -> set[int]:
    return {place for place, pattern in enumerate(_HOLDERS) if pattern.search(text)}


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
    nearest = max(
        range(len(items)), key=lambda place: evidence.topic.coverage(mentions_of(items[place])), default=None
    )
    text = bulleted(f"{criterion.name}{audience}{requirement}:", items, favoured=nearest)
    return Draft(text, 0.9, (criterion.quote,), kind="criteria")


def _who_decides(evidence: Evidence) -> Draft | None:
    """Who decides on the award, or on all classes of it where one body decides on each."""
    criteria = evidence.knowledge.criteria
    criterion = match_criterion(evidence.question.text, criteria) or _sharing_authority(evidence)
    if criterion is None or not criterion.authority:
        return None
    authority = shorten(criterion.authority, AUTHORITY_CHARACTERS)
    return Draft(lead(criterion.name, authority), 0.85, (criterion.quote,), kind="organisation")


def _sharing_authority(evidence: Evidence) -> Criterion | None:
    """One of the criteria whose names begin with an award of the question, if all are decided on alike."""
    asked = f" {' '.join(word.folded for word in words_of(evidence.question.text))} "
    begun = [
        criterion
        for criterion in evidence.knowledge.criteria
        if criterion.authority and f" {' '.join(_first_words(criterion.name))} " in asked
    ]
    return begun[0] if len({criterion.authority for criterion in begun}) == 1 else None


def _first_words(name: str) -> list[str]:
    return [word.folded for word in words_of(name)][: _SHARED_NAME + 1]
