import pytest

from bot.understanding.focus import Focus
from bot.understanding.question import understand


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Huyện giáp những đâu, kể đủ 4 phía", "Huyện giáp những đâu"),
        ("Có mấy loại hình khen thưởng, liệt kê hết giúp", "Có mấy loại hình khen thưởng"),
    ],
)
def test_wish_for_a_list_is_no_part_of_the_topic(typed: str, text: str) -> None:
    question = understand(typed)
    assert question.text == text
    assert question.focus in (Focus.LIST, Focus.PLACE)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Thôi, cho hỏi trình tự buổi lễ gồm những mục gì", "trình tự buổi lễ gồm những mục gì"),
        ("Cho em xin chương trình buổi lễ", "chương trình buổi lễ"),
        ("Xin cho biết ai ký kế hoạch", "ai ký kế hoạch"),
    ],
)
def test_courtesy_before_a_question_is_no_part_of_it(typed: str, text: str) -> None:
    assert understand(typed).text == text


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("Kinh phí do cơ quan nào lập dự trù?", Focus.ACTOR),
        ("Kinh phí là bao nhiêu?", Focus.AMOUNT),
        ("Kinh phí hội thi gồm những khoản nào?", Focus.LIST),
        ("Theo khoản nào của Điều 5?", Focus.PROVISION),
        ("Có chương trình nào không?", Focus.YES_NO),
        ("Ai là Chủ tịch Hội đồng?", Focus.PERSON),
        ("Phong trào tên là gì?", Focus.NAME),
        ("Khen thưởng đối ngoại dành cho ai?", Focus.EXPLANATION),
    ],
)
def test_type_of_answer_is_read_from_the_asking_words(text: str, focus: Focus) -> None:
    assert understand(text).focus is focus


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Thông tư số 20/2025/TT-BNV áp dụng cho ai?", "áp dụng cho ai?"),
        ("Theo Quyết định 26/2018/QĐ-UBND thì ai quyết định?", "thì ai quyết định?"),
        ("Ai quyết định tặng giấy khen?", "Ai quyết định tặng giấy khen?"),
    ],
)
def test_matter_leaves_out_the_document_named_by_number(text: str, matter: str) -> None:
    assert understand(text).matter == matter


def test_request_that_brings_the_question_is_kept() -> None:
    assert "hội trường nào" in understand("Tôi làm lễ tân, cho hỏi lễ phát động ở hội trường nào").text


def test_wish_for_a_name_is_the_question() -> None:
    assert understand("Lãnh đạo nào đọc lời phát động, cho em xin họ tên?").focus is Focus.PERSON


@pytest.mark.parametrize(
    ("text", "number"),
    [("Nghị định 7 năm 2031 quy định gì?", "7/2031"), ("kế hoạch 10 năm 2021 - 2030", None)],
)
def test_a_number_with_its_year_is_one(text: str, number: str | None) -> None:
    question = understand(text)
    assert [one.text.split()[-1] for one in question.numbers] == ([number] if number else [])
