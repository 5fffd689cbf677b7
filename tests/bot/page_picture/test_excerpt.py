"""Which paragraphs are drawn: all of them once, whole, and those around the quote among them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.page_picture.excerpt import PAGE_CHARACTERS, PART_CHARACTERS, excerpt_around, page_excerpt, parts
from ingest.model import Document, Metadata, PageSpan

PARAGRAPHS = st.lists(st.text("abc ỷ.", max_size=300), min_size=1, max_size=40)


def document(text: str, pages: tuple[PageSpan, ...] = ()) -> Document:
    return Document("d", "d.txt", "", Metadata("D"), text, pages, (), ())


@given(PARAGRAPHS)
def test_parts_hold_every_word_once_and_in_order(paragraphs: list[str]) -> None:
    found = parts(document("\n".join(paragraphs)))
    text = "\n".join(paragraphs)
    said = [text[start:end] for part in found for start, end in part.paragraphs]
    assert said == [paragraph for paragraph in paragraphs if any(map(str.isalnum, paragraph))]
    assert all(sum(end - start for start, end in part.paragraphs) <= PART_CHARACTERS for part in found)
    assert [part.cut_before for part in found] == [number > 0 for number in range(len(found))]


@given(PARAGRAPHS, st.data())
def test_excerpt_is_whole_paragraphs_in_a_row_with_the_quote(
    paragraphs: list[str], data: st.DataObject
) -> None:
    text = "\n".join([*paragraphs, "câu cần tìm"])
    start = data.draw(st.integers(0, len(text) - 1))
    excerpt = excerpt_around(document(text), (start, start + 1))
    every = [span for part in parts(document(text)) for span in part.paragraphs]
    first = every.index(excerpt.paragraphs[0]) if excerpt.paragraphs else 0
    assert list(excerpt.paragraphs) == every[first : first + len(excerpt.paragraphs)]
    assert (excerpt.cut_before, excerpt.cut_after) == (
        first > 0,
        first + len(excerpt.paragraphs) < len(every),
    )
    holding = [span for span in every if span[0] <= start < span[1]]
    assert set(holding) <= set(excerpt.paragraphs)


def test_endless_paragraph_is_cut_at_a_blank() -> None:
    text = "chữ " * PART_CHARACTERS
    found = parts(document(text))
    assert len(found) >= 4
    assert all(text[start:end].strip().endswith("chữ") for part in found for start, end in part.paragraphs)


def test_long_page_shows_its_beginning_or_what_is_around_the_quote() -> None:
    lines = [f"Dòng {number} của trang." for number in range(600)]
    text = "\n".join(lines)
    long = document(text, (PageSpan(1, 0, len(text)),))
    beginning = page_excerpt(long, 1, [])
    assert beginning.paragraphs[0][0] == 0
    assert (beginning.cut_before, beginning.cut_after) == (False, True)
    assert sum(end - start for start, end in beginning.paragraphs) <= PAGE_CHARACTERS
    where = text.index("Dòng 300 ")
    around = page_excerpt(long, 1, [(where, where + 8)])
    assert around.cut_before
    assert around.cut_after
    middle = [start for start, _ in around.paragraphs].index(where)
    assert 0.4 < middle / len(around.paragraphs) < 0.6


def test_footnotes_of_a_page_are_drawn_with_it() -> None:
    text = "Mở đầu trang một\ntiếp sang trang hai\nChú thích của trang một"
    second = text.index("tiếp")
    note = text.index("Chú")
    spans = (PageSpan(1, 0, second), PageSpan(2, second, note), PageSpan(1, note, len(text)))
    said = [text[start:end] for start, end in page_excerpt(document(text, spans), 1, []).paragraphs]
    assert said == ["Mở đầu trang một", "Chú thích của trang một"]
