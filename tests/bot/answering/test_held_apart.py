"""Two bodies, awards or days set apart by a question: each is told of what the question speaks of."""

from __future__ import annotations

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 3, 1)
PLAN = """# KẾ HOẠCH

phát động thi đua trồng rừng của huyện Sông Mây

## I. Thời gian

- Tổ chức sơ kết phong trào thi đua trong tháng 5/2031.
- Tổ chức tổng kết phong trào thi đua trong tháng 11/2031.

## II. Tổ chức thực hiện

### 1. Ban Tổ chức Huyện ủy

- Xây dựng kịch bản Hội nghị tôn vinh.
- Tổng hợp danh sách đề nghị khen thưởng.
- Phối hợp với Văn phòng Huyện ủy viết báo cáo.

### 2. Văn phòng Huyện ủy

- Phát hành giấy mời dự Hội nghị tôn vinh.
- Theo dõi, đôn đốc các xã.

### 3. Các cơ quan, đơn vị

Tuyên truyền sâu rộng về phong trào.
"""
GUIDE = """# Sổ tay khen thưởng huyện Sông Mây

## I. Danh hiệu

### 1. “Tập thể rừng xanh xuất sắc”

**Đối tượng:** tập thể.

**Tiêu chuẩn (phải đạt đủ):**

- Hoàn thành xuất sắc nhiệm vụ được giao (Điều 6 khoản 1).
- Nội bộ đoàn kết (Điều 6 khoản 2).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp huyện (Điều 9 khoản 2).

### 2. “Tập thể rừng xanh tiên tiến”

**Đối tượng:** tập thể.

**Tiêu chuẩn (phải đạt đủ):**

- Hoàn thành tốt nhiệm vụ được giao (Điều 7 khoản 1).
- Tham gia phong trào thi đua (Điều 7 khoản 2).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp xã (Điều 9 khoản 3).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"ke-hoach.md": PLAN, "so-tay.md": GUIDE}
    return open_assistant(tmp_path_factory.mktemp("apart"), texts)


@pytest.mark.parametrize(
    ("question", "told", "left_out"),
    [
        (
            "Việc chuẩn bị Hội nghị tôn vinh của Ban Tổ chức và của Văn phòng Huyện ủy khác nhau thế nào?",
            ("kịch bản", "giấy mời"),
            "đôn đốc",
        ),
        (
            "Về mức hoàn thành nhiệm vụ, Tập thể rừng xanh xuất sắc khác Tập thể rừng xanh tiên tiến ra sao?",
            ("Hoàn thành xuất sắc", "Hoàn thành tốt"),
            "đoàn kết",
        ),
        ("Sơ kết và tổng kết cách nhau bao lâu?", ("5/2031", "11/2031"), "kịch bản"),
        (
            "Thẩm quyền của chủ tịch huyện và chủ tịch xã khác nhau thế nào?",
            ("rừng xanh xuất sắc", "rừng xanh tiên tiến"),
            "kịch bản",
        ),
    ],
)
def test_each_is_told_of_what_is_asked_and_no_more(
    assistant: Assistant, question: str, told: tuple[str, ...], left_out: str
) -> None:
    answer = assistant.ask(question, (), TODAY)
    assert answer.answered
    assert all(one in answer.answer for one in told), answer.answer
    assert left_out not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Ban Tổ chức Huyện ủy làm gì để chuẩn bị Hội nghị tôn vinh?",
        "Ban Tổ chức làm gì trong đợt thi đua?",
        "ban to chuc lam gi trong dot thi dua nay",
    ],
)
def test_one_body_is_told_by_all_its_tasks(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, (), TODAY)
    assert "kịch bản" in answer.answer
    assert "danh sách" in answer.answer


def test_lists_of_two_bodies_stand_below_their_names(assistant: Assistant) -> None:
    answer = assistant.ask("So sánh nhiệm vụ của Ban Tổ chức Huyện ủy và Văn phòng Huyện ủy.", (), TODAY)
    lines = answer.answer.split("\n")
    assert lines[0] == "Ban Tổ chức Huyện ủy:"
    assert "Văn phòng Huyện ủy:" in lines
    assert "- Theo dõi, đôn đốc các xã" in lines
