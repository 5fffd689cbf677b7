"""Items that open with whom they are for: "- Các sở: trước ngày 28/11; - Ủy ban nhân dân các xã: …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

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


def is_for_all_of_them(topic: Topic, candidate: Candidate, of_people: bool = True) -> bool:
    """Whether a clause is one of several items, and the question names none of what only some are for."""
    labels, asked = _labels(candidate, of_people), {term.accented: term.weight for term in topic.terms}
    return len(labels) > 1 and not any(_named(asked, one) for one in _apart(labels))


def _named(asked: Mapping[str, float], label: str) -> float:
    """How much of what is asked a label says, by its own diacritics: "cờ" is no "cơ quan"."""
    return sum(asked.get(word.accented, 0.0) for word in words_of(label))


def _apart(labels: Sequence[str]) -> list[str]:
    """The labels without the words that several have: "thành viên" of "Thành viên Hội đồng"."""
    said = Counter(word for label in labels for word in {word.accented for word in words_of(label)})
    return [" ".join(one.accented for one in words_of(label) if said[one.accented] == 1) for label in labels]


def _labels(candidate: Candidate, of_people: bool = True) -> list[str]:
    text, spans = candidate.document.text, labelled_items(candidate, of_people)
    return [label for span in spans if (label := _label(text[slice(*span)], of_people))]


def labelled_items(candidate: Candidate, of_people: bool = True) -> list[Span]:
    """The item a clause is, with those right above and below it that are labelled too; empty for others."""
    if _label(candidate.text, of_people) is None:
        return []
    above = list(_run(candidate.document.text, candidate.start, -1, of_people))
    return [
        *reversed(above),
        (candidate.start, candidate.end),
        *_run(candidate.document.text, candidate.end, 1, of_people),
    ]


def _label(text: str, of_people: bool = True) -> str | None:
    """What an item is for; None where it does not open with that, or with people or a body `of_people`."""
    match = _LABEL.match(text)
    return match["label"] if match and (begins_with_people(match["label"]) or not of_people) else None


def _run(text: str, offset: int, step: int, of_people: bool) -> Iterator[Span]:
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
            if _label(text[start:end], of_people) is None:
                return
            yield start, end
        offset = end if step > 0 else start
