"""Questions about a document that the corpus mentions: its date, issuer, number and subject."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answering.dates import as_written
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import is_of_another_year, kinds_asked_for
from bot.answering.phrasing import plain, sentence
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import levels_in
from bot.understanding.focus import SOMEBODY, Focus
from bot.wording import no_such_document, not_stated
from ingest.document_kinds import KIND
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
# Other days than that of issue, which only the text can tell.
_IN_FORCE = re.compile(
    r"\b(?:hieu luc|ap dung|thi hanh|ket thuc|het|hoan thanh|nop|gui|trinh|bao cao ket qua"
    r"|(?:toi|den) (?:khi|luc|ngay|thang|nam|bao gio|chung))\b"
)
# "Công văn hướng dẫn tổng kết số mấy?": what a document does stands right behind its kind.
_DESCRIBED = re.compile(rf"\b{KIND}\s(?:về\s)?(?:việc\s)?(?P<act>\w+\s\w+)", re.IGNORECASE)


def answer_from_references(evidence: Evidence) -> Draft | None:
    """What is known of a document named by number, or the document that is about the topic."""
    if evidence.question.numbers:
        return _about_numbered(evidence)
    if evidence.question.focus is Focus.DOCUMENT:
        return _by_subject(evidence)
    return None


def _about_numbered(evidence: Evidence) -> Draft | None:
    """The asked fact of the document with the number; that there is none where nothing names it."""
    known = references_named(evidence)
    best = _nearest(evidence, [one for one in known if _fits_level(one, evidence)] or known)
    if known or _occurs(evidence):
        return _fact(evidence, best) if best else None
    return Draft(no_such_document(evidence.question.numbers[0].text), 0.9, (), answered=False)


def _by_subject(evidence: Evidence) -> Draft | None:
    best = described_by_subject(evidence) or _nearest(evidence, _fitting(evidence))
    if best is None:
        return None
    text = sentence(f"{best.number}: {describe(best)}")
    return Draft(text, _coverage(evidence, best), _clauses(evidence, best), kind="document")


def described_by_subject(evidence: Evidence) -> Reference | None:
    """The document mentioned whose subject opens with what the question says that it does."""
    described = _DESCRIBED.search(accented(evidence.question.text))
    act = described["act"] if described else ""
    fitting = [one for one in _fitting(evidence) if act and accented(one.subject or "").startswith(act)]
    return _nearest(evidence, fitting)


def _nearest(evidence: Evidence, references: Iterable[Reference]) -> Reference | None:
    """The reference that says most of the topic, and enough of it."""
    best = max(references, key=lambda one: (_coverage(evidence, one), len(one.quotes)), default=None)
    return best if best and _coverage(evidence, best) >= SUBJECT_COVERAGE else None


def _fitting(evidence: Evidence) -> list[Reference]:
    """The documents mentioned that are of the kind, the level and the year of the question."""
    kinds, years = kinds_asked_for(evidence.question.text), evidence.constraints.years
    of_kind = (one for one in evidence.knowledge.references if not kinds or folded(one.kind or "") in kinds)
    return [
        one
        for one in of_kind
        if one.number
        and _fits_level(one, evidence)
        and not is_of_another_year(evidence, describe(one))
        and (not years or any(year in describe(one) for year in years))
    ]


def names_act(question: str, title: str) -> bool:
    """Whether a title says what a document of the kind that the question names does."""
    described = _DESCRIBED.search(accented(question))
    return described is not None and described["act"] in accented(title)


def _fact(evidence: Evidence, reference: Reference) -> Draft | None:
    """The asked fact of one reference; None for a question about something else than the document."""
    focus, quotes = evidence.question.focus, _clauses(evidence, reference)
    if focus in (Focus.EXPLANATION, Focus.DOCUMENT):
        # Where no subject is known, the clause that names it says more than its number.
        if focus is Focus.EXPLANATION and not reference.subject and quotes:
            telling = min(quotes, key=lambda one: len(_numbers_in(one.text)))
            return Draft(sentence(telling.text), 0.85, (telling,))
        return Draft(sentence(describe(reference)), 0.85, quotes)
    if focus is Focus.DATE and not _IN_FORCE.search(folded(evidence.question.text)):
        what = "ngày ban hành của"
        value = as_written(reference.date, reference.quotes) if reference.date else None
    elif focus in SOMEBODY:
        what, value = "cơ quan ban hành", reference.issuer
    else:
        return None
    if value is None:
        return Draft(not_stated(f"{what} {reference.number}"), 0.8, quotes[:1], answered=False)
    return Draft(sentence(f"{value}: {describe(reference)}"), 0.9, quotes)


def _clauses(evidence: Evidence, reference: Reference) -> tuple[Quote, ...]:
    """The clauses that name the reference, two at most: whole sentences of a report run over half a page."""
    found = []
    for quote in reference.quotes[:MAX_CLAUSES]:
        document = evidence.documents[quote.document_id]
        clauses = [document.quote(*span) for span in clause_spans(document.text, quote.start, quote.end)]
        naming = (one for one in clauses if reference.number in _numbers_in(one.text))
        found.append(next(naming, quote))
    return tuple(found)


def _numbers_in(text: str) -> list[str]:
    return [number.canonical for number in find_document_numbers(text)]


def references_named(evidence: Evidence) -> list[Reference]:
    """The references whose number the question gives."""
    numbers, known = evidence.question.numbers, evidence.knowledge.references
    return [one for one in known if one.number and any(number.matches(one.number) for number in numbers)]


def describe(reference: Reference) -> str:
    """ "Kế hoạch số 133/KH-UBND ngày 13/7/2023 của UBND huyện về …" from what is known."""
    parts = [
        reference.kind or "Văn bản",
        f"số {reference.number}" if reference.number else "",
        f"ngày {as_written(reference.date, reference.quotes)}" if reference.date else "",
        f"của {reference.issuer}" if reference.issuer else "",
        _subject(reference),
    ]
    return " ".join(part for part in parts if part)


def _subject(reference: Reference) -> str:
    """Its subject with the "về" by which a text joins it to the document."""
    subject = reference.subject or ""
    joined = subject and any(f"về {subject}" in plain(quote.text) for quote in reference.quotes)
    return f"về {subject}" if joined else subject


def _coverage(evidence: Evidence, reference: Reference) -> float:
    """The share of the topic that the reference itself is about."""
    return evidence.topic.coverage(mentions_of(f"{describe(reference)} {_ABOUT_ISSUING}"))


def _occurs(evidence: Evidence) -> bool:
    """Whether a number of the question stands anywhere in what was found, though no reference holds it."""
    own = [document.metadata.number or "" for document in evidence.documents.values()]
    found = [number for hit in evidence.hits for number in _numbers_in(hit.passage.text)]
    return any(named.matches(number) for named in evidence.question.numbers for number in (*own, *found))


def _fits_level(reference: Reference, evidence: Evidence) -> bool:
    levels = evidence.constraints.levels
    own = levels_in(reference.issuer or "")
    return not levels or not own or bool(levels & own)
