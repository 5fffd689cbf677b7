from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

DECISION = """ỦY BAN NHÂN DÂN
HUYỆN SÔNG MÂY
Số: 12/QĐ-UBND
Sông Mây, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Về việc ban hành Quy chế xét tặng giải thưởng Rừng Xanh
Căn cứ Nghị quyết số 07-NQ/TU ngày 03/3/2021 của Tỉnh ủy về phát triển rừng;
Căn cứ Nghị quyết số 09-NQ/HU ngày 04/4/2021 của Huyện ủy về phát triển rừng;
Điều 1. Ban hành kèm theo Quyết định này Quy chế xét tặng giải thưởng Rừng Xanh.
Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2026.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Sông
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("decision"), {"quyet-dinh.txt": DECISION})


@pytest.mark.parametrize(
    "question",
    [
        "quy chế xét tặng giải thưởng Rừng Xanh áp dụng từ hôm nào",
        "Quy chế giải thưởng Rừng Xanh có tác dụng từ ngày nào?",
    ],
)
def test_a_regulation_is_in_force_with_the_decision_that_issues_it(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith("Từ ngày 01/3/2026")


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Quyết định 12 ai ký?", ["Trần Văn Sông"]),
        ("quyet dinh so 12/QD-UBND ai ky", ["Trần Văn Sông"]),
        ("Người ký quyết định 12 giữ chức vụ gì?", ["Trần Văn Sông", "Phó chủ tịch"]),
        ("Quyết định 12 do Chủ tịch trực tiếp ký đúng không?", ["Không", "Trần Văn Sông"]),
        ("Quyết định 12 do Phó Chủ tịch ký đúng không?", ["Có", "Trần Văn Sông"]),
    ],
)
def test_document_named_by_number_tells_who_signed_it(
    assistant: Assistant, question: str, facts: list[str]
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert all(fact in answer.answer for fact in facts)


@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [
        ("Bí thư huyện ủy", "Không"),
        ("Phó Chủ tịch", "Có"),
        ("Phó Chủ tịch huyện", "Có"),
        ("Phó Chủ tịch tỉnh", "Không"),
        ("ông Lê Văn Núi", "Không"),
        ("Chủ tịch", "Không"),
    ],
)
def test_claimed_signer_is_held_against_the_one_who_signed(
    assistant: Assistant, claimed: str, verdict: str
) -> None:
    question = f"{claimed} ký quyết định xét tặng giải thưởng Rừng Xanh phải không?"
    answer = assistant.ask(question, today=TODAY).answer
    assert answer.startswith(f"{verdict}: Trần Văn Sông"), answer


def test_signer_of_a_document_only_mentioned_is_not_stated(assistant: Assistant) -> None:
    answer = assistant.ask("Thông tư 40/2017/TT-BTC do ai ký?", today=TODAY)
    assert not answer.answered


def test_claim_of_who_signed_an_unknown_document_is_not_judged(assistant: Assistant) -> None:
    answer = assistant.ask("Chủ tịch ký kế hoạch nuôi tôm phải không?", today=TODAY)
    assert not answer.answered


def test_end_of_force_is_not_answered_with_its_beginning(assistant: Assistant) -> None:
    assert not assistant.ask("Quyết định 12/QĐ-UBND hết hiệu lực khi nào?", today=TODAY).answered


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định số 10123/QĐ-UBND xét tặng giải thưởng Rừng Xanh do ai ban hành?",
        "Quyết định số 9000001/QĐ-UBND ban hành quy chế xét tặng giải thưởng Rừng Xanh ngày nào?",
        "quyet dinh 9000001/qd-ubnd noi ve viec gi",
    ],
)
def test_document_of_an_unknown_number_is_not_taken_for_one_with_a_like_title(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert not answer.answered
    assert "Không tìm thấy văn bản" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Các xã phải ra kế hoạch thực hiện Quyết định 12/QĐ-UBND chậm nhất hôm nào?",
        "Quyết định cũ mà Quyết định 12/QĐ-UBND thay thế ban hành hôm nào?",
    ],
)
def test_day_of_a_document_is_no_limit_and_no_day_of_an_older_one(
    assistant: Assistant, question: str
) -> None:
    assert "ngày ban hành" not in assistant.ask(question, today=TODAY).answer


def test_each_of_two_documents_tells_its_day(assistant: Assistant) -> None:
    question = "Nghị quyết 07-NQ/TU của Tỉnh ủy và Nghị quyết 09-NQ/HU của Huyện ủy, mỗi cái ra ngày nào?"
    answer = assistant.ask(question, today=TODAY).answer
    assert "03/3/2021" in answer
    assert "04/4/2021" in answer


@pytest.mark.parametrize(("issuer", "verdict"), [("Bộ Chính trị", "Không"), ("Tỉnh ủy", "Có")])
def test_claimed_issuer_is_held_against_the_one_stated(
    assistant: Assistant, issuer: str, verdict: str
) -> None:
    question = f"Nghị quyết 07-NQ/TU về phát triển rừng do {issuer} ban hành phải không?"
    assert assistant.ask(question, today=TODAY).answer.startswith(f"{verdict}:")


def test_bare_con_opens_a_follow_up(assistant: Assistant) -> None:
    answer = assistant.ask("con nghi quyet 09-NQ/HU", ["Nghị quyết 07-NQ/TU ra ngày nào?"], today=TODAY)
    assert "04/4/2021" in answer.answer
    assert not answer.searched.startswith("con ")


@pytest.mark.parametrize(("level", "told"), [("tỉnh", False), ("huyện", True)])
def test_signer_of_another_level_is_not_named(assistant: Assistant, level: str, told: bool) -> None:
    question = f"Phó Chủ tịch {level} ký quyết định xét tặng giải thưởng Rừng Xanh là ai?"
    assert ("Trần Văn Sông" in assistant.ask(question, today=TODAY).answer) is told


LETTER = """SỞ LÂM NGHIỆP
TỈNH SÔNG MÂY
Số: 46/SLN-VP
Sông Mây, ngày 14 tháng 11 năm 2025
CÔNG VĂN
Về việc đôn đốc gửi báo cáo tổng kết năm 2025
1. Nội dung báo cáo theo đề cương tại Phụ lục kèm theo Công văn số 33/SLN-VP ngày 20 tháng 10 năm 2025.
2. Thời hạn gửi: trước ngày 28 tháng 11 năm 2025.
"""


def test_the_document_a_clause_tells_of_comes_before_one_on_the_same_subject(tmp_path: Path) -> None:
    assistant = open_assistant(tmp_path, {"cong-van.txt": LETTER})
    answer = assistant.ask("đề cương báo cáo tổng kết lấy ở công văn nào", today=TODAY)
    assert answer.answer.startswith("33/SLN-VP")
