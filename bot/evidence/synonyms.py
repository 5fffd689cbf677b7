"""Expressions that questions and documents use for the same thing; each group has one meaning.

Folded, but for those of one syllable: "thường kỳ" does not say "ký", nor "quy định" "quỹ".
"""

from __future__ import annotations

GROUPS: tuple[frozenset[str], ...] = tuple(
    frozenset(expression.strip() for expression in line.split(","))
    for line in """
chu tich xa, chu tich uy ban nhan dan cap xa, chu tich uy ban nhan dan xa
chu tich huyen, chu tich uy ban nhan dan cap huyen, chu tich uy ban nhan dan huyen
chu tich tinh, chu tich uy ban nhan dan cap tinh, chu tich uy ban nhan dan tinh
phu trach, chu tri, chiu trach nhiem, co trach nhiem, dam nhiem, duoc giao, giao, dau moi, tham muu, lo
cử, phan cong, giao
ban hanh, ra doi, cong bo, ký
bat dau, phat dong, khoi dong
ket thuc, hết, den het
slogan, khau hieu, phuong cham
muc dich, nhằm
chi tieu, muc tieu, phan dau
han nop, thoi han, han chot, cham nhat, truoc ngay
dien ra, to chuc, duoc to chuc
ap dung, co hieu luc, hieu luc, thi hanh
cong nhan, tặng, xet tang, khen
nguyen nhan, ly do
dai bieu, thanh phan tham du, khach moi, duoc moi, moi du, tham du, dự, mời
thanh phan, gồm, bao gom, tham du
don vi hanh chinh, xa thi tran
nguoi dung dau, lanh dao, thu truong
giai doan, thoi ky, nhiem ky
ngan sach, kinh phi, nguon tien, quỹ
muc chi, chi, tiền
quyet dinh, cong nhan, tham quyen
ky luat, vi pham
kho khan, vuong mac
ton tai, han che
uu diem, ket qua
bien phap, giai phap
ho so, giay to, thu tuc
ten goi, goi la
noi dung, việc, nhiem vu
toi thieu, it nhat, tro len
toi da, khong qua, nhieu nhat
theo doi, don doc, kiem tra, giam sat
tuyen truyen, truyen thong
thay mat, dai dien
trinh tu, chuong trinh, thu tu, cac buoc
nguoi dan, nhan dan
lien tuc, lien tiep, liền
lam tot, hoan thanh tot, hoan thanh xuat sac
hai lan, 2 lan, nhieu lan, trung lap, trùng
ke khai gian doi, gian doi, khai gian, khai man
giữ, luu giu
xong, hoan thanh, ket thuc
bac ho, chu tich ho chi minh, ho chi minh
sinh nhat, ngay sinh
lời, lãi, loi nhuan, hieu qua kinh te
tong tien, tong so tien, tong kinh phi, tong nhu cau, tong du toan
cap them, bo sung, tang them
chép, sao chep
qua han, qua thoi han
thi ho, thi thay, thi giup, lam bai thay
nặng, can nang
cong don, tinh gop, gop lai, gộp
""".strip().splitlines()
)
