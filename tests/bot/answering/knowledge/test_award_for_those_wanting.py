"""An award named in other words than its rules do, by those for whom one of its conditions is."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
GUIDANCE = """# HƯỚNG DẪN

Công tác khen thưởng trong hệ thống Hội Nông dân tỉnh Bắc Hà

## 1. HÌNH THỨC KHEN

1.1. Giấy khen của Ban Thường vụ Hội Nông dân cấp huyện: tặng cơ sở Hội, chi hội, hội viên trên địa bàn huyện.

1.2. Giấy khen của Ban Thường vụ Hội Nông dân tỉnh: tặng Hội Nông dân cấp huyện, cơ sở Hội, chi hội, hội viên.

## 2. TIÊU CHUẨN

### 2.1. Giấy khen của Ban Thường vụ Hội Nông dân tỉnh đối với cá nhân

a) Là cán bộ, hội viên chấp hành tốt Điều lệ Hội;

b) Hoàn thành tốt nhiệm vụ; có việc làm được chi hội công nhận và học theo.

### 2.2. Giấy khen của Ban Thường vụ Hội Nông dân tỉnh đối với tập thể

a) Cơ sở Hội được xếp loại hoàn thành tốt nhiệm vụ trở lên;

b) Chi hội sinh hoạt đủ 04 kỳ trong năm, có quỹ hội công khai;

c) Nội bộ đoàn kết; báo cáo đúng hạn.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("wanting"), {"huong-dan.md": GUIDANCE}, 0.5)


@pytest.mark.parametrize(
    "question",
    [
        "Chi hội muốn được giấy khen của Hội tỉnh thì phải đạt những gì?",
        "chi hoi muon duoc giay khen cua Hoi tinh thi phai dat nhung gi",
        "Cơ sở Hội cần điều kiện gì để được giấy khen của Ban Thường vụ Hội tỉnh?",
    ],
)
def test_conditions_for_those_who_want_it_are_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert "đủ 04 kỳ" in answer.answer
