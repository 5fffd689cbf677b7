"""Claims with a body, a share or a year, held against what a small district's plan says."""

import pytest

from bot.answering.claims.same_values import same_values
from bot.assistant import Assistant
from bot.evidence.value import Value
from bot.understanding.focus import Focus
from tests.bot.answering_office import TODAY, open_assistant

PLAN = """# KẾ HOẠCH

tổ chức hội thi Bếp sạch của huyện Sông Mây

## I. Chỉ tiêu

Phấn đấu đến năm 2027, tỷ lệ hộ dùng bếp củi trên địa bàn huyện giảm còn dưới 4%.

Các mức thưởng hội thi nêu trên là mức tối đa. Tập thể dự hội thi có quá trình thành lập từ 10 năm trở lên.

## II. Phân công

1. Phòng Nội vụ có trách nhiệm kiểm tra, đôn đốc các xã nộp bài dự thi đúng tiến độ.

2. Hội Phụ nữ huyện chuẩn bị kịch bản và người dẫn chương trình hội thi.
"""


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("claimed"), {"ke-hoach.md": PLAN}, 0.5)


@pytest.mark.parametrize(
    ("question", "verdict", "stated"),
    [
        ("Chuẩn bị kịch bản hội thi là phần của Phòng Nội vụ, có phải vậy không?", "Không", "Hội Phụ nữ"),
        ("Chuẩn bị kịch bản hội thi là việc của Hội Phụ nữ huyện, đúng không đồng chí?", "Có", "Hội Phụ nữ"),
        ("Phòng Nội vụ là nơi chuẩn bị kịch bản hội thi, đúng không?", "Không", "Hội Phụ nữ"),
        ("Phòng Nội vụ có phải chuẩn bị kịch bản hội thi không?", "Không", "Hội Phụ nữ"),
        ("Có đúng là hộ dùng bếp củi giảm còn dưới 2% vào năm 2027 không?", "Không", "dưới 4%"),
        ("Có đúng là hộ dùng bếp củi giảm còn dưới 4% vào năm 2027 không?", "Có", "dưới 4%"),
        ("Mức thưởng hội thi có phải mức trần không?", "Có", "tối đa"),
    ],
)
def test_claim_is_judged_by_what_the_plan_states(
    district: Assistant, question: str, verdict: str, stated: str
) -> None:
    answer = district.ask(question, today=TODAY)
    assert answer.answer.startswith(f"{verdict}:")
    assert stated in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Chụp ảnh hội thi là phần của Phòng Nội vụ, phải không?",
        "Tỷ lệ hộ dùng bếp củi năm 2029 có xuống dưới 4% không?",
    ],
)
def test_claim_of_another_matter_or_year_is_not_judged(district: Assistant, question: str) -> None:
    assert not district.ask(question, today=TODAY).answered


def test_ten_months_are_not_borne_out_by_ten_years(district: Assistant) -> None:
    answer = district.ask("Tập thể mới thành lập 10 tháng có được dự hội thi không?", today=TODAY)
    assert not answer.answer.startswith("Có")


@pytest.mark.parametrize(
    ("sort", "body", "among"),
    [
        ("các xã", "UBND các xã, thị trấn", True),
        ("các thị trấn", "UBND các xã, thị trấn", True),
        ("mỗi phòng", "Phòng Nội vụ", True),
        ("mỗi phòng", "Văn phòng Huyện ủy", False),
        ("các bản", "Ủy ban nhân dân xã", False),
        ("các hội", "Hội đồng Thi đua", False),
        ("các xã", "Phòng Văn hóa - Xã hội", False),
    ],
)
def test_one_of_a_sort_is_told_from_a_like_sounding_body(sort: str, body: str, among: bool) -> None:
    claimed, offered = (Value(0, len(text), text) for text in (sort, body))
    assert same_values(Focus.ACTOR, claimed, offered) is among
