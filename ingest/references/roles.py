"""The part a mentioned document plays: basis, issued, amended, replaced, implemented, or merely mentioned."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.knowledge import ReferenceRole
from ingest.references.mentions import Mention

# The first that any mention states is the role of the document as a whole.
ROLE_ORDER: tuple[ReferenceRole, ...] = ("replaces", "amends", "issued", "basis", "implements", "mentioned")

_BASIS_OPENING = re.compile(
    r"\W*(?:\d+[.)]|[a-zđ][.)])?\s*(?:Căn\s+cứ|(?:Tiếp\s+tục\s+)?(?:[Tt]riển\s+khai\s+)?[Tt]hực\s+hiện"
    r"|Thi\s+hành|Theo)(?!\s+đề\s+nghị)\s"
)
_EXPIRES = re.compile(r"hết\s+hiệu\s+lực|bị\s+bãi\s+bỏ|bị\s+thay\s+thế")
_REPLACING = re.compile(
    r"(?:thay\s+thế(?:\s+cho)?|bãi\s+bỏ)(?:\s+[^.;]{0,80})?$|(?<=này\s)thay\s+$", re.IGNORECASE
)
_AMENDING = re.compile(
    r"(?<!được\s)sửa\s+đổi(?:,?\s+bổ\s+sung)?\s+(?:một\s+số\s+(?:[Đđ]iều|nội\s+dung|khoản)"
    r"|(?:[Tt]ên\s+)?(?:[Đđ]iều|khoản|điểm|Phụ\s+lục)[^.;]{0,80})"
    r"[^.;]{0,60}(?:của|tại|theo)\s+$",
    re.IGNORECASE,
)
_IMPLEMENTING = re.compile(
    r"(?:thực\s+hiện|thi\s+hành|triển\s+khai|tinh\s+thần|quán\s+triệt|hưởng\s+ứng|tuyên\s+truyền)"
    r"(?:\s+(?:nghiêm|hiệu\s+quả|thắng\s+lợi|tốt|đầy\s+đủ|một\s+số\s+[Đđ]iều\s+của|các\s+nội\s+dung))*\s+$"
)
_LOOK_BACK = 160


def role_of(text: str, start: int, end: int, mention: Mention, mentions: Sequence[Mention]) -> ReferenceRole:
    """The role of `mention` in the sentence `start`..`end`, all of whose mentions are `mentions`."""
    if is_inside_another(mention, mentions):
        return "mentioned"
    if mention.issued_here:
        return "issued"
    before = text[max(start, mention.start - _LOOK_BACK) : mention.start]
    if _EXPIRES.search(text, mention.end, end) or _REPLACING.search(before):
        return "replaces"
    if _AMENDING.search(before):
        return "amends"
    issued_later = any(other.issued_here and other.start > mention.start for other in mentions)
    if _BASIS_OPENING.match(text, start, mention.start):
        return "basis"
    if _IMPLEMENTING.search(before):
        return "basis" if issued_later else "implements"
    return "mentioned"


def is_inside_another(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the mention belongs to the subject of another: "sửa đổi Quy chế kèm theo Quyết định số …"."""
    return any(
        other is not mention
        and other.subject_span is not None
        and other.subject_span[0] <= mention.start
        and mention.end <= other.subject_span[1]
        for other in mentions
    )
