"""A yes must be borne out by what is quoted: the act, its number, the award, and no mere aim."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 8, 1)
PLAN = """# KẾ HOẠCH

Phong trào thi đua "Rừng xanh" của huyện Sông Mây giai đoạn 2031 - 2032

## I. Mục tiêu

Phấn đấu đến năm 2032, tỷ lệ hộ trồng rừng của huyện đạt trên 40%.

Ngày 12/3/2031, huyện đã ban hành Kế hoạch số 77/KH-UBND và Kế hoạch số 79/KH-UBND về trồng rừng.

## II. Thời gian

1. Đợt 1: Từ tháng 4/2031 đến tháng 9/2031

- Sơ kết phong trào trong tháng 10/2031, ngay sau khi kết thúc hội thi thợ rừng.

## III. Lễ phát động

1. Thành phần tham dự

- Đại biểu Thường trực Huyện ủy, Bí thư các chi bộ thôn.
- Mời phóng viên Đài truyền thanh huyện đến dự, đưa tin.

## IV. Phạm vi

Quy chế chấm điểm rừng chỉ áp dụng cho ngành Kiểm lâm.

Các thôn, bản, hợp tác xã lâm nghiệp đều tham gia phong trào.

## V. Thẩm quyền

- Chủ tịch huyện: cờ thi đua, danh hiệu “Thợ rừng giỏi”, giấy khen, huy hiệu “Rừng xanh”.
- Trưởng thôn: thư khen, danh hiệu “Hộ rừng xanh”.
- Giám đốc lâm trường, hợp tác xã: giấy biểu dương.

## VI. Vị trí

Huyện có phía Bắc giáp huyện Đá Bạc và thị xã Suối Nga, phía Nam giáp huyện Trà Mây, phía Đông giáp Biển Đông.

Đơn vị thuộc huyện, ở hai bờ sông và ven núi, gồm 05 xã: Sông Cả, Sông Con, Sông Đà, Tân Hợp Lũng, Khe Lim.

## VII. Người gác rừng

“Người gác rừng” để tặng cho thợ rừng, nông dân không thuộc đối tượng quy định tại khoản 1.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("rung"), {"ke-hoach.md": PLAN})


@pytest.mark.parametrize(
    "question",
    [
        "Tỷ lệ hộ trồng rừng của huyện trên 40% đúng không?",
        "Huyện đã đạt tỷ lệ hộ trồng rừng trên 40% chưa?",
        "Lễ phát động có mời Chủ tịch tỉnh không?",
        "Lễ phát động có mời Bí thư Tỉnh ủy không?",
        "Lễ phát động có văn nghệ chào mừng không?",
        "Kế hoạch 77 có thay thế Kế hoạch 79 không?",
        "Phong trào có 7 bản tham gia phải không?",
        "Thợ rừng giỏi có được giấy khen luôn không?",
        "Quy chế chấm điểm rừng có áp dụng cho ngành Giáo dục không?",
        "Bí thư chi bộ thôn có quyền phát động phong trào không?",
        "Huyện Trà Mây giáp phía Bắc huyện phải không?",
        "Phía Đông giáp Lào phải không?",
        "Xã Tân Con có thuộc huyện Sông Mây không?",
        "Hợp tác xã có được tặng giấy biểu dương không?",
        "Hộ gia đình vi phạm quy ước có được tặng danh hiệu Hộ rừng xanh không?",
    ],
)
def test_a_yes_is_not_given_for_what_is_told_beside_it(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answer.startswith("Có")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Lễ phát động có mời phóng viên đến đưa tin không?", "Có:"),
        ("Bí thư chi bộ thôn có dự lễ phát động không?", "Có:"),
        ("Hợp tác xã lâm nghiệp có tham gia phong trào không?", "Có:"),
        ("Đợt 1 kết thúc tháng 9/2031 phải không?", "Có:"),
        ("Đợt 1 kết thúc tháng 10/2031 đúng không?", "Không:"),
        ("Phấn đấu tỷ lệ hộ trồng rừng trên 40% đúng không?", "Có:"),
        ("Huyện Trà Mây giáp phía Nam huyện phải không?", "Có:"),
        ("Xã Tân Hợp Lũng có thuộc huyện Sông Mây không?", "Có:"),
        ("Nông dân có được tặng Người gác rừng không?", "Có:"),
    ],
)
def test_what_is_told_itself_still_decides(office: Assistant, question: str, told: str) -> None:
    assert office.ask(question, today=TODAY).answer.startswith(told)


def test_a_point_is_not_told_under_the_words_of_the_first(office: Assistant) -> None:
    answer = office.ask("Trưởng thôn có được tặng thư khen không?", today=TODAY).answer
    assert "Chủ tịch huyện –" not in answer
