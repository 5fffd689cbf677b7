"""A small office with two documents, for tests that run commands."""

from __future__ import annotations

from pathlib import Path

PLAN = """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP

Số: 15/KH-UBND

Tân Lập, ngày 05 tháng 3 năm 2026

# KẾ HOẠCH
# Tổ chức phong trào thi đua “Xã Tân Lập chung tay giữ gìn môi trường” năm 2026

Thực hiện Kế hoạch số 27/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh về công tác thi đua, khen thưởng \
năm 2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

Phấn đấu 95% hộ gia đình trong xã phân loại rác tại nguồn.

## II. THỜI GIAN THỰC HIỆN

Phong trào thi đua được thực hiện từ ngày 15/3/2026 đến ngày 30/11/2026.

## III. TỔ CHỨC THỰC HIỆN

1. Công chức Văn hóa - Xã hội chủ trì, tham mưu Ủy ban nhân dân xã sơ kết phong trào trước ngày 15/8/2026.

2. Công chức Tài chính - Kế toán bố trí kinh phí 45.000.000 đồng cho công tác khen thưởng.

3. Các thôn gửi báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20 hằng tháng.
"""
RULES = """\
QUY CHẾ
Thi đua, khen thưởng của xã Tân Lập

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Quy chế này quy định về thi đua, khen thưởng trong xã.

Điều 2. Danh hiệu “Gia đình gương mẫu”
1. Danh hiệu “Gia đình gương mẫu” để tặng cho hộ gia đình đạt các tiêu chuẩn sau đây:
a) Chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước;
b) Phân loại rác tại nguồn từ 6 tháng trở lên.
2. Danh hiệu “Gia đình gương mẫu” được xét tặng hằng năm.
"""
CATALOG = """\
[[document]]
file = "quy-che.txt"
title = "Quy chế thi đua, khen thưởng xã Tân Lập"
status = "bị thay thế"
"""


def furnish(office: Path) -> Path:
    """Put the documents and their catalogue into `office`/corpus; the office itself is given back."""
    corpus = office / "corpus"
    corpus.mkdir(parents=True)
    (corpus / "ke-hoach-15.md").write_text(PLAN, encoding="utf-8")
    (corpus / "quy-che.txt").write_text(RULES, encoding="utf-8")
    (corpus / "catalog.toml").write_text(CATALOG, encoding="utf-8")
    return office
