"""Text -> the terms it is indexed and searched by: accented syllables, sentence breaks, document numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.document_numbers import find_document_numbers, number_key
from ingest.vietnamese import accented

# Stands between two syllables that are no neighbours, so that no pair spans a sentence end.
BREAK = ""

# Marks a whole document number, so that it can never be taken for a syllable.
_NUMBER_MARK = "#"

_TERM = re.compile(r"\d+(?:[.,]\d+)+|\w+|[.;:!?\n]")
_SENTENCE_END = frozenset(".;:!?\n")


@dataclass(frozen=True, slots=True)
class PassageTerms:
    """The terms of one passage: syllables with `BREAK`s in heading and body, canonical document numbers."""

    heading: list[str]
    body: list[str]
    numbers: tuple[str, ...]


def accented_terms(text: str) -> list[str]:
    """The syllables of `text`, lower case with diacritics, with a `BREAK` for each end of a sentence."""
    return [BREAK if term in _SENTENCE_END else term for term in _TERM.findall(accented(text))]


def number_term(canonical: str) -> str:
    """The one term of a document number, given in its canonical form ("167/KH-UBND")."""
    return _NUMBER_MARK + number_key(canonical)


def passage_terms(heading: str, body: str, own_number: str | None = None) -> PassageTerms:
    """The terms of a passage; every passage of a document also answers to the document's own number."""
    mentioned = [number.canonical for number in find_document_numbers(f"{heading}\n{body}")]
    own = [own_number] if own_number else []
    return PassageTerms(accented_terms(heading), accented_terms(body), (*mentioned, *own))
