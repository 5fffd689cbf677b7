"""Clauses that say the words of a question and do not answer it."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

PLAN = """# KẾ HOẠCH

tổ chức Ngày hội trồng rừng của Ủy ban nhân dân huyện Sông Mây

## I. Nội dung

- Trao thưởng ngay sau khi kết thúc Hội thi Lâm nghiệp.
- Thực hiện Nghị quyết Đại hội Hội Nông dân huyện trong năm 2026.
- Học tập tấm gương của Chủ tịch Hồ Chí Minh.

## II. Cách làm

Kế hoạch không quy định ngày họp Ban giám khảo hằng năm. Cờ luân lưu được trao 02 năm một lần. Mỗi tổ phải
có ít nhất 70% cá nhân tham gia chăm sóc vườn ươm. Toàn huyện Sông Mây có 25 vườn ươm.
Danh hiệu Thợ rừng được tặng khi có tỷ lệ phiếu đồng ý từ 80% trở lên.
Có 02 lần liên tục được tặng Bằng khen, hoặc liên tục từ 02 năm trở lên đạt yêu cầu thì được xét.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("conflicts"), {"ke-hoach.md": PLAN}, 0.4)


@pytest.mark.parametrize(
    "question",
    [
        "Bao giờ có Hội thi Lâm nghiệp?",
        "Bao giờ Đại hội Hội Nông dân huyện?",
        "Ai là chủ tịch huyện?",
        "Tỷ lệ xã tham gia chăm sóc vườn ươm là bao nhiêu?",
        "Bằng khen mấy năm xét một lần?",
        "Diện tích huyện Sông Mây",
        "Dân số huyện Sông Mây là bao nhiêu?",
        "Hạn gửi báo cáo về Hội Nông dân huyện",
        "Tỷ lệ danh hiệu Thợ rừng tối đa bao nhiêu phần trăm?",
        "Trường tiểu học có nhiệm vụ gì?",
    ],
)
def test_clause_about_another_thing_does_not_answer(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


def test_clause_that_states_nothing_is_shown_and_not_answered_with(assistant: Assistant) -> None:
    answer = assistant.ask("Ngày họp Ban giám khảo hằng năm là ngày nào?", today=TODAY)
    assert not answer.answered
    assert "Kế hoạch không quy định ngày họp" in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cờ luân lưu mấy năm trao một lần?", "02 năm một lần:"),
        ("Tỷ lệ cá nhân tham gia chăm sóc vườn ươm là bao nhiêu?", "Ít nhất 70%:"),
    ],
)
def test_clause_about_the_same_thing_answers(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question, today=TODAY).answer.startswith(told)


EVENTS = """# KẾ HOẠCH

thi đua của Đảng bộ huyện Sông Mây

## I. Mục đích

- Chào mừng 80 năm Ngày Cách mạng Tháng Tám và Quốc khánh 2/9, 50 năm Ngày Giải phóng huyện Sông Mây.

## II. Tổng kết

1. Tổ chức sơ kết đợt thi đua lập thành tích chào mừng Đại hội thanh niên huyện; hội thao xã vào tháng 8/2025.

2. Phấn đấu đến năm 2025 tỷ lệ hộ nghèo trên địa bàn huyện giảm còn dưới 2%.

3. Có ít nhất 70% cá nhân đạt danh hiệu Người trồng rừng giỏi.

4. Thư ký Hội đồng xét giải là Phó Giám đốc Sở Lâm nghiệp.
"""


@pytest.fixture(scope="module")
def of_events(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("events"), {"ke-hoach.md": EVENTS}, 0.4)


@pytest.mark.parametrize(
    "question",
    [
        "Ngày Giải phóng huyện Sông Mây là ngày nào?",
        "Bao giờ Đại hội thanh niên huyện?",
        "Tỷ lệ hộ nghèo của tỉnh đến năm 2025 còn bao nhiêu?",
        "Mỗi năm có bao nhiêu danh hiệu Người trồng rừng giỏi?",
        "Ai là Giám đốc Sở Lâm nghiệp?",
    ],
)
def test_what_is_only_mentioned_is_not_taken_as_stated(of_events: Assistant, question: str) -> None:
    answer = of_events.ask(question, today=TODAY)
    assert not answer.answered, answer.answer


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Khi nào tổ chức sơ kết đợt thi đua?", "8/2025"),
        ("Tỷ lệ hộ nghèo của huyện đến năm 2025 còn bao nhiêu?", "2%"),
        ("Ai là thư ký Hội đồng xét giải?", "Phó Giám đốc Sở Lâm nghiệp"),
    ],
)
def test_what_is_stated_beside_it_still_answers(of_events: Assistant, question: str, fact: str) -> None:
    assert fact in of_events.ask(question, today=TODAY).answer
