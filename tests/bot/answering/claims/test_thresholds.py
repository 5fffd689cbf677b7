"""Cases with a measure beside the ranges that the rules of a small ward set."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """# QUY CHẾ

thi đua, khen thưởng của phường Sông Mây

## Điều 1. Đối tượng

1. Người mới tuyển dụng dưới 10 tháng không thuộc đối tượng bình xét danh hiệu thi đua.

2. Cá nhân nghỉ việc riêng trong năm từ 03 tháng trở lên không được xét danh hiệu thi đua.

## Điều 2. Giấy khen

1. Tặng hộ gia đình hiến từ 30 m² đất trở lên để mở rộng ngõ, hẻm.

2. Tặng người trồng từ 100 cây xanh trở lên.

## Điều 3. Báo cáo

1. Tổ dân phố gửi báo cáo chậm từ 02 đến 05 ngày bị trừ 01 điểm; chậm trên 05 ngày bị trừ 03 điểm.

2. Hồ sơ gửi chậm quá 10 ngày không được tiếp nhận.

## Điều 4. Các trường hợp chưa xét khen thưởng

1. Doanh nghiệp nợ phí vệ sinh từ 06 tháng trở lên.

## Điều 5. Hồ sơ

1. Công nhân trực tiếp không phải viết báo cáo thành tích.
"""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("thresholds"), {"quy-che.md": RULES}, 0.5)


@pytest.mark.parametrize(
    ("question", "verdict", "stated"),
    [
        ("Nhà em hiến 35 m2 đất mở ngõ thì có được tặng giấy khen không?", "Có", "30 m²"),
        ("Nhà em hiến 20 m2 đất mở ngõ thì có được tặng giấy khen không?", "Không", "30 m²"),
        ("Em mới tuyển dụng 8 tháng có được xét lao động tiên tiến không?", "Không", "dưới 10 tháng"),
        ("Em mới tuyển dụng 11 tháng có được xét lao động tiên tiến không?", "Có", "dưới 10 tháng"),
        ("Em nghỉ việc riêng 4 tháng có được bình xét lao động tiên tiến không?", "Không", "03 tháng"),
        ("Tổ dân phố gửi báo cáo chậm 7 ngày thì có sao không, có bị trừ điểm không?", "Có", "03 điểm"),
        ("Tổ dân phố gửi báo cáo chậm 3 ngày thì có bị trừ điểm không?", "Có", "01 điểm"),
        ("Hồ sơ gửi chậm 12 ngày có được tiếp nhận không?", "Không", "quá 10 ngày"),
        ("Doanh nghiệp nợ phí vệ sinh 8 tháng có được xét khen thưởng không?", "Không", "06 tháng"),
        # "Trực tiếp" is no side of a pair here.
        ("Khen công nhân trực tiếp thì công nhân có phải tự viết báo cáo thành tích không?", "Không", "viết"),
    ],
)
def test_case_is_judged_by_the_range_it_lies_in(
    ward: Assistant, question: str, verdict: str, stated: str
) -> None:
    answer = ward.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(f"{verdict}:")
    assert stated in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Nhà em hiến 35 m2 đất có được miễn thuế không?",
        "Người trồng 120 cây có được tặng huy hiệu không?",
        "Tổ dân phố gửi báo cáo chậm 7 ngày thì tổ trưởng có bị kỷ luật không?",
    ],
)
def test_range_of_another_matter_decides_nothing(ward: Assistant, question: str) -> None:
    assert not ward.ask(question, today=TODAY).answered
