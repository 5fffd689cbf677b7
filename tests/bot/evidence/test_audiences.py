"""For whom a chapter is, told from its headings."""

import pytest

from bot.evidence.sectors import OTHER_AUDIENCE, audience_fit
from bot.evidence.topic import Topic

ENTERPRISES = ("Chương IV. TRAO TẶNG DANH HIỆU CHO DOANH NHÂN, DOANH NGHIỆP", "Điều 31. Hủy bỏ kết quả")


@pytest.mark.parametrize(
    ("question", "headings", "fit"),
    [
        ("Khai gian thành tích thì bị sao?", ENTERPRISES, OTHER_AUDIENCE),
        ("Công ty khai gian thành tích thì bị sao?", ENTERPRISES, 1.0),
        ("Khai gian thành tích thì bị sao?", ("Chương VII. XỬ LÝ VI PHẠM",), 1.0),
    ],
)
def test_chapter_for_others_counts_less_unless_they_are_named(
    question: str, headings: tuple[str, ...], fit: float
) -> None:
    assert audience_fit(Topic.of(question, lambda _: 1.0), headings) == fit
