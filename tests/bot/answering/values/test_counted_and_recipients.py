"""To whom a document goes, and who signed it in an office; a list known by its number."""

import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
REPORT = """ỦY BAN NHÂN DÂN
HUYỆN SÔNG MÂY
Số: 90/BC-UBND
Sông Mây, ngày 05 tháng 02 năm 2026
BÁO CÁO
Kết quả phong trào thi đua trồng rừng
I. KẾT QUẢ
Việc nhân rộng mô hình được làm đồng bộ ở cả bốn khâu: phát hiện, bồi dưỡng, tổng kết và nhân rộng.
Nhà ở phải bảo đảm "3 cứng" (nền cứng, khung cứng, mái cứng), diện tích từ 30 m2.
Toàn huyện có 5 hợp tác xã, trong đó 2 hợp tác xã mới.
Nơi nhận:
- UBND tỉnh (b/c);
- Thường trực Huyện ủy;
- UBND các xã, thị trấn;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Văn Pâng
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("report"), {"bao-cao.txt": REPORT}, 0.5)


@pytest.mark.parametrize(
    ("question", "held", "left_out"),
    [
        ("4 khâu nhân rộng mô hình là gì?", ["phát hiện", "bồi dưỡng", "tổng kết", "nhân rộng"], "3 cứng"),
        ("bon khau nhan rong mo hinh la gi", ["phát hiện", "nhân rộng"], "3 cứng"),
        ("Báo cáo gửi cho những ai?", ["UBND tỉnh", "Thường trực Huyện ủy", "UBND các xã"], "Lưu"),
        ("báo cáo gửi lên tỉnh cho nơi nào", ["UBND tỉnh"], "UBND các xã"),
        ("Chủ tịch UBND huyện ký báo cáo là ai?", ["Lò Văn Pâng"], "Không"),
        ("bi thu huyen uy ky bao cao phai khong", ["Không", "Lò Văn Pâng"], "Có:"),
    ],
)
def test_answer_is_the_list_and_nothing_else(
    assistant: Assistant, question: str, held: list[str], left_out: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert [part for part in held if part not in answer.answer] == []
    assert left_out not in answer.answer
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    ["Chủ tịch UBND tỉnh ký báo cáo là ai?", "kế hoạch gửi cho những ai", "báo cáo gửi khi nào"],
)
def test_other_level_or_document_is_not_answered(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert "Lò Văn Pâng" not in answer.answer
    assert "Nơi nhận của" not in answer.answer


DOSSIERS = """# QUY ĐỊNH

về huy chương Sông Mây

## Điều 1. Trình tự xét tặng huy chương Sông Mây

1. Người khai huy chương lập hồ sơ và nộp về Ủy ban nhân dân cấp xã.

2. Bộ Nội vụ thẩm định hồ sơ xét tặng huy chương Sông Mây, trình Chủ tịch nước quyết định tặng huy chương
Sông Mây.
"""


def test_whoever_decides_is_not_where_papers_are_handed_in(tmp_path: Path) -> None:
    office = open_assistant(tmp_path, {"quy-dinh.md": DOSSIERS}, 0.5)
    answer = office.ask("Hồ sơ xét tặng huy chương Sông Mây nộp cho ai?", today=TODAY)
    assert answer.answer.startswith("Ủy ban nhân dân cấp xã")
