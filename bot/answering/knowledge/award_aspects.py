"""What is asked of an award, as data: for whom it is, what it demands, who decides, when, of what ranks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answering.abstaining import abstain_with
from bot.answering.clauses.introductions import told_clause
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.awards import (
    RANK,
    AwardAsked,
    award_asked,
    beside_award,
    family_asked,
    plain_name,
)
from bot.answering.knowledge.condition_values import (
    audience_in_brief,
    awards_needed,
    is_for_named,
    value_demanded,
)
from bot.answering.phrasing import bulleted, lead, sentence, shorten
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic, words_of
from bot.evidence.values import find_values
from bot.understanding.asking_words import ASKING_WORDS
from bot.understanding.focus import SOMEBODY, Focus
from bot.understanding.who import WHO_GETS
from bot.wording import audiences_of, in_common, kinds_of, ranks_of, set_apart_for
from ingest.criteria import Criterion
from ingest.model import Quote
from ingest.vietnamese import folded

SURE = 0.9
AUDIENCE_CHARACTERS = 160
TIMING_CHARACTERS = 300
AUTHORITY_CHARACTERS = 480
LEAST_MEMBERS = 2
AUDIENCES_QUOTED = 4
# What is said beside the award must be of the case or audience that is told by at least this share.
SPOKEN_OF = 0.5
# So much of what is said beside an award that is only named must stand in its rules.
ALL_SAID = 0.8

# "Đối với tập thể", "bằng khen của Bộ trưởng": what only leads to an audience or a giver is no case.
_OF_NO_CASE = frozenset("đối với dành trưởng chủ tịch".split())
_ASKING_AUDIENCE = "ai người đối tượng dành nhận phong áp dụng truy tặng"
_OF_CLAUSE = re.compile(r"\bquy định tại khoản (?P<clause>\d+)(?: và khoản \d+)? Điều này")
_WHAT_IS_NEEDED = re.compile(
    r"\b(?:can|phai|du|toi thieu|it nhat|yeu cau|doi hoi|dieu kien|tieu chuan|muon)\b"
    r"|\b(?:thi|moi|la) (?:\w+ ){0,3}?(?:duoc|du|xet|len|dat|phong|tang|xin)\b"
    r"|\bde (?:duoc|len|xet|dat|xin|phong|tang)\b|\b(?:thi|la) (?:may|bao nhieu)\b"
    # "Tập thể lao động xuất sắc bao nhiêu phần trăm?", "mấy năm được huy chương?"
    r"|\b(?:may|bao nhieu) (?:phan tram|%|lan|nam|thang)(?: (?:lien|lien tuc|tro len))?\W*$"
    r"|^\W*(?:may|bao nhieu) (?:lan|nam|thang)(?: \w+){0,2} (?:duoc|dat|len)\b"
)
_CONSIDERED = re.compile(
    r"\b(?:xet|binh xet|binh bau|binh chon|tang|(?<!phong )trao|cong nhan|phong|danh gia)\b"
)
_CONDITIONS = re.compile(
    r"\b(?:tieu chuan|dieu kien|tieu chi|can (?:dat|gi|co|may|bao nhieu)|phai (?:dat|co)|the nao thi"
    r"|duoc xet|xet tang|yeu cau|them gi|can (?:nhung )?gi"
    r"|moi (?:de nghi|duoc)|can (?:\w+ ){1,3}(?:gi|nao) (?:de|thi|moi) (?:duoc|dat))\b"
)
# "Xét xã tiêu biểu dựa vào đâu?", "Hộ gia đình được bằng khen khi nào?": no document and no day is wanted.
_GROUNDS = re.compile(
    r"\b(?:xet|binh xet|danh gia|cong nhan|tang|(?<!phong )trao)\b.*\b(?:dua|can cu|theo) (?:vao |tren )?"
    r"(?:dau|gi|cai gi|nhung gi|co so nao|nhung \w+ nao)\b|\bduoc\b.{3,80}\bkhi nao\W*$"
)
_WHO_DECIDES = re.compile(
    r"^(?!.*\btien thuong\b).*\b(?:ai|cap nao|co quan nao)\b.*\b(?:quyet|tang|cong nhan|ky|quyen"
    r"|(?<!phong )trao|(?<!binh )(?<!tham )(?<!gia )(?<!hop )xet(?! duyet))\b"
    r"|\btham quyen\b|\b(?:tang|khen|trao|xet)\b.*\bdo ai\W*$"
)
# "Huân chương Lao động có mấy hạng?", "kể tên các huân chương của nước mình": the noun, and what only asks.
_FILLER = (
    r"(?:ke|ten|liet ke|neu|cua|nuoc|minh|ta|chung|viet nam|nha|hien|nay|co|la|nao|gi|theo|luat|quy dinh|giup"
    r"|em|toi|anh|chi|voi|a|loai|hinh thuc|tat ca|gom|nhung|cac|duoc|het|ra|cho|bao)"
)
_WHICH_THERE_ARE = re.compile(
    r"\b(?:may|bao nhieu|(?:co|gom|chia)(?: (?:lam|thanh|ra))* nhung) hang\b(?! muc)"
    rf"|^\W*(?:{_FILLER} )*(?:huan chuong|huy chuong|giai thuong|ky niem chuong)(?: {_FILLER})*\W*$"
)
_ANYTHING = re.compile("")


@dataclass(frozen=True, slots=True)
class _Aspect:
    """What questions of certain types ask of an award, told by the folded words of `asks`."""

    focuses: tuple[Focus, ...]
    asks: re.Pattern[str]
    told: Callable[[Evidence, AwardAsked], Draft | None]
    of_family: bool = False


def answer_about_award(evidence: Evidence) -> Draft | None:
    """What is asked of the award named in the question, None where its criteria do not say it."""
    text = folded(evidence.question.text)
    asked = [one for one in _ASPECTS if evidence.question.focus in one.focuses and one.asks.search(text)]
    award = award_asked(evidence) if asked else None
    for aspect in asked:
        named = award or (family_asked(evidence) if aspect.of_family else None)
        if named and (draft := aspect.told(evidence, named)):
            return draft
    return None


def checklist_of(evidence: Evidence) -> Draft | None:
    """The conditions of the award that the text names, whatever is asked of it."""
    award = award_asked(evidence)
    return _checklist(evidence, award) if award else None


def _conditions(evidence: Evidence, award: AwardAsked) -> Draft | None:
    """What the award demands, or the clause on the case that the question describes.

    A list without any length of time does not answer for how long.
    """
    criterion, asked = award.criterion, evidence.question.asked
    if asked.focus is Focus.DURATION and not any(
        find_values(asked, one.text) for one in criterion.conditions
    ):
        return None
    return _special_case(evidence, criterion) or _checklist(evidence, award)


def _checklist(evidence: Evidence, award: AwardAsked) -> Draft:
    """All conditions for the audience asked about behind what all have to meet, and whom else there is."""
    criterion = award.criterion
    audience = f" ({shorten(criterion.audience, AUDIENCE_CHARACTERS)})" if criterion.audience else ""
    demands = filter(None, (criterion.common and in_common(criterion.common), criterion.requirement))
    requirement = "".join(f" – {one}" for one in demands)
    items = [f"{one.text} ({one.source})" if one.source else one.text for one in criterion.conditions]
    text = bulleted(f"{criterion.name}{audience}{requirement}:", items)
    if others := _other_audiences(evidence, award):
        text = f"{text}\n{set_apart_for(others)}"
    nothing_else, name = not beside_award(evidence, criterion).terms, criterion.name
    return Draft(text, SURE, (criterion.quote,), identified=nothing_else, kind="criteria", subject=name)


def _named_alone(evidence: Evidence, award: AwardAsked) -> Draft | None:
    """What an award demands that is named without asking anything: "bằng khen tỉnh cho nông dân"."""
    rest = beside_award(evidence, award.criterion)
    asks = evidence.question.asked.end or ASKING_WORDS.search(evidence.question.text)
    said = rest.coverage(mentions_of(award.criterion.quote.text)) if rest.terms else 1.0
    return None if asks or said < ALL_SAID else _checklist(evidence, award)


def _special_case(evidence: Evidence, criterion: Criterion) -> Draft | None:
    """The clause on the case the question describes, where none of the conditions speaks of it.

    "Đi học mà kết quả loại gì thì được xét …?" is answered by the clause on those sent to study.
    """
    beside = beside_award(evidence, criterion)
    rest = Topic(tuple(term for term in beside.terms if term.accented not in _OF_NO_CASE))
    if not rest.terms or rest.coverage(mentions_of(criterion.quote.text)) >= SPOKEN_OF:
        return None
    for candidate in evidence.candidates:
        if candidate.is_heading or conflicts(evidence, candidate):
            continue
        around = " ".join((candidate.text, candidate.sentence, *candidate.headings))
        if rest.coverage(mentions_of(candidate.text)) >= SPOKEN_OF and _names(around, criterion):
            return replace(told_clause(candidate), confidence=candidate.coverage, kind="criteria")
    return None


def _other_audiences(evidence: Evidence, award: AwardAsked) -> list[str]:
    """For whom else the same rules set conditions of their own, where the question names nobody."""
    own = audience_in_brief(award.criterion)
    if not own or is_for_named(evidence, award.criterion):
        return []
    document = award.criterion.quote.document_id
    others = (audience_in_brief(one) for one in award.criteria if one.quote.document_id == document)
    return list(dict.fromkeys(shorten(one, AUDIENCE_CHARACTERS) for one in others if one and one != own))


def _names(text: str, criterion: Criterion) -> bool:
    name, said = (" ".join(word.folded for word in words_of(one)) for one in (criterion.name, text))
    return name in said


def _audiences(evidence: Evidence, award: AwardAsked) -> Draft | None:
    """Whom the award is for, each audience once; who got it in one year, no rule tells."""
    told = {audience: one for one in award.criteria if (audience := _audience(evidence, one))}
    rest = beside_award(evidence, award.criterion)
    asked = mentions_of(f"{' '.join(told)} {_ASKING_AUDIENCE}")
    if not told or _of_one_time(evidence) or (rest.terms and rest.coverage(asked) < SPOKEN_OF):
        return None
    name, quotes = award.criterion.name, tuple(one.quote for one in told.values())[:AUDIENCES_QUOTED]
    only = next(iter(told)) if len(told) == 1 else None
    text = lead(name, sentence(only)) if only else bulleted(audiences_of(name), list(told))
    return Draft(text, SURE, quotes, identified=not rest.terms, kind="list", subject=name)


def _audience(evidence: Evidence, criterion: Criterion) -> str | None:
    """Its audience, or that of the clause it refers to: "cá nhân quy định tại khoản 1 Điều này"."""
    refers = _OF_CLAUSE.search(criterion.audience or "")
    if refers is None or criterion.basis is None:
        return criterion.audience
    basis = f"{criterion.basis.split(' khoản ')[0]} khoản {refers['clause']}"
    of_clause = (
        one.audience
        for one in evidence.knowledge.criteria
        if one.basis == basis and one.quote.document_id == criterion.quote.document_id
    )
    return next(of_clause, None)


def _of_one_time(evidence: Evidence) -> bool:
    """Whether a year, month or decision is named: of those, papers of that time tell and no rule."""
    constraints = evidence.constraints
    return bool(constraints.years or constraints.months or evidence.question.numbers)


def _timing(evidence: Evidence, award: AwardAsked) -> Draft | None:
    """When the award is considered, or that its rules set no such time."""
    timed = [one for one in award.criteria if one.timing]
    if not timed or _of_one_time(evidence):
        return None
    criterion = max(timed, key=lambda one: beside_award(evidence, one).coverage(mentions_of(_said(one))))
    timing, quote = criterion.timing or "", _timing_quote(evidence, criterion)
    said = lead(criterion.name, shorten(timing, TIMING_CHARACTERS))
    draft = Draft(said, SURE, (quote,), kind="date", subject=criterion.name)
    return abstain_with(timing, SURE, quote) or draft


def _said(criterion: Criterion) -> str:
    return " ".join((criterion.audience or "", *(one.text for one in criterion.conditions)))


def _timing_quote(evidence: Evidence, criterion: Criterion) -> Quote:
    """The timing where it stands: in the criterion, or above it for all audiences of the award."""
    document, timing = evidence.documents[criterion.quote.document_id], criterion.timing or ""
    start = document.text.rfind(timing, 0, criterion.quote.end)
    return criterion.quote if start < 0 else document.quote(start, start + len(timing))


def _authority(_: Evidence, award: AwardAsked) -> Draft | None:
    """Who decides on the award, or on all its ranks where one body decides on each."""
    told = {one.authority: one for one in award.criteria if one.authority}
    if len(told) != 1 or len(_by_kind(award)) > 1:
        return None
    authority, criterion = next(iter(told.items()))
    text = lead(award.name, shorten(authority or "", AUTHORITY_CHARACTERS))
    return Draft(text, SURE, (criterion.quote,), kind="organisation")


def _members(evidence: Evidence, family: AwardAsked) -> Draft | None:
    """The ranks of an award, or the awards of a kind, each as the rules name it."""
    ranks = {rank.group(): one for one in family.criteria if (rank := RANK.search(one.name))}
    kinds = _by_kind(family)
    told, intro = (ranks, ranks_of) if len(kinds) == 1 else (kinds, kinds_of)
    if len(told) < LEAST_MEMBERS or (told is kinds and "hạng" in evidence.question.text.lower().split()):
        return None
    quotes = tuple(_name_quote(evidence, one) for one in told.values())
    text = bulleted(intro(len(told), family.name), list(told))
    return Draft(text, SURE, quotes, identified=True, kind="list")


def _by_kind(family: AwardAsked) -> dict[str, Criterion]:
    """Its members but for their ranks."""
    return {plain_name(RANK.sub("", one.name)).strip(): one for one in family.criteria}


def _name_quote(evidence: Evidence, criterion: Criterion) -> Quote:
    """The name where a rule states it."""
    document = evidence.documents[criterion.quote.document_id]
    start = document.text.find(criterion.name, criterion.quote.start, criterion.quote.end)
    return criterion.quote if start < 0 else document.quote(start, start + len(criterion.name))


_TEXT = (Focus.CRITERIA, Focus.CASES, Focus.LIST, Focus.EXPLANATION)
_ASPECTS = (
    _Aspect((Focus.COUNT, Focus.LIST, Focus.EXPLANATION), _WHICH_THERE_ARE, _members, of_family=True),
    _Aspect((Focus.ACTOR, Focus.NAME, Focus.LIST, Focus.EXPLANATION, Focus.CASES), WHO_GETS, _audiences),
    _Aspect(SOMEBODY, _WHO_DECIDES, _authority, of_family=True),
    _Aspect((Focus.COUNT,), _WHAT_IS_NEEDED, awards_needed),
    _Aspect((Focus.DURATION, Focus.COUNT, Focus.PERCENTAGE), _WHAT_IS_NEEDED, value_demanded),
    _Aspect((*_TEXT, Focus.DURATION), _CONDITIONS, _conditions),
    _Aspect(tuple(Focus), _GROUNDS, _conditions),
    _Aspect((Focus.FREQUENCY, Focus.DATE), _CONSIDERED, _timing),
    _Aspect((Focus.EXPLANATION,), _ANYTHING, _named_alone),
)
