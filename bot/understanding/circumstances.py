"""What people tell before they ask: "Em làm MC, nhờ liệt kê …", "Kế toán hỏi: thông tư nào …?"."""

from __future__ import annotations

import re

from bot.understanding.content import topic_weights
from bot.understanding.focus import Focus
from bot.understanding.interrogatives import find_interrogative
from ingest.vietnamese import accented, syllables

# Syllables of full weight with which a question stands on its own: "được mấy tiền một buổi?" has fewer.
LEAST_TOPIC = 3
_STRETCH_END = re.compile(r"[,;:.!?]\s|\s[-–]\s")
_ASKER = (
    r"(?:em|e|tôi|tui|mình|tớ|cháu|(?:bọn|tụi|chúng|bên|nhà|cơ quan|đơn vị|phòng|xã|phường|sếp)"
    r"\s(?:em|tôi|tui|mình|cháu))"
)
_TOLD_LAST = re.compile(r"[,;.?!]\s(?P<last>[^,;.?!]+)[.!]*$")
# "… để em đặt in", "…, để xã làm pa nô": what the answer is for.
_FOR_ASKER = re.compile(
    rf"(?:[\s,]+để\s(?:cho\s)?{_ASKER}|,\sđể\s(?:xã|phường|cơ quan|đơn vị|phòng|chi bộ))"
    r"\s(?:[^\W\d_]+\s?){1,5}[.?!]*$",
    re.IGNORECASE,
)
_ADDRESS = r"(?:(?:dạ|vâng|alo|thưa|chào|xin chào|ad|admin|bạn ơi|anh ơi|chị ơi)\b[\s,]*(?:\w+\s)?)?"
# What somebody has at hand, or wants the answer for: no rule depends on it.
_TASK = re.compile(
    rf"^{_ADDRESS}(?:{_ASKER}\s(?:(?:đang|phải|cần|được giao|được phân công|chuẩn bị|mới|vừa|định|tính)\s)*)?"
    r"(?:để\s)?(?:làm|lo|viết|soạn|in|chuẩn bị|phụ trách|dẫn|thiết kế|trang trí|đọc|học|tìm hiểu|nhận|rà|tra"
    r"|lên|xếp|điền|gõ|trả lời|thuyết trình|nghe|cần|quên|(?:không|chưa) (?:nhớ|rõ|rành|biết))\b",
    re.IGNORECASE,
)
# Why somebody else asks, or cannot come: "bí thư em bận đi họp".
_REASON = re.compile(
    rf"^{_ADDRESS}[^,;:]*\b(?:(?:em|tôi|mình|cháu)\s)?(?:đang\s|lại\s|hôm đó\s|hôm nay\s)?"
    r"(?:bận|vắng|đi vắng|đi công tác|đi họp|ốm|kẹt)\b(?![^,;:]*\b(?:thì|mà)\b)",
    re.IGNORECASE,
)
# "Kế toán hỏi:", "sếp bảo em tra giùm,"
_REPORTED = re.compile(
    r"^[^,;:]{2,40}\b(?:hỏi|bảo|nhờ|dặn|kêu|nhắn|giục|thắc mắc)(?:\s\w+){0,3}$", re.IGNORECASE
)


def asking_part(question: str) -> str:
    """A restored question without the stretches around it that tell of the asker; whole where none do.

    What may decide a case stays: "Nhà tôi diện cận nghèo, có phải nộp không?".
    """
    rest = question
    while (end := _STRETCH_END.search(rest)) and _tells(rest[: end.start()], end.group()):
        rest = rest[end.end() :].strip()
    last = _TOLD_LAST.search(rest)
    if last and _tells(last["last"], last.group()):
        rest = rest[: last.start()].strip()
    rest = _FOR_ASKER.sub("", rest)
    return rest if rest != question and _stands_alone(rest) else question


def _tells(stretch: str, mark: str) -> bool:
    """Whether a stretch asks nothing and only says who asks, why, or what for."""
    if find_interrogative(stretch).focus is not Focus.EXPLANATION or find_interrogative(stretch).end:
        return False
    task = _TASK.match(stretch)
    # "Làm sổ đỏ, nộp ở đâu?" is about what is done; only "làm phông: …" tells what for.
    told = task is not None and (":" in mark or re.match(rf"{_ADDRESS}{_ASKER}\s", stretch, re.IGNORECASE))
    return bool(told or _REASON.match(stretch) or _REPORTED.match(stretch))


def _stands_alone(question: str) -> bool:
    weights = topic_weights([accented(word) for word in syllables(question)])
    return sum(weight == 1.0 for weight in weights) >= LEAST_TOPIC
