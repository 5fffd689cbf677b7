from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.layout import LaidOut, lay_out
from ingest.model import Page

CORPUS = Path(__file__).parents[2] / "corpus"
REPORT = CORPUS / "000_fb7fedcb6d96de3d.txt"


def laid_out(*pages: str, numbered: bool = False) -> LaidOut:
    return lay_out([Page(number if numbered else None, text) for number, text in enumerate(pages, 1)])


def paragraphs(*pages: str, numbered: bool = False) -> list[str]:
    return laid_out(*pages, numbered=numbered).text.split("\n")


@pytest.fixture(scope="module")
def report() -> LaidOut:
    return lay_out([Page(None, REPORT.read_text(encoding="utf-8"))])


def page_of(document: LaidOut, words: str) -> int:
    offset = document.text.index(words)
    return next(page.number for page in document.pages if page.start <= offset < page.end)


def test_double_spaced_report_shows_its_seventeen_pages(report: LaidOut) -> None:
    assert [page.number for page in report.pages] == list(range(1, 18))


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("Huyện Bình Sơn là một huyện đồng bằng", 1),
        ("Tiếp tục học tập và làm theo tinh thần thi đua", 2),
        ("Quyết định số 26/2018/QĐ-UBND ngày 20/9/2018", 3),
        ("* Phong trào thi đua “Học tập làm theo", 8),
        ("1 Cụ thể:", 9),
        ("thực hiện các nội dung, nhiệm vụ phấn đấu huyện Bình Sơn đạt đô thị", 10),
        ("ban hành Kế hoạch số 133/KH-UBND", 10),
        ("Thường kỳ 6 tháng và 01 năm", 12),
        ("Nguyễn Tưởng Duy", 17),
    ],
)
def test_sentences_of_the_report_stand_on_their_page(report: LaidOut, words: str, page: int) -> None:
    assert page_of(report, words) == page


def test_sentence_cut_by_footnotes_is_whole_again(report: LaidOut) -> None:
    assert "tham mưu và tổ chức thực hiện các nội dung, nhiệm vụ phấn đấu" in report.text
    notes = [report.text[start:end] for start, end in report.footnotes]
    assert notes[0].startswith("1 Cụ thể:\n(1) Nâng cao năng lực")
    assert notes[1].endswith("(2) Slogan, khẩu hiệu của Chương trình MTQG xây dựng nông thôn mới.")
    assert len(notes) == 2


def test_footnote_follows_the_paragraph_that_refers_to_it(report: LaidOut) -> None:
    before = report.text[: report.footnotes[0][0]].rstrip("\n").rsplit("\n", 1)[-1]
    assert before.endswith("người dân ở nông thôn1…,")


@pytest.mark.parametrize(
    "number",
    ["26/2018/QĐ-UBND", "2375/QĐ-UBND", "167/KH-UBND", "05-CT/TW", "80/KH-UBND", "3173/QĐ-UBND", "34-CT/TW"],
)
def test_document_numbers_split_by_line_breaks_are_rejoined(report: LaidOut, number: str) -> None:
    assert f"số {number}" in report.text


def test_two_column_sign_off_is_set_one_column_after_the_other(report: LaidOut) -> None:
    lines = report.text.split("\n")
    position = lines.index("Nơi nhận:")
    assert lines[position + 6 :] == [
        "- Lưu: VT, TĐKT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Nguyễn Tưởng Duy",
    ]


def test_what_is_attached_to_a_decision_is_no_part_of_its_sign_off() -> None:
    decision = (
        "Nơi nhận:                            TM. ỦY BAN NHÂN DÂN\n"
        "- UBND tỉnh (b/c);                   CHỦ TỊCH\n"
        "- Các phòng chuyên môn                  (đã ký)\n"
        "thuộc UBND phường;                   Lâm Quốc Thới\n"
        "- Lưu: VT.\n\n"
        "QUY CHẾ\nThi đua, khen thưởng\n\n"
        "Điều 1. Phạm vi\n1. Quy chế này quy định việc tổ chức phong trào.\n\n"
        "Nơi nhận:                            CHÁNH VĂN PHÒNG\n"
        "- Lưu: VP.                           Trần Thị Hoa\n"
    )
    assert paragraphs(decision) == [
        "Nơi nhận:",
        "- UBND tỉnh (b/c);",
        "- Các phòng chuyên môn thuộc UBND phường;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "(đã ký)",
        "Lâm Quốc Thới",
        "QUY CHẾ",
        "Thi đua, khen thưởng",
        "Điều 1. Phạm vi",
        "1. Quy chế này quy định việc tổ chức phong trào.",
        "Nơi nhận:",
        "- Lưu: VP.",
        "CHÁNH VĂN PHÒNG",
        "Trần Thị Hoa",
    ]


def test_headings_of_the_report_stay_apart_from_their_text(report: LaidOut) -> None:
    lines = report.text.split("\n")
    for heading in (
        "1. Ưu điểm",
        "3.2. Tình hình tổ chức, triển khai thực hiện công tác phát hiện, bồi dưỡng, tổng kết, nhân rộng"
        " điển hình tiên tiến trong các phong trào thi đua yêu nước",
        "* Phong trào thi đua “Đẩy mạnh cải cách hành chính tỉnh Quảng Ngãi”",
    ):
        assert heading in lines


WRAPPED = (
    "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về phong trào thi đua yêu nước, các\n"
    "cơ quan, đơn vị, địa phương trên địa bàn huyện đã tổ chức phát động nhiều phong\n"
    "trào thi đua thiết thực, góp phần hoàn thành nhiệm vụ chính trị được giao trong\n"
    "năm 2024. Kết quả đạt được rất đáng khích lệ và tạo sự lan tỏa đến toàn thể cán\n"
    "bộ, công chức, viên chức.\n"
    "Công tác khen thưởng được quan tâm, bảo đảm kịp thời, chính xác, công khai, đúng\n"
    "người, đúng việc, có tác dụng động viên, giáo dục và nêu gương trong toàn huyện.\n"
)


def test_wrapped_lines_make_paragraphs() -> None:
    found = paragraphs(WRAPPED)
    assert len(found) == 2
    assert found[0].endswith("viên chức.")
    assert found[1].startswith("Công tác khen thưởng")


def test_dash_inside_a_sentence_is_no_bullet() -> None:
    text = WRAPPED.replace(
        "nhiệm vụ chính trị được giao trong\n", "các nhiệm vụ phát triển về kinh tế\n- xã hội trong\n"
    )
    assert "phát triển về kinh tế - xã hội trong năm 2024" in paragraphs(text)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 5. Nguyên tắc\n1. Việc thi đua:\na) Tự nguyện;", None),
        ("KẾ HOẠCH\nphát động thi đua", None),
        ("Chương II\nDANH HIỆU THI ĐUA", None),
        ("tên | mức\nCờ | 10", None),
        ("huy động xã\n\nhội tham gia", ["huy động xã hội tham gia"]),
        ("Quyết định số 26/2018/QĐ-\nUBND", ["Quyết định số 26/2018/QĐ-UBND"]),
        ("Kế hoạch số 80/\n\nKH- UBND", ["Kế hoạch số 80/KH-UBND"]),
        ("nhiệm kỳ 2020-\n2025.", ["nhiệm kỳ 2020-2025."]),
        ("Số: 12/KH-UBND ngày\n07/4/2014", ["Số: 12/KH-UBND ngày 07/4/2014"]),
        ("rộng    hai\tcột.\n-----\nHết", ["rộng hai cột.", "Hết"]),
        ("số 3173/Q\u00d0-UBND", ["số 3173/QĐ-UBND"]),
    ],
)
def test_lines_are_joined_only_where_a_sentence_goes_on(text: str, expected: list[str] | None) -> None:
    assert paragraphs(text) == (expected or text.split("\n"))


def test_page_numbers_and_running_lines_are_removed() -> None:
    pages = [f"CÔNG BÁO/Số 73 + 74 {38 + n}\n{n}\nĐiều {n}. Quy định\nNội dung {n}." for n in range(2, 8)]
    text = laid_out(*pages, numbered=True).text
    assert "CÔNG BÁO" not in text
    assert text.split("\n")[:3] == ["Điều 2. Quy định", "Nội dung 2.", "Điều 3. Quy định"]


def test_structure_that_repeats_at_the_top_of_pages_is_kept() -> None:
    pages = [f"PHỤ LỤC {n}\nDanh sách số {n}" for n in range(1, 7)]
    assert laid_out(*pages, numbered=True).text.count("PHỤ LỤC") == 6


def test_letterhead_columns_are_set_apart_and_blanks_to_fill_are_not() -> None:
    head = (
        "UBND HUYỆN BÌNH SƠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "PHÒNG NỘI VỤ               Độc lập - Tự do - Hạnh phúc\n"
        "Số:        /BC-PNV\nBình Sơn, ngày      tháng      năm 2024\nBÁO CÁO\n"
    )
    assert paragraphs(head) == [
        "UBND HUYỆN BÌNH SƠN",
        "PHÒNG NỘI VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: /BC-PNV",
        "Bình Sơn, ngày tháng năm 2024",
        "BÁO CÁO",
    ]


def test_footnote_of_a_paragraph_that_crosses_the_page_gives_the_page_a_second_span() -> None:
    first = WRAPPED + "Các nội dung1 được giao cho từng\n1 Gồm nội dung a và b."
    second = "cơ quan trong huyện. Hết.\n" + WRAPPED
    document = laid_out(first, second, numbered=True)
    assert "giao cho từng cơ quan trong huyện. Hết.\n1 Gồm nội dung a và b." in document.text
    assert [page.number for page in document.pages] == [1, 2, 1, 2]


def test_form_feeds_are_page_breaks() -> None:
    document = laid_out("Một.\fHai.\fBa.")
    assert [(page.number, document.text[page.start : page.end]) for page in document.pages] == [
        (1, "Một.\n"),
        (2, "Hai.\n"),
        (3, "Ba."),
    ]


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.text(alphabet=st.sampled_from("aĐâ1.,;:-/ \n\t\f“”()|TM*IV"), max_size=160), max_size=4),
    st.booleans(),
)
def test_any_pages_give_clean_text_whose_every_character_has_one_page(
    pages: list[str], numbered: bool
) -> None:
    document = laid_out(*pages, numbered=numbered)
    lines = document.text.split("\n") if document.text else []
    assert all(line == " ".join(line.split()) and line for line in lines)
    if numbered and document.text:
        assert document.pages[0].start == 0
        assert document.pages[-1].end == len(document.text)
        ends = [page.end for page in document.pages]
        assert ends[:-1] == [page.start for page in document.pages[1:]]
    for start, end in document.footnotes:
        assert 0 <= start < end <= len(document.text)


def test_place_where_a_footnote_was_lifted_out_is_a_cut() -> None:
    text = (
        "Phong trào được triển khai rộng khắp trong các cơ quan1,\n"
        "____________________\n"
        "1 Theo Kế hoạch số 12/KH-UBND.\n"
        "\f"
        "đơn vị và các tầng lớp nhân dân trên địa bàn huyện."
    )
    laid_out = lay_out([Page(None, text)])
    around = [laid_out.text[cut : cut + 6] for cut in laid_out.cuts]
    assert "đơn vị" in around
