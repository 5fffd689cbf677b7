"""Things of one kind, of which a turn names another and a question several: "đợt 1" and "đợt 2"."""

from __future__ import annotations

import re

from bot.understanding.contrasts import CLASSES, ORDERS
from ingest.criteria.kinds import AWARDS


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


# Constituents of which a follow-up names another of the same kind; "Còn tổng kết?" replaces "sơ kết".
KINDRED = CLASSES + tuple(
    map(
        _pattern,
        (
            r"\b(?:nhà giáo|thầy thuốc|nghệ sĩ|nghệ nhân) (?:nhân dân|ưu tú)\b",
            r"(?<!ủy ban )(?<!hội đồng )(?<!tòa án )(?<!quân đội )\b(?:nhân dân|ưu tú)\b",
            r"\b(?:(?:bình quân |trung bình )?(?:mỗi|hằng|hàng) (?:năm|quý|tháng)"
            r"|ngày \d[\d/.-]*|(?:tháng \d{1,2}|quý [ivx\d]+)(?:/\d{4}| năm \d{4})?"
            r"|(?:tuần|tháng|quý) (?:này|tới|sau|trước|qua)|hôm nay|ngày mai|sắp tới"
            r"|năm (?:\d{4}|sau|trước|nay|ngoái)|(?<![\d/-])(?<![-–] )20\d{2}(?! ?[-–/]))\b",
            r"\b(?:cá nhân|tập thể|hộ gia đình|nông dân|công nhân|doanh nhân|cán bộ|đảng viên)\b",
            r"\b(?:giai đoạn|nhiệm kỳ) \d{4} ?[-–] ?\d{4}\b",
            r"\bphía (?:bắc|nam|đông|tây)\b",
            # Who takes part in a meeting, a council or a contest.
            r"(?<!cơ quan )(?<!đơn vị )(?<!nào )(?<!ai )\b(?:(?:người )?chủ trì(?: cuộc họp)?"
            r"|(?:thành viên|ủy viên|thư ký|khách mời|đại biểu|báo cáo viên|giám khảo|thí sinh|cộng tác viên)"
            r"(?! (?:hội đồng|ban|quốc hội))|(?:người|anh em|chị em|nhân viên|tổ) phục vụ)\b",
            r"\b(?:xây (?:mới|lại)|xây|sửa chữa|sửa|làm mới|cải tạo|nâng cấp)\b(?! đổi)",
            r"\bcấp (?:đổi|lại|mới)\b",
        ),
    )
)
LEVEL = _pattern(
    r"(?<!thị )(?<!đảng bộ )\b(?:cấp )?(?:toàn quốc|trung ương|thủ tướng(?: chính phủ)?|tỉnh|huyện|xã"
    r"|thị trấn)\b(?!\sủy\b)"
)
# The Party's office of a level, which has another name on the next: "Huyện ủy", "Đảng ủy xã".
PARTY_OFFICE = _pattern(r"\b(?:tỉnh|huyện|đảng) ủy(?: xã| thị trấn)?\b")
# "Toàn quốc thì sao?" after "chiến sĩ thi đua cấp tỉnh", "nhì?" after "giải nhất": a rank alone, and one with
# what bears it before.
RANKS = tuple(
    (_pattern(rank), _pattern(rf"(?<={bearer} )(?:{rank})\b"))
    for bearer, rank in (
        ("chiến sĩ thi đua", r"(?:cấp )?(?:toàn quốc|bộ|tỉnh|cơ sở)"),
        ("hạng", r"(?:nhất|nhì|ba)"),
        ("giải", r"(?:nhất|nhì|ba|khuyến khích)"),
    )
)
# An award with whose it is and its rank: all of it goes for another, but a rank not named again stays.
AWARD = _pattern(
    rf"\b(?:{AWARDS})(?: {ORDERS}(?: dân tộc)?)?"
    r"(?: (?:của )?(?:thủ tướng(?: chính phủ)?|chính phủ|chủ tịch nước|(?:cấp )?(?:bộ|tỉnh|huyện|xã))\b)?"
    r"(?P<rank> hạng (?:nhất|nhì|ba)\b)?"
)
TITLE = _pattern(
    r"\b(?:(?:tập thể )?lao động (?:tiên tiến|xuất sắc)|chiến sĩ (?:tiên tiến|thi đua)"
    r"|đơn vị (?:tiên tiến|quyết thắng)|gia đình văn hóa|anh hùng lao động)\b"
)
# Whom an award or a title is for.
AUDIENCE = _pattern(
    r"(?:cá nhân|tập thể|hộ gia đình|nông dân|công nhân|doanh nhân|doanh nghiệp|cán bộ|công chức|viên chức)"
)
