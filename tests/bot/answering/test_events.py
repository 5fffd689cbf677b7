"""A ceremony and what is to be handed in for it: who, when, whose money; read and indexed without a model."""

from __future__ import annotations

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 8, 1)
PLAN = """UBND HUYỆN SÔNG MÂY
Sông Mây, ngày 02 tháng 3 năm 2031
KẾ HOẠCH
phát động thi đua trồng rừng huyện Sông Mây

I. Căn cứ

Thực hiện Công văn số 71/SNN-TR ngày 11 tháng 02 năm 2031 của Sở Nông nghiệp về việc đôn đốc gửi báo cáo tổng
kết trồng rừng, Ủy ban nhân dân huyện xây dựng kế hoạch.

II. Thời gian tổ chức Lễ phát động

- Dự kiến tổ chức Lễ phát động trong tháng 4/2031.
- Nghiên cứu tổ chức Lễ phát động gắn với ngày hội trồng cây.

III. Thành phần tham dự Lễ

- Thường trực Huyện ủy.
- Trưởng các phòng, ban thuộc huyện.
- Bí thư các chi bộ thôn.

IV. Phân công

1. Phòng Nông nghiệp: Chủ trì, phối hợp với Văn phòng xây dựng kịch bản Lễ phát động.

2. Văn phòng Huyện ủy: Cử lãnh đạo điều hành buổi Lễ phát động.

V. Hội nghị tổng kết rừng phòng hộ

Hội nghị tổng kết rừng phòng hộ có đại biểu các xã dự, kinh phí tổ chức hội nghị tổng kết rừng phòng hộ lấy từ
kinh phí năm 2031.

- Thời gian: sáng thứ Ba, ngày 23/9/2031.
- Trang phục: quần áo bảo hộ.

VI. Gửi danh sách thợ rừng

Thời hạn gửi danh sách thợ rừng:
- Các sở, ban, ngành của tỉnh: trước ngày 05/5/2031;
- Ủy ban nhân dân các xã, thị trấn: chậm nhất ngày 12/5/2031;
- Trưởng cụm, trưởng khối: trước ngày 20/5/2031.

VII. Kinh phí

Kinh phí trồng rừng lấy từ Quỹ bảo vệ rừng của tỉnh.

VIII. Giao ban

Giao ban trồng rừng quý I do Trưởng phòng Nông nghiệp chủ trì.

Giao ban trồng rừng quý II do Chánh Văn phòng Huyện ủy chủ trì.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("events"), {"ke-hoach.txt": PLAN}, 0.5)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ai chủ trì lễ phát động?", "Văn phòng Huyện ủy:"),
        ("Ai chủ trì xây dựng kịch bản lễ phát động?", "Phòng Nông nghiệp:"),
        ("Giao ban trồng rừng quý II ai chủ trì?", "Chánh Văn phòng Huyện ủy"),
        ("Lễ phát động mời những ai?", "Bí thư các chi bộ thôn"),
        ("Kinh phí trồng rừng lấy ở đâu?", "Quỹ bảo vệ rừng"),
        ("Khi nào tổ chức lễ phát động?", "Dự kiến tháng 4/2031:"),
        ("Hội nghị tổng kết rừng phòng hộ tổ chức lúc nào?", "Ngày 23/9/2031"),
        ("Các xã gửi danh sách thợ rừng trước ngày nào?", "Chậm nhất ngày 12/5/2031:"),
        ("Các sở gửi danh sách thợ rừng chậm nhất ngày nào?", "Trước ngày 05/5/2031:"),
    ],
)
def test_an_event_is_told_by_its_own_clause(office: Assistant, question: str, told: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Gửi báo cáo tổng kết trồng rừng trước ngày nào?",
        "Khi nào các xã gửi báo cáo tổng kết trồng rừng?",
        "Lễ phát động tốn bao nhiêu tiền hoa?",
        "Ai chủ trì hội nghị tổng kết trồng rừng?",
        "Giao ban trồng rừng quý III ai chủ trì?",
        "Lễ ký giao ước trồng rừng tổ chức ngày nào?",
    ],
)
def test_what_is_said_of_something_else_is_not_told_of_an_event(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert not answer.answered, answer.answer


def test_a_deadline_set_apart_for_several_is_told_for_each(office: Assistant) -> None:
    answer = office.ask("Hạn gửi danh sách thợ rừng là ngày nào?", today=TODAY)
    assert answer.answered
    assert all(day in answer.answer for day in ("05/5/2031", "12/5/2031", "20/5/2031"))
