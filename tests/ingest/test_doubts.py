from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.doubts import find_doubts, without_doubtful_numbers
from ingest.model import Page, PageSpan

TEXT = "Số: 445/NQ-CP\nngày 2l tháng 4\nngày 2l tháng 5"
SPANS = (PageSpan(1, 0, 30), PageSpan(2, 30, len(TEXT)))


def _words(pages: list[Page]) -> list[str]:
    return [TEXT[start:end] for start, end in find_doubts(TEXT, SPANS, pages)]


def test_doubtful_words_are_found_on_their_page_alone() -> None:
    assert _words([Page(1, "", doubtful=("2l",)), Page(2, "")]) == ["2l"]
    assert _words([Page(1, ""), Page(2, "")]) == []


def test_number_joined_to_a_doubtful_half_is_doubtful() -> None:
    assert _words([Page(1, "", doubtful=("445",))]) == ["445/NQ-CP"]
    assert _words([Page(1, "", doubtful=("/NQ-CP",))]) == ["445/NQ-CP"]


def test_digits_of_doubtful_words_are_blanked_and_nothing_moves() -> None:
    doubts = find_doubts(TEXT, SPANS, [Page(1, "", doubtful=("445",))])
    assert without_doubtful_numbers(TEXT, doubts) == TEXT.replace("445", "   ")


@given(st.text(), st.lists(st.text(min_size=1, max_size=5)))
def test_blanking_keeps_the_length(text: str, words: list[str]) -> None:
    doubts = find_doubts(text, (PageSpan(1, 0, len(text)),), [Page(1, text, doubtful=tuple(words))])
    assert len(without_doubtful_numbers(text, doubts)) == len(text)
