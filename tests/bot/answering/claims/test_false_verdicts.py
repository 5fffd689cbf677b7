"""Verdicts that the words of a clause suggest and its sense does not give."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

REPORT = """ỦY BAN NHÂN DÂN
XÃ KHE LIM
Số: 21/BC-UBND
Khe Lim, ngày 22 tháng 11 năm 2025

BÁO CÁO
Phong trào nuôi ong năm 2025; phương hướng, nhiệm vụ năm 2026

I. KẾT QUẢ
1. Chủ tịch Hội Nông dân xã làm Phó Trưởng ban nuôi ong; Chủ tịch Ủy ban nhân dân xã làm Trưởng ban.
2. Thôn Nà Tông được công nhận "Thôn ong". Theo Kế hoạch số 11/KH-UBND, xã có Kế hoạch số 14/KH-UBND.
3. Ông Lò Văn Tấn, tổ trưởng tổ ong, mua thùng ong hết 350 nghìn đồng.
4. Tỷ lệ hộ mất ong phấn đấu đến năm 2026 còn 3%.

II. QUY ĐỊNH
1. Không xét danh hiệu thi đua đối với: người mới nuôi dưới 06 tháng; người bị khiển trách; người phá tổ ong.
2. Đợt 1: Từ tháng 3/2025 đến tháng 5/2025
Các thôn đăng ký đàn ong chào mừng ngày hội xã.
3. Thi đua nuôi ong thường xuyên theo từng đợt, chào mừng các sự kiện lớn của huyện, của tỉnh và cả nước.

III. TIỀN THƯỞNG KÈM THEO DANH HIỆU VÀ GIẤY KHEN
1. "Người nuôi ong giỏi": 500.000 đồng/người.

IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026
1. Có thêm thôn Khau Hin đạt "Thôn ong".

V. KIẾN NGHỊ
1. Đề nghị Phòng Nông nghiệp mở lớp dạy nuôi ong cho xã.
"""
RULES = """# Quy chế

## Điều 1. “Người nuôi ong giỏi”

1. “Người nuôi ong giỏi” để tặng cho cá nhân đạt các tiêu chuẩn sau đây:

a) Nuôi từ 20 đàn trở lên;

b) Có tinh thần đoàn kết.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("false"), {"bc.txt": REPORT, "quy-che.md": RULES})


@pytest.mark.parametrize(
    "question",
    [
        "Người bị khiển trách có được xét danh hiệu thi đua không?",
        "Chủ tịch Hội Nông dân xã làm Trưởng ban nuôi ong phải không?",
        "Khau Hin đã đạt Thôn ong chưa?",
        "Phòng Nông nghiệp có mở lớp dạy nuôi ong không?",
        "Người nuôi ong giỏi có được giấy khen luôn không?",
        "Tổ trưởng tổ ong có được thưởng tiền không?",
        "Kế hoạch 14 thay Kế hoạch 11 hả?",
    ],
)
def test_no_yes_is_said_to_what_only_sounds_like_it(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answer.startswith("Có")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Người bị khiển trách có được xét danh hiệu thi đua không?", "Không:"),
        ("Chủ tịch Hội Nông dân xã làm Phó Trưởng ban nuôi ong phải không?", "Có:"),
        ("Nà Tông đã được công nhận Thôn ong chưa?", "Có:"),
    ],
)
def test_what_is_told_itself_decides(office: Assistant, question: str, told: str) -> None:
    assert office.ask(question, today=TODAY).answer.startswith(told)


@pytest.mark.parametrize(
    "question", ["Tỷ lệ hộ mất ong còn mấy %?", "Hiện nay hộ mất ong bao nhiêu phần trăm?"]
)
def test_how_things_stand_is_told_by_no_aim(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answered


def test_an_aim_that_is_asked_for_is_told(office: Assistant) -> None:
    answer = office.ask("Phấn đấu hộ mất ong còn mấy %?", today=TODAY)
    assert answer.answered
    assert "3%" in answer.answer


def test_what_a_phase_is_for_is_told_by_no_rule_on_all(office: Assistant) -> None:
    answer = office.ask("Đợt 1 chào mừng những sự kiện gì?", today=TODAY)
    assert "các sự kiện lớn" not in answer.answer
