"""What cadres ask in a few plain words of papers that set several days, sums and persons side by side."""

from __future__ import annotations

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 3, 2)
GUIDE = """UBND HUYỆN SÔNG MÂY
Số: 187/UBND-NV
Sông Mây, ngày 21 tháng 01 năm 2031
V/v hướng dẫn bình xét, nộp hồ sơ khen thưởng cuối năm 2031

I. ĐỐI TƯỢNG
1. Đối tượng dự xét: viên chức trường học. Người đã đạt giải Nhất năm 2030 không dự xét, được mời cố vấn.
2. Không xét danh hiệu đối với người mới tuyển dụng dưới 10 tháng. Người nghỉ thai sản được tính thời gian
nghỉ để xét danh hiệu.

II. HỒ SƠ
1. Các trường gửi hồ sơ đề nghị khen thưởng về Phòng Nội vụ trước ngày 15 tháng 6 năm 2031.
2. Các xã gửi hồ sơ đề nghị khen thưởng về Phòng Nội vụ trước ngày 06 tháng 12 năm 2031.
3. Hồ sơ thiếu được bổ sung trong 03 ngày làm việc kể từ khi có thông báo.
4. Phòng Nội vụ thẩm định hồ sơ trong 07 ngày làm việc.
5. Báo cáo thành tích viết không quá 04 trang A4 đối với tập thể và 03 trang A4 đối với cá nhân.
6. Các xã cấp bản xác nhận thu nhập của Hội Nông dân xã kèm theo.

III. TIỀN THƯỞNG
1. Tập thể lao động tiên tiến: 1.872.000 đồng/tập thể.
2. Lao động tiên tiến: 702.000 đồng/người.
3. Người được khen nhận tiền thưởng tại Phòng Kinh tế huyện chậm nhất 30 ngày.
4. Quỹ thi đua, khen thưởng năm 2031 là 168 triệu đồng; số dư Quỹ thi đua, khen thưởng còn 101 triệu đồng.

IV. ĐĂNG KÝ
Các xã đăng ký chỉ tiêu nộp về Phòng Nội vụ trước ngày 07 tháng 3 năm 2031; riêng xã Tà Lèng bắt đầu phong
trào từ ngày 04 tháng 3 năm 2031. Cuộc họp rà soát tiếp theo tổ chức vào ngày 22 tháng 4 năm 2031.
Xã không nộp báo cáo thì trừ 05 điểm thi đua.
"""
REPORT = """UBND XÃ SUỐI BẠC
Số: 61/BC-UBND
Suối Bạc, ngày 20 tháng 6 năm 2031
BÁO CÁO
Kết quả phong trào chăn nuôi năm 2031

I. KẾT QUẢ
1. Mức hỗ trợ di dời chuồng trại là 1,5 triệu đồng/chuồng.
2. Hội đồng Thi đua - Khen thưởng xã có 13 thành viên.
3. Sáng ngày 18 tháng 02 năm 2031, đồng chí Đinh Quang Hậu, Phó Chủ tịch Ủy ban nhân dân huyện, Phó Chủ tịch
thứ nhất Hội đồng Thi đua - Khen thưởng huyện, chủ trì cuộc họp rà soát.
4. Một số thôn còn nuôi trâu; kết quả giảm nghèo chưa bền vững.

TT | Chỉ tiêu | Giao | Đạt
1 | Hộ do phụ nữ làm chủ thoát nghèo | 10 | 14
2 | Phụ nữ được giới thiệu việc làm | 400 | 358
3 | Chi hội có quỹ hoạt động | 34 | 27

II. KIẾN NGHỊ
1. Đề nghị Ủy ban nhân dân huyện nâng mức hỗ trợ di dời chuồng trại lên 3 triệu đồng/chuồng.
2. Đề nghị Sở Nội vụ rút ngắn thời gian cấp giống chè xuống còn 05 ngày làm việc.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"huong-dan.txt": GUIDE, "bao-cao.txt": REPORT}
    return open_assistant(tmp_path_factory.mktemp("plain"), texts)


def ask(assistant: Assistant, question: str) -> str:
    answer = assistant.ask(question, today=TODAY)
    return answer.answer if answer.answered else ""


def test_all_days_for_papers_are_told_to_whoever_names_none(assistant: Assistant) -> None:
    told = ask(assistant, "hạn nộp hồ sơ khen thưởng")
    assert "ngày 15 tháng 6 năm 2031" in told
    assert "ngày 06 tháng 12 năm 2031" in told
    assert "03 ngày" not in told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hồ sơ thiếu bổ sung trong mấy ngày", "03 ngày làm việc:"),
        ("thẩm định hồ sơ mất bao lâu", "07 ngày làm việc:"),
        ("báo cáo thành tích cá nhân mấy trang", "03 trang:"),
        ("nhận tiền thưởng ở đâu", "Tại Phòng Kinh tế"),
        ("quỹ khen thưởng còn bao nhiêu", "101 triệu đồng:"),
        ("họp rà soát tiếp theo ngày nào", "Ngày 22 tháng 4 năm 2031:"),
        ("không nộp báo cáo thì sao", "Xã không nộp báo cáo thì trừ 05 điểm"),
        ("hội đồng có bao nhiêu người", "13 thành viên:"),
        ("ai chủ trì cuộc họp rà soát", "Đinh Quang Hậu, Phó Chủ tịch Ủy ban nhân dân huyện:"),
        ("hỗ trợ di dời chuồng trại bao nhiêu tiền", "1,5 triệu đồng/chuồng:"),
        ("nghỉ thai sản có được xét không", "Có:"),
        ("người đạt giải Nhất năm 2030 có được dự xét không", "Không:"),
    ],
)
def test_plain_question_gets_its_own_value(assistant: Assistant, question: str, told: str) -> None:
    assert ask(assistant, question).startswith(told)


def test_sum_of_one_award_is_not_left_out_for_one_whose_name_holds_it(assistant: Assistant) -> None:
    assert "702.000 đồng/người" in ask(assistant, "lao động tiên tiến thưởng bao nhiêu")


def test_targets_that_fell_short_are_listed_and_no_other(assistant: Assistant) -> None:
    told = ask(assistant, "chỉ tiêu nào không đạt")
    assert "giới thiệu việc làm" in told
    assert "quỹ hoạt động" in told
    assert "thoát nghèo" not in told


@pytest.mark.parametrize(
    "question",
    [
        # What is asked of those above, or of others, is no rule.
        "cấp giống chè mất bao lâu",
        "thời gian xét khen thưởng mất bao lâu",
        "tổng kết rồi chưa",
        "công nhân có được Giấy khen không",
        "ai nhận hồ sơ thu nhập",
        "phong trào bắt đầu từ ngày nào",
    ],
)
def test_likeness_of_words_gives_no_answer(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question) == ""
