"""Pairs of things of which a text says one: tối đa or tối thiểu, tăng or giảm, trực tiếp or trực tuyến."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What documents write for each of the things between which questions ask to choose.
SAID = {
    "tối đa": r"tối đa|mức trần|không quá|không vượt quá|nhiều nhất|cao nhất",
    "tối thiểu": r"tối thiểu|mức sàn|ít nhất|thấp nhất|không dưới|trở lên",
    "bắt buộc": r"bắt buộc",
    "tự nguyện": r"tự nguyện",
    "tăng": r"tăng(?! cường)|cao hơn|nhiều hơn",
    "giảm": r"giảm(?! nghèo)|thấp hơn|ít hơn",
    "trực tiếp": r"trực tiếp",
    "trực tuyến": r"trực tuyến",
    "cá nhân": r"cá nhân",
    "tập thể": r"tập thể",
    "hằng năm": r"hằng năm|hàng năm|mỗi năm",
    "đột xuất": r"đột xuất",
    "sớm hơn": r"sớm hơn",
    "muộn hơn": r"muộn hơn|chậm hơn",
    "cộng": r"(?:được )?cộng(?= (?:thêm )?(?:điểm|mấy|bao|\d))",
    "trừ": r"(?:bị )?trừ(?= (?:đi )?(?:điểm|mấy|bao|\d))",
}
# Of these one is denied by the other, so that a claim of one is decided by either.
PAIRS = (("tối đa", "tối thiểu"), ("bắt buộc", "tự nguyện"), ("tăng", "giảm"), ("trực tiếp", "trực tuyến"))
_OPPOSED = (*PAIRS, ("sớm hơn", "muộn hơn"), ("cộng", "trừ"))
# What people say for one of a pair: "có phải mức trần không?".
_ALSO = {"tối đa": "mức trần", "tối thiểu": "mức sàn", "giảm": "tụt", "trực tuyến": "online"}

# "Trước Đại hội", "ngay sau khi kết thúc Đại hội": on which side of an event something is.
_SIDE = re.compile(
    r"\b(?P<side>trước|sau)\s(?:khi\s)?(?:(?:kết thúc|tổ chức|diễn ra|có)\s)?"
    r"(?P<event>(?!ngày|tháng|năm|đây|này|đó|khi|mắt|hết|kia)[^\W\d_]+\s[^\W\d_]+)",
    re.IGNORECASE,
)
_NOT = r"(?<!không )(?<!chưa )"


@dataclass(frozen=True, slots=True)
class Choice:
    """The two things asked about, and the question without them."""

    members: tuple[str, str]
    rest: str

    def made_in(self, text: str) -> str | None:
        """The one of both that a text says; None where it says both or neither."""
        said = _said_of(self.members, text)
        return said[0] if len(said) == 1 else None

    @property
    def is_of_change(self) -> bool:
        """Whether it is asked if something is more or less than before."""
        return set(self.members) == {"tăng", "giảm"}


def opposite_said(claim: str, said: str) -> bool:
    """Whether what is said names the opposite of what is claimed: "tối đa" where "tối thiểu" is claimed.

    So does the other side of the same event: "sau Đại hội" where "trước Đại hội" is claimed.
    """
    sides = ((_said_of(pair, claim), _said_of(pair, said)) for pair in _OPPOSED)
    if any(ours and theirs and set(ours).isdisjoint(theirs) for ours, theirs in sides):
        return True
    before, after = _sides_of_events(claim), _sides_of_events(said)
    return any(event in after and before[event] != after[event] for event in before)


def _sides_of_events(text: str) -> dict[str, str]:
    """Before or after which events a text puts something."""
    return {match["event"].lower(): match["side"].lower() for match in _SIDE.finditer(text)}


def says_change(text: str) -> bool:
    """Whether a text says that something is more or less than it was."""
    return bool(_said_of(("tăng", "giảm"), text))


def _said_of(pair: tuple[str, str], text: str) -> list[str]:
    return [one for one in pair if re.search(rf"{_NOT}\b(?:{SAID[one]})\b", text, re.IGNORECASE)]


def claimed_choice(claim: str) -> Choice | None:
    """The pair of which a claim says one, that one first; None where it says none or both."""
    for pair in PAIRS:
        said = [
            (one, match)
            for one in pair
            for match in re.finditer(rf"\b(?:{one}|{_ALSO.get(one, one)})\b(?! cường| nghèo)", claim, re.I)
        ]
        if len(said) == 1:
            one, match = said[0]
            other = pair[1] if one == pair[0] else pair[0]
            rest = f"{claim[: match.start()]} {claim[match.end() :]}"
            return Choice((one, other), " ".join(rest.split()))
    return None
