"""The asking words of a question: which type of answer they want, where they stand, what they count."""

from __future__ import annotations

import re

from bot.understanding.consequences import find_consequence
from bot.understanding.content import is_function_word
from bot.understanding.focus import Focus, Interrogative
from bot.understanding.funding import find_source_asked
from ingest.vietnamese import accented, strip_diacritics

_DOCUMENT_KIND = (
    r"(?:van ban|ke hoach|quyet dinh|chi thi|nghi quyet|cong van|huong dan|ket luan|thong tu|nghi dinh"
    r"|luat|quy dinh|quy che|to trinh|thong bao|chuong trinh|de an)"
)
_BODY = (
    r"(?:co quan|don vi|ban nganh|ban|ben(?! nao (?:\w+ ){0,2}hon\b)|phong|so|bo|vu|cuc|trung tam|dang uy"
    r"|van phong|uy ban|hoi dong|to chuc|bo phan|cap uy|cap|nguoi"
    r"|lanh dao|doan the|dia phuong|chu the|noi)"
)
_PLEDGE = r"\b(?:cam ket|giao uoc|bien ban)\b"
_PERIOD = (
    r"(?:ngay|hom|bua|tầm|thang|nam|quy|tuan|thoi gian|thoi diem|giai doan|luc|khi|dot|gio|nhiem ky|moc)"
)

# "Khi nào bị thu hồi?" asks for no day but for what must have happened.
_ENDED = r"(?:huy|thu hoi|tuoc|bai bo|ky luat|xu ly|tu choi|loai|dinh chi|rut|tra lai|tru diem|ha bac)"
_UNDERGOES = rf"bi {_ENDED}|(?:moi )?duoc (?:khen|tang|xet|truy tang|de nghi|ap dung)"

# "Lĩnh bao nhiêu?" counts nothing, and so wants money.
_OF_NOTHING = r"(?=\W*$| (?:cho|tiền|mỗi|mot|1|vay|la|khi|neu|o|a|de|thi)\b)"

# Tried in order; the first reading that a person would give the words wins, so the more specific come first
# ("kế hoạch nào" asks for a document although "nào" alone asks for any noun). Patterns are written without
# diacritics, but "mấy", "mỗi", "đâu", "giá", "tiền", "vé", "mẫu" and "tầm" are told from "máy", "mới", "đầu",
# "gia", "tiên", "về", "màu" and "tấm" by theirs, which restoration has supplied.
_RULES: tuple[tuple[Focus, str], ...] = (
    (
        Focus.COMPARISON,
        r"\bso sanh\b|^so (?:giup|thu) (?:cho )?(?:toi|em|minh|anh|chi|ho)\b"
        r"|\bgiong nhau\b|\bkhac (?:nhau|gi|biet|voi|so voi)\b|\bkhac .{0,120}\b(?:cho|diem) nao\b"
        r"|\bchenh(?: lech)? nhau\b|\bhon kem\b|\bchia viec (?:cho )?nhau\b",
    ),
    # A pledge is signed by many, and no signature below the document tells by whom.
    (Focus.ACTOR, rf"\bai\b.{{0,20}}\bky\b.{{0,40}}{_PLEDGE}|{_PLEDGE}.{{0,40}}\bai\b.{{0,20}}\bky\b"),
    (
        Focus.CASES,
        r"\btruong hop (?:nao|gi)\b|\bap dung (?:cho|voi|doi voi) (?:nhung |cac )?(?:ai|gi|doi tuong nao)\b"
        r"|\b(?:ai|nao) (?:thi )?(?:khong (?:phai (?!la\b|lam\b)|duoc|thuoc|can)|duoc mien)\b"
        rf"|\b(?:khi|luc) nao (?:thi )?(?:{_UNDERGOES})\b|\b(?:{_UNDERGOES})\b.{{0,60}}\bkhi nao\b"
        rf"|\bkhi nao\b.{{0,60}}\bbi {_ENDED}\b"
        # "Làm sai gì thì bị đình chỉ?"
        rf"|\b(?:gi|nao|the nao|ra sao) (?:thi |ma |moi |se )+bi {_ENDED}\b",
    ),
    # "Xét xã tiêu biểu dựa vào đâu?" asks for what is considered, and for no document.
    (
        Focus.EXPLANATION,
        r"^(?:binh )?(?:xet|danh gia|cong nhan)\b.*\b(?:dua|can cu)\b.{0,12}\b(?:đâu|gi|nao)\b",
    ),
    # "Sao hộ ấy chưa được khen?" opens with what "vì sao" asks, "sao chép" and "sao y" with a copy.
    (
        Focus.REASON,
        r"\b(?:vi|tai) sao\b|\bly do\b|\bnguyen (?:nhan|do|co)\b|\b(?:co|le) (?:gi|nao) (?:ma )?"
        r"(?=(?:lai|chua|khong|bi)\b)|\bvi (?:co|le) (?:gi|nao)\b|\btai đâu ma\b"
        r"|(?<!\d )(?<!ra )(?<!lam )(?<!ban )\bsao (?:\w+ )?(?:cham|thap|kem|it|yeu|lau|giam|chua|khong)\b"
        r"|\b(?:do|vi|boi) đ[aâ]u\b|^sao (?!chep|luc|y\b|chup|de\b|vang|cho\b).{4,}|\bsao (?:lai|van|cu) ",
    ),
    # A theme, a matter and a topic end in "đề" too.
    (
        Focus.PURPOSE,
        r"(?<!chu )(?<!van )(?<!chuyen )\bde (?:lam )?gi\b|\bmuc dich gi\b|\bnham (?:muc dich )?gi\b"
        r"|\bde phuc vu gi\b",
    ),
    # "Đi bao nhiêu tháng mới đủ điều kiện?" asks for the one condition that is a length of time.
    (
        Focus.DURATION,
        r"\b(?:bao nhieu|m[aấ]y) (?:ngay|thang|nam)\b(?! (?:thi )?(?:\w+ )?(?:mot|1) lan).{0,40}"
        r"\bdu dieu kien\b"
        r"|\bdu dieu kien\b.{0,20}\b(?:bao nhieu|m[aấ]y) (?:ngay|thang|nam)\b",
    ),
    (
        Focus.CRITERIA,
        # "Bộ tiêu chí" is a paper, handed in by some day.
        r"\b(?:tieu chuan|dieu kien|(?<!bo )tieu chi)\b"
        r"|\b(?:can|phai) (?:dat|co|dap ung)\b.{0,40}\b(?:gi|nao)\b"
        r"|\bmuon (?:duoc|dat)\b.*\b(?:phai|can)\b.{0,20}\b(?:the nao|ra sao|gi|nhung gi)\b"
        r"|\blam (?:sao|the nao|gi) (?:de|thi)? ?(?:duoc|dat)\b|\bnhu the nao (?:thi|moi) duoc\b",
    ),
    (
        Focus.PROVISION,
        r"\b(?:dieu|khoan|(?<!huan )(?<!huy )(?<!niem )(?<!van )chuong|dieu khoan) (?:nao|m[aấ]y)\b"
        r"|\bdieu bao nhieu\b",
    ),
    (
        Focus.ORDINAL,
        r"\b(?:lan|khoa|ky|(?:ky|phien) hop|dot|nhiem ky|dung|xep|hang) thu m[aấ]y\b|\bkhoa mấy\b",
    ),
    (
        Focus.FORM,
        r"\b(?:mẫu(?: don| bieu)?|bieu(?: mẫu)?|phu luc)(?: so)? (?:nao|gi|m[aấ]y|bao nhieu)\b",
    ),
    # "Điều 15 quy định gì?", "Thông tư ấy quy định gì?" want what it says.
    (
        Focus.EXPLANATION,
        r"\b(?:(?:dieu|khoan) \d+\w?|diem \w|luat|thong tu|nghi dinh|quyet dinh|van ban)\b"
        r"(?: [\w/.-]+){0,7}? quy dinh (?:ve )?(?:nhung )?gi\W*$",
    ),
    (
        Focus.DOCUMENT,
        rf"\b{_DOCUMENT_KIND} (?:nao|gi|so (?:m[aấ]y|bao nhieu|nao))\b|\bso hieu\b|(?<!co )\bso mấy\b"
        rf"|\b{_DOCUMENT_KIND} .{{0,120}}\bso (?:bao nhieu|may)\b"
        rf"|\b{_DOCUMENT_KIND} mấy(?=\W*$| (?:cho|cua|ve|ra|ban hanh|ky|de|thi|vay|do|trong)\b)"
        rf"|\b(?:can cu|theo|(?<!thi )dua) (?:vao )?(?:đâu|gi|cai gi)\b"
        rf"|\bso (?:cua )?{_DOCUMENT_KIND}\b(?! va dau tu)",
    ),
    (
        Focus.PHONE,
        r"\b(?:so )?(?:dien thoai|dt|sdt)\b.{0,60}\b(?:nao|gi|bao nhieu|m[aấ]y)\b"
        r"|\bso (?:dien thoai|dt|may)\b(?! (?:tinh|moc|bay|in))|\bsdt\b|\bmay le\b|\bhotline\b"
        r"|\bduong day nong\b",
    ),
    # "Trong mấy giờ" is how long, any other "mấy giờ" a time of day; "trước mấy giờ ngày nào" is no list.
    (
        Focus.CLOCK,
        r"(?<!\btrong )(?<!\bkeo dai )(?<!\bmat )(?<!\bhet )(?<!\bvong )(?<!\bkhoang )\bm[aấ]y (?:gio|h)\b"
        r"|\bgio (?:nao|m[aấ]y|gi)\b",
    ),
    (
        Focus.LIST,
        r"\bai (?:phai |duoc |se )*(?:moi|du|tham du|co mat)\b|\bmoi (?:nhung )?ai\b|\b(?:gom"
        r"|bao gom) (?:nhung )?ai\b"
        # "Các thôn gửi lúc nào?" wants a time.
        # "… các bí thư ký thì cơ quan nào soạn?" asks for one.
        r"|\b(?:nhung|cac) (?!ngay|thang|nam|giai doan|moc)"
        r"(?:(?! thi (?:ai|ben|co quan|don vi|ban|phong|noi|cap|to chuc)\b)[^,;]){1,50}"
        r"(?<!\bluc )(?<!\bkhi )(?<!\bngay )(?<!\bhom )(?<!\bthang )(?<!\bnam )\b(?:nao|gi)\b"
        r"|\b(?:nhung|cac) (?:ai|gi|đâu)\b|\bmấy\b[^,;]{1,90}\bnao\b|\bliet ke\b|\bke (?:ten|ra)\b"
        # "Hạn gửi danh sách là ngày nào?" wants a day.
        r"|(?<!\bgui )(?<!\bnop )(?<!\blap )(?<!\btrinh )(?<!\btong hop )(?<!\bchot )\bdanh sach\b"
        r"(?!.*\b(?:nao|ai|m[aấ]y|bao nhieu|bao gio|bao lau|đâu)\b)",
    ),
    (
        Focus.PERCENTAGE,
        r"\b(?:ty|ti) le\b.{0,110}\b(?:bao nhieu|m[aấ]y|nao|gi)\b|\b(?:bao nhieu|m[aấ]y) (?:phan tram|%)"
        r"|\bchiem (?:bao nhieu|mấy)\W*$"
        r"|\b(?:chiem|toi da|qua|bang)\b(?: \w+){0,2} (?:bao nhieu|mấy) phan\W*$"
        # A price index is told in per cent of an earlier one.
        r"|\bchi so giá\b.{0,110}\b(?:bao nhieu|m[aấ]y)\b",
    ),
    (
        Focus.SIZE,
        r"\b(?:kich (?:thuoc|co|tac)|kho (?:giay|chu|in)|co chu)\b.{0,60}"
        r"\b(?:bao nhieu|m[aấ]y|nao|gi|the nao|ra sao)\b"
        r"|\b(?:bao nhieu|m[aấ]y) (?:kich (?:thuoc|co)|kho giay)\b"
        r"|\b(?:dai|cao) (?:va )?rong (?:la )?(?:bao nhieu|m[aấ]y)\b"
        r"|\b(?:rong|dai|cao) (?:bao nhieu|m[aấ]y) (?:mm|cm|m|met)\b",
    ),
    (
        Focus.FREQUENCY,
        r"\b(?:bao lau|(?:bao nhieu|m[aấ]y) (?:ngay|thang|nam|tuan|quy)) (?:thi )?(?:\w+ ){0,9}"
        r"(?:mot|1) (?:lan|dot|ky)\b"
        r"|^(?:bao lau|m[aấ]y (?:nam|thang|quy)) (?:thi )?(?:xet|binh xet|hop|cong nhan)\b"
        r"(?! (?:duoc|len|xong))"
        # "Một năm họp mấy lần?", "xét mấy lần trong năm?": how often, and not how many times so far.
        r"|\b(?:mot|1|mỗi|hang|trong) (?:nam|thang|quy|tuan)\b.{0,60}\b(?:bao nhieu|mấy) (?:lan|dot|ky)\b"
        r"(?! (?:duoc |dat )?(?:chien si|lao dong|bang khen|giay khen|co thi dua))"
        r"|\b(?:bao nhieu|mấy) (?:lan|dot|ky) (?:trong )?(?:mot|1|mỗi|hang) (?:nam|thang|quy|tuan)\b",
    ),
    (Focus.DURATION, r"\bbao lau\b|\b(?:bao nhieu|m[aấ]y) (?:ngay|hom|bua|thang|nam|tuan|gio|tieng|phut)\b"),
    (
        Focus.AMOUNT,
        r"(?:\b(?:kinh phi|so tiền|muc (?:tiền )?thuong|muc chi|tiền (?:thuong|cong)|thu lao|chi phi"
        r"|gi[aá] tri|ngan sach|le phi|hoc phi|(?<!lang )(?<!dang )phi|phu cap|tro cap|he so|vé"
        r"|luong (?:co so|toi thieu)|thu nhap(?! thap)|doanh thu|loi nhuan|thue)\b"
        r"|(?<!danh )(?<!tham )(?<!chi so )\bgiá\b)"
        r"(?:.{0,60}\b(?:(?<!so )|(?<=co so ))(?<!ngay )(?:bao nhieu|m[aấ]y)\b(?! (?:lan|dot|ngay|thang|nam))"
        r"| (?:la )?(?:nao|gi)\b)"
        r"|\b(?:bao nhieu|mấy) (?:tiền|dong(?! chi)|trieu|ty|kinh phi|von(?! tu)|ngan sach|chi phi|thu lao)\b"
        rf"|\b(?:tiền\b.{{0,60}}|(?:trich|rut|linh|dong gop|ung ho|quyen gop|ho tro)\b.{{0,50}})"
        rf"\b(?:bao nhieu|mấy){_OF_NOTHING}"
        rf"|\b(?:het|thuong|ton(?: kem)?|tieu(?! thu)|duoc chi) (?:bao nhieu|mấy){_OF_NOTHING}"
        rf"|\b(?:chu tri|thanh vien|uy vien|thu ky|phuc vu|giam khao|bao cao vien) (?:thi )?duoc"
        rf" (?:bao nhieu|mấy){_OF_NOTHING}"
        rf"|\bhop\b.{{0,30}}\bduoc (?:tra |linh |nhan )?(?:bao nhieu|mấy){_OF_NOTHING}"
        r"|\b(?:tiền|chi|thuong|tra|ban|ho tro|boi duong)\b.{0,30}\bbao nhieu"
        r"(?= (?:mot|1|mỗi) (?!nam|thang|lan))",
    ),
    (
        Focus.DATE,
        rf"\b{_PERIOD} (?:nao|gi)\b|(?<!hang )(?<!mỗi )(?<!tung )\b{_PERIOD} (?:m[aấ]y|bao nhieu)\b"
        r"|\bmấy tay\b|\bbao gio\b|\bkhi nao\b"
        r"|\bchung nao\b|\bhoi nao\b"
        r"|(?<!gioi )(?<!quyen )\bhan (?:nao|mấy|nop|chot|cuoi|gui|trinh|hoan thanh|bao cao|dang ky|nhan"
        r"|bo sung|tra loi)\b"
        r"|\bthoi (?:han|diem)\b|\bden han\b"
        r"|\bthoi gian\b(?! (?:toi|qua|vua qua|sap toi|nay)\b)",
    ),
    (
        Focus.PERSON,
        # Who signs for an award is whoever has the power, and not who signed a document.
        r"\bai (?:la nguoi )?ky\b(?! (?:cong nhan|quyet dinh|tang|khen|bang khen|giay khen))"
        r"|\b(?:nguoi|dong chi|ong|ba|ai) ky\b.{0,90}\bchuc (?:vu |danh )?(?:la )?(?:gi|nao)\b"
        r"|\bai (?:la|lam|giu chuc) (?:dong chi )?(?:pho )?(?:tong )?(?:bi thu"
        r"|chu tich|giam doc|chu nhiem|(?:(?:bo|thu|vu|cuc|vien|hieu) )?truong|chanh)\b"
        r"|\bnguoi ky\b|\bky (?:ban hanh )?la ai\b|\b(?:bi thu|chu tich|giam doc|hieu truong"
        r"|(?:pho )?truong (?:phong|ban)|chanh van phong)\b.{0,60}\bla ai\b"
        r"|\b(?:nguoi|dong chi|ong|ba|bi thu|chu tich|giam doc|truong \w+"
        r"|hieu truong)\b.{0,60}\bten (?:la )?(?:gi|chi)\b|\bho (?:va )?ten\b"
        r"|\b(?:dong chi|ong|ba|(?<!don )(?<!hanh )(?<!pham )vi) nao\b",
    ),
    (
        Focus.PLACE,
        r"\bhop\b.{0,40}\b(?:o|tai) phong nao\b|\b(?:phong hop|hoi truong|nha van hoa|san van dong) nao\b",
    ),
    (Focus.COUNT, r"\bbao nhieu\b|\bso luong\b|\btong (?:so|cong)\b|\bmấy\b"),
    (Focus.ACTOR, r"\b(?:noi|cho) nao (?:duoc|phai|chu tri|lo|phu trach|chiu|co trach nhiem|lam)\b"),
    (
        Focus.RECIPIENT,
        r"\b(?:nop|gui|trinh|dang ky|lien he)\b.{0,80}\b(?:(?:o|tai|ve|den|cho) )?(?:đâu|(?:cho|noi) nao)\b"
        rf"|\b(?:nop|gui|trinh)\b.{{0,80}}\b(?:cho|den|ve|len) (?:ai|{_BODY} nao)\b"
        rf"|\b(?:nop|gui|trinh|bao cao) (?:ai|{_BODY} nao)\b",
    ),
    # "Còn yếu ở chỗ nào?" asks for what is weak.
    (
        Focus.EXPLANATION,
        r"\b(?:yeu|kem|vuong(?: mac)?|han che|ton tai|thieu sot|sai|manh|tot|kho|duoc|chua dat)(?: \w+)?"
        r" (?:o )?(?:nhung )?(?:(?:cho|diem|khau|mat) nao|đâu)\b",
    ),
    (
        Focus.PLACE,
        r"\b(?:o|tai) đâu\b|\bdia diem\b|\b(?:o|tai|to chuc|hop) (?:cho|noi) nao\b|\bdia chi\b"
        r"|\b(?:o|tai) (?:nuoc|quoc gia) nao\b"
        r"|(?<!tu )\bđâu\b",
    ),
    (
        Focus.LIST,
        r"\b(?:bao )?gom\b|\bthanh phan\b|\blam (?:nhung )?(?:gi|viec gi)\b"
        r"|(?<!hoan thanh )(?<!hoan thanh tot )(?<!xuat sac )\bnhiem vu\b|\btrach nhiem gi\b",
    ),
    (
        Focus.ACTOR,
        rf"\b{_BODY} nao\b|\b(?:do|cua|boi) ai\b|(?<!cho )(?<!voi )\bai\b(?! quoc)|\btham quyen\b"
        rf"|\bnguoi ky\b|\bdau moi\b",
    ),
)
# "xã nào", "hội trường nào": the noun before "nào", of which a name is wanted.
_NAMED_NOUN = re.compile(
    r"\b(?P<noun>(?!the\b|nhu\b)[^\W\d_]+(?: (?!the\b)[^\W\d_]+)?) nao\b"
    r"|\b(?P<place>xa|phuong|thon|huyen|tinh|thi tran) (?:ten )?gi\b"
    r"|\b(?P<thing>phong trao(?: thi dua)?|danh hieu|huan chuong|huy chuong|hinh thuc|giai thuong"
    r"|mo hinh|chuong trinh|cuoc thi|ten) (?:(?:co |mang )?ten )?(?:la )?(?:gi|chi)\b"
)
# What is measured: a figure of it must be told as one, whatever else a clause counts.
MEASURE = r"(?:dien tich|dan so|mat do dan so|san luong|nang suat|chieu dai|thu nhap binh quan|quan so)"
_ACCENT_SENSITIVE = ("mấy", "mỗi", "đâu", "giá", "tiền", "vé", "mẫu", "tầm")

_VERDICT = r"(?:khong|ko|chua)(?: (?:ha|nhi|a|vay|the|ban|em|anh|chi|ad|cac|dong chi))*\W*$"
_YES_NO = re.compile(
    rf"^(?:lieu|co phai|co dung|phai chang)\b|\bdung hay sai\W*$|\b{_VERDICT}"
    r"|(?:(?<=/\d{4})|(?<!\d))\s(?:ha|chu)(?: (?:em|anh|chi|ban))?\W*$"
)
# "Vẫn theo công văn cũ à?" is told from a courteous "ạ" by its tone alone.
_SURPRISED = re.compile(r"\s(?:à|ư|hử|phỏng)\s*\?*$")
# "Có chương trình nào không?", "đã có xã nào kiểu mẫu chưa?" ask whether there is one.
_EXISTENCE = re.compile(rf"\bnao (?={_VERDICT})|\bco (?:\w+ ){{1,3}}nao\b(?=[^,;?]{{2,60}}\b{_VERDICT})")
# "Có nhiệm vụ gì không?" wants what there is, not that there is something.
_WHATEVER = re.compile(rf"\bco (?:\w+ ){{1,4}}(?:gi|chi) {_VERDICT}")
# "Đồng chí nào đã được miễn thì có phải thi nữa không?" asks for no names.
# and "đơn vị nào cũng phải chi đủ phải không?" none of a unit.
_ANYONE = re.compile(r"\b(?:nao|ai)\b(?=.*\bthi co (?:phai|duoc|bi|can)\b.*\b(?:khong|ko|chua)\b| cung\b)")
_ASKING_WORD = re.compile(
    r"\b(?:bao nhieu|khi nao|bao gio|the nao|vi sao|tai sao|la gi|nao|nhung gi|ai)\b(?! quoc)"
)
# "Giá xăng hôm nay", "tỷ lệ hộ nghèo": a noun that stands for the whole question.
_BARE: tuple[tuple[Focus, str], ...] = (
    (
        Focus.AMOUNT,
        r"(?:giá|tong (?:kinh phi|so tiền|tiền)|(?:muc )?tiền (?:thuong|cong)|muc (?:chi|thuong)|so tiền"
        r"|thu lao|le phi|vé)\b",
    ),
    (Focus.PERCENTAGE, r"(?:.{0,60}\b)?(?:ty|ti) le\b"),
    (Focus.COUNT, rf"{MEASURE}\b"),
    (Focus.DATE, r"ngay (?!hoi|le|cong|nghi|phep|truyen thong|lam)"),
)
_PLURAL = re.compile(
    r"\bai (?:phai |duoc |se )*(?:moi|du|tham du)\b|\b(?:nhung|cac) (?:ai|gi|đâu|\w+ nao)\b|\bgom\b"
    r"|\bthanh phan\b"
)
_UNIT = re.compile(r"\s*(?P<unit>\w+(?:\s\w+){0,2})")
# "Họp ở phòng nào?" wants a room, "nộp ở phòng nào?" an office.
ROOM = "phòng"
_MEETING_ROOM = re.compile(
    r"\b(?:hop|hoc|thi|to chuc|dien ra|le|hoi nghi|tap huan|trao|lam viec)\b(?!.*\b(?:nop|gui|lien he)\b)"
    r".{0,60}\b(?:o|tai) (?:phong(?: hop)?|hoi truong) (?:so )?(?:nao|mấy|may|bao nhieu)\b"
)
# "Lá cờ", "tấm bằng khen": documents count the thing without its classifier.
_CLASSIFIERS = frozenset("lá tấm cái chiếc con vị em suất tờ bức".split())

# "Chọn phông chữ": no "chứ".
_CLOSES_WITH_NOUN = re.compile(r"\b(?:chữ|chủ|hạ|hà)\W*$")
# How often is counted, whatever it is that happens.
_TIMES = ("lần", "lượt")


def find_interrogative(text: str) -> Interrogative:
    """The asking words of a restored question; EXPLANATION over nothing when there are none."""
    lowered = accented(text)
    asking = _strip_all_but_accent_sensitive(lowered)
    if _wants_verdict(lowered):
        return Interrogative(Focus.YES_NO, 0, 0)
    if consequence := find_consequence(strip_diacritics(lowered)):
        return Interrogative(Focus.EXPLANATION, *consequence.span())
    if source := find_source_asked(lowered):
        return Interrogative(Focus.FUNDING, *source.span())
    if room := _MEETING_ROOM.search(asking):
        return Interrogative(Focus.PLACE, *room.span(), ROOM)
    for focus, pattern in _RULES:
        if match := re.search(pattern, asking):
            unit = _UNIT.match(lowered, match.end())
            plural = bool(_PLURAL.search(asking))
            counted = _counted(unit["unit"]) if unit else ""
            return Interrogative(focus, match.start(), match.end(), counted, plural)
    if match := _NAMED_NOUN.search(asking):
        noun = match.lastgroup or "noun"
        return Interrogative(Focus.NAME, match.start(), match.end(), _noun(lowered[slice(*match.span(noun))]))
    for focus, pattern in _BARE:
        if (match := re.match(pattern, asking)) and not _ASKING_WORD.search(strip_diacritics(lowered)):
            return Interrogative(focus, match.start(), match.end())
    return Interrogative(Focus.EXPLANATION, 0, 0)


def _wants_verdict(lowered: str) -> bool:
    folded = strip_diacritics(lowered)
    surprised = _SURPRISED.search(lowered) and not _ASKING_WORD.search(folded)
    return bool(surprised) or (is_yes_no(folded) and not _CLOSES_WITH_NOUN.search(lowered))


def _counted(words: str) -> str:
    """The thing counted, of at most two syllables: "lần" of "lần chiến sĩ", "cờ thi" of "lá cờ thi"."""
    kept = words.split()
    if kept[0] in _TIMES:
        return kept[0]
    # "Tăng bao nhiêu so với năm trước?"
    if kept[:2] == ["so", "với"]:
        return ""
    if len(kept) > 1 and kept[0] in _CLASSIFIERS and not is_function_word(kept[1]):
        kept = kept[1:]
    ends = (place for place, word in enumerate(kept) if is_function_word(word))
    return " ".join(kept[: min(next(ends, 2), 2)])


def _noun(phrase: str) -> str:
    """The phrase without the words before it that carry no meaning: "huyện" of "với huyện"."""
    words = phrase.split()
    return " ".join(words[1:] if len(words) > 1 and is_function_word(words[0]) else words)


def is_yes_no(folded: str) -> bool:
    """Whether the folded question wants a yes or a no: "… phải không?", "có … chưa", "đúng hay sai"."""
    match = _YES_NO.search(folded.strip())
    if _WHATEVER.search(folded):
        return False
    return bool(match) and not _ASKING_WORD.search(_ANYONE.sub("", _EXISTENCE.sub("", folded)))


def _strip_all_but_accent_sensitive(lowered: str) -> str:
    words = re.split(r"(\W+)", lowered)
    return "".join(word if word in _ACCENT_SENSITIVE else strip_diacritics(word) for word in words)
