"""Questions for the figures of a report: which of several, of when, of whom, and against which target."""

from __future__ import annotations

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2032, 3, 1)
REPORT = """ỦY BAN NHÂN DÂN XÃ KHE NGANG
Số: 31/BC-UBND

BÁO CÁO
Tổng kết phong trào thi đua giai đoạn 2027 - 2031

I. ĐẶC ĐIỂM TÌNH HÌNH
Đầu giai đoạn, toàn xã có 640 hộ nghèo, chiếm 24,8% số hộ.

II. KẾT QUẢ
0. Đến nay 7/9 bản đạt chuẩn sạch; hai bản còn lại là Nà Hin và Pu Lau.
1. Toàn xã có 9/12 thôn đạt chuẩn thôn văn hóa, 03 thôn đạt kiểu mẫu.
2. Huy động 3 tỷ 450 triệu đồng làm đường.
3. Thu nhập bình quân đạt 58 triệu đồng, tăng 12 triệu đồng so với năm 2027.
4. Tổng số tiền thưởng đã chi là 62.500.000 đồng; mỗi tập thể 1.500.000 đồng, cá nhân 800.000 đồng.
5. Tỷ lệ hồ sơ trực tuyến đạt 72%, tăng 15% so với cùng kỳ.

6. Chủ tịch Ủy ban nhân dân xã tặng 97 Giấy khen, gồm 14 tập thể, 63 cá nhân và 20 hộ gia đình.
7. Doanh nghiệp ủng hộ nhiều nhất là Công ty cổ phần Gỗ Khe Ngang; Công ty TNHH Bồng Lai ủng hộ 20 triệu đồng.
8. Chỉ số hài lòng của người dân đạt 86,1%, thấp hơn mục tiêu năm (90%).
9. Trồng mới 340 ha rừng, đạt 85% kế hoạch.

10. Giải ngân đến ngày 15 tháng 6 năm 2031 được 8,3 tỷ đồng.
11. Học sinh giỏi đạt 11 giải (Ngữ văn: 1 ba; Lịch sử: 2 nhì, 3 ba).

12. Hỗ trợ sửa nhà tạm với tổng kinh phí 1,5 tỷ đồng; sửa nhà tạm được hỗ trợ 25 triệu đồng/nhà.
13. Mục tiêu thu nhập bình quân đến năm 2035 đạt 90 triệu đồng/người. Thu hội phí đạt 97%.

14. Khen thưởng cấp Nhà nước: 01 tập thể được Huân chương Lao động; 03 cá nhân được Huy chương.

III. CHỈ TIÊU
TT | Chỉ tiêu | Mục tiêu đến năm 2031 | Kết quả thực hiện
1 | Tỷ lệ hộ nghèo đa chiều | dưới 9% | 7,6% (196 hộ)
2 | Trẻ em hộ nghèo có thẻ bảo hiểm y tế | 100% | 100%
3 | Số nhà tạm được xóa | 60 nhà | 66 nhà
4 | Số thôn kiểu mẫu tăng thêm | 2 | 1

IV. KHEN THƯỞNG
TT | Hình thức | Tập thể | Cá nhân | Hộ gia đình
1 | Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh | 02 | 05 | 01
2 | Giấy khen của Chủ tịch Ủy ban nhân dân xã | 14 | 63 | 20
3 | Danh hiệu "Lao động tiên tiến" | - | 88 | -

Danh sách cá nhân được tặng Giấy khen
TT | Họ và tên | Chức vụ, địa chỉ | Tiền thưởng (đồng)
1 | Mạc Văn Khiết | Trưởng thôn Bồng | 800.000
2 | Tô Thị Viên | Chi hội trưởng Phụ nữ | 800.000

Danh sách hộ gia đình được tặng Giấy khen
TT | Chủ hộ | Địa chỉ | Thành tích
1 | Giàng Văn Sáy | Thôn Bồng | Hiến 310 m2 đất
2 | Mùa Thị Pà | Thôn Đèo | Hiến 95 m2 đất
"""
AIMS = """ỦY BAN NHÂN DÂN XÃ NẬM SƯƠNG
Số: 12/KH-UBND

KẾ HOẠCH
Thi đua giảm nghèo

I. MỤC TIÊU
Phấn đấu đến năm 2035, tỷ lệ hộ nghèo trên địa bàn xã giảm còn dưới 4%, hộ cận nghèo dưới 6%.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"bao-cao.txt": REPORT, "ke-hoach.txt": AIMS}
    return open_assistant(tmp_path_factory.mktemp("report"), texts, 0.5)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Khe Ngang có bao nhiêu thôn đạt chuẩn văn hóa?", "9/12 thôn"),
        ("xã Khe Ngang huy động được bao nhiêu tiền làm đường", "3 tỷ 450 triệu đồng"),
        ("thu nhập bình quân của Khe Ngang tăng bao nhiêu so với năm 2027", "12 triệu đồng"),
        ("Tổng tiền thưởng của xã Khe Ngang là bao nhiêu?", "62.500.000 đồng"),
        ("Khe Ngang giờ còn bao nhiêu hộ nghèo?", "7,6% (196 hộ)"),
        ("đầu giai đoạn Khe Ngang có bao nhiêu hộ nghèo?", "640 hộ"),
        ("Khe Ngang có mấy người được Bằng khen của Chủ tịch tỉnh?", "05"),
        ("Khe Ngang tặng bao nhiêu giấy khen cho hộ gia đình?", "20: Giấy khen"),
        ("Doanh nghiệp nào ở Khe Ngang ủng hộ nhiều nhất?", "Công ty cổ phần Gỗ"),
        ("Chỉ số hài lòng của Khe Ngang có đạt mục tiêu không?", "Không"),
        ("Khe Ngang trồng mới bao nhiêu ha rừng, đạt bao nhiêu phần trăm kế hoạch?", "340; đạt 85%"),
        ("Thu nhập bình quân của Khe Ngang mục tiêu năm 2035 là bao nhiêu?", "90 triệu đồng"),
        ("Khe Ngang sửa nhà tạm được hỗ trợ bao nhiêu?", "25 triệu đồng/nhà"),
        ("ông Mạc Văn Khiết được thưởng bao nhiêu?", "800.000 đồng"),
        ("Mục tiêu của Nậm Sương đến năm 2035 tỷ lệ hộ nghèo còn bao nhiêu?", "Dưới 4%"),
    ],
)
def test_the_figure_asked_for_leads_the_answer(office: Assistant, question: str, value: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(value)


@pytest.mark.parametrize(
    "question",
    [
        "Khe Ngang có bao nhiêu tập thể lao động tiên tiến?",
        "tỷ lệ hồ sơ trực tuyến của Khe Ngang cùng kỳ năm trước là bao nhiêu?",
        "Hội phí mỗi tháng ở Khe Ngang bao nhiêu?",
        "Hết năm 2031 Khe Ngang giải ngân được bao nhiêu?",
        "Hộ nào ở Khe Ngang hiến nhiều đất nhất?",
        "Tỷ lệ hộ nghèo của xã Nậm Sương hiện nay là bao nhiêu?",
    ],
)
def test_a_figure_of_another_kind_or_time_is_withheld(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answered


def test_a_list_in_brackets_is_not_cut_off(office: Assistant) -> None:
    answer = office.ask("học sinh giỏi của Khe Ngang đạt mấy giải?", today=TODAY)
    assert answer.answer.endswith("(Ngữ văn: 1 ba; Lịch sử: 2 nhì, 3 ba).")


def test_an_increase_is_not_taken_for_all(office: Assistant) -> None:
    assert office.ask("Khe Ngang có mấy thôn kiểu mẫu?", today=TODAY).answer.startswith("03 thôn")


def test_targets_missed_are_reckoned_where_no_column_judges_them(office: Assistant) -> None:
    answer = office.ask("Chỉ tiêu nào Khe Ngang không đạt?", today=TODAY)
    assert answer.answer.startswith("- Số thôn kiểu mẫu tăng thêm")
    assert "hộ nghèo" not in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Khe Ngang tặng giấy khen những cá nhân nào?", "2 cá nhân: Mạc Văn Khiết; Tô Thị Viên."),
        ("Khe Ngang tặng giấy khen những hộ gia đình nào?", "2 hộ gia đình: Giàng Văn Sáy; Mùa Thị Pà."),
    ],
)
def test_those_rewarded_are_named_in_full(office: Assistant, question: str, said: str) -> None:
    assert office.ask(question, today=TODAY).answer.endswith(said)


def test_who_was_rewarded_is_told_by_names_alone(office: Assistant) -> None:
    assert not office.ask("Những ai ở Nậm Sương được bằng khen?", today=TODAY).answered


def test_result_asked_about_is_told(office: Assistant) -> None:
    answer = office.ask("Kết quả khen thưởng Huân chương của Khe Ngang thế nào?", today=TODAY).answer
    assert "01 tập thể được Huân chương" in answer


def test_those_left_over_are_those_that_fell_short(office: Assistant) -> None:
    answer = office.ask("Khe Ngang còn những bản nào chưa đạt chuẩn sạch?", today=TODAY).answer
    assert "Nà Hin và Pu Lau" in answer
