"""Who decides on the awards of a kind, as a handbook says award by award."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)


def section(number: int, name: str, authority: str) -> str:
    return f"""### {number}. {name}

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Trồng rừng giỏi từ 0{number} năm trở lên (Điều {number} khoản 1 điểm a).
- Không để cháy rừng (Điều {number} khoản 1 điểm b).

**Thẩm quyền:** {authority}

**Căn cứ:** Điều {number}.
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
    return open_assistant(tmp_path_factory.mktemp("authority"), {"so-tay.md": HANDBOOK})


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
