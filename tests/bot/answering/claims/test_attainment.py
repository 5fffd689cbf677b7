"""Whether targets were met, by the report of a small commune."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

REPORT = """# BÁO CÁO

kết quả thi đua năm 2025 của xã Sông Mây

## I. Kết quả

- Trồng mới 285 ha rừng tập trung, đạt 57% kế hoạch.
- Giải quyết việc làm cho 1.480 lao động, đạt 104,5% kế hoạch.
- 21/27 ấp lắp đèn chiếu sáng các ngõ, đạt 77,8%; chỉ tiêu là 85%, không đạt.
- Làm mới 12 km đường bê tông, vượt 2 km.
- Tiếp 143 lượt công dân.
- Chưa có ấp đạt chuẩn nông thôn mới kiểu mẫu.

## II. Bảng chỉ tiêu

TT | Chỉ tiêu | Giao | Đạt | Tỷ lệ
1 | Hội viên mới kết nạp | 40 | 36 | 90%
2 | Trẻ mồ côi được đỡ đầu | 35 | 37 | 105,7%
"""


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("attainment"), {"bao-cao.md": REPORT})


@pytest.mark.parametrize(
    ("question", "opening", "stated"),
    [
        ("Trồng rừng năm 2025 của Sông Mây có đạt kế hoạch không?", "Không:", "57%"),
        ("Chỉ tiêu giải quyết việc làm đã đạt chưa?", "Có:", "104,5%"),
        ("Chỉ tiêu lắp đèn các ngõ có đạt không?", "Không:", "85%"),
        ("Đường bê tông có vượt chỉ tiêu không?", "Có:", "vượt 2 km"),
        ("Sông Mây có đạt chỉ tiêu lắp đèn ở các ngõ không?", "Không:", "85%"),
        ("Xã có đạt chỉ tiêu đỡ đầu trẻ mồ côi không?", "Có:", "105,7%"),
        ("Xã có đạt chỉ tiêu kết nạp hội viên mới không?", "Không:", "90%"),
        ("Sông Mây đã có ấp kiểu mẫu nào chưa hả anh?", "Không:", "Chưa có ấp"),
    ],
)
def test_report_tells_whether_a_target_was_met(
    commune: Assistant, question: str, opening: str, stated: str
) -> None:
    answer = commune.ask(question, today=TODAY)
    assert answer.answer.startswith(opening)
    assert stated in answer.answer


@pytest.mark.parametrize(
    "question", ["Chỉ tiêu tiếp công dân có đạt không?", "Chỉ tiêu kết nạp đảng viên có đạt không?"]
)
def test_figure_without_a_target_tells_nothing(commune: Assistant, question: str) -> None:
    assert not commune.ask(question, today=TODAY).answered
