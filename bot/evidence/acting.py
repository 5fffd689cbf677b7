"""Who acts in a clause: "Văn phòng Bộ tổng hợp …", "do Sở Nội vụ chủ trì"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.evidence.values import Value, actors

# After these words a body takes part, receives or owns; it does not act.
_NOT_ACTING = re.compile(
    r"\b(?:với|của|cho|trình|đề nghị|báo cáo|thuộc|gửi|tại|trong|trên|giúp|đến|từ|về|ở|tới|đối với|là|như"
    r"|qua|sang|theo"
    r"|bởi lãnh đạo)\s*[“\"(]?$",
    re.IGNORECASE,
)
_OWNING = re.compile(r"\b(?:của|với|thuộc|tại|trong)\s*$", re.IGNORECASE)
# Whom a thing is put before acts on it: "trình Chủ tịch xem xét, quyết định".
_DECIDES = re.compile(r"\s*(?:xem xét|quyết định|phê duyệt|cho ý kiến|chấp thuận|ký ban hành)\b")
_OF = re.compile(r"\b(?:của|thuộc|theo)\s*$", re.IGNORECASE)
# "4. Đề nghị Ủy ban Mặt trận Tổ quốc: giám sát …" has a body act that the writer may only ask.
_ASKED_TO = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*[.)]\s*|[a-zđ]\)\s*)?(?:Đề nghị|Giao|Yêu cầu|Phân công|Kiến nghị)\s(?:các\s)?$"
)
_PASSIVE = re.compile(r"\b(?:do|bởi)\s+(?:đại diện\s+)?$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,\s*và|,|;|và|hoặc)\s+(?:các\s|đại\sdiện\s)?$")
# A name that the clause or a comma ends does nothing: "… thuế, lao động, bảo hiểm xã hội, môi trường".
_DOES = re.compile(r"\s*(?:\([^()]*\)\s*)?(?::|[^\W\d_])")
_ENDS = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:và|hoặc|để|khi|nếu|theo|tại|trong|về|với|của)\b")


@dataclass(frozen=True, slots=True)
class Acting:
    """One who acts, or several together, as the clause names them.

    The name begins at `begin`; `predicate` begins with the verb; `deed` is the part of the clause that says
    all that is done.
    """

    begin: int
    name: str
    predicate: str
    deed: str


def acting_in(text: str) -> Iterator[Acting]:
    """Those who act in a clause, in order."""
    groups = [group for group in _groups(text) if _acts(text, group)]
    for place, (start, end) in enumerate(groups):
        stop = groups[place + 1][0] if place + 1 < len(groups) else len(text)
        # "Hồ sơ do Văn phòng lập", "hồ sơ trình Chủ tịch quyết định": what is acted on stands before.
        after = _PASSIVE.search(text[:start]) or _DECIDES.match(text[end:])
        yield Acting(start, text[start:end], text[end:stop], text if after else text[end:stop])


def _groups(text: str) -> list[tuple[int, int]]:
    """The spans of bodies, those joined by commas or "và" as one."""
    groups: list[tuple[int, int]] = []
    for value in _apart(actors(text)):
        joined = groups and _JOINED.fullmatch(text[groups[-1][1] : value.start])
        # "… hồ sơ của các đơn vị, Cục Việc làm thẩm định": what owns something is not who acts next.
        if joined and not _OF.search(text[: groups[-1][0]]):
            groups[-1] = (groups[-1][0], value.end)
        else:
            groups.append((value.start, value.end))
    return groups


def _apart(values: Iterator[Value]) -> list[Value]:
    """The values in order; of those that overlap the longest."""
    kept: list[Value] = []
    for value in sorted(values, key=lambda one: (one.start - one.end, one.start)):
        if all(value.end <= one.start or value.start >= one.end for one in kept):
            kept.append(value)
    return sorted(kept, key=lambda one: one.start)


def _acts(text: str, span: tuple[int, int]) -> bool:
    before, after = text[: span[0]], text[span[1] :]
    if _ASKED_TO.match(before):
        return bool(_DOES.match(after)) and not _ENDS.match(after)
    if _DECIDES.match(after):
        return not _OWNING.search(before)
    return not _NOT_ACTING.search(before) and bool(_DOES.match(after)) and not _ENDS.match(after)
