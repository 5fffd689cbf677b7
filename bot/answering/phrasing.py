"""Sentences of an answer: shortened to fit, first letter and full stop in place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic
from bot.evidence.values import Value
from ingest.numerals import COUNT_WORDS

_BULLET = re.compile(r"^\s*(?:[-–—•*+]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))(?:\s+|(?=[“\"]))")
_FIGURE = re.compile(rf"\d|^(?:{COUNT_WORDS})\s", re.IGNORECASE)
# Where a sentence may be broken off.
_PART_END = re.compile(r"[,;.](?=\s)")
ELLIPSIS = "…"
_CITED = re.compile(r"\s\((?:(?:điểm|khoản|Điều|Luật)\s[^()]{1,60})\)(?=\W*$)")
# Of a condition the time, the number and the share decide; "95 năm Ngày thành lập" is none.
_AT_LEAST = r"\b(?:từ|ít nhất|tối thiểu|trên|dưới|đủ|không quá)\s"
_FIGURE_IN = r"(?<![\w/.])\d[\d.,]*\s?"
_DECIDING = re.compile(
    rf"{_AT_LEAST}{_FIGURE_IN}năm\b(?:\strở\slên)?|{_FIGURE_IN}năm\strở\slên"
    rf"|(?:{_AT_LEAST})?{_FIGURE_IN}(?:%|(?:lần|tháng|ngày)\b)(?:\strở\slên)?",
    re.IGNORECASE,
)
BULLET = "- "
NEXT_LINE = "\n"
SHORTEST_LINE = 12
# An item that says so much of what is asked keeps its words where others are shortened.
LEAST_WORTH = 0.3


def plain(text: str) -> str:
    """The text on one line without the bullet or enumerator it begins with."""
    bullet = _BULLET.match(text)
    return " ".join((text[bullet.end() :] if bullet else text).split())


def sentence(text: str) -> str:
    """Capital first letter, full stop last."""
    text = plain(text).rstrip(" ;,:")
    if not text:
        return text
    return text[0].upper() + text[1:] + ("" if text[-1] in '.!?…”"' else ".")


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a word with an ellipsis."""
    text = plain(text)
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–") + ELLIPSIS


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, cut behind a part of the sentence where one ends in the second half."""
    text = plain(text)
    if len(text) <= limit:
        return text
    ends = [match.start() for match in _PART_END.finditer(text, limit // 2, limit - 1)]
    return text[: ends[-1]] + ELLIPSIS if ends else shorten(text, limit)


def _with_figure(text: str, limit: int) -> str:
    """The text shortened, with the first of its figures that this would cut off: "… từ 05 năm trở lên…"."""
    short = shorten(text, limit)
    if len(short) == len(plain(text)):
        return short
    figure = _DECIDING.search(plain(text))
    if figure is None or 2 * len(figure.group()) >= limit:
        return short
    head = shorten(text, max(limit - len(figure.group()) - 2, 0))
    if figure.end() < len(head):
        return short
    before = head if len(head) <= figure.start() else plain(text)[: figure.start()].rstrip()
    return f"{before} {figure.group()}{ELLIPSIS}"


def around(text: str, value: Value, limit: int) -> str:
    """The part of `text` with `value` in it, at most `limit` characters, cut at words."""
    if len(plain(text)) <= limit:
        return plain(text)
    room = max(limit - (value.end - value.start) - 2, 0)
    start = max(0, value.start - room * 2 // 3)
    end = min(len(text), start + limit - 2)
    start = max(0, end - limit + 2)
    if start:
        start = text.find(" ", start, value.start) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", value.end, end), value.end)
    piece = plain(text[start:end])
    return (ELLIPSIS if start else "") + piece + (ELLIPSIS if end < len(text) else "")


def lead(value: str, rest: str) -> str:
    """ "Tháng 8/2026: tổ chức tổng kết …": the value first, then what is said of it."""
    head, said = plain(value).rstrip(" .,;:"), plain(rest)
    # "Sở Nội vụ: thẩm định hồ sơ" leads with its body already.
    if said.casefold().startswith(f"{head.casefold()}: "):
        return sentence(said)
    return sentence(f"{head[:1].upper()}{head[1:]}: {said}")


def said_once(text: str) -> str:
    """The text with each figure or time that leads a line said once in it, and still first.

    "Từ tháng 8 đến tháng 9: Đợt 2: Từ tháng 8 đến tháng 9." is told as "Từ tháng 8 đến tháng 9: Đợt 2.".
    """
    return "\n".join(map(_line_said_once, text.split("\n")))


def _line_said_once(line: str) -> str:
    head, _, rest = line.partition(": ")
    if not _FIGURE.search(head):
        return line
    if rest.casefold().startswith(head.casefold()):
        return sentence(rest)
    label, _, said = rest.rstrip(" .;").rpartition(": ")
    return f"{head}: {sentence(label)}" if label and said.casefold() == head.casefold() else line


def bulleted(intro: str, items: Iterable[str]) -> str:
    """An introduction, where there is one, and its items, a line each."""
    return "\n".join(filter(None, (plain(intro), *(f"{BULLET}{plain(item)}" for item in items))))


def followed_by(text: str, note: str) -> str:
    """A text and what is said after it, on a line of its own below a list."""
    return f"{text}{NEXT_LINE if text.rpartition(NEXT_LINE)[2].startswith(BULLET) else ' '}{note}"


def fitted(
    text: str, worth: Callable[[str], float] = lambda _: 0.0, limit: int = MAX_ANSWER_CHARACTERS
) -> str:
    """The text in at most `limit` characters: of a list its longest items are shortened alike.

    First they lose the provision they cite, which the quotes show. What opens or closes a list keeps up to a
    quarter of the room, the one item of most `worth` its words as long as it leaves half of the room to the
    others.
    """
    if len(text) <= limit:
        return text
    lines = text.split("\n")
    if not any(line.startswith(BULLET) for line in lines):
        return "\n".join(sentence(shorten(line, limit // len(lines) - 2)) for line in lines)
    lines = [_CITED.sub("", line) if line.startswith(BULLET) else shorten(line, limit // 4) for line in lines]
    items = [line for line in lines if line.startswith(BULLET)]
    room = limit - sum(len(line) + 1 for line in lines if line not in items)
    kept = max(items, key=worth)
    kept_room = min(len(kept) + 1, room // 2) if worth(kept) >= LEAST_WORTH else 0
    lengths = [len(item) + 1 for item in items if not (kept_room and item is kept)]
    longest = max(lengths, default=0)
    while sum(min(length, longest) for length in lengths) > room - kept_room and longest > SHORTEST_LINE:
        longest -= 1
    rooms = {item: kept_room if kept_room and item is kept else longest for item in items}
    told = (f"{BULLET}{_with_figure(line, rooms[line] - 3)}" if line in rooms else line for line in lines)
    text = "\n".join(told)
    return text if len(text) <= limit else text[: limit - 1].rsplit("\n", 1)[0] + "\n" + ELLIPSIS


def fitted_to(asked: Topic, text: str, limit: int = MAX_ANSWER_CHARACTERS) -> str:
    """The text in at most `limit` characters; of a list the item asked about keeps its words.

    It is the one that says most of what the introduction does not.
    """
    if len(text) <= limit:
        return text
    unsaid = asked.missing(mentions_of(text.partition("\n")[0]))
    return fitted(text, lambda item: unsaid.coverage(mentions_of(item)), limit)
