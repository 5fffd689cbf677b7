from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.quantities import find_quantities, written

THOUSAND = 1000


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("45.000 cây keo", 45 * THOUSAND, "cây"),
        ("45 000 đồng", 45 * THOUSAND, "đồng"),
        ("1,234,567 đồng", 1_234_567, "đồng"),
        ("1,5 triệu đồng", 1_500_000, "đồng"),
        ("3.000.000đ", 3_000_000, "đồng"),
        ("12.5%", Fraction(25, 2), "%"),
        ("95 phần trăm", 95, "%"),
        ("chín mươi lăm phần trăm", 95, "%"),
        ("hai mươi mốt người", 21, "người"),
        ("hai mươi năm", 20, "năm"),
        ("một trăm linh năm xã", 105, "xã"),
        ("hai tỷ rưỡi đồng", 2_500_000_000, "đồng"),
        ("mười lăm ngày", 15, "ngày"),
        ("một năm", 1, "năm"),
        ("có năm cá nhân", 5, "cá"),
        ("05 năm", 5, "năm"),
        ("2/3 số phiếu", Fraction(2, 3), "số"),
        ("hai phần ba", Fraction(2, 3), ""),
        ("１５ cây", 15, "cây"),
        ("lần thứ XIV", 14, ""),
        ("một nghìn tỷ đồng", 10**12, "đồng"),
        ("hai trăm nghìn tỷ đồng", 2 * 10**14, "đồng"),
        ("2,5 nghìn tỷ đồng", 25 * 10**11, "đồng"),
        ("một triệu hai trăm nghìn đồng", 1_200_000, "đồng"),
        ("50 PHẦN TRĂM", 50, "%"),
        ("2 triệu rưỡi", 2_500_000, ""),
        ("2 triệu rưỡi đồng", 2_500_000, "đồng"),
        ("3 tháng rưỡi", Fraction(7, 2), "tháng"),
        ("1 tỷ 2 trăm triệu đồng", 1_200_000_000, "đồng"),
        ("1 triệu 200 nghìn đồng", 1_200_000, "đồng"),
    ],
)
def test_number_is_read_with_what_it_counts(text: str, value: Fraction, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize("text", ["một trong các nội dung", "hằng năm", "các năm", "huyện Ba Tơ", "năm qua"])
def test_word_that_does_not_count_is_no_number(text: str) -> None:
    assert find_quantities(text) == []


@given(st.integers(0, 10**12))
def test_written_and_grouped_digits_are_one_number(value: int) -> None:
    grouped = f"{value:,}".replace(",", ".")
    assert [found.value for found in find_quantities(grouped)] == [value]


@given(st.text(alphabet="0123456789.,/ IVXhaimươingrtăđồ%-", max_size=40))
def test_any_text_is_survived_without_overlap(text: str) -> None:
    found = find_quantities(text)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (Fraction(8, 5), "%", "1,6%"),
        (1_500_000, "đồng", "1.500.000 đồng"),
        (Fraction(7, 2), "năm", "3,5 năm"),
        (100, "xã", "100 xã"),
    ],
)
def test_value_is_written_as_documents_do(value: Fraction, unit: str, text: str) -> None:
    assert written(Fraction(value), unit) == text
