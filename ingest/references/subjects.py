"""The subject (*trích yếu*) that follows a document's number, date and issuer: where it opens and ends."""

from __future__ import annotations

import re

from ingest.bodies import find_bodies
from ingest.document_kinds import KIND_WORDS

KINDS = "|".join((*KIND_WORDS, "Văn bản")).replace(" ", r"\s+")
SUBJECT_OPENING = (
    r"(?:về|ban\s+hành|quy\s+định|sửa\s+đổi|bổ\s+sung|hướng\s+dẫn|phê\s+duyệt|tổ\s+chức|phát\s+động"
    r"|triển\s+khai|thực\s+hiện|công\s+nhận|thành\s+lập|bãi\s+bỏ|Tổ\s+chức\s+thực\s+hiện|tăng\s+cường)"
)
_SUBJECT = re.compile(rf"[\s,]*(?P<subject>(?:{SUBJECT_OPENING}[\s,]|[“\"]).*)", re.DOTALL)
_NEXT_DOCUMENT = re.compile(
    rf"(?:[,;]|\s+và)\s+(?:các\s+)?(?:{KINDS}|Luật|Bộ luật)\s+(?:số\s|\d|[^\W\da-zà-ỹđ])"
)
_SUBJECT_END = re.compile(
    r"\s*(?:\.(?=\s|$)|\.{3}|…|\(\s*sau\s+đây|\(\s*(?:viết|gọi)\s+tắt|\((?=Thông\s+tư|Nghị\s+định|Luật)|\)"
    r"|,?\s+(?:hết\s+hiệu\s+lực|đã\s+đề\s+ra|đã\s+được|được\s+(?:sửa|ban|triển|thực)|có\s+hiệu\s+lực)"
    r"|,\s+(?:nhằm|góp\s+phần|gắn\s+với|chú\s+trọng|trong\s+đó|phong\s+trào\s+thi\s+đua"
    r"|trên\s+cơ\s+sở|từ\s+đó|qua\s+đó)\b"
    r"|\s+và\s+(?:bãi\s+bỏ|thay\s+thế)\s|\s+https?://|\s+và\s+(?:các|nhiều)\s+(?:văn\s+bản|phong\s+trào)"
    r"|\s+(?:gắn\s+với\s+việc|đến\s+toàn\s+thể|theo\s+tinh\s+thần|với\s+các\s+nội\s+dung))"
)
# After a semicolon a subject goes on in lower case ("…; bầu cử đại biểu"), unless a new thought begins.
_NEW_THOUGHT = re.compile(
    r";(?!\s*[a-zà-ỹđ])|(?<=[”\"]);|;\s*(?:trên|nhằm|đồng|qua|từ|ngày|khoản|điểm|trong|tiếp|các|để|thực|căn|kiên|và)\b"
)
ISSUES = re.compile(
    r"\s+(?:(?:đã|cũng|tiếp\s+tục|kịp\s+thời|luôn|có|chủ\s+động|vừa|sẽ)\s+)*"
    r"(?:(?:xây\s+dựng|ký),?\s+)?(?:và\s+)?(?:ban\s+hành|phát\s+hành|xây\s+dựng)\b"
)
# What the body that begins the main clause does there: "…, PGDĐT báo cáo như sau".
_ACTS = re.compile(
    r"\s+(?:báo\s+cáo|hướng\s+dẫn|thông\s+báo|yêu\s+cầu|đề\s+nghị|tổ\s+chức|triển\s+khai|phát\s+động|kính|xin"
    r"|thống\s+nhất|quyết\s+định|phân\s+công|giao)(?!\w)"
)
# An office's own short name there: "PGDĐT".
_INITIALS = re.compile(rf"(?<=[,;])\s+(?=[A-ZĐ&]{{3,}}(?:{ISSUES.pattern}|{_ACTS.pattern}))")
_ABOUT = re.compile(r"^về\s+(?:việc\s+)?")
_CLOSING_QUOTE = re.compile(r"[”\"]\s*(?:giai\s+đoạn\s+\d{4}\s*[-–]\s*\d{4})?")
_MAX_SUBJECT = 600


def subject_span(text: str, position: int, end: int) -> tuple[int, int] | None:
    """Where the subject that opens at `position` stands, None when none opens there."""
    match = _SUBJECT.match(text, position, min(end, position + _MAX_SUBJECT))
    if match is None:
        return None
    start, stop = match.span("subject")
    if text[start] in '“"':
        closing = _CLOSING_QUOTE.search(text, start + 1, stop)
        return (start, closing.end()) if closing else None
    stop = phrase_end(text, start, stop)
    return (start, stop) if stop - start > 4 else None


def phrase_end(text: str, start: int, stop: int) -> int:
    """Where the title-like phrase that opens at `start` ends, `stop` at the latest.

    It goes on over commas and over semicolons that lower case follows, never past another document.
    """
    for pattern in (_SUBJECT_END, _NEXT_DOCUMENT, _NEW_THOUGHT):
        cuts = (match.start() for match in pattern.finditer(text, start, stop))
        stop = next((cut for cut in cuts if not _in_quotes(text[start:cut])), stop)
    stop = _before_next_clause(text, start, stop)
    while stop > start and text[stop - 1] in " ,;.:\n":
        stop -= 1
    return stop


def _in_quotes(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _before_next_clause(text: str, start: int, stop: int) -> int:
    """Cuts a subject before ", UBND huyện đã ban hành": the body begins the main clause of the sentence."""
    for body in find_bodies(text[start:stop]):
        begin, end = start + body.start, start + body.end
        acts = ISSUES.match(text, end) or _ACTS.match(text, end)
        if acts and text[:begin].rstrip().endswith((",", ";")):
            return begin
    named = _INITIALS.search(text, start, stop)
    return named.start() if named else stop


def subject_words(text: str, span: tuple[int, int]) -> str:
    """The subject as words alone, without "về việc"."""
    return _ABOUT.sub("", " ".join(text[slice(*span)].split()))
