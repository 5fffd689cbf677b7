"""Who signed a document, in which office, and whether it was whom a question claims."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.award_powers import answer_with_power
from bot.answering.knowledge.documents_meant import bears_number, closing_of, document_meant
from bot.answering.phrasing import lead, sentence
from bot.answering.verdicts import NO, YES
from bot.evidence.constraints import levels_in
from bot.understanding.focus import SOMEBODY, Focus
from bot.wording import WHICH_DOCUMENT, not_stated
from ingest.abbreviation_table import ABBREVIATIONS
from ingest.document_kinds import KIND
from ingest.model import Document
from ingest.signature import OFFICES
from ingest.vietnamese import folded

_ASKING = "ký ban hành số hiệu giữ chức vụ chủ tịch bí thư"
# "ký kế hoạch", "luật … ký": of a document; "ký tặng danh hiệu" is another matter.
_SIGNS_DOCUMENT = re.compile(r"\bky\b(?! (?:ket|cam|niem|giao|so))(?!.{0,12}\b(?:tang|quyet dinh tang)\b)")
# "Ai ký quyết định tặng Giấy khen cho xã …?": of the decision that does so, else of whoever may.
_SIGNS_AWARD = re.compile(r"\bky (?:cai |ban |to )?quyet dinh (?:tang|khen|cong nhan)\b")
_AWARDS = re.compile(r"\A\w+ \w+(?: số \S+)? (?:về việc )?(?:tặng|khen|công nhận)\b", re.IGNORECASE)
# With its diacritics: "kỷ luật" signs no law.
_SIGNS_KIND = re.compile(rf"\bký (?:ban hành )?{KIND}\b", re.IGNORECASE)
_OFFICES = rf"(?:phó )?(?:{OFFICES.lower()})"
_OFFICE = re.compile(rf"\b{folded(_OFFICES)}\b")
LONGEST_OFFICE = 8
_CLAIMED = re.compile(
    r"(?:\bdo\s)?(?:\b(?i:ông|bà|đồng chí)\s(?:[^\W\d_]+\s){1,4}?(?=(?i:ký)\b)"
    rf"|\b(?i:{_OFFICES}"
    r"(?:\s(?:ủy ban nhân dân|hội đồng nhân dân|huyện ủy|tỉnh ủy|đảng ủy|huyện|tỉnh|xã|là))*)\b)"
)
# "KT. CHỦ TỊCH": the office of somebody else.
_STANDS_IN = re.compile(r"\b(?:KT|TUQ|TL)\.?\s*[^\n]+")


def asks_for_signer(evidence: Evidence) -> bool:
    """Whether a question asks or claims who signed a document."""
    text, focus = folded(evidence.question.text), evidence.question.focus
    if focus in (Focus.ACTOR, Focus.PERSON, Focus.YES_NO) and _SIGNS_DOCUMENT.search(text):
        return True
    if focus not in SOMEBODY or not _SIGNS_AWARD.search(text):
        return False
    document = document_meant(evidence, _ASKING)
    return document is not None and _AWARDS.match(document.metadata.title) is not None


def answer_with_signer(evidence: Evidence) -> Draft | None:
    """The signer with his office, after a yes or no to whom a question claims; else that nobody is named."""
    question, claims = evidence.question, evidence.question.focus is Focus.YES_NO
    # Of a claimed signer no title speaks.
    named = " ".join(_CLAIMED.sub(" ", question.text).split()) if claims else question.text
    asked = evidence.about(named) if named != question.text else evidence
    document = document_meant(asked, _ASKING)
    if document is None:
        return _of_unknown(evidence)
    if not claims and _is_of_other_level(document, question.text):
        return None
    signer, title = document.metadata.signer, document.metadata.title
    if signer is None:
        return Draft(not_stated(f"người ký của “{title}”"), 0.8, (), answered=False)
    office = office_signed(document)
    text = sentence(f"{signer}{f' ({office})' if office else ''} – người ký của {title}")
    if claims:
        text = lead(YES if _is_claimed(document, signer, question.text) else NO, text)
    closing = closing_of(document)
    quotes = (closing,) if closing else ()
    return Draft(text, 0.9, quotes, identified=bears_number(evidence, document), about=asked)


def _of_unknown(evidence: Evidence) -> Draft | None:
    """What is said of a document that is not at hand: other signing tells nothing of it.

    "Ký quyết định chiến sĩ thi đua" asks whether that is in somebody's power.
    """
    if evidence.question.numbers:
        return Draft(not_stated(f"người ký {evidence.question.numbers[0].text}"), 0.8, (), answered=False)
    claims = evidence.question.focus is Focus.YES_NO and _SIGNS_KIND.search(evidence.question.text)
    if not claims or answer_with_power(evidence) is not None:
        return None
    return Draft(WHICH_DOCUMENT, 0.6, (), answered=False)


def office_signed(document: Document) -> str | None:
    """The office a document is signed in: the last line above the name that says one."""
    signer, closing = document.metadata.signer, closing_of(document)
    above, name, _ = closing.text.partition(signer) if closing and signer else ("", "", "")
    lines = [line.strip(" *_") for line in _STANDS_IN.sub("", above).splitlines()] if name else []
    held = next((line for line in reversed(lines) if _OFFICE.search(folded(line))), "")
    if not held or len(held.split()) > LONGEST_OFFICE:
        return None
    words = (word if word in ABBREVIATIONS else word.lower() for word in held.split())
    return f"{held[0]}{' '.join(words)[1:]}"


def _is_of_other_level(document: Document, question: str) -> bool:
    """Whether the office a question names is of another level than the document's: "Chủ tịch tỉnh"."""
    named, closing = _CLAIMED.search(question), closing_of(document)
    levels = levels_in(named.group()) if named else frozenset()
    own = levels_in(document.metadata.issuer or (closing.text if closing else ""))
    return bool(levels and own) and not levels & own


def _is_claimed(document: Document, signer: str, question: str) -> bool:
    """Whether the question names the signer, or the office he signs in; not that which he stands in for."""
    closing = closing_of(document)
    if folded(signer) in folded(question) or closing is None:
        return folded(signer) in folded(question)
    offices = [set(_OFFICE.findall(folded(_STANDS_IN.sub("", text)))) for text in (question, closing.text)]
    return bool(offices[0]) and offices[0] <= offices[1] and not _is_of_other_level(document, question)
