"""What people shorten on a phone and documents write out; the words around a short form choose its meaning.

One line for each, its meanings as documents spell them, the usual first. A form with "đ" and the same with
"d" are two.
"""

from __future__ import annotations

_TABLE = """
bb: biên bản
bc: báo cáo
bch: ban chấp hành, ban chỉ huy
bd: biểu dương, bồi dưỡng, ban đầu
bg: bao giờ, bàn giao
bgd: ban giám đốc, bộ giáo dục
bgh: ban giám hiệu
bgk: ban giám khảo
bh: bao giờ, bảo hiểm, ban hành
bk: bằng khen
bp: bộ phận, biện pháp
bt: bí thư, bộ trưởng, bình thường
btc: ban tổ chức, bộ tài chính
bv: bảo vệ, bệnh viện
bx: bình xét
cb: cán bộ, chuẩn bị
cbgv: cán bộ giáo viên
cc: công chức
cd: công đoàn, cộng đồng, chế độ, chuyên đề, chỉ đạo, chủ đề
cđ: công đoàn, cộng đồng, chế độ, chuyên đề, chỉ đạo, chủ đề
cl: chất lượng
clb: câu lạc bộ
cn: cá nhân, công nhân, công nhận, công nghiệp, chủ nhật
cp: chính phủ, chi phí, cổ phần
cq: cơ quan, chính quyền
cs: cơ sở, chính sách, chiến sĩ
ct: chủ tịch, chỉ thị, chương trình, công tác, công trình, chỉ tiêu, chính trị
cty: công ty
cv: công văn, công việc, chức vụ
db: đại biểu, đảng bộ, đặc biệt, địa bàn
dh: danh hiệu, đại hội, điển hình, đại học
dk: điều kiện, đăng ký, dự kiến
dn: doanh nghiệp, đề nghị
dp: địa phương
ds: danh sách, dân số
dt: đoàn thể, đối tượng, điện thoại, đào tạo, đầu tư, diện tích, dự toán, dân tộc
dv: đơn vị, đảng viên, đoàn viên, dịch vụ
đb: đại biểu, đảng bộ, đặc biệt, địa bàn
đh: đại hội, điển hình, đại học
đk: điều kiện, đăng ký
đn: đề nghị
đp: địa phương
đt: đoàn thể, đối tượng, điện thoại, đào tạo, đầu tư
đv: đơn vị, đảng viên, đoàn viên
gd: gia đình, giáo dục, giám đốc, giai đoạn
gđ: gia đình, giám đốc, giai đoạn
gk: giấy khen
gp: giải pháp, giải phóng
gt: giải thưởng, giới thiệu, giao thông, giá trị
gv: giáo viên
h: giờ
hc: huân chương, hành chính, huy chương
hd: hội đồng, hướng dẫn, hoạt động, hợp đồng
hđ: hội đồng, hoạt động, hợp đồng
hh: hàng hóa
hl: hiệu lực
hn: hội nghị, hiện nay, hôm nay, hà nội
hs: hồ sơ, học sinh
ht: hoàn thành, hình thức, hệ thống, hỗ trợ, hội trường
hv: hội viên, học viên
kc: kỷ niệm chương
kh: kế hoạch, khoa học
khcn: khoa học công nghệ, khoa học và công nghệ
kk: khuyến khích, khó khăn, kê khai
kl: kỷ luật, kết luận, khối lượng
kn: kỷ niệm, kinh nghiệm, kiến nghị, khiếu nại
knc: kỷ niệm chương
kp: kinh phí, khắc phục
kq: kết quả
kt: khen thưởng, kinh tế, kiểm tra
ktđx ktdx: khen thưởng đột xuất
ld: lao động, lãnh đạo
lđ: lao động, lãnh đạo
lg: lượng, lương
lh: liên hệ
ll: lực lượng, liên lạc
lt: liên tục
lv: lĩnh vực, làm việc
mn: mọi người, mầm non
nc: nước, nghiên cứu
nd: nội dung, nghị định, nông dân, nhân dân, người dân
nđ: nghị định
ng: người
nhg: nhưng, những
nk: nhiệm kỳ
nn: nhà nước, nông nghiệp
nq: nghị quyết
ns: ngân sách, nhân sự
nv: nhiệm vụ, nội vụ, nhân viên
p: phòng, phường
pd: phát động, phê duyệt
pđ: phát động
pgd: phòng giáo dục, phó giám đốc
ph: phối hợp, phụ huynh
pl: phụ lục, pháp luật, phân loại
pn: phụ nữ
pt: phong trào, phát triển, phụ trách
q: quý
qc: quy chế
qd: quyết định, quy định
qđ: quyết định, quy định
qh: quốc hội, quy hoạch, quan hệ
ql: quản lý, quyền lợi
qs: quân sự
qt: quy trình, quyết toán, quan trọng
sd: sử dụng
sk: sáng kiến, sơ kết, sự kiện, sức khỏe
sl: số lượng, số liệu
sn: sự nghiệp
sp: sản phẩm
sv: sinh viên
sx: sản xuất
t: tháng
tb: thông báo, trung bình, trưởng ban
tc: tiêu chuẩn, tổ chức, tiêu chí, tài chính
td: thi đua
tđ: thi đua
tg: thời gian, tác giả, tuyên giáo
thg: tháng
th: trường hợp, thực hiện, tổng hợp, tiểu học
tk: tổng kết, tài khoản, thư ký
tl: tỷ lệ, tài liệu, thành lập, trả lời
tm: thay mặt, thương mại
tn: thanh niên, trách nhiệm, thế nào, thu nhập
tp: trưởng phòng, thành phố, thành phần
tr: triệu, trường
trg: trường, trưởng, trong
tt: thông tư, tập thể, tiên tiến, thường trực, trung tâm, thị trấn, thành tích, thủ tướng, thông tin
ttr: tờ trình
tv: thành viên
tx: thường xuyên, thị xã
vc: việc, viên chức
vd: vấn đề, ví dụ
vh: văn hóa
vp: văn phòng, vi phạm
xd: xây dựng
xh: xã hội
xl: xếp loại, xử lý
xs: xuất sắc
yc: yêu cầu
"""


def _parsed(table: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    meanings: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in table.strip().splitlines():
        shorts, _, meant = line.partition(": ")
        phrases = tuple(tuple(phrase.split()) for phrase in meant.split(", "))
        meanings |= dict.fromkeys(shorts.split(), phrases)
    return meanings


SHORT_FORMS = _parsed(_TABLE)
