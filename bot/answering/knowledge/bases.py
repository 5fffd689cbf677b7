"""The one document of a kind that a paper cites as its grounds: "quyết định dựa vào biên bản nào?"."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import document_meant, is_of_kind
from bot.answering.phrasing import lead, plain
from bot.evidence.paper_asked import PaperAsked, kind_named_first
from bot.understanding.focus import Focus
from ingest.knowledge import Reference
from ingest.sentences import clause_spans

SURE = 0.9
_BASED_ON = re.compile(
    r"(?P<paper>.{5,90}?)\s(?:được\s|là\s)?(?:(?:ban hành|làm|xây dựng|lập|ra)\s)?"
    r"(?:theo|căn cứ(?: vào)?|dựa(?: vào| trên| theo)?|trên cơ sở|thực hiện)\s",
    re.IGNORECASE,
)


def answer_with_basis(evidence: Evidence) -> Draft | None:
    """The document asked for among those that the paper named before cites as its grounds, if there is one.

    Its clause need not be of the year or the event of the question, which are the paper's.
    """
    based = _BASED_ON.match(evidence.question.text) if evidence.question.focus is Focus.DOCUMENT else None
    asked = PaperAsked.of(evidence.question.text)
    if based is None or not asked.kind or based.end() > asked.spans[0][0] + 1:
        return None
    paper = document_meant(evidence.about(based["paper"]), "") if kind_named_first(based["paper"]) else None
    if paper is None:
        return None
    found = {
        one.number: (one, quote)
        for one in evidence.knowledge.references
        for quote in one.quotes
        if quote.document_id == paper.id and _fits(asked, one)
    }
    if len(found) != 1:
        return None
    ((reference, quote),) = found.values()
    clauses = (paper.quote(*span) for span in clause_spans(paper.text, quote.start, quote.end))
    clause = next((one for one in clauses if (reference.number or "") in one.text), quote)
    return Draft(
        lead(reference.number or "", plain(clause.text)), SURE, (clause,), identified=True, kind="document"
    )


def _fits(asked: PaperAsked, reference: Reference) -> bool:
    """Whether it is a ground of the kind and the making asked for."""
    if reference.role != "basis" or not reference.number:
        return False
    of_kind = is_of_kind(reference.kind, reference.subject or "", asked.kind)
    return of_kind and asked.is_made_by(reference.issuer)
