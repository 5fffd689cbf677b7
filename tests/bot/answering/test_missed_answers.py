"""What is found must be given: long clauses, cases below a line, duties of all below, one part of several."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

PLAN = """HUYỆN ỦY SÔNG MÂY

# KẾ HOẠCH

tổ chức lễ ra quân trồng rừng và đợt thi đua trồng rừng

## I. Thành phần, chương trình

### 1. Thành phần tham dự lễ

- Mời đại biểu Thường trực Tỉnh ủy.

- Bí thư các chi, đảng bộ trực thuộc Huyện ủy.

- Mời phóng viên các cơ quan báo chí của tỉnh, của Trung tâm Văn hóa – Thể thao huyện, của các đài ở những
huyện lân cận đến dự, quay phim, chụp ảnh, viết bài, đưa tin lễ ra quân và phối hợp tuyên truyền.

### 2. Chương trình

- Ổn định tổ chức.

## II. Tổ chức thực hiện

### 1. Các cơ quan, đơn vị, địa phương

Xây dựng kế hoạch hưởng ứng đợt thi đua trồng rừng, góp phần hoàn thành chỉ tiêu của huyện.

### 2. Ban Tuyên giáo Huyện ủy

- Chỉ đạo Trung tâm Truyền thông – Văn hóa – Thể thao huyện xây dựng các chuyên trang về trồng rừng.

## III. Danh sách khối thi đua các xã

### 1. Khối các xã ven sông

- Xã Bến Đá

- Xã Bến Tre

### 2. Khối các xã vùng cao

- Xã Đỉnh Mây

- Xã Núi Voi
"""
RULES = """# QUY CHẾ

khen thưởng của huyện Sông Mây

## Điều 1. Thu hồi

Quyết định khen thưởng bị hủy bỏ, tiền thưởng bị thu hồi trong các trường hợp sau đây:

a) Gian dối trong việc kê khai công trạng;

b) Làm giả hồ sơ.

## Điều 2. Quỹ

Trích 20% tổng quỹ khen thưởng của từng cấp để chi các nội dung sau:

a) Chi tuyên truyền, phổ biến điển hình;

b) Chi kiểm tra công tác khen thưởng.
"""


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {"ke-hoach.md": PLAN, "quy-che.md": RULES}
    return open_assistant(tmp_path_factory.mktemp("missed"), files)


@pytest.mark.parametrize(
    ("question", "opening", "stated"),
    [
        ("Lễ có mời nhà báo về đưa tin không ạ?", "Có:", "Mời phóng viên"),
        ("Kê khai gian dối công trạng thì quyết định khen có bị hủy không?", "Có:", "bị hủy bỏ"),
        ("Mời những ai ở tỉnh về dự lễ?", "Thành phần tham dự lễ:", "Thường trực Tỉnh ủy"),
        ("Trung tâm truyền thông huyện phải làm gì cho đợt này?", "", "xây dựng các chuyên trang"),
        ("Xã hưởng ứng đợt thi đua trồng rừng thì phải làm những gì?", "Xây dựng kế hoạch", "hưởng ứng"),
        ("Được trích mấy phần trăm quỹ khen thưởng để chi tuyên truyền?", "20%", "Chi tuyên truyền"),
        ("Khối thi đua các xã vùng cao gồm những xã nào?", "Khối các xã vùng cao:", "Xã Đỉnh Mây"),
    ],
)
def test_what_is_found_is_given(district: Assistant, question: str, opening: str, stated: str) -> None:
    answer = district.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(opening)
    assert stated in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Lễ có mời ca sĩ về hát không?",
        "Trung tâm ngoại ngữ huyện phải làm gì cho đợt này?",
    ],
)
def test_what_is_next_door_is_not(district: Assistant, question: str) -> None:
    assert not district.ask(question, today=TODAY).answered


def test_line_over_the_cases_is_no_verdict_on_another_case(district: Assistant) -> None:
    answer = district.ask("Nghỉ hưu rồi thì quyết định khen có bị hủy không?", today=TODAY)
    assert not answer.answer.startswith("Có")
