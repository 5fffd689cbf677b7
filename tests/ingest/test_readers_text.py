from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import UnreadableDocument
from ingest.model import Page
from ingest.readers import read_pages
from ingest.readers.markdown_marks import looks_like_markdown, strip_marks

CORPUS = Path(__file__).parents[2] / "corpus"


def _file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = _file(tmp_path, "a.txt", "Thi đua, khen thưởng\nđợt 1".encode(encoding))
    assert read_pages(path) == [Page(None, "Thi đua, khen thưởng\nđợt 1")]


@pytest.mark.parametrize("encoding", ["cp1258", "utf-16-le", "latin-1"])
def test_other_encodings_are_refused_with_a_remedy(tmp_path: Path, encoding: str) -> None:
    path = _file(tmp_path, "a.txt", "Kế hoạch phát động: é à".encode(encoding, errors="ignore"))
    with pytest.raises(UnreadableDocument) as caught:
        read_pages(path)
    assert caught.value.remedy


def test_encoding_that_cannot_be_told_is_to_be_saved_as_utf8(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_pages(_file(tmp_path, "cũ.txt", "Thi ®ua".encode("latin-1")))
    assert "cũ.txt" in caught.value.message
    assert "UTF-8" in caught.value.remedy


def test_decomposed_text_stays_as_stored(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Ủy ban nhân dân huyện")
    assert read_pages(_file(tmp_path, "a.txt", decomposed))[0].text == decomposed


@pytest.mark.parametrize(
    ("content", "pages"),
    [
        ("một\fhai\fba", ["một", "hai", "ba"]),
        ("một\fhai\f", ["một", "hai"]),
        ("một\f\fba\f\n", ["một", "", "ba"]),
    ],
)
def test_form_feeds_are_page_breaks(tmp_path: Path, content: str, pages: list[str]) -> None:
    expected = [Page(number, text) for number, text in enumerate(pages, start=1)]
    assert read_pages(_file(tmp_path, "a.txt", content)) == expected


def test_line_ends_of_all_systems_become_newlines(tmp_path: Path) -> None:
    assert read_pages(_file(tmp_path, "a.txt", "a\r\nb\rc\n"))[0].text == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("## KẾ HOẠCH", "KẾ HOẠCH"),
        ("### **2. Yêu cầu** ##", "2. Yêu cầu"),
        ("**1.** Tập trung", "1. Tập trung"),
        ("(*báo cáo*),", "(báo cáo),"),
        ("*4.1. Thi đua*", "4.1. Thi đua"),
        ("***đậm nghiêng***", "đậm nghiêng"),
        ("__đậm__ và _nghiêng_", "đậm và nghiêng"),
        (r"Số \*  ", "Số *"),
        (r"1\. Mục đích", "1. Mục đích"),
        (r"giữ \*nguyên\* dấu", "giữ *nguyên* dấu"),
        ("dòng một\\\ndòng hai", "dòng một\ndòng hai"),
        ("xem [Luật](https://vbpl.vn/luat) này", "xem Luật này"),
        ("[tên] (kèm theo)", "[tên] (kèm theo)"),
        ("![](anh.png)", ""),
        ("> trích dẫn", "trích dẫn"),
        ("`mã`", "mã"),
        ("Điều 5<sup>1</sup>", "Điều 51"),
        ("A&amp;B &lt; C", "A&B < C"),
        ("HĐND&UBND huyện", "HĐND&UBND huyện"),
        (
            "| STT | Nội dung<br>chính |\n|---|:---:|\n| 1 | **Sơ kết** |",
            "STT | Nội dung chính\n\n1 | Sơ kết",
        ),
        ("<table><tr><td>1</td><td>Sơ kết</td></tr></table>", "1 | Sơ kết\n"),
    ],
)
def test_markdown_marks_are_removed(marked: str, plain: str) -> None:
    assert strip_marks(marked) == plain


@pytest.mark.parametrize(
    "text",
    [
        "* Phong trào thi đua “Dân vận khéo”",
        "- gạch đầu dòng",
        "+ cộng đầu dòng",
        "5*3=15 và 2*4=8",
        "đơn vị (*) và cá nhân (*)",
        "Họ tên: ____ Ngày sinh: ____",
        "ten_tep_van_ban.txt",
        "1. Mục",
        "#mục",
        "“Cả nước thi đua * hai",
    ],
)
def test_signs_that_are_no_marks_stay(text: str) -> None:
    assert strip_marks(text) == text


def test_heading_gets_blank_lines_around_it() -> None:
    assert strip_marks("trước\n## I. Mục\nsau") == "trước\n\nI. Mục\n\nsau"


def test_bold_over_a_line_break_is_one_mark() -> None:
    assert strip_marks("**T/M BAN THƯỜNG VỤ  \nBÍ THƯ**") == "T/M BAN THƯỜNG VỤ\nBÍ THƯ"


def test_marks_do_not_reach_over_a_blank_line() -> None:
    assert strip_marks("một *hai\n\nba* bốn") == "một *hai\n\nba* bốn"


def test_markdown_is_recognised_by_content_in_a_txt(tmp_path: Path) -> None:
    text = read_pages(_file(tmp_path, "a.txt", "## I. Mục đích\n\n**1.** Nội dung\n"))[0].text
    assert text == "I. Mục đích\n\n1. Nội dung\n"


def test_plain_text_with_asterisks_is_no_markdown(tmp_path: Path) -> None:
    content = "* Phong trào *\n\n** ghi chú\n----------\n# 1\n"
    assert read_pages(_file(tmp_path, "a.txt", content))[0].text == content


def test_supplied_plan_loses_its_marks_and_nothing_else() -> None:
    path = CORPUS / "003_bdebc1657751a544.txt"
    text = read_pages(path)[0].text
    assert "**" not in text
    assert "#" not in text
    assert "Số *\n-KH/HU" in text
    assert "\n3.1. Đợt 1: Từ khi phát động (tháng 8/2024) đến tháng 7/2025\n" in text
    source = path.read_text(encoding="utf-8")
    assert [c for c in text if c.isalnum()] == [c for c in source if c.isalnum()]


def test_supplied_report_is_read_verbatim() -> None:
    path = CORPUS / "000_fb7fedcb6d96de3d.txt"
    assert read_pages(path) == [Page(None, path.read_text(encoding="utf-8"))]


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.sampled_from("aâđ1 .*_#>|-\\`[]()<>&;\n\t~=!/"), max_size=200))
def test_stripping_marks_never_fails_and_keeps_letters_of_text_without_tags(text: str) -> None:
    stripped = strip_marks(text)
    looks_like_markdown(text)
    if not set("[<&") & set(text):
        fences = any(line.strip().startswith(("```", "~~~")) for line in text.splitlines())
        if not fences:
            assert [c for c in stripped if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize("mark", ["**a ", "*a ", "_a ", "[a", "<a", "`a\n", "|a "])
def test_thousands_of_unclosed_marks_stay(mark: str) -> None:
    assert strip_marks(mark * 5_000).count("a") == 5_000
