"""Things named side by side in a question: "hạng Nhất với hạng Ba", "phụ nữ, nông dân mỗi hội", "hai đợt"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.understanding.conversation.kinds import KINDRED, LEVEL, RANKS
from ingest.bodies import find_bodies
from ingest.capitals import CAPITALS
from ingest.localities import LOCALITY
from ingest.numerals import ORDINALS
from ingest.vietnamese import accented

MIN_THINGS = 2
LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Coordination:
    """A question in the words before its things, the things, and the words after them."""

    before: str
    things: tuple[str, ...]
    after: str


# "Mỗi bên", "từng đợt": of the things, unless it counts a measure ("mỗi năm", "mỗi ha").
EACH = re.compile(
    r"[\s,:;]*\b(?:mỗi|từng)\s(?!(?:năm|tháng|quý|tuần|ngày|buổi|lần|ha|mét|suất|bộ|hồ sơ)\b)"
    r"(?P<noun>[^\W\d_]+)\b",
    re.IGNORECASE,
)
_JOINT = r"\s*(?:,|;|\s(?:và|với|so với|hay|cùng|lẫn)\s|\skhác(?: gì| biệt)?(?: so)?(?: với)?\s)\s*"
_COMMA = re.compile(_JOINT, re.IGNORECASE)
_JOINED = re.compile(
    rf"{_JOINT}(?:(?:và|với|so với)\s)?(?:(?:danh hiệu|lễ|hạng|giải|của|cho|đối với)\s)*", re.IGNORECASE
)
# Joints of two things of no common class, the plainest first.
_APART = tuple(
    re.compile(joint, re.IGNORECASE)
    for joint in (
        r"\sso với\s",
        r"\skhác(?: gì| biệt)?(?: so)?(?: với)?\s(?!(?:nhau|ở|biệt|gì|thì)\b)",
        r"\svới\s(?!nhau\b)",
        # Within a name a capital follows: "Kế hoạch và Đầu tư".
        r"\s(?i:và)\s(?=[^\W\d_])",
    )
)
# Where a thing ends and what is asked or said of it begins.
_ENDS = re.compile(
    r"\s*[,:;]\s*|\s+(?=(?:thì|mỗi|từng|khác|chênh|hơn|kém|giống|đòi|được|phải|cần|bị|tên|có|lo|làm|chịu|về|ở"
    r"|trong|là|do|nhận|lĩnh|hưởng|giữ|nộp|gửi|chia|tính|yêu cầu|phụ trách|bao nhiêu|mấy|ai|gì|thế nào|ra sao"
    r"|(?:chỗ|điểm) nào)\b)",
    re.IGNORECASE,
)
# What stands before the things and is none: "trong buổi lễ".
_CIRCUMSTANCE = re.compile(r"(?:trong|tại|ở|theo|khi|về|vào|đối với)\s", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,:;]\s+")
_ASIDE = re.compile(r"\sthì\s|:\s", re.IGNORECASE)
# "Mức chi cho người chủ trì với thư ký": the property is that of both.
_PROPERTY_OF = re.compile(
    r"(?:tỷ lệ|tỉ lệ|mức|số|tiền|thời (?:hạn|gian)|chỉ tiêu|tiêu chuẩn|điều kiện|thẩm quyền|nhiệm vụ"
    r"|trách nhiệm)\b[^,;:]{0,40}?\s(?:của|cho|đối với|để \w+|về)\s",
    re.IGNORECASE,
)
# Nouns that stand for a thing of any kind; another one belongs to the name: "phụ nữ, nông dân mỗi hội".
_ANY_THING = frozenset("bên cái loại thứ nơi đằng người đơn cơ phía chỗ đối".split())
_COUNTED = re.compile(r"\b(?P<count>hai|ba|bốn|[2-4])\s(?P<noun>đợt|giai đoạn|bước|vòng)\b", re.IGNORECASE)
_MEASURE = re.compile(r"\b\d[\d.,]*\s(?:ml|lít|kg|tấn|ha|m2|km|năm|tháng|tuổi|lần|triệu)\b", re.IGNORECASE)
_NAME = rf"[{CAPITALS}]\w*"
NAMED_PLACE = re.compile(rf"\b(?P<level>(?i:{LOCALITY}|thôn))\s(?P<name>{_NAME}(?:\s{_NAME})*)")


def of_one_class(text: str) -> Coordination | None:
    """Members of one class side by side, or as many as are counted: "tập thể và cá nhân", "hai đợt"."""
    return _counted(text) or _members(text)


def of_any_class(text: str) -> Coordination | None:
    """Bodies, what is told apart by commas before "mỗi", or two things by the words that join them."""
    return _bodies(text) or _listed(text) or _apart(text)


def with_shared_place(parted: Coordination) -> Coordination:
    """The commune that one of two things names is that of the other: "Mặt trận xã Bình An với Công an xã"."""
    places = [NAMED_PLACE.search(thing) for thing in parted.things]
    named = next((place for place in places if place), None)
    if named is None or all(places):
        return parted
    things = tuple(
        thing if place else _placed(thing, named) for thing, place in zip(parted.things, places, strict=True)
    )
    return replace(parted, things=things)


def _placed(thing: str, place: re.Match[str]) -> str:
    level_said = thing.lower().endswith(place["level"].lower())
    return f"{thing} {place['name'] if level_said else place.group()}"


def _counted(text: str) -> Coordination | None:
    """ "Hai đợt thi đua …: mỗi đợt …" as "đợt 1" and "đợt 2"."""
    match, each = _COUNTED.search(text), EACH.search(text)
    if match is None or (each and each["noun"].lower() != match["noun"].lower().split()[0]):
        return None
    count = ORDINALS.get(match["count"].lower()) or int(match["count"])
    things = tuple(f"{match['noun']} {number}" for number in range(1, count + 1))
    return Coordination(text[: match.start()], things, text[match.end() :])


def _members(text: str) -> Coordination | None:
    for pattern in (*KINDRED, *(borne for _, borne in RANKS), LEVEL, _MEASURE):
        matches = list(pattern.finditer(text))
        for first in range(len(matches) - 1):
            members = _run_of(text, matches[first:])
            if len({accented(one.group()) for one in members}) > 1:
                names = tuple(one.group() for one in members)
                return Coordination(text[: members[0].start()], names, text[members[-1].end() :])
    return None


def _run_of(text: str, matches: list[re.Match[str]]) -> list[re.Match[str]]:
    """The matches from the first on with nothing but joints between them."""
    run = matches[:1]
    for one, following in pairwise(matches):
        if not _JOINED.fullmatch(text, one.end(), following.start()):
            break
        run.append(following)
    return run


def _bodies(text: str) -> Coordination | None:
    """Bodies side by side, and no others in the question."""
    bodies = find_bodies(text)
    if len(bodies) < MIN_THINGS or not all(
        _JOINED.fullmatch(text, one.end, other.start) for one, other in pairwise(bodies)
    ):
        return None
    names = tuple(one.text for one in bodies)
    return Coordination(text[: bodies[0].start], names, text[bodies[-1].end :])


def _listed(text: str) -> Coordination | None:
    """ "Phụ nữ, thanh niên và nông dân mỗi hội …": more than two, told apart by commas."""
    each = EACH.search(text)
    if each is None:
        return None
    begin = max((match.end() for match in _ASIDE.finditer(text, 0, each.start())), default=0)
    names = [name.strip() for name in _COMMA.split(text[begin : each.start()]) if name.strip()]
    names = names[1:] if names and _CIRCUMSTANCE.match(names[0]) else names
    if len(names) <= MIN_THINGS or max(len(name.split()) for name in names) > LONGEST_NAME:
        return None
    noun = each["noun"].lower()
    if noun not in _ANY_THING and not any(accented(name).startswith(noun) for name in names):
        names = [f"{noun} {name}" for name in names]
    return Coordination(text[:begin], tuple(names), text[each.start() :])


def _apart(text: str) -> Coordination | None:
    for joint in _APART:
        for match in joint.finditer(text):
            left, right = text[: match.start()], text[match.end() :]
            second = _ENDS.split(right, maxsplit=1)[0]
            begin = _beginning(left, second, match.group().strip().lower()) if second.strip() else None
            if begin is None:
                continue
            ending = _ENDS.search(left, begin + 1)
            end = ending.start() if ending else len(left)
            things = (left[begin:end].strip(), second.strip())
            if all(things) and accented(things[0]) != accented(things[1]):
                return Coordination(left[:begin], things, f"{left[end:]} {right[len(second) :]}")
    return None


def _beginning(left: str, second: str, joint: str) -> int | None:
    """Where the first of two things begins: at the word with which the second does, else with its clause.

    "Và" joins words within a name as well: there the same word or a property of both must tell.
    """
    word = second.split()[0].lower()
    same = [match.start() for match in re.finditer(rf"\b{re.escape(word)}\b", left.lower())]
    if same:
        return same[-1]
    clause = max((match.end() for match in _CLAUSE_END.finditer(left)), default=0)
    owned = _PROPERTY_OF.match(left, clause)
    if owned is None and joint == "và":
        return None
    return owned.end() if owned else clause
