"""Questions about a document of the corpus itself: who signed it, its number, date and issuer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.authority import answer_with_power
from bot.answering.knowledge.references import described_by_subject, names_act
from bot.answering.phrasing import lead, sentence
from bot.evidence.constraints import levels_in
from bot.evidence.topic import Mentions, words_of
from bot.understanding.focus import Focus
from bot.wording import WHICH_DOCUMENT, not_stated
from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.model import Document, Quote
from ingest.vietnamese import folded

# The title must say this share of the topic for a document to be the one asked about.
TITLE_COVERAGE = 0.6
# Of the only document of its kind the question may say little, but nothing that is not this one's.
NOTHING_ELSE = 0.8
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
# A decision and the regulation attached to it are one document.
_ISSUES = re.compile(
    r"\bban hành (?:kèm theo \w+ \w+ này )?(?:bộ )?"
    r"(?P<kind>quy chế|quy định|quy tắc|quy trình|nội quy|điều lệ|thể lệ|kế hoạch|đề án|chương trình)\b",
    re.IGNORECASE,
)
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
    in_office = _signed_in_office(evidence) if fact_of == "signer" else None
    document = (document_asked_about(asked) if fact_of else None) or in_office
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
        quote, told = _closing(document), f"{fact.value} ({office})"
    text = sentence(f"{told} – {fact.name} của {document.metadata.title}")
    if evidence.question.focus is Focus.YES_NO:
        text = lead("Có" if _is_named(document, fact.value, evidence.question.text) else "Không", text)
    identified = document is in_office or _bears_number(evidence, document)
    return Draft(text, 0.9, (quote,) if quote else (), identified=identified, about=asked)


def _is_described(evidence: Evidence, document: Document, fact: str) -> bool:
    """Whether a document that the corpus only mentions is called more exactly what the question calls it."""
    if fact != "number" or _bears_number(evidence, document):
        return False
    own = names_act(evidence.question.text, document.metadata.title)
    return not own and described_by_subject(evidence) is not None


def _office_of(document: Document, signer: str) -> str | None:
    """The office a document is signed in: the last line above the name that says one."""
    closing = _closing(document)
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
    named, closing = _CLAIMED_SIGNER.search(question), _closing(document)
    levels = levels_in(named.group()) if named else frozenset()
    own = levels_in(document.metadata.issuer or (closing.text if closing else ""))
    return bool(levels and own) and not levels & own


def _is_named(document: Document, value: str, question: str) -> bool:
    """Whether the question names the signer, or the office he signs in; not that which he stands in for."""
    closing = _closing(document)
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
        document = document_asked_about(evidence)
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


def document_asked_about(evidence: Evidence, asking: str = _ASKING) -> Document | None:
    """The document the question names by number, else by its kind first and by most of its title.

    `asking` are the words of such a question that no title holds.
    """
    if bearing := _at_hand(evidence):
        return bearing[0]
    kind = first_kind(evidence.question.text)
    best, most = None, TITLE_COVERAGE
    for document in evidence.documents.values():
        if not _is_of_kind(document, kind) or not _names_numbers(evidence, document.metadata.title):
            continue
        title = f"{document.metadata.title} {document.metadata.issuer or ''} {asking}"
        coverage = evidence.topic.coverage(Mentions.of(words_of(title)))
        if coverage > most:
            best, most = document, coverage
    return best


def only_document_of_kind(evidence: Evidence, asking: str = _ASKING) -> Document | None:
    """The one document of the kind the question names, where it names nothing that this one does not say."""
    kind = first_kind(evidence.question.text)
    alike = [one for one in evidence.documents.values() if kind and kind == folded(one.metadata.kind or "")]
    if len(alike) != 1 or evidence.question.numbers:
        return None
    metadata, closing = alike[0].metadata, _closing(alike[0])
    said = (
        f"{metadata.kind} {metadata.title} {metadata.issuer or ''} {closing.text if closing else ''} {asking}"
    )
    fits = evidence.topic.coverage(Mentions.of(words_of(said))) >= NOTHING_ELSE
    return alike[0] if fits and not evidence.constraints.level_conflict("", alike[0]) else None


def _signed_in_office(evidence: Evidence) -> Document | None:
    """The document that "Chủ tịch UBND huyện ký báo cáo là ai?" is about: the only report, signed as that."""
    offices = _OFFICE.findall(folded(evidence.question.text))
    document = only_document_of_kind(evidence) if offices else None
    closing = _closing(document) if document else None
    held = _OFFICE.findall(folded(closing.text)) if closing else []
    return document if offices and set(offices) <= set(held) else None


def _at_hand(evidence: Evidence) -> list[Document]:
    """The documents whose own number the question gives, not those that others only mention."""
    return [one for one in evidence.documents.values() if _bears_number(evidence, one)]


def _bears_number(evidence: Evidence, document: Document) -> bool:
    own = document.metadata.number
    return bool(own) and any(number.matches(own or "") for number in evidence.question.numbers)


def _is_of_kind(document: Document, kind: str) -> bool:
    """Whether a document, or what it brings into being, is of a kind: a decision "ban hành Quy chế …"."""
    issued = _ISSUES.search(document.metadata.title)
    own = folded(document.metadata.kind or "")
    return kind in (own, "van ban") or (issued is not None and kind == folded(issued["kind"]))


def _names_numbers(evidence: Evidence, title: str) -> bool:
    """Whether a title holds every number of the question: one without is that of another document."""
    held = [number.canonical for number in find_document_numbers(title)]
    return all(any(number.matches(one) for one in held) for number in evidence.question.numbers)


def first_kind(text: str) -> str:
    """The kind of document that a question names first, folded; "" when it names none."""
    plain = folded(text)
    kinds = [folded(kind) for kind in KIND_WORDS] + ["van ban", "so tay"]
    places = {kind: match.start() for kind in kinds if (match := re.search(rf"\b{re.escape(kind)}\b", plain))}
    return min(places, key=lambda kind: (places[kind], -len(kind)), default="")


def _quote(document: Document, value: str) -> Quote | None:
    """Where the document states the value itself, the last place first: signatures close a document."""
    start = document.text.rfind(value)
    if start < 0:
        return _closing(document)
    return document.quote(start, start + len(value))


def _closing(document: Document) -> Quote | None:
    for section in reversed(document.sections):
        if section.kind in ("signature", "letterhead"):
            return document.quote(section.body_start, section.end)
    return None
