"""Questions about a document that the corpus mentions: its date, issuer, number and subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.dates import as_written
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import is_of_another_year, is_of_kind, numbers_described
from bot.answering.knowledge.holdings import title_of
from bot.answering.phrasing import lead, plain, sentence
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import levels_in
from bot.evidence.paper_asked import ANY_KIND, PaperAsked
from bot.evidence.topic import Topic
from bot.understanding.focus import SOMEBODY, Focus
from bot.understanding.force import force_aspect
from bot.wording import no_such_document, not_stated
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import Reference
from ingest.model import Document, Quote
from ingest.sentences import clause_spans
from ingest.vietnamese import folded

# A document found by what it is about must say this share of the matter; by what is done by it, less of that.
LEAST_SHARE = 0.6
LEAST_SHARE_OF_DEED = 0.45
# Of a body named, and about so much of the matter, it is the one asked for.
SURE_SHARE = 0.7
# One named by number has only to be no other.
NUMBERED_SHARE = 0.55
# What its clause says is said of whatever else that cites or does.
OF_CLAUSE = 0.2
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A document that only changes another does not state its matter.
_CHANGES = re.compile(r"\b(?:sua|bo sung|dieu chinh|thay)\b")
# Words a question about a document uses that no subject repeats.
_ABOUT_ISSUING = (
    "văn bản ban hành ký ra số hiệu ngày năm của về việc nội dung quy định nói gì theo căn cứ cơ quan nào"
    " cũ hiện hành"
)
MAX_CLAUSES = 2
# Other days than that of issue, which only the text can tell.
_IN_FORCE = re.compile(
    r"\b(?:hieu luc|ap dung|thi hanh|ket thuc|het|hoan thanh|nop|gui|trinh|bao cao ket qua"
    r"|(?:toi|den) (?:khi|luc|ngay|thang|nam|bao gio|chung))\b"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A document that says a share (0..1) of the matter; `cited` is the clause on it that says more."""

    reference: Reference
    share: float
    cited: Quote | None = None


def answer_from_references(evidence: Evidence) -> Draft | None:
    """What is known of a document named by number, or the document that is about the topic."""
    by_subject = _by_subject(evidence) if evidence.question.focus is Focus.DOCUMENT else None
    return by_subject or (_about_numbered(evidence) if evidence.question.numbers else None)


def _about_numbered(evidence: Evidence) -> Draft | None:
    """The asked fact of the document with the number; that there is none where nothing names it."""
    known = references_named(evidence)
    fitting = [one for one in known if _fits_level(one, evidence)] or known
    best = max((_saying(evidence.topic, one) for one in fitting), key=_by_share, default=None)
    if known or _occurs(evidence):
        return _fact(evidence, best.reference) if best and best.share >= NUMBERED_SHARE else None
    return Draft(no_such_document(evidence.question.numbers[0].text), 0.9, (), answered=False)


def _by_subject(evidence: Evidence) -> Draft | None:
    """The document not named that is meant; what took whose place is not told by likeness."""
    asked = PaperAsked.of(evidence.question.text)
    names_it = evidence.question.numbers and not (asked.is_which and _changes(asked.question))
    best = None if names_it or force_aspect(evidence.question) else meant_by_subject(evidence)
    if best is None:
        return None
    reference = best.reference
    name = reference.number or reference.subject or ""
    text = lead(name, best.cited.text) if best.cited else sentence(f"{name}: {describe(reference)}")
    quotes = (best.cited,) if best.cited else _clauses(evidence, reference)
    identified = bool(numbers_described(evidence)) or (bool(asked.body) and best.share >= SURE_SHARE)
    return Draft(text, best.share, quotes, identified=identified, kind="document")


def meant_by_subject(evidence: Evidence) -> Meant | None:
    """The document, at hand or mentioned, such as the question asks for, that says most of the matter."""
    asked = PaperAsked.of(evidence.question.text)
    known = (*map(reference_to, evidence.documents.values()), *evidence.knowledge.references)
    described = numbers_described(evidence)
    fitting = [one for one in known if _fits(evidence, one) and (not described or one.number in described)]
    best = max((meaning(evidence, one) for one in fitting), key=_by_share, default=None)
    least = LEAST_SHARE_OF_DEED if asked.deed(evidence.topic).terms else LEAST_SHARE
    return best if best and best.share >= least else None


def meaning(evidence: Evidence, reference: Reference) -> Meant:
    """How much a document says of what is to be its subject, and the clause on it of what is done by it."""
    asked = PaperAsked.of(evidence.question.text)
    subject, deed = asked.subject(evidence.topic), asked.deed(evidence.topic)
    about, doing = _saying(subject, reference), _saying(deed, reference)
    for clause in _clauses(evidence, reference):
        said = Meant(reference, deed.coverage(mentions_of(clause.text)) - OF_CLAUSE, clause)
        doing = max(doing, said, key=_by_share)
    whole = subject.weight + deed.weight
    share = (about.share * subject.weight + doing.share * deed.weight) / whole if whole else 0.0
    if _changes(reference.subject or "") is not _changes(asked.question):
        share -= OF_CLAUSE
    return Meant(reference, share, doing.cited)


def _changes(text: str) -> bool:
    return bool(_CHANGES.search(folded(text)))


def _saying(topic: Topic, reference: Reference) -> Meant:
    told, day = describe(reference), reference.date
    # "Nghị định 152" names 152/2025/NĐ-CP.
    digits = (reference.number or "").replace("/", " ")
    words = (told, digits, *_YEAR.findall(told), f"tháng {day.month}" if day else "", _ABOUT_ISSUING)
    return Meant(reference, topic.coverage(mentions_of(" ".join(words))))


def _by_share(meant: Meant) -> tuple[float, bool, int]:
    """Of those that say as much one with a number, and the plainest: what is said of many is said of each."""
    return meant.share, meant.reference.number is not None, -len(meant.reference.subject or "")


def reference_to(document: Document) -> Reference:
    """A document at hand as others would mention it."""
    of = document.metadata
    title = of.title.removeprefix(of.kind or "").removeprefix(f" số {of.number}").strip()
    return Reference(of.number, of.kind, of.issuer, of.date, title, "mentioned", (title_of(document),))


def _fits(evidence: Evidence, reference: Reference) -> bool:
    """Whether a document is of the kind, the making and the years of the question."""
    asked, told = PaperAsked.of(evidence.question.text), describe(reference)
    if reference.number is None and (asked.by_number or not reference.subject):
        return False
    if any(number.matches(reference.number or "") for number in evidence.question.numbers):
        return False
    subject = reference.subject or ""
    if not (is_of_kind(reference.kind, subject, asked.kind or ANY_KIND) and asked.is_on_event(subject)):
        return False
    if not (asked.is_made_by(reference.issuer) if asked.body else _fits_level(reference, evidence)):
        return False
    years = evidence.constraints.years
    return not is_of_another_year(evidence, told) and (not years or any(year in told for year in years))


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


def _occurs(evidence: Evidence) -> bool:
    """Whether a number of the question stands anywhere in what was found, though no reference holds it."""
    own = [document.metadata.number or "" for document in evidence.documents.values()]
    found = [number for hit in evidence.hits for number in _numbers_in(hit.passage.text)]
    return any(named.matches(number) for named in evidence.question.numbers for number in (*own, *found))


def _fits_level(reference: Reference, evidence: Evidence) -> bool:
    levels = evidence.constraints.levels
    own = levels_in(reference.issuer or "")
    return not levels or not own or bool(levels & own)
