"""Who may award what: whether a holder of power decides on an award, and on which awards one decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.abstaining import abstain
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.powers import (
    HOLDER_CHARACTERS,
    asks_who_decides,
    powers_held,
    verdict_on_power,
)
from bot.answering.phrasing import bulleted, lead, sentence, shorten
from bot.answering.verdicts import verdict_on
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import levels_in
from bot.understanding.focus import Focus
from bot.wording import WHO_DECIDES, in_power_of
from ingest.criteria import Criterion, match_criterion
from ingest.sentences import clause_spans
from ingest.vietnamese import folded

MAX_QUOTES = 8
# More awards of a kind than these are told apart by the question, or not at all.
MOST_AUTHORITIES = 3
AUTHORITY_CHARACTERS = 480
# "Bằng khen" names an award and asks for nobody's power.
_ASKS_FOR_POWER = re.compile(
    r"\b(?:ky|tang|quyet dinh|cong nhan|quyen|tham quyen|trao|(?<!bang )(?<!giay )khen)\b"
)
# "Xã có quyền tặng gì?": a level that opens a question stands for its chairman.
_OFFICE = r"(?:uy ban nhan dan |ubnd )?(?:cap )?"
_MAY = r"(?= (?:minh |ta |thi |co |duoc |khong )*(?:quyen|tham quyen|tang|khen|ky|cong nhan)\b)"
# Who holds the power to award, as questions and laws name them.
_HOLDERS = {
    holder: re.compile(pattern)
    for holder, pattern in (
        ("Chủ tịch nước", r"\bchu tich nuoc\b"),
        ("Thủ tướng Chính phủ", r"\bthu tuong\b"),
        ("Chính phủ", r"(?<!thu tuong )\bchinh phu\b"),
        ("Quốc hội", r"\bquoc hoi\b"),
        ("người đứng đầu Bộ, ban, ngành", r"\bbo truong\b|\bnguoi dung dau bo\b"),
        (
            "Chủ tịch Ủy ban nhân dân cấp tỉnh",
            rf"\bchu tich (?:uy ban nhan dan |ubnd )?(?:cap )?tinh\b|^{_OFFICE}tinh{_MAY}",
        ),
        (
            "Chủ tịch Ủy ban nhân dân cấp huyện",
            rf"\bchu tich (?:uy ban nhan dan |ubnd )?(?:cap )?huyen\b|^{_OFFICE}huyen{_MAY}",
        ),
        (
            "Chủ tịch Ủy ban nhân dân cấp xã",
            r"\bchu tich (?:uy ban nhan dan |ubnd )?(?:cap )?(?:xa|phuong|thi tran)\b"
            rf"|^{_OFFICE}(?:xa|phuong){_MAY}",
        ),
        ("giám đốc doanh nghiệp, hợp tác xã", r"\bgiam doc (?:doanh nghiep|hop tac xa)\b"),
    )
}
_AWARDED = re.compile(
    r"\b(?:tặng|trao|khen|ký|công nhận|quyết định)\s(?!tặng|trao|khen|ký|công nhận|quyết định)"
    r"(?P<award>.{4,80}?)"
    r"(?:\s(?:có\s)?(?:được|phải|đúng))?\s(?:không|chưa)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\s(?:quyết định|có quyền|có thẩm quyền)(?:\s(?:quyết định|xét|tặng|trao|khen))*\s", re.IGNORECASE
)
CLAUSES = 12
DECIDED_COVERAGE = 0.75
_PROPOSES = re.compile(r"\b(?:đề nghị|trình)\b", re.IGNORECASE)
_NEGATION = re.compile(r"\bkhông\b", re.IGNORECASE)
_ASKS_WHAT_MAY_BE_AWARDED = re.compile(
    r"\b(?:quyen|tham quyen|duoc|ky|trao)\b.*\b(?:tang|(?<!bang )(?<!giay )khen|cong nhan|quyet dinh)\b"
    r".{0,40}\b(?:nao|gi)\b"
    r"|\btang duoc (?:nhung |cac )?(?:danh hieu|hinh thuc)\b.{0,20}\b(?:nao|gi)\b"
    r"|\bky\b.{0,40}\b(?:danh hieu|hinh thuc khen)\b.{0,12}\b(?:nao|gi)\b"
)
# "Doanh nghiệp có được tặng … không?": whether it may be given, not whether it may give.
_RECEIVES = re.compile(
    r"(?P<who>.{2,60}?)\s(?:co )?(?:the )?duoc (?:(?:xet|nhan|de nghi)\s)*(?:tang|trao|khen|phong|nhan|xet)\b"
)
_CLAIMS_DECIDER = re.compile(r"\bdo\b.{3,60}\b(?:quyet dinh|ky|tang|trao|cong nhan)\b")
# "… mà chủ tịch xã không được tặng": the awards of one that are not the other's.
_WITHOUT = re.compile(r"\b(?:ma|con)\s(?P<other>.+?)\s(?:khong|chua|thi khong)\b")
# An award by its kind alone, where several of that kind are told apart by who gives them.
_KIND_OF_AWARD = re.compile(
    r"\b(?:bang khen|giay khen|huan chuong|huy chuong|co thi dua|ky niem chuong|chien si thi dua"
    r"|danh hieu vinh du)\b"
)


def answer_with_power(evidence: Evidence) -> Draft | None:
    """Whether a holder of power named in the question decides on an award, or on which awards one does."""
    text = folded(evidence.question.text)
    receives = _RECEIVES.match(text)
    if receives and not _holders(receives["who"]):
        return None
    if evidence.question.focus is Focus.YES_NO and _ASKS_FOR_POWER.search(text):
        return _may_decide(evidence, text)
    if _ASKS_WHAT_MAY_BE_AWARDED.search(text) and _holders(text):
        return _what_is_awarded(evidence, text)
    return None


def answer_with_deciders_of_kind(evidence: Evidence) -> Draft | None:
    """Who decides on each award of the kind that the question names without saying whose: "bằng khen"."""
    question = evidence.question.text
    kind = _KIND_OF_AWARD.search(folded(question))
    if kind is None or not asks_who_decides(evidence, question[slice(*kind.span())]):
        return None
    levels = levels_in(folded(question))
    told = {
        _decision(one): one
        for one in _named(evidence, folded(question))
        if not levels or levels & levels_in(one.authority or "")
    }
    if not told or len(told) > MOST_AUTHORITIES:
        return None
    lines = [f"{one.name} – {decision}" for decision, one in told.items()]
    text = bulleted(WHO_DECIDES, lines) if len(told) > 1 else sentence(next(iter(told)))
    quotes = tuple(one.quote for one in told.values())
    return Draft(text, 0.8, quotes, identified=True, kind="organisation")


def _decision(criterion: Criterion) -> str:
    """Who decides, without who proposes."""
    authority = criterion.authority or ""
    clauses = [authority[start:end] for start, end in clause_spans(authority)]
    return "; ".join(one.strip(" .;") for one in clauses if not _PROPOSES.search(one))


def awards_of(evidence: Evidence, holders: Sequence[str]) -> dict[str, Criterion]:
    """The awards that one of the holders decides on, by name."""
    awarded: dict[str, Criterion] = {}
    for criterion in evidence.knowledge.criteria:
        if criterion.authority and _decides(holders, criterion.authority):
            awarded.setdefault(criterion.name, criterion)
    return awarded


def _may_decide(evidence: Evidence, text: str) -> Draft | None:
    """Whether the holder decides on the award, by its line on authority."""
    criteria = _named(evidence, text)
    asked = _holders(_without_awards(text, criteria))
    if not asked:
        return None
    if not criteria and (known := verdict_on_power(evidence, _named_in, _offices)):
        return known
    if not criteria:
        # Nothing but who decides can confirm or deny that this or that one does.
        decided = None if _bears_another(text, asked) else _decided_in_text(evidence, asked)
        return abstain(evidence) if decided is None and _CLAIMS_DECIDER.search(text) else decided
    deciding = [one for one in criteria if _decides(asked, one.authority or "")]
    told = {one.name: one for one in deciding or criteria}
    powers = "; ".join(f"{one.name} – {one.authority}" for one in told.values())
    text = lead("Có" if deciding else "Không", f"thẩm quyền tặng {shorten(powers, AUTHORITY_CHARACTERS)}")
    return Draft(text, 0.75, tuple(one.quote for one in told.values())[:MAX_QUOTES], kind="yesno")


def _bears_another(text: str, asked: Sequence[str]) -> bool:
    """Whether the award is named after one holder and claimed for another: "bằng khen thủ tướng"."""
    kind = _KIND_OF_AWARD.search(text)
    named = text[kind.end() :].removeprefix(" cua").lstrip() if kind else ""
    owners = {holder for holder, pattern in _HOLDERS.items() if pattern.match(named)}
    return bool(owners) and not owners >= set(asked)


def _decided_in_text(evidence: Evidence, asked: Sequence[str]) -> Draft | None:
    """Whether a clause on who decides on the award names the holder: "Chủ tịch nước quyết định tặng …"."""
    award = _AWARDED.search(evidence.question.text)
    if award is None:
        return None
    about = evidence.about(f"quyết định tặng {award['award']}")
    kind = _KIND_OF_AWARD.search(folded(evidence.question.text))
    deciding = [
        one
        for one in about.candidates[:CLAUSES]
        if _DECIDES.search(one.text)
        and (kind is None or kind.group() in folded(one.text))
        and about.topic.coverage(mentions_of(f"{one.text} {one.sentence}")) >= DECIDED_COVERAGE
        and _holders(folded(_DECIDES.split(one.text)[0]))
    ]
    own = [one for one in deciding if set(asked) & set(_holders(folded(_DECIDES.split(one.text)[0])))]
    told = next(iter(own or deciding), None)
    return replace(verdict_on(told, bool(own)), about=about) if told else None


def _named(evidence: Evidence, text: str) -> list[Criterion]:
    """The award the question names, else all awards of the kind it names; each needs a known authority."""
    known = [one for one in evidence.knowledge.criteria if one.authority]
    criterion = match_criterion(evidence.question.text, known)
    if criterion is not None:
        return [criterion]
    kind = _KIND_OF_AWARD.search(text)
    return [one for one in known if kind and kind.group() in folded(one.name)]


def _without_awards(text: str, criteria: list[Criterion]) -> str:
    """The folded question without the awards' names, in which others than the claimant may be named."""
    for criterion in criteria:
        text = text.replace(folded(criterion.name.strip("“”")), " ")
    for pattern in _HOLDERS.values():
        text = re.sub(rf"\bcua (?:{pattern.pattern})", " ", text)
    return text


def _what_is_awarded(evidence: Evidence, text: str) -> Draft | None:
    """All awards that the holder decides on, without those of the other where one is set apart."""
    other = _WITHOUT.search(text)
    holders = _holders(text[: other.start()] if other else text)
    awarded = awards_of(evidence, holders)
    if not awarded and not other:
        return _powers_of(evidence, holders)
    others = _holders(other["other"]) if other else []
    shared = awards_of(evidence, others)
    return _told(holders, others, {name: one for name, one in awarded.items() if name not in shared})


def _powers_of(evidence: Evidence, holders: Sequence[str]) -> Draft | None:
    """The clauses that give the holders their powers, where no list of awards names who decides on each."""
    held = powers_held(evidence, lambda holder: not set(holders).isdisjoint(_holders(folded(holder))))
    if not held:
        return None
    quotes = tuple(one.quote for one in held)
    lines = [f"{shorten(one.holder, HOLDER_CHARACTERS)}: {one.awards}" for one in held]
    text = lead(held[0].holder, held[0].awards) if len(held) == 1 else bulleted(WHO_DECIDES, lines)
    return Draft(text, 0.85, quotes, identified=True, kind="list")


def _told(holders: Sequence[str], others: Sequence[str], awarded: dict[str, Criterion]) -> Draft | None:
    if not awarded:
        return None
    intro = in_power_of(", ".join(holders), ", ".join(others))
    quotes = tuple(one.quote for one in list(awarded.values())[:MAX_QUOTES])
    # Both were named, and all that is told was compared: the wording need not repeat the question.
    return Draft(bulleted(intro, list(awarded)), 0.75, quotes, identified=bool(others), kind="list")


def _decides(holders: Sequence[str], authority: str) -> bool:
    """Whether a line on authority gives one of the holders the decision rather than denies it."""
    clauses = [authority[start:end] for start, end in clause_spans(authority)]
    about = [
        one
        for one in clauses
        if not set(holders).isdisjoint(_holders(folded(one))) and not _PROPOSES.search(one)
    ]
    return bool(about) and not any(_NEGATION.search(one) for one in about)


def _named_in(text: str) -> set[str]:
    return set(_holders(text))


def _offices(holder: str) -> set[str]:
    """The offices of a holder in words: the "Chủ nhiệm Văn phòng Chủ tịch nước" is no Chủ tịch nước."""
    parts = [part.strip() for part in folded(holder).split(",")]
    return {office for office, pattern in _HOLDERS.items() if any(map(pattern.match, parts))}


def _holders(text: str) -> list[str]:
    """The holders of power that a folded text names."""
    return [holder for holder, pattern in _HOLDERS.items() if pattern.search(text)]
