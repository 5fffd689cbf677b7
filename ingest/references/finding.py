"""The documents that a document mentions, each once, with all that its mentions state."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.body_names import body_level, same_body
from ingest.document_numbers import DocumentNumber, find_document_numbers, number_key
from ingest.folding import fold_in_place
from ingest.knowledge import Reference
from ingest.model import Document, Metadata
from ingest.references.mentions import Mention, read_mentions
from ingest.references.named import named_mentions, short_mentions
from ingest.references.roles import ROLE_ORDER, role_of
from ingest.sentences import Span, sentence_spans

# A document's own number and its signers' marks are no references.
_SKIPPED = frozenset({"recipients", "signature", "contents"})
_YEAR = re.compile(r" nam ((?:19|20)\d\d)$")


def find_references(document: Document) -> tuple[Reference, ...]:
    """The documents mentioned in `document`, merged, in the order of their first mention."""
    references = [
        Reference(
            mention.number,
            mention.kind,
            mention.issuer,
            mention.date,
            mention.subject,
            role_of(document.text, *span, mention, mentions),
            (document.quote(*span),),
        )
        for span, mentions in mentions_by_sentence(document)
        for mention in mentions
        if not _is_own(mention, document.metadata)
    ]
    return merge_references([references])


def _is_own(mention: Mention, metadata: Metadata) -> bool:
    """Whether the mention is the document itself: its number, or "Quốc hội ban hành Luật …" in that law."""
    if mention.number is not None:
        return metadata.number is not None and number_key(mention.number) == number_key(metadata.number)
    is_law = metadata.kind in {"Luật", "Bộ luật", "Pháp lệnh"} and mention.kind == metadata.kind
    return is_law and mention.date is None and _letters(mention.subject or "") in _letters(metadata.title)


def merge_references(groups: Iterable[Sequence[Reference]]) -> tuple[Reference, ...]:
    """One reference for each document: facts from whichever mention states them, quotes from all.

    Mentions that contradict each other in date, level or place of the issuer stay apart.
    """
    merged: dict[str, list[Reference]] = {}
    # What states more comes first, so that a bare mention finds the document it belongs to.
    for reference in sorted((r for group in groups for r in group), key=_stated, reverse=True):
        same_name = merged.setdefault(_key(reference), [])
        agreeing = [i for i, other in enumerate(same_name) if _agree(other, reference)]
        # "Luật Thi đua, khen thưởng" alone may be the one of 2003 or of 2022: with both known it is neither.
        if not agreeing or (len(agreeing) > 1 and reference.number is None):
            same_name.append(reference)
        else:
            same_name[agreeing[0]] = _united(same_name[agreeing[0]], reference)
    _join_named_laws(merged)
    found = [reference for references in merged.values() for reference in references]
    return tuple(sorted(found, key=lambda r: (r.quotes[0].document_id, r.quotes[0].start)))


def _join_named_laws(merged: dict[str, list[Reference]]) -> None:
    """Gives "Luật Thi đua, khen thưởng năm 2022" to the law that is mentioned with this name and a number."""
    numbered = [
        (key, i) for key, known in merged.items() for i, r in enumerate(known) if r.number and r.subject
    ]
    for key in [key for key, known in merged.items() if known[0].number is None]:
        laws = [(k, i) for k, i in numbered if _title_key(merged[k][i]) == key]
        for reference in list(merged[key]):
            fitting = [(k, i) for k, i in laws if _means(reference, merged[k][i])]
            if len(fitting) == 1:
                k, i = fitting[0]
                merged[k][i] = _united(merged[k][i], reference)
                merged[key].remove(reference)


def _means(named: Reference, numbered: Reference) -> bool:
    """Whether a law's name means the numbered law: its year says so, or the same document cites it."""
    if _year(named) is None:
        documents = {quote.document_id for quote in numbered.quotes}
        return numbered.role != "replaces" and any(quote.document_id in documents for quote in named.quotes)
    return _agree(numbered, named)


def mentions_by_sentence(document: Document) -> Iterator[tuple[Span, list[Mention]]]:
    """The sentences that mention documents, each with its mentions in order, the document's own included."""
    text = document.text
    numbers = find_document_numbers(text)
    starts = [number.start for number in numbers]
    skipped = [section for section in document.sections if section.kind in _SKIPPED]
    spans = [span for span in sentence_spans(text) if not any(s.start <= span[0] < s.end for s in skipped)]
    numbered = [read_mentions(text, *span, _between(numbers, starts, span)) for span in spans]
    everywhere = [mention for mentions in numbered for mention in mentions]
    for span, mentions in zip(spans, numbered, strict=True):
        others = (*named_mentions(text, *span), *short_mentions(text, *span, everywhere))
        free = [other for other in others if all(not _overlap(other, mention) for mention in mentions)]
        if mentions or free:
            yield span, sorted((*mentions, *free), key=lambda mention: mention.start)


def _between(numbers: list[DocumentNumber], starts: list[int], span: Span) -> list[DocumentNumber]:
    return numbers[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]


def _overlap(first: Mention, second: Mention) -> bool:
    return first.start < second.end and second.start < first.end


def _key(reference: Reference) -> str:
    if reference.number is not None:
        return number_key(reference.number)
    return _title_key(reference)


def _title_key(reference: Reference) -> str:
    return _letters(_YEAR.sub("", fold_in_place(reference.subject or "")))


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, fold_in_place(words)))


def _year(reference: Reference) -> int | None:
    """The year of a document without a number, from its date or name: "Luật Hợp tác xã năm 2012"."""
    if reference.date:
        return reference.date.year
    in_number = re.search(r"/((?:19|20)\d\d)/", reference.number or "")
    if in_number or reference.number:
        return int(in_number[1]) if in_number else None
    named = _YEAR.search(fold_in_place(reference.subject or ""))
    return int(named[1]) if named else None


def _stated(reference: Reference) -> int:
    return sum(fact is not None for fact in (reference.date, reference.issuer, reference.subject))


def _agree(first: Reference, second: Reference) -> bool:
    if first.date and second.date:
        return first.date == second.date
    if None in (first.number, second.number) and _year(first) and _year(second):
        return _year(first) == _year(second)
    if first.issuer is None or second.issuer is None:
        return True
    levels = {level for level in (body_level(first.issuer), body_level(second.issuer)) if level}
    return len(levels) < 2 and (same_body(first.issuer, second.issuer) or not _two_places(first, second))


def _two_places(first: Reference, second: Reference) -> bool:
    """Whether both issuers name a place after their level: "UBND huyện Bình Sơn", "UBND huyện Trà Bồng"."""
    return all(sum(word[0].isupper() for word in (r.issuer or "").split()[1:]) > 1 for r in (first, second))


def _united(first: Reference, second: Reference) -> Reference:
    quotes = sorted({*first.quotes, *second.quotes}, key=lambda quote: (quote.document_id, quote.start))
    return replace(
        first,
        kind=first.kind or second.kind,
        issuer=max(first.issuer, second.issuer, key=lambda i: len(i or "")),
        date=first.date or second.date,
        subject=first.subject or second.subject,
        role=min(first.role, second.role, key=ROLE_ORDER.index),
        quotes=tuple(quotes),
    )
