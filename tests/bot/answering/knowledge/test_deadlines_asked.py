"""What is due in a period, and that a question for one thing is never answered with all that is due."""

import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

CORPUS = Path(__file__).parents[4] / "corpus"
TODAY = datetime.date(2026, 6, 5)
PLAN = """UBND PHƯỜNG SÔNG XANH
Số: 12/KH-UBND
Sông Xanh, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
tổ chức phong trào thi đua trồng rừng năm 2026

I. THỜI GIAN
1. Các khóm nộp báo cáo tự chấm trước ngày 20/6/2026.
2. Các trường gửi hồ sơ khen thưởng trước ngày 25/6/2026.
3. Tổ chức sơ kết phong trào trong tháng 6/2026.
4. Tổ chức tổng kết phong trào trong tháng 12/2026.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("due"), {"ke-hoach.txt": PLAN})


@pytest.mark.parametrize("question", ["Tháng này có gì đến hạn?", "thang 6 phai lam gi"])
def test_all_of_a_period_is_listed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answer.startswith("Đến hạn tháng"), answer.answer
    assert answer.answer.count("\n") == 3
    assert "12/2026" not in answer.answer


@pytest.mark.parametrize(
    ("question", "told", "left_out"),
    [
        ("tháng này phải nộp gì", ["báo cáo tự chấm", "hồ sơ khen thưởng"], "sơ kết"),
        ("tháng này có hội nghị gì", ["sơ kết"], "hồ sơ"),
        ("sắp tới có hạn gì?", ["báo cáo tự chấm", "hồ sơ khen thưởng", "sơ kết"], "tổng kết"),
        ("sap toi co moc gi", ["báo cáo tự chấm", "hồ sơ khen thưởng", "sơ kết"], "tổng kết"),
        ("tháng này cần gửi những gì", ["báo cáo tự chấm", "hồ sơ khen thưởng"], "sơ kết"),
    ],
)
def test_what_is_to_be_handed_in_or_held_in_a_period_is_listed(
    assistant: Assistant, question: str, told: list[str], left_out: str
) -> None:
    answer = assistant.ask(question, today=TODAY).answer
    assert answer.startswith("Đến hạn"), answer
    assert all(one in answer for one in told)
    assert left_out not in answer


@pytest.mark.parametrize("question", ["tháng sau có hạn gì", "tuần sau họp gì"])
def test_a_period_in_which_nothing_is_due_is_said_to_be_so(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert not answer.answered
    assert "không nêu việc nào đến hạn" in answer.answer


@pytest.mark.parametrize(
    ("question", "told", "left_out"),
    [
        ("Tháng này hạn nộp hồ sơ khen thưởng là ngày nào?", "25/6/2026", "20/6/2026"),
        ("tháng 6 hạn nộp báo cáo tự chấm là hôm nào", "20/6/2026", "25/6/2026"),
        ("Hạn nộp hồ sơ khen thưởng tháng này?", "25/6/2026", "20/6/2026"),
    ],
)
def test_one_thing_named_is_told_alone(assistant: Assistant, question: str, told: str, left_out: str) -> None:
    answer = assistant.ask(question, today=TODAY).answer
    assert told in answer.replace("/06/", "/6/")
    assert left_out not in answer


@pytest.mark.parametrize(
    "question",
    [
        "Năm 2026 phải làm gì để được khen?",
        "Tháng 6 hạn nộp thuế đất là ngày nào?",
        "Tháng này có gì đến hạn về thuế đất không?",
    ],
)
def test_a_matter_of_which_nothing_is_due_lists_nothing(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answer.startswith("Đến hạn")


def test_a_day_told_beside_another_is_quoted_from_the_clause_that_tells_it_alone(tmp_path: Path) -> None:
    plan = (CORPUS / "003_bdebc1657751a544.txt").read_text(encoding="utf-8")
    answer = open_assistant(tmp_path, {"ke-hoach.txt": plan}).ask("tổng kết khi nào", today=TODAY)
    assert answer.answer.startswith("Tháng 8/2026: Tổ chức tổng kết phong trào thi đua"), answer.answer
    assert "bầu cử" not in answer.answer


REPORT = """UBND HUYỆN SÔNG MÂY
BÁO CÁO
kết quả phong trào thi đua

- Định kỳ vào tháng 11 của năm trước các ngành, các địa phương đều tổ chức tổng kết hoạt động thi đua.
- Thường kỳ 6 tháng, UBND huyện tổ chức họp Ban Chỉ đạo trồng rừng huyện để đánh giá kết quả.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("mỗi năm các xã tổng kết hoạt động thi đua năm cũ vào tháng mấy", "Tháng 11 hằng năm"),
        ("Ban Chỉ đạo trồng rừng huyện họp đánh giá định kỳ bao lâu một lần?", "6 tháng"),
        ("bao giờ tổng kết đợt thi đua trồng rừng năm 2026", "Tháng 12/2026"),
        ("hạn nộp báo cáo tự chấm?", "20/6/2026"),
    ],
)
def test_a_time_is_told_by_its_own_words_its_campaign_or_its_recurrence(
    tmp_path: Path, question: str, told: str
) -> None:
    assistant = open_assistant(tmp_path, {"ke-hoach.txt": PLAN, "bao-cao.txt": REPORT})
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert told in answer.answer


@pytest.mark.parametrize(
    "question", ["sắp tới phải làm gì", "30 ngày tới có gì đến hạn?", "Thời gian tới có việc gì?"]
)
def test_what_begins_in_the_days_to_come_is_due(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=datetime.date(2026, 11, 20)).answer
    assert answer.startswith("Đến hạn"), answer
    assert "Tháng 12/2026: Tổ chức tổng kết" in answer
