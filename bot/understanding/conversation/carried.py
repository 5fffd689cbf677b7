"""What one question hands on to the next: its subject, and not what it asked of it."""

from __future__ import annotations

import re

from bot.understanding.asking_words import ASKING_WORDS, without_asking
from bot.understanding.content import RELATION_WEIGHT, content_syllables, is_function_word, topic_weights
from bot.understanding.focus import Focus
from bot.understanding.interrogatives import find_interrogative
from ingest.capitals import CAPITALS
from ingest.vietnamese import accented, syllables

_CRITERIA = re.compile(
    r"\b(?:các |những )?(?:điều kiện|tiêu chuẩn|tiêu chí|yêu cầu)\b"
    r"(?: (?:cần|và|xét|chung|là|gì|để|của|cho|đối với))*(?: (?:được|đạt|tặng)(?= ))*(?: danh hiệu\b)?",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:thời hạn|thời gian|thời điểm|(?<!kỳ )hạn(?! chế| hẹp| mức)(?: chót| cuối)?)\b", re.IGNORECASE
)
_NAMED = re.compile(
    r"\b(?:chủ đề|khẩu hiệu|phương châm|tên gọi|tên|mấy điểm)(?: là)?(?= (?:gì|nào)\b)", re.IGNORECASE
)
_BODY = re.compile(r"\b(?:cơ quan|đơn vị|ban|phòng|bên|cấp|tổ chức|bộ phận)(?= nào\b)", re.IGNORECASE)
# What a question of a type asks of its subject: the next one asks something else of it.
_ASKED_OF: dict[Focus, re.Pattern[str]] = {
    Focus.CRITERIA: _CRITERIA,
    Focus.DATE: _TIME,
    Focus.CLOCK: _TIME,
    Focus.DURATION: _TIME,
    Focus.ACTOR: _BODY,
    Focus.NAME: _NAMED,
    Focus.LIST: _NAMED,
    Focus.EXPLANATION: _NAMED,
}
# What anything may be asked for by its noun alone, with the question that is meant.
_ASPECTS: tuple[tuple[str, str], ...] = (
    (r"(?:có )?hiệu lực|kết thúc|bắt đầu|hết hạn", "{} khi nào"),
    (r"(?:thời gian|thời hạn|hạn(?: nộp| chót)?|ngày)(?: tổ chức)?", "khi nào"),
    (r"địa điểm(?: tổ chức)?|chỗ nào|nơi tổ chức", "ở đâu"),
    (r"(?:kinh phí|mức chi|mức thưởng|tiền thưởng|số tiền|tiền)(?: tiền| đồng)?", "{} bao nhiêu"),
    (r"hồ sơ|thành phần hồ sơ|giấy tờ", "hồ sơ gồm những gì"),
    (r"thành phần(?: tham dự| tham gia)?", "thành phần gồm những ai"),
    (r"điều kiện|tiêu chuẩn|tiêu chí", "{}"),
    (r"thẩm quyền", "ai quyết định"),
    (r"người ký", "ai ký"),
    (r"nơi gửi|nơi nộp", "gửi ở đâu"),
    (
        r"mục đích|yêu cầu|chủ đề|khẩu hiệu|nội dung|căn cứ|(?:đối tượng|phạm vi)(?: áp dụng| điều chỉnh)?",
        "{} là gì",
    ),
    (r"số lượng|số người", "bao nhiêu"),
    (r"cơ quan chủ trì|đơn vị chủ trì|chủ trì", "cơ quan nào chủ trì"),
)
_ASPECT_ASKED = re.compile(
    rf"\b(?:{'|'.join(meant.format(f'(?:{noun})') for noun, meant in _ASPECTS if ' ' in meant)})\W*$",
    re.IGNORECASE,
)
# "Cờ thi đua tặng cho ai?", "lao động tiên tiến cần đạt những gì?" are about the award.
_GOT = re.compile(
    r"\s(?:(?:được )?(?:(?:xét )?tặng(?: cho)?|(?:trao|dành) cho)|(?:cần|phải)(?: (?:đạt|có))?)$",
    re.IGNORECASE,
)
_OF_ITS_OWN = re.compile(r"(?:chủ đề|khẩu hiệu|phương châm)(?: thi đua)?", re.IGNORECASE)
_ALLOWED = re.compile(r"\bđược (?:không|chưa)\W*$", re.IGNORECASE)
_CLOSES_YES_NO = re.compile(r"(?<=\w)\s(?:hay )?(?:không|chưa)\W*$", re.IGNORECASE)
# "Ban Dân vận", "MTTQ": no mere capital at the beginning of a sentence.
_NAME = re.compile(rf"\w*[{CAPITALS}]\w*(?:\s[{CAPITALS}]|(?<=\w[{CAPITALS}])\b)")
# Heavy words of a subject that needs no verb: "lễ" alone is not "lễ phát động".
_LEAST_SUBJECT = 2
# Syllables of "lễ phát động".
_LONGEST_EVENT = 3
_HANDS_IN = re.compile(r"\b(?:nộp|gửi|trình)\b", re.IGNORECASE)
_PUTS_BEFORE = re.compile(r"\W*(?:rồi |xong )?trình\b", re.IGNORECASE)
_CLOSING = " ?.!…"
# "Bình Sơn có bao nhiêu xã?" is about Bình Sơn, and what "tiền thưởng thì ai chi?" is about it says itself.
_COUNTED = re.compile(
    r"\b(?:có|gồm|cần|phải)\s(?:bao nhiêu|mấy)\s\w+\W*$|\b(?:bao nhiêu|mấy)\s\w+\s(?:một|1|mỗi)\s\w+\W*$"
    r"|\sthì\s.*",
    re.IGNORECASE,
)
# "Phong trào nào đang diễn ra?" is about the movement, though "phong trào nào" asks.
_WHICH = re.compile(
    r"^(?P<noun>(?:(?:các|những)\s)?(?:phong trào|danh hiệu|hình thức|kế hoạch|văn bản))\s(?:nào|gì)\s",
    re.IGNORECASE,
)


def subject_of(previous: str, fragment: str) -> str:
    """What `previous` is about, for a `fragment` that asks something of its own.

    "Điều kiện chiến sĩ thi đua cơ sở" hands on the title to "ai quyết định?", which asks for no conditions.
    """
    asked, before = find_interrogative(fragment), find_interrogative(previous)
    # "… thì ai lập dự trù?", "rồi trình ai duyệt?": what is put before somebody is what has been done.
    patterns = [_ASPECT_ASKED] if _PUTS_BEFORE.match(fragment) else [_COUNTED, _ASPECT_ASKED]
    asks = asked.end or _CLOSES_YES_NO.search(fragment)
    if asks and asked.focus is not before.focus and before.focus in _ASKED_OF:
        patterns.append(_ASKED_OF[before.focus])
    for pattern in patterns:
        rest = " ".join(pattern.sub(" ", previous).split())
        previous = rest if content_syllables(without_asking(rest)) else previous
    if which := _WHICH.match(previous):
        return f"{which['noun']} {previous[which.end() :].strip(_CLOSING)}"
    # Of "… diễn ra lúc nào, ở chỗ nào?" the comma stays behind the asking words.
    subject = without_asking(previous).split(" , ")[0]
    named = _GOT.sub("", subject)
    return named if len(named.split()) > _LONGEST_EVENT else subject


def with_subject(fragment: str, previous: str) -> str:
    """The fragment asked of what `previous` is about, which stands before it: "lễ phát động ở đâu"."""
    subject = subject_of(previous, fragment)
    weights = topic_weights([accented(word) for word in syllables(fragment)])
    closing = _CLOSES_YES_NO.search(fragment)
    if closing and weights[0] == 1.0 and not _ALLOWED.search(fragment):
        # "Hộ gia đình có được tặng không?" has who gets it, and lacks what.
        return f"{fragment[: closing.start()].strip()} {subject} {closing.group().strip()}"
    if RELATION_WEIGHT in weights:
        subject = _without_verb(subject)
    fragment = fragment.strip(_CLOSING)
    if not _NAME.match(fragment):
        fragment = fragment[:1].lower() + fragment[1:]
    return f"{_without_repeated(subject, fragment)} {fragment}".strip()


def ask_aspect(fragment: str, previous: str) -> str | None:
    """An aspect named alone ("hiệu lực?", "kinh phí mấy tiền") asked of the previous subject."""
    noun = " ".join(without_asking(fragment).strip(_CLOSING).lower().split())
    meant = next((asking for pattern, asking in _ASPECTS if re.fullmatch(pattern, noun)), None)
    if meant is None or re.search(rf"\b{re.escape(noun)}\b", previous.lower()):
        return None
    if noun == "hồ sơ" and _HANDS_IN.search(previous):
        # After "báo cáo nộp khi nào?" it is handed in too.
        return None
    asking = fragment.strip(_CLOSING) if ASKING_WORDS.search(fragment) else meant.format(noun)
    return f"{_without_verb(subject_of(previous, asking))} {asking}"


def names_parts(fragment: str) -> bool:
    """Whether a fragment names what a corpus may have but one of: "khẩu hiệu?"."""
    return _OF_ITS_OWN.fullmatch(without_asking(fragment).strip(_CLOSING)) is not None


def _without_repeated(subject: str, fragment: str) -> str:
    """The subject without the word at its end that the fragment begins with: "hội đồng họp", "họp ở đâu"."""
    before, _, last = subject.rpartition(" ")
    return before if before and accented(last) == accented(fragment.split(" ", 1)[0]) else subject


def _without_verb(subject: str) -> str:
    """The subject without the light verbs at its end: a circular that "ban hành" is a circular."""
    words = subject.split()
    weights = topic_weights([accented(word) for word in words])
    while (
        words
        and weights[-1] == RELATION_WEIGHT
        and (weights.count(1.0) >= _LEAST_SUBJECT or len(words) > _LONGEST_EVENT)
    ):
        words.pop()
        weights.pop()
    # What "đang diễn ra" or "đã ban hành" lacks its end without the verb.
    return subject if words and is_function_word(words[-1]) else " ".join(words)
