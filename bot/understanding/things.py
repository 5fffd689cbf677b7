"""Questions on several things at once: "Ban Dân vận với Ban Tuyên giáo mỗi ban lo gì?", "hạng Nhất hơn hạng Ba mấy năm?"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.understanding.focus import Focus
from bot.understanding.interrogatives import find_interrogative
from bot.understanding.parallels import ASKING_WORDS, KINDRED, LEVEL, RANKS
from ingest.bodies import find_bodies
from ingest.vietnamese import accented

MIN_THINGS = 2
MAX_THINGS = 4


@dataclass(frozen=True, slots=True)
class Thing:
    """One of the things asked about: what the question calls it, and the question asked of it alone.

    `typed` tells whether that question asks for something of its own; else it only names what is compared.
    """

    name: str
    question: str
    typed: bool


@dataclass(frozen=True, slots=True)
class _Coordination:
    """A question in the words before its things, the things, and the words after them."""

    before: str
    things: tuple[str, ...]
    after: str
    of_one_class: bool


_JOINT = re.compile(
    r"\s*(?:,|;|\s(?:và|với|so với|hay|cùng|lẫn)\s|\skhác(?: gì| biệt)?(?: so)?(?: với)?\s)\s*"
)
_JOINED = re.compile(
    rf"(?:{_JOINT.pattern})(?:(?:và|với|so với)\s)?(?:(?:danh hiệu|lễ|hạng|giải|của|cho|đối với)\s)*",
    re.IGNORECASE,
)
# Joints of two things of no common class, the plainest first: "và" may stand within a name.
_APART = tuple(
    re.compile(joint, re.IGNORECASE)
    for joint in (
        r"\s(?:so )với\s",
        r"\skhác(?: gì| biệt)?(?: so)?(?: với)?\s(?!nhau\b|ở\b|biệt\b|gì\b)",
        r"\svới\s(?!nhau\b)",
        r"\svà\s",
    )
)
# Where a thing ends and what is asked or said of it begins.
_ENDS = re.compile(
    r"\s*[,:;]\s*|\s+(?=(?:thì|mỗi|từng|khác|chênh|hơn|kém|giống|đòi|được|phải|cần|bị|tên|có|lo|làm|chịu|về|ở"
    r"|trong|là|do|nhận|lĩnh|hưởng|giữ|nộp|gửi|chia|tính|yêu cầu|phụ trách|bao nhiêu|mấy|ai|gì|thế nào|ra sao"
    r"|(?:chỗ|điểm) nào)\b)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^(?:.{0,30}\b)?so sánh\s(?:giúp\s\w+\s|giữa\s)?|^giữa\s", re.IGNORECASE)
# "So với giải Ba thì giải Nhì …" is "giải Ba với giải Nhì …".
_MEASURED_AGAINST = re.compile(r"^so với\s(?P<thing>.+?)(?:\sthì\s|,\s)", re.IGNORECASE)
# "Bên nào thấp hơn?" wants one of the things, and "tháng 7 so với tháng 6 là bao nhiêu" one figure.
_OF_BOTH = re.compile(r"\bnào\b.*\b(?:hơn|trước|sau|nhất)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\bso với\b", re.IGNORECASE)
# What stands before the things and is none: "trong buổi lễ".
_CIRCUMSTANCE = re.compile(r"(?:trong|tại|ở|theo|khi|về|vào|đối với)\s", re.IGNORECASE)
# "Hai danh hiệu A và B": of either there is one.
_HOW_MANY = re.compile(r"\b(?:cả\s)?(?:hai|ba|[23])\s(?=[^\W\d_]+(?:\s[^\W\d_]+)?\s*$)", re.IGNORECASE)
# "Mỗi bên", "từng đợt": of the things, unless it counts a measure ("mỗi năm", "mỗi ha").
_EACH = re.compile(
    r"[\s,:;]*\b(?:mỗi|từng)\s(?!năm\b|tháng\b|quý\b|tuần\b|ngày\b|buổi\b|lần\b|ha\b|mét\b|suất\b|bộ\b|hồ sơ\b)"
    r"(?P<noun>[^\W\d_]+)\b",
    re.IGNORECASE,
)
# Nouns that stand for a thing of any kind; another one belongs to the name: "phụ nữ, nông dân mỗi hội …".
_ANY_THING = frozenset("bên cái loại thứ nơi đằng người đơn cơ phía chỗ đối".split())
_COUNTED = re.compile(
    r"\b(?P<count>hai|ba|bốn|[2-4])\s(?P<noun>đợt|giai đoạn|bước|vòng|kỳ|mốc|cụm|khối|nhóm|lần)\b",
    re.IGNORECASE,
)
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4}
# "Chênh nhau bao nhiêu tiền" asks how much either is; "khác nhau thế nào" asks for nothing of its own.
_HOW_FAR = r"(?:hơn kém|chênh lệch|chênh|(?:hơn|kém|cách)(?= nhau\b| bao nhiêu\b| mấy\b))(?: nhau)?"
_FAR = re.compile(rf"\b{_HOW_FAR}", re.IGNORECASE)
_DIFFERS = re.compile(
    rf"\b(?:khác(?: nhau| biệt| gì)*(?: so với nhau| với nhau)?|giống nhau|{_HOW_FAR})\b"
    r"(?:\s(?:thế nào|như thế nào|ra sao|sao|gì|ở (?:chỗ|điểm) nào|chỗ nào|điểm nào))*",
    re.IGNORECASE,
)
# "Kém bao nhiêu, mỗi giải mấy tiền": the second says how much of what.
_ASKED_TWICE = re.compile(r"\b(?:bao nhiêu|mấy)\s*[,;]\s*(?=.*\b(?:bao nhiêu|mấy)\b)", re.IGNORECASE)
_IDLE = re.compile(
    r"\b(?:thế nào|như thế nào|ra sao|nhau|ở (?:chỗ|điểm) nào|chỗ nào|điểm nào|sao)\b", re.IGNORECASE
)
# What is asked of a measurable property.
_MEASURED = tuple(
    (re.compile(rf"\b(?:{aspect})\b", re.IGNORECASE), asking)
    for aspect, asking in (
        (r"số năm|thâm niên|tuổi nghề|thời gian (?:công tác|phục vụ|cống hiến|làm)", "là bao nhiêu năm"),
        (r"tiền thưởng|mức thưởng|mức chi|số tiền|tiền công|phụ cấp|mức hỗ trợ|kinh phí", "là bao nhiêu"),
        (r"tỷ lệ|tỉ lệ|tỷ trọng", "là bao nhiêu phần trăm"),
        (r"số (?:lần|bộ|ngày|tháng|người|lượng|điểm|buổi)|điểm", "là bao nhiêu"),
        (r"được (?:chi|thưởng|hỗ trợ|trả|cấp|bồi dưỡng)(?: tối đa| cao nhất)?", "bao nhiêu tiền"),
        (r"tên", "là gì"),
    )
)
_VALUES = (Focus.DURATION, Focus.FREQUENCY, Focus.AMOUNT, Focus.PERCENTAGE, Focus.DATE, Focus.COUNT)
_MEASURE = re.compile(r"\b\d[\d.,]*\s(?:ml|lít|kg|tấn|ha|m2|km|năm|tháng|tuổi|lần|triệu)\b", re.IGNORECASE)
_NAMED_PLACE = re.compile(
    r"\b(?P<level>xã|phường|huyện|tỉnh|thị trấn|thôn)\s(?P<name>[^\W\d_a-zà-ỹ][^\W\d_]*(?:\s[^\W\d_a-zà-ỹ][^\W\d_]*)*)"
)


def several_things(question: str) -> tuple[Thing, ...]:
    """The things a restored question asks about, each with a question of its own; none where it asks of one."""
    text = _MEASURED_AGAINST.sub(r"\g<thing> với ", _OPENING.sub("", question.strip(" ?.!")).strip())
    focus = find_interrogative(question).focus
    compared = focus is Focus.COMPARISON or bool(_FAR.search(text))
    each = _EACH.search(text)
    if _OF_BOTH.search(text) or not (compared or each or focus in _VALUES):
        return ()
    parted = _counted(text) or _of_class(text) or _bodies(text)
    if compared or each:
        parted = parted or (_listed(text, each) if each else None) or _apart(text)
    elif parted and not parted.of_one_class or _AGAINST.search(text):
        return ()
    if parted is None or not MIN_THINGS <= len(parted.things) <= MAX_THINGS:
        return ()
    return _asked_of_each(_with_shared_place(parted), compared)


def _counted(text: str) -> _Coordination | None:
    """ "Hai đợt thi đua …: mỗi đợt …" as "đợt 1" and "đợt 2"."""
    match = _COUNTED.search(text)
    each = _EACH.search(text)
    if match is None or not (each or _DIFFERS.search(text)):
        return None
    if each and each["noun"].lower() != match["noun"].lower().split()[0]:
        return None
    count = _COUNTS.get(match["count"].lower()) or int(match["count"])
    things = tuple(f"{match['noun']} {number}" for number in range(1, count + 1))
    return _Coordination(text[: match.start()], things, text[match.end() :], True)


def _of_class(text: str) -> _Coordination | None:
    """Members of one class side by side: "hạng Nhất với hạng Ba", "tập thể và cá nhân"."""
    for pattern in (*KINDRED, *(borne for _, borne in RANKS), LEVEL, _MEASURE):
        matches = list(pattern.finditer(text))
        for first in range(len(matches) - 1):
            last = first
            while last + 1 < len(matches) and _JOINED.fullmatch(
                text[matches[last].end() : matches[last + 1].start()]
            ):
                last += 1
            members = matches[first : last + 1]
            if len({accented(one.group()) for one in members}) > 1:
                names = tuple(one.group() for one in members)
                return _Coordination(text[: members[0].start()], names, text[members[-1].end() :], True)
    return None


def _bodies(text: str) -> _Coordination | None:
    """Bodies side by side, and no others in the question."""
    bodies = find_bodies(text)
    if len(bodies) < MIN_THINGS or not all(
        _JOINED.fullmatch(text[one.end : other.start]) for one, other in pairwise(bodies)
    ):
        return None
    return _Coordination(
        text[: bodies[0].start], tuple(one.text for one in bodies), text[bodies[-1].end :], False
    )


def _listed(text: str, each: re.Match[str]) -> _Coordination | None:
    """ "Phụ nữ, thanh niên và nông dân mỗi hội …": what is told apart by commas before "mỗi"."""
    begin = max((match.end() for match in re.finditer(r"\sthì\s|:\s", text[: each.start()])), default=0)
    names = [name.strip() for name in _JOINT.split(text[begin : each.start()]) if name.strip()]
    names = names[bool(_CIRCUMSTANCE.match(names[0])) :] if names else names
    if len(names) <= MIN_THINGS or max(len(name.split()) for name in names) > 6:
        return None
    noun = each["noun"].lower()
    if noun not in _ANY_THING and not any(accented(name).startswith(noun) for name in names):
        names = [f"{noun} {name}" for name in names]
    return _Coordination(text[:begin], tuple(names), text[each.start() :], False)


def _apart(text: str) -> _Coordination | None:
    """Two things of no common class, by the words that join them."""
    for joint in _APART:
        for match in joint.finditer(text):
            left, right = text[: match.start()], text[match.end() :]
            ending = _ENDS.search(right)
            second = right[: ending.start()] if ending else right
            if not second.strip():
                continue
            begin = _beginning(left, second, match.group().strip().lower())
            if begin is None:
                continue
            first_end = _ENDS.search(left, begin + 1)
            end = first_end.start() if first_end else len(left)
            things = (left[begin:end].strip(), second.strip())
            if all(things) and accented(things[0]) != accented(things[1]):
                after = f"{left[end:]} {right[len(second) :]}"
                return _Coordination(left[:begin], things, after, False)
    return None


def _beginning(left: str, second: str, joint: str) -> int | None:
    """Where the first thing begins: at the word with which the second does, else with its clause.

    "Và" joins words within a name as well: there only the same word tells.
    """
    word = second.split()[0].lower()
    same = [match.start() for match in re.finditer(rf"\b{re.escape(word)}\b", left.lower())]
    if same:
        return same[-1]
    if joint == "và":
        return None
    clause = [match.end() for match in re.finditer(r"[,:;]\s+", left)]
    return clause[-1] if clause else 0


def _with_shared_place(parted: _Coordination) -> _Coordination:
    """The commune that one of two things names is that of the other: "Mặt trận xã Bình An với Công an xã"."""
    places = [_NAMED_PLACE.search(thing) for thing in parted.things]
    named = next((place for place in places if place), None)
    if named is None or all(places):
        return parted
    things = tuple(
        thing
        if place
        else f"{thing} {named['name'] if thing.lower().endswith(named['level'].lower()) else named.group()}"
        for thing, place in zip(parted.things, places, strict=True)
    )
    return replace(parted, things=things)


def _asked_of_each(parted: _Coordination, compared: bool) -> tuple[Thing, ...]:
    before = _HOW_MANY.sub("", _plain(parted.before, compared))
    asking = _ASKED_TWICE.sub("", _plain(parted.after, compared))
    pattern = "{before} {name} {asking}"
    typed = _asks(asking) or _asks(before)
    if not ASKING_WORDS.search(f"{before} {asking}"):
        context, colon, rest = before.partition(":")
        aspect = asking or (context if colon else before)
        if measured := next((one for one in _MEASURED if one[0].search(aspect)), None):
            typed = True
            if measured[0].match(asking):
                pattern = f"{{asking}} của {{before}} {{name}} {measured[1]}"
            else:
                pattern = f"{{before}} {{name}} {{asking}} {measured[1]}"
                before = f"{context} {rest}" if colon and not asking else before
    asked = (pattern.format(before=before, name=name, asking=asking) for name in parted.things)
    return tuple(
        Thing(name, " ".join(text.split()), typed) for name, text in zip(parted.things, asked, strict=True)
    )


def _plain(words: str, compared: bool) -> str:
    """The words without those that set the things against each other."""
    plain = _EACH.sub(" ", words)
    if compared:
        plain = _IDLE.sub(" ", _DIFFERS.sub(" ", plain))
    plain = re.sub(r"^\s*(?:[,:;]|thì\b|về\b|ở\b)+|\s*[,;]\s*$", " ", " ".join(plain.split()))
    return " ".join(plain.split())


def _asks(words: str) -> bool:
    """Whether the words ask for something besides a difference."""
    found = find_interrogative(f"x {words}")
    return found.focus is not Focus.COMPARISON and bool(found.end or ASKING_WORDS.search(words))
