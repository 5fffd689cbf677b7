import pytest

from bot.evidence.enumerations import is_of_several_bodies, told_apart
from bot.evidence.topic import Topic
from bot.evidence.values import find_values
from bot.understanding.focus import Focus, Interrogative


@pytest.mark.parametrize(
    ("question", "text", "values"),
    [
        ("Hạt Kiểm lâm xét mấy ngày", "xã xét 15 ngày, huyện 10 ngày và Hạt Kiểm lâm 20 ngày", ["20 ngày"]),
        (
            "xét mấy ngày",
            "xã xét 15 ngày, huyện 10 ngày và Hạt Kiểm lâm 20 ngày",
            ["15 ngày", "10 ngày", "20 ngày"],
        ),
        (
            "xã xét mấy ngày",
            "quy định cho UBND xã xét 15 ngày, UBND tỉnh 10 ngày và Sở Nội vụ 20 ngày",
            ["15 ngày"],
        ),
        # What the first item opens with may be of all of them.
        (
            "trông trẻ buổi tối",
            "trông trẻ buổi sáng 40 phút, buổi trưa 50 phút, buổi tối 60 phút",
            ["40 phút", "60 phút"],
        ),
    ],
)
def test_values_of_an_enumeration_are_told_apart_by_their_items(
    question: str, text: str, values: list[str]
) -> None:
    found = find_values(Interrogative(Focus.DURATION, 0, 0), text)
    topic = Topic.of(question, lambda _: 1.0)
    assert [value.text for value in told_apart(topic, text, found)] == values


@pytest.mark.parametrize(
    ("question", "several"),
    [("xét mấy ngày", True), ("Sở Nội vụ xét mấy ngày", False), ("xã xét mấy ngày", False)],
)
def test_values_of_several_bodies_are_no_one_value(question: str, several: bool) -> None:
    text = "quy định cho UBND xã xét 15 ngày, UBND tỉnh 10 ngày và Sở Nội vụ 20 ngày"
    found = find_values(Interrogative(Focus.DURATION, 0, 0), text)
    assert is_of_several_bodies(Topic.of(question, lambda _: 1.0), text, found) is several
