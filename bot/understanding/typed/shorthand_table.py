"""What people shorten when they type a question on a phone; documents never write like this.

Each row: the short forms, what stands right before, what follows, the meaning; on folded text, the first row
that fits decides. A short form written here with "đ" is one only when typed with it.
"""

from __future__ import annotations

_BODY = (
    r"(?:ubnd|uy ban|hdnd|hoi dong|hdtdkt|hd|huyen|xa|tinh|phuong|thi tran|mttq|mat tran|hoi|huyen uy|tinh uy"
    r"|dang uy|chi bo|doan|hu|tu|du)\b"
)
_ASKS = r"\s(?:ai|co|phai|duoc|dc|gui|nop|nao|can|tham gia|lam|gom|hop|la|bn|bao nhieu|may)\b"
_MANY = r"(?:cac|moi|may|nhung|bn|bnhieu|bao nhieu|nhieu|so|gom|co|cho|con|doi voi|\d)\s?"
_REVIEWED = (
    r"(?:bc|bao cao|hn|hoi nghi|le|dot|han|va|hay|voi|con|ngay|khi nao|bao gio|lich|hop|to chuc|so ket"
    r"|tong ket|sk|tk)\s"
)
_REVIEWING = (
    r"(?:\s(?:nam|quy|thang|dot|cong tac|ct|phong trao|pt|tdkt|thi dua|td|hoi nghi|hn|giai doan|va|6 thang"
    r"|cuoi|giua|khi nao|bao gio|ngay nao|luc nao|o dau|t \d|thang)\b|\W*$)"
)
_CLOSING = r"\W*$"
_CAN_BE_DENIED = r"\b(?:co|duoc|dc|phai|dung|can|duoc xet)\s(?:[^?]{0,80}\s)?"

SHORTHAND: tuple[tuple[str, str, str, str], ...] = (
    # when
    ("t", r"(?<!sang )(?<!chieu )(?<!toi )(?<!trua )", r"\s?(?:may|maay|nao|1[0-2]|[1-9])(?![\w%])", "tháng"),
    ("q", "", r"\s?(?:[1-4]|iv|i{1,3})(?![\w%])", "quý"),
    ("quy", "", r"\s(?:[1-4]|iv|i{1,3})(?![\w%])", "quý"),
    ("tgian thgian t/gian tg", "", r"", "thời gian"),
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
    ("kphi k/phi kphí", "", "", "kinh phí"),
    # yes or no, and what only closes
    ("kh kg khg hk hem hơm hông hong hog", _CAN_BE_DENIED, _CLOSING, "không"),
    ("kg khg hk", r"(?:la|thi|co|hay|ma|ai|nao|em|minh|toi)\s", r"\s(?!\d)", "không"),
    ("v z dz zay zậy dzay dậy", r"(?:dau|nao|gi|j|ai|sao|khong|ko|k|nhieu|bn|may|chua|roi|day|the)\s",
     r"(?:\s(?:a|ha|ta|nhi|e|em|anh|chi|ban|troi))?\W*$", "vậy"),
    ("r", r"(?:xong|het|han|nop|gui|duoc|dc|qua)\s", _CLOSING, "rồi"),
    ("e", r"(?:cho|giup|chi|bao|nhac|hoi|cua)\s", "", "em"),
    ("mn", r"(?:truong|bac|khoi|lop|giao vien|gv|nganh)\s", "", "mầm non"),
    ("mn", "", "", "mọi người"),
    # who
    ("ng ngừi ngươi", _MANY, "", "người"),
    ("ng", "", r"\s(?:trong|cua|gioi thieu|de nghi|duoc|nop|hop|giu|dai dien|chu tri)\b", "người"),
    ("pnv", "", "", "Phòng Nội vụ"),
    ("snnmt snn&mt", "", "", "Sở Nông nghiệp và Môi trường"),
    ("snn", "", "", "Sở Nông nghiệp"),
    ("mt", r"(?:snn|so nong nghiep)\s", "", "và Môi trường"),
    ("stc", "", "", "Sở Tài chính"),
    ("sgd sgddt sgdđt", "", "", "Sở Giáo dục và Đào tạo"),
    ("syt", "", "", "Sở Y tế"),
    ("sct", "", "", "Sở Công Thương"),
    ("skhcn", "", "", "Sở Khoa học và Công nghệ"),
    ("pvhxh", "", "", "Phòng Văn hóa - Xã hội"),
    ("ctubnd", "", "", "Chủ tịch Ủy ban nhân dân"),
    ("pctubnd", "", "", "Phó Chủ tịch Ủy ban nhân dân"),
    ("cthđnd cthdnd", "", "", "Chủ tịch Hội đồng nhân dân"),
    ("ct", "", rf"\s{_BODY}", "Chủ tịch"),
    ("ct", r"^", r"\s.{2,60}\b(?:ai ky|do ai|so may|so bao nhieu|ban hanh|noi gi|noi ve)", "Chỉ thị"),
    ("bt", "", rf"\s{_BODY}", "Bí thư"),
    ("tp", "", r"\s(?:nv|pnv|noi vu|vhxh|van hoa|tc|tai chinh|kt|kinh te|phong|p)\b", "trưởng phòng"),
    ("gđ", "", r"\s(?:so|cong ty|ngan hang|trung tam|benh vien)\b", "giám đốc"),
    ("tv", r"(?<!dai )(?<!kenh )(?<!tren )", "", "thành viên"),
    ("hđ", "", "", "hội đồng"),
    ("hd", r"(?:tv|thanh vien|chu tich|ct|thu ky|hop|uy vien|pct)\s", "", "hội đồng"),
    ("btc", r"(?:thong tu|tt|van ban|nghi dinh)\s(?:[\d/]+\s)?(?:cua\s)?", "", "Bộ Tài chính"),
    ("btc", "", r"(?!\s(?:hu|tu|huyen uy|tinh uy|dang)\b)", "Ban Tổ chức"),
    ("bgk", "", "", "Ban Giám khảo"),
    ("dn", r"(?:hs|ho so|van ban|don|to trinh|da|duoc|dc)\s", "", "đề nghị"),
    ("dn", r"(?:cac|moi|nhieu|khoi|cho|con|doi voi|chu)\s", "", "doanh nghiệp"),
    ("dn", "", r"\s(?:gui|nop|phai|duoc|dc|co|nao|tu nhan|nho|nha nuoc|tham gia|dong|tren dia ban|can)\b",
     "doanh nghiệp"),
    ("tt", "", r"\s?\d{1,3}(?![\w%])(?!\s(?:%|phan tram|nguoi|ca nhan|tap the))", "Thông tư"),
    ("tt", r"(?:thay the|thay|theo|can cu|ban hanh|sua|bai bo)\s", r"\s(?:nao|gi|may|so)\b", "Thông tư"),
    ("tt", r"(?:con|doi voi|ca nhan va|cn va|khen|khen thuong|the con)\s", "", "tập thể"),
    ("cn", r"(?:con|doi voi|tap the va|tt va|khen|khen thuong|the con|%)\s", "", "cá nhân"),
    ("ld lđ", "", r"\s(?:tien tien|xuat sac|tt|xs)\b", "lao động"),
    ("ld lđ", "", r"\s(?:ubnd|huyen|xa|tinh|phuong|so|phong|co quan|don vi)\b", "lãnh đạo"),
    ("cb", "", r"\s(?:xa|huyen|phuong|tdkt|thi dua|khong chuyen trach|phu trach|nao|duoc|dc)\b", "cán bộ"),
    ("p", "", r"\s(?:noi vu|nv|tai chinh|vhxh|van hoa|kinh te)\b", "phòng"),
    # papers
    ("qđ qd", "", rf"(?:{_CLOSING}|\s(?!\d|so\b|(?:do|nay|ay|tren|kia|cua)\b))", "quyết định"),
    ("hl", "", "", "hiệu lực"),
    ("kh", r"(?:so|cua)\s", r"\s(?:la|may|bao nhieu|bn|nao)\b", "kế hoạch"),
    ("kh", "", r"\s(?:ai ky|do ai|so may|nao|co nhung|co may|co muc)\b", "kế hoạch"),
    ("tk", _REVIEWED, "", "tổng kết"),
    ("tk", "", _REVIEWING, "tổng kết"),
    ("sk", r"(?:bc|bao cao|hn|hoi nghi|le|dot|tong ket va|tk va|con|khi nao|lich|hay)\s", "", "sơ kết"),
    ("sk", "", r"(?:\s(?:nam|quy|dot|phong trao|pt|hoi nghi|hn|giai doan|va tk|va tong ket|6 thang|giua)\b)",
     "sơ kết"),
    ("hn", "", r"\s(?:tk|sk|so ket|tong ket|bieu duong|trien khai|phat dong|khi nao|o dau|ngay nao|co)\b",
     "hội nghị"),
    ("bb", "", r"\s(?:hop|binh xet|bau|xet|hoi nghi|hn)\b", "biên bản"),
    ("bctt", "", "", "báo cáo thành tích"),
    ("ttr", "", "", "tờ trình"),
    ("pl", "", r"\s?(?:\d|i|v)", "phụ lục"),
    # what is done and asked
    ("td tđ", r"(?:pt|phong trao|danh hieu|dot|cum|khoi|diem|phat dong|pd|giao uoc)\s", "", "thi đua"),
    ("td tđ", "", r"\s(?:kt|khen thuong|yeu nuoc|chuyen de|cao diem|nam)\b", "thi đua"),
    ("pd pđ", r"(?:le|buoi|ngay)\s", "", "phát động"),
    ("ktdx ktđx", "", "", "khen thưởng đột xuất"),
    ("dki đki dky đky dkí đkí dangki dangky", "", "", "đăng ký"),
    ("ki", r"dang\s", "", "ký"),
    ("hc", "", r"\s(?:lao dong|ld|doc lap|quan cong|chien cong|huu nghi|sao vang|hang)\b", "huân chương"),
    ("lhe l/he lhệ", "", "", "liên hệ"),
    ("lh", "", r"\s(?:ai|sdt|so|voi|qua|dau)\b", "liên hệ"),
    ("tgia", "", "", "tham gia"),
    ("dtuong đtượng dtg", "", "", "đối tượng"),
    ("hthuc hthức", "", "", "hình thức"),
    ("kqua kq", "", "", "kết quả"),
    ("yc", "", "", "yêu cầu"),
    ("nd", r"hoi\s", "", "Nông dân"),
    ("nd", r"(?:may|cac|nhung|gom)\s", "", "nội dung"),
    ("nd", "", r"\s(?:gi|j|nao|chinh|thi dua|chi|cua|ke hoach|kh|cong viec|hoi thi)\b", "nội dung"),
    ("tc", r"(?:cac|du|may|dat|nhung)\s", "", "tiêu chuẩn"),
    ("tc", "", r"\s(?:xet|cstd|cstdcs|ldtt|ttldtt|danh hieu|gia dinh|bang khen|bk|gk|huan chuong|hc|de)\b",
     "tiêu chuẩn"),
    ("tc", "", r"\s(?:le|hoi nghi|hn|o dau|khi nao|ngay nao|hop)\b", "tổ chức"),
    ("xl", "", r"\s(?:xuat sac|xs|tot|kha|thon|loai|thi dua|cuoi nam)\b", "xếp loại"),
)  # fmt: skip
