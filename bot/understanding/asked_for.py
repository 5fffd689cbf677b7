"""The words that ask, and the type of answer each wants: a table tried from the top.

The first type wins whose rows, standing together, a person would read into the words; so the more specific
come first: "kế hoạch nào" asks for a document although "nào" alone asks for any noun. Patterns are written
as `asking_key` writes questions.
"""

from __future__ import annotations

from bot.understanding.asking_key import asking_key
from bot.understanding.focus import Focus
from ingest.document_kinds import KIND

_PAPER = asking_key(rf"(?:{KIND}|văn bản)".lower())
_ACTS = (
    r"(?:quy dinh|ban hanh|quyet dinh|dat ra|de ra|soan|xay dung|cong bo|chu tri|danh gia|tham dinh|kiem tra"
    r"|cham|tham muu|theo doi|huong dan|phu trach|duyet|phe duyet|chiu trach nhiem)"
)
# A hamlet and an association are asked for by name, unless as those that act; so is "ban nao" as restored.
_BODY = (
    r"(?:co quan|don vi|ban nganh|ban|ben(?! nao (?:\w+ ){0,2}hon\b)|phong|sở|bo|cuc|trung tam|dang uy"
    r"|(?<!dich )(?<!chuc )(?<!nhiem )vu|van phong|uy ban|hoi dong|to chuc|bo phan|cap uy|cap|nguoi|lanh dao"
    r"|doan the|dia phuong|chu the|noi"
    rf"|(?:bản|hoi)(?= nao (?:duoc giao |se )*(?:{_ACTS}|phat hanh|lo)\b))"
)
_WHO = r"\bai\b(?! (?:thi )?khong\b)"
_PLEDGE = r"\b(?:cam ket|giao uoc|bien bản)\b"
_PERIOD = (
    r"(?:ngay|hom|bua|tầm|tháng|năm|quý|tuan|thoi gian|thoi diem|giai doan|lúc|khi|dot|gio|nhiem ky|moc)"
)
_ENDED = r"bi (?:huy|thu hồi|tuoc|bai bo|ky luat|xu ly|tu choi|loai|dinh chi|rut|tra lai|tru diem|ha bac)"
_MONEY = (
    r"(?:\b(?:kinh phi|so tiền|muc (?:tiền )?thuong|muc chi|tiền (?:thuong|cong)|thu lao|chi phi|gi[aá] tri"
    r"|ngan sach|le phi|hoc phi|(?<!lang )(?<!dang )phi|phu cap|tro cap|he so|vé|luong (?:co sở|toi thieu)"
    r"|thu nhap(?! thap)|doanh thu|loi nhuan|thue)\b|(?<!danh )(?<!tham )(?<!chi so )\bgiá\b)"
)
_NUMBER = r"\b(?<!con )(?<!ho )(?<!co )(?<!he )(?<!chi )(?<!tri )(?<!thong )(?<!tham )so"
_OFFICE = r"(?:bi thu|chu (?:tich|nhiem)|giam doc|(?:(?:bo|thu|vu|cuc|vien|hieu) )?truong|chanh|thu tuong)"
_SIZED = r"(?:kich (?:thuoc|c[oỡ]|tac)|kho (?:giay|chu|in)|cỡ)"
# A number is asked for before what it counts ("máy" comes back as typed), or by "mấy" alone.
_N, _MANY = r"(?:bao nhieu|m[aấ]y)", r"(?:bao nhieu|mấy)"
_TOLD = r"(?:bao nhieu|m[aấ]y|nao|gi)"
# "Quá trình cống hiến cho ai?" hands in nothing.
_PRESENT = r"(?<!qua )(?<!chuong )(?<!quy )(?<!cong )(?<!tien )(?<!lich )trinh"
_FULFILS = r" (?:\w+ ){0,2}(?:tieu chuan|dieu kien)\b"
# "Lĩnh bao nhiêu?" counts nothing, and so wants money.
_OF_NOTHING = rf"{_MANY}(?=\W*$| (?:cho|tiền|mỗi|mot|1|vay|la|khi|neu|o|a|de|thi)\b)"
_GAINED = r"duoc (?:chi|tra|linh|boi duong)|(?:lãi|(?<!tra )(?<!cau )lời)(?: them| hon)?"
_YEARS, _TIMES = r"(?:năm|tháng|quý|tuan)", r"(?:lan|dot|ky)"

ASKED_FOR: tuple[tuple[Focus, str], ...] = (
    (Focus.COMPARISON, r"\bso sanh\b|^so (?:giup|thu) (?:cho )?(?:toi|em|minh|anh|chi|ho)\b"),
    (Focus.COMPARISON, r"\bkhac (?:nhau|gi|biet|voi|so voi)\b"),
    (Focus.COMPARISON, r"\w \bkhac .{3,120}\b(?:(?:cho|diem) nao|(?:nhu )?the nao|ra sao)\W*$"),
    (Focus.COMPARISON, r"\b(?:giong|chenh|chenh lech|chia viec|chia viec cho) nhau\b|\bhon kem\b"),
    # A pledge is signed by many, and no signature below the document tells by whom.
    (Focus.ACTOR, rf"{_WHO}.{{0,20}}\bky\b.{{0,40}}{_PLEDGE}|{_PLEDGE}.{{0,40}}{_WHO}.{{0,20}}\bky\b"),
    (Focus.CASES, r"\btruong hop (?:nao|gi)\b|^(?:cac |nhung )?truong hop (?:khong|bi|duoc) "),
    (Focus.CASES, r"\bap dung (?:cho|voi|doi voi) (?:nhung |cac )?(?:ai|gi|doi tuong nao)\b"),
    (Focus.CASES, r"\b(?:ai|nao) (?:thi )?(?:khong (?:phai (?!la\b|lam\b)|duoc|thuoc|can)|duoc mien)\b"),
    # "Khi nào bị thu hồi?" asks for no day but for what must have happened; so does "làm sai gì …?".
    (Focus.CASES, rf"\b(?:khi|lúc) nao\b.{{0,60}}\b{_ENDED}\b|\b{_ENDED}\b.{{0,60}}\bkhi nao\b"),
    (Focus.CASES, rf"\b(?:gi|nao|ra sao) (?:thi |ma |moi |se )+{_ENDED}\b"),
    # "Xét xã tiêu biểu dựa vào đâu?" asks for what is considered, and for no document.
    (
        Focus.EXPLANATION,
        r"^(?:binh )?(?:xet|danh gia|cong nhan)\b.*\b(?:dua|can cu)\b.{0,12}\b(?:đâu|gi|nao)\b",
    ),
    # Who is away "có lý do" is not asked for it.
    (Focus.REASON, r"\b(?:vi|tai) sao\b|(?<!\bco )(?<!\bkhong )\bly do\b|\bly do (?:gi|nao)\b"),
    (Focus.REASON, r"\bnguyen (?:nhan|do|co)\b|\bvi (?:co|le) gi\b|\b(?:do|vi|boi) đ[aâ]u\b"),
    (
        Focus.REASON,
        r"(?<!\d )(?<!ra )(?<!lam )(?<!bản )\bsao (?:\w+ )?(?:cham|thap|kem|it|yeu|lau|giam|chua|khong)\b",
    ),
    # "Sao hộ ấy chưa được khen?" asks why; "sao chép" and "sao y" speak of a copy.
    (Focus.REASON, r"^sao (?!chep|luc|y\b|chup|de\b|vang|cho\b).{4,}|\bsao (?:lai|van|cu)\b"),
    # A theme, a matter and a topic end in "đề" too.
    (
        Focus.PURPOSE,
        r"(?<!chu )(?<!van )(?<!chuyen )\bde (?:lam |phuc vu )?gi\b|\b(?:nham (?:muc dich )?|muc dich )gi\b"
        rf"|\bmuc dich(?: cua| ban hanh){{0,2}}(?= {_PAPER} (?:so )?\d)",
    ),
    (Focus.DATE, rf"\b(?:bao lau|{_N} (?:ngay|hom|tuan|tháng)) nua\b(?! (?:thi )?(?:moi|du|duoc)\b)"),
    # "Đi bao nhiêu tháng mới đủ điều kiện?" asks for the one condition that is a length of time.
    (
        Focus.DURATION,
        rf"\b{_N} (?:ngay|tháng|năm)\b(?! (?:thi )?(?:\w+ )?(?:mot|1) lan).{{0,40}}\bdu dieu kien\b",
    ),
    (Focus.DURATION, rf"\bdu dieu kien\b.{{0,20}}\b{_N} (?:ngay|tháng|năm)\b"),
    # "Cơ quan nào quy định tiêu chuẩn?" asks who, "tiêu chí này bao nhiêu điểm?" how many.
    (
        Focus.ACTOR,
        rf"\b(?:ai|{_BODY} nao) (?:(?:duoc|se|co quyen|la nguoi) )*{_ACTS}\b"
        r".*\b(?:tieu chuan|dieu kien|tieu chi)\b",
    ),
    (Focus.COUNT, rf"\b(?:tieu chuan|tieu chi|dieu kien)\b.{{0,60}}\b{_MANY} diem\b"),
    # "Hiến bao nhiêu đất thì đủ tiêu chuẩn?" likewise, "đóng góp bao nhiêu tiền mới đủ điều kiện?".
    (Focus.AMOUNT, rf"\b{_MANY}(?= (?:tiền|dong|trieu|ty)\b.{{0,20}} (?:thi|moi)\b{_FULFILS})"),
    (Focus.COUNT, rf"\b{_MANY}(?= (?:\w+ ){{1,3}}(?:thi|moi)\b{_FULFILS})"),
    # "Bộ tiêu chí" is a paper, handed in by some day.
    (Focus.CRITERIA, r"\b(?:tieu chuan|dieu kien|(?<!bo )tieu chi)\b"),
    (Focus.CRITERIA, r"\b(?:can|phai) (?:dat|co|dap ung)\b.{0,40}\b(?:gi|nao)\b"),
    (Focus.CRITERIA, r"\bmuon (?:duoc|dat)\b.*\b(?:phai|can)\b.{0,20}\b(?:the nao|ra sao|gi)\b"),
    (Focus.CRITERIA, r"\b(?:lam (?:sao|the nao|gi)|nhu the nao) (?:de |thi |moi )?(?:duoc|dat)\b"),
    (
        Focus.PROVISION,
        rf"\b(?:dieu|(?<!nhung )(?<!cac )khoan|(?<!huan )(?<!huy )(?<!niem )(?<!van )chuong) (?:nao|{_N})\b",
    ),
    (
        Focus.ORDINAL,
        r"\b(?:lan|khoa|ky|(?:ky|phien) hop|dot|nhiem ky|dung|xep|hang) thu m[aấ]y\b|\b(?:khoa|lan) mấy\b"
        r"|\b(?:xep|dung)(?: vi tri)? (?:hang|thu hang|thu) (?:m[aấ]y|bao nhieu)\b",
    ),
    (Focus.FORM, rf"\b(?:mẫu(?: don| bieu)?|bieu(?: mẫu)?|phu luc)(?: so)? {_TOLD}\b"),
    # "Điều 15 quy định gì?", "Thông tư ấy quy định gì?" want what it says.
    (
        Focus.EXPLANATION,
        r"\b(?:(?:dieu|khoan) \d+\w?|diem \w|luat|thong tu|nghi dinh|quyet dinh|van bản)\b"
        r"(?: [\w/.-]+){0,7}? quy dinh (?:ve )?(?:nhung )?gi\W*$",
    ),
    (
        Focus.DOCUMENT,
        rf"\b{_PAPER} (?:nao|gi|so (?:{_N}|nao))\b"
        rf"|\b{_PAPER} .{{0,120}}{_NUMBER} (?:bao nhieu|may|nao)\b",
    ),
    (Focus.DOCUMENT, rf"\b{_PAPER} mấy(?=\W*$| (?:cho|cua|ve|ra|ban hanh|ky|de|thi|vay|do|trong)\b)"),
    (
        Focus.DOCUMENT,
        rf"\bso hieu\b|{_NUMBER} mấy\b|\bso (?:(?:va )?ngay )?(?:cua )?{_PAPER}\b(?! va dau tu)",
    ),
    (Focus.DOCUMENT, r"\b(?:can cu|theo|(?<!thi )dua) (?:vao )?(?:đâu|gi|cai gi)\b"),
    (Focus.PHONE, rf"\b(?:(?:so )?dien thoai|goi so(?! \d))\b.{{0,60}}\b{_TOLD}\b"),
    (Focus.PHONE, r"\bso (?:dien thoai|dt|may)\b(?! (?:tinh|moc|bay|in))"),
    (Focus.PHONE, r"\b(?:sdt|may le|hotline|duong day nong)\b"),
    # "Trong mấy giờ" is how long, any other "mấy giờ" a time of day; "trước mấy giờ ngày nào" is no list.
    (
        Focus.CLOCK,
        r"(?<!\btrong )(?<!\bkeo dai )(?<!\bmat )(?<!\bhet )(?<!\bvong )(?<!\bkhoang )"
        r"\bm[aấ]y (?:gio|h)\b|\bgio (?:nao|m[aấ]y|gi)\b",
    ),
    (
        Focus.LIST,
        r"\bai (?:phai |duoc |se )*(?:moi|du|tham du|co mat)\b|\b(?:moi|(?:bao )?gom) (?:nhung )?ai\b",
    ),
    # "Các thôn gửi lúc nào?" wants a time, "… các bí thư ký thì cơ quan nào soạn?" an office.
    (
        Focus.LIST,
        r"\b(?:nhung|cac) (?!ngay|tháng|năm|giai doan|moc)"
        r"(?:(?! thi (?:ai|ben|co quan|don vi|ban|phong|noi|cap|to chuc)\b)[^,;]){1,50}"
        r"(?<!\blúc )(?<!\bkhi )(?<!\bngay )(?<!\bhom )(?<!\btháng )(?<!\bnăm )\b(?:nao|gi)\b",
    ),
    # "Cho em mấy câu khẩu hiệu" wants those, not how many they are.
    (
        Focus.LIST,
        r"(?:^|[,;.] )(?:cho|xin)(?: em| toi| minh| xin| anh| chi)* mấy (?:cau|y|khau hieu|vi du)\b",
    ),
    (Focus.LIST, r"\b(?:nhung|cac) (?:ai|gi|đâu)\b|\bmấy\b[^,;]{1,90}\bnao\b|\bliet ke\b|\bke (?:ten|ra)\b"),
    # "Hạn gửi danh sách là ngày nào?" wants a day.
    (
        Focus.LIST,
        r"(?<!\bgui )(?<!\bnop )(?<!\blap )(?<!\btrinh )(?<!\btong hop )(?<!\bchot )\bdanh sach\b"
        r"(?!.*\b(?:nao|ai|m[aấ]y|bao nhieu|bao gio|bao lau|đâu)\b)",
    ),
    (Focus.PERCENTAGE, rf"\b(?:ty|ti) le\b.{{0,110}}\b{_TOLD}\b|\b{_N} (?:phan tram|%)"),
    (Focus.PERCENTAGE, rf"\bl[aã]i suat\b.{{0,40}}\b(?:{_N}|la gi|(?:nhu )?the nao)\b"),
    (Focus.PERCENTAGE, rf"\bchiem {_MANY}\W*$|\b(?:chiem|toi da|qua|bang)\b(?: \w+){{0,2}} {_MANY} phan\W*$"),
    # A price index is told in per cent of an earlier one.
    (Focus.PERCENTAGE, rf"\bchi so giá\b.{{0,110}}\b{_N}\b"),
    (Focus.SIZE, rf"\b{_SIZED}\b.{{0,60}}\b(?:{_TOLD}|the nao|ra sao)\b"),
    (Focus.SIZE, rf"\b(?:dai|cao) (?:va )?rong (?:la )?{_N}\b|\b(?:rong|dai|cao) {_N} (?:mm|cm|m|met)\b"),
    (Focus.FREQUENCY, rf"\b(?:bao lau|{_N} (?:ngay|{_YEARS})) (?:thi )?(?:\w+ ){{0,9}}(?:mot|1) {_TIMES}\b"),
    (
        Focus.FREQUENCY,
        rf"^(?:bao lau|m[aấ]y {_YEARS}) (?:thi )?(?:xet|binh xet|hop|cong nhan)\b(?! (?:duoc|len|xong))",
    ),
    (Focus.FREQUENCY, rf"\b(?:xet|binh xet) {_N} {_YEARS}\W*$"),
    # "Một năm họp mấy lần?", "xét mấy lần trong năm?": how often, and not how many times so far.
    (
        Focus.FREQUENCY,
        rf"\b(?:mot|1|mỗi|hang|trong) {_YEARS}\b.{{0,60}}\b{_MANY} {_TIMES}\b"
        r"(?! (?:duoc |dat )?(?:chien si|lao dong|bang khen|giay khen|co thi dua))",
    ),
    (Focus.FREQUENCY, rf"\b{_MANY} {_TIMES} (?:trong|(?:trong )?(?:mot|1|mỗi|hang)) {_YEARS}\b(?! \d)"),
    # "Thời hạn giải quyết hồ sơ" runs from the day on which papers come in, and ends on none.
    (Focus.DURATION, r"\bthoi (?:han|gian) (?:giai quyet|xu ly|tham dinh|xet duyet|tra ket qua)\b"),
    # "Ngày mấy tháng mấy?" asks for a day.
    (
        Focus.DURATION,
        rf"\bbao lau\b|\b{_N} (?:ngay|hom|bua|năm|tuan|gio|tieng|phut)\b|(?<!ngay )\b{_N} tháng\b",
    ),
    (
        Focus.AMOUNT,
        rf"{_MONEY}(?:.{{0,60}}\b(?:(?<!so )|(?<=co sở ))(?<!ngay ){_N}\b(?! (?:lan|dot|ngay|tháng|năm))"
        r"| (?:la )?(?:nao|gi)\b)",
    ),
    (
        Focus.AMOUNT,
        rf"\b{_MANY} (?:tiền|dong(?! chi)|trieu|ty|kinh phi|von(?! tu)|ngan sach|chi phi|thu lao)\b",
    ),
    (
        Focus.AMOUNT,
        r"\b(?:tiền\b.{0,60}|(?:trich|rut|linh|dong gop|ung ho|quyen gop|ho tro|chi hop)\b.{0,50})"
        rf"\b{_OF_NOTHING}",
    ),
    (Focus.AMOUNT, rf"\b(?:so du|quỹ(?: (?:thi dua|khen thuong))?)\b.{{0,40}}\b{_OF_NOTHING}"),
    (Focus.COUNT, rf"\bhe so (?:la )?{_MANY}\b"),
    # "Xăng bao nhiêu một lít?": what one of something costs or yields.
    (
        Focus.AMOUNT,
        rf"\b{_MANY} (?:tren |cho )?(?:mot|1) (?!năm|tháng|lan|ngay|tuan|quý|dot|gio|phut)[^\W\d_]+",
    ),
    (Focus.AMOUNT, rf"\b(?:het|thuong|ton(?: kem)?|tieu(?! thu)|{_GAINED}) {_OF_NOTHING}"),
    (
        Focus.AMOUNT,
        r"\b(?:hop\b.{0,30}|(?:chu tri|thanh vien|uy vien|thu ky|phuc vu|giam khao|bao cao vien) )"
        rf"(?:thi )?\bduoc (?:tra |linh |nhan )?{_OF_NOTHING}",
    ),
    (
        Focus.AMOUNT,
        r"\b(?:tiền|chi|thuong|tra|ban|ho tro|boi duong)\b.{0,30}\bbao nhieu"
        r"(?= (?:mot|1|mỗi) (?!năm|tháng|lan))",
    ),
    (Focus.DATE, rf"\b{_PERIOD} (?:nao|gi)\b|(?<!hang )(?<!mỗi )(?<!tung )\b{_PERIOD} {_N}\b"),
    (Focus.DATE, r"\bmấy tay\b|\bbao gio\b|\bchung nao\b|\bhồi nao\b|\bden han\b"),
    (
        Focus.DATE,
        r"(?<!gioi )(?<!quyen )\bhan (?:nao|mấy|nop|chot|cuoi|gui|trinh|hoan thanh|bao cao|dang ky|nhan"
        r"|bo sung|tra l[oờ]i)\b",
    ),
    (Focus.DATE, r"(?<!\bcon )\bthoi (?:han|diem)\b|\bthoi gian\b(?! (?:toi|qua|vua qua|sap toi|nay)\b)"),
    # Who signs for an award is whoever has the power, and not who signed a document.
    (Focus.PERSON, r"\bai (?:la nguoi )?ky\b(?! (?:cong nhan|quyet dinh|tang|khen|bang khen|giay khen))"),
    (Focus.PERSON, r"\bnguoi ky\b|\bky (?:ban hanh )?la ai\b"),
    (Focus.PERSON, r"\b(?:nguoi|dong chi|ong|ba|ai) ky\b.{0,90}\bchuc (?:vu |danh )?(?:la )?(?:gi|nao)\b"),
    (Focus.PERSON, rf"\bai (?:la|lam|giu chuc) (?:dong chi )?(?:pho )?(?:tong )?{_OFFICE}\b"),
    (Focus.PERSON, rf"\b{_OFFICE}\b.{{0,60}}\bla ai\b"),
    (
        Focus.PERSON,
        rf"\b(?:nguoi|dong chi|ong|ba|{_OFFICE})\b.{{0,60}}\bten (?:la )?(?:gi|chi)\b|\bho (?:va )?ten\b",
    ),
    (Focus.PERSON, r"\b(?:dong chi|ong|ba|(?<!don )(?<!hanh )(?<!pham )vi) nao\b"),
    (Focus.PLACE, r"\b(?:phong hop|hoi truong|nha van hoa|san van dong) nao\b"),
    (Focus.COUNT, r"\bbao nhieu\b|\bso luong\b|\btong (?:so|cong)\b|(?<!\bthi loai )(?<!\bdu an )\bmấy\b"),
    (Focus.RECIPIENT, rf"\b(?:nop|gui|{_PRESENT}|dang ky|lien he)\b.{{0,80}}\b(?:đâu|(?:cho|noi) nao)\b"),
    (Focus.RECIPIENT, rf"\b(?:nop|gui|{_PRESENT})\b.{{0,80}}\b(?:cho|den|ve|len) (?:ai|{_BODY} nao)\b"),
    (Focus.RECIPIENT, rf"\b(?:nop|gui|{_PRESENT}|bao cao)(?:\b.{{0,80}}\b(?:cho|len))? (?:ai|{_BODY} nao)\b"),
    # "Còn yếu ở chỗ nào?" asks for what is weak.
    (
        Focus.EXPLANATION,
        r"\b(?:yeu|kem|vuong(?: mac)?|han che|ton tai|thieu sot|sai|manh|tot|kho|duoc|chua dat)(?: \w+)?"
        r" (?:o )?(?:nhung )?(?:(?:cho|diem|khau|mat) nao|đâu)\b",
    ),
    # How far something has come is told by no place.
    (Focus.EXPLANATION, r"\b(?:trien khai|thuc hien|lam|tien do)\b.{0,30}\b(?:toi|den) đâu\b"),
    (Focus.PLACE, r"\bdia diem\b|\bdia chi\b|\b(?:o|tai) đâu\b|(?<!tu )\bđâu\b"),
    (Focus.PLACE, r"\b(?:(?:to chuc|hop) (?:cho|noi)|(?:o|tai) (?:cho|noi|nuoc|quoc gia)) nao\b"),
    (Focus.LIST, r"\b(?:bao )?gom\b|\bthanh phan\b|\blam (?:nhung )?(?:gi|viec gi)\b|\btrach nhiem gi\b"),
    (Focus.LIST, r"(?<!hoan thanh )(?<!hoan thanh tot )(?<!xuat sac )\bnhiem vu\b"),
    # "Theo quyền của ai?", "ai được đi học?", "kêu gọi ai tham gia?" ask for no doer.
    (
        Focus.EXPLANATION,
        r"\bai (?:thi |moi |se )?duoc (?:di )?(?:hoc|tap huan|boi duong|huong|ho tro|uu tien|vay)\b",
    ),
    (Focus.EXPLANATION, rf"\btheo (?:\w+ ){{1,2}}cua (?:ai|{_BODY} nao)\b"),
    (
        Focus.ACTOR,
        rf"\b{_BODY} nao\b|\b(?:do|cua|boi) ai\b"
        r"|(?<!cho )(?<!voi )(?<!keu goi )(?<!van dong )(?<!bieu duong )\bai\b(?! quoc)",
    ),
    (Focus.ACTOR, r"\btham quyen\b|\bdau moi\b"),
)
# "xã nào", "hội trường nào": the noun before "nào", of which a name is wanted.
NAMED_NOUN = (
    r"\b(?P<noun>tap the|(?!(?:the|nhu|thuoc|tai|cua|trong)\b)[^\W\d_]+(?: (?!the\b)[^\W\d_]+)?) nao\b"
    # "Đô thị loại mấy?", "thuộc dự án mấy?": what is numbered is told by its number.
    r"|\b(?P<numbered>(?<=\bthi )loai|(?:tieu )?du an) mấy\b"
    r"|\b(?P<place>xa|phuong|thon|huyen|tinh|thi tran) (?:ten )?gi\b"
    r"|\b(?P<thing>phong trao(?: thi dua)?|danh hieu|huan chuong|huy chuong|hinh thuc|giai thuong"
    r"|mo hinh|chuong trinh|cuoc thi|ten) (?:(?:co |mang )?ten )?(?:la )?(?:gi|chi)\b"
)
# What is measured: a figure of it must be told as one, whatever else a clause counts.
MEASURE = r"(?:dien tich|dan so|mat do dan so|san luong|nang suat|chieu dai|thu nhap binh quan|quan so)"
# "Giá xăng hôm nay", "tỷ lệ hộ nghèo": a noun that opens a question without asking words stands for it all.
BARE: tuple[tuple[Focus, str], ...] = (
    (
        Focus.AMOUNT,
        r"(?:giá|tong (?:kinh phi|so tiền|tiền)|(?:muc )?tiền (?:thuong|cong)|muc (?:chi|thuong)|so tiền"
        r"|thu lao|le phi|vé|chi hop|luong (?:co sở|toi thieu))\b",
    ),
    (Focus.PERCENTAGE, r"(?:.{0,60}\b)?(?:(?:ty|ti) le|toc do tang)\b"),
    (
        Focus.ACTOR,
        # Of no matter it has no answer.
        r"(?:nguoi|don vi|co quan|can bo) (?:phu trach|chu tri|chiu trach nhiem|theo doi|dau moi) \w+ \w+",
    ),
    (Focus.SIZE, r"(?:kich (?:thuoc|cỡ)|kho giay)\b"),
    (Focus.COUNT, rf"{MEASURE}\b|(?:tong )?(?:so luong|so(?= (?!voi|ket|huu|khai|do|lieu|va|\d)\w+ \w))"),
    (Focus.DATE, r"ngay (?!hoi|le|cong|nghi|phep|truyen thong|lam)"),
)
