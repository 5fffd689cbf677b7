import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding import content
from bot.understanding.content import is_function_word, topic_weights
from ingest.vietnamese import accented

FRAMING = Path(content.__file__).with_name("framing.txt").read_text(encoding="utf-8").splitlines()


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
    assert topic_weights(["chi", "bao", "nhiêu", "1", "buổi"])[1:] == [0.0, 0.0, 0.0, 1.0]
    assert topic_weights(["cống", "hiến", "lâu", "dài"])[2] == 1


def test_framing_is_written_as_texts_are_compared() -> None:
    assert [line for line in FRAMING if line != accented(line).strip() or len(line.split()) < 2] == []
    assert sorted(set(FRAMING)) == FRAMING


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("nghe nói xã nộp báo cáo rồi, có phải vậy không", ["xã", "nộp", "báo", "cáo"]),
        ("đề nghị đồng chí nêu mục tiêu trồng cây", ["mục", "tiêu", "trồng", "cây"]),
        ("đề nghị tặng giấy khen cho ai", ["đề", "nghị", "tặng", "giấy", "khen"]),
    ],
)
def test_what_frames_a_question_is_no_matter_of_it(question: str, matter: list[str]) -> None:
    words = re.findall(r"\w+", question)
    weighed = zip(words, topic_weights(words), strict=True)
    assert [word for word, weight in weighed if weight] == matter
