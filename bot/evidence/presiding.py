"""Who chairs a meeting: "chủ trì" before a piece of work names who answers for it, and chairs nothing."""

from __future__ import annotations

import re

from ingest.vietnamese import accented

_CHAIRS = r"(?:chủ trì|chủ tọa|chủ toạ|điều hành|chủ lễ)"
_MEETING = (
    r"(?:(?:các|những|buổi|cuộc|phiên|kỳ|phần|chương trình) )*(?:lễ|hội nghị|hội thi|hội thảo|tọa đàm|đại hội"
    r"|họp|giao ban|buổi|cuộc|phiên|kỳ họp|sơ kết|tổng kết|khai mạc|bế mạc|chung kết|bán kết|mít tinh"
    r"|gặp mặt)"
)
_ASKED = re.compile(
    rf"\b(?:ai|nào)(?: (?:là|người|sẽ|được|phân công|đứng ra))* {_CHAIRS}(?: và điều hành)? {_MEETING}\b"
    rf"|(?<!\bkịch bản )(?<!\bkế hoạch )(?<!\bbáo cáo )(?<!\btài liệu )(?<!\bhồ sơ )(?<!\bgiấy mời )"
    rf"\b{_MEETING}\b.*\b(?:ai|nào)(?: (?:là|người|sẽ|được|phân công))* {_CHAIRS}\W*$"
)
# "Do Phó Chủ tịch Trịnh Bá Đạt chủ trì.", "Chủ trì: đồng chí …", "chủ trì, điều hành hội nghị".
_TOLD = re.compile(
    rf"\b{_CHAIRS}(?:(?:,| và) (?:{_CHAIRS}|chỉ đạo|kết luận))* {_MEETING}\b"
    rf"|\bdo\s[^.;:]{{3,90}}?\s{_CHAIRS}(?=\s*(?:[.;:()]|$|,(?! phối hợp| cùng| tham mưu)))"
    rf"|\b{_CHAIRS}\s?[:|]|\bngười {_CHAIRS}\b"
)


def tells_no_chair(question: str, clause: str) -> bool:
    """Whether it is asked who chairs a meeting, and the clause says of nobody that he chairs one."""
    return bool(_ASKED.search(accented(question))) and not _TOLD.search(accented(clause))
