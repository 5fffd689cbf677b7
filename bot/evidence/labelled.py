"""Items that open with whom they are for: "- Các sở: trước ngày 28/11; - Ủy ban nhân dân các xã: …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.evidence.candidates import Candidate
from bot.evidence.people import begins_with_people
from bot.evidence.topic import Mentions, Topic, Word, words_of
from bot.evidence.value import Value
from bot.understanding.content import is_function_word

# The value stands right behind: "2. Phòng Nội vụ: tham mưu tặng giấy khen cho không quá 15 …" tells its task.
_LABEL = re.compile(
    r"\s*(?:[-–—•*+]|\(?\d{1,2}[.)]|[a-zđ]\))\s(?P<label>[^:;.\d]{2,120}):\s(?=[^\d;:.]{0,25}\d)"
)
_LINES = 12
_HEAD_WORDS = 2
Span = tuple[int, int]
Values = Callable[[str], Sequence[Value]]


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


def tells_shares_unasked(topic: Topic, candidate: Candidate, values: Values) -> bool:
    """Whether a clause is one of several of its sentence with a value each, and none is asked for by name.

    "Họp hội đồng được bao nhiêu?" beside "chủ trì 1.000.000 đồng; thành viên Hội đồng 500.000 đồng".
    """
    heads = [head for part in candidate.sentence.split(";") if (head := _head_of(part, values))]
    return len(set(heads)) > 1 and not any(topic.coverage(Mentions.of(head)) for head in heads)


def _head_of(part: str, values: Values) -> tuple[Word, ...]:
    """The first words on whom or what the first value of a part is for, () where it has none."""
    part = part.rpartition(":")[2]
    found = values(part)
    words = words_of(part[: found[0].start]) if found else []
    told = [word for word in words if not is_function_word(word.accented) and not word.folded.isdigit()]
    return tuple(told[:_HEAD_WORDS])


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
