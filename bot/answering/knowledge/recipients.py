"""To whom a document goes: its "Nơi nhận"."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import document_meant
from bot.answering.phrasing import bulleted
from bot.evidence.constraints import levels_in
from bot.understanding.focus import Focus
from ingest.document_kinds import KIND_WORDS
from ingest.vietnamese import folded

_KIND = "|".join(re.escape(folded(kind)) for kind in KIND_WORDS)
# The document itself is sent: "kế hoạch gửi cho những ai?"; "nộp báo cáo cho ai?" asks of another paper.
_ASKS = re.compile(
    rf"\bnoi nhan\b|\b(?:{_KIND})\b(?: nay| do)?(?:.{{0,60}}?)(?: duoc| da)? gui\b.{{0,40}}\b(?:ai|đâu|dau"
    rf"|nao)\b"
)
_ASKING = "bản gửi nơi nhận gồm những cơ quan đơn vị nào để báo cáo lên cấp tỉnh huyện xã"
_TO_REPORT = re.compile(r"\bgui\b.*\bbao cao\b")
_REPORTED = re.compile(r"\((?:để )?(?:báo cáo|b/c)\)", re.IGNORECASE)


def answer_with_recipients(evidence: Evidence) -> Draft | None:
    """Those the document named in the question goes to; of one level where the question names it."""
    text = folded(evidence.question.text)
    if evidence.question.focus is Focus.DATE or not _ASKS.search(text):
        return None
    document = document_meant(evidence, _ASKING)
    listed = list(document.metadata.recipients) if document else []
    sections = document.sections if document else ()
    found = next((one for one in sections if one.kind == "recipients"), None)
    if document is None or found is None or not listed:
        return None
    levels = evidence.constraints.levels
    kept = [one for one in listed if levels_in(folded(one)) & levels] or listed
    if _TO_REPORT.search(text):
        kept = [one for one in kept if _REPORTED.search(one)] or kept
    text = bulleted(f"Nơi nhận của {document.metadata.title}:", kept)
    return Draft(text, 0.85, (document.quote(found.start, found.end),), identified=True, kind="list")
