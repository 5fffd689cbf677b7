"""The person to turn to for a part of a work."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
LETTER = """# CÔNG VĂN

đôn đốc gửi báo cáo trồng rừng

## 5. Phân công theo dõi, đôn đốc

- Bà Lê Thị Mai, Phó Trưởng phòng: Cụm thi đua số 1 và số 2.
- Ông Trần Văn Sông, chuyên viên: Cụm thi đua số 3, số 4 và số 5.
- Bà Nguyễn Thu Hà, chuyên viên: các lâm trường, vườn ươm.

## 6. Nơi nộp

Hồ sơ nộp tại Ủy ban nhân dân xã nơi hộ trồng rừng cư trú.

Quên mật khẩu phần mềm thì gọi ông Vi Quốc Toàn (máy lẻ 214); phần mềm báo lỗi thì gặp bà Đặng Thu Hiền; \
khó khăn về đất rừng phản ánh về đồng chí H'Yuin Ksơr.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("contacts"), {"cong-van.md": LETTER}, 0.5)


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("Đơn vị mình ở cụm 4 thì liên hệ đồng chí nào?", "Ông Trần Văn Sông"),
        ("cụm số 2 gửi báo cáo trồng rừng thì gặp ai", "Bà Lê Thị Mai"),
        ("Vườn ươm thì hỏi ai?", "Bà Nguyễn Thu Hà"),
        ("quen mat khau thi goi ai", "Ông Vi Quốc Toàn"),
        ("Khó khăn về đất rừng thì phản ánh về ai?", "Đồng chí H'Yuin Ksơr"),
        ("Phần mềm báo lỗi thì liên hệ đồng chí nào?", "Bà Đặng Thu Hiền"),
    ],
)
def test_the_person_for_a_part_is_told(assistant: Assistant, question: str, person: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(person)


@pytest.mark.parametrize("question", ["Cụm 7 thì liên hệ đồng chí nào?", "Mất điện thoại thì gọi ai?"])
def test_nobody_is_told_for_a_part_that_is_nobodys(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


def test_a_commune_told_by_who_lives_there_answers_which(assistant: Assistant) -> None:
    answer = assistant.ask("Hộ trồng rừng nộp hồ sơ ở xã nào?", today=TODAY)
    assert answer.answered
    assert "nơi hộ trồng rừng cư trú" in answer.answer
