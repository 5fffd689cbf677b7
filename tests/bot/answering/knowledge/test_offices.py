"""Who holds an office of a council, board or team."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
RULES = """# QUY CHẾ

xét giải Rừng Xanh của huyện Sông Mây

## Điều 3. Hội đồng Thi đua - Khen thưởng huyện

### 1. Hội đồng có 09 thành viên, gồm:

- Chủ tịch Hội đồng: Chủ tịch Ủy ban nhân dân huyện;
- Thư ký: Trưởng phòng Nội vụ.

## Điều 4. Hội đồng sáng kiến huyện

Hội đồng có 05 thành viên do Phó Chủ tịch Ủy ban nhân dân huyện làm Chủ tịch.

## Điều 5. Ban Tổ chức, Ban Giám khảo

Ban Tổ chức hội thi do Giám đốc Lâm trường làm Trưởng ban. Ban Giám khảo có 05 người.

## Điều 6. Tổ chấm điểm

Chủ tịch Hội Nông dân huyện làm Tổ trưởng Tổ chấm điểm.

## Điều 6a. Tổ thẩm tra

Tổ trưởng: ông Huỳnh Hữu Phước. Tổ viên: bà Đặng Thị Kiều Oanh.

## Điều 6b. Tổ giúp việc

Tổ giúp việc do bà Lê Thị Thu, Phó Giám đốc Lâm trường làm Tổ trưởng; ban kiểm phiếu do đồng chí \
Y Rin Kbuôr (văn phòng) làm Trưởng ban.

## Điều 7. Khối thi đua

- Khối 1: các phòng của huyện, Trưởng khối là Phòng Nội vụ;
- Khối 2: các thôn vùng cao, Trưởng khối là thôn Đá Đen.

## Điều 8. Hội đồng bình xét

1. Hội đồng bình xét Cơ quan Lâm trường

Chủ tịch Hội đồng là Giám đốc Lâm trường;

2. Hội đồng bình xét của các cơ quan, đơn vị thuộc Lâm trường

Chủ tịch Hội đồng là Thủ trưởng đơn vị;
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("offices"), {"quy-che.md": RULES}, 0.5)


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("Hội đồng thi đua huyện Sông Mây do ai đứng đầu?", "Chủ tịch Ủy ban nhân dân huyện"),
        ("Thư ký Hội đồng thi đua là ai?", "Trưởng phòng Nội vụ"),
        ("Ai làm chủ tịch Hội đồng sáng kiến huyện?", "Phó Chủ tịch Ủy ban nhân dân huyện"),
        ("Ai làm trưởng ban tổ chức hội thi?", "Giám đốc Lâm trường"),
        ("Tổ chấm điểm ai làm tổ trưởng?", "Chủ tịch Hội Nông dân huyện"),
        ("Khối 2 thôn nào đứng đầu?", "Thôn Đá Đen"),
        ("Tổ thẩm tra do ai đứng đầu?", "Ông Huỳnh Hữu Phước"),
        ("Ai làm tổ trưởng tổ giúp việc?", "Bà Lê Thị Thu, Phó Giám đốc Lâm trường"),
        ("Trưởng ban kiểm phiếu là ai?", "Đồng chí Y Rin Kbuôr"),
        ("Hội đồng bình xét Cơ quan Lâm trường do ai làm chủ tịch?", "Giám đốc Lâm trường"),
    ],
)
def test_the_holder_of_an_office_is_told(assistant: Assistant, question: str, holder: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(holder)


@pytest.mark.parametrize(
    "question",
    [
        "Ai làm trưởng ban giám khảo?",
        "Ai làm tổ phó Tổ chấm điểm?",
        "Ai làm phó chủ tịch Hội đồng sáng kiến?",
    ],
)
def test_no_other_office_is_told_for_one_that_is_not(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


def test_what_introduces_points_counts_like_a_clause(assistant: Assistant) -> None:
    answer = assistant.ask("Hội đồng thi đua huyện Sông Mây có mấy thành viên?", today=TODAY)
    assert answer.answer.startswith("09 thành viên")
