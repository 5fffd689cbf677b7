import pytest

from ingest.numerals import number_phases, number_points


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


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("Tháng sáu có gì đến hạn?", "Tháng 6 có gì đến hạn?"),
        ("nộp trong tháng Mười hai", "nộp trong tháng 12"),
        ("Tháng tư, quý hai, tháng năm 2026, tháng mười", "Tháng 4, quý 2, tháng 5 2026, tháng 10"),
        ("ngày tháng năm nào, tháng năm nào", "ngày tháng năm nào, tháng năm nào"),
        ("một tháng hai lần, mỗi tháng một báo cáo", "một tháng hai lần, mỗi tháng một báo cáo"),
        ("cùng tháng năm trước, tháng năm ngoái", "cùng tháng năm trước, tháng năm ngoái"),
        ("sáu tháng năm nay, cứ tháng một người", "sáu tháng năm nay, cứ tháng một người"),
        ("quý năm trước, quý tư vấn, tháng tư pháp", "quý năm trước, quý tư vấn, tháng tư pháp"),
        ("Cách mạng tháng Tám", "Cách mạng tháng Tám"),
    ],
)
def test_months_and_quarters_in_words_are_told_in_figures(text: str, numbered: str) -> None:
    assert number_points(text) == numbered
