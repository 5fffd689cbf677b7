import pytest

from ingest.numerals import number_phases


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("Đợt thứ hai kéo dài bao lâu?", "Đợt 2 kéo dài bao lâu?"),
        ("đợt đầu tiên, đợt một", "đợt 1, đợt 1"),
        ("giai đoạn thứ tư bắt đầu khi nào", "giai đoạn 4 bắt đầu khi nào"),
        ("giai đoạn đầu năm, đợt ba tháng", "giai đoạn đầu năm, đợt ba tháng"),
        ("đợt năm 2025, đợt thi đua thứ nhất", "đợt năm 2025, đợt thi đua thứ nhất"),
    ],
)
def test_phases_are_numbered_as_plans_do(text: str, numbered: str) -> None:
    assert number_phases(text) == numbered
