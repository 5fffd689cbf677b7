import pytest

from ingest.readers.aligned_tables import with_borders

AWARDS = """\
B. CÁ NHÂN (03)
TT  Họ và tên         Địa chỉ           Tiền thưởng (đồng)
1   Lê Thị Mơ         Bản Hạ               750.000
2   Hoàng Văn Sự      Chi hội trưởng Nông dân bản Thượng  750.000
3   Lý A Páo                               500.000
"""

CLUSTERS = """\
Cụm      Số đơn vị    Đơn vị xếp cuối     Điểm
Cụm 1        5        Long Kiến Bắc       81,0
Cụm 2        5        Gò Sậy              72,25
"""

WRAPPED = """\
Khối             Việc                  Hạn
Khối xã          Gửi báo cáo năm       20/11
                 và phụ lục
Khối phòng       Thẩm định             30/11
"""


def test_columns_set_with_spaces_get_borders() -> None:
    assert with_borders(AWARDS).splitlines() == [
        "B. CÁ NHÂN (03)",
        "TT | Họ và tên | Địa chỉ | Tiền thưởng (đồng)",
        "1 | Lê Thị Mơ | Bản Hạ | 750.000",
        "2 | Hoàng Văn Sự | Chi hội trưởng Nông dân bản Thượng | 750.000",
        "3 | Lý A Páo |  | 500.000",
    ]


def test_centred_figures_stand_under_their_columns() -> None:
    assert with_borders(CLUSTERS).splitlines()[2] == "Cụm 2 | 5 | Gò Sậy | 72,25"


def test_a_cell_that_goes_on_in_the_next_line_is_put_together() -> None:
    assert with_borders(WRAPPED).splitlines() == [
        "Khối | Việc | Hạn",
        "Khối xã | Gửi báo cáo năm và phụ lục | 20/11",
        "Khối phòng | Thẩm định | 30/11",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "   ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "   XÃ BẢN HẠ                Độc lập - Tự do - Hạnh phúc\n"
        "   Số: 1/KH-UBND            Bản Hạ, ngày 2 tháng 3 năm 2026",
        "Nơi nhận:          TM. ỦY BAN NHÂN DÂN\n- Lưu: VT.          CHỦ TỊCH\n            Ma Văn Tuyên",
        "a   b   c\nd   e   f",
        "Ngày   tháng   năm\nXã Bản Hạ          xã Bản Thượng\nhuyện Ba Bể          tỉnh Bắc Kạn",
        "một dòng   có khoảng   trống\n    rồi một đoạn thụt vào\n    rồi một đoạn dài hơn tất cả các cột",
    ],
)
def test_what_is_no_table_stays(text: str) -> None:
    assert with_borders(text) == text
