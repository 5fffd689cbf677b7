from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.model import Page
from ingest.readers import read_pages
from ingest.readers.docx_pages import Footnote, PageBreak, Piece, paginate
from ingest.readers.enumerators import enumerator
from tests.ingest.sample_files import (
    LETTERHEAD,
    PARAGRAPHS,
    SIGNATURE,
    WORD_NAMESPACE,
    add_numbered,
    add_page_break,
    add_table,
    add_xml,
    docx_bytes,
    sample_docx,
    set_numbering,
    with_member,
)

LEGAL = [("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "\uf0b7")]


@pytest.fixture
def pages(tmp_path: Path) -> Any:
    def read(document: Any) -> list[Page]:
        path = tmp_path / "a.docx"
        path.write_bytes(document if isinstance(document, bytes) else docx_bytes(document))
        return read_pages(path)

    return read


def _paragraphs(*texts: str) -> Any:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    return document


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_paragraphs_are_parted_by_blank_lines_and_stay_as_stored(pages: Any, form: str) -> None:
    stored = [unicodedata.normalize(form, text) for text in PARAGRAPHS]
    assert pages(_paragraphs(*stored)) == [Page(None, "\n\n".join(stored))]


def test_tables_stand_between_the_paragraphs_where_they_belong(pages: Any) -> None:
    document = _paragraphs("trước")
    add_table(document, [["STT", "Nội dung"], ["1", "Sơ kết,\ntổng kết"], ["2", ""]])
    document.add_paragraph("sau")
    expected = "trước\n\n1 | Nội dung: Sơ kết, tổng kết\n2\n\nsau"
    assert pages(document)[0].text == expected


def test_letterhead_and_signature_keep_their_lines(pages: Any) -> None:
    text = pages(sample_docx())[0].text
    assert text.startswith(
        "ỦY BAN NHÂN DÂN\nHUYỆN BÌNH SƠN\nSố: 133/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    )
    assert text.endswith(SIGNATURE)
    assert LETTERHEAD.split("\n")[-1] in text


def test_automatic_numbers_of_a_law_are_written_out(pages: Any) -> None:
    document = docx.Document()
    set_numbering(document, LEGAL)
    for depth, text in [
        (0, "Phạm vi"),
        (1, "một"),
        (2, "đ"),
        (2, "e"),
        (3, "gạch"),
        (1, "hai"),
        (0, "Đối tượng"),
        (1, "lại một"),
    ]:
        add_numbered(document, text, depth)
    assert pages(document)[0].text.split("\n\n") == [
        "Điều 1. Phạm vi",
        "1. một",
        "a) đ",
        "b) e",
        "- gạch",
        "2. hai",
        "Điều 2. Đối tượng",
        "1. lại một",
    ]


def test_second_list_goes_on_unless_it_restarts(pages: Any) -> None:
    for restart_at, expected in (
        (None, ["1. a", "2. b"]),
        ({0: 1}, ["1. a", "1. b"]),
        ({0: 5}, ["1. a", "5. b"]),
    ):
        document = docx.Document()
        set_numbering(document, [("decimal", "%1.")], restart_at=restart_at)
        add_numbered(document, "a")
        add_numbered(document, "b", list_id=2)
        assert pages(document)[0].text.split("\n\n") == expected


def test_levels_that_were_skipped_count_from_their_start(pages: Any) -> None:
    document = docx.Document()
    set_numbering(document, [("upperRoman", "%1."), ("decimal", "%1.%2.")])
    add_numbered(document, "a", 1)
    assert pages(document)[0].text == "I.1. a"


def test_numbers_from_styles_are_written_out(pages: Any) -> None:
    document = docx.Document()
    for text in ("một", "hai"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("gạch", style="List Bullet")
    assert pages(document)[0].text == "1. một\n\n2. hai\n\n- gạch"


@pytest.mark.parametrize(
    "reference", ['<w:numId w:val="0"/>', '<w:numId w:val="99"/>', '<w:ilvl w:val="8"/>', ""]
)
def test_paragraph_without_a_list_has_no_number(pages: Any, reference: str) -> None:
    document = docx.Document()
    set_numbering(document, [("decimal", "%1.")])
    add_xml(document, f"<w:p><w:pPr><w:numPr>{reference}</w:numPr></w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>")
    assert pages(document)[0].text == "chữ"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:r><w:t>69</w:t><w:noBreakHyphen/><w:t>KH</w:t></w:r>", "69-KH"),
        (
            "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>",
            "thêm",
        ),
        (
            "<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo>",
            "mới",
        ),
        ("<w:sdt><w:sdtContent><w:r><w:t>ô nhập</w:t></w:r></w:sdtContent></w:sdt>", "ô nhập"),
        ("<w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>", "liên kết"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>", "hiện"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r>', "hiện"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r>", "1"),
    ],
)
def test_visible_text_of_a_paragraph(pages: Any, xml: str, text: str) -> None:
    document = docx.Document()
    add_xml(document, f"<w:p>{xml}</w:p>")
    assert pages(document)[0].text == text


def test_table_of_contents_is_left_out(pages: Any) -> None:
    document = docx.Document()
    add_xml(document, '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Mục I 3</w:t></w:r></w:p>')
    document.add_paragraph("Mục I")
    assert pages(document)[0].text == "Mục I"


def test_footnote_follows_the_page_that_cites_it(pages: Any) -> None:
    document = docx.Document()
    add_xml(document, '<w:p><w:r><w:t>câu</w:t><w:footnoteReference w:id="2"/><w:t> tiếp</w:t></w:r></w:p>')
    document.add_paragraph("đoạn sau")
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote>'
    notes = f'<w:footnotes xmlns:w="{WORD_NAMESPACE}">{note}</w:footnotes>'
    document.part.relate_to(
        docx.opc.part.Part(
            docx.opc.packuri.PackURI("/word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            notes.encode(),
            document.part.package,
        ),
        docx.opc.constants.RELATIONSHIP_TYPE.FOOTNOTES,
    )
    assert pages(document)[0].text == "câu tiếp\n\nđoạn sau\n\n[1] chú thích"


def test_explicit_page_breaks_number_the_pages(pages: Any) -> None:
    document = _paragraphs("một")
    add_page_break(document)
    document.add_paragraph("hai")
    assert pages(document) == [Page(1, "một"), Page(2, "hai")]


def test_row_that_begins_a_page_stands_on_it(pages: Any) -> None:
    document = docx.Document()
    add_table(document, [["a", "b"], ["c", "d"]])
    paragraph = document.tables[0].cell(1, 0).paragraphs[0]._p
    paragraph.insert(
        0, docx.oxml.parse_xml(f'<w:r xmlns:w="{WORD_NAMESPACE}"><w:lastRenderedPageBreak/></w:r>')
    )
    assert pages(document) == [Page(1, "a | b"), Page(2, "c | d")]


EXPLICIT, RENDERED = PageBreak.EXPLICIT, PageBreak.RENDERED


@pytest.mark.parametrize(
    ("pieces", "texts"),
    [
        (["a", RENDERED, "b"], ["a", "b"]),
        (["a", EXPLICIT, "\n\n", RENDERED, "b"], ["a", "b"]),
        (["a", EXPLICIT, EXPLICIT, "b"], ["a", "", "b"]),
        (["a", EXPLICIT, "b", RENDERED, "c"], ["a", "b", "c"]),
        (["a", Footnote("[1] x"), RENDERED, "b"], ["a\n\n[1] x", "b"]),
    ],
)
def test_page_breaks_count_once(pieces: list[Piece], texts: list[str]) -> None:
    assert [page.text for page in paginate(pieces)] == texts
    assert [page.number for page in paginate(pieces)] == list(range(1, len(texts) + 1))


def test_pages_too_full_to_be_pages_get_no_numbers() -> None:
    long = "chữ " * 5_000
    assert [page.number for page in paginate([long, PageBreak.EXPLICIT, "phụ lục"])] == [None]


def test_word_file_without_numbering_or_styles_is_read(pages: Any) -> None:
    body = "<w:body><w:p><w:r><w:t>chữ</w:t></w:r></w:p></w:body>"
    xml = f'<w:document xmlns:w="{WORD_NAMESPACE}">{body}</w:document>'
    bare = with_member(docx_bytes(docx.Document()), "word/document.xml", xml.encode())
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    assert pages(with_member(bare, "word/_rels/document.xml.rels", relations.encode()))[0].text == "chữ"


@pytest.mark.parametrize(
    ("number", "style", "drawn"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (4, "lowerLetter", "d"),
        (28, "upperLetter", "BB"),
        (14, "upperRoman", "XIV"),
        (9, "lowerRoman", "ix"),
        (0, "upperRoman", "0"),
        (0, "lowerLetter", "0"),
        (3, "chicken", "3"),
    ],
)
def test_enumerators(number: int, style: str, drawn: str) -> None:
    assert enumerator(number, style) == drawn


@given(st.integers(-10, 10_000_000), st.sampled_from(["decimal", "lowerLetter", "upperRoman", "none", ""]))
def test_every_number_can_be_drawn_briefly(number: int, style: str) -> None:
    assert 0 < len(enumerator(number, style)) <= 26
