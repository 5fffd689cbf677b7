"""Lists out of made-up documents: a title is none, a heading names one by its kind, a sentence shares out."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

RULES = """# QUY CHẾ

xét sáng kiến và tổ chức lễ hội hoa ban xã Nậm Lúa

## Chương I. QUY ĐỊNH CHUNG

### Điều 1. Sáng kiến

"Sáng kiến cấp xã" là giải pháp mới đã được áp dụng ở thôn. Sáng kiến được công nhận khi đạt từ 70 điểm trở
lên theo thang 100 điểm: tính mới 30 điểm; lợi ích 50 điểm; khả năng nhân rộng 20 điểm.

### Điều 2. Chương trình buổi Lễ hội hoa ban

- Đánh trống khai hội theo nhịp "ba hồi" (chậm, vừa, nhanh).
- Đọc diễn văn.
- Múa xòe.

## Chương II. HỒ SƠ

### Điều 3. Hồ sơ

Hồ sơ xét sáng kiến gồm:

- Đơn của tác giả.
- Báo cáo mô tả.

Hồ sơ dự thi gian hàng gồm:

- Phiếu đăng ký.
- Ảnh gian hàng.

### Điều 5. Hình thức khen thưởng

1. Cờ hoa ban.

2. Giấy khen.

3. Quà tặng.

### Điều 6. Áp dụng hình thức khen thưởng khác

Một hình thức khen thưởng có thể tặng nhiều lần cho một gian hàng. Hình thức khen thưởng khác do Ban Tổ chức
chọn.

### Điều 7. Nguyên tắc chấm

1. Việc chấm sáng kiến theo nguyên tắc sau đây: a) Công khai; b) Công bằng.

2. Việc chấm gian hàng theo nguyên tắc sau đây: a) Độc lập; b) Bí mật.

### Điều 4. Xử lý

Gian hàng bị đình chỉ khi:

- Có hành vi bán hàng giả.
- Gây mất trật tự.

Kết quả dự thi gian hàng bị hủy khi:

- Có hành vi mượn tên người khác để dự thi.
- Sửa phiếu chấm.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("lists")
    return open_assistant(folder, {"quy-che.md": RULES})


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Xã Nậm Lúa chấm sáng kiến theo những mặt nào?", ("tính mới 30", "nhân rộng 20"), "Chương"),
        ("Buổi lễ hội hoa ban diễn ra theo trình tự nào?", ("khai hội", "diễn văn", "Múa xòe"), "Hồ sơ"),
        ("Hồ sơ dự thi gian hàng có những giấy tờ gì?", ("Phiếu đăng ký", "Ảnh"), "Đơn của tác giả"),
    ],
)
def test_list_asked_for_is_told_whole(
    assistant: Assistant, question: str, told: tuple[str, ...], untold: str
) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert all(item in answer.answer for item in told)
    assert untold not in answer.answer


def test_meaning_is_told_where_it_is_defined(assistant: Assistant) -> None:
    answer = assistant.ask('Ở Nậm Lúa thế nào mới được coi là "sáng kiến cấp xã"?')
    assert answer.answered
    assert "đã được áp dụng ở thôn" in answer.answer


@pytest.mark.parametrize("question", ['"Ba hồi" nghĩa là gì?', "ba hồi là gì"])
def test_a_term_is_told_by_what_stands_behind_it_in_brackets(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert "chậm, vừa, nhanh" in answer.answer


def test_what_no_document_defines_is_not_defined(assistant: Assistant) -> None:
    assert not assistant.ask("Gian hàng được hiểu là gì?").answered


def test_cases_lead_to_the_measure_asked_about(assistant: Assistant) -> None:
    answer = assistant.ask("Làm sai gì thì bị đình chỉ gian hàng?")
    assert answer.answered
    assert "bán hàng giả" in answer.answer
    assert "mượn tên người khác" not in answer.answer


def test_item_of_a_ruling_is_told_with_what_follows(assistant: Assistant) -> None:
    answer = assistant.ask("Mượn tên người khác để dự thi gian hàng thì bị xử lý ra sao?")
    assert answer.answered
    assert "bị hủy" in answer.answer


@pytest.mark.parametrize("question", ["có bao nhiêu hình thức khen thưởng", "Có mấy hình thức khen thưởng?"])
def test_what_is_headed_exactly_so_is_counted(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith("3 hình thức:"), answer.answer
    assert all(one in answer.answer for one in ("Cờ hoa ban", "Giấy khen", "Quà tặng"))


def test_items_that_hold_lists_of_their_own_are_not_counted(assistant: Assistant) -> None:
    assert "2 nguyên tắc" not in assistant.ask("Có mấy nguyên tắc chấm?").answer


def test_some_are_asked_for_and_no_number(assistant: Assistant) -> None:
    assert "Cờ hoa ban" in assistant.ask("Cho em xin mấy hình thức khen thưởng").answer


def test_only_introduced_list_of_a_section_is_told_where_it_begins_as_the_question(tmp_path: Path) -> None:
    rules = (
        "# QUY CHẾ\n\nnuôi ong\n\n## Điều 1. Quản lý đàn ong\n\n1. Xã thống nhất quản lý đàn ong.\n\n"
        "2. Nội dung quản lý đàn ong gồm:\n\na) Đếm đàn;\n\nb) Phòng bệnh;\n\nc) Cấp giống.\n"
    )
    answer = open_assistant(tmp_path, {"quy-che.md": rules}).ask("Nội dung quản lý đàn ong là gì?")
    assert all(one in answer.answer for one in ("Đếm đàn", "Phòng bệnh", "Cấp giống"))
    assert "thống nhất" not in answer.answer
