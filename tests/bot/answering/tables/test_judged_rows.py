"""Rows of tables asked for by the verdict on them, and by the column of whom they are for."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

REPORT = """# BÁO CÁO

kết quả phong trào thi đua xanh hóa của xã Lùng Vai năm 2025

## I. Kết quả các chỉ tiêu

TT | Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ (%) | Đánh giá
1 | Trồng rừng tập trung | 50 ha | 56 ha | 112 | Vượt
2 | Thôn có đường hoa | 12 thôn | 12 thôn | 100 | Đạt
3 | Hộ phân loại rác | 900 hộ | 610 hộ | 67,8 | Không đạt
4 | Trường có vườn rau | 5 trường | 2 trường | 40 | Không đạt

## II. Khen thưởng

TT | Hình thức khen thưởng | Tập thể | Cá nhân | Hộ gia đình
1 | Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh | 2 | 5 | 3
2 | Giấy khen của Chủ tịch Ủy ban nhân dân xã | 14 | 31 | 26
3 | Danh hiệu "Gia đình văn hóa" tiêu biểu | - | - | 212
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("judged"), {"bao-cao.md": REPORT})


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("Những chỉ tiêu nào Lùng Vai không đạt?", ["phân loại rác", "vườn rau"], ["đường hoa", "rừng"]),
        ("chi tieu nao cua lung vai vuot", ["Trồng rừng"], ["đường hoa", "vườn rau"]),
        ("Lùng Vai còn chỉ tiêu nào chưa hoàn thành?", ["phân loại rác", "vườn rau"], ["đường hoa"]),
        ("Hộ gia đình ở Lùng Vai được giấy khen là bao nhiêu?", ["26"], ["212"]),
    ],
)
def test_rows_are_told_by_what_is_said_of_them(
    assistant: Assistant, question: str, said: list[str], unsaid: list[str]
) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert all(words in answer.answer for words in said)
    assert not any(words in answer.answer for words in unsaid)
