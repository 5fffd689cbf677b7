from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.fluency.reply import CitedSentence, cited_sentences


def read(reply: str) -> list[CitedSentence]:
    return list(cited_sentences([reply]))


@pytest.mark.parametrize(
    "reply",
    [
        "Có 22 xã [1].",
        "Có 22 xã. [1]",
        "Có 22 xã.[1]",
        "Có 22 xã [đoạn 1].",
        "**Có 22 xã** [1].",
        "Có 22 xã【1】.",
    ],
)
def test_citation_belongs_to_its_sentence(reply: str) -> None:
    assert read(reply) == [CitedSentence("Có 22 xã.", (1,))]


@pytest.mark.parametrize("marks", ["[1][3]", "[1, 3]", "[1; 3]", "[1] [3]"])
def test_sentence_may_cite_several_passages(marks: str) -> None:
    assert read(f"Có 22 xã {marks}.") == [CitedSentence("Có 22 xã.", (1, 3))]


def test_items_of_a_list_are_sentences_and_their_marks_no_numbers() -> None:
    assert read("Gồm:\n1. Tờ trình [1]\n2. Báo cáo [2]") == [
        CitedSentence("Gồm:", (1,)),
        CitedSentence("Tờ trình", (1,), item=True),
        CitedSentence("Báo cáo", (2,), item=True),
    ]


@pytest.mark.parametrize("opening", ["<think>", "", "<think>\n"])
def test_thoughts_are_left_out(opening: str) -> None:
    assert read(f"{opening}Có lẽ 25 [1]. Hay 26 [1].</think>Có 22 xã [1].") == [
        CitedSentence("Có 22 xã.", (1,))
    ]


def test_thought_that_never_ends_is_no_answer() -> None:
    assert read("<think>Có 25 xã [1]. Có 26 xã [1].") == []


def test_hidden_and_reordering_characters_are_removed() -> None:
    assert read("Có 2\u202e2\u200b3 xã [1].")[0].text == "Có 223 xã."


def test_sentence_is_released_when_the_next_one_begins() -> None:
    read_so_far: list[str] = []

    def pieces() -> Iterator[str]:
        for piece in ("Câu một", " [1]. ", "Câu", " hai [1]", "."):
            read_so_far.append(piece)
            yield piece

    sentences = cited_sentences(pieces())
    assert next(sentences).text == "Câu một."
    assert read_so_far == ["Câu một", " [1]. ", "Câu"]
    assert [sentence.text for sentence in sentences] == ["Câu hai."]


PARTS = st.sampled_from(
    ["Có 22 xã", " [1]", ". ", "\n- ", "Gồm:", "\n", "**", "[2]", "Tờ trình", "ngày 15/8"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PARTS, max_size=14).map("".join), st.integers(1, 9))
def test_pieces_make_no_difference(reply: str, size: int) -> None:
    pieces = [reply[start : start + size] for start in range(0, len(reply), size)]
    assert list(cited_sentences(pieces)) == read(reply)


@given(st.text(max_size=120))
def test_any_reply_is_survived(reply: str) -> None:
    assert all(sentence.text for sentence in read(reply))
