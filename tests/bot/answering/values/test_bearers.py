"""Whose a figure or a rank is, where a text names several with their own."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
REPORT = """# BÁO CÁO

kết quả phong trào giúp nhau thoát nghèo năm 2025 của Hội Nông dân huyện Sông Mây

## I. Nhận giúp hộ nghèo

Các cơ sở nhận giúp 164 hộ nghèo. Xã Khe Vàng dẫn đầu với 41 hộ; xã Đồi Chè thấp nhất với 06 hộ.

## II. Ủng hộ

Ủng hộ bò giống gồm: Công ty Cổ phần Dệt may Bến Lúa (350 triệu đồng), Quỹ Hợp tác xã (120 triệu đồng);
Câu lạc bộ Áo Ấm (ủng hộ 2.000 suất quà).

## III. Tỷ lệ hộ tham gia

| Đơn vị | Hộ tham gia |
|---|---|
| Khe Vàng | 240 |
| Bãi Sậy | 310 |

Tỷ lệ hộ tham gia tập huấn cao nhất là Bãi Sậy (66%), thấp nhất Khe Vàng (38,9%).
"""
PLAN = """# KẾ HOẠCH

giúp nhau thoát nghèo năm 2026 của Hội Nông dân huyện Sông Mây

| Đơn vị | Hộ nghèo nhận giúp |
|---|---|
| Xã Khe Vàng | 20 |
| Xã Đồi Chè | 34 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = {"bao-cao.md": REPORT, "ke-hoach.md": PLAN}
    return open_assistant(tmp_path_factory.mktemp("bearers"), papers, 0.5)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Doanh nghiệp nào ủng hộ 350 triệu đồng mua bò giống?", "Công ty Cổ phần Dệt may Bến Lúa:"),
        ("Đơn vị nào ủng hộ 120 triệu đồng?", "Quỹ Hợp tác xã:"),
        ("Đơn vị nào ủng hộ 2.000 suất quà?", "Câu lạc bộ Áo Ấm:"),
        ("Năm 2025 xã nào nhận giúp nhiều hộ nghèo nhất?", "Xã Khe Vàng:"),
        ("Năm 2025 xã nào nhận giúp hộ nghèo ít nhất?", "Xã Đồi Chè:"),
        ("Xã nào có tỷ lệ hộ tham gia tập huấn cao nhất?", "Bãi Sậy:"),
        ("Xã nào có tỷ lệ hộ tham gia tập huấn thấp nhất?", "Khe Vàng:"),
    ],
)
def test_one_beside_whom_it_is_said_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(told)


@pytest.mark.parametrize(
    "question", ["Doanh nghiệp nào ủng hộ 500 triệu đồng?", "Xã nào trồng rừng nhiều nhất?"]
)
def test_figure_or_rank_of_nobody_is_nobodys(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert not answer.answered, answer.answer
