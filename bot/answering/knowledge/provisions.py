"""What a provision says that is named by its number: "Điều 15 quy định gì?", "khoản 2 Điều 93 nói gì?".

It is read in the document that has it; else in what another document tells of it, line by line, with the
provision in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, plain, sentence
from bot.evidence.identity import identity_of
from bot.understanding.focus import Focus
from ingest.document_kinds import KIND_WORDS
from ingest.model import Document, Quote
from ingest.vietnamese import accented, folded, syllables

_NAMED = re.compile(
    r"(?:điểm (?P<point1>[a-zđ])\W{1,2})?(?:khoản (?P<clause1>\d{1,2})\W{1,2})?"
    r"\bđiều (?P<article>\d{1,3}\w?)\b(?:,? khoản (?P<clause2>\d{1,2}))?(?:,? điểm (?P<point2>[a-zđ])\b)?"
)
# Beside the provision and its document such a question says nothing but that its content is wanted.
_ASKING = re.compile(
    r"\b(?:quy dinh|noi dung|noi|neu|ghi|viet|co|gom|la|dieu chinh|ve|den|viec|van de|nhung|cac|cai|gi|nao"
    r"|the nao|nhu the nao|ra sao|sao|trong|cua|theo|tai|thi|vay|a|em|anh|chi|cho|hoi|xem|nam|so|hien hanh"
    r"|moi|nay|do)\b|\d+"
)
# "Quy định" is a verb here.
_KINDS = "|".join(accented(kind) for kind in KIND_WORDS if kind != "Quy định")
_KIND = re.compile(rf"\b(?P<kind>{_KINDS})(?: số)?(?: (?P<digits>\d+)(?P<symbol>[\w/.-]*))?")
_POINTS = re.compile(
    r"\bthực hiện theo (?:các )?quy định tại (?:khoản \d+ )?điều (?P<article>\d{1,3})(?: của)?"
    rf" (?P<kind>{_KINDS})\b"
)
CLAUSES = 8
LOWEST_COVERAGE = 0.5
_NOT_ASKED = (Focus.YES_NO, Focus.PROVISION, Focus.COMPARISON)
# A digest tells of few provisions in more lines; one that is cited everywhere is told by none of them.
MOST_LINES = 20
SURE = 0.95
LAW = "Luật"
Labels = tuple[str, ...]


def answer_with_provision(evidence: Evidence) -> Draft | None:
    """The text of the provision the question names, None where it asks for anything else."""
    text = accented(evidence.question.text)
    named = _NAMED.search(text)
    if named is None or evidence.question.focus in _NOT_ASKED:
        return None
    kind = _KIND.search(text, named.end()) or _KIND.search(text[: named.start()])
    rest = text.replace(named.group(), " ")
    rest = rest.replace(kind.group(), " ") if kind else rest
    words = set(syllables(_ASKING.sub(" ", folded(rest))))
    known = [one for one in evidence.documents.values() if words <= set(syllables(folded(identity_of(one))))]
    labels = _labels(named)
    documents = [one for one in known if kind is None or _is_called(one, kind["kind"], kind["digits"])]
    held = [(one, place) for one in documents if (place := place_labelled(one, labels)) is not None]
    laws = [one for one in held if one[0].metadata.kind == LAW]
    if len(held) == 1 or len(laws) == 1:
        return _told(*(held if len(held) == 1 else laws)[0])
    return None if held else _told_of(known, labels)


def answer_where_pointed(evidence: Evidence) -> Draft | None:
    """The provision that the clause on the matter only points at: "… thực hiện theo quy định tại Điều 85"."""
    for candidate in evidence.candidates[:CLAUSES]:
        points = _POINTS.search(accented(candidate.text))
        if points is None or candidate.coverage < LOWEST_COVERAGE or conflicts(evidence, candidate):
            continue
        label = f"điều {points['article']}"
        laws = (one for one in evidence.documents.values() if _is_called(one, points["kind"]))
        held = [(one, place) for one in laws if (place := place_labelled(one, (label,))) is not None]
        if len(held) == 1:
            document, article = held[0]
            # The one clause that lists points, where there is just one.
            listing = [clause for clause in document.parts(article) if document.parts(clause)]
            told = _told(document, listing[0] if len(listing) == 1 else article)
            quotes = (*told.quotes, candidate.quote)
            return replace(told, confidence=candidate.coverage, quotes=quotes, identified=False)
    return None


def _labels(named: re.Match[str]) -> Labels:
    """The labels from the article on: ("điều 93", "khoản 2", "điểm a")."""
    clause, point = (named[f"{part}1"] or named[f"{part}2"] for part in ("clause", "point"))
    return (
        f"điều {named['article']}",
        *((f"khoản {clause}",) if clause else ()),
        *((f"điểm {point}",) if point else ()),
    )


def _is_called(document: Document, kind: str, digits: str | None = None) -> bool:
    """Whether a document is of the kind and bears the digits named, if any."""
    own = (document.metadata.number or "").split("/")[0].lstrip("0")
    same = accented(document.metadata.kind or "") == kind
    return same and (not digits or digits.lstrip("0") == own)


def place_labelled(document: Document, labels: Labels) -> int | None:
    """The position of the section under all labels, in lower case, each directly below the one before."""
    own = [accented(one.label) for one in document.sections]
    places = [place for place, label in enumerate(own) if label == labels[0]]
    for label in labels[1:]:
        inner = (part for place in places for part in document.parts(place))
        places = [part for part in inner if own[part] in (label, label.split()[-1])]
    return places[0] if places else None


def _told(document: Document, place: int) -> Draft:
    """The heading with what stands under it, part by part."""
    section, parts = document.sections[place], [document.sections[part] for part in document.parts(place)]
    opening = document.text[section.start : parts[0].start if parts else section.end]
    quote = document.quote(section.start, len(document.text[: section.end].rstrip()))
    said = [document.text[one.start : one.end] for one in parts]
    text = bulleted(plain(opening), said) if said else sentence(opening)
    return Draft(text, SURE, (quote,), identified=True, kind="explanation")


def _told_of(documents: Iterable[Document], labels: Labels) -> Draft | None:
    """The lines of one document that name the provision in brackets as where they are from."""
    cited = re.compile(rf"\([^()]*\b{r'[ ,]+'.join(labels)}\b(?! của)[^()]*\)", re.IGNORECASE)
    for document in documents:
        quotes = list(_lines_citing(document, cited))
        if 0 < len(quotes) <= MOST_LINES:
            intro = " ".join((labels[0].capitalize(), *labels[1:]))
            return Draft(
                bulleted(f"{intro}:", [one.text for one in quotes]), SURE, tuple(quotes), identified=True
            )
    return None


def _lines_citing(document: Document, cited: re.Pattern[str]) -> Iterator[Quote]:
    for line in re.finditer(r"\S[^\n]*", document.text):
        if cited.search(line.group()):
            yield document.quote(line.start(), line.start() + len(line.group().rstrip()))
