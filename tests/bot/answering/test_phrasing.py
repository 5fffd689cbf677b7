import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.phrasing import around, bulleted, sentence, shorten
from bot.evidence.values import Value


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("- nộp báo cáo;", "Nộp báo cáo."),
        ("a) đúng hạn", "Đúng hạn."),
        ("3.1. Đợt 1: tháng 8", "Đợt 1: tháng 8."),
        ("2.340.000 đồng", "2.340.000 đồng."),
        ("", ""),
    ],
)
def test_clause_becomes_a_sentence(raw: str, shown: str) -> None:
    assert sentence(raw) == shown


@given(st.text(max_size=200), st.integers(10, 100))
@settings(deadline=None, max_examples=100)
def test_shortened_text_fits(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit


@given(st.lists(st.text(max_size=120), min_size=1, max_size=12))
@settings(deadline=None, max_examples=100)
def test_list_fits_its_limit(items: list[str]) -> None:
    assert len(bulleted("Gồm:", items, limit=300)) <= 300


def test_value_stays_in_what_is_kept_around_it() -> None:
    text = "mở đầu " * 40 + "vào tháng 8/2026 " + "kết thúc " * 40
    start = text.index("tháng 8/2026")
    assert "tháng 8/2026" in around(text, Value(start, start + 12, "tháng 8/2026"), 120)
