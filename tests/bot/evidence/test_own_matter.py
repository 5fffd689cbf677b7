import pytest

from bot.evidence.own_matter import own_matter


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("Hoàn thành chỉ tiêu năm 2025 chào mừng Đại hội XIV của Đảng, bầu cử đại biểu Quốc hội.", "bầu cử"),
        ("Trồng rừng chào mừng 70 năm thành lập xã, ngày Quốc khánh và lễ hội hoa.", "Quốc khánh"),
        (
            "Thi đua tiến tới đại hội đảng các cấp; kỷ niệm 50 năm giải phóng; bầu cử Hội đồng nhân dân.",
            "bầu cử",
        ),
        ("Gương sáng hướng tới lễ kỷ niệm 80 năm, đại hội thi đua yêu nước.", "đại hội"),
        ("Kết quả thực hiện Nghị quyết Đại hội XXVIII, bầu cử trưởng thôn.", "bầu cử"),
    ],
)
def test_all_events_in_whose_light_something_is_done_are_left_out(text: str, mentioned: str) -> None:
    assert mentioned not in own_matter(text)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Lập thành tích chào mừng Đại hội, các xã nộp báo cáo trước ngày 15/8.", "nộp báo cáo"),
        ("Thực hiện Nghị quyết Đại hội, ngày 20/5/2026 xã ra quân trồng cây.", "ngày 20/5/2026 xã ra quân"),
        ("Chào mừng Quốc khánh, ngày hội thao do xã tổ chức mở lúc 8 giờ.", "ngày hội thao"),
        ("Thực hiện Nghị quyết của Đảng ủy, lễ ra quân vào thứ hai.", "lễ ra quân"),
        ("Bầu cử trưởng thôn vào ngày 12/5, chào mừng Quốc khánh.", "Bầu cử trưởng thôn"),
    ],
)
def test_what_is_done_stays(text: str, own: str) -> None:
    assert own in own_matter(text)
