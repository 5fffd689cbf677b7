"""Questions about a document of the corpus itself: who signed it, its number, date and issuer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import bears_number, closing_of, document_meant
from bot.answering.knowledge.powers import answer_with_power
from bot.answering.knowledge.references import described_by_subject, names_act
from bot.answering.phrasing import lead, sentence
from bot.evidence.constraints import levels_in
from bot.understanding.focus import Focus
from bot.wording import WHICH_DOCUMENT, not_stated
from ingest.document_kinds import KIND_WORDS
from ingest.model import Document, Quote
from ingest.vietnamese import folded

LONGEST_OFFICE = 8
_ASKING = "ký ban hành số hiệu giữ chức vụ chủ tịch bí thư"
_SIGNING = re.compile(r"\bky\b(?! (?:ket|cam|niem|giao|so))")
# "ký kế hoạch", "luật … ký": of a document; "ký tặng danh hiệu" is another matter.
_SIGNS_DOCUMENT = re.compile(rf"{_SIGNING.pattern}(?!.{{0,12}}\b(?:tang|quyet dinh tang)\b)")
# "Ai ký quyết định tặng Giấy khen cho xã …?": of the decision that does so, else of whoever may.
_SIGNS_AWARD = re.compile(r"\bky (?:cai |ban |to )?quyet dinh (?:tang|khen|cong nhan)\b")
_AWARDS = re.compile(r"\A\w+ \w+(?: số \S+)? (?:về việc )?(?:tặng|khen|công nhận)\b", re.IGNORECASE)
_OFFICE = re.compile(r"\b(?:pho )?(?:chu tich|bi thu|giam doc|truong ban|chanh van phong)\b")
_CLAIMED_SIGNER = re.compile(
    r"(?:\bdo\s)?(?:\b(?i:ông|bà|đồng chí)\s(?:[^\W\d_]+\s){1,4}?(?=(?i:ký)\b)"
    r"|\b(?i:(?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng ban|chánh văn phòng)"
    r"(?:\s(?:ủy ban nhân dân|hội đồng nhân dân|huyện ủy|tỉnh ủy|đảng ủy|huyện|tỉnh|xã|là))*)\b)"
)
# "KT. CHỦ TỊCH": the office of somebody else.
_STANDS_IN = re.compile(r"\b(?:KT|TUQ|TL)\.?\s*[^\n]+")
_NUMBER = re.compile(
    r"\bso (?:hieu|may|bao nhieu|van ban)\b|\bky hieu\b|\bso (?:cua )?(?:ke hoach|bao cao|van ban|luat)\b"
)
_ISSUING = re.compile(r"\b(?:ban hanh|cua ai|ai (?:ra|lap|viet|lam)|co quan nao (?:ra|lap))\b")
_ISSUED_WHEN = re.compile(r"\b(?:ban hanh|ky|ra|de ngay|lap)\b")


@dataclass(frozen=True, slots=True)
class _Fact:
    """One thing a document says, or does not say, about itself."""

    name: str
    value: str | None


def answer_about_document(evidence: Evidence) -> Draft | None:
    """What the document named in the question says about itself; an abstention where it is silent."""
    fact_of = _asked_fact(evidence)
    asked = _without_claimed_signer(evidence, fact_of)
    document = document_meant(asked, _ASKING) if fact_of else None
    if document is None and fact_of == "signer" and evidence.question.numbers:
        return Draft(not_stated(f"người ký {evidence.question.numbers[0].text}"), 0.8, (), answered=False)
    if document is None and fact_of == "signer" and _signs_kind(evidence):
        return Draft(WHICH_DOCUMENT, 0.6, (), answered=False)
    if document is None or fact_of is None or _is_described(evidence, document, fact_of):
        return None
    claims = evidence.question.focus is Focus.YES_NO
    if fact_of == "signer" and not claims and _of_other_level(document, evidence.question.text):
        return None
    fact = _fact(document, fact_of)
    if fact.value is None:
        text = not_stated(f"{fact.name} của “{document.metadata.title}”")
        return Draft(text, 0.8, (), answered=False)
    quote = _quote(document, fact.value)
    told = fact.value
    if fact_of == "signer" and (office := _office_of(document, fact.value)):
        quote, told = closing_of(document), f"{fact.value} ({office})"
    text = sentence(f"{told} – {fact.name} của {document.metadata.title}")
    if evidence.question.focus is Focus.YES_NO:
        text = lead("Có" if _is_named(document, fact.value, evidence.question.text) else "Không", text)
    identified = bears_number(evidence, document)
    return Draft(text, 0.9, (quote,) if quote else (), identified=identified, about=asked)


def _is_described(evidence: Evidence, document: Document, fact: str) -> bool:
    """Whether a document that the corpus only mentions is called more exactly what the question calls it."""
    if fact != "number" or bears_number(evidence, document):
        return False
    own = names_act(evidence.question.text, document.metadata.title)
    return not own and described_by_subject(evidence) is not None


def _office_of(document: Document, signer: str) -> str | None:
    """The office a document is signed in: the last line above the name that says one."""
    closing = closing_of(document)
    above, name, _ = closing.text.partition(signer) if closing else ("", "", "")
    lines = [line.strip(" *_") for line in _STANDS_IN.sub("", above).splitlines()] if name else []
    held = next((line for line in reversed(lines) if _OFFICE.search(folded(line))), "")
    return held.capitalize() if held and len(held.split()) <= LONGEST_OFFICE else None


def _without_claimed_signer(evidence: Evidence, fact: str | None) -> Evidence:
    """The question of who signed a document without the signer it claims, of whom no title speaks."""
    if evidence.question.focus is not Focus.YES_NO or fact != "signer":
        return evidence
    rest = _CLAIMED_SIGNER.sub(" ", evidence.question.text)
    return evidence.about(" ".join(rest.split())) if rest.strip() != evidence.question.text else evidence


def _signs_kind(evidence: Evidence) -> bool:
    """Whether it is claimed who signed a document of some kind: other signing tells nothing of that."""
    kinds = "|".join(map(re.escape, KIND_WORDS))
    # With its diacritics: "kỷ luật" signs no law.
    signs = re.search(rf"\bký (?:ban hành )?(?:{kinds})\b", evidence.question.text, re.IGNORECASE)
    # "Ký quyết định chiến sĩ thi đua": whether that is in somebody's power.
    claims = evidence.question.focus is Focus.YES_NO and signs is not None
    return claims and answer_with_power(evidence) is None


def _of_other_level(document: Document, question: str) -> bool:
    """Whether the office a question names is of another level than the document's: "Chủ tịch tỉnh"."""
    named, closing = _CLAIMED_SIGNER.search(question), closing_of(document)
    levels = levels_in(named.group()) if named else frozenset()
    own = levels_in(document.metadata.issuer or (closing.text if closing else ""))
    return bool(levels and own) and not levels & own


def _is_named(document: Document, value: str, question: str) -> bool:
    """Whether the question names the signer, or the office he signs in; not that which he stands in for."""
    closing = closing_of(document)
    if folded(value) in folded(question) or closing is None:
        return folded(value) in folded(question)
    if _of_other_level(document, question):
        return False
    offices = [_OFFICE.findall(folded(_STANDS_IN.sub("", text))) for text in (question, closing.text)]
    return bool(offices[0]) and set(offices[0]) <= set(offices[1])


def _asked_fact(evidence: Evidence) -> str | None:
    text = folded(evidence.question.text)
    focus = evidence.question.focus
    if focus in (Focus.ACTOR, Focus.PERSON, Focus.YES_NO) and _SIGNS_DOCUMENT.search(text):
        return "signer"
    if focus in (Focus.ACTOR, Focus.PERSON) and _SIGNS_AWARD.search(text):
        document = document_meant(evidence, _ASKING)
        return "signer" if document and _AWARDS.match(document.metadata.title) else None
    if focus is Focus.ACTOR and _ISSUING.search(text):
        return "issuer"
    if focus is Focus.DATE and _ISSUED_WHEN.search(text):
        return "date"
    if focus in (Focus.DOCUMENT, Focus.COUNT) and _NUMBER.search(text):
        return "number"
    return None


def _fact(document: Document, name: str) -> _Fact:
    metadata = document.metadata
    if name == "signer":
        return _Fact("người ký", metadata.signer)
    if name == "issuer":
        return _Fact("cơ quan ban hành", metadata.issuer)
    if name == "number":
        return _Fact("số, ký hiệu", metadata.number)
    return _Fact("ngày ban hành", official_date(metadata.date) if metadata.date else None)


def _quote(document: Document, value: str) -> Quote | None:
    """Where the document states the value itself, the last place first: signatures close a document."""
    start = document.text.rfind(value)
    if start < 0:
        return closing_of(document)
    return document.quote(start, start + len(value))
