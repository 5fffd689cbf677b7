"""Chat spelling and names of bodies run together, which mean one thing; documents never write like this.

Each row: the short forms, what stands right before, what follows, the meaning; on folded text, the first row
that fits decides.
"""

from __future__ import annotations

_CLOSING = r"\W*$"
# "tt 143" is a circular, "tt 5 nguoi" a team of five.
_NUMBER_OF_DOCUMENT = (
    r"\s?(?:so\s)?\d{1,4}(?![\w%])"
    r"(?!\s(?:%|(?:phan tram|nguoi|ca nhan|tap the|nam|thang|ngay|don vi|bo|lan|xa)\b))"
)
_CAN_BE_DENIED = r"\b(?:co|duoc|dc|phai|dung|can|duoc xet)\s(?:[^?]{0,80}\s)?"

SHORTHAND: tuple[tuple[str, str, str, str], ...] = (
    # a kind of document before its number
    ("tt", "", _NUMBER_OF_DOCUMENT, "Thông tư"),
    ("tt", r"\b(?:thay(?: the)?(?: cho)?|bai bo|theo)\s", r"\s(?:cu\s)?(?:nao|so|may)\b", "Thông tư"),
    ("ct", "", _NUMBER_OF_DOCUMENT, "Chỉ thị"),
    ("cv", "", _NUMBER_OF_DOCUMENT, "Công văn"),
    ("nd nđ", "", _NUMBER_OF_DOCUMENT, "Nghị định"),
    ("hd", "", _NUMBER_OF_DOCUMENT, "Hướng dẫn"),
    ("tb", "", _NUMBER_OF_DOCUMENT, "Thông báo"),
    ("kl", "", _NUMBER_OF_DOCUMENT, "Kết luận"),
    # of what has this for its name there is no "huân chương"
    ("hc", "", r"\s(?:chien si ve vang|quan ky quyet thang|thanh nien xung phong)\b", "huy chương"),
    # when
    ("quy", "", r"\s(?:[1-4]|iv|i{1,3})(?![\w%])", "quý"),
    ("bgio bjo baoh baogio bhiu", "", "", "bao giờ"),
    ("khinao", "", "", "khi nào"),
    ("hnao", "", "", "hôm nào"),
    ("odau ởđâu", "", "", "ở đâu"),
    # how much, how, what
    ("bnhieu bnhiu bnhiêu bnh bnhju baonhieu", "", "", "bao nhiêu"),
    ("nhiu", r"bao\s", "", "nhiêu"),
    ("ntnao nhưtn", "", "", "như thế nào"),
    ("tnao tnào", "", "", "thế nào"),
    ("zi zì ji", "", "", "gì"),
    # yes or no, and what only closes
    ("kh kg khg hk hem hơm hông hong hog", _CAN_BE_DENIED, _CLOSING, "không"),
    ("kg khg hk", r"(?:la|thi|co|hay|ma|ai|nao|em|minh|toi)\s", r"\s(?!\d)", "không"),
    ("v z dz zay zậy dzay dậy", r"(?:dau|nao|gi|j|ai|sao|khong|ko|k|nhieu|bn|may|chua|roi|day|the)\s",
     r"(?:\s(?:a|ha|ta|nhi|e|em|anh|chi|ban|troi))?\W*$", "vậy"),
    ("r", r"(?:xong|het|han|nop|gui|duoc|dc|qua)\s", _CLOSING, "rồi"),
    ("e", r"(?:cho|giup|chi|bao|nhac|hoi|cua)\s", "", "em"),
    ("ki", r"dang\s", "", "ký"),
    ("dki đki dky đky dkí đkí dangki dangky", "", "", "đăng ký"),
    # by which way
    ("mail gmail", "", "", "thư điện tử"),
    # who
    ("ngừi ngươi", "", "", "người"),
    ("pnv", "", "", "Phòng Nội vụ"),
    ("snnmt snn&mt", "", "", "Sở Nông nghiệp và Môi trường"),
    ("snn", "", "", "Sở Nông nghiệp"),
    ("kh&đt kh&dt", "", "", "Kế hoạch và Đầu tư"),
    ("stc", "", "", "Sở Tài chính"),
    ("sgd sgddt sgdđt", "", "", "Sở Giáo dục và Đào tạo"),
    ("syt", "", "", "Sở Y tế"),
    ("sct", "", "", "Sở Công Thương"),
    ("skhcn", "", "", "Sở Khoa học và Công nghệ"),
    ("pvhxh", "", "", "Phòng Văn hóa - Xã hội"),
    ("ctubnd", "", "", "Chủ tịch Ủy ban nhân dân"),
    ("pctubnd", "", "", "Phó Chủ tịch Ủy ban nhân dân"),
    ("cthđnd cthdnd", "", "", "Chủ tịch Hội đồng nhân dân"),
    ("btc", r"(?:thong tu|tt|van ban|nghi dinh)\s(?:[\d/]+\s)?(?:cua\s)?", "", "Bộ Tài chính"),
    ("bctt", "", "", "báo cáo thành tích"),
)  # fmt: skip
