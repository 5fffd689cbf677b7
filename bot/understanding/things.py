"""Questions on several things at once: "Ban A với ban B mỗi ban lo gì?", "hạng Nhất hơn hạng Ba mấy năm?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.asking_words import ASKING_WORDS
from bot.understanding.coordination import (
    EACH,
    MIN_THINGS,
    Coordination,
    of_any_class,
    of_one_class,
    with_shared_place,
)
from bot.understanding.focus import Focus
from bot.understanding.interrogatives import find_interrogative
from ingest.bodies import find_bodies

MAX_THINGS = 4


@dataclass(frozen=True, slots=True)
class Thing:
    """One of the things asked about: what the question calls it, and the question asked of it alone.

    `typed` tells whether that question asks for something of its own; else it only names what is compared.
    """

    name: str
    question: str
    typed: bool


_OPENING = re.compile(
    r"^(?:.{0,30}\b)?so sánh\s(?:giúp\s\w+\s|giữa\s)?|^so\s(?:giúp|thử)\s(?:cho\s)?\w+\s|^giữa\s",
    re.IGNORECASE,
)
# "So với giải Ba thì giải Nhì …" is "giải Ba với giải Nhì …".
_MEASURED_AGAINST = re.compile(r"^so với\s(?P<thing>.+?)(?:\sthì\s|,\s)", re.IGNORECASE)
# "Nam nữ khác nhau" are two, named like one.
_BOTH_SEXES = re.compile(r"\b(?:đối với )?nam\s?(?:và|với|hay|,|/)?\s?nữ\b", re.IGNORECASE)
# "Bên nào thấp hơn?" wants one of the things, and "tháng 7 so với tháng 6 là bao nhiêu" one figure.
_OF_BOTH = re.compile(r"\bnào\b.*\b(?:hơn|trước|sau|nhất)\b", re.IGNORECASE)
_WANTS_ONE = re.compile(r"[\s,;:]*(?:thì\s)?(?:[^\s,;:]+\s)?nào\b.*$", re.IGNORECASE)
# "Bên nào nhiều hơn?", "… so với mục tiêu thế nào?", "tăng từ mấy lên mấy?"
_HELD_AGAINST = re.compile(
    r"\bnào\b.*\bhơn\b|\bso với\b.*\b(?:thế nào|ra sao|gì)\b"
    r"|\btừ (?:mấy|bao nhiêu)\b.*\b(?:lên|xuống|sang) (?:mấy|bao nhiêu)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\bso với\b", re.IGNORECASE)
# "Hai danh hiệu A và B": of either there is one.
_HOW_MANY = re.compile(r"\b(?:cả\s)?(?:hai|ba|[23])\s(?=[^\W\d_]+(?:\s[^\W\d_]+)?\s*$)", re.IGNORECASE)
# "Chênh nhau bao nhiêu tiền" asks how much either is; "khác nhau thế nào" asks for nothing of its own.
_HOW_FAR = r"(?:hơn kém|chênh lệch|chênh|(?:hơn|kém|cách)(?= nhau\b| bao nhiêu\b| mấy\b))(?: nhau)?"
_FAR = re.compile(rf"\b{_HOW_FAR}", re.IGNORECASE)
_HOW = r"(?:như thế nào|thế nào|ra sao|(?:ở )?(?:chỗ|điểm) nào|sao)"
_DIFFERS = re.compile(
    rf"\b(?:khác(?: nhau| biệt| gì)*(?: so với nhau| với nhau)?|giống nhau|{_HOW_FAR})\b"
    rf"(?:\s(?:{_HOW}|gì)\b)*|\b(?:{_HOW}|nhau)\b",
    re.IGNORECASE,
)
# How long one is behind the other, their days tell.
_TIME_APART = re.compile(
    r"\bcách (?:nhau )?(?:bao lâu|(?:mấy|bao nhiêu) (?:ngày|tuần|tháng|năm))\b", re.IGNORECASE
)
# "Kém bao nhiêu, mỗi giải mấy tiền": the second says how much of what.
_ASKED_TWICE = re.compile(r"\b(?:bao nhiêu|mấy)\s*[,;]?\s*(?=(?:bao nhiêu|mấy)\b)", re.IGNORECASE)
_LEADING = re.compile(r"^(?:[,:;]\s*|(?:thì|về|ở)\s)+", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\bsố\s(?P<unit>năm|ngày|tháng|lần|bộ|người|điểm|buổi|phiếu|tiền)\b", re.IGNORECASE)
# What is asked of a measurable property.
_MEASURED = tuple(
    (re.compile(rf"\b(?:{aspect})\b", re.IGNORECASE), asking)
    for aspect, asking in (
        (r"thâm niên|tuổi nghề|thời gian (?:công tác|phục vụ|cống hiến|làm)", "là bao nhiêu năm"),
        (r"tiền thưởng|mức thưởng|mức chi|số tiền|tiền công|phụ cấp|mức hỗ trợ|kinh phí", "là bao nhiêu"),
        (r"chu kỳ|định kỳ|tần suất", "mấy năm một lần"),
        (r"khổ|kích thước|kích cỡ|cỡ", "kích thước bao nhiêu"),
        (r"tỷ lệ|tỉ lệ|tỷ trọng|phiếu(?: bầu| đồng ý| tán thành)?", "là bao nhiêu phần trăm"),
        (r"tiền (?!đề\b|lệ\b|phong\b|vệ\b)\w+", "là bao nhiêu tiền"),
        (r"thời hạn|hạn (?:nộp|gửi|chót|cuối)|mốc|thời điểm", "là khi nào"),
        (r"được (?:chi|thưởng|hỗ trợ|trả|cấp|bồi dưỡng)(?: tối đa| cao nhất)?", "bao nhiêu tiền"),
        (r"người quyết định|cấp quyết định|thẩm quyền quyết định", "là ai"),
        (r"(?:nhiệm vụ|trách nhiệm|công việc|thẩm quyền|quyền)(?: \w+){0,2} của|chia việc", "là gì"),
        (r"tên", "là gì"),
    )
)
_VALUES = (Focus.DURATION, Focus.FREQUENCY, Focus.AMOUNT, Focus.PERCENTAGE, Focus.DATE, Focus.COUNT)


def several_things(question: str) -> tuple[Thing, ...]:
    """The things a restored question asks about, each with a question of its own; none where it asks of one.

    Members of one class may share any question for a value ("hạng Nhất với hạng Ba đòi mấy năm?"), other
    things must be compared or asked about each.
    """
    text = _spelt_out(question)
    focus = find_interrogative(question).focus
    compared = focus is Focus.COMPARISON or bool(_FAR.search(text))
    apart = compared or bool(EACH.search(text))
    if _OF_BOTH.search(text):
        return _measured_of_each(_WANTS_ONE.sub("", text))
    if not (apart or (focus in _VALUES and not _AGAINST.search(text))):
        return ()
    parted = of_one_class(text) or (of_any_class(text) if apart else None)
    if parted is None or not MIN_THINGS <= len(parted.things) <= MAX_THINGS:
        return ()
    return _asked_of_each(with_shared_place(parted), compared)


def _measured_of_each(text: str) -> tuple[Thing, ...]:
    """Two things of which it is asked which one has more of a property that the text names."""
    parted = of_one_class(text) or of_any_class(text)
    if parted is None or len(parted.things) != MIN_THINGS:
        return ()
    each = _asked_of_each(with_shared_place(parted), compared=True)
    return each if all(one.typed for one in each) else ()


def compared_things(question: str) -> tuple[str, ...]:
    """The two things that a question holds against each other, asked together or not; none for any other."""
    text = _spelt_out(question)
    focus = find_interrogative(question).focus
    if focus is not Focus.COMPARISON and not (_FAR.search(text) or _HELD_AGAINST.search(text)):
        return ()
    parted = of_one_class(text) or of_any_class(text)
    return parted.things if parted and len(parted.things) == MIN_THINGS else ()


def _spelt_out(question: str) -> str:
    text = _BOTH_SEXES.sub("đối với nam và đối với nữ", question.strip(" ?.!"))
    return _MEASURED_AGAINST.sub(r"\g<thing> với ", _OPENING.sub("", text).strip())


def _asked_of_each(parted: Coordination, compared: bool) -> tuple[Thing, ...]:
    before = _HOW_MANY.sub("", _plain(parted.before, compared))
    after = _TIME_APART.sub(" khi nào", parted.after)
    asking = _ASKED_TWICE.sub("", _LEADING.sub("", _plain(after, compared)))
    typed = _asks(asking) or bool(ASKING_WORDS.search(before))
    if not ASKING_WORDS.search(f"{before} {asking}"):
        before, asking, measured = _asking_its_own(before, asking, parted.things)
        typed = typed or measured
    questions = (" ".join(f"{before} {name} {asking}".split()) for name in parted.things)
    return tuple(Thing(name, f"{text}?", typed) for name, text in zip(parted.things, questions, strict=True))


def _asking_its_own(before: str, asking: str, things: tuple[str, ...]) -> tuple[str, str, bool]:
    """The words around a thing made to ask for the property that they or all things only name, if measured.

    Of bodies of which nothing is asked it is what each does: "việc chuẩn bị lễ của Văn phòng và của Đoàn".

    "Số bộ hồ sơ: giấy khen với huân chương khác nhau thế nào" names it before the things.
    """
    context, colon, rest = before.partition(":")
    if colon and not asking:
        before, asking = rest.strip(), context
    named = f"{before} {asking}"
    counted = _NUMBER_OF.search(named)
    wanted = f"là bao nhiêu {counted['unit']}" if counted else ""
    wanted = wanted or next(
        (
            words
            for pattern, words in _MEASURED
            if pattern.search(named) or all(pattern.search(thing) for thing in things)
        ),
        "làm những việc gì" if all(map(find_bodies, things)) else "",
    )
    return before, f"{asking} {wanted}".strip(), bool(wanted)


def _plain(words: str, compared: bool) -> str:
    """The words without those that set the things against each other."""
    plain = EACH.sub(" ", words)
    return " ".join((_DIFFERS.sub(" ", plain) if compared else plain).split()).rstrip(" ,;")


def _asks(words: str) -> bool:
    """Whether the words ask for something besides a difference."""
    found = find_interrogative(f"x {words}")
    return found.focus is not Focus.COMPARISON and bool(found.end or ASKING_WORDS.search(words))
