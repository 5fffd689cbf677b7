from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers import read_pages
from ingest.readers.options import ReadingOptions
from ingest.readers.pdf.grids import find_grids, table_of
from ingest.readers.pdf.pdfium import Stroke
from ingest.readers.tables import column_labels, row_lines
from tests.ingest.sample_scans import needs_tesseract, ocr_options, scan_of, table_pdf, tables_pdf

PLAN = [
    ["STT", "Nội dung", "Thời gian", "Đơn vị chủ trì"],
    ["1", "Phát động phong trào", "Tháng 3", "Phòng Nội vụ"],
    ["2", "Sơ kết", "Trước 15/8", "Văn phòng"],
]
NAMED = [
    "1 | Nội dung: Phát động phong trào | Thời gian: Tháng 3 | Đơn vị chủ trì: Phòng Nội vụ",
    "2 | Nội dung: Sơ kết | Thời gian: Trước 15/8 | Đơn vị chủ trì: Văn phòng",
]


def _rows(folder: Path, content: bytes, options: ReadingOptions | None = None) -> list[list[str]]:
    path = folder / "a.pdf"
    path.write_bytes(content)
    return [[line for line in page.text.splitlines() if " | " in line] for page in read_pages(path, options)]


def test_rows_of_a_ruled_table_carry_the_names_of_their_columns(tmp_path: Path) -> None:
    assert _rows(tmp_path, table_pdf(PLAN, above=["Kế hoạch như sau:"])) == [NAMED]


def test_text_above_a_table_stays_above_it(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(table_pdf(PLAN, above=["Kế hoạch như sau:"]))
    assert read_pages(path)[0].text.strip().splitlines()[0] == "Kế hoạch như sau:"


def test_table_that_goes_on_over_the_page_keeps_its_names(tmp_path: Path) -> None:
    content = tables_pdf(
        [PLAN, [["3", "Tổng kết", "Quý IV", "Phòng Nội vụ"], ["4", "Báo cáo", "", "Văn phòng"]]]
    )
    assert _rows(tmp_path, content) == [
        NAMED,
        [
            "3 | Nội dung: Tổng kết | Thời gian: Quý IV | Đơn vị chủ trì: Phòng Nội vụ",
            "4 | Nội dung: Báo cáo | Đơn vị chủ trì: Văn phòng",
        ],
    ]


def test_table_with_other_columns_does_not_inherit_names(tmp_path: Path) -> None:
    facts = [["Địa chỉ", "Xã Bình Sơn"], ["Điện thoại", "0255 123 456"]]
    assert _rows(tmp_path, tables_pdf([PLAN, facts]))[1] == [
        "Địa chỉ | Xã Bình Sơn",
        "Điện thoại | 0255 123 456",
    ]


@needs_tesseract
def test_scanned_table_gives_the_same_rows(tmp_path: Path) -> None:
    content = scan_of(table_pdf(PLAN, above=["Kế hoạch như sau:"]), degrees=0.8)
    found = _rows(tmp_path, content, ReadingOptions(ocr=ocr_options()))[0]
    assert len(found) == 2
    assert "Nội dung: Sơ kết | Thời gian: Trước 15/8 | Đơn vị chủ trì: Văn phòng" in found[1]


@pytest.mark.parametrize(
    ("rows", "header_rows", "lines"),
    [
        # A name over two columns stands before the first of them.
        (
            [
                ["TT", "Chỉ tiêu", "Năm 2025", "Năm 2025"],
                ["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện"],
                ["1", "Xã", "5", "6"],
            ],
            2,
            ["", "", "1 | Chỉ tiêu: Xã | Năm 2025 – Kế hoạch: 5 | Thực hiện: 6"],
        ),
        # Forms number their columns below the names.
        (
            [["TT", "Nội dung", "Điểm"], ["(1)", "(2)", "(3)"], ["1", "Tổ chức", "10"]],
            1,
            ["", "", "1 | Nội dung: Tổ chức | Điểm: 10"],
        ),
        # A heading across all columns groups the rows below.
        (
            [["TT", "Nội dung", "Điểm"], ["A. Tập thể", "A. Tập thể", "A. Tập thể"], ["1", "Tổ", "10"]],
            1,
            ["", "A. Tập thể", "1 | Nội dung: Tổ | Điểm: 10"],
        ),
        (
            [["TT", "Nội dung", "Điểm"], ["", "Tập thể", ""], ["", "", "10"]],
            1,
            ["", "Tập thể", "Điểm: 10"],
        ),
        # Years name columns; other numbers are data.
        ([["Xã", "2024", "2025"], ["An", "3", "4"]], 1, ["", "Xã: An | 2024: 3 | 2025: 4"]),
        ([["An", "3", "4"], ["Bình", "5", "6"]], 1, ["An | 3 | 4", "Bình | 5 | 6"]),
        # Two columns of words are a list of facts, two columns with numbers a table.
        ([["Nhiệm vụ", "Đơn vị"], ["Sơ kết", "Văn phòng"]], 1, ["Nhiệm vụ | Đơn vị", "Sơ kết | Văn phòng"]),
        (
            [["Tiêu chí", "Điểm"], ["Sáng kiến", "10"], ["Kỷ luật", "5"]],
            1,
            ["", "Tiêu chí: Sáng kiến | Điểm: 10", "Tiêu chí: Kỷ luật | Điểm: 5"],
        ),
        # A form has nothing but names.
        ([["Năm", "Danh hiệu", "Số"], ["", "", ""]], 1, ["Năm | Danh hiệu | Số", ""]),
        ([["TT", "Nội dung", "Điểm"]], 1, ["TT | Nội dung | Điểm"]),
        ([], 1, []),
    ],
)
def test_rows_are_named_where_the_first_ones_are_names(
    rows: list[list[str]], header_rows: int, lines: list[str]
) -> None:
    assert row_lines(rows, header_rows) == lines


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=4), max_size=6), st.integers(0, 3))
def test_every_cell_below_the_names_stands_in_its_line(rows: list[list[str]], header_rows: int) -> None:
    lines = row_lines(rows, header_rows)
    assert len(lines) == len(rows)
    flat = [[" ".join(cell.split()) for cell in row] for row in rows]
    heading = header_rows if column_labels(flat, header_rows) else 0
    for row, line in list(zip(flat, lines, strict=True))[heading + bool(heading) :]:
        assert all(cell in line for cell in row)


def test_lines_without_crossing_are_no_table() -> None:
    underlines = [Stroke(60, y, 200, y) for y in (50, 80, 110)]
    frame = [
        Stroke(10, 10, 10, 800),
        Stroke(580, 10, 580, 800),
        Stroke(10, 10, 580, 10),
        Stroke(10, 800, 580, 800),
    ]
    assert find_grids([*underlines, *frame]) == []


@given(st.lists(st.tuples(*[st.floats(-50, 900)] * 4), max_size=40))
def test_any_drawing_gives_whole_tables_or_none(ends: list[tuple[float, float, float, float]]) -> None:
    for grid in find_grids(Stroke(*end) for end in ends):
        table = table_of(grid, [])
        assert len(table) == len(grid.ys) - 1
        assert all(len(row) == len(grid.xs) - 1 for row in table)
