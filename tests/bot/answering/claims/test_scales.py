"""Values of questions on the scales of a ward's papers: points, days, shares."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """# QUY CHẾ

chấm điểm thi đua các tổ dân phố phường Sông Mây

## Điều 1. Xếp loại tổ dân phố

a) Loại A: từ 85 điểm trở lên.

b) Loại B: từ 70 đến dưới 85 điểm.

c) Loại C: dưới 70 điểm.

## Điều 2. Điểm trừ và xếp loại khối cơ quan

1. Nộp báo cáo chậm từ 01 đến 02 ngày: trừ 01 điểm; chậm trên 02 ngày: trừ 05 điểm.

2. Số liệu sai trên 5%: trừ 10 điểm.

3. Mức xếp loại khối cơ quan: từ 90 điểm là xuất sắc; từ 75 đến dưới 90 tốt; dưới 75 trung bình.

## Điều 3. Quỹ khuyến học

Vận động quỹ đạt từ 100% chỉ tiêu trở lên: 20 điểm; đạt từ 80% đến dưới 100%: 12 điểm; dưới 80%: 0 điểm.

## Điều 4. Huy hiệu Tổ trưởng

a) Huy hiệu Tổ trưởng hạng Nhất: làm tổ trưởng từ 20 năm trở lên.

b) Huy hiệu Tổ trưởng hạng Nhì: làm tổ trưởng từ 15 năm đến dưới 20 năm.

## Điều 5. Truy tặng Huy hiệu Tổ trưởng

a) Tổ trưởng hy sinh đã làm tổ trưởng từ 05 năm trở lên thì được truy tặng Huy hiệu Tổ trưởng hạng Nhất.

b) Tổ trưởng hy sinh đã làm tổ trưởng từ 02 năm trở lên thì được truy tặng Huy hiệu Tổ trưởng hạng Nhì.
"""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("scales"), {"quy-che.md": RULES}, 0.5)


@pytest.mark.parametrize(
    ("question", "rung"),
    [
        ("Tổ dân phố được 72 điểm thì xếp loại gì?", "Loại B"),
        ("Tổ dân phố chấm được 85 điểm thì vào loại nào?", "Loại A"),
        ("Làm tổ trưởng 17 năm thì được Huy hiệu Tổ trưởng hạng mấy?", "từ 15 năm đến dưới 20 năm"),
        ("Tổ dân phố có 69,5 điểm thì xếp loại gì?", "Loại C"),
        ("Nộp báo cáo chậm 4 ngày trừ mấy điểm?", "Chậm trên 02 ngày: trừ 05 điểm"),
        ("Báo cáo nộp chậm 1 ngày thì bị trừ bao nhiêu điểm?", "từ 01 đến 02 ngày: trừ 01 điểm"),
        ("Quỹ khuyến học vận động đạt 90% chỉ tiêu thì được mấy điểm?", "12 điểm"),
        ("Vận động quỹ khuyến học từ 80% đến dưới 100% được bao nhiêu điểm?", "12 điểm"),
    ],
)
def test_value_is_told_its_rung(ward: Assistant, question: str, rung: str) -> None:
    answer = ward.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(rung) or rung in answer.answer.split(";")[0], answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Nộp báo cáo sớm 4 ngày được cộng mấy điểm?",
        "Tổ dân phố có 72 hộ thì xếp loại gì?",
        "Tổ dân phố dài 72 km thì xếp loại gì?",
    ],
)
def test_value_of_another_kind_has_no_rung(ward: Assistant, question: str) -> None:
    answer = ward.ask(question, today=TODAY).answer
    assert not answer.startswith(("Loại B", "Chậm trên")), answer


@pytest.mark.parametrize(
    ("question", "rung"),
    [
        ("Bao nhiêu điểm thì cơ quan được xếp loại tốt?", "Từ 75 đến dưới 90 tốt."),
        ("co quan loai xuat sac phai tu may diem", "từ 90 điểm là xuất sắc."),
        ("Tổ dân phố phải mấy điểm mới được loại B?", "Loại B: từ 70 đến dưới 85 điểm."),
    ],
)
def test_class_is_told_its_range(ward: Assistant, question: str, rung: str) -> None:
    answer = ward.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.endswith(rung)


def test_class_that_no_rung_names_has_no_range(ward: Assistant) -> None:
    assert not ward.ask("Bao nhiêu điểm thì cơ quan được xếp loại khá?", today=TODAY).answered
