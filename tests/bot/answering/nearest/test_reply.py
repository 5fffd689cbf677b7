"""What is said where a question has no answer: what is not stated, and what is of the thing asked about."""

from __future__ import annotations

import datetime

import pytest

from bot.answers import Answer
from bot.assistant import Assistant
from bot.wording import NOT_FOUND
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 3, 1)
PLAN = """ỦY BAN NHÂN DÂN XÃ SUỐI NHỎ

Số: 12/KH-UBND

Suối Nhỏ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH
Tổ chức phong trào thi đua "Ao sạch, vườn xanh" năm 2026

Thực hiện Kế hoạch số 40/KH-UBND của Ủy ban nhân dân tỉnh về phong trào thi đua, Ủy ban nhân dân xã ban hành
kế hoạch như sau:

## I. Nội dung

1. Vận động các hộ nạo vét ao, trồng cây quanh vườn.

2. Xã cử đoàn tham gia hội nghị giới thiệu giống cá tại Lâm Đồng.

3. Toàn xã có 14 hộ nghèo trong diện được hỗ trợ giống cá; năm 2026 phấn đấu giảm còn 9 hộ.

## II. Tổ chức thực hiện

1. Hội nghị tổng kết dự kiến tổ chức ngày 15/12/2026 tại nhà văn hóa xã, biểu dương các hộ làm tốt.

2. Công chức Văn hóa - Xã hội tham mưu, theo dõi, tổng hợp kết quả phong trào ở các thôn.

### 3. Hội Nông dân xã

Cấp giống cá và hướng dẫn các hộ nuôi.

## NƠI NHẬN

- Hội Cựu chiến binh xã;
"""
HANDBOOK = """# Sổ tay tiêu chuẩn thi đua

## III. Danh hiệu

### 1. “Thợ vườn giỏi”

**Tiêu chuẩn (phải đạt đủ):**

- Trồng và giữ được vườn cây trong 03 năm liên tục (Điều 5 khoản 1).

- Giúp đỡ ít nhất 02 hộ khác trong thôn cùng làm (Điều 5 khoản 2).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"ke-hoach.md": PLAN, "so-tay.md": HANDBOOK}
    return open_assistant(tmp_path_factory.mktemp("nearest"), texts)


def _withheld(assistant: Assistant, question: str) -> Answer:
    answer = assistant.ask(question, today=TODAY)
    assert not answer.answered, answer.answer
    return answer


@pytest.mark.parametrize(
    ("question", "missing", "stated"),
    [
        ("bao nhiêu đại biểu dự hội nghị tổng kết", "số đại biểu", "15/12/2026 tại nhà văn hóa xã"),
        ("Hội nghị tổng kết chi hết bao nhiêu tiền?", "số tiền", "15/12/2026"),
        ("han nop bc hoi nghi tong ket", "rõ thời gian", "15/12/2026"),
        ("Báo cáo hội nghị tổng kết gửi trước ngày nào?", "rõ thời gian", "15/12/2026"),
        ("Thợ vườn giỏi được thưởng bao nhiêu tiền?", "số tiền", "03 năm liên tục"),
        ("phong trào ao sạch vườn xanh kinh phí bao nhiêu", "số tiền", "2026"),
        ("thôn nào đứng nhất phong trào ao sạch vườn xanh", "nội dung", "2026"),
    ],
)
def test_what_is_stated_of_the_thing_is_told(
    assistant: Assistant, question: str, missing: str, stated: str
) -> None:
    answer = _withheld(assistant, question)
    assert answer.answer.startswith(f"Tài liệu không nêu {missing}")
    assert stated in answer.answer
    assert answer.citations
    assert answer.confidence <= 0.5


@pytest.mark.parametrize(
    "question",
    [
        "bao nhiêu người dự hội nghị sơ kết",
        "lịch cúp điện xã suối nhỏ tuần này",
        "giá đất ở xã suối nhỏ bao nhiêu một mét",
        "Hội Cựu chiến binh tỉnh có bao nhiêu hội viên?",
        "đổi giấy phép lái xe hết mấy tiền",
    ],
)
def test_a_clause_that_only_shares_words_is_not_shown(assistant: Assistant, question: str) -> None:
    answer = _withheld(assistant, question)
    assert answer.answer == NOT_FOUND
    assert answer.citations == ()


def test_what_may_hold_the_answer_is_not_said_to_be_missing_for_sure(assistant: Assistant) -> None:
    answer = _withheld(assistant, "cuối năm ngoái thực tế còn bao nhiêu hộ nghèo được hỗ trợ giống cá")
    assert answer.answer.startswith("Tài liệu không nêu rõ ")
    assert "14 hộ nghèo" in answer.answer


def test_what_is_of_another_year_holds_no_answer(assistant: Assistant) -> None:
    answer = _withheld(assistant, "năm 2031 toàn xã có bao nhiêu hộ nghèo được hỗ trợ")
    assert answer.answer.startswith("Tài liệu không nêu ")
    assert "không nêu rõ" not in answer.answer


def test_the_award_asked_about_is_what_may_be_asked_next(assistant: Assistant) -> None:
    answer = _withheld(assistant, "Thợ vườn giỏi được thưởng bao nhiêu tiền?")
    assert answer.suggestions == ("“Thợ vườn giỏi” cần đạt những gì?",)


def test_a_stranger_is_shown_what_may_be_asked_at_all(assistant: Assistant) -> None:
    suggestions = _withheld(assistant, "đổi giấy phép lái xe hết mấy tiền").suggestions
    assert not any("Nông dân" in one for one in suggestions)
    assert suggestions
    assert all(assistant.ask(one, today=TODAY).answered for one in suggestions)
