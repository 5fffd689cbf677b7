"""Bodies that are given one task together, and who has not done what others have."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

PLAN = """# KẾ HOẠCH

tổ chức hội thi của phường Sông Mây

## I. Tổ chức thực hiện

### 1. Phòng Nội vụ

- Phối hợp với Văn phòng Đảng ủy biên soạn bộ câu hỏi hội thi.
- Phát giấy mời hội thi.

### 2. Văn phòng Đảng ủy

- Phối hợp với Phòng Nội vụ biên soạn bộ câu hỏi hội thi.

## II. Kết quả đăng ký

Đến nay 18/20 tổ dân phố đã đăng ký dự thi. Hai tổ dân phố còn lại là tổ số 4 và tổ số 9.
"""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("joint"), {"ke-hoach.md": PLAN}, 0.5)


@pytest.mark.parametrize(
    "question",
    [
        "Những cơ quan nào cùng biên soạn bộ câu hỏi hội thi?",
        "Bộ câu hỏi hội thi do các đơn vị nào biên soạn?",
    ],
)
def test_bodies_with_one_task_are_named_together(ward: Assistant, question: str) -> None:
    answer = ward.ask(question, today=TODAY).answer.partition(":")[0]
    assert {"Phòng Nội vụ", "Văn phòng Đảng ủy"} == set(answer.split(", "))


def test_a_task_of_one_is_not_given_to_both(ward: Assistant) -> None:
    answer = ward.ask("Những cơ quan nào phát giấy mời hội thi?", today=TODAY).answer
    assert not answer.startswith(("Phòng Nội vụ, Văn phòng", "Văn phòng Đảng ủy, Phòng"))


def test_who_has_not_is_not_answered_with_who_has(ward: Assistant) -> None:
    answer = ward.ask("Những tổ dân phố nào chưa đăng ký dự thi?", today=TODAY).answer
    assert "tổ số 4" in answer
