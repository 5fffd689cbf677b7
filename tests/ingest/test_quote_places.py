"""A quote is found on a page whatever became of spaces, marks, encodings, columns and footnotes."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.page_image import Box, Needle
from ingest.quote_places import find_places
from ingest.readers.pdf.rows import Row, Word

LETTER, LINE, GAP = 10.0, 20.0, 5.0


def rows(*lines: str) -> list[Row]:
    """Words on lines 20 points apart, every letter 10 points wide; three spaces leave a gap of a column."""
    found = []
    for number, line in enumerate(lines):
        row, left = [], 0.0
        for text in line.split(" "):
            right = left + LETTER * len(text)
            if text:
                row.append(Word(text, left, number * LINE, right, number * LINE + 16, number * LINE + 12))
            left = right + GAP
        found.append(row)
    return found


def marked(page: list[Row], quote: str, where: float = 0.0) -> list[str]:
    """The words in each of the boxes found."""
    boxes = find_places(page, Needle(quote, where))
    return [" ".join(w.text for row in page for w in row if _inside(w, box)) for box in boxes]


def _inside(word: Word, box: Box) -> bool:
    return (
        box.left <= word.left and word.right <= box.right and (box.top, box.bottom) == (word.top, word.bottom)
    )


PAGE = rows(
    "Điều 3. Thời hạn",
    "1. Các đơn vị nộp báo cáo sơ kết trước",
    "ngày 15/8/2026 về Phòng Nội vụ.",
    "2. Phòng Nội vụ tổng hợp.",
)


@pytest.mark.parametrize(
    ("quote", "lines"),
    [
        ("nộp báo cáo sơ kết trước ngày 15/8/2026", ["nộp báo cáo sơ kết trước", "ngày 15/8/2026"]),
        ("NỘP BÁO CÁO\nsơ  kết", ["nộp báo cáo sơ kết"]),
        ("nop bao cao so ket", ["nộp báo cáo sơ kết"]),
        ("nộpbáocáo sơkết", ["nộp báo cáo sơ kết"]),
        ("Điều 3. Thời hạn", ["Điều 3. Thời hạn"]),
        ("gửi công văn hỏa tốc", []),
        ("…", []),
        ("", []),
    ],
)
def test_lines_of_the_quote_are_boxed(quote: str, lines: list[str]) -> None:
    assert marked(PAGE, quote) == lines


@pytest.mark.parametrize(("where", "top"), [(0.5, 2 * LINE), (0.95, 3 * LINE)])
def test_of_equal_words_those_nearest_to_the_expected_place_are_meant(where: float, top: float) -> None:
    (box,) = find_places(PAGE, Needle("Phòng Nội vụ", where))
    assert box.top == top


@pytest.mark.parametrize(
    "line",
    [
        "C¸c ®¬n vÞ nép b¸o c¸o s¬ kÕt tr­íc ngµy",
        "Caùc ñôn vò noäp baùo caùo sô keát tröôùc ngaøy",
        "Cac dan vi nOp bio céo sâ kit trvéc ngåy",
    ],
    ids=["TCVN3", "VNI", "misread"],
)
def test_quote_is_found_where_vowels_are_other_signs(line: str) -> None:
    words = line.split(" ")
    found = marked(rows("x y z", line, "khong co gi"), "nộp báo cáo sơ kết trước")
    assert len(found) == 1
    assert found[0].split(" ")[0] == words[3]
    assert found[0].split(" ")[-1] in (words[7], words[8])


def test_footnote_mark_and_misread_word_do_not_hide_the_quote() -> None:
    page = rows("Ban Chỉ đạo tổng kết2 phong trào thi đua yêu nưóc trên địa", "bàn toàn tỉnh và gửi kết quả")
    quote = "Ban Chỉ đạo tổng kết phong trào thi đua yêu nước trên địa bàn toàn tỉnh"
    assert marked(page, quote) == [
        "Ban Chỉ đạo tổng kết2 phong trào thi đua yêu nưóc trên địa",
        "bàn toàn tỉnh",
    ]


def test_quote_in_one_of_two_columns_leaves_the_other_alone() -> None:
    page = rows(
        "Phòng Nội vụ chủ trì   Công an huyện bảo vệ",
        "tham mưu tổng kết   trật tự giao thông",
        "phong trào thi đua   suốt đợt cao điểm",
    )
    quote = "Phòng Nội vụ chủ trì tham mưu tổng kết phong trào thi đua"
    assert marked(page, quote) == ["Phòng Nội vụ chủ trì", "tham mưu tổng kết", "phong trào thi đua"]


def test_phrases_of_the_quote_elsewhere_on_the_page_are_left_alone() -> None:
    quote = "Hội đồng Thi đua - Khen thưởng tỉnh xét tặng danh hiệu cho các tập thể tiêu biểu"
    page = rows(
        "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
        "Căn cứ quy chế về việc xét tặng danh hiệu của cơ quan thường trực và ý kiến của",
        "các thành viên tại phiên họp cuối năm, cơ quan thường trực thông báo như sau.",
        "H6i dong Thi dua - Khen th0ng tỉnh xét tặng danh hi3u cho các tập thể tiêu biểu",
    )
    assert len(marked(page, quote)) == 1
    assert find_places(page, Needle(quote, 0.0))[0].top == 3 * LINE


def test_row_of_a_table_is_found_without_the_names_of_its_columns() -> None:
    page = rows(
        "STT   Nội dung   Thời gian   Phụ trách",
        "1   Sơ kết phong trào   Tháng 8/2026   Phòng Nội vụ",
        "2   Tổng kết phong trào   Tháng 12/2026   Phòng Nội vụ",
    )
    quote = "STT: 2 | Nội dung: Tổng kết phong trào | Thời gian: Tháng 12/2026 | Phụ trách: Phòng Nội vụ"
    assert marked(page, quote) == ["2 Tổng kết phong trào Tháng 12/2026 Phòng Nội vụ"]


def test_few_letters_in_common_mark_nothing() -> None:
    assert marked(PAGE, "Các đơn vị gửi hồ sơ đề nghị khen thưởng lên Sở Nội vụ trước tháng 12") == []


@given(st.lists(st.text(max_size=12), max_size=30), st.text(max_size=60), st.floats(0, 1))
def test_any_page_and_any_quote(texts: list[str], quote: str, where: float) -> None:
    position = count()
    page = [
        [Word(text, 0.0, float(n), 9.0, n + 1.0, float(n))]
        for text in texts
        if text.strip()
        for n in [next(position)]
    ]
    boxes = find_places(page, Needle(quote, where))
    assert all(box.left <= box.right and box.top <= box.bottom for box in boxes)
    assert len(boxes) <= len(page)


@given(st.data())
def test_every_stretch_of_a_page_is_found_on_it(data: st.DataObject) -> None:
    words = [word for row in PAGE for word in row]
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    quote = " ".join(word.text for word in words[start:end])
    where = len(" ".join(word.text for word in words[:start])) / len(" ".join(word.text for word in words))
    assert " ".join(marked(PAGE, quote, where)) == quote
