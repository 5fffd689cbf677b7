"""Who decides on an award, as the articles on powers say: one holder, or all that share the power."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.award_audiences import asks_for_audience
from bot.answering.phrasing import bulleted, lead, plain, shorten
from bot.answering.verdicts import verdict
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import levels_in
from bot.understanding.focus import Focus
from bot.wording import WHO_DECIDES
from ingest.criteria import Criterion, Power, match_criterion, match_powers
from ingest.vietnamese import folded

_FOCUSES = (Focus.ACTOR, Focus.PERSON)
_DECIDES = re.compile(r"\b(?:ky|tang|quyet|quyet dinh|cong nhan|phong|tham quyen|quyen|cap)\b")
# Who proposes, examines or hands over is another question, and so is what else is decided.
_ANOTHER_ACT = re.compile(
    r"\b(?:de nghi|trinh|de xuat|tham dinh|xet duyet|trao|lap|chi|thu hoi|huy|cap (?:lai|doi|phat))\b"
)
# All that such a question says beside the award: one that speaks of something else asks no power.
_ASKING = (
    "ai cấp nào cơ quan nào người nào chủ tịch nào thẩm quyền quyền ký quyết định tặng công nhận phong"
    " khen thưởng danh hiệu hình thức theo luật thi đua khen thưởng năm hiện hành cho dân mình thì là do được"
    " của xã huyện tỉnh bộ"
)
ONLY_POWER = 0.72
CLAUSE_CHARACTERS = 420
HOLDER_CHARACTERS = 160
HONOURS = "danh hiệu vinh dự nhà nước"
_MINISTRY = re.compile(r"\bbo (?!doi\b|may\b|phan\b|luat\b)")
_COOPERATIVE = re.compile(r"hợp tác xã", re.IGNORECASE)


def answer_with_decider(evidence: Evidence) -> Draft | None:
    """Who decides on the award named in the question."""
    award, powers = _meant(evidence)
    if not powers or not asks_who_decides(evidence, award):
        return None
    powers = _of_level(folded(evidence.question.text), powers)
    quotes = tuple(one.quote for one in powers)
    if len(powers) == 1:
        said = plain(shorten(powers[0].quote.text, CLAUSE_CHARACTERS))
        return Draft(lead(powers[0].holder, said), 0.9, quotes, identified=True, kind="organisation")
    holders = [shorten(one.holder, HOLDER_CHARACTERS) for one in powers]
    return Draft(bulleted(WHO_DECIDES, holders), 0.85, quotes, identified=True, kind="organisation")


def asks_who_decides(evidence: Evidence, award: str) -> bool:
    """Whether the question asks who decides on the award and speaks of nothing else."""
    text = folded(evidence.question.text)
    decides = _DECIDES.search(text) and not _ANOTHER_ACT.search(text) and not asks_for_audience(text)
    return (
        evidence.question.focus in _FOCUSES
        and bool(decides)
        and evidence.topic.coverage(mentions_of(f"{award} {_ASKING}")) >= ONLY_POWER
    )


def verdict_on_power(
    evidence: Evidence, named: Callable[[str], set[str]], offices: Callable[[str], set[str]]
) -> Draft | None:
    """Whether one whom the question names decides on the award; if not, what he does decide on, and who does.

    `named` tells whom a folded text names, `offices` which of them the holder of a power is.
    """
    award, deciding = _meant(evidence)
    # Others are named in the names of awards: "Bằng khen của Thủ tướng".
    claimed = named(folded(evidence.question.text).replace(" cua ", " ").replace(award, " "))
    agreeing = [one for one in deciding if claimed & offices(one.holder)]
    own = agreeing or powers_held(evidence, lambda holder: bool(claimed & offices(holder)))
    if not deciding or not own:
        return None
    told = tuple(own) if agreeing else (*own, *deciding)
    said = [plain(shorten(one.quote.text, CLAUSE_CHARACTERS)) for one in own]
    if not agreeing:
        said.append(_who_decides(deciding))
    draft = verdict(bool(agreeing), " ".join(said), 0.9, tuple(one.quote for one in told))
    return replace(draft, identified=True)


def _who_decides(powers: list[Power]) -> str:
    if len(powers) == 1:
        return plain(shorten(powers[0].quote.text, CLAUSE_CHARACTERS))
    return f"{WHO_DECIDES} {'; '.join(shorten(one.holder, HOLDER_CHARACTERS) for one in powers)}"


def powers_held(evidence: Evidence, holds: Callable[[str], bool]) -> list[Power]:
    """The powers whose holder passes `holds`."""
    return [one for one in evidence.knowledge.powers if holds(one.holder)]


def _meant(evidence: Evidence) -> tuple[str, list[Power]]:
    """The awards meant, as words, with the powers over them: by name, by class, or as honours of state."""
    knowledge, question = evidence.knowledge, evidence.question.text
    award, powers = match_powers(question, knowledge.powers, knowledge.criteria)
    if powers:
        # Of a class the question may name any member.
        members = (one.name for one in knowledge.criteria if award in folded(one.name))
        return f"{award} {' '.join(dict.fromkeys(members))}", powers
    criterion = match_criterion(question, knowledge.criteria)
    if criterion is None or not _is_honour(evidence, criterion):
        return award, []
    return criterion.name, match_powers(HONOURS, knowledge.powers, knowledge.criteria)[1]


def _is_honour(evidence: Evidence, criterion: Criterion) -> bool:
    """Whether the award stands under the heading of the honours of state, which are decided on together."""
    document = evidence.documents[criterion.quote.document_id]
    path = document.heading_path(document.section_at(criterion.quote.start))
    return folded(HONOURS) in folded(path)


def _of_level(text: str, powers: list[Power]) -> list[Power]:
    """Those whose holder is of the level that a folded question names; all where none is."""
    levels = levels_in(text)
    own = [one for one in powers if levels & levels_in(_COOPERATIVE.sub("", one.holder))]
    if _MINISTRY.search(text):
        own += [one for one in powers if one.holder.startswith("Bộ trưởng")]
    return own or powers
