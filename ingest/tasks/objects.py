"""What is sent, where a clause leaves it out: "các trường học nộp trước ngày 20/6" after "nộp hồ sơ ..."."""

from __future__ import annotations

import re

from ingest.bodies import find_bodies
from ingest.patterns import compiled

_SENDING = compiled(r"^(?P<verb>gửi lại|gửi|nộp lại|nộp|trình|chuyển|nhận)(?P<rest>(?: .*)?)$")
# What a clause can say of sending without saying what is sent.
_NO_OBJECT = compiled(
    r"(?!quyết định)(?:(?:về|cho|tới|đến|lên|qua|theo năm học|xem xét|quyết định|ban hành|phê duyệt|"
    r"họp xét|công nhận|ký|và|,)(?: |$))+"
)
# What is handed in.
PAPERS = r"hồ sơ|báo cáo|đơn|danh sách|biên bản|chứng từ|tài liệu|bài|tờ trình"
_PAPER = compiled(rf"(?:(?:bản|các|bộ) )?(?:{PAPERS}|bản \w+)(?!\w)")
_TO = compiled(r" (?:về|cho|tới|đến|lên|qua|theo)(?!\w)")
_PAPER_END = re.compile(r"\s(?:gồm|được|phải|gửi|nộp|trình|có|về|kèm)(?!\w)|[,:;.(]")


def is_bare(phrase: str) -> bool:
    """Whether a phrase says only that something is sent, to whom: "nộp Phòng Nội vụ"."""
    sending = _SENDING.match(phrase)
    if sending is None:
        return False
    rest = sending["rest"]
    if _TO.match(rest):
        return True
    for body in reversed(find_bodies(rest)):
        rest = rest[: body.start] + rest[body.end :]
    return not rest.strip() or _NO_OBJECT.fullmatch(" ".join(rest.split())) is not None


def sent_in(phrase: str, words: str) -> str:
    """What `words`, an earlier task or clause, say is sent the way the bare `phrase` says; or ""."""
    sending = _SENDING.match(phrase)
    same = re.search(rf"(?<!\w){sending['verb']} (?P<thing>.+)$", words, re.IGNORECASE) if sending else None
    if same and (thing := _PAPER.match(same["thing"])):
        return _named(same["thing"], thing.end())
    opening = _PAPER.match(words)
    return _named(words, opening.end()) if opening else ""


def with_thing(phrase: str, thing: str) -> str:
    """The bare `phrase` with what is sent in its place: "nộp hồ sơ về Phòng Nội vụ"."""
    sending = _SENDING.match(phrase)
    if sending is None or not thing:
        return phrase
    rest = sending["rest"]
    thing = thing[:1].lower() + thing[1:]
    if rest and not _TO.match(rest):
        rest = f" cho{rest}"
    return f"{sending['verb']} {thing}{rest}"


def _named(words: str, position: int) -> str:
    end = _PAPER_END.search(words, position)
    return words[: end.start()] if end else words
