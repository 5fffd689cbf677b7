import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.content import is_function_word, topic_weights


@given(st.lists(st.sampled_from("thời gian tổ chức lễ thực hiện năm các rừng chịu trách nhiệm".split())))
@settings(deadline=None, max_examples=100)
def test_every_syllable_has_a_weight(words: list[str]) -> None:
    weights = topic_weights(words)
    assert len(weights) == len(words)
    assert all(0 <= weight <= 1 for weight in weights)


def test_phrase_is_light_where_its_syllables_are_not() -> None:
    assert topic_weights(["tổ", "chức"])[0] < topic_weights(["tổ", "ong"])[0] == 1


@pytest.mark.parametrize(
    ("syllable", "joins"), [("các", True), ("cấp", False), ("bao", True), ("báo", False), ("bằng", False)]
)
def test_function_words_are_told_by_their_diacritics(syllable: str, joins: bool) -> None:
    assert is_function_word(syllable) is joins


def test_words_that_only_ask_together_are_no_topic() -> None:
    assert topic_weights(["tham", "gia", "bao", "lâu"])[2:] == [0.0, 0.0]
    assert topic_weights(["cống", "hiến", "lâu", "dài"])[2] == 1
