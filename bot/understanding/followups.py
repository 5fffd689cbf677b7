"""Follow-up questions: "Còn năm sau?", "Thế ở xã thì sao?", "ai phụ trách việc đó?" made whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.understanding.carried import ask_aspect, with_subject
from bot.understanding.content import content_syllables, topic_size, topic_weights
from bot.understanding.ellipsis import (
    LONGEST_FRAGMENT,
    supply_actor,
    supply_document,
    supply_object,
    supply_whose,
)
from bot.understanding.figure_followups import supply_measured
from bot.understanding.focus import Focus
from bot.understanding.interrogatives import find_interrogative
from bot.understanding.parallels import (
    ASKING_WORDS,
    asks_only,
    qualify,
    replace_member,
    replace_parallel,
    replace_subject,
    without_asking,
    without_member,
)
from ingest.vietnamese import accented, strip_diacritics, syllables

_LEAD = re.compile(
    r"^\W*(?:thế còn|vậy còn|còn|thế|vậy|rồi|và|nhưng)\b"
    r"(?:\s+(?:thì|mà|về|ở|của|là|bên|phía|nếu|giả sử|trường hợp|đối với|với))*\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,]*\b(?:thì sao|thì thế nào|thế nào|ra sao|sao|nhỉ|ạ|à|thì|vậy|thế)*\s*[?.!…]*\s*$", re.IGNORECASE
)
_ANAPHORA = re.compile(
    r"\b(?:(?:việc|phong trào(?: thi đua)?|kế hoạch|văn bản|quyết định|chỉ thị|nghị quyết|báo cáo"
    r"|đợt(?: thi đua)?|buổi lễ|lễ|danh hiệu|cơ quan|đơn vị|người|nội dung|hội nghị|cái|nhiệm vụ|giai đoạn"
    r"|chỉ tiêu|mục tiêu|công việc|điều|lúc|khi|buổi|hôm"
    r"|hội đồng|luật|thông tư|nghị định|huân chương|quỹ|hồ sơ|tiêu chuẩn|ban|phòng)"
    r" (?:đó|này|ấy|trên|kia|vừa rồi|vừa nêu|nói trên)|(?:ở|tại) đó|nó|họ)\b",
    re.IGNORECASE,
)
_DOCUMENT_ANAPHORA = re.compile(
    r"\b(?:(?:kế hoạch|văn bản|quyết định|chỉ thị|nghị quyết|báo cáo|luật|hướng dẫn|quy chế)"
    r" (?:đó|này|ấy|trên|kia|vừa rồi|vừa nêu|nói trên)|nó)\b",
    re.IGNORECASE,
)
_PREDICATE = re.compile(r"^.{3,80}?\s(?:phải|cần|được|muốn|do|có|là|thì)\s(?P<predicate>.+)$", re.IGNORECASE)
# "… thì sao?" marks a follow-up as "Còn …?" does.
_ASKS_LIKEWISE = re.compile(
    r"\bthì (?:sao|thế nào"
    r"|(?:bao (?:nhiêu|giờ)|mấy|ai|đâu|(?:khi|lúc|ngày|hôm|hạn|tháng) nào)(?: \w+)?)\W*$",
    re.IGNORECASE,
)
# "Rồi trình ai duyệt?" goes on with what was asked about, and names no subject of its own.
_GOES_ON = re.compile(
    r"^\W*(?:rồi|và|xong|vậy|thế)\b(?:\s(?:sau đó|thì))?\s+(?:[^\W\d_]+\s){0,2}"
    r"(?:ai|đâu|bao (?:giờ|lâu|nhiêu)|mấy|khi nào|lúc nào)\b",
    re.IGNORECASE,
)
_OPENS_WITH_ASKING = re.compile(r"^\W*(?:ở|tại|vào|lúc|do|từ|ai|bao|khi|mấy|nộp|gửi)\b", re.IGNORECASE)
# "Đồng chí đó" after "ai ký …?" is whoever was asked for.
_PERSON_ANAPHORA = re.compile(
    r"\b(?P<noun>đồng chí|người|ông|bà|vị|cơ quan|đơn vị|ban|phòng|nơi) (?:đó|này|ấy|kia)\b", re.IGNORECASE
)
# "Người chủ trì", "cơ quan phối hợp": a thing, though its words are light.
_SOMEBODY = re.compile(r"^(?:người|ông|bà|đồng chí|cơ quan|đơn vị|nơi)\s(?!nào\b|đó\b|ấy\b)\w", re.IGNORECASE)
_ASKED_FOR = (Focus.ACTOR, Focus.PERSON, Focus.NAME, Focus.RECIPIENT)
_QUANTITIES = (Focus.AMOUNT, Focus.PERCENTAGE, Focus.DURATION)
# "… thì sao", "… thì bao nhiêu": such fragments ask nothing that the previous question did not.
_OF_ANY_SUBJECT = (Focus.EXPLANATION, Focus.COUNT, Focus.DATE, *_QUANTITIES)
# "Lễ phát động tổ chức khi nào?" has a subject of its own, though of light words.
_NAMED_EVENT = re.compile(
    r"^\W*(?:buổi )?(?:lễ|hội nghị|hội thi|cuộc thi|đại hội)\s"
    r"(?!đó|này|ấy|trên|kia|tổ chức|diễn ra)[^\W\d_]+\s+\w",
    re.IGNORECASE,
)
# "Bao lâu xét 1 lần?" speaks of no time before.
_COUNTED = re.compile(r"\b(?:\d+|một|hai|ba)?\s?lần\b|\b\d+\b", re.IGNORECASE)
# Heavy words of a thing that is only named.
_SHORTEST_THING, _LONGEST_THING = 2, 4
_LONGEST_NAME = 10
_NAME_ENDS = re.compile(r"\s*[,;:?]|\s(?:vậy|thế|bằng|do|là|thì|có|được|phải|vào|từ)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Resolution:
    """A question that can be searched on its own; `followed` says whether the conversation was needed."""

    text: str
    followed: bool


def resolve_follow_up(
    question: str,
    previous: str | None,
    previous_document: str | None = None,
    is_written: Callable[[str], bool] = lambda _: True,
) -> Resolution:
    """Make `question` whole in the light of `previous`, itself already whole; both restored.

    `previous_document` is the document the previous answer named: what "văn bản đó" then means. `is_written`
    tells whether the documents write what a turn says: "thời tiết hôm nay" goes on with nothing.
    """
    if not previous:
        return Resolution(question, False)
    if previous_document and (whole := _with_document(question, previous_document)):
        return Resolution(whole, True)
    if whole := supply_measured(question, previous):
        return Resolution(whole, True)
    marked = bool(_LEAD.match(question) or _ASKS_LIKEWISE.search(question))
    fragment = _TAIL.sub("", _LEAD.sub("", question)).strip() if marked else question
    if whole := ask_aspect(fragment, previous):
        return Resolution(whole, True)
    names = not marked and _only_names(question) and is_written(question)
    if names and (whole := _of_thing(question.strip(" ?.!"), previous)):
        return Resolution(whole, True)
    if marked and (whole := supply_whose(fragment, previous) or _in_place(fragment, previous)):
        return Resolution(whole, True)
    if marked and (whole := _with_predicate(fragment, previous)):
        return Resolution(whole, True)
    for supply in (supply_object, supply_actor, supply_document):
        if whole := supply(question, previous):
            return Resolution(whole, True)
    if _is_like(question, previous) and (whole := replace_member(previous, question)):
        return Resolution(whole, True)
    unled = _LEAD.sub("", question) if marked else question
    if named := _named_before(unled, previous) or _asked_for_before(unled, previous):
        return Resolution(named, True)
    if _ANAPHORA.search(question) and topic_size(_ANAPHORA.sub(" ", question)) <= 3:
        return Resolution(with_subject(_ANAPHORA.sub(" ", fragment), previous), True)
    asks_at_once = _OPENS_WITH_ASKING.match(question) or _GOES_ON.match(question)
    is_short = topic_size(_COUNTED.sub(" ", question)) <= (2 if asks_at_once else 1)
    if is_short and not _NAMED_EVENT.match(question) and all(map(is_written, content_syllables(question))):
        return Resolution(with_subject(fragment, previous), True)
    if marked and find_interrogative(fragment).focus is Focus.EXPLANATION:
        return Resolution(_reframe(previous, fragment), True)
    return Resolution(fragment if marked else question, False)


def _only_names(question: str) -> bool:
    """Whether a turn is no more than the name of a thing: "đợt 4?", "hiệu lực?"."""
    return not ASKING_WORDS.search(question) and topic_size(question) <= _LONGEST_THING


def _of_thing(thing: str, previous: str) -> str | None:
    """The previous question of a thing that is only named; so few words are never all of a question."""
    whole = replace_parallel(previous, thing)
    return whole or (_of_the_same(thing, previous) if topic_size(thing) <= _SHORTEST_THING else None)


def _in_place(fragment: str, previous: str) -> str | None:
    """The previous question asked of the fragment; None when that asks for something else besides."""
    focus = find_interrogative(fragment).focus
    if _asks_alike(focus, find_interrogative(previous).focus):
        if not asks_only(fragment):
            return replace_member(previous, fragment)
        if whole := replace_parallel(previous, fragment):
            return whole
        if whole := qualify(previous, fragment):
            return whole
        if not _heavy_syllables(fragment) and not _SOMEBODY.match(fragment):
            return _of_the_same(fragment, previous)
        return replace_subject(previous, fragment) if focus in _OF_ANY_SUBJECT else None
    rest = without_member(previous, fragment)
    return with_subject(fragment, rest) if rest else None


def _of_the_same(fragment: str, previous: str) -> str:
    """Another aspect of the same subject: "thế kết thúc?" after the day something began asks for a day."""
    asking = None if find_interrogative(fragment).end else ASKING_WORDS.search(previous)
    return with_subject(f"{fragment.strip(' ?.!')} {asking.group() if asking else ''}".strip(), previous)


def _asks_alike(fragment: Focus, previous: Focus) -> bool:
    """Whether a fragment wants what the previous question wanted; "bao nhiêu" alone may be any quantity."""
    return fragment in (Focus.EXPLANATION, previous) or (fragment is Focus.COUNT and previous in _QUANTITIES)


def _with_predicate(fragment: str, previous: str) -> str | None:
    """The fragment with what the previous question, asking for the same type, said of its subject."""
    asked, before = find_interrogative(fragment), find_interrogative(previous)
    said = _PREDICATE.search(previous)
    if not asked.end or asked.focus is not before.focus or said is None:
        return None
    added = without_asking(said["predicate"])
    if topic_size(fragment) > LONGEST_FRAGMENT or _heavy_syllables(added) & _heavy_syllables(fragment):
        return None
    return f"{fragment.strip(' ?.!')} {added}"


def _with_document(question: str, number: str) -> str | None:
    if not _DOCUMENT_ANAPHORA.search(question):
        return None
    return _DOCUMENT_ANAPHORA.sub(number, question, count=1)


def _named_before(question: str, previous: str) -> str | None:
    """ "Hội đồng ấy" replaced by the council the previous question named, None where it named none."""
    match = _ANAPHORA.search(question)
    noun = match.group().rsplit(" ", 1)[0] if match else ""
    topic = without_asking(previous)
    place = topic.lower().find(noun.lower()) if noun else -1
    named = _NAME_ENDS.split(topic[place:], maxsplit=1)[0].split()[:_LONGEST_NAME] if place >= 0 else []
    if match is None or len(named) <= len(noun.split()) or _ANAPHORA.match(" ".join(named)):
        return None
    return question[: match.start()] + " ".join(named) + question[match.end() :]


def _asked_for_before(question: str, previous: str) -> str | None:
    """ "Đồng chí đó" replaced by what the previous question asked for: "người ký kế hoạch"."""
    match = _PERSON_ANAPHORA.search(question)
    if match is None or find_interrogative(previous).focus not in _ASKED_FOR:
        return None
    return f"{question[: match.start()]}{match['noun']} {without_asking(previous)}{question[match.end() :]}"


def _reframe(previous: str, fragment: str) -> str:
    """The previous question asked of another thing: its asking words kept, its topic replaced."""
    asked = find_interrogative(previous)
    if not asked.end:
        return f"{fragment} {without_asking(previous)}" if topic_size(fragment) <= 2 else fragment
    words = previous[asked.start : asked.end]
    closing = (
        previous[asked.end :].strip(" ?.!")
        if strip_diacritics(previous.lower()).rstrip(" ?.!").endswith("la gi")
        else ""
    )
    closing = "là gì" if closing else ""
    before = previous[: asked.start].strip()
    return f"{fragment} {words} {closing}".strip() if before else f"{words} {fragment} {closing}".strip()


def _is_like(question: str, previous: str) -> bool:
    """Whether a short question speaks of what the previous one spoke of."""
    shared = _heavy_syllables(question) & _heavy_syllables(previous)
    return bool(shared) and topic_size(question) < LONGEST_FRAGMENT


def _heavy_syllables(text: str) -> set[str]:
    """The accented syllables that carry a topic by themselves."""
    words = [accented(word) for word in syllables(text)]
    return {word for word, weight in zip(words, topic_weights(words), strict=True) if weight == 1.0}
