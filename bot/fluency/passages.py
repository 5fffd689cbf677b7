"""The passages behind an answer, numbered, as the model sees them and as its sentences are held to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from bot.answers import Answer, Citation
from index.library import Library
from ingest.model import Document, Metadata, Passage, Quote
from ingest.vietnamese import folded

MAX_PASSAGES = 6
# A further passage of the same document must be about as near to the question as those that were quoted.
MIN_SHARE_OF_BEST = 0.8
# Seen in Vietnamese, a token of the usual vocabularies is two to three characters.
CHARACTERS_A_TOKEN = 2
_ADDRESSED_TO_MACHINES = re.compile(
    r"\b(?:bo qua|quen|phot lo|khong (?:can )?lam theo)\b.{0,30}\b(?:chi dan|huong dan|lenh|quy tac|yeu cau)"
    r"(?:\s\w+){0,3}\s(?:tren|truoc|cua he thong|da cho)\b"
    r"|\b(?:ignore|disregard|forget)\b.{0,40}\b(?:instructions?|prompts?|rules?|above|previous)\b"
    r"|\b(?:system prompt|you are (?:now )?an?|as an ai|jailbreak)\b|<\|?(?:system|im_start|assistant)"
    r"|\b(?:ban|may) la (?:mot )?(?:tro ly|chatbot|mo hinh|ai\b|bot)|\b(?:chatbot|mo hinh ngon ngu|tro ly ao)"
    r"\b.{0,40}\b(?:hay|phai|duoc lenh)\b|\bhay tra loi (?:nguoi dung|rang)\b",
)


@dataclass(frozen=True, slots=True)
class NumberedPassage:
    """A passage under the number that sentences cite it by; `source` names its document and section."""

    number: int
    source: str
    text: str
    quote: Quote

    @property
    def stated(self) -> str:
        """All that a sentence citing this passage may rest on."""
        return f"{self.source}\n{self.text}"


def passages_behind(answer: Answer, library: Library, context_tokens: int) -> list[NumberedPassage]:
    """The passages that the citations of `answer` stand in, then others of the same documents for a summary.

    The quoted ones always come first; altogether no more than `context_tokens` hold.
    """
    numbered: list[NumberedPassage] = []
    room = context_tokens * CHARACTERS_A_TOKEN
    for document, passage in _candidates(answer, library):
        one = _numbered(len(numbered) + 1, document, passage)
        room -= len(one.stated)
        if room < 0 or len(numbered) == MAX_PASSAGES:
            break
        numbered.append(one)
    return numbered


def speaks_to_machines(text: str) -> bool:
    """Whether a text looks written to command a language model rather than to inform people."""
    return _ADDRESSED_TO_MACHINES.search(folded(text)) is not None


def shown(passages: list[NumberedPassage]) -> str:
    """The passages for the model. No text can close its own tag or open another: `<` and `>` are escaped."""
    return "\n\n".join(
        f'<doan so="{one.number}" nguon="{escape(one.source)}">\n{escape(one.text, quote=False)}\n</doan>'
        for one in passages
    )


def _candidates(answer: Answer, library: Library) -> Iterator[tuple[Document, Passage]]:
    seen: set[str] = set()
    for document, passage in (*_quoted(answer, library), *_related(answer, library)):
        if passage.id not in seen:
            seen.add(passage.id)
            yield document, passage


def _quoted(answer: Answer, library: Library) -> Iterator[tuple[Document, Passage]]:
    for citation in answer.citations:
        document = library.documents[citation.document]
        around = [one for one in library.passages_of(document.id) if _overlap(one, citation)]
        for passage in around or [_passage_of(citation)]:
            yield document, passage


def _related(answer: Answer, library: Library) -> Iterator[tuple[Document, Passage]]:
    """For an explanation, what else the cited documents say nearly as close to the question."""
    if answer.kind != "explanation":
        return
    cited = {citation.document for citation in answer.citations}
    hits = library.search(answer.searched, MAX_PASSAGES)
    best = max((hit.score for hit in hits), default=0.0)
    for hit in hits:
        if hit.passage.document_id in cited and hit.score >= best * MIN_SHARE_OF_BEST:
            yield library.documents[hit.passage.document_id], hit.passage


def _overlap(passage: Passage, citation: Citation) -> bool:
    return passage.start < citation.end and citation.start < passage.end


def _passage_of(citation: Citation) -> Passage:
    """A quote outside every passage, as a signature is, stands as one."""
    return Passage(
        f"{citation.document}:{citation.start}",
        citation.document,
        citation.section,
        citation.page,
        citation.start,
        citation.end,
        citation.quote,
    )


def _numbered(number: int, document: Document, passage: Passage) -> NumberedPassage:
    source = " › ".join(part for part in (_name(document.metadata), passage.section) if part)
    text = "\n".join(part for part in (passage.context, passage.text) if part)
    quote = Quote(document.id, passage.start, passage.end, passage.text)
    return NumberedPassage(number, source, text, quote)


def _name(metadata: Metadata) -> str:
    """ "Kế hoạch tổ chức … (15/KH-UBND ngày 05/3/2026 của UBND xã Tân Lập)": what is known of a document."""
    day = (
        f"ngày {metadata.date.day:02d}/{metadata.date.month:02d}/{metadata.date.year}"
        if metadata.date
        else ""
    )
    issuer = f"của {metadata.issuer}" if metadata.issuer else ""
    details = " ".join(part for part in (metadata.number, day, issuer) if part)
    return f"{metadata.title} ({details})" if details else metadata.title
