"""Plain questions of commune cadres: one item of an enumeration, whom a class holds, what the asker adds."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

PLAN = """HUYỆN ỦY SÔNG MÂY

# KẾ HOẠCH

tổ chức đợt thi đua trồng rừng

## I. Mục đích

Thiết thực chào mừng các ngày lễ lớn trong năm 2026 (kỷ niệm 95 năm thành lập Đảng, 80 năm Quốc khánh, 40 năm
giải phóng huyện Sông Mây, 120 năm lập phố chợ).

## II. Thời gian

- Hồ sơ vay giống: Ủy ban nhân dân cấp xã xem xét 15 ngày, Phòng Nông nghiệp 10 ngày và Hạt Kiểm lâm 20 ngày.

- Tổ chức sơ kết đợt thi đua trồng rừng trong tháng 8/2026 (ngay sau khi kết thúc Đại hội đại biểu Đảng bộ).

## III. Khen thưởng

- Các tổ chức chính trị - xã hội huyện xem xét, khen thưởng cho thành viên của tổ chức mình.

- Các chi bộ khen thưởng đảng viên có thành tích khi tổ chức tổng kết đợt thi đua.

- Ủy ban nhân dân huyện kêu gọi doanh nghiệp tham gia tặng cây giống.

- Văn phòng Huyện ủy lập dự trù kinh phí lễ ra quân trình Ban Thường vụ Huyện ủy quyết định; thanh toán
kinh phí lễ ra quân theo quy định.

- Đảng viên dùng phần mềm trên thiết bị di động thông minh để báo số cây đã trồng.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("plainly"), {"ke-hoach.md": PLAN})


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("Hồ sơ vay giống Hạt Kiểm lâm xem xét mấy ngày?", "20 ngày"),
        ("hồ sơ vay giống phòng nông nghiệp xem xét bao nhiêu ngày", "10 ngày"),
        ("năm 2026 kỷ niệm bao nhiêu năm giải phóng huyện Sông Mây", "40 năm"),
        ("Sơ kết thi đua trồng rừng trước hay sau đại hội đảng bộ, tháng mấy?", "Tháng 8/2026"),
        ("khi nào thì chi bộ khen thưởng đảng viên", "Các chi bộ khen thưởng đảng viên"),
        ("Hội nông dân có được khen thưởng thành viên không?", "Có"),
        ("Huyện kêu gọi ai tham gia tặng cây giống?", "Ủy ban nhân dân huyện kêu gọi doanh nghiệp"),
        ("ai quyết định kinh phí lễ ra quân", "Ban Thường vụ Huyện ủy"),
        ("đảng viên báo số cây đã trồng bằng điện thoại có được không", "Có"),
    ],
)
def test_what_is_asked_plainly_is_told(assistant: Assistant, question: str, start: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered, answer.answer
    assert answer.answer.startswith(start), answer.answer
