"""Who is meant and who is left out, by items of lists and by exceptions, in the papers of a small ward."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """# QUY ĐỊNH

xét, công nhận sáng kiến của phường Sông Mây

## Điều 1. Đối tượng áp dụng

1. Quy định này quy định việc xét, công nhận sáng kiến của phường Sông Mây.

2. Chiến sĩ lực lượng Biên phòng thực hiện theo quy định của ngành dọc.

3. Quy định này không áp dụng đối với doanh nghiệp có vốn nước ngoài.

## Điều 2. Hội thi Tay nghề vàng

1. Đối tượng dự thi gồm:

- Thợ cơ khí dưới 40 tuổi.
- Người học nghề năm cuối.

2. Không thuộc đối tượng dự thi:

- Giáo viên hướng dẫn.
- Người đã đạt giải nhất năm trước.

## Điều 3. Thành phần dự lễ trao giải

- Đội trưởng hoặc đội phó các đội thi.
- Phóng viên báo Sông Mây.

## Điều 4. Giải thích từ ngữ

1. Thợ bậc cao là người có tay nghề từ bậc 6 trở lên.

## Điều 5. Bằng Thợ giỏi

Bằng Thợ giỏi để tặng cho đội thi đạt một trong các tiêu chuẩn sau đây:

- Đội thi thành lập từ 10 năm trở lên, nhân dịp năm chẵn.
"""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("rulings"), {"quy-dinh.md": RULES}, 0.5)


@pytest.mark.parametrize(
    ("question", "verdict", "fact"),
    [
        (
            "Lực lượng biên phòng phường Sông Mây có xét sáng kiến theo quy định này không?",
            "Không",
            "ngành dọc",
        ),
        ("Doanh nghiệp có vốn nước ngoài có được xét sáng kiến không?", "Không", "không áp dụng"),
        ("Giáo viên hướng dẫn có được dự thi tay nghề vàng không?", "Không", "Không thuộc đối tượng"),
        ("Người học nghề năm cuối có được dự thi tay nghề vàng không?", "Có", "Đối tượng dự thi gồm"),
        ("Cho đội phó đi dự lễ trao giải được không?", "Có", "Đội trưởng hoặc đội phó"),
        ("Đội trưởng bận họp, đội phó đi dự lễ trao giải có được không?", "Có", "Đội trưởng hoặc đội phó"),
    ],
)
def test_verdict_on_those_whom_a_rule_singles_out(
    ward: Assistant, question: str, verdict: str, fact: str
) -> None:
    answer = ward.ask(question, today=TODAY).answer
    assert answer.startswith(f"{verdict}:"), answer
    assert fact in answer


@pytest.mark.parametrize(
    "question",
    [
        "Giáo viên hướng dẫn có được nghỉ bù không?",
        "Phóng viên báo Sông Mây có được thưởng tiền không?",
        "Nông dân có được dự thi tay nghề vàng không?",
    ],
)
def test_nothing_is_ruled_on_another_act_or_another_person(ward: Assistant, question: str) -> None:
    assert not ward.ask(question, today=TODAY).answered


def test_what_counts_as_a_defined_term_is_told_by_its_definition(ward: Assistant) -> None:
    answer = ward.ask("Tay nghề bậc 5 có được coi là thợ bậc cao không?", today=TODAY).answer
    assert answer.startswith("Tài liệu nêu: Thợ bậc cao là người có tay nghề từ bậc 6 trở lên")


def test_a_condition_with_another_number_gives_no_verdict(ward: Assistant) -> None:
    answer = ward.ask("Đội thi thành lập 15 năm có tính là năm chẵn không?", today=TODAY).answer
    assert not answer.startswith(("Có:", "Không:"))
