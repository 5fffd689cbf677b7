"""Cases, grounds and conditions: what a clause announces, what an award demands of whom."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
HANDBOOK = """# SỔ TAY

xét tặng danh hiệu của huyện Sông Mây

## I. Danh hiệu

### 1. “Ngôi sao rừng xanh”

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp tỉnh (Điều 9 khoản 1).

#### 1.1. Đối với cá nhân

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Trồng rừng từ 05 năm trở lên (Điều 4 khoản 1).
- Đã được tặng “Người giữ rừng” hạng Ba (Điều 4 khoản 2).

#### 1.2. Đối với hộ gia đình

**Đối tượng:** hộ gia đình.

**Tiêu chuẩn (đạt một trong các điều kiện):**

- Hiến từ 500 m2 đất làm đường (Điều 5 khoản 1).
- Mô hình vườn ươm ổn định từ 03 năm trở lên (Điều 5 khoản 2).

## II. Thủ tục

### 1. Thủ tục rút gọn

Áp dụng cho:

- Thành tích chữa cháy rừng (Điều 12 khoản 1).
- Thành tích cứu người bị nạn (Điều 12 khoản 2).

Hồ sơ theo thủ tục rút gọn có 01 bộ, gồm tờ trình và báo cáo (Điều 12 khoản 3).

### 2. Thu hồi

Bằng chứng nhận và tiền thưởng bị thu hồi khi:

- Khai man diện tích rừng (Điều 15 khoản 1).
- Để cháy rừng do lỗi của mình (Điều 15 khoản 2).

### 3. Không xét

Không xét tặng danh hiệu đối với một trong các trường hợp sau đây:

- Nghỉ việc từ 40 ngày trở lên (Điều 16 khoản 1).
- Đang bị điều tra (Điều 16 khoản 2).

### 4. Người đi học

Thực hiện bỏ phiếu kín đối với các trường hợp bỏ rừng.

Người được cử đi học đạt kết quả từ loại giỏi thì được xét “Ngôi sao rừng xanh” (Điều 17).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("cases"), {"so-tay.md": HANDBOOK})


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("Những trường hợp nào được theo thủ tục rút gọn?", "chữa cháy rừng", "tờ trình"),
        ("thu tuc rut gon ap dung cho truong hop nao", "cứu người bị nạn", "tờ trình"),
        ("thủ tục rút gọn áp dụng khi nào", "chữa cháy rừng", "tờ trình"),
        ("Khi nào bị thu hồi tiền thưởng?", "Khai man", "tờ trình"),
        ("tien thuong bi thu hoi khi nao", "Để cháy rừng", "chữa cháy"),
        ("Trường hợp nào không xét tặng danh hiệu?", "40 ngày", "thu hồi"),
    ],
)
def test_cases_are_told_with_the_clause_that_announces_them(
    assistant: Assistant, question: str, holds: str, lacks: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert holds in answer.answer
    assert lacks not in answer.answer
    assert any(holds in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Để được Ngôi sao rừng xanh thì cần điều kiện gì?", "05 năm"),
        ("Xét Ngôi sao rừng xanh dựa vào đâu?", "05 năm"),
        ("Hộ gia đình làm mô hình thế nào thì được đề nghị Ngôi sao rừng xanh?", "03 năm trở lên"),
        ("Đi học mà kết quả loại gì thì được xét ngôi sao rừng xanh?", "loại giỏi"),
    ],
)
def test_conditions_are_those_of_the_audience_and_case_asked_about(
    assistant: Assistant, question: str, holds: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert holds in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Trường hợp nào được cấp đất ở?",
        "Khi nào phải họp dân?",
        "Khi nào bị tước bằng lái xe?",
        "Xét giáo viên giỏi dựa vào đâu?",
    ],
)
def test_cases_of_something_else_are_withheld(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered
