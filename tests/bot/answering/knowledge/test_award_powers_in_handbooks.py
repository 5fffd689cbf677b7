"""Who decides on the awards of a kind, as a handbook says award by award."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)


def section(number: int, name: str, authority: str) -> str:
    return f"""### {number}. {name}

**Đối tượng:** cá nhân.

**Điều kiện chung:** sống ở gần rừng.

**Tiêu chuẩn (phải đạt đủ):**

- Trồng rừng giỏi từ 0{number} năm trở lên (Điều {number} khoản 1 điểm a).
- Không để cháy rừng (Điều {number} khoản 1 điểm b).

**Thẩm quyền:** {authority}

**Căn cứ:** Điều {number}.
"""


TABLE = """
## II. Danh hiệu vinh dự nhà nước

Gồm: “Thợ rừng nhân dân”, “Thợ rừng ưu tú”; “Lâm trường anh hùng” (Điều 5).

## III. Ai quyết định, ai phát động

### 1. Bảng thẩm quyền quyết định

- Chủ tịch nước: huân chương, danh hiệu vinh dự nhà nước (Điều 6).
- Thủ tướng Chính phủ: “Bằng khen của Thủ tướng Chính phủ”, huy chương giữ rừng (Điều 7).

Sổ tay không ghi mức tiền thưởng của từng hình thức khen thưởng.

### 2. Quyền phát động thi đua

- Địa phương: Chủ tịch Ủy ban nhân dân các cấp phát động (Điều 3 khoản 1).
- Lâm trường: người đứng đầu phát động (Điều 3 khoản 2).
"""
PLAN = """# KẾ HOẠCH

trồng rừng năm 2026

## I. Tổ chức thực hiện

1. Các chi bộ: phát động thi đua ở địa phương.
"""
HANDBOOK = "# Sổ tay trồng rừng\n\n## I. Khen thưởng\n\n" + "\n".join(
    section(place, *one)
    for place, one in enumerate(
        (
            (
                "“Bằng khen của Thủ tướng Chính phủ”",
                "Thủ tướng Chính phủ quyết định (Điều 8). Chủ tịch Ủy ban nhân dân tỉnh đề nghị (Điều 9).",
            ),
            ("Bằng khen của tỉnh", "Chủ tịch Ủy ban nhân dân cấp tỉnh (Điều 7 khoản 4)."),
            ("Giấy khen", "Chủ tịch Ủy ban nhân dân cấp xã (Điều 7 khoản 3)."),
        ),
        start=1,
    )
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(
        tmp_path_factory.mktemp("authority"), {"so-tay.md": HANDBOOK + TABLE, "ke-hoach.md": PLAN}
    )


@pytest.mark.parametrize(
    "question", ["bằng khen do ai tặng", "ai có thẩm quyền ký bằng khen?", "bang khen ai ky"]
)
def test_kind_of_several_awards_is_told_award_by_award(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY).answer
    assert "Thủ tướng Chính phủ quyết định (Điều 8)" in answer
    assert "Bằng khen của tỉnh – Chủ tịch Ủy ban nhân dân cấp tỉnh" in answer
    assert "đề nghị" not in answer


def test_who_else_is_asked_for_decides_nothing(assistant: Assistant) -> None:
    answer = assistant.ask("ai ký giấy mời dự lễ trao bằng khen", today=TODAY).answer
    assert "Thủ tướng Chính phủ quyết định" not in answer.split("Nội dung gần nhất")[0]


def test_award_is_meant_after_another(assistant: Assistant) -> None:
    answer = assistant.ask("bằng khen thì sao", ("giấy khen do ai tặng",), today=TODAY).answer
    assert "Thủ tướng Chính phủ quyết định" in answer


@pytest.mark.parametrize(
    "question", ["thủ tướng quyết định gì", "thu tuong tang gi", "thủ tướng khen được gì"]
)
def test_all_that_a_table_gives_somebody_is_told(assistant: Assistant, question: str) -> None:
    assert "huy chương giữ rừng" in assistant.ask(question, today=TODAY).answer


@pytest.mark.parametrize("question", ["thợ rừng ưu tú ai xét", "ai quyết định thợ rừng nhân dân"])
def test_honour_that_is_only_listed_is_decided_on_with_the_others(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question, today=TODAY).answer.startswith("Chủ tịch nước: huân chương")


@pytest.mark.parametrize("question", ["thợ rừng ưu tú cần gì", "điều kiện thợ rừng nhân dân"])
def test_list_that_only_names_an_award_is_not_what_it_demands(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


def test_what_all_have_to_meet_stands_before_the_conditions(assistant: Assistant) -> None:
    intro = assistant.ask("Bằng khen của tỉnh cần gì?", today=TODAY).answer.partition("\n")[0]
    assert "điều kiện chung: sống ở gần rừng" in intro


@pytest.mark.parametrize(
    "question", ["Bằng khen của tỉnh tập thể được không?", "giấy khen tặng cho tập thể không"]
)
def test_award_is_denied_to_those_whom_it_is_not_for(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY).answer
    assert answer.startswith("Không:")
    assert "đối tượng: cá nhân" in answer


def test_who_is_charged_with_something_is_not_who_has_the_right_to_it(assistant: Assistant) -> None:
    answer = assistant.ask("Ai có quyền phát động thi đua ở địa phương?", today=TODAY).answer
    assert answer.startswith("Chủ tịch Ủy ban nhân dân các cấp")


def test_what_is_said_of_all_awards_to_be_left_open_is_told_of_one(assistant: Assistant) -> None:
    answer = assistant.ask("Tiền thưởng bằng khen của tỉnh là bao nhiêu?", today=TODAY)
    assert not answer.answered
    assert "không ghi mức tiền thưởng" in answer.answer


@pytest.mark.parametrize(
    "question", ["danh hiệu cho cá nhân mấy loại", "hình thức khen thưởng cho cá nhân có mấy loại"]
)
def test_awards_for_somebody_are_told_however_they_are_asked_for(assistant: Assistant, question: str) -> None:
    told = assistant.ask(question, today=TODAY).answer
    assert ("Giấy khen" in told) is ("hình thức" in question)
