"""What a text is about itself, without the events in whose light it is done: "lập thành tích chào mừng …"."""

from __future__ import annotations

import re

# "Nghị quyết Đại hội …", "chào mừng Đại hội …": of these a text speaks, not of the event. Such a list of
# events goes on past semicolons to the time, which is that of what is done in their light.
_EVENT = r"(?:(?:đại hội|bầu cử|kỷ niệm|ngày(?! \d)|quốc khánh|cách mạng)\b|\d+ năm)"
# "…, ngày Quốc khánh xã tổ chức hội thao": a deed of its own.
_NO_DEED = r"(?![^,.;:()]{0,120}\b(?:tổ chức|phát động|diễn ra|khai mạc)\b)"
_IN_THE_LIGHT_OF = re.compile(
    r"(?<=\w\s)(?:chào mừng|lập thành tích|tiến tới|hướng tới)\s.{3,600}?"
    r"(?=\s(?:vào|trong)\s(?:ngày|tháng|quý|năm|dịp)\b)"
    r"|\b(?:nghị quyết|chào mừng|tiến tới|hướng tới|trước thềm|văn kiện)\s[^,.;:()]{3,120}"
    rf"(?:[,;]\s(?:và\s)?{_NO_DEED}{_EVENT}[^,.;:()]{{0,120}})*",
    re.IGNORECASE,
)


def own_matter(text: str) -> str:
    """The text with a blank for every event that it only mentions."""
    return _IN_THE_LIGHT_OF.sub(" ", text)
