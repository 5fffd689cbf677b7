"""Claims of a fact, judged by the answer to the open question: days, tables, numbers and bounds of them."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

REPORT = """# BÁO CÁO

kết quả phong trào Bếp sạch của huyện Sông Mây năm 2025

## I. Kết quả

Toàn huyện có 52 trường học dùng bếp ga.

Thu nhập bình quân của hộ nuôi ong đạt 48 triệu đồng, thấp hơn bình quân chung của tỉnh.

## II. Tiền thưởng

Họ và tên | Đơn vị | Tiền thưởng (đồng)
Hồ Văn Tạo | Trường Mầm non Bến Đá | 1.250.000
Lê Thị Nga | Trạm Y tế Bến Đá | 900.000

## III. Thời gian

Tổ chức sơ kết phong trào Bếp sạch vào tháng 8/2025 và tổng kết phong trào Bếp sạch vào tháng 8/2026.

Các trường nộp báo cáo trước ngày 15/9/2026.
"""


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("asserted"), {"bao-cao.md": REPORT}, 0.5)


@pytest.mark.parametrize(
    ("question", "verdict", "stated"),
    [
        ("Tổng kết phong trào Bếp sạch là tháng 8/2025 đúng không?", "Không", "8/2026"),
        ("Sơ kết phong trào Bếp sạch là tháng 8/2025 đúng không?", "Có", "8/2025"),
        ("Hồ Văn Tạo được thưởng 750 nghìn đúng không?", "Không", "1.250.000"),
        ("Lê Thị Nga được thưởng 900 nghìn phải không?", "Có", "900.000"),
        ("Huyện có hơn 60 trường học dùng bếp ga phải không?", "Không", "52 trường"),
        ("Huyện có hơn 50 trường học dùng bếp ga phải không?", "Có", "52 trường"),
        ("Hạn các trường nộp báo cáo là ngày 15/9/2026 đúng không?", "Có", "15/9/2026"),
        ("Thu nhập bình quân của hộ nuôi ong có cao hơn bình quân tỉnh không?", "Không", "thấp hơn"),
    ],
)
def test_claim_is_held_against_the_answer_to_the_open_question(
    district: Assistant, question: str, verdict: str, stated: str
) -> None:
    answer = district.ask(question, today=TODAY)
    assert answer.answer.startswith(f"{verdict}:")
    assert stated in answer.answer


def test_claim_of_what_is_not_stated_is_not_judged(district: Assistant) -> None:
    question = "Hồ Văn Tạo được thưởng thêm 750 nghìn tiền xăng đúng không?"
    assert not district.ask(question, today=TODAY).answered
