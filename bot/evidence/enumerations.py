"""Values with an item of an enumeration each: "xã 15 ngày, tỉnh 15 ngày và Bộ Nội vụ 20 ngày"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.evidence.topic import Topic, Word, place_of, words_of
from bot.evidence.value import Value
from ingest.bodies import find_bodies

_COMMA = re.compile(r"[,;:]\s")
_COMMA_OR_AND = re.compile(r"[,;:]\s|\svà\s")
# Items that say this share of what the best one says are not told apart from it.
TELLING = 0.75


def told_apart(topic: Topic, text: str, values: Sequence[Value]) -> Sequence[Value]:
    """Of values with an item of an enumeration each, those whose items say most of what tells items apart.

    "Xã 15 ngày, tỉnh 15 ngày và Bộ Nội vụ 20 ngày": where the ministry is asked for, the last alone counts.
    """
    if len(values) < 2:
        return values
    words = words_of(text)
    items = [item_around(text, words, value, values) for value in values]
    if not all(items):
        return values
    bodies = _bodies(text, words, items)
    if all(bodies):
        shares = _shares(topic, bodies)
        return _best(values, shares, TELLING * max(shares))
    start, behind = place_of(words, values[0].start), place_of(words, values[-1].end)
    opening = {word.accented for word in words[items[0].start : start]}
    closing = {word.accented for word in words[behind : items[-1].stop]}
    own = ({words[place].accented for place in item if start <= place < behind} for item in items)
    shares = _shares(topic, [one - opening - closing for one in own])
    least = TELLING * max(shares)
    # What the first and the last item have at the ends may be theirs or of all; before "kỷ niệm 95 năm thành
    # lập Đảng, 80 năm Quốc khánh" it is of all.
    starts = (place_of(words, value.start) for value in values[1:])
    if any(item.start != start for item, start in zip(items[1:], starts, strict=True)):
        shares[0] += sum(term.weight for term in topic.terms if term.accented in opening)
    shares[-1] += sum(term.weight for term in topic.terms if term.accented in closing)
    return _best(values, shares, least)


def is_of_several_bodies(topic: Topic, text: str, values: Sequence[Value]) -> bool:
    """Whether each value is of a body of its own, and the topic tells none of them from the others."""
    words = words_of(text)
    items = [item_around(text, words, value, values) for value in values]
    of_bodies = len(values) > 1 and all(items) and all(_bodies(text, words, items))
    return of_bodies and len(told_apart(topic, text, values)) == len(values)


def item_around(text: str, words: list[Word], value: Value, values: Sequence[Value]) -> range:
    """The places of the words between commas with this value; none where another value stands there too."""
    for boundary in (_COMMA, _COMMA_OR_AND):
        start = max((match.end() for match in boundary.finditer(text, 0, value.start)), default=0)
        following = boundary.search(text, value.end)
        end = following.start() if following else len(text)
        if not any(start < one.end and one.start < end for one in values if one != value):
            return range(place_of(words, start), place_of(words, end))
    return range(0)


def _bodies(text: str, words: list[Word], items: Sequence[range]) -> list[AbstractSet[str]]:
    """The words of the last body that each item names, none for an item without one."""
    found = (find_bodies(text[words[item.start].start : words[item.stop - 1].end]) for item in items)
    return [{word.accented for body in bodies[-1:] for word in words_of(body.text)} for bodies in found]


def _shares(topic: Topic, said: Sequence[AbstractSet[str]]) -> list[float]:
    """How much each item says of what some items say of the topic and others do not."""
    telling = [term for term in topic.terms if 0 < sum(term.accented in one for one in said) < len(said)]
    return [sum(term.weight for term in telling if term.accented in one) for one in said]


def _best(values: Sequence[Value], shares: Sequence[float], least: float) -> list[Value]:
    return [value for value, share in zip(values, shares, strict=True) if share >= least]
