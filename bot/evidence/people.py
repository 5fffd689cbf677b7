"""How people are named."""

from __future__ import annotations

import re

from ingest.bodies import find_bodies
from ingest.capitals import CAPITALS
from ingest.vietnamese import accented

PEOPLE = (
    r"(?:đại biểu|đồng chí|đ/c|ông|bà|cá nhân|tập thể|hộ|cán bộ|công chức|viên chức|người|nhân dân|công dân"
    r"|đảng viên|đoàn viên|hội viên|thành viên|ủy viên|lãnh đạo|thủ trưởng|trưởng|phó|chủ tịch|bí thư"
    r"|giám đốc|hiệu trưởng|chánh|chuyên viên|thư ký|phóng viên|giáo viên|học sinh|sinh viên|thí sinh"
    r"|doanh nhân|nông dân|công nhân|chiến sĩ|thân nhân|mẹ|đội|thôn|bản|tổ|khối|cụm|đơn vị|cơ quan|phòng|ban"
    r"|sở|ngành|xã|phường|trường|doanh nghiệp|hợp tác xã|tổ chức|chi bộ|đảng bộ|cấp ủy|chi hội|thường trực"
    r"|toàn thể|đại diện)"
)
_TITLE = (
    r"(?:\b(?i:đồng chí|đ/c|ông|bà|anh|chị|chủ tịch|bí thư|giám đốc|hiệu trưởng|chánh văn phòng"
    r"|(?:phó )?trưởng [\w\s]{1,30}))"
)
# "Chủ tịch, các Phó Chủ tịch": an office after an office, no name.
_NO_NAME = r"(?!(?i:Phó|Chủ|Trưởng|Bí|Giám|Chánh|Thứ|Bộ|Ban|Ủy|Hội|Văn phòng|Sở|Phòng)\b)"
# "Y Rin Kbuôr", "H'Yuin Ksơr" are names too.
_SYLLABLE = rf"[{CAPITALS}][\w'’]*"
PERSON = re.compile(
    rf"{_TITLE}[\s,:–-]+(?P<name>{_NO_NAME}{_SYLLABLE}(?:\s{_SYLLABLE}){{1,3}})(?!\s[{CAPITALS}])"
)
_BEGINS = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d+)*[.)]\s|[a-zđ]\)\s)?"
    rf"(?:(?:mời|các|những|toàn bộ|tất cả|một số|mỗi|\d+|về phía|gồm|nguyên)\s)*{PEOPLE}\b"
)
_FAR = 40


def begins_with_people(text: str) -> bool:
    """Whether a text opens with people or a body."""
    return bool(_BEGINS.match(accented(text))) or any(body.start <= 1 for body in find_bodies(text[:_FAR]))
