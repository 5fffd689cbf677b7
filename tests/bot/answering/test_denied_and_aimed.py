"""What does not hold, what something is for, and values told by the very words of the question."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

HANDBOOK = """# Sổ tay nuôi ong

## I. Danh hiệu

### 1. “Người nuôi ong giỏi”

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Nuôi từ 20 đàn trở lên (Điều 1 khoản 1).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp xã (Điều 4).

### 2. “Bậc thầy nuôi ong”

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Đã 03 lần liên tục được tặng “Người nuôi ong giỏi” (Điều 2 khoản 1).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp tỉnh (Điều 5).
"""
REPORT = """# BÁO CÁO

phong trào nuôi ong của xã Nậm Ma

Nhằm giữ rừng sa mu và tăng thu nhập cho các bản; đồng thời nhằm khôi phục nghề cũ; ngày 03/5/2025, UBND xã \
Nậm Ma đã ban hành Kế hoạch số 12/KH-UBND về phát triển đàn ong và Kế hoạch số 15/KH-UBND ngày 09/6/2025 về \
trồng cây có hoa.

Xã thực hiện Nội dung số 02 thuộc Tiểu dự án 1, Dự án 10, Chương trình vùng cao.

Một số công trình được đầu tư: Kè chống sạt lở sông Nậm Ma và nhà văn hóa bản Lao.

Bí thư các chi bộ ký cam kết thi đua nuôi ong.

Phổ biến, nhân rộng những tấm gương điển hình “chi bộ ong vàng” trong toàn xã.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("denied"), {"so-tay.md": HANDBOOK, "bao-cao.md": REPORT})


@pytest.mark.parametrize(
    "question", ["chủ tịch xã không được tặng những gì", "danh hiệu nào không thuộc thẩm quyền xã"]
)
def test_awards_left_to_others_are_told_where_power_is_denied(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, [], TODAY)
    assert answer.answered
    assert answer.answer.startswith("Không thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp xã")
    assert "Bậc thầy nuôi ong" in answer.answer
    assert "Người nuôi ong giỏi" not in answer.answer


@pytest.mark.parametrize("question", ["ai không phải ký cam kết thi đua", "bí thư chi bộ không phải ký gì"])
def test_who_does_something_is_not_told_as_who_need_not(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, [], TODAY).answered


@pytest.mark.parametrize(
    "question", ["vì sao ban hành kế hoạch 12", "kế hoạch 12 để làm gì", "mục đích của kế hoạch 12"]
)
def test_aim_that_opens_the_sentence_is_told_with_the_deed(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, [], TODAY).answer.startswith("Nhằm giữ rừng sa mu")


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("xã thực hiện nội dung thuộc dự án mấy", "Dự án 10:"),
        ("kè chống sạt lở sông nào", "Kè chống sạt lở sông Nậm Ma:"),
    ],
)
def test_number_and_name_are_told_in_whole_words(assistant: Assistant, question: str, start: str) -> None:
    assert assistant.ask(question, [], TODAY).answer.startswith(start)


def test_bare_number_goes_on_with_the_kind_of_document(assistant: Assistant) -> None:
    answer = assistant.ask("còn 15?", ["Kế hoạch 12 ban hành ngày nào?"], TODAY)
    assert "09/6/2025" in answer.answer


def test_what_a_mere_title_means_is_not_told_by_a_clause_that_names_it(assistant: Assistant) -> None:
    assert not assistant.ask("chi bộ ong vàng là gì", [], TODAY).answered
