"""What a document of the corpus says of itself: its number, its day, who issued and who signed it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import (
    NAMED,
    bears_number,
    closing_of,
    document_meant,
    is_of_kind,
)
from bot.answering.knowledge.references import meaning, meant_by_subject, reference_to
from bot.answering.knowledge.signers import answer_with_signer, asks_for_signer
from bot.answering.phrasing import sentence
from bot.evidence.candidates import mentions_of
from bot.evidence.paper_asked import ANY_KIND, PaperAsked
from bot.understanding.focus import Focus
from bot.understanding.force import KINDS
from bot.wording import not_stated
from ingest.model import Document, Metadata, Quote
from ingest.vietnamese import folded

_ASKING = "ban hành số hiệu ngày"
# Who makes a report may be asked of one still to come, of which a title says only some words.
_MAKES = re.compile(r"\bai (?:phai |se |lo )?(?:lap|viet|lam|soan)\b")
WHOLE = 0.85
# "Ai làm báo cáo tổng kết?" names none.
_ANY_PAPER = mentions_of("báo cáo, kế hoạch, tờ trình, làm, lập, viết, soạn, lo, sơ kết, tổng kết")
# A document only mentioned is meant where its subject says so much more of the matter than the title at hand.
CLEARLY = 0.1


@dataclass(frozen=True, slots=True)
class _Fact:
    """Something a document says of itself: how questions (folded) ask for it, and where it is known from."""

    name: str
    foci: tuple[Focus, ...]
    asked: re.Pattern[str]
    value: Callable[[Metadata], str | None]


_FACTS = (
    _Fact(
        "cơ quan ban hành",
        (Focus.ACTOR,),
        re.compile(r"\b(?:ban hanh|cua ai|ai (?:ra|lap|viet|lam)|co quan nao (?:ra|lap))\b"),
        lambda metadata: metadata.issuer,
    ),
    _Fact(
        "ngày ban hành",
        (Focus.DATE,),
        # "Chậm nhất hôm nào phải ra kế hoạch?", "văn bản cũ đó ra ngày nào?": of another document.
        re.compile(
            rf"^(?!.*\b(?:(?:cham|muon) nhat|truoc ngay|het han|(?:{KINDS}) cu(?! the))\b)"
            r".*\b(?:ban hanh|ky|ra|de ngay|lap)\b"
        ),
        lambda metadata: official_date(metadata.date) if metadata.date else None,
    ),
    _Fact(
        "số, ký hiệu",
        (Focus.DOCUMENT, Focus.COUNT, Focus.EXPLANATION),
        re.compile(
            rf"\bso (?:hieu|may|bao nhieu|van ban)\b|\bky hieu\b|\bso (?:va ngay )?(?:cua )?(?:{KINDS})\b"
        ),
        lambda metadata: metadata.number,
    ),
)
_NUMBER = _FACTS[-1]


def answer_about_document(evidence: Evidence) -> Draft | None:
    """What the document named in the question says about itself; an abstention where it is silent."""
    if asks_for_signer(evidence):
        return answer_with_signer(evidence)
    text, focus = folded(evidence.question.text), evidence.question.focus
    fact = next((one for one in _FACTS if focus in one.foci and one.asked.search(text)), None)
    makes = fact is not None and _MAKES.search(text)
    if makes and evidence.topic.coverage(_ANY_PAPER) >= WHOLE:
        return None
    document = document_meant(evidence, _ASKING, WHOLE if makes else NAMED) if fact else None
    if fact is None or document is None or (fact is _NUMBER and _asks_for_another(evidence, document)):
        return None
    value = fact.value(document.metadata)
    if value is None:
        return Draft(not_stated(f"{fact.name} của “{document.metadata.title}”"), 0.8, (), answered=False)
    dated = f" ngày {official_date(day)}" if fact is _NUMBER and (day := document.metadata.date) else ""
    told = sentence(f"{value}{dated} – {fact.name} của {document.metadata.title}")
    quote = _stating(document, value)
    return Draft(told, 0.9, (quote,) if quote else (), identified=bears_number(evidence, document))


def _asks_for_another(evidence: Evidence, document: Document) -> bool:
    """Whether the number asked for is that of a document of another kind, or of one only mentioned.

    "Báo cáo làm theo công văn số mấy?"; "Công văn hướng dẫn tổng kết số mấy?", which a subject says better.
    """
    metadata, asked = document.metadata, PaperAsked.of(evidence.question.text)
    if not is_of_kind(metadata.kind, metadata.title, asked.kind or ANY_KIND):
        return True
    if bears_number(evidence, document):
        return False
    meant = meant_by_subject(evidence)
    return meant is not None and meant.share > meaning(evidence, reference_to(document)).share + CLEARLY


def _stating(document: Document, value: str) -> Quote | None:
    """Where the document states the value itself, the last place first: signatures close a document."""
    start = document.text.rfind(value)
    return document.quote(start, start + len(value)) if start >= 0 else closing_of(document)
