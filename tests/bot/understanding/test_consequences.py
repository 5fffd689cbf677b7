import pytest

from bot.understanding.consequences import find_consequence


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("nop cham bao cao thi bi gi", "thi bi gi"),
        ("thi ho bi xu ly the nao", "bi xu ly the nao"),
        ("khai man thi chiu hau qua gi", "thi chiu hau qua gi"),
        ("nop ho so qua han thi sao", "thi sao"),
    ],
)
def test_what_follows_from_a_deed_is_asked(question: str, asked: str) -> None:
    match = find_consequence(question)
    assert match is not None
    assert match.group() == asked


@pytest.mark.parametrize(
    "question", ["con xa thi sao", "xu ly ho so trong may ngay", "ai bi thuong", "van phong phai chuan bi gi"]
)
def test_other_questions_ask_for_no_consequence(question: str) -> None:
    assert find_consequence(question) is None
