"""A notice of a meeting: when, where, who has not done their part; read and indexed without a model."""

from __future__ import annotations

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 6, 1)
NOTICE = """UBND XÃ SÔNG XANH
Số: 51/UBND-VH
Sông Xanh, ngày 28 tháng 5 năm 2031
V/v đôn đốc báo cáo và thông báo Hội nghị sơ kết phong trào trồng rừng

I. VỀ BÁO CÁO 6 THÁNG ĐẦU NĂM

1. Các cơ quan, đơn vị, ấp gửi báo cáo trồng rừng chậm nhất 16 giờ 30 ngày 12/6/2031.

2. Bốn đơn vị chưa gửi báo cáo trồng rừng quý I phải gửi bổ sung, kèm giải trình có chữ ký người đứng đầu,
trước ngày 11/6/2031.

II. THÔNG BÁO HỘI NGHỊ SƠ KẾT PHONG TRÀO TRỒNG RỪNG 6 THÁNG ĐẦU NĂM 2031

1. Thời gian: 01 buổi, khai mạc lúc 7 giờ 30 ngày 26/6/2031 (thứ Năm).

2. Địa điểm: Hội trường UBND xã, trụ sở chính, ấp Mỹ Thạnh.

3. Chuẩn bị

- Phòng Văn hóa: dự thảo báo cáo sơ kết, xin ý kiến thành viên Hội đồng trước ngày 20/6/2031.

4. Giấy khen kèm tiền thưởng tính theo mức lương cơ sở 2.340.000 đồng: thợ rừng giỏi 1.872.000 đồng.

- Văn phòng: chạy thử âm thanh lúc 14 giờ 00 ngày 25/6/2031.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("notice"), {"thong-bao.txt": NOTICE}, 0.5)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("hội nghị sơ kết họp ở đâu", "Hội trường UBND xã, trụ sở chính, ấp Mỹ Thạnh"),
        ("hội nghị sơ kết tổ chức tại đâu?", "Hội trường UBND xã, trụ sở chính, ấp Mỹ Thạnh"),
        ("may gio hop so ket", "7 giờ 30"),
        ("hội nghị sơ kết mấy giờ bắt đầu", "7 giờ 30"),
        ("hội nghị sơ kết ngày nào", "Ngày 26/6/2031"),
        ("khi nào họp sơ kết", "Ngày 26/6/2031"),
        ("báo cáo trồng rừng gửi trước mấy giờ ngày nào", "16 giờ 30 ngày 12/6/2031"),
    ],
)
def test_the_particulars_of_a_meeting_are_told(office: Assistant, question: str, begins: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(begins), answer.answer


@pytest.mark.parametrize(
    "question",
    ["báo cáo trồng rừng quý III gửi ngày mấy", "Hội đồng họp ngày nào", "khi nào họp Hội đồng"],
)
def test_the_day_of_another_quarter_or_meeting_is_not_told(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert not answer.answered, answer.answer


def test_the_wage_that_sums_are_reckoned_by_is_none_of_them(office: Assistant) -> None:
    answer = office.ask("mức tiền thưởng kèm giấy khen là bao nhiêu", today=TODAY)
    assert not answer.answer.startswith("2.340.000"), answer.answer


@pytest.mark.parametrize("question", ["ai chưa gửi báo cáo trồng rừng", "đơn vị nào chưa gửi báo cáo"])
def test_whose_duty_it_is_does_not_tell_who_has_not_done_it(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert not answer.answered, answer.answer
