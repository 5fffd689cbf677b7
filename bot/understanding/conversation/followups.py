"""Follow-up questions: "Còn năm sau?", "Thế ở xã thì sao?", "ai phụ trách việc đó?" made whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.understanding.asking_words import ASKING_WORDS, without_asking
from bot.understanding.content import topic_size, topic_weights
from bot.understanding.conversation.anaphora import (
    ask_of_subject,
    name_asked_for,
    name_document,
    name_place,
    name_thing,
)
from bot.understanding.conversation.carried import ask_aspect, names_parts, with_subject
from bot.understanding.conversation.constituents import only_names, replace_subject
from bot.understanding.conversation.ellipsis import supply_object, supply_whose
from bot.understanding.conversation.parallels import qualify, replace_member, replace_parallel, without_member
from bot.understanding.focus import FIGURES, Focus, Interrogative
from bot.understanding.interrogatives import find_interrogative
from bot.understanding.periods import is_period, names_period
from ingest.document_kinds import KIND
from ingest.vietnamese import accented, syllables

_LEAD = re.compile(
    # "Không, ý tôi là …" puts something else in its place too.
    r"^\W*(?:(?:(?:à|ừ|dạ|xin lỗi|không|không phải|nhầm)[\s,.]+)*(?:ý (?:tôi|em|mình|anh|chị|là)|nhầm)\b"
    r"[\s,]*(?:muốn )?(?:nói|hỏi)?|thế còn|vậy còn|còn|thế|vậy|rồi|và|nhưng)\b"
    r"(?:\s+(?:thì|mà|về|ở|của|là|bên|phía|nếu|giả sử|trường hợp|đối với|với))*\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,]*\b(?:thì sao|thì thế nào|thế nào|ra sao|sao|nhỉ|ạ|à|thì|vậy|thế)*\s*[?.!…]*\s*$", re.IGNORECASE
)
# "… thì sao?" marks a follow-up as "Còn …?" does.
_ASKS_LIKEWISE = re.compile(
    r"\bthì (?:sao|thế nào"
    r"|(?:bao (?:nhiêu|giờ)|mấy|ai|đâu|(?:khi|lúc|ngày|hôm|hạn|tháng) nào)(?: \w+)?)\W*$",
    re.IGNORECASE,
)
# "Rồi trình ai duyệt?" goes on with what was asked about, and names no subject of its own.
_GOES_ON = re.compile(
    r"^\W*(?:[^\W\d_]+\s(?=rồi|xong))?(?:rồi|và|xong|vậy|thế)\b(?:\s(?:sau đó|thì))?\s+(?:[^\W\d_]+\s){0,2}"
    r"(?:ai|đâu|bao (?:giờ|lâu|nhiêu)|mấy|khi nào|lúc nào)\b"
    r"|^\W*(?:ở|tại|vào|lúc|do|từ|ai|bao|khi|mấy|nộp|gửi|trình|họp|tổ chức|diễn ra|kéo dài"
    r"|(?:khai|bế) mạc|bắt đầu|kết thúc)\b"
    r"|^\W*(?:[^\W\d_]+\s){1,3}được\s(?:không|chưa)\W*$",
    re.IGNORECASE,
)
# "Lễ phát động tổ chức khi nào?" has a subject of its own, though of light words.
_NAMED_EVENT = re.compile(
    r"^\W*(?:buổi )?(?:lễ|hội nghị|hội thi|cuộc thi|đại hội)\s"
    r"(?!đó|này|ấy|trên|kia|tổ chức|diễn ra)[^\W\d_]+\s+\w",
    re.IGNORECASE,
)
# "Nộp báo cáo về đâu?" may be of what was spoken of and of all reports.
_HANDS_IN_PAPER = re.compile(rf"\b(?:nộp|gửi|trình)\s(?:(?:các|những|bản)\s)?{KIND}\b", re.IGNORECASE)
_BARE_PAPER = re.compile(r"(?<=\w\s)(?:báo cáo|hồ sơ|danh sách|kế hoạch|biên bản)\W*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]|\d{2}")
_WHAT = re.compile(r"\b(?:gì|việc nào|những)\b", re.IGNORECASE)
_DUE = re.compile(r"\b(?:quá|trễ|đến|tới) hạn\b", re.IGNORECASE)
# "Bao lâu xét 1 lần?" speaks of no time before.
_COUNTED = re.compile(r"\b(?:\d+|một|hai|ba)?\s?lần\b|\b\d+\b", re.IGNORECASE)
# "Người chủ trì", "cơ quan phối hợp": a thing, though its words are light.
_SOMEBODY = re.compile(r"^(?:người|ông|bà|đồng chí|cơ quan|đơn vị|nơi)\s(?!nào\b|đó\b|ấy\b)\w", re.IGNORECASE)
_QUANTITIES = (Focus.AMOUNT, Focus.PERCENTAGE, Focus.DURATION)
# "… thì sao", "… thì bao nhiêu": such fragments ask nothing that the previous question did not.
_OF_ANY_SUBJECT = (Focus.EXPLANATION, Focus.COUNT, Focus.DATE, *_QUANTITIES)
# Heavy words of a thing that is only named, and of a question that may need the one before it.
_SHORTEST_THING, _LONGEST_THING = 2, 4


@dataclass(frozen=True, slots=True)
class Resolution:
    """A question that can be searched on its own; `followed` says whether the conversation was needed.

    `subject` is the question whose subject the next turn is asked of where it names none: "ai ký?" and "gửi
    về đâu?", one after the other, are of one subject. `otherwise` is the other way to understand the turn.
    """

    text: str
    followed: bool
    subject: str
    otherwise: str | None = None


@dataclass(frozen=True, slots=True)
class _Turn:
    """A question after another. `marked` by "còn …" or "… thì sao"; `fragment` is what it says without these.

    `document` is what the previous answer named; `is_written` tells what the documents write.
    """

    question: str
    previous: str
    subject: str
    document: str | None
    is_written: Callable[[str], bool]
    marked: bool
    fragment: str


def resolve_follow_up(
    question: str,
    previous: str | None,
    previous_document: str | None = None,
    is_written: Callable[[str], bool] = lambda _: True,
    subject: str | None = None,
) -> Resolution:
    """Make `question` whole in the light of `previous`, itself already whole; both restored.

    `subject` is what the resolution of `previous` handed on. `previous_document` is the document the previous
    answer named: what "văn bản đó" then means. `is_written` tells whether the documents write what a turn
    says: "thời tiết hôm nay" goes on with nothing.
    """
    marked = bool(_LEAD.match(question) or _ASKS_LIKEWISE.search(question))
    fragment = _TAIL.sub("", _LEAD.sub("", question)).strip() if marked else question
    if not previous or not _WORD.search(fragment) or (not marked and _asks_of_period(question)):
        return Resolution(question, False, question)
    turn = _Turn(question, previous, subject or previous, previous_document, is_written, marked, fragment)
    for way in _WAYS:
        if whole := way(turn):
            if way is _without_subject and _HANDS_IN_PAPER.search(fragment):
                return Resolution(question, False, question, whole)
            subject = turn.subject if way in _OF_SUBJECT else whole
            return Resolution(whole, True, subject, question if names_parts(fragment) else None)
    return Resolution(fragment, False, fragment)


def _asks_of_period(question: str) -> bool:
    """Whether a question asks what there is to do in a period: "tháng này có gì?" is of no subject before."""
    return _WHAT.search(question) is not None and (names_period(question) or bool(_DUE.search(question)))


def _named(turn: _Turn) -> str | None:
    """The previous question of a thing that is only named ("đợt 4?"): so few words are no question."""
    thing = turn.question.strip(" ?.!")
    size = topic_size(thing)
    if turn.marked or ASKING_WORDS.search(thing) or size > _LONGEST_THING:
        return None
    if not turn.is_written(thing) and not is_period(thing):
        return None
    whole = replace_parallel(turn.previous, thing)
    return whole or (_of_the_same(thing, turn.previous) if size <= _SHORTEST_THING else None)


def _in_place(turn: _Turn) -> str | None:
    """The previous question asked of the fragment; where that asks for something else, it of that subject."""
    if not turn.marked:
        return None
    previous, fragment = turn.previous, turn.fragment
    asked, before = find_interrogative(fragment), find_interrogative(previous)
    focus = asked.focus
    if not _asks_alike(focus, before.focus):
        rest = without_member(previous, fragment) if topic_size(fragment) <= _LONGEST_THING else None
        return with_subject(fragment, rest) if rest else None
    if not only_names(fragment):
        # "… phải đạt bao nhiêu điểm?" after "… được đề nghị mấy cờ?" asks for something else.
        return None if _counts_another(asked, before) else replace_member(previous, fragment)
    if whole := replace_parallel(previous, fragment) or qualify(previous, fragment):
        return whole
    if not _heavy_syllables(fragment) and not _SOMEBODY.match(fragment):
        return _of_the_same(fragment, previous)
    return replace_subject(previous, fragment) if focus in _OF_ANY_SUBJECT else None


def _another_member(turn: _Turn) -> str | None:
    """A short question that shares words with the previous one and names another thing of a kind."""
    if topic_size(turn.question) >= _LONGEST_THING:
        return None
    shared = _heavy_syllables(turn.question) & _heavy_syllables(turn.previous)
    return replace_member(turn.previous, turn.question) if shared else None


def _without_subject(turn: _Turn) -> str | None:
    """A question too short to say what it is about ("ở đâu?") asked of the previous subject."""
    largest = 2 if _GOES_ON.match(turn.question) else 1
    # "Ai viết báo cáo?" names no report: that on what was spoken of is meant.
    said = _BARE_PAPER.sub(" ", _COUNTED.sub(" ", turn.question))
    if topic_size(said) > largest or _NAMED_EVENT.match(turn.question):
        return None
    if not all(map(turn.is_written, _heavy_syllables(turn.question))):
        return None
    return with_subject(turn.fragment, turn.subject)


def _aspect(turn: _Turn) -> str | None:
    return ask_aspect(turn.fragment, turn.subject)


def _asked_of_thing(turn: _Turn) -> str | None:
    """A question of its own ("hướng dẫn của phong trào đó là số mấy?") of a thing named before."""
    asks = find_interrogative(turn.fragment).end > 0
    return name_thing(turn.fragment, turn.previous) if turn.marked and asks else None


def _of_place(turn: _Turn) -> str | None:
    """A question of its own on the commune that the previous one named."""
    shared = _heavy_syllables(turn.fragment) & _heavy_syllables(turn.previous)
    return name_place(turn.fragment, turn.previous, shares_words=bool(shared))


def _pointing_back(turn: _Turn) -> str | None:
    return ask_of_subject(turn.fragment, turn.subject)


def _reframed(turn: _Turn) -> str | None:
    """The previous question asked of another thing: its asking words kept, its topic replaced."""
    previous, fragment = turn.previous, turn.fragment
    if not turn.marked or find_interrogative(fragment).focus is not Focus.EXPLANATION:
        return None
    asked = find_interrogative(previous)
    if not asked.end:
        whole = topic_size(fragment) > _SHORTEST_THING
        return fragment if whole else f"{fragment} {without_asking(previous)}"
    words = previous[asked.start : asked.end]
    if not previous[: asked.start].strip():
        return f"{words} {fragment}"
    closes = re.search(r"(?<!^)\blà gì\W*$", previous[asked.end :], re.IGNORECASE)
    return f"{fragment} {words}{' là gì' if closes else ''}"


_WAYS: tuple[Callable[[_Turn], str | None], ...] = (
    lambda turn: name_document(turn.question, turn.document),
    _aspect,
    _asked_of_thing,
    _named,
    lambda turn: supply_whose(turn.fragment, turn.previous) if turn.marked else None,
    _in_place,
    lambda turn: supply_object(turn.question, turn.previous),
    _another_member,
    lambda turn: name_thing(turn.fragment, turn.previous),
    lambda turn: name_asked_for(turn.fragment, turn.previous),
    _of_place,
    _pointing_back,
    _without_subject,
    _reframed,
)
# These ask something of a subject that stays the same.
_OF_SUBJECT = (_aspect, _pointing_back, _without_subject)


def _of_the_same(fragment: str, previous: str) -> str:
    """Another aspect of the same subject: "thế kết thúc?" after the day something began asks for a day."""
    asking = None if find_interrogative(fragment).end else ASKING_WORDS.search(previous)
    return with_subject(f"{fragment.strip(' ?.!')} {asking.group() if asking else ''}".strip(), previous)


def _counts_another(asked: Interrogative, before: Interrogative) -> bool:
    """Whether two figures asked for are of different things; "hộ" goes on with "hộ thoát nghèo"."""
    one, other = asked.unit.split()[:1], before.unit.split()[:1]
    return asked.focus in FIGURES and bool(one) and one != other


def _asks_alike(fragment: Focus, previous: Focus) -> bool:
    """Whether a fragment wants what the previous question wanted; "bao nhiêu" alone may be any quantity."""
    return fragment in (Focus.EXPLANATION, previous) or (fragment is Focus.COUNT and previous in _QUANTITIES)


def _heavy_syllables(text: str) -> set[str]:
    """The accented syllables that carry a topic by themselves."""
    words = [accented(word) for word in syllables(text)]
    return {word for word, weight in zip(words, topic_weights(words), strict=True) if weight == 1.0}
