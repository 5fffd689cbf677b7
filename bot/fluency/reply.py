"""A model's reply as it comes, in pieces: thoughts left out, markup removed, cut into cited sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from ingest.sentences import sentence_spans
from ingest.vietnamese import normalise

_CITATION = re.compile(
    r"\s*[\[【]\s*(?:đoạn\s*)?\d{1,3}(?:\s*[,;]\s*(?:đoạn\s*)?\d{1,3})*\s*[\]】]", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_OPEN_BRACKET = re.compile(r"[\[【][^\]】]{0,40}$")
# Only near one of these can a sentence have ended; reading a long reply whole at each piece takes seconds.
_MAY_END = re.compile(r"[.!?…:\n]")
_LOOK_BACK = 40
# A citation after the full stop belongs to the sentence before it: [1] is moved in front of the stop.
_STOP_THEN_CITATIONS = re.compile(rf"([.!?…]+)((?:{_CITATION.pattern})+)", re.IGNORECASE)
_THOUGHT_BEGINS, _THOUGHT_ENDS = "<think", "</think>"
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,80}>")
_MARKS = re.compile(r"\*\*|__|`+|^\s{0,3}#{1,6}\s+|^\s*>\s?", re.MULTILINE)
_LIST_MARK = re.compile(r"^\s*(?:[-–—•*+]|\d{1,2}[.)]|[a-zđ][.)])\s+")
_SPACE = re.compile(r"[ \t\f\v]+")
_BEFORE_STOP = re.compile(r"\s+([.,;:!?…])")


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence without its marks, and the numbers it cites; `item` says that it was part of a list."""

    text: str
    cites: tuple[int, ...]
    item: bool = False


def cited_sentences(pieces: Iterable[str]) -> Iterator[CitedSentence]:
    """The sentences of a reply, each as soon as it is certain to be complete.

    The last one may go on, or its citation may yet follow: it is held back until another begins.
    """
    raw, given = "", 0
    for piece in pieces:
        raw += piece
        if _THOUGHT_ENDS in raw:
            # Some servers swallow the opening tag: whatever stands before the closing one was thought.
            raw, given = raw.rpartition(_THOUGHT_ENDS)[2], 0
        if not _MAY_END.search(raw, max(0, len(raw) - len(piece) - _LOOK_BACK)):
            continue
        complete = _sentences(_plain(_OPEN_BRACKET.sub("", raw)))[:-1]
        while complete and _introduces(complete[-1]):
            complete.pop()
        yield from _with_introductions(complete)[given:]
        given = max(given, len(complete))
    yield from _with_introductions(_sentences(_plain(raw)))[given:]


def _introduces(sentence: CitedSentence) -> bool:
    """Whether it announces a list and rests on what the first item cites."""
    return sentence.text.endswith(":") and not sentence.cites


def _with_introductions(sentences: list[CitedSentence]) -> list[CitedSentence]:
    return [
        replace(sentence, cites=following.cites) if following and _introduces(sentence) else sentence
        for sentence, following in zip_longest(sentences, sentences[1:])
        if sentence
    ]


def _plain(raw: str) -> str:
    text = _TAG.sub(" ", raw.partition(_THOUGHT_BEGINS)[0])
    # Format characters reorder or hide digits ("\u202e"); nothing that is shown needs them.
    text = "".join(c for c in normalise(text) if unicodedata.category(c) not in ("Cf", "Co", "Cn"))
    text = _STOP_THEN_CITATIONS.sub(lambda match: f"{match[2]}{match[1]}", text)
    return _MARKS.sub("", text)


def _sentences(text: str) -> list[CitedSentence]:
    return [sentence for start, end in sentence_spans(text) if (sentence := _sentence(text[start:end]))]


def _sentence(text: str) -> CitedSentence | None:
    cites = [int(digits) for match in _CITATION.finditer(text) for digits in _DIGITS.findall(match.group())]
    words = _LIST_MARK.sub("", _CITATION.sub("", text))
    words = _BEFORE_STOP.sub(r"\1", _SPACE.sub(" ", words)).replace(":.", ":").strip()
    if not any(c.isalnum() for c in words):
        return None
    return CitedSentence(words, tuple(dict.fromkeys(cites)), bool(_LIST_MARK.match(text)))
