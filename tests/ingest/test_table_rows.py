import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.table_rows import Table, find_tables, is_ordinal

HOUSES = """Danh sách giao chỉ tiêu
TT | Xã, thị trấn | Tổng số nhà | Lãnh đạo phụ trách
1 | Xã Nậm Hạ | 126 | Đ/c Lò Văn Pâng
2 | Xã Pú Lun | 84 |
Tổng cộng | 210 |
Các xã báo cáo hằng tháng, và chỉ dòng dài hơn hẳn một đầu đề mới kết thúc bảng như câu này đang làm ở đây.
"""


def only_table(text: str) -> Table:
    (table,) = find_tables(text)
    return table


def test_first_line_names_the_columns_and_rows_stay_verbatim() -> None:
    table = only_table(HOUSES)
    assert table.labels == ("TT", "Xã, thị trấn", "Tổng số nhà", "Lãnh đạo phụ trách")
    assert HOUSES[table.rows[0].start : table.rows[0].end] == "1 | Xã Nậm Hạ | 126 | Đ/c Lò Văn Pâng"
    assert table.rows[1].cells == ("2", "Xã Pú Lun", "84", "")
    assert table.header is not None
    assert HOUSES[slice(*table.header)].startswith("TT | Xã")


def test_sum_spans_the_column_that_counts() -> None:
    total = only_table(HOUSES).rows[-1]
    assert (total.is_total, total.cells) == (True, ("", "Tổng cộng", "210", ""))


def test_rows_that_repeat_the_names_need_no_header() -> None:
    table = only_table("1 | Nội dung: Sơ kết | Thời gian: Quý II\n2 | Nội dung: Tổng kết | Thời gian: Quý IV")
    assert table.header is None
    assert table.labels == ("", "Nội dung", "Thời gian")
    assert [row.cells for row in table.rows] == [("1", "Sơ kết", "Quý II"), ("2", "Tổng kết", "Quý IV")]


def test_name_over_two_columns_is_that_of_both() -> None:
    table = only_table(
        "STT | Đơn vị | Quỹ | | Ghi chú\n| | Năm 2025 | Năm 2026 | |\n"
        "1 | Xã A Lù | 3 | 4 | Mới\n2 | Xã B | 5 | 6 |"
    )
    assert table.labels == ("STT", "Đơn vị", "Quỹ – Năm 2025", "Năm 2026", "Ghi chú")
    assert table.rows[0].cells == ("1", "Xã A Lù", "3", "4", "Mới")


def test_frame_drawn_around_every_row_parts_no_cells() -> None:
    table = only_table("| Xã | Số hộ | Ghi chú |\n|---|---|---|\n| Xã Nậm Hạ | 12 | |\n| Xã Pú Lun | 9 | |")
    assert [row.cells for row in table.rows] == [("Xã Nậm Hạ", "12", ""), ("Xã Pú Lun", "9", "")]


@pytest.mark.parametrize("heading", ["I | KHỐI XÃ | | | |", "KHỐI XÃ"])
def test_heading_of_a_group_goes_with_its_rows(heading: str) -> None:
    table = only_table(
        f"TT | Đơn vị | Cờ | Bằng | Ghi chú\n{heading}\n1 | Xã A Lù | 3 | 4 | x\n2 | Xã B | 5 | 6 | y"
    )
    assert [row.group for row in table.rows] == ["KHỐI XÃ", "KHỐI XÃ"]


def test_unit_above_the_table_is_that_of_its_numbers() -> None:
    text = "Đơn vị tính: triệu đồng\nTT | Xã | Kinh phí\n1 | Xã A Lù | 3\n2 | Xã Pú Lun | 5"
    assert only_table(text).unit == "triệu đồng"


@pytest.mark.parametrize(
    "text",
    [
        "Tập thể | Cá nhân\nHuân chương | 1 | 2\nBằng khen | 6 | 11",
        "TT | Họ tên | Ghi chú\n(1) | (2) | (3)",
        "ỦY BAN NHÂN DÂN | CỘNG HÒA",
        "không có bảng nào",
    ],
)
def test_lines_whose_columns_have_no_certain_names_are_no_table(text: str) -> None:
    assert find_tables(text) == ()


def test_column_that_only_numbers_its_rows_is_known_by_its_cells() -> None:
    table = only_table("Đợt | Ngày | Chỉ tiêu\n1 | 08/3/2026 | 350\n2 | 11/4/2026 | 250")
    assert [is_ordinal(table, column) for column in range(3)] == [True, False, False]


@given(st.text(alphabet="ab |\n:12", max_size=120))
@settings(deadline=None, max_examples=150)
def test_every_row_lies_in_its_table_and_has_a_cell_for_each_column(text: str) -> None:
    for table in find_tables(text):
        for row in table.rows:
            assert table.start <= row.start < row.end <= table.end
            assert len(row.cells) == len(table.labels)


def test_names_of_columns_begin_another_table_right_below_the_first() -> None:
    text = "TT | Tập thể | Tiền\n1 | Thôn Gò | 5\nB. HỘ\nTT | Chủ hộ | Địa chỉ\n1 | Vi Pháo | Gò"
    assert [table.labels for table in find_tables(text)] == [
        ("TT", "Tập thể", "Tiền"),
        ("TT", "Chủ hộ", "Địa chỉ"),
    ]


def test_a_name_over_several_columns_goes_with_the_one_before() -> None:
    (table,) = find_tables("Cụm | Nhất | Điểm | Cuối | Điểm\n1 | Gò | 95 | Lìn | 71\n2 | Bó | 93 | Cút | 70")
    assert table.labels == ("Cụm", "Nhất", "Nhất – Điểm", "Cuối", "Cuối – Điểm")
