"""What documents say of themselves: what they leave to earlier rules, which parts of others they change."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
CIRCULAR = """BỘ LÂM NGHIỆP
Số: 21/2025/TT-BLN
Hà Nội, ngày 05 tháng 02 năm 2025
THÔNG TƯ
Hướng dẫn thi đua trồng rừng
Điều 1. Hồ sơ
Hồ sơ gửi về Bộ Lâm nghiệp qua đường bưu điện theo mẫu số 1.
Điều 2. Hiệu lực thi hành
1. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2025.
2. Hồ sơ đã gửi về Bộ Lâm nghiệp trước ngày Thông tư này có hiệu lực thì tiếp tục thực hiện theo quy định tại
 Thông tư số 11/2019/TT-BLN ngày 04 tháng 6 năm 2019.
3. Kể từ ngày Thông tư này có hiệu lực, biển rừng làm theo Quyết định số 7/2018/QĐ-BLN vẫn tiếp tục được treo.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("transitions"), {"thong-tu.txt": CIRCULAR})


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Hồ sơ gửi Bộ Lâm nghiệp từ tháng 1/2025 thì áp thông tư cũ nào?", "11/2019/TT-BLN"),
        ("hồ sơ gửi Bộ Lâm nghiệp tháng 5/2025 thì theo thông tư nào", "21/2025/TT-BLN"),
        ("hồ sơ đã gửi bộ lâm nghiệp trước khi có thông tư mới thì theo thông tư nào", "11/2019/TT-BLN"),
        ("biển rừng mẫu cũ theo quyết định 7 có tiếp tục treo được không", "Kể từ ngày Thông tư này"),
    ],
)
def test_case_is_under_the_rule_of_its_day(assistant: Assistant, question: str, begins: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.removeprefix("3. ").startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "giấy khen mẫu cũ của xã xử lý thế nào",
        "quỹ rừng đã nộp năm ngoái thì theo nghị định nào",
    ],
)
def test_other_old_cases_are_not_decided(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


LETTER = """UBND PHƯỜNG SÔNG MÂY
Số: 77/UBND-VX
Sông Mây, ngày 3 tháng 3 năm 2026

Kính gửi: Các tổ dân phố.

1. Các tổ dân phố nộp danh sách trước ngày 10/3/2026.

2. Công văn này thay thế khoản 2 mục III Công văn số 41/UBND-VX; các nội dung khác vẫn thực hiện.
"""
PLAN = """UBND PHƯỜNG SÔNG MÂY
Số: 12/KH-UBND

KẾ HOẠCH
tổ chức hội thi

1. Kế hoạch này thực hiện Công văn số 41/UBND-VX ngày 02/02/2026.
"""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(
        tmp_path_factory.mktemp("changed-parts"), {"cong-van-77.txt": LETTER, "ke-hoach-12.txt": PLAN}, 0.5
    )


@pytest.mark.parametrize(
    "question",
    [
        "Công văn 77/UBND-VX bỏ chỗ nào của công văn trước?",
        "Công văn 77 sửa phần nào của công văn 41?",
        "cv 77 thay mục nào của công văn cũ",
    ],
)
def test_changed_part_is_told_with_what_stays(ward: Assistant, question: str) -> None:
    answer = ward.ask(question, today=TODAY).answer
    assert "khoản 2 mục III" in answer
    assert "vẫn thực hiện" in answer


@pytest.mark.parametrize(
    "question", ["Kế hoạch 12/KH-UBND thay thế điểm nào của kế hoạch cũ?", "Công văn 99 bỏ mục nào?"]
)
def test_a_document_that_changes_nothing_is_not_said_to(ward: Assistant, question: str) -> None:
    assert "khoản 2 mục III" not in ward.ask(question, today=TODAY).answer
