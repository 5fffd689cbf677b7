"""Words that point back: "văn bản đó", "đồng chí ấy", "hội đồng này", "nó"."""

from __future__ import annotations

import re

from bot.understanding.asking_words import without_asking
from bot.understanding.content import topic_size
from bot.understanding.conversation.carried import subject_of
from bot.understanding.coordination import NAMED_PLACE
from bot.understanding.focus import Focus
from bot.understanding.interrogatives import find_interrogative
from ingest.document_kinds import KIND, KIND_WORDS

_BACK = r"(?:đó|này|ấy|trên|kia|vừa rồi|vừa nêu|nói trên)"
_PAPER = rf"(?:{KIND}|văn bản)"
_DOCUMENT = re.compile(rf"\b(?:{_PAPER} {_BACK}|nó)\b", re.IGNORECASE)
_ANYTHING = re.compile(
    rf"\b(?:(?:{_PAPER}|việc|công việc|phong trào(?: thi đua)?|đợt(?: thi đua)?|buổi lễ|lễ"
    r"|buổi|hội nghị|danh hiệu|huân chương|cơ quan|đơn vị|ban|phòng|hội đồng|người|nội dung|cái|nhiệm vụ"
    rf"|giai đoạn|chỉ tiêu|mục tiêu|điều|lúc|khi|hôm|quỹ|hồ sơ|tiêu chuẩn) {_BACK}|(?:ở|tại) đó|nó|họ)\b",
    re.IGNORECASE,
)
_PAPERS = frozenset(kind.lower() for kind in KIND_WORDS)
# "Đồng chí đó" after "ai ký …?" is whoever was asked for.
_SOMEBODY = re.compile(
    rf"\b(?P<noun>đồng chí|người|ông|bà|vị|cơ quan|đơn vị|ban|phòng|nơi) {_BACK}\b", re.IGNORECASE
)
_ASKED_FOR = (Focus.ACTOR, Focus.PERSON, Focus.NAME, Focus.RECIPIENT)
_LONGEST_NAME = 10
_NAME_ENDS = re.compile(r"\s*[,;:?]|\s(?:vậy|thế|bằng|do|là|thì|có|được|phải|vào|từ|theo)\b", re.IGNORECASE)
# "Các xã", "mỗi xã", "cấp xã" are no commune spoken of before.
_NOT_ANY = r"(?<!\b\d\s)(?<!\b\d\d\s)" + "".join(
    rf"(?<!\b{word}\s)"
    for word in "các mỗi cấp những một hai ba bốn số toàn từng mấy nhiều nhiêu mọi tác liên".split()
)
_ACTS = (
    r"(?:có|đặt|được|đã|đang|phải|còn|làm|đạt|thu|chi|tổ chức|đề nghị|gửi|nộp|xếp|dự kiến|phấn đấu|sẽ|chưa|bị"
    r"|đăng ký|giao|huy động|xây dựng|thành lập|hoàn thành)"
)
# Heavy words of a question that says hardly more than what it asks of the thing it points to.
_LARGEST_TOPIC = 3


# "Ai lo vụ này?", "mấy ngày nữa hết hạn?": of anything.
_VAGUE = re.compile(
    rf"\b(?:(?:vụ|việc|công việc|chuyện|cái|vấn đề|điều) {_BACK}|nó)(?=\W|$)"
    r"|\bnữa\s(?:thì\s|là\s)?(?:(?:hết|đến|tới|quá) hạn|hết|xong|kết thúc)(?=\W*$)",
    re.IGNORECASE,
)


def points_at_nothing(question: str) -> bool:
    """Whether a question that no other precedes says hardly more of its matter than "việc này"."""
    return bool(_VAGUE.search(question)) and not topic_size(without_asking(_VAGUE.sub(" ", question)))


def name_document(question: str, number: str | None) -> str | None:
    """The question with the document that the previous answer named in place of "văn bản đó"."""
    return _DOCUMENT.sub(number, question, count=1) if number and _DOCUMENT.search(question) else None


def name_thing(question: str, previous: str) -> str | None:
    """ "Hội đồng ấy" replaced by the council the previous question named, None where it named none."""
    match = _ANYTHING.search(question)
    noun = match.group().rsplit(" ", 1)[0] if match else ""
    topic = without_asking(previous)
    place = topic.lower().find(noun.lower()) if noun else -1
    named = _NAME_ENDS.split(topic[place:], maxsplit=1)[0].split()[:_LONGEST_NAME] if place >= 0 else []
    if match is None or len(named) <= len(noun.split()) or _ANYTHING.match(" ".join(named)):
        return None
    return question[: match.start()] + " ".join(named) + question[match.end() :]


def name_asked_for(question: str, previous: str) -> str | None:
    """ "Đồng chí đó" replaced by what the previous question asked for: "người ký kế hoạch"."""
    match = _SOMEBODY.search(question)
    if match is None or find_interrogative(previous).focus not in _ASKED_FOR:
        return None
    return f"{question[: match.start()]}{match['noun']} {without_asking(previous)}{question[match.end() :]}"


def name_place(question: str, previous: str, *, shares_words: bool) -> str | None:
    """ "Xã này" replaced by the commune that the previous question named, None where it named none.

    A bare "xã đặt chỉ tiêu gì?" means it only in a question that `shares_words` with that one.
    """
    place = NAMED_PLACE.search(previous)
    if place is None or NAMED_PLACE.search(question):
        return None
    level = re.escape(place["level"])
    alone = rf"|{_NOT_ANY}\b{level}(?= {_ACTS}\b)" if shares_words else ""
    back = re.compile(rf"\b{level} {_BACK}(?!\w){alone}", re.IGNORECASE)
    return back.sub(lambda _: place.group(), question, count=1) if back.search(question) else None


def ask_of_subject(question: str, previous: str) -> str | None:
    """A short question asked of what the previous one was about, for what points back in it."""
    match = _ANYTHING.search(question)
    if match is None or topic_size(_ANYTHING.sub(" ", question)) > _LARGEST_TOPIC:
        return None
    noun = match.group().rsplit(" ", 1)[0].lower()
    if noun in _PAPERS and noun not in previous.lower():
        # "Thông tư này" is no fund that was asked about.
        return None
    asking = question[: match.start()] + question[match.end() :]
    return f"{question[: match.start()]}{subject_of(previous, asking)}{question[match.end() :]}"
