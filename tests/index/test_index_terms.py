from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.terms import BREAK, accented_terms, number_term, passage_terms


def test_single_letters_and_digits_are_terms() -> None:
    assert accented_terms("điểm a khoản 1 Điều 5") == ["điểm", "a", "khoản", "1", "điều", "5"]


def test_sentence_ends_break_neighbourhood() -> None:
    assert accented_terms("Thi đua. Khen\nthưởng") == ["thi", "đua", BREAK, "khen", BREAK, "thưởng"]


def test_numbers_keep_their_separators() -> None:
    assert accented_terms("1.490.000 đồng") == ["1.490.000", "đồng"]


@pytest.mark.parametrize("word", ["hoặc", "ngoặt", "oẳn", "quý", "toàn", "thuyền"])
def test_tone_of_no_open_syllable_is_moved(word: str) -> None:
    assert accented_terms(word) == [word]


def test_old_and_new_tone_placement_meet() -> None:
    assert accented_terms("uỷ ban, hoà giải") == accented_terms("ủy ban, hòa giải")


@pytest.mark.parametrize("written", ["06/2022/QH15", "6/2022/QH15"])
def test_leading_zeros_of_a_number_do_not_matter(written: str) -> None:
    assert number_term(written) == number_term("06/2022/QH15")


def test_a_passage_answers_to_the_numbers_it_names_and_to_its_documents_own() -> None:
    terms = passage_terms("I. Căn cứ", "Căn cứ Quyết định số 2280/QĐ-UBND", "167/KH-UBND")
    assert terms.numbers == ("2280/QĐ-UBND", "167/KH-UBND")


@settings(deadline=None, max_examples=100)
@given(st.text())
def test_any_text_has_terms_without_spaces(text: str) -> None:
    assert all(term == BREAK or not any(letter.isspace() for letter in term) for term in accented_terms(text))
