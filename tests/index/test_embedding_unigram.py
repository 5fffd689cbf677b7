"""Our own splitting into pieces must be the library's, piece for piece."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.embedding.tokenizer import TextTokenizer, store_tokenizer
from tests.tiny_model import unigram_tokenizer, wordpiece_tokenizer

_TEXT = st.text(st.sampled_from("thiđuaưởngồ sơ12/QĐ-✓字\u0301\t\n"), max_size=60) | st.text(max_size=40)
# The library takes a special token that somebody typed for the token itself; ours takes it for text.
_PLAIN = _TEXT.filter(lambda text: "<" not in text)


@pytest.fixture(scope="module")
def unigram(tmp_path_factory: pytest.TempPathFactory) -> TextTokenizer:
    folder = tmp_path_factory.mktemp("unigram")
    store_tokenizer(unigram_tokenizer().to_str(), folder)
    return TextTokenizer(folder, limit=1000)


@settings(deadline=None, max_examples=200)
@given(_PLAIN)
def test_pieces_are_those_of_the_library(unigram: TextTokenizer, text: str) -> None:
    assert unigram.encode(text) == unigram_tokenizer().encode(text).ids


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "thi đua khen thưởng",
        "Hồ sơ nộp trước ngày 15/9/2026",
        "字字字",
        "thi字字đua",
        "x" * 400,
        "thưởng" * 90,
        "▁thi▁đua",
        "thi\u200bđua\ufeff\u2028",
        "hô\u0300 sơ",
        "① ½ ﬁ ～",
    ],
)
def test_odd_texts_split_as_in_the_library(unigram: TextTokenizer, text: str) -> None:
    assert unigram.encode(text) == unigram_tokenizer().encode(text).ids


def test_neighbouring_unknown_characters_are_one_piece(unigram: TextTokenizer) -> None:
    unknown = unigram_tokenizer().token_to_id("<unk>")
    assert unigram.encode("字字字").count(unknown) == 1


@pytest.mark.parametrize("make", [unigram_tokenizer, wordpiece_tokenizer])
def test_a_long_text_is_cut_before_the_end_token(make: object, tmp_path: Path) -> None:
    tokenizer = make()  # type: ignore[operator]
    store_tokenizer(tokenizer.to_str(), tmp_path)
    numbers = TextTokenizer(tmp_path, limit=8).encode("thi đua khen thưởng hồ sơ nộp ngày tháng năm")
    assert numbers == tokenizer.encode("thi đua khen thưởng hồ sơ").ids
    assert len(numbers) == 8


@settings(deadline=None, max_examples=50)
@given(_TEXT)
def test_another_kind_of_vocabulary_is_left_to_the_library(wordpiece: TextTokenizer, text: str) -> None:
    assert wordpiece.encode(text) == wordpiece_tokenizer().encode(text).ids


@pytest.fixture(scope="module")
def wordpiece(tmp_path_factory: pytest.TempPathFactory) -> TextTokenizer:
    folder = tmp_path_factory.mktemp("wordpiece")
    store_tokenizer(wordpiece_tokenizer().to_str(), folder)
    return TextTokenizer(folder, limit=1000)
