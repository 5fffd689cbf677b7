import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.phonotactics import is_plain_syllable, is_syllable, place_tone, split_tone


@pytest.mark.parametrize(
    "word", ["bảo", "thưởng", "gì", "quý", "giải", "hòa", "hoà", "thủy", "khuỷu", "gìn", "nguyễn", "yêu"]
)
def test_vietnamese_syllables_are_recognised(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["baỏ", "thưỏng", "thửơng", "tiếap", "online", "ng", ""])
def test_impossible_syllables_are_refused(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("word", "possible"), [("thuong", True), ("quy", True), ("thuwowngr", False), ("tonog", False)]
)
def test_plain_syllables_are_judged_without_marks(word: str, possible: bool) -> None:
    assert is_plain_syllable(word) is possible


@pytest.mark.parametrize("word", ["bảo", "thưởng", "quý", "gìn", "hòa", "ngoài", "khuỷu", "giữa", "uống"])
def test_tone_comes_back_to_its_vowel(word: str) -> None:
    assert place_tone(*split_tone(word)) == word


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=20))
def test_any_text_is_judged_without_failing(text: str) -> None:
    assert is_syllable(text) in (True, False)
    assert is_plain_syllable(text) in (True, False)
    assert isinstance(place_tone(*split_tone(text)), str)
