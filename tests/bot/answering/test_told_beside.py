"""What a clause tells beside something else: another time, an older sum, whoever its heading names."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """ỦY BAN NHÂN DÂN HUYỆN SÔNG MÂY

# THỂ LỆ

Cuộc thi "Sáng tạo bản làng" huyện Sông Mây lần II năm 2026

## Điều 1. Quy định chung

Cuộc thi "Sáng tạo bản làng" lần II do huyện Sông Mây tổ chức.

So với lần thứ I, năm nay có thêm bảng người cao tuổi và bỏ vòng phỏng vấn.

## Điều 2. Bài thi

Bài đoạt giải Nhất lần thứ I không được dự thi cuộc thi cấp tỉnh; bài khác được gửi lại.
"""
REPORT = """ỦY BAN NHÂN DÂN HUYỆN SÔNG MÂY

# BÁO CÁO

Kết quả công tác thi đua, khen thưởng năm 2025

Thực hiện Công văn của Sở Nội vụ về báo cáo tổng kết công tác thi đua, khen thưởng, huyện báo cáo như sau.

## I. KẾT QUẢ NĂM 2025

### 1. Khen thưởng

Trong số cá nhân được huyện tặng Giấy khen, người trực tiếp lao động chiếm 41,3% (năm 2024 là 36,5%).

### 2. Hoạt động của cụm, khối thi đua

Có 02 khối tổ chức tổng kết chậm là Khối Nội chính và Khối Mầm non.

### 3. Hạn chế

Kinh phí hỗ trợ di dời mỗi chuồng trại chỉ 1,5 triệu đồng, chưa đủ chi phí.

### 4. Nhà tạm

Đã sửa nhà dột nát với tổng kinh phí 61,5 tỷ đồng, trong đó ngân sách 33,2 tỷ đồng, còn lại do các dòng họ.

Mức hỗ trợ là 25 triệu đồng đối với nhà sửa chữa.

### 5. Danh hiệu

42 đề nghị CSTĐCS không được công nhận, gồm 29 do sáng kiến dưới điểm sàn, 13 do thiếu phiếu bầu.

Chi đoàn bản "trắng" đoàn viên hiện còn 03 bản: Pá Hốc, Huổi Lóng, Phiêng Mựt.

## II. NHIỆM VỤ

Các đơn vị sơ kết 60 ngày an toàn giao thông, gửi báo cáo trước 18/10/2026; báo cáo tổng kết trước 17/12/2026.

### 1. Phòng Tài chính

Nâng mức hỗ trợ di dời chuồng trại từ 1,5 triệu đồng lên 2,5 triệu đồng/chuồng, áp dụng từ ngày 01/4/2026.
"""
GUIDE = """ỦY BAN NHÂN DÂN HUYỆN SÔNG MÂY

# HƯỚNG DẪN

Xét tặng Giấy khen của Chủ tịch Ủy ban nhân dân huyện

## 1. Giấy khen của Chủ tịch Ủy ban nhân dân huyện

### a) Đối với cán bộ

Đạt danh hiệu thi đua, không quá 20% số cán bộ.

### b) Đối với nông dân, người lao động

Có thành tích được thôn bình chọn. Mỗi xã đề nghị không quá 07 trường hợp, thị trấn không quá 09 trường hợp.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"the-le.md": RULES, "bao-cao.md": REPORT, "huong-dan.md": GUIDE}
    return open_assistant(tmp_path_factory.mktemp("beside"), texts)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cuộc thi Sáng tạo bản làng lần II khác lần I ở những điểm nào?", "bảng người cao tuổi"),
        (
            "Tỷ lệ người trực tiếp lao động được huyện tặng Giấy khen năm 2025 so với năm 2024 thế nào?",
            "41,3%",
        ),
        (
            "Năm 2025 những khối thi đua nào của huyện Sông Mây tổng kết chậm?",
            "Khối Nội chính và Khối Mầm non",
        ),
        ("Từ tháng 4/2026 mỗi chuồng trại di dời được hỗ trợ bao nhiêu tiền?", "2,5 triệu đồng/chuồng:"),
        ("Mỗi xã được đề nghị huyện tặng Giấy khen cho bao nhiêu nông dân?", "Không quá 07 trường hợp"),
        ("Sao có tới 42 đề nghị chiến sĩ thi đua cơ sở không được công nhận?", "sáng kiến dưới điểm sàn"),
        ("Sửa nhà dột nát được hỗ trợ bao nhiêu?", "25 triệu đồng:"),
        ("Báo cáo sơ kết 60 ngày an toàn giao thông gửi trước ngày nào?", "18/10/2026"),
        ("Những bản nào còn chưa có đoàn viên?", "Huổi Lóng"),
    ],
)
def test_what_is_told_beside_something_else_is_found(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        # What is told of the other report is none of this one's.
        "Báo cáo tổng kết 60 ngày an toàn giao thông gửi trước ngày nào?",
        "Cuộc thi Sáng tạo bản làng lần III khác lần I ở những điểm nào?",
        "Mỗi xã được đề nghị huyện tặng Giấy khen cho bao nhiêu học sinh?",
    ],
)
def test_what_no_heading_names_is_not_told(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered
