"""Questions on tables with bars, tabs, spaces, in Markdown, on a web page; merged cells, units, sums."""

import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from index.build import build
from index.library import Library
from tests.bot.answering_office import open_assistant
from tests.fake_embedder import FakeEmbedder

TABLES = Path(__file__).parent / "documents"
TODAY = datetime.date(2026, 10, 5)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    state = tmp_path_factory.mktemp("state")
    build(TABLES, state, FakeEmbedder)
    return Assistant(Library.open(state, FakeEmbedder), min_confidence=0.4)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("huyen dak mar nam 2026 xa ia chim duoc bao nhieu tien quy thi dua khen thuong", ["41,5"]),
        ("quỹ khen thưởng của phòng nội vụ huyện Đắk Mar năm 2025 là bao nhiêu?", ["120"]),
        ("xã nào ở Đắk Mar được hỗ trợ tuyên truyền nhiều nhất?", ["Đắk Rơ Wa"]),
        ("tổng cộng quỹ thi đua khen thưởng năm 2026 của huyện Đắk Mar bao nhiêu triệu", ["368,5"]),
        ("Ia Chim với Hòa Bình huyện Đắk Mar xã nào được nhiều quỹ năm 2026 hơn?", ["44"]),
        ("đơn vị nào chủ trì tổng hợp kinh phí khen thưởng huyện Đắk Mar", ["Phòng Nội vụ"]),
        ("đoàn kiểm tra xã Tân Hợp về thôn Hạ ngày nào, mấy giờ", ["14/8/2026", "8 giờ 00"]),
        ("thon ben da xa tan hop kiem tra luc may gio", ["14 giờ 30"]),
        ("ai làm trưởng đoàn kiểm tra thôn Thượng", ["Đỗ Quang Minh"]),
        ("bà Ngô Thị Sen kiểm tra những thôn nào", ["Thôn Đoài", "Thôn Bến Đá"]),
        ("thôn Đông có mấy hộ", ["312"]),
        ("thôn nào ở Tân Hợp đông hộ nhất", ["Thôn Hạ"]),
        ("ông Trần Văn Lợi kiểm tra mấy thôn?", ["2"]),
        ("năm 2025 tỉnh Ninh Sơn có mấy cá nhân được Huân chương Lao động hạng Ba", ["7"]),
        ("tinh ninh son tang bao nhieu bang khen cua thu tuong cho tap the", ["6"]),
        ("tổng số cá nhân được khen của Ninh Sơn năm 2025", ["1.256"]),
        (
            "tỷ lệ người lao động trực tiếp được bằng khen của chủ tịch ủy ban nhân dân tỉnh Ninh Sơn",
            ["61,5"],
        ),
        ("hội nghị điển hình tiên tiến quận Phú Hòa mấy giờ trao bằng khen", ["09:45"]),
        ("be mac hoi nghi dien hinh tien tien phu hoa luc may gio", ["10:30"]),
        ("ai phụ trách phần tham luận hội nghị điển hình quận Phú Hòa", ["Lê Thu Cúc"]),
        (
            "phòng nội vụ quận phú hòa chuẩn bị tài liệu xong trước mấy giờ ngày nào",
            ["16 giờ 30", "12/5/2026"],
        ),
        ("mỗi tham luận ở hội nghị điển hình Phú Hòa được nói mấy phút", ["10 phút"]),
        ("hồ sơ lao động tiên tiến huyện Cao Lộc Thượng nộp hạn chót ngày nào", ["10/11/2026"]),
        ("ho so bang khen tinh cao loc thuong can may bo", ["03 bộ"]),
        ("ai nhận hồ sơ huân chương lao động ở Cao Lộc Thượng", ["Hoàng Văn Chài"]),
        ("hồ sơ nào ở Cao Lộc Thượng phải nộp nhiều bộ nhất", ["Huân chương Lao động"]),
        ("ông Hứa Văn Bình tiếp nhận những hồ sơ nào", ["Giấy khen", "Bằng khen"]),
        ("ông Pháo thôn Gò xã Đông Lạc hiến bao nhiêu đất", ["Hiến 310 m2 đất"]),
        ("hộ Đàm Quang Thược xã Đông Lạc được khen vì thành tích gì", ["Vận động 12 hộ mở ngõ:"]),
        ("truong tieu hoc dong lac duoc khen vi lam gi", ["Trồng 2,5 km hàng rào cây:"]),
        ("Công an xã Đông Lạc tháo dỡ bao nhiêu lều", ["Tháo dỡ 14 lều"]),
        ("chi hội cựu chiến binh thôn Gò góp bao nhiêu tiền", ["35 triệu đồng:"]),
        ("chi hội cựu chiến binh thôn Gò được thưởng bao nhiêu tiền", ["1.200.000 đồng:"]),
        ("cụm 2 xã Đông Lạc thôn nào xếp cuối, mấy điểm", ["Khau Cút", "68,5"]),
        ("đơn vị dẫn đầu cụm 1 xã Đông Lạc là thôn nào", ["Thôn Gò:"]),
        ("cụm 2 xã Đông Lạc còn bao nhiêu thôn chưa nộp", ["3:"]),
    ],
)
def test_table_answers(assistant: Assistant, question: str, said: list[str]) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert [part for part in said if part not in answer.answer] == []


@pytest.mark.parametrize(
    "question",
    [
        "xã Đắk Năng huyện Đắk Mar được bao nhiêu quỹ năm 2026",
        "quỹ thi đua năm 2027 của xã Ia Chim là bao nhiêu",
        "xã Ia Chim có bao nhiêu hộ dân",
        "thôn Trung xã Tân Hợp kiểm tra ngày nào",
        "ai là trưởng thôn Bến Đá",
        "ông Thược xã Đông Lạc hiến bao nhiêu đất",
        "cụm 1 xã Đông Lạc gồm những thôn nào",
        "cụm 3 xã Đông Lạc thôn nào xếp cuối",
        "bà Sinh xã Đông Lạc bao nhiêu tuổi",
        "thôn Hạ có bao nhiêu đảng viên",
        "điểm kiểm tra của thôn Đông được bao nhiêu",
        "Ninh Sơn có bao nhiêu cá nhân được Huân chương Lao động hạng Nhất",
        "Ninh Sơn năm 2024 khen bao nhiêu cá nhân Bằng khen Thủ tướng",
        "hội nghị Phú Hòa mấy giờ ăn trưa",
        "hồ sơ Kỷ niệm chương huyện Cao Lộc Thượng nộp ngày nào",
        "hồ sơ chiến sĩ thi đua toàn quốc nộp Cao Lộc Thượng hạn nào",
        "địa chỉ email của bà Vi Thị Nhàn là gì",
    ],
)
def test_what_no_row_says_is_withheld(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


def test_follow_up_asks_about_another_row(assistant: Assistant) -> None:
    assert assistant.ask("còn thôn Thượng?", ["thôn Đông có mấy hộ"], TODAY).answer.startswith("198")


def test_value_comes_first_and_its_row_is_quoted_letter_for_letter(assistant: Assistant) -> None:
    answer = assistant.ask("thôn Đông có mấy hộ", today=TODAY)
    assert answer.answer.startswith("312: Thôn Đông – Ngày kiểm tra: 12/8/2026;")
    assert answer.citations[0].quote == "1 | Thôn Đông | 12/8/2026 | 7 giờ 30 | Ông Trần Văn Lợi | 312"
    assert answer.citations[1].quote.startswith("STT | Thôn | Ngày kiểm tra")


def test_rows_held_against_each_other_are_both_told(assistant: Assistant) -> None:
    answer = assistant.ask("thôn Đông với thôn Hạ xã Tân Hợp thôn nào nhiều hộ hơn", today=TODAY)
    assert answer.answer == "Thôn Hạ: Số hộ 401 (so với Thôn Đông 312)."


DRIVE = """ỦY BAN NHÂN DÂN PHƯỜNG HÒA LẠC
KẾ HOẠCH
Vận động hiến máu tình nguyện năm 2026
Đợt | Ngày | Địa điểm | Chỉ tiêu (đơn vị)
1 | 08/3/2026 | Nhà văn hóa | 350
2 | 11/4/2026 | Trường Lương Văn Can | 250
3 | 14/6/2026 | Nhà văn hóa | 300
"""


@pytest.fixture(scope="module")
def drive(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("drive"), {"ke-hoach.txt": DRIVE}, 0.4)


CLUSTERS = """ỦY BAN NHÂN DÂN XÃ BẢN HẠ
QUYẾT ĐỊNH
Chia cụm thi đua năm 2026

Điều 1. Chia các xóm thành 02 cụm như sau:

Cụm | Thành viên | Cụm trưởng năm 2026 | Lãnh đạo phụ trách | Nhà tạm (nhà)
Cụm số 1 | Nà Lùng, Khau Đăm, Tả Phìn | Xóm Khau Đăm | Ông Hoàng Văn Páo | 11
Cụm số 2 | Bản Lò, Phia Đén, Nà Sác | Xóm Nà Sác | Bà Lý Thị Mỷ | 9
"""


def test_cell_of_the_sort_asked_for_is_told_whatever_its_column_is_called(tmp_path: Path) -> None:
    clusters = open_assistant(tmp_path, {"quyet-dinh.txt": CLUSTERS}, 0.4)
    answer = clusters.ask("nam 2026 xom nao lam cum truong cum so 2", today=TODAY)
    assert answer.answer.startswith("Xóm Nà Sác:")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("đợt 2 hiến máu phường Hòa Lạc ở đâu", "Trường Lương Văn Can: Đợt 2"),
        ("chỉ tiêu hiến máu đợt 3 phường Hòa Lạc là bao nhiêu đơn vị", "300 đơn vị: Đợt 3"),
        ("đợt nào của phường Hòa Lạc có chỉ tiêu thấp nhất", "Đợt 2: Chỉ tiêu 250 đơn vị"),
    ],
)
def test_rows_that_only_bear_a_number_go_by_the_name_of_its_column(
    drive: Assistant, question: str, begins: str
) -> None:
    assert drive.ask(question, today=TODAY).answer.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "đợt 1 hiến máu phường Hòa Lạc thu được bao nhiêu đơn vị",
        "đợt 4 hiến máu phường Hòa Lạc ngày nào",
        "đợt 2 hiến máu phường Hòa Lạc bắt đầu mấy giờ",
    ],
)
def test_plan_tells_no_result_and_no_other_row(drive: Assistant, question: str) -> None:
    assert not drive.ask(question, today=TODAY).answered
