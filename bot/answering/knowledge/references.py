"""Questions about a document that the corpus mentions: its date, issuer, number and subject."""

from __future__ import annotations

import re

from bot.answering.dates import as_written
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import is_of_another_year, kinds_asked_for
from bot.answering.phrasing import sentence
from bot.evidence.constraints import levels_in
from bot.evidence.topic import Mentions, Topic, words_of
from bot.understanding.focus import Focus
from bot.wording import no_such_document, not_stated
from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import Reference
from ingest.model import Quote
from ingest.sentences import clause_spans
from ingest.vietnamese import accented, folded

# A reference found by what it is about must be said by this share of the topic.
SUBJECT_COVERAGE = 0.55
# Words a question about a document uses that no subject repeats.
_ABOUT_ISSUING = (
    "văn bản ban hành ký ra số hiệu ngày năm của về việc nội dung quy định nói gì theo căn cứ cơ quan nào"
)
MAX_CLAUSES = 2
MAX_LOOKED_AT = 3
_SIGNING = re.compile(r"\bky\b")
# Other days than that of issue, which only the text can tell.
_IN_FORCE = re.compile(
    r"\b(?:hieu luc|ap dung|thi hanh|ket thuc|het|hoan thanh|nop|gui|trinh|bao cao ket qua"
    r"|(?:toi|den) (?:khi|luc|ngay|thang|nam|bao gio|chung))\b"
)


# "Công văn hướng dẫn tổng kết số mấy?": what a document does stands right behind its kind.
_DESCRIBED = re.compile(
    rf"\b(?:{'|'.join(KIND_WORDS)})\s(?:về\s)?(?:việc\s)?(?P<act>\w+\s\w+)", re.IGNORECASE
)
_SUBJECT_OPENS = re.compile(r"^(?:V/v|về việc|về)\s", re.IGNORECASE)


def answer_from_references(evidence: Evidence) -> Draft | None:
    """What is known of a document named by number, or the document that is about the topic."""
    if evidence.question.numbers:
        return _about_numbered(evidence)
    if evidence.question.focus is Focus.DOCUMENT:
        return _by_subject(evidence)
    return None


def _about_numbered(evidence: Evidence) -> Draft | None:
    named = evidence.question.numbers
    known = references_named(evidence)
    if not known:
        return None if _occurs(evidence) else Draft(no_such_document(named[0].text), 0.9, (), answered=False)
    found = [one for one in known if _fits_level(one, evidence)] or known
    best = max(found, key=lambda one: (_coverage(evidence.topic, one), len(one.quotes)))
    if _coverage(evidence.topic, best) < SUBJECT_COVERAGE:
        return None
    return _fact(evidence, best)


def _by_subject(evidence: Evidence) -> Draft | None:
    best = described_by_subject(evidence) or max(
        _fitting(evidence), key=lambda one: _coverage(evidence.topic, one), default=None
    )
    coverage = _coverage(evidence.topic, best) if best else 0.0
    if best is None or coverage < SUBJECT_COVERAGE:
        return None
    if not _opens_like(evidence.question.text, best.subject) and _says_more(evidence, coverage):
        return None
    return Draft(
        sentence(f"{best.number}: {describe(best)}"), coverage, _clauses(evidence, best), kind="document"
    )


def described_by_subject(evidence: Evidence) -> Reference | None:
    """The document mentioned whose subject opens with what the question says that it does."""
    found = [one for one in _fitting(evidence) if _opens_like(evidence.question.text, one.subject)]
    best = max(found, key=lambda one: _coverage(evidence.topic, one), default=None)
    return best if best and _coverage(evidence.topic, best) >= SUBJECT_COVERAGE else None


def _fitting(evidence: Evidence) -> list[Reference]:
    return [
        one
        for one in evidence.knowledge.references
        if one.number
        and _fits_kind(one, evidence)
        and _fits_level(one, evidence)
        and _fits_year(one, evidence)
    ]


def names_act(question: str, title: str) -> bool:
    """Whether a title says what a document of the kind that the question names does."""
    described = _DESCRIBED.search(accented(question))
    return described is not None and described["act"] in accented(title)


def _opens_like(question: str, subject: str | None) -> bool:
    """Whether a subject opens with what stands right behind the kind that the question names."""
    described = _DESCRIBED.search(accented(question))
    opening = _SUBJECT_OPENS.sub("", accented(subject or ""))
    return described is not None and opening.startswith(described["act"])


def _says_more(evidence: Evidence, coverage: float) -> bool:
    """Whether a clause that names a document says more of the question than the subject of any does.

    "Đề cương báo cáo lấy ở công văn nào?" asks for what a clause tells of a document, not for one on reports.
    """
    return any(
        one.own_coverage > coverage and find_document_numbers(one.text)
        for one in evidence.candidates[:MAX_LOOKED_AT]
        if not one.is_heading
    )


def _fact(evidence: Evidence, reference: Reference) -> Draft | None:
    """The asked fact of one reference; None for a question about something else than the document."""
    focus = evidence.question.focus
    name = reference.number or describe(reference)
    if focus is Focus.DATE:
        if _IN_FORCE.search(folded(evidence.question.text)):
            return None
        value = as_written(reference.date, reference.quotes) if reference.date else None
        return _stated(evidence, reference, value, f"ngày ban hành của {name}")
    if focus in (Focus.ACTOR, Focus.PERSON):
        if _SIGNING.search(folded(evidence.question.text)):
            return Draft(
                not_stated(f"người ký {name}"), 0.8, _clauses(evidence, reference)[:1], answered=False
            )
        return _stated(evidence, reference, reference.issuer, f"cơ quan ban hành {name}")
    if focus in (Focus.EXPLANATION, Focus.DOCUMENT):
        return Draft(sentence(describe(reference)), 0.85, _clauses(evidence, reference))
    return None


def _stated(evidence: Evidence, reference: Reference, value: str | None, what: str) -> Draft:
    if value is None:
        return Draft(not_stated(what), 0.8, _clauses(evidence, reference)[:1], answered=False)
    return Draft(sentence(f"{value}: {describe(reference)}"), 0.9, _clauses(evidence, reference))


def _clauses(evidence: Evidence, reference: Reference) -> tuple[Quote, ...]:
    """The clauses that name the reference, two at most: whole sentences of a report run over half a page."""
    found = []
    for quote in reference.quotes[:MAX_CLAUSES]:
        document = evidence.documents[quote.document_id]
        clauses = [document.quote(*span) for span in clause_spans(document.text, quote.start, quote.end)]
        found.append(next((clause for clause in clauses if _names(clause.text, reference)), quote))
    return tuple(found)


def _names(text: str, reference: Reference) -> bool:
    return any(number.canonical == reference.number for number in find_document_numbers(text))


def references_named(evidence: Evidence) -> list[Reference]:
    """The references whose number the question gives."""
    return [one for one in evidence.knowledge.references if _is_named(one, evidence)]


def describe(reference: Reference) -> str:
    """ "Kế hoạch số 133/KH-UBND ngày 13/7/2023 của UBND huyện về …" from what is known."""
    parts = [
        reference.kind or "Văn bản",
        f"số {reference.number}" if reference.number else "",
        f"ngày {as_written(reference.date, reference.quotes)}" if reference.date else "",
        f"của {reference.issuer}" if reference.issuer else "",
        reference.subject or "",
    ]
    return " ".join(part for part in parts if part)


def _coverage(topic: Topic, reference: Reference) -> float:
    """The share of the topic that the reference itself is about."""
    return topic.coverage(Mentions.of(words_of(f"{describe(reference)} {_ABOUT_ISSUING}")))


def _is_named(reference: Reference, evidence: Evidence) -> bool:
    number = reference.number
    return number is not None and any(named.matches(number) for named in evidence.question.numbers)


def _occurs(evidence: Evidence) -> bool:
    """Whether a number of the question stands anywhere in what was found, though no reference holds it."""
    own = [document.metadata.number or "" for document in evidence.documents.values()]
    found = [n.canonical for hit in evidence.hits for n in find_document_numbers(hit.passage.text)]
    return any(named.matches(number) for named in evidence.question.numbers for number in (*own, *found))


def _fits_level(reference: Reference, evidence: Evidence) -> bool:
    levels = evidence.constraints.levels
    own = levels_in(reference.issuer or "")
    return not levels or not own or bool(levels & own)


def _fits_year(reference: Reference, evidence: Evidence) -> bool:
    years, text = evidence.constraints.years, describe(reference)
    return not is_of_another_year(evidence, text) and (not years or any(year in text for year in years))


def _fits_kind(reference: Reference, evidence: Evidence) -> bool:
    """Whether the reference is of a kind the question asks for; "văn bản" or no kind fits all."""
    kinds = kinds_asked_for(evidence.question.text)
    return not kinds or folded(reference.kind or "") in kinds
