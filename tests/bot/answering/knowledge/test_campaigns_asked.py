"""From when to when a campaign runs, as its plan states it."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
PLAN = """UBND XÃ SUỐI BẠC
Số: 12/KH-UBND
Suối Bạc, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
phát động thi đua cao điểm trồng rừng chào mừng 70 năm thành lập xã

I. MỤC ĐÍCH
Phủ xanh đồi trọc giai đoạn 2021 - 2025 và những năm tiếp theo, chào mừng 70 năm thành lập xã.

II. THỜI GIAN PHÁT ĐỘNG THI ĐUA
1. Đợt 1: Từ tháng 3/2026 đến tháng 6/2026.
2. Đợt 2: Từ tháng 7/2026 đến tháng 11/2026.

III. TỔ CHỨC THỰC HIỆN
1. Tổng kết phong trào thi đua trong tháng 12/2026.
2. Tiếp tục hưởng ứng phong trào thi đua “Bản làng xanh” giai đoạn 2021 - 2025.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("periods"), {"ke-hoach.txt": PLAN})


@pytest.mark.parametrize(
    "question",
    [
        "thi dua cao diem phat dong tu luc nao den luc nao",
        "Thi đua cao điểm kéo dài bao lâu?",
        "đợt thi đua này chia mấy đợt",
        "bao giờ kết thúc đợt thi đua cao điểm",
        "bao giờ hết đợt thi đua cao điểm",
        "phong trào thi đua cao điểm bắt đầu khi nào",
        "Đợt thi đua cao điểm của xã Suối Bạc từ ngày nào đến ngày nào?",
    ],
)
def test_the_phases_of_the_campaign_are_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answer.startswith("2 đợt:"), answer.answer
    assert "tháng 6/2026" in answer.answer
    assert "tháng 11/2026" in answer.answer
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    "question",
    [
        "Đợt thứ hai của đợt thi đua cao điểm kéo dài từ lúc nào đến lúc nào?",
        "đợt hai của phong trào thi đua cao điểm bao giờ kết thúc",
        "đợt 2 thi đua cao điểm bao lâu",
    ],
)
def test_the_phase_named_is_told_alone(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY).answer
    assert answer.startswith("Đợt 2: Từ tháng 7/2026"), answer
    assert "6/2026" not in answer


@pytest.mark.parametrize(
    "question",
    [
        "Thi đua cao điểm đợt 3 kéo dài bao lâu?",
        "Tổng kết thi đua cao điểm từ ngày nào đến ngày nào?",
        "Phong trào nuôi cá kéo dài bao lâu?",
        "Thi đua cao điểm của xã Khe Lạnh kéo dài bao lâu?",
    ],
)
def test_the_time_of_something_else_is_not_the_campaigns(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answer.startswith("2 đợt")


@pytest.mark.parametrize(
    "question",
    [
        "bay gio dang dot may",
        "Hiện nay đang ở đợt mấy?",
        "đợt này là đợt thứ mấy",
        "Đợt thi đua cao điểm đang ở giai đoạn nào?",
        "hôm nay thuộc đợt nào",
    ],
)
@pytest.mark.parametrize(
    ("today", "told"),
    [
        (datetime.date(2026, 4, 2), "Đợt 1: Từ tháng 3/2026 đến tháng 6/2026."),
        (TODAY, "Đợt 2: Từ tháng 7/2026 đến tháng 11/2026."),
        (datetime.date(2027, 1, 5), "Ngày 05/01/2027 không thuộc đợt nào được nêu:"),
    ],
)
def test_the_phase_that_runs_today_is_told(
    assistant: Assistant, question: str, today: datetime.date, told: str
) -> None:
    assert assistant.ask(question, today=today).answer.startswith(told)
