"""Items that open with whom they are for: "- Các sở: trước ngày 28/11; - Ủy ban nhân dân các xã: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.evidence.candidates import Candidate
from bot.evidence.people import begins_with_people
from bot.evidence.topic import Topic, words_of

# The value stands right behind: "2. Phòng Nội vụ: tham mưu tặng giấy khen cho không quá 15 …" tells its task.
_LABEL = re.compile(
    r"\s*(?:[-–—•*+]|\(?\d{1,2}[.)]|[a-zđ]\))\s(?P<label>[^:;.\d]{2,120}):\s(?=[^\d;:.]{0,25}\d)"
)
_LINES = 12
Span = tuple[int, int]


def is_labelled_for_others(topic: Topic, candidate: Candidate) -> bool:
    """Whether an item is for others than one of its neighbours, of whom the question speaks."""
    own = _label(candidate.text)
    if own is None:
        return False
    asked = {term.accented: term.weight for term in topic.terms}
    said = _named(asked, own)
    return any(_named(asked, one) > said for one in _labels(candidate))


def is_for_all_of_them(topic: Topic, candidate: Candidate) -> bool:
    """Whether a clause is one of several items, and the question names nobody whom any of them is for."""
    labels, asked = _labels(candidate), {term.accented: term.weight for term in topic.terms}
    return len(labels) > 1 and not any(_named(asked, one) for one in labels)


def _named(asked: Mapping[str, float], label: str) -> float:
    """How much of what is asked a label says, by its own diacritics: "cờ" is no "cơ quan"."""
    return sum(asked.get(word.accented, 0.0) for word in words_of(label))


def _labels(candidate: Candidate) -> list[str]:
    text = candidate.document.text
    return [label for span in labelled_items(candidate) if (label := _label(text[slice(*span)]))]


def labelled_items(candidate: Candidate) -> list[Span]:
    """The item a clause is, with those right above and below it that are labelled too; empty for others."""
    if _label(candidate.text) is None:
        return []
    above = list(_run(candidate.document.text, candidate.start, -1))
    return [
        *reversed(above),
        (candidate.start, candidate.end),
        *_run(candidate.document.text, candidate.end, 1),
    ]


def _label(text: str) -> str | None:
    """Whom an item is for, None where it does not open with people or a body."""
    match = _LABEL.match(text)
    return match["label"] if match and begins_with_people(match["label"]) else None


def _run(text: str, offset: int, step: int) -> Iterator[Span]:
    """The labelled lines next to the one at an offset, going on by `step` (1 or -1)."""
    for _ in range(_LINES):
        if step > 0:
            start = text.find("\n", offset) + 1
            end = text.find("\n", start) if start else -1
            end = len(text) if end < 0 else end
        else:
            end = text.rfind("\n", 0, offset)
            start = text.rfind("\n", 0, max(end, 0)) + 1
        if not 0 <= start < end:
            return
        if text[start:end].strip():
            if _label(text[start:end]) is None:
                return
            yield start, end
        offset = end if step > 0 else start
