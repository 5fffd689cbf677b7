"""Who decides on an award, on which awards one decides, and whether one does.

A law gives each holder of power a clause with the awards in it; a handbook gives each award a line with who
decides on it. Both are read as rulings: by whom, on what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answering.abstaining import abstain
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.awards import RANK
from bot.answering.phrasing import bulleted, lead, plain, shorten
from bot.answering.verdicts import verdict
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import levels_in
from bot.understanding.focus import SOMEBODY, Focus
from bot.understanding.holders import holders_in, without_owners
from bot.understanding.who import asks_for_audience
from bot.wording import WHO_DECIDES, in_power_of, not_in_power_of
from ingest.criteria import Criterion, Power, match_criterion, match_powers
from ingest.criteria.kinds import AWARDS, TITLE, kind_of
from ingest.criteria.powers import CLASSES
from ingest.model import Quote
from ingest.sentences import clause_spans
from ingest.vietnamese import folded

MAX_QUOTES = 8
# More awards of a kind than these are told apart by the question, or not at all.
MOST_OF_KIND = 3
CLAUSE_CHARACTERS = 420
HOLDER_CHARACTERS = 160
HONOURS = CLASSES[-1]
_AWARDS = (
    r"(?:tang|(?<!phong )trao|ky|phong(?! trao)|cong nhan|quyet dinh|quyet|cap|(?<!bang )(?<!giay )khen|quyen"
    r"|tham quyen)"
)
_ASKS_FOR_POWER = re.compile(rf"\b(?:{_AWARDS}|xet)\b")
# Who proposes, examines or hands over is another question, and so is what else is decided.
_ANOTHER_ACT = re.compile(
    r"\b(?:de nghi|trinh|de xuat|tham (?:dinh|xet|gia)|(?:binh|hop) xet|xet duyet|(?<!phong )trao|lap|chi"
    r"|tra|tien thuong|thu hoi|huy|cap (?:lai|doi|phat))\b"
)
# All that such a question says beside the award: one that speaks of something else asks no power.
_ASKING = (
    "ai cấp nào cơ quan nào người nào chủ tịch nào thẩm quyền quyền ký quyết định xét tặng công nhận phong"
    " khen thưởng danh hiệu hình thức theo luật thi đua khen thưởng năm hiện hành cho dân mình thì là do được"
    " của xã huyện tỉnh bộ nhưng"
)
ONLY_POWER = 0.72
_OPENS = r"(?:chu tich|thu tuong|chinh phu|bo truong|giam doc|cap|ubnd|uy ban|xa|huyen|tinh)"
_BETWEEN = r"(?:duoc|tang|khen thuong|khen|cong nhan|nhung|cac|danh hieu|hinh thuc|thi dua)"
# "Thẩm quyền của chủ tịch xã theo luật".
_POWERS_OF = re.compile(
    r"^(?:tham quyen|quyen)(?: khen thuong| quyet dinh| khen)* cua chu tich(?: \w+){1,6}$"
)
_ASKS_WHAT_MAY_BE_AWARDED = re.compile(
    rf"\b(?:quyen|duoc|ky|(?<!phong )trao)\b.*\b{_AWARDS}\b.{{0,40}}\b(?:nao|gi)\b"
    r"|\b(?:tang duoc|ky)\b.{0,40}\b(?:danh hieu|hinh thuc)\b.{0,20}\b(?:nao|gi)\b"
    # "Chủ tịch xã khen được gì?", "xã quyết định danh hiệu nào?": whoever opens the question gives.
    rf"|^{_OPENS}\b(?:(?! duoc (?:tang|khen|trao)\b).){{0,50}}\b{_AWARDS}\b"
    rf"(?: {_BETWEEN}){{0,5}} (?:gi|nao)\b"
    # "Thẩm quyền của chủ tịch xã là gì?"
    r"|^(?:tham quyen|quyen)(?: khen thuong| quyet dinh| khen)* cua\b.{3,60}\b(?:la|gom|co)?"
    r" ?(?:nhung )?(?:gi|den dau|the nao|ra sao)\W*$"
    rf"|{_POWERS_OF.pattern}"
    # "Danh hiệu nào chủ tịch xã quyết định?"
    rf"|^(?!.*\b(?:de nghi|trinh|de xuat)\b)(?:(?:nhung|cac) )?(?:danh hieu|hinh thuc)\b.*\b{_AWARDS}\b"
)
# "Doanh nghiệp có được tặng … không?": whether it may be given, not whether it may give.
_RECEIVES = re.compile(
    r"(?P<who>.{2,60}?)\s(?:co )?(?:the )?duoc (?:(?:xet|nhan|de nghi)\s)*(?:tang|trao|khen|phong|nhan|xet)\b"
)
_CLAIMS_DECIDER = re.compile(r"\bdo\b.{3,60}\b(?:quyet dinh|ky|tang|(?<!phong )trao|cong nhan)\b")
# "… mà chủ tịch xã không được tặng": the awards of one that are not the other's.
_WITHOUT = re.compile(r"\b(?:ma|con)\s(?P<other>.+?)\s(?:khong|chua|thi khong)\b")
# "Chủ tịch xã không được tặng gì?"
_MAY_NOT = re.compile(
    r"\bkhong (?:(?:co|duoc|thuoc|trong) )*(?:quyen|tham quyen|tang|khen|ky|quyet|cong nhan|trao)\b"
)
# An award by its kind alone, where several of that kind are told apart by who gives them.
_KIND_OF_AWARD = re.compile(rf"\b(?:{folded(AWARDS)}|chien si thi dua|danh hieu vinh du)\b")
# "Chủ tịch xã ký giấy khen thì tiền thưởng lấy từ quỹ nào?" asks for no award.
_OF_NO_AWARD = (Focus.FUNDING, Focus.AMOUNT, Focus.DATE, Focus.DURATION, Focus.RECIPIENT, Focus.PERCENTAGE)
_LINE = re.compile(
    r"^[-–+*•\t ]*(?P<holder>[^:;.“”\n]{4,80}):\s(?P<awards>[^:;\n]+?)(?:\s\([^()\n]*\))?(?=[.;]|$)",
    re.MULTILINE,
)
_QUOTED = re.compile(r"[“\"]([^”\"]{8,60})[”\"]")
_HEADS_POWERS = re.compile(r"\b(?:tham quyen|quyen|ai) (?:khen thuong |tang |cong nhan )?quyet dinh\b")
# "Thủ tướng ban hành quyết định gì?" asks for a paper.
_ISSUED = re.compile(r"\b(?:ban hanh|ra|ky|co|cac|nhung|theo) quyet dinh\b")
_PROPOSES = re.compile(r"\b(?:đề nghị|trình)\b", re.IGNORECASE)
_MAKES_RULES = re.compile(r"\bquy định (?:chi tiết )?(?:tiêu chuẩn|đối với)\b", re.IGNORECASE)
_DENIES = re.compile(r"\bkhông\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ruling:
    """That `holder` decides on `award`: one award in a handbook's line (`by_award`), a list in a law.

    `said` is the law's clause, or the handbook's line with who proposes and what else it adds.
    """

    holder: str
    award: str
    said: str
    quote: Quote
    by_award: bool

    @classmethod
    def of_line(cls, criterion: Criterion) -> Ruling:
        authority = criterion.authority or ""
        clauses = (authority[start:end] for start, end in clause_spans(authority))
        holder = "; ".join(one.strip(" .;") for one in clauses if not _PROPOSES.search(one))
        return cls(holder, criterion.name, authority, criterion.quote, by_award=True)

    @classmethod
    def of_clause(cls, power: Power) -> Ruling:
        return cls(power.holder, power.awards, plain(power.quote.text), power.quote, by_award=False)

    @property
    def line(self) -> str:
        return f"{self.award} – {self.holder}" if self.by_award else shorten(self.holder, HOLDER_CHARACTERS)

    @property
    def claim(self) -> str:
        said = f"{self.award} – {self.said}" if self.by_award else self.said.rstrip(" .")
        return shorten(said, CLAUSE_CHARACTERS)

    def is_by(self, holders: Sequence[str]) -> bool:
        """Whether it gives one of the holders the decision rather than denies it."""
        parts = (self.holder[start:end] for start, end in clause_spans(self.holder))
        # "Theo khung của Chính phủ": whoever makes the rules for an award does not decide on it.
        clauses = [one for one in parts if not _MAKES_RULES.search(one)]
        leading = not self.by_award
        about = [one for one in clauses if not set(holders).isdisjoint(holders_in(one, leading=leading))]
        return bool(about) and not any(_DENIES.search(one) for one in about)


def answer_with_decider(evidence: Evidence) -> Draft | None:
    """Who decides on the award named in the question, or on each of the kind that it names."""
    question = evidence.question
    text = folded(question.text)
    if question.focus not in SOMEBODY or asks_for_audience(text) or _POWERS_OF.match(text):
        return None
    award, rulings = _meant(evidence)
    if not rulings or not _ASKS_FOR_POWER.search(text) or _ANOTHER_ACT.search(text):
        return None
    if evidence.topic.coverage(mentions_of(f"{award} {_ASKING}")) < ONLY_POWER:
        return None
    levels = levels_in(text)
    own = [one for one in rulings if levels & levels_in(one.holder)]
    told = {one.line if one.by_award else one.holder: one for one in own or rulings}
    if len(told) > MOST_OF_KIND and rulings[0].by_award:
        told = {one.holder: replace(one, award=award.capitalize()) for one in rulings}
    if len(told) > MOST_OF_KIND and rulings[0].by_award:
        return None
    first, *others = told.values()
    said = lead(first.award if first.by_award else first.holder, shorten(first.said, CLAUSE_CHARACTERS))
    if others:
        said = bulleted(WHO_DECIDES, [one.line for one in told.values()])
    quotes = tuple(one.quote for one in told.values())
    return Draft(said, 0.9, quotes, identified=True, kind="organisation")


def answer_with_power(evidence: Evidence) -> Draft | None:
    """Whether a holder of power named in the question decides on an award, or on which awards one does."""
    text = folded(evidence.question.text)
    receives = _RECEIVES.match(text)
    if receives and not holders_in(receives["who"]):
        return None
    if evidence.question.focus is Focus.YES_NO:
        return _verdict(evidence) if _ASKS_FOR_POWER.search(text) else None
    if evidence.question.focus is Focus.DOCUMENT and _ISSUED.search(text):
        return None
    if evidence.question.focus in _OF_NO_AWARD or not _ASKS_WHAT_MAY_BE_AWARDED.search(text):
        return None
    return _what_is_awarded(evidence, text)


def _verdict(evidence: Evidence) -> Draft | None:
    """Whether the holder decides on the award; if not, what he does decide on, and who does."""
    award, rulings = _meant(evidence)
    text = folded(evidence.question.text)
    claimed = holders_in(without_owners(text.replace(folded(award).strip("“”"), " ")))
    if not claimed:
        return None
    agreeing = [one for one in rulings if one.is_by(claimed)]
    own = agreeing or [one for one in _all_rulings(evidence) if not one.by_award and one.is_by(claimed)]
    if not rulings or not (own or rulings[0].by_award):
        # Nothing but who decides can confirm or deny that this or that one does.
        return abstain(evidence) if _CLAIMS_DECIDER.search(text) else None
    told = {one.claim: one.quote for one in (own if agreeing else (*own, *rulings))}
    draft = verdict(bool(agreeing), "; ".join(told), 0.9, tuple(told.values())[:MAX_QUOTES])
    return replace(draft, identified=True)


def _what_is_awarded(evidence: Evidence, text: str) -> Draft | None:
    """All awards that the holder decides on, without those of the other where one is set apart."""
    other = _WITHOUT.search(text)
    holders = holders_in(text[: other.start()] if other else text)
    others = holders_in(other["other"]) if other else []
    rulings = list(_all_rulings(evidence))
    shared = {one.award for one in rulings if others and one.is_by(others)}
    own = [one for one in rulings if one.is_by(holders) and one.award not in shared]
    # A clause or table gives somebody all he decides on, lines of awards but some; those are held apart.
    held = {one.award: one for one in [one for one in own if one.by_award == bool(others)] or own}
    if not holders or not held:
        return None
    if not other and _MAY_NOT.search(text):
        return _what_is_left_to_others(rulings, holders, text) or abstain(evidence)
    intro = in_power_of(", ".join(holders), ", ".join(others))
    quotes = tuple(one.quote for one in held.values())[:MAX_QUOTES]
    # Where nothing but power is asked about, the wording need not repeat the question.
    said = mentions_of(f"{', '.join(holders)} {_ASKING}")
    identified = bool(others) or evidence.topic.coverage(said) >= ONLY_POWER
    return Draft(bulleted(intro, list(held)), 0.8, quotes, identified=identified, kind="list")


def _what_is_left_to_others(rulings: Sequence[Ruling], holders: Sequence[str], text: str) -> Draft | None:
    """The awards whose lines give the decision to others alone; None where only clauses on powers tell it."""
    titles = "danh hieu" in text
    others = {
        RANK.sub("", one.award).rstrip(): one.quote
        for one in rulings
        if one.by_award and not one.is_by(holders) and not (titles and kind_of(one.award) != TITLE)
    }
    if not others:
        return None
    said = f"{not_in_power_of(', '.join(holders))} {'; '.join(others)}."
    return Draft(said, 0.8, tuple(others.values())[:MAX_QUOTES], identified=True, kind="list")


def _all_rulings(evidence: Evidence) -> Iterator[Ruling]:
    yield from map(Ruling.of_clause, _powers(evidence))
    yield from (Ruling.of_line(one) for one in evidence.knowledge.criteria if one.authority)


def _powers(evidence: Evidence) -> tuple[Power, ...]:
    """The powers that a law gives, else those in a table: "Chủ tịch nước: huân chương, huy chương, …"."""
    told = (
        Power(line["holder"], line["awards"], document.quote(*line.span()))
        for document in evidence.documents.values()
        for section in document.sections
        if _HEADS_POWERS.search(folded(section.title))
        for line in _LINE.finditer(document.text, section.start, section.end)
        if _KIND_OF_AWARD.search(folded(line["awards"]))
    )
    # "Bản sao quyết định công nhận sáng kiến" is a paper.
    given = tuple(one for one in evidence.knowledge.powers if not one.holder.lower().startswith("bản "))
    # A section inside another has lines of both.
    return given or tuple(dict.fromkeys(told))


def _meant(evidence: Evidence) -> tuple[str, list[Ruling]]:
    """The awards meant, as words, with the rulings on them: by name, by class, or as honours of state."""
    knowledge, question = evidence.knowledge, evidence.question.text
    lines = [one for one in knowledge.criteria if one.authority]
    named, kind = match_criterion(question, lines), _KIND_OF_AWARD.search(folded(question))
    if named:
        return named.name, [Ruling.of_line(named)]
    if kind and (of_kind := [one for one in lines if kind.group() in folded(one.name)]):
        return question[slice(*kind.span())], list(map(Ruling.of_line, of_kind))
    award, powers = match_powers(question, _powers(evidence), knowledge.criteria)
    if powers:
        # Of a class the question may name any member.
        members = (one.name for one in knowledge.criteria if award in folded(one.name))
        return f"{award} {' '.join(dict.fromkeys(members))}", list(map(Ruling.of_clause, powers))
    honour = _honour_in(evidence)
    honours = match_powers(HONOURS, _powers(evidence), knowledge.criteria)[1] if honour else []
    return (honour, list(map(Ruling.of_clause, honours))) if honours else (award, [])


def _honour_in(evidence: Evidence) -> str:
    """The honour of state that the question names, with rules of its own or only in the list of all."""
    criterion = match_criterion(evidence.question.text, evidence.knowledge.criteria)
    if criterion is not None:
        return criterion.name if _is_honour(evidence, criterion) else ""
    asked = folded(evidence.question.text)
    listed = (
        name
        for candidate in evidence.candidates
        if any(folded(HONOURS) in folded(heading) for heading in candidate.headings)
        for name in _QUOTED.findall(candidate.text)
    )
    # "Mẹ Việt Nam anh hùng" leaves out the first word.
    return next((name for name in listed if folded(name).partition(" ")[2] in asked), "")


def _is_honour(evidence: Evidence, criterion: Criterion) -> bool:
    """Whether the award stands under the heading of the honours of state, which are decided on together."""
    document = evidence.documents[criterion.quote.document_id]
    path = document.heading_path(document.section_at(criterion.quote.start))
    return folded(HONOURS) in folded(path)
