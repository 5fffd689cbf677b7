"""Bodies (organisations, committees, offices) as the texts name them.

A body is a head ("Ủy ban nhân dân", "Ban Tổ chức", "các chi, đảng bộ") with its continuation: the committee
or office it belongs to, its level, its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.body_names import body_key
from ingest.capitals import CAPITALS
from ingest.localities import LOCALITY


@dataclass(frozen=True, slots=True)
class Body:
    """A body named at `start`..`end`; names with equal `key` are the same body."""

    start: int
    end: int
    text: str
    key: str


def _spelled(words: str) -> str:
    """A pattern for `words` in both tone placements, with any white space and any case."""
    pattern = re.escape(words.lower()).replace(r"\ ", r"\s+").replace(r"\-", r"\s*[-–,]?\s*")
    for traditional, new in (("ủy", "uỷ"), ("óa", "oá"), ("òa", "oà")):
        pattern = pattern.replace(traditional, f"(?:{traditional}|{new})")
    return f"(?i:{pattern})"


def _any(names: str) -> str:
    """A pattern for any of `names`, which are separated by commas."""
    each = sorted((" ".join(name.split()) for name in names.split(",")), key=len, reverse=True)
    return f"(?:{'|'.join(map(_spelled, each))})"


_NAME = rf"[{CAPITALS}]\w*"
# Two syllables at least: in "UBND huyện Tổ chức thực hiện" the capital belongs to a title.
_PLACE_NAME = rf"{_NAME}(?:\s+{_NAME}){{1,2}}"
_UNIT = LOCALITY.replace(" ", r"\s+")
# "huyện Bình Sơn", "các xã, thị trấn", "cấp tỉnh", "các tỉnh, thành phố trực thuộc Trung ương", "các cấp".
_LEVEL = (
    rf"(?:(?:cấp\s+|các\s+)?{_UNIT}(?:\s+{_PLACE_NAME}"
    rf"|(?:,\s*{_UNIT})+(?:\s+trực\s+thuộc\s+[Tt]rung\s+ương)?)?"
    rf"|các\s+cấp|cấp\s+(?:cơ\s+sở|trên)|[Tt]rung\s+ương(?:\s+Đảng)?)"
)
_TERM = r"(?:,?\s+(?:[Kk]h(?:óa|oá)|lần\s+thứ)\s+(?:[IVX]+|\d+))"
_COMMITTEE = (
    rf"(?:{_any('Huyện ủy, Tỉnh ủy, Thành ủy, Thị ủy, Quận ủy, Đảng ủy, Đảng bộ')}"
    rf"(?:\s+(?:{_LEVEL}|{_PLACE_NAME}))?|Trung\s+ương(?:\s+Đảng)?|HU|TU|ĐU)"
)
_STATE = rf"{_any('Ủy ban nhân dân, Hội đồng nhân dân, UBND, HĐND')}"
# Fields of ministries and offices: one capitalised syllable and perhaps its second half ("Nội vụ", "Y tế").
_FIELD_WORD = (
    r"(?:Giao\s+thông\s+vận\s+tải|Phát\s+triển\s+nông\s+thôn|Tổ\s+chức\s+nhà\s+nước"
    r"|Tổ\s+chức\s+phi\s+chính\s+phủ"
    rf"|{_NAME}(?:\s+(?!và\b|các\b|đã\b|có\b|là\b|chủ\b|phối\b|của\b|về\b|{_UNIT})[a-zà-ỹđ]+)?)"
)
_FIELD = rf"{_FIELD_WORD}(?:(?:\s*[-–]\s*|\s+và\s+|,\s+(?={_NAME}[^,;]{{0,30}}\s+và\s+)){_FIELD_WORD})*"
_OFFICE_HEAD = (
    r"(?:Bộ(?!\s+(?:luật|máy|trưởng|Luật|Chính\s+trị|phận))|Sở|Phòng|Cục|Tổng\s+cục|Chi\s+cục"
    r"|Vụ(?!\s+trưởng)|Trung\s+tâm"
    r"|Trường|Viện|Học\s+viện|Báo|Đài|Tạp\s+chí|Thanh\s+tra|Ban\s+Quản\s+lý|Ban\s+Chỉ\s+đạo|Ban\s+Chỉ\s+huy"
    r"|Công\s+an|Hội|Ban)"
)
_MASS = _any("""
    Đoàn Thanh niên Cộng sản Hồ Chí Minh, Đoàn TNCS Hồ Chí Minh, Đoàn Thanh niên, Hội Liên hiệp Phụ nữ,
    Hội Liên hiệp Thanh niên, Hội LHPN, Hội Phụ nữ, Hội Nông dân, Hội Cựu chiến binh, Hội CCB,
    Hội Chữ thập đỏ, Hội Khuyến học, Hội Người cao tuổi, Hội LHTN, Liên đoàn Lao động, LĐLĐ,
    Liên minh Hợp tác xã, Ngân hàng Chính sách xã hội, Ban Chỉ huy Quân sự, Bộ Chỉ huy Quân sự,
    Ban CHQS, Trạm Y tế, Trung tâm Phục vụ hành chính công, Bảo hiểm xã hội, Kho bạc Nhà nước,
    Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao, Kiểm toán nhà nước, Tòa án nhân dân,
    Viện kiểm sát nhân dân
""")
_YOUTH = rf"{_any('Tỉnh đoàn, Thành đoàn, Huyện đoàn')}(?:\s+{_PLACE_NAME})?"
# Their committees: "Ban Thường vụ Hội Nông dân tỉnh", "BTV Huyện đoàn", "Trung ương Hội Nông dân Việt Nam".
_LEADING = (
    rf"(?:{_any('Ban Thường vụ, Ban Chấp hành, BTV, BCH, Thường trực')}\s+)?"
    r"(?:Trung\s+ương\s+(?=Hội))?"
)
# Common words too: only with the level they serve ("công an huyện") do they name a body.
_SERVICE = _any("""
    Công an, Quân sự, Công đoàn, Thanh tra, Điện lực, Trung tâm Y tế, Bệnh viện, Kho bạc, Đoàn
""")
_SCHOOL = (
    rf"(?:{_any('Trường Mầm non, Trường Tiểu học, Trường THCS, Trường THPT, Trường Trung học cơ sở')}"
    rf"|{_any('Trường Trung học phổ thông, Trường Đại học, Trường Cao đẳng, Bệnh viện')})"
    rf"(?:\s+{_NAME}){{1,4}}"
)
_PARTY_ORGAN = _any("""
    Ban Thường vụ, Ban Chấp hành, BCH, BTV, Ban Tổ chức, Ban Tuyên giáo và Dân vận, Ban Tuyên giáo,
    Ban Dân vận, Ban Nội chính, Ban TC, Ban TG, Ban DV, Ủy ban Kiểm tra, UBKT, Văn phòng, VP,
    Thường trực, Hội nghị
""")
_COUNCIL = (
    r"(?:(?:Cơ\s+quan\s+)?[Tt]hường\s+trực\s+)?(?:(?i:Hội\s+đồng\s+(?:thi\s+đua\s*[-–,]?\s*khen\s+thưởng"
    r"|TĐKT))|HĐTĐKT)"
    rf"(?:\s+(?:{_LEVEL}|(?:Cơ\s+quan\s+)?Bộ\s+{_FIELD}))?"
)
_FRONT = (
    rf"(?:{_any('Ủy ban Trung ương, Ủy ban, UB')}\s*)?(?:{_spelled('Mặt trận Tổ quốc')}|MTTQ)"
    rf"(?:\s+Việt\s+Nam)?(?:\s+{_LEVEL})?"
)
_GROUP_WORD = (
    r"(?:cấp\s+(?:ủy|uỷ)(?:\s+đảng)?|tổ\s+chức\s+đảng|tổ\s+chức\s+chính\s+trị\s*[-–]\s*xã\s+hội|tổ\s+chức"
    r"|cơ\s+quan"
    r"(?:\s+chuyên\s+môn|\s+báo\s+chí|\s+chức\s+năng)?|đơn\s+vị|địa\s+phương|phòng|sở|bộ|ban|ngành|hội"
    r"|đoàn\s+thể|trường(?:\s+học|(?!\s+hợp))|khu\s+phố|thôn|ấp(?!\s+ủ)|tổ\s+dân\s+phố|trạm\s+y\s+tế"
    r"|doanh\s+nghiệp"
    r"|hợp\s+tác\s+xã|chi\s+bộ|đảng\s+bộ|chi|xã|phường|thị\s+trấn|khối|cụm\s+thi\s+đua"
    r"|lãnh\s+đạo\s+các\s+cơ\s+quan)"
)
_GROUP = (
    rf"(?:[Cc]ác|[Nn]hững|[Tt]ừng)\s+{_GROUP_WORD}(?:\s*(?:,|;|và)\s*(?:các\s+)?{_GROUP_WORD})*"
    rf"(?:\s+(?:trực\s+thuộc|thuộc|trên\s+địa\s+bàn)?\s*(?:{_COMMITTEE}|{_LEVEL}|Bộ\s+{_FIELD}|liên\s+quan))?"
)
_FIXED = _any("""
    Ủy ban Thường vụ Quốc hội, Thủ tướng Chính phủ, Chính phủ, Chủ tịch nước, Quốc hội,
    Ban Bí thư Trung ương Đảng, Ban Bí thư, Hội đồng Bộ trưởng, Văn phòng Chính phủ,
    Mặt trận và các đoàn thể
""")
_HEADED = (
    r"(?:(?:Phó\s+)?Chủ\s+tịch|Bộ\s+trưởng|Thứ\s+trưởng|Giám\s+đốc|Chánh(?=\s+Văn)|Trưởng\s+phòng"
    r"|Trưởng(?=\s+[Bb]an)|Bí\s+thư"
    r"|Thủ\s+trưởng|Lãnh\s+đạo|lãnh\s+đạo|Người\s+đứng\s+đầu)\s+(?=\S)"
)
_BODY = re.compile(
    rf"(?<![\w/-])(?<!phi\s)(?:{_HEADED})?(?:"
    rf"{_FIXED}|Bộ\s+Chính\s+trị{_TERM}?"
    rf"|(?:{_any('Thường trực')}\s+)?{_STATE}(?:\s*[&,]\s*{_STATE})*(?:\s+{_LEVEL})?"
    rf"|{_COUNCIL}|{_FRONT}(?:\s+và\s+{_GROUP})?"
    rf"|{_LEADING}(?:{_YOUTH}|{_MASS}(?:\s+Việt\s+Nam)?(?:\s+{_LEVEL})?)"
    rf"|(?:{_PARTY_ORGAN}\s+)+{_COMMITTEE}{_TERM}*"
    rf"|{_any('Huyện ủy, Tỉnh ủy, Thành ủy, Thị ủy, Đảng ủy')}(?:\s+(?:{_LEVEL}|{_PLACE_NAME}))?"
    rf"|{_any('Ủy ban Kiểm tra, Ban Thường vụ, Ban Tổ chức, Ban Tuyên giáo, Ban Dân vận, UBKT')}"
    rf"|{_SERVICE}\s+{_LEVEL}|{_SCHOOL}"
    rf"|Trưởng\s+phòng\s+{_FIELD}"
    rf"|Văn\s+phòng\s+{_STATE}\s+và\s+{_STATE}(?:\s+{_LEVEL})?"
    rf"|Văn\s+phòng\s+Bộ(?:\s+{_FIELD})?"
    rf"|{_OFFICE_HEAD}\s+{_FIELD}(?:\s+{_LEVEL})?"
    rf"|{_GROUP}"
    r")(?!\w)"
)


def find_bodies(text: str) -> list[Body]:
    """The bodies named in `text`, in order and without overlap."""
    return [_body(match) for match in _BODY.finditer(text)]


def body_at(text: str, start: int, end: int) -> Body | None:
    """The body whose name begins at `start`, read no further than `end`; None when none begins there."""
    match = _BODY.match(text, start, end)
    return _body(match) if match else None


def _body(match: re.Match[str]) -> Body:
    return Body(match.start(), match.end(), match.group(), body_key(match.group()))
