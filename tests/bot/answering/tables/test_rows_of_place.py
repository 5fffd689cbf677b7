"""Those of one place out of lists of persons and bodies, each list for its own sort."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
DECISION = """# QUYẾT ĐỊNH

Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích chống hạn năm 2025

Hội Nông dân tỉnh Bắc Hà

## Điều 1. Tặng Giấy khen

Tặng Giấy khen cho 04 tập thể và 04 cá nhân có thành tích chống hạn năm 2025 (danh sách kèm theo).

## PHỤ LỤC 1. DANH SÁCH TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN

(Kèm theo Quyết định số 18/QĐ-HND ngày 16/01/2026)

| TT | Tên tập thể | Thuộc đơn vị | Thành tích chính |
|---|---|---|---|
| 1 | Hội Nông dân phường Chợ Mới | Thị xã Bến Lúa | Đào 12 giếng |
| 2 | Hội Nông dân xã Khe Vàng | Huyện Sông Mây | Đắp 04 đập |
| 3 | Chi hội thôn Đồi Chè | Huyện Sông Mây | Nạo vét 03 km kênh |
| 4 | Hội Nông dân xã Bãi Sậy | Huyện Nam Khê | Bơm nước cứu 26 ha |

## PHỤ LỤC 2. DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN

(Kèm theo Quyết định số 18/QĐ-HND ngày 16/01/2026)

| TT | Họ và tên | Chức vụ, đơn vị |
|---|---|---|
| 1 | Bà Đặng Kim Oanh | Chi hội trưởng khu phố 2, phường Chợ Mới, thị xã Bến Lúa |
| 2 | Ông Lò Văn Pâng | Hội viên xã Khe Vàng, huyện Sông Mây |
| 3 | Bà Vi Thị Én | Hội viên xã Nà Lũng, huyện Sông Mây |
| 4 | Ông Cao Văn Tạo | Chủ tịch Hội Nông dân xã Bãi Sậy, huyện Nam Khê |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("rows_of_place"), {"quyet-dinh.md": DECISION}, 0.5)


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Thị xã Bến Lúa có tập thể và cá nhân nào được khen chống hạn?",
            ["phường Chợ Mới", "Đặng Kim Oanh"],
            ["Khe Vàng", "Pâng"],
        ),
        ("Tập thể nào của huyện Sông Mây được tặng giấy khen?", ["Khe Vàng", "Đồi Chè"], ["Chợ Mới", "Pâng"]),
        ("Huyện Sông Mây có những cá nhân nào được khen?", ["Lò Văn Pâng", "Vi Thị Én"], ["Đồi Chè", "Oanh"]),
        ("Tập thể nào của huyện Sông Mây nạo vét 03 km kênh?", ["Đồi Chè"], ["Chợ Mới"]),
    ],
)
def test_those_of_a_place_are_told(
    assistant: Assistant, question: str, told: list[str], others: list[str]
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert all(one in answer.answer for one in told)
    assert not any(one in answer.answer for one in others)
    assert "Kèm theo" not in answer.answer


def test_place_without_rows_has_none(assistant: Assistant) -> None:
    answer = assistant.ask("Huyện Đồi Thông có cá nhân nào được khen chống hạn?", today=TODAY)
    assert not answer.answered, answer.answer
