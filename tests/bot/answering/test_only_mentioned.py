"""What is only mentioned is no meaning, no condition and no award."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

PLAN = """# KẾ HOẠCH

Phong trào thi đua "Rừng xanh" của huyện Sông Mây

## I. Mục đích, yêu cầu

1. Nhân rộng các tấm gương “tổ đảng bốn xanh”, các mô hình “Bản sạch” trong những ngày lễ lớn của huyện.

2. Biểu dương già làng; đổi mới công tác thi đua, khen thưởng, phát huy vai trò người cao tuổi.

## II. Thị trấn Đá Bạc

Thị trấn Đá Bạc cử một đội tham gia lễ ra quân, mang theo cờ và băng rôn.

## III. Tổ chức thực hiện

1. Các xã gửi báo cáo kết quả phong trào về Phòng Nội vụ.

2. Sổ rừng là sổ ghi diện tích rừng của từng hộ.

3. Hộ rừng xanh được tặng giấy khen.

## IV. Không xét khen thưởng

Không xét danh hiệu hộ rừng xanh đối với những trường hợp sau:

- Hộ phá rừng.
- Hộ không ký cam kết.
"""
LAW = """# LUẬT

Thi đua, khen thưởng

## Điều 1. Cờ thi đua

Cờ thi đua để tặng cho tập thể dẫn đầu phong trào thi đua theo từng việc lớn của đất nước.
"""
OF_SECTOR = """# THÔNG TƯ

Hướng dẫn công tác thi đua, khen thưởng ngành Lâm nghiệp

## Điều 1. Đối tượng

Thi đua theo từng việc bao gồm: tập thể, cá nhân làm nghề rừng.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("mentioned"), {"ke-hoach.md": PLAN})


@pytest.mark.parametrize(
    "question",
    [
        "Thị trấn Đá Bạc là gì?",
        "Tiêu chí tổ đảng bốn xanh?",
        "Mô hình Bản sạch cần đạt gì?",
        "Người cao tuổi được khen gì?",
        "Trường hợp không xét giấy khen",
    ],
)
def test_what_is_only_mentioned_is_no_answer(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Sổ rừng là gì?", "Sổ rừng là sổ ghi diện tích"),
        ("Hộ rừng xanh được khen gì?", "giấy khen"),
        ("Trường hợp không xét danh hiệu Hộ rừng xanh", "Hộ phá rừng"),
        ("Các xã báo cáo kết quả phong trào cho ai?", "Phòng Nội vụ"),
    ],
)
def test_what_is_told_itself_still_answers(office: Assistant, question: str, told: str) -> None:
    assert told in office.ask(question, today=TODAY).answer


def test_what_only_another_sector_defines_breaks_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("sector")
    assistant = open_assistant(folder, {"luat.md": LAW, "thong-tu.md": OF_SECTOR})
    answer = assistant.ask("Thi đua theo từng việc là gì?", today=TODAY)
    assert "ngành Lâm nghiệp" in answer.answer
