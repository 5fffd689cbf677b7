import pytest

from bot.evidence.people import are_people, asks_for_people


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Lễ ra quân mời những ai?", True),
        ("ai được mời dự lễ", True),
        ("Thành phần dự họp?", True),
        ("Thành phần hồ sơ gồm gì?", False),
        ("Ai chủ trì lễ?", False),
        ("Chương trình gồm những gì?", False),
    ],
)
def test_people_are_asked_for_in_the_plural(question: str, people: bool) -> None:
    assert asks_for_people(question) is people


def test_a_list_of_people_begins_its_items_with_them() -> None:
    assert are_people(["- Mời đại biểu Huyện ủy.", "- Các đồng chí ủy viên.", "- UBND các xã."])
    assert not are_people(["- Dự kiến tổ chức lễ trong tháng 4.", "- Trong lãnh đạo phải có biện pháp."])
    assert not are_people([])
