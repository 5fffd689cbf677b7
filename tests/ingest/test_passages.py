from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.layout import lay_out
from ingest.model import Page, PageSpan, Passage
from ingest.outline import read_outline
from ingest.packing import TEXT_SYLLABLES, WINDOW_SYLLABLES, count_syllables
from ingest.passages import cut_passages
from ingest.readers import read_pages

CORPUS = Path(__file__).parents[2] / "corpus"


def passages_of(text: str, pages: tuple[PageSpan, ...] = ()) -> tuple[Passage, ...]:
    return cut_passages("id", "van-ban.txt", text, pages, read_outline(text))


def words(count: int, word: str = "chữ") -> str:
    return " ".join([word] * count)


def test_each_numbered_item_is_a_passage_with_its_path() -> None:
    text = f"Chương I\nQUY ĐỊNH\nĐiều 5. Nguyên tắc\n1. Thi đua {words(40)}.\n2. Khen thưởng {words(40)}."
    found = [(passage.section, passage.text[:2]) for passage in passages_of(text)]
    assert found == [
        ("Chương I. QUY ĐỊNH › Điều 5. Nguyên tắc › khoản 1", "1."),
        ("Chương I. QUY ĐỊNH › Điều 5. Nguyên tắc › khoản 2", "2."),
    ]


def test_points_of_a_clause_stay_together() -> None:
    text = (
        "Điều 5. Nguyên tắc\n1. Việc thi đua theo các nguyên tắc:\na) Tự nguyện;\nb) Đoàn kết.\n2. Khác "
        + words(40)
    )
    assert passages_of(text)[0].text == "1. Việc thi đua theo các nguyên tắc:\na) Tự nguyện;\nb) Đoàn kết."


def test_list_of_short_items_is_one_passage() -> None:
    text = "Điều 9. Hình thức khen thưởng\n1. Huân chương.\n2. Huy chương.\n3. Bằng khen."
    (passage,) = passages_of(text)
    assert passage.section == "Điều 9. Hình thức khen thưởng"
    assert passage.text == "1. Huân chương.\n2. Huy chương.\n3. Bằng khen."


def test_cut_list_hands_its_introduction_to_every_piece() -> None:
    points = "\n".join(f"{letter}) {words(90)};" for letter in "abcd")
    text = f"Điều 5. Nguyên tắc\n1. Việc thi đua theo các nguyên tắc:\n{points}"
    first, second = passages_of(text)
    assert first.text.startswith("1. Việc thi đua theo các nguyên tắc:\na)")
    assert first.context == ""
    assert second.context == "1. Việc thi đua theo các nguyên tắc:"
    assert second.indexed_text.startswith(
        "Điều 5. Nguyên tắc › khoản 1\n1. Việc thi đua theo các nguyên tắc:\nc)"
    )


def test_introduction_of_an_article_goes_with_its_first_clause_and_is_context_of_the_others() -> None:
    clauses = f"1. Thi đua là {words(40)}.\n2. Sáng kiến là {words(40)}."
    text = f"Điều 3. Từ ngữ\nCác từ ngữ được hiểu như sau:\n{clauses}"
    first, second = passages_of(text)
    assert first.text.startswith("Các từ ngữ được hiểu như sau:\n1.")
    assert first.section.endswith("khoản 1")
    assert second.context == "Các từ ngữ được hiểu như sau:"


def test_long_paragraph_is_cut_between_sentences() -> None:
    sentence = f"Câu {words(60)}."
    text = "I. Kết quả\n" + " ".join([sentence] * 6)
    found = passages_of(text)
    assert [passage.text for passage in found] == [" ".join([sentence] * 3)] * 2
    assert len({passage.id for passage in found}) == 2


def test_no_passage_ends_in_the_introduction_of_the_next() -> None:
    text = f"I. Kết quả\n{words(150)}.\nCụ thể như sau:\n- Một {words(100)};\n- Hai."
    first, second = passages_of(text)
    assert not first.text.endswith(":")
    assert second.text.startswith("Cụ thể như sau:\n- Một")


def test_signature_and_recipients_are_passages_of_their_own() -> None:
    text = "I. Việc\nLàm tốt.\nNơi nhận:\n- Như trên.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A"
    assert [passage.section for passage in passages_of(text)] == ["I. Việc", "Nơi nhận", "Người ký"]


def test_table_of_contents_is_not_indexed() -> None:
    text = "Điều 1. Một\nNội dung.\nMục lục\nĐiều 1. Một\nĐiều 2. Hai"
    assert [passage.text for passage in passages_of(text)] == ["Nội dung."]


def test_long_titles_are_shortened_in_the_path() -> None:
    text = f"I. {words(60)}\nNội dung."
    (passage,) = passages_of(text)
    assert len(passage.section) <= 121
    assert passage.section.endswith("…")


def test_page_is_that_of_the_first_character() -> None:
    text = "I. Một\nTrang một.\nII. Hai\nTrang hai."
    pages = (PageSpan(1, 0, 18), PageSpan(2, 18, len(text)))
    assert [passage.page for passage in passages_of(text, pages)] == [1, 2]


def test_ids_do_not_change_when_other_passages_do() -> None:
    before = passages_of("I. Một\nNội dung một.\nII. Hai\nNội dung hai.")
    after = passages_of("I. Một\nNội dung đã đổi.\nII. Hai\nNội dung hai.")
    assert before[1].id == after[1].id
    assert before[0].id != after[0].id


@pytest.mark.parametrize("file", ["000_fb7fedcb6d96de3d.txt", "003_bdebc1657751a544.txt"])
def test_supplied_documents_are_covered_and_fit_the_window(file: str) -> None:
    laid_out = lay_out(read_pages(CORPUS / file))
    sections = read_outline(laid_out.text, laid_out.footnotes)
    found = cut_passages("id", file, laid_out.text, laid_out.pages, sections)
    headings = {position for section in sections for position in range(section.start, section.body_start)}
    assert_covered(laid_out.text, found, headings)
    for passage in found:
        assert count_syllables(passage.text) <= TEXT_SYLLABLES
        assert count_syllables(passage.indexed_text) <= WINDOW_SYLLABLES


def assert_covered(text: str, passages: tuple[Passage, ...], headings: set[int]) -> None:
    """Every visible character outside headings lies in exactly one passage."""
    assert all(before.end <= after.start for before, after in pairwise(passages))
    covered = {position for passage in passages for position in range(passage.start, passage.end)}
    missing = (
        {position for position, character in enumerate(text) if not character.isspace()} - covered - headings
    )
    assert "".join(text[position] for position in sorted(missing)) == ""


LINES = st.sampled_from(
    [
        "Điều 1. A",
        "Điều 2. Bé.",
        "Chương I",
        "TÊN CHƯƠNG",
        "I. Một",
        "II. Hai:",
        "1. Một",
        "2. Hai.",
        "3. " + words(70) + ":",
        "1.1. Nhỏ",
        "a) Điểm a;",
        "b) Điểm b " + words(90) + ".",
        "- Gạch đầu dòng;",
        "- Tên: nội dung",
        "* Phong trào “A”",
        "Nơi nhận:",
        "TM. ỦY BAN",
        "PHỤ LỤC 1",
        "Văn bản thường" + ". Câu dài" * 300,
        "như sau:",
        "",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(LINES, max_size=25).map("\n".join))
def test_any_text_is_covered_once_by_verbatim_passages(text: str) -> None:
    sections = read_outline(text)
    found = cut_passages("id", "f.txt", text, (), sections)
    headings = {position for section in sections for position in range(section.start, section.body_start)}
    assert_covered(text, found, headings)
    assert len({passage.id for passage in found}) == len(found)
    for passage in found:
        assert passage.text == text[passage.start : passage.end]
        assert passage.text.strip() == passage.text != ""
        assert count_syllables(passage.text) <= TEXT_SYLLABLES


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(max_size=120), max_size=3))
def test_anything_can_be_laid_out_outlined_and_cut(pages: list[str]) -> None:
    laid_out = lay_out([Page(number, text) for number, text in enumerate(pages, 1)])
    sections = read_outline(laid_out.text, laid_out.footnotes)
    for passage in cut_passages("id", "f.txt", laid_out.text, laid_out.pages, sections):
        assert passage.text == laid_out.text[passage.start : passage.end]
        assert passage.page is not None


def test_rows_cut_from_their_header_keep_the_names_of_the_columns() -> None:
    rows = "\n".join(f"{number} | Xã Nậm Hạ {number} | {words(12)} | {number * 7}" for number in range(1, 40))
    found = passages_of(f"TT | Xã | Nội dung giao | Số nhà\n{rows}")
    assert len(found) > 1
    assert [passage.context for passage in found[1:]] == ["TT | Xã | Nội dung giao | Số nhà"] * (
        len(found) - 1
    )
