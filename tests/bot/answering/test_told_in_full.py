"""Limits with their hour, offices that papers go to, and questions that ask for one thing only."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

GUIDE = """HUYỆN ĐOÀN SÔNG MÂY

# HƯỚNG DẪN

xét tặng danh hiệu “Thủ lĩnh bản” năm 2026

## I. Tiêu chuẩn

Người được đề nghị danh hiệu “Thủ lĩnh bản” phải từ 70 điểm trở lên. Mỗi xã gửi không quá 03 hồ sơ.

Hộ gia đình hiến từ 100 m2 đất ở trở lên được xét khen trong phong trào.

## II. Trình tự, thời gian

- Nộp về Ban Tổ chức Huyện đoàn (Thủ lĩnh bản): trước 17 giờ 30/8/2026.

- Xác minh thực tế hồ sơ Thủ lĩnh bản: từ ngày 04/9/2026 đến ngày 12/9/2026.

- Gửi báo cáo chậm trừ 01 điểm/lần, không gửi trừ 05 điểm.

## III. Kinh phí

Chứng từ quyết toán về Văn phòng Huyện đoàn trong tháng 9.

Người đoạt giải được xét vay vốn giải quyết việc làm tối đa 100 triệu đồng/người.

## IV. Trao thưởng

Trường hợp vắng mặt có lý do, bằng được trao tại đơn vị trong thời hạn 15 ngày kể từ ngày hội nghị.

## V. Phân công

### 1. Phòng Văn hóa

Chủ trì đánh giá tiêu chí "Số".

### 2. Phòng Nông nghiệp

Chủ trì đánh giá tiêu chí "Xanh".
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("in_full"), {"huong-dan.md": GUIDE})


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("Thủ lĩnh bản phải nộp về Huyện đoàn chậm nhất là khi nào?", "Trước 17 giờ 30/8/2026"),
        ("Chứng từ quyết toán gửi về đâu?", "Văn phòng Huyện đoàn"),
        ("ai vắng mặt có lý do thì bằng được trao trong bao nhiêu ngày?", "15 ngày"),
        ('Phòng nào chủ trì đánh giá tiêu chí "Số"?', "Phòng Văn hóa"),
        ("Hộ gia đình hiến bao nhiêu đất thì đủ tiêu chuẩn xét khen?", "100 m2"),
        ("gửi báo cáo chậm thì bị trừ mấy điểm", "Gửi báo cáo chậm trừ 01 điểm"),
        ("Thủ lĩnh bản phải từ bao nhiêu điểm trở lên mới được đề nghị?", "Từ 70 điểm"),
    ],
)
def test_what_is_asked_is_told_in_full(assistant: Assistant, question: str, start: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert start in answer.answer


def test_a_sum_is_no_rate_of_interest(assistant: Assistant) -> None:
    answer = assistant.ask("Vay vốn giải quyết việc làm thì lãi suất bao nhiêu một năm?", today=TODAY)
    assert not answer.answered


@pytest.mark.parametrize(
    ("earlier", "question", "searched"),
    [
        (
            "Năm 2025 xã Sông Trong trồng được bao nhiêu cây?",
            "Sang năm 2026 xã đặt mục tiêu trồng bao nhiêu cây?",
            "Sang năm 2026 xã Sông Trong đặt mục tiêu trồng bao nhiêu cây?",
        ),
        (
            "Mỗi cụm được đề nghị mấy Cờ thi đua của Chính phủ?",
            "còn Cờ thi đua của Ủy ban nhân dân tỉnh thì đơn vị phải đạt bao nhiêu điểm?",
            "Cờ thi đua của Ủy ban nhân dân tỉnh thì đơn vị phải đạt bao nhiêu điểm",
        ),
    ],
)
def test_a_question_after_another_keeps_its_own_matter(
    assistant: Assistant, earlier: str, question: str, searched: str
) -> None:
    assert assistant.ask(question, (earlier,), TODAY).searched == searched


REPORT = """HUYỆN ỦY SÔNG MÂY

# KẾ HOẠCH

tổ chức phong trào thi đua trồng rừng năm 2026

## I. Thời gian

- Tổ chức sơ kết phong trào thi đua trồng rừng trong tháng 9/2026.

## II. Phân công

- Ban Tổ chức Huyện ủy tổng hợp, xây dựng báo cáo kết quả phục vụ sơ kết phong trào thi đua trồng rừng trong
tháng 9/2026.

- Hồ sơ khen thưởng được Phòng Nội vụ thẩm định trong 15 ngày làm việc.

- Thực hiện Quyết định số 41/QĐ-UBND ngày 05/01/2026 của UBND huyện về Kế hoạch xây dựng nông thôn mới.

- Thực hiện Quyết định số 85/QĐ-UBND ngày 15/01/2026 của UBND tỉnh về Kế hoạch phong trào vì người nghèo, UBND
huyện ban hành Quyết định số 217/QĐ-UBND ngày 03/02/2026 về Kế hoạch phong trào thi đua vì người nghèo.

- Kế hoạch số 33/KH-UBND ngày 13/3/2026 của UBND huyện về đợt thi đua làm đường; Kế hoạch số 39/KH-UBND ngày
17/3/2026 của UBND huyện tổ chức Lễ phát động đợt thi đua làm đường.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("drawn_up"), {"ke-hoach.md": REPORT})


def test_who_writes_the_report_is_asked_of_what_was_spoken_of(office: Assistant) -> None:
    answer = office.ask("ai viết báo cáo", ("Khi nào sơ kết phong trào thi đua trồng rừng?",), TODAY)
    assert answer.answer.startswith("Ban Tổ chức Huyện ủy")


def test_what_the_answer_is_needed_for_is_no_matter_of_the_question(office: Assistant) -> None:
    bare, needed = (
        office.ask(f"Sơ kết phong trào trồng rừng khi nào{tail}?", today=TODAY)
        for tail in ("", " để em viết giấy mời")
    )
    assert needed.answer == bare.answer
    assert needed.answered


@pytest.mark.parametrize(
    "question",
    [
        "Hạn gửi báo cáo sơ kết phong trào thi đua trồng rừng là ngày nào?",
        "Hồ sơ khen thưởng lưu mấy năm?",
        "Huyện được công nhận đạt chuẩn nông thôn mới theo quyết định nào?",
    ],
)
def test_another_step_with_the_same_papers_is_no_answer(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answered


def test_how_many_there_are_stays_a_question_for_a_number(office: Assistant) -> None:
    answer = office.ask("Phòng Nội vụ hiện có mấy người làm việc này?", today=TODAY)
    assert "mấy người" in answer.searched


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Phong trào vì người nghèo: quyết định của huyện số mấy?", ("217/QĐ-UBND",)),
        (
            "Phong trào vì người nghèo, tỉnh ban hành theo quyết định nào và huyện theo quyết định nào?",
            ("85/QĐ-UBND", "217/QĐ-UBND"),
        ),
        ("Kế hoạch tổ chức lễ phát động đợt thi đua làm đường là số mấy?", ("39/KH-UBND",)),
    ],
)
def test_each_paper_is_told_by_its_matter(office: Assistant, question: str, numbers: tuple[str, ...]) -> None:
    answer = office.ask(question, today=TODAY)
    assert [number for number in numbers if number not in answer.answer] == []


LONG = """ỦY BAN NHÂN DÂN XÃ SÔNG MÂY

# QUY TRÌNH

cấp lại sổ tay hội viên

## I. Hồ sơ

Hồ sơ cấp lại sổ tay hội viên gồm:

{items}
"""


def test_what_is_not_stated_is_said_below_a_long_list(tmp_path: Path) -> None:
    items = "\n\n".join(f"{letter}) Giấy xác nhận số {letter}, {'có đóng dấu ' * 12};" for letter in "abcdeg")
    assistant = open_assistant(tmp_path, {"quy-trinh.md": LONG.format(items=items)})
    answer = assistant.ask("Hồ sơ cấp lại sổ tay hội viên gồm những gì, lệ phí bao nhiêu?", today=TODAY)
    assert answer.answer.splitlines()[-1].startswith("Tài liệu không nêu số tiền"), answer.answer


def test_word_left_unread_is_told_below_a_long_list(tmp_path: Path) -> None:
    items = "\n\n".join(f"{letter}) Giấy xác nhận số {letter}, {'có đóng dấu ' * 12};" for letter in "abcdeg")
    assistant = open_assistant(tmp_path, {"quy-trinh.md": LONG.format(items=items)})
    answer = assistant.ask("Hồ sơ cấp lại sổ tay hội viên csxq gồm những gì?", today=TODAY)
    assert answer.answer.endswith("là viết tắt của gì; mời anh/chị gõ đầy đủ."), answer.answer
