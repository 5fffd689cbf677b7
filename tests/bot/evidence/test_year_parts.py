import pytest

from bot.evidence.year_parts import WHOLE, of_another_part, parts_in


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sáu tháng đầu năm xóa bao nhiêu nhà", {(1, 6)}),
        ("Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm", {(1, 6), (7, 12)}),
        ("Trong 7 tháng đầu năm 2026", {(1, 7)}),
        ("Quý I/2024", {(1, 3)}),
        ("tính đến ngày 15 tháng 6 năm 2024", {(1, 6)}),
        ("ca nam 2024", {WHOLE}),
        ("năm 2024", set()),
        ("quy định tại quý cơ quan", set()),
    ],
)
def test_parts_of_a_year_are_read(text: str, parts: set[tuple[int, int]]) -> None:
    assert parts_in(text) == parts


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("cả năm", ("Xóa 128 nhà, đạt 64% kế hoạch năm", "KẾT QUẢ 6 THÁNG ĐẦU NĂM")),
        ("quý I", ("Công nhận 143 sáng kiến", "Sơ kết 6 tháng đầu năm")),
        ("6 tháng đầu năm", ("Quý I trồng 40 ha",)),
    ],
)
def test_figure_of_another_part_is_told_by_what_stands_nearest(asked: str, told: tuple[str, ...]) -> None:
    assert of_another_part(parts_in(asked), told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("cả năm", ("Năm 2024 xóa 200 nhà", "KẾT QUẢ 6 THÁNG ĐẦU NĂM")),
        ("6 tháng đầu năm", ("Xóa 128 nhà", "Sơ kết 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm")),
        ("năm 2024", ("Xóa 128 nhà", "Sơ kết 6 tháng đầu năm")),
        ("cả năm", ("Xóa 128 nhà", "Báo cáo tổng kết")),
    ],
)
def test_figure_of_the_part_or_of_none_is_kept(asked: str, told: tuple[str, ...]) -> None:
    assert not of_another_part(parts_in(asked), told)
