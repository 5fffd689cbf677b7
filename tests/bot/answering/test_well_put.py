"""How replies are put: of the thing asked about, and of no other that shares its words."""

from __future__ import annotations

import datetime

import pytest

from bot.assistant import Assistant
from bot.wording import NOT_FOUND
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 12, 1)
REPORT = """UBND XÃ LÀNG NGÒI
Số: 18/BC-UBND
Làng Ngòi, ngày 20 tháng 11 năm 2031
BÁO CÁO
Tổng kết phong trào thi đua năm 2031

I. ĐẶC ĐIỂM

1. Xã Làng Ngòi phía Bắc giáp xã Bản Mít, phía Nam giáp xã Hòn Chảo, phía Đông giáp Sông Kỳ.

II. KẾT QUẢ

1. Toàn xã có 37 hộ nuôi ong theo hướng dẫn của Hội Nông dân, 02 thôn có nhà văn hóa mới.

2. Phong trào thi đua “Bếp sạch” là một nội dung của phong trào thi đua chung; tổ chức tuyên truyền, nhân rộng
các mô hình tiêu biểu, điển hình “Bếp sạch” trên toàn xã.

3. Nâng cao chất lượng tổ chức cơ sở đảng, quy hoạch lại vùng trồng chè của xã.

4. Triển khai sổ tay điện tử đến tất cả các thôn và trường học.

5. Khen thưởng quá trình gắn bó cho người giữ rừng từ 20 năm trở lên.

III. TỔ CHỨC THỰC HIỆN

1. Tổ chức sơ kết phong trào thi đua trong tháng 8/2031, ngay sau Ngày hội chè.

2. Gửi báo cáo sơ kết trước ngày 10/9/2031.

3. Từ ngày 15/01/2032 xã dùng Hướng dẫn số 27/HD-SNV ngày 03/11/2031. Mẫu tờ trình khen tra ở đó. Từ ngày đó,
xã thôi nhận tờ trình viết tay.
"""
PLAN = """UBND XÃ LÀNG NGÒI
Số: 20/KH-UBND
Làng Ngòi, ngày 05 tháng 01 năm 2031
KẾ HOẠCH
Giữ sạch đường thôn năm 2031

Thực hiện Quyết định số 31/2030/QĐ-UBND ngày 08/7/2030 của UBND tỉnh sửa đổi, bổ sung một số điều của
Quy chế khen thưởng ban hành kèm theo Quyết định số 26/2027/QĐ-UBND ngày 20/9/2027 của UBND tỉnh.

1. Gửi danh sách tổ tự quản trước ngày 20/3/2031.

2. Hoàn thành gửi danh sách tổ tự quản và sơ đồ đường thôn trước ngày 20/3/2031.
"""
HANDBOOK = """# Sổ tay khen thưởng

## II. Ai được xét giấy khen

Thợ có sáng kiến lợi ích cao, ảnh hưởng trong địa bàn xã và giúp người khác nâng cao tay nghề.

## III. Thẩm quyền

- Chủ tịch Ủy ban nhân dân xã: “Thợ giỏi”, giấy khen (Điều 9 khoản 1).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"bao-cao.md": REPORT, "so-tay.md": HANDBOOK, "ke-hoach.md": PLAN}
    return open_assistant(tmp_path_factory.mktemp("well_put"), texts)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("số hộ nuôi ong", "37 hộ"),
        ("họp sơ kết phong trào thi đua khi nào", "Tháng 8/2031"),
        ("khen thưởng quá trình gắn bó cho ai", "người giữ rừng"),
        ("sổ tay điện tử triển khai tới đâu", "các thôn và trường học"),
        ("phía Nam giáp xã Hòn Chảo phải không", "Có"),
    ],
)
def test_what_is_stated_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        # "Là một nội dung của …" counts nothing.
        "mô hình bếp sạch bao nhiêu",
        "số mô hình bếp sạch",
        # Of all of them nothing is counted.
        "số thôn của xã",
        # "Chất lượng", "quy hoạch": other words than the one typed.
        "lương cơ sở",
        "quỹ của xã",
        "phía Đông giáp Lào đúng không",
    ],
)
def test_what_only_shares_words_is_no_answer(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


def test_a_name_told_of_the_thing_begins_with_a_whole_word(assistant: Assistant) -> None:
    assert "Về hình" not in assistant.ask("mô hình bếp sạch bao nhiêu", today=TODAY).answer


def test_the_nearest_clause_says_itself_what_is_counted(assistant: Assistant) -> None:
    told = assistant.ask("10 năm qua xã tặng bao nhiêu giấy khen", today=TODAY).answer
    assert "Thợ có sáng kiến" not in told


@pytest.mark.parametrize("question", ["luật có bao nhiêu điều", "số buôn"])
def test_what_is_counted_alone_is_nothing_to_tell_of(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, today=TODAY).answer == NOT_FOUND


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("mẫu tờ trình khen", "ở đó (Hướng dẫn số 27/HD-SNV)"),
        ("khi nào thôi nhận tờ trình viết tay", "15/01/2032"),
    ],
)
def test_what_is_only_pointed_at_is_named(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question, today=TODAY).answer


def test_what_is_set_twice_is_overdue_once(assistant: Assistant) -> None:
    told = assistant.ask("việc gì quá hạn rồi", today=TODAY).answer
    assert told.count("danh sách tổ tự quản") == 1


@pytest.mark.parametrize(("act", "verdict"), [("thay thế", "Không"), ("sửa đổi", "Có")])
def test_what_one_document_does_to_another_is_told_by_its_subject(
    assistant: Assistant, act: str, verdict: str
) -> None:
    question = f"Quyết định 31/2030 có {act} Quyết định 26/2027 không?"
    assert assistant.ask(question, today=TODAY).answer.startswith(f"{verdict}: ")
    back = f"Quyết định 26/2027 có {act} Quyết định 31/2030 không?"
    assert assistant.ask(back, today=TODAY).answer.startswith("Không: ")
    done_to = f"Quyết định 26/2027 có bị Quyết định 31/2030 {act} không?"
    assert assistant.ask(done_to, today=TODAY).answer.startswith(f"{verdict}: ")
