"""Questions that want a yes or a no: "… phải không?", "có … chưa", "đúng hay sai", "vẫn nộp bản giấy à?"."""

from __future__ import annotations

import re

from bot.understanding.asking_words import ASKING_WORDS
from ingest.vietnamese import strip_diacritics

_CLOSING = r"(?:khong|ko|chua)(?: (?:ha|nhi|a|vay|the|ban|em|anh|chi|ad|cac|dong chi))*\W*$"
_YES_NO = re.compile(
    rf"^(?:lieu|co phai|co dung|phai chang)\b|\bco phai (?:do|la|cua)\b|\bdung hay sai\W*$|\b{_CLOSING}"
    r"|(?:(?<=/\d{4})|(?<!\d))\s(?:ha|chu)(?: (?:em|anh|chi|ban))?\W*$"
)
# "Vẫn theo công văn cũ à?" is told from a courteous "ạ" by its tone alone.
_SURPRISED = re.compile(r"\s(?:à|ư|hử|hả|hở|phỏng)\s*\?*$")
# "Tổng kết tháng 8 a?": typed without its tone behind what may be so or not. "Cho em xin kế hoạch a" and "hạn
# nộp hồ sơ a" are courteous, "nhóm A" is a name.
_CLAIMS = (
    r"(?:là|do|phải|được|bị|chỉ|vẫn|cũng|đã|có|không|chưa|(?:nộp|gửi) về|(?:tháng|ngày|năm) \d[\d/]*"
    r"|\d+ [^\W\d_]+)"
)
_SURPRISED_PLAIN = re.compile(
    r"^(?!(?:xin|cho|nhờ|gửi|dạ|vâng|chào|cảm ơn|em|cháu)\b)(?=(?:\S+\s){3})"
    r"(?!(?:thời |kỳ )?(?:hạn|gian|điểm)\b|(?:điều kiện|tiêu chuẩn|nhiệm vụ|mức|số|danh sách)\b(?!.*\blà\b))"
    rf"(?=.*\b{_CLAIMS}\b).*"
    r"(?<!loại)(?<!nhóm)(?<!hạng)(?<!điểm)(?<!mục)(?<!khối)(?<!lớp)(?<!bảng)(?<!mẫu)(?<!đội)(?<!cụm)(?<!tổ)"
    r"(?<!phương án)(?<!phụ lục)(?<!công ty)(?<!thi đua)(?<!\bvà)\s(?P<a>[aạ])\W*$",
    re.IGNORECASE,
)
_ENDS_WITH_A = re.compile(r"\sa\W*$")
# "Chọn phông chữ": no "chứ".
_CLOSES_WITH_NOUN = re.compile(r"\b(?:chữ|chủ|hạ|hà)\W*$")
# "Có nhiệm vụ gì không?" wants what there is, not that there is something.
_WHATEVER = re.compile(rf"\bco (?:\w+ ){{1,4}}(?:gi|chi) {_CLOSING}")
# What asks for none: "có chương trình nào không?", "đã có xã nào kiểu mẫu chưa?" whether there is one, "đồng
# chí nào đã được miễn thì có phải thi nữa không?" and "đơn vị nào cũng phải chi đủ phải không?" of anyone.
_OF_ANY = re.compile(
    rf"\bnao (?={_CLOSING})|\bco (?:\w+ ){{1,3}}nao\b(?=[^,;?]{{2,60}}\b{_CLOSING})"
    rf"|\bco (?!biet|ai)(?:\w+ ){{1,3}}ai\b(?=[^,;?]{{2,60}}\b{_CLOSING})"
    r"|\b(?:nao|ai)\b(?=.*\bthi co (?:phai|duoc|bi|can)\b.*\b(?:khong|ko|chua)\b| cung\b)"
)
_ASKING_WORD = re.compile(
    r"\b(?:bao nhieu|khi nao|bao gio|the nao|vi sao|tai sao|la gi|nao|nhung gi|ai)\b(?! quoc)"
)


def is_asking(text: str) -> bool:
    """Whether a text has words that ask for more than a yes or a no."""
    return bool(_ASKING_WORD.search(strip_diacritics(text)))


def with_surprise(text: str, typed: str) -> str:
    """A restored question with the tone of a final "a", as typed, that asks whether something is so."""
    match = _SURPRISED_PLAIN.match(text)
    if match is None or not _ENDS_WITH_A.search(typed) or ASKING_WORDS.search(text[: match.start("a")]):
        return text
    return f"{text[: match.start('a')]}à{text[match.end() :]}"


def wants_verdict(lowered: str) -> bool:
    """Whether a question, given in its accented key, wants a yes or a no."""
    if _SURPRISED.search(lowered) and not is_asking(lowered):
        return True
    folded = strip_diacritics(lowered).strip()
    if not _YES_NO.search(folded) or _CLOSES_WITH_NOUN.search(lowered) or _WHATEVER.search(folded):
        return False
    return not is_asking(_OF_ANY.sub("", folded))
