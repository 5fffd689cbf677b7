"""Two wards and their province on one shelf, and a law that belongs to none of them."""

import pytest

from bot.assistant import Assistant
from bot.evidence.shelf import places_of
from tests.bot.answering_office import TODAY, open_assistant


def regulation(ward: str, number: int, day: str, sum_of_money: str) -> str:
    return f"""ỦY BAN NHÂN DÂN
PHƯỜNG {ward.upper()}

Số: {number}/QĐ-UBND
{ward}, ngày 05 tháng 12 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế xét tặng giải thưởng trồng cây của phường {ward}

Điều 1. Mức thưởng của giải thưởng trồng cây là {sum_of_money} đồng.

Điều 2. Quyết định này có hiệu lực kể từ ngày {day}.
"""


GUIDE = """UBND TỈNH ĐỒI XANH
SỞ NỘI VỤ

HƯỚNG DẪN
hồ sơ xét tặng giải thưởng trồng cây

Hồ sơ của phường An Ninh nộp trước ngày 15/9/2026.
"""
LAW = """# LUẬT

trồng rừng

## Điều 1. Độ tuổi

Người trồng rừng phải từ đủ 18 tuổi trở lên. Bảo đảm an ninh khi trồng rừng.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {
        "song-may.txt": regulation("Sông Mây", 12, "01/01/2026", "2.000.000"),
        "an-ninh.txt": regulation("An Ninh", 12, "10/4/2026", "3.000.000"),
        "huong-dan.txt": GUIDE,
        "luat.md": LAW,
    }
    return open_assistant(tmp_path_factory.mktemp("shelf"), texts, 0.5)


@pytest.mark.parametrize(
    ("question", "told", "of_another"),
    [
        ("giải thưởng trồng cây sông mây thưởng bao nhiêu", "2.000.000", "3.000.000"),
        ("giai thuong trong cay song may thuong bao nhieu tien", "2.000.000", "3.000.000"),
        ("quy che giai thuong song may ap dung tu hom nao", "01/01/2026", "10/4/2026"),
        ("quy chế giải thưởng trồng cây an ninh áp dụng từ ngày nào", "10/4/2026", "01/01/2026"),
        ("giải thưởng trồng cây phường an ninh thưởng bao nhiêu", "3.000.000", "2.000.000"),
        ("hồ sơ giải thưởng của phường An Ninh nộp trước ngày nào", "15/9/2026", "10/4/2026"),
    ],
)
def test_question_that_names_a_place_is_answered_from_what_is_of_it(
    assistant: Assistant, question: str, told: str, of_another: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert told in answer.answer
    assert of_another not in answer.answer


@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        (("quy chế sông mây áp dụng từ ngày nào",), "2.000.000"),
        (("quy chế an ninh áp dụng từ ngày nào", "quy chế sông mây áp dụng từ ngày nào"), "2.000.000"),
        (("quy chế phường An Ninh áp dụng từ ngày nào", "trồng rừng phải bao nhiêu tuổi"), "3.000.000"),
    ],
)
def test_conversation_stays_at_the_place_it_named_last(
    assistant: Assistant, earlier: tuple[str, ...], told: str
) -> None:
    answer = assistant.ask("giải thưởng trồng cây mức thưởng bao nhiêu tiền", earlier, today=TODAY)
    assert told in answer.answer


def test_document_of_no_place_answers_for_every_one(assistant: Assistant) -> None:
    answer = assistant.ask("Người trồng rừng ở Sông Mây phải từ bao nhiêu tuổi?", today=TODAY)
    assert "18 tuổi" in answer.answer


def test_ordinary_words_are_no_place(assistant: Assistant) -> None:
    answer = assistant.ask("Quy chế giải thưởng trồng cây Sông Mây có bảo đảm an ninh không?", today=TODAY)
    assert "An Ninh" not in "".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("identity", "place"),
    [
        ("ỦY BAN NHÂN DÂN\nXÃ PHÚ KHÊ", ("phu", "khe")),
        ("Huyện ủy Bình Sơn", ("binh", "son")),
        ("Phú Khê, ngày 02 tháng 3", ("phu", "khe")),
    ],
)
def test_places_are_read_from_letterheads(identity: str, place: tuple[str, ...]) -> None:
    assert place in places_of(identity)
