"""The day of an event that documents only name is not the day of whatever they set for its sake."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 6, 1)
CAMPAIGN = """HUYỆN ỦY SÔNG MÂY
Số: 15-KH/HU
Sông Mây, ngày 02 tháng 3 năm 2031
KẾ HOẠCH
phát động thi đua lập thành tích chào mừng 50 năm Ngày giải phóng huyện Sông Mây
I. Thời gian phát động: từ khi phát động đến tháng 7/2031
- Tổ chức tổng kết phong trào thi đua trong tháng 8/2031.
- Tổ chức sơ kết phong trào thi đua trong tháng 5/2031.
II. Nội dung thi đua
Thi đua hướng tới các sự kiện trọng đại của đất nước, của huyện, trọng tâm là: 80 năm Quốc khánh 2/9; 50 năm \
Ngày giải phóng huyện Sông Mây; chào mừng Đại hội Đảng bộ huyện.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("days"), {"ke-hoach.txt": CAMPAIGN}, 0.4)


@pytest.mark.parametrize(
    "question",
    [
        "ngày giải phóng huyện Sông Mây",
        "Ngày giải phóng huyện Sông Mây là ngày mấy tháng mấy?",
        "ngay giai phong huyen la ngay nao",
    ],
)
def test_day_of_an_event_that_is_only_named_is_withheld(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert not answer.answered, answer.answer


@pytest.mark.parametrize(
    ("question", "day"), [("Ngày tổng kết phong trào thi đua?", "8/2031"), ("Ngày quốc khánh?", "2/9")]
)
def test_day_that_is_stated_is_told(assistant: Assistant, question: str, day: str) -> None:
    assert day in assistant.ask(question, today=TODAY).answer
