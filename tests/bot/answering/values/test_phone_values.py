"""Short questions typed on a phone, whose nearest value is the wrong one."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 5, 1)
PLAN = """UBND HUYỆN SÔNG MÂY
BAN TỔ CHỨC
Số: 21/KH-BTC
Sông Mây, ngày 02 tháng 3 năm 2031

KẾ HOẠCH
Tổ chức hội thi trồng rừng huyện Sông Mây năm 2031

I. TUYÊN TRUYỀN
Hội thi trồng rừng treo 25 băng rôn. Cao điểm: Ngày hội Lá xanh (tháng 3), Hành trình Nắng (tháng 7).

II. PHÂN CÔNG
1. Ban Chỉ huy Quân sự: giúp 04 xã vùng cao chở cây giống dự hội thi trồng rừng của huyện.
2. Phòng Nội vụ: tham mưu tặng Giấy khen cho không quá 15 tập thể, 30 cá nhân có thành tích.

III. BÀI THI
1. Bài thi trồng rừng gồm các phần:
- Hiểu biết trồng rừng: 06 câu, chiếm 15%.
- Hiểu biết chung: 34 câu, chiếm 85%.
2. Mỗi bài thi gồm 40 câu hỏi.

IV. XÉT GIẢI
1. Thôn nộp báo cáo hội thi chậm từ 05 ngày trở lên bị trừ 02 điểm.
2. Không xét giải hội thi đối với đội có người dưới 18 tuổi.
3. Đội dự hội thi được xét giải khi trồng từ 50 cây trở lên.

V. XẾP HẠNG CỤM
1. Hạng nhất cụm: Giấy khen, tiền thưởng 3 triệu đồng; hạng nhì: Giấy khen, 2 triệu đồng.
2. Cụm trưởng: chấm điểm.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("phone"), {"ke-hoach.txt": PLAN})


@pytest.mark.parametrize(
    "question", ["hội thi trồng rừng huyện sông mây bao giờ tổ chức", "huyện sông mây có mấy xã"]
)
def test_year_of_a_title_and_number_of_some_are_no_answer(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("ngày hội lá xanh tháng mấy", "Tháng 3"),
        ("huyện sông mây tặng tối đa bao nhiêu giấy khen", "Không quá 15 tập thể, 30 cá nhân"),
        ("bài thi trồng rừng có bao nhiêu câu", "40 câu"),
        ("hang nhi cum duoc thuong may trieu", "2 triệu đồng"),
    ],
)
def test_the_value_of_the_thing_asked_about_is_told(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question, today=TODAY).answer.startswith(begins)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("thôn nộp báo cáo hội thi chậm thì bị gì", "trừ 02 điểm"),
        ("đội nào không được xét giải hội thi", "dưới 18 tuổi"),
    ],
)
def test_what_follows_and_who_is_left_out_are_told(assistant: Assistant, question: str, says: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert says in answer.answer
    assert "50 cây" not in answer.answer


@pytest.mark.parametrize("question", ["đi làm muộn thì bị gì", "ai không được trồng rừng"])
def test_another_deed_and_opposite_case_are_withheld(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered
