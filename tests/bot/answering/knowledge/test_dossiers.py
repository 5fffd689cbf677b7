"""What papers an award wants, where the rules list them for its whole kind."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 12, 1)
GUIDE = """# Sổ tay khen thưởng huyện Sông Mây

## I. Danh hiệu

### 1. “Lao động tiên tiến”

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Hoàn thành tốt nhiệm vụ (Điều 6 khoản 1).

### 2. “Huy chương Sông Mây”

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Gắn bó với huyện từ 20 năm (Điều 8 khoản 1).

## II. Hồ sơ

### 1. Hồ sơ đề nghị danh hiệu thi đua

- Tờ trình của đơn vị (Điều 9 khoản 1).
- Biên bản bình xét (Điều 9 khoản 2).

### 2. Hồ sơ đề nghị hình thức khen thưởng

- Tờ trình của đơn vị (Điều 9 khoản 3).
- Báo cáo thành tích (Điều 9 khoản 4).

### 3. Hồ sơ đề nghị “Huy chương Sông Mây”

- Bản khai có xác nhận của thôn (Điều 9 khoản 5).
- Bản sao giấy chứng nhận (Điều 9 khoản 6).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("dossiers")
    return open_assistant(folder, {"so-tay.md": GUIDE})


@pytest.mark.parametrize(
    ("question", "paper"),
    [
        ("Hồ sơ đề nghị lao động tiên tiến gồm những gì?", "Biên bản bình xét"),
        ("xin LĐTT cần nộp giấy tờ gì", "Biên bản bình xét"),
        ("ho so de nghi giay khen gom gi", "Báo cáo thành tích"),
        ("Hồ sơ huy chương Sông Mây gồm những giấy tờ gì?", "Bản khai"),
    ],
)
def test_an_award_without_a_list_of_its_own_wants_the_papers_of_its_kind(
    assistant: Assistant, question: str, paper: str
) -> None:
    answer = assistant.ask(question, (), TODAY)
    assert answer.answered
    assert paper in answer.answer
