"""Short plain questions, which leave open what they are of: no part or case is told as if it were all."""

from __future__ import annotations

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 12, 1)
GUIDE = """# Sổ tay khen thưởng huyện Sông Mây

## I. Hiệu lực

Luật số 06/2022/QH15 có hiệu lực từ ngày 01/01/2024. Từ ngày đó, Luật số 15/2003/QH11 hết hiệu lực.

## II. Sáu loại hình khen

### 1. Ba loại hình khen thường dùng

- Khen công trạng: cho người thường xuyên có thành tích.
- Khen đột xuất: khen ngay khi có thành tích.
- Khen cống hiến: cho người giữ chức vụ lâu dài.

### 2. Dẫn đầu

Đối tượng: tập thể dẫn đầu cụm, khối do Hội đồng Thi đua - Khen thưởng tỉnh tổ chức.

## III. Tiền thưởng

### 1. Ai chi tiền thưởng

Người ký quyết định chi thưởng từ quỹ của cấp mình; khi Chủ tịch nước khen thì cơ quan đã đề nghị chi
thưởng. Luật không ghi mức tiền thưởng của từng danh hiệu.

### 2. Khi nào bị hủy quyết định khen

Quyết định bị hủy, hiện vật bị thu hồi khi:

- Có bản án cho thấy người được khen bị kỷ luật trong thời gian tính thành tích.

## IV. Nơi gửi hồ sơ

Với “Huy chương Vẻ vang”, hồ sơ được Quyết định cho Ủy ban nhân dân cấp xã 15 ngày làm việc để xem.

Khi trình Chính phủ: hồ sơ gửi cơ quan chuyên trách thi đua, khen thưởng ở trung ương.

## V. Thủ tục rút gọn

Áp dụng cho:

- Thành tích đột xuất.
- Khen đối ngoại.

Thẩm quyền cấp bằng khen: Chủ tịch Ủy ban nhân dân cấp tỉnh.

Địa phương: Chủ tịch Ủy ban nhân dân các cấp phát động.

## VI. Địa giới

Huyện Sông Mây Bắc giáp huyện Núi Mây, Nam giáp huyện Đồng Sậy, Tây giáp huyện Khe Trúc và huyện Cồn Sa.
"""
PLAN = """# KẾ HOẠCH

phát động thi đua trồng rừng của huyện Sông Mây lập thành tích chào mừng 40 năm ngày mở rừng

## I. Nội dung

Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện vận động nhân dân hiến đất. Các chính sách
với người có công, an sinh xã hội và việc làm được quan tâm.

Các đơn vị gửi kế hoạch hưởng ứng, góp phần hoàn thành nhiệm vụ của năm 2030, 2031.

## II. Tổ chức thực hiện

### 1. Trung tâm Truyền thông – Văn hóa – Thể thao huyện

Phát sóng gương điển hình trên đài huyện.

### 2. Ban Thường vụ Đảng ủy thị trấn Đầu Nguồn

Cử người phát biểu hưởng ứng tại buổi lễ.

### 3. Các cơ quan, đơn vị

Công an huyện tiếp tục đẩy mạnh phong trào giữ rừng.

### Nơi nhận:

- Ban Thường vụ Huyện ủy,
- Các xã, thị trấn.
"""
LAW = """# QUY ĐỊNH

về thẩm quyền khen của huyện Sông Mây

## I. Danh hiệu

### 1. “Lao động tiên tiến”

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Hoàn thành tốt nhiệm vụ (Điều 6 khoản 1).
- Gương mẫu trong lao động (Điều 6 khoản 2).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp xã (Điều 9 khoản 3).

### 2. “Gia đình văn hóa”

**Đối tượng:** hộ gia đình.

**Tiêu chuẩn (phải đạt đủ):**

- Gia đình hạnh phúc (Điều 7 khoản 1).
- Tích cực trong lao động (Điều 7 khoản 2).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp xã (Điều 9 khoản 3).

### 3. “Tập thể lao động xuất sắc”

**Đối tượng:** tập thể.

**Tiêu chuẩn (phải đạt đủ):**

- 100% cá nhân hoàn thành nhiệm vụ, trong đó ít nhất 70% đạt loại tốt (Điều 8 khoản 1).
- Nội bộ đoàn kết (Điều 8 khoản 2).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp tỉnh (Điều 9 khoản 1).

### 4. “Huy chương Giữ rừng”

**Đối tượng:** người giữ rừng; kể cả truy tặng.

**Tiêu chuẩn (xét theo từng hạng):**

- Giữ rừng liên tục từ 20 năm trở lên thì xét hạng Nhất (Điều 10 khoản 1).
- Giữ rừng liên tục từ 10 năm đến dưới 20 năm thì xét hạng Nhì (Điều 10 khoản 2).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp tỉnh (Điều 9 khoản 1).

### 5. “Huy chương Giữ biển”

**Đối tượng:** người giữ biển.

**Tiêu chuẩn (phải đạt đủ):**

- Đã được tặng “Huy chương Giữ rừng” từ 05 năm trở lên (Điều 11 khoản 1).
- Gương mẫu trong lao động (Điều 11 khoản 2).

**Thẩm quyền:** Chủ tịch Ủy ban nhân dân cấp tỉnh (Điều 9 khoản 1).
"""
REPORT = """# BÁO CÁO

kết quả công tác của huyện Sông Mây

## I. Tổ chức, tổng kết điển hình

Huyện tham gia gian hàng tại Hội nghị đầu tư miền núi ở huyện Đồng Sậy.

## II. Tuyên truyền

Công tác tuyên truyền chưa có nhiều đổi mới.

Huyện Sông Mây là huyện miền núi phía Tây của tỉnh Lam Sơn.

## III. Cơ quan thường trực

Phòng Nội vụ là cơ quan thường trực, trực tiếp theo dõi công tác khen thưởng của huyện.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(
        tmp_path_factory.mktemp("short"),
        {"so-tay.md": GUIDE, "bao-cao.md": REPORT, "ke-hoach.md": PLAN, "quy-dinh.md": LAW},
        0.4,
    )


@pytest.mark.parametrize(
    ("question", "begins", "holds"),
    [
        # Whoever does so in one case is not named as the one who does it.
        ("ai chi tiền thưởng", "Người ký quyết định", "từ quỹ"),
        # A heading that bears the number is told with what it is the heading of.
        ("có mấy loại hình khen thường dùng", "Ba loại hình", "Khen đột xuất"),
        ("địa giới huyện Sông Mây giáp đâu", "Huyện Sông Mây Bắc giáp", "Cồn Sa"),
        ("luật cũ hết hiệu lực chưa", "Rồi", "01/01/2024"),
        ("luật cũ còn hiệu lực không", "Không", "01/01/2024"),
        ("gửi hồ sơ về đâu", "Cơ quan chuyên trách thi đua, khen thưởng", "Khi trình Chính phủ"),
    ],
)
def test_what_is_left_open_is_not_filled_by_a_part(
    office: Assistant, question: str, begins: str, holds: str
) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(begins)
    assert holds in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "bị kỷ luật có được khen không",
        "có tổ chức hội nghị tổng kết không",
    ],
)
def test_yes_is_not_said_by_what_is_undone_nor_by_a_heading(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answer.startswith("Có:")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        # Who works for those who are praised is not who is.
        ("ai được khen", "Phòng Nội vụ"),
        # Who arranges the contest does not lead it.
        ("ai dẫn đầu", "Hội đồng Thi đua"),
    ],
)
def test_whoever_does_something_else_is_not_named(office: Assistant, question: str, name: str) -> None:
    assert not office.ask(question, today=TODAY).answer.startswith(name)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("mặt trận làm gì", ["hiến đất"]),
        ("mat tran lam gi", ["hiến đất"]),
        ("trung tâm truyền thông làm gì", ["Phát sóng"]),
        ("thị trấn Đầu Nguồn làm gì", ["phát biểu hưởng ứng"]),
        # "Người có công, an sinh" is no police.
        ("công an làm gì", ["Công an huyện", "giữ rừng"]),
    ],
)
def test_body_is_known_by_what_people_call_it(office: Assistant, question: str, facts: list[str]) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert all(fact in answer.answer for fact in facts)


def test_name_of_the_body_asked_about_is_no_answer(office: Assistant) -> None:
    answer = office.ask("ban thường vụ huyện ủy làm gì", today=TODAY)
    assert not answer.answered or len(answer.answer) > len("Ban Thường vụ Huyện ủy.")


@pytest.mark.parametrize(
    "question",
    ["chủ tịch xã khen được gì", "xã quyết định danh hiệu nào", "xa duoc quyet dinh khen nhung gi"],
)
def test_all_awards_of_whoever_gives_them_are_told(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY).answer
    assert "Lao động tiên tiến" in answer
    assert "Gia đình văn hóa" in answer
    assert "Tập thể lao động xuất sắc" not in answer


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("tập thể lao động xuất sắc bao nhiêu phần trăm", ["100%", "70%"]),
        ("huy chương giữ rừng mấy năm", ["20 năm", "10 năm"]),
        ("mấy năm được huy chương giữ rừng", ["20 năm", "10 năm"]),
    ],
)
def test_values_of_all_cases_are_told_where_none_is_named(
    office: Assistant, question: str, facts: list[str]
) -> None:
    answer = office.ask(question, today=TODAY).answer
    assert all(fact in answer for fact in facts)
    assert "05 năm" not in answer


@pytest.mark.parametrize("question", ["hộ gia đình được khen gì", "danh hiệu nào cho hộ gia đình"])
def test_awards_are_told_by_whom_they_are_for(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY).answer
    assert "Gia đình văn hóa" in answer
    assert "Lao động tiên tiến" not in answer


def test_awards_of_whom_no_rule_speaks_are_not_told(office: Assistant) -> None:
    assert "Gia đình văn hóa" not in office.ask("học sinh được khen gì", today=TODAY).answer


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        # So few words are said by any clause on the matter, whatever it affirms or denies of it.
        ("có tuyên truyền không", "Tài liệu không nêu rõ"),
        # The rules of one award judge no claim that names none.
        ("có cần gương mẫu trong lao động không", "Tài liệu nêu"),
        ("hộ gia đình có được khen không", "Có:"),
    ],
)
def test_verdict_is_given_only_by_what_judges_the_claim(
    office: Assistant, question: str, begins: str
) -> None:
    assert office.ask(question, today=TODAY).answer.startswith(begins)


def test_award_is_named_where_its_rule_answers_a_question_that_names_none(office: Assistant) -> None:
    answer = office.ask("cần bao nhiêu phần trăm hoàn thành nhiệm vụ", today=TODAY).answer
    assert "Tập thể lao động xuất sắc" in answer.partition("(Đây là quy định riêng đối với")[2]


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        # Where no day is told, "khi nào" asks for what must have happened.
        ("thủ tục rút gọn áp dụng khi nào", "Khen đối ngoại"),
        # The one who does nothing else besides, where he is headed by what is asked.
        ("ai phát động ở địa phương", "Chủ tịch Ủy ban nhân dân các cấp"),
        # What only asks for the source of money is said by no rule on it.
        ("tiền thưởng của người được khen lấy từ nguồn nào ra", "quỹ của cấp mình"),
    ],
)
def test_short_question_finds_what_says_it(office: Assistant, question: str, fact: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert fact in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # Where something is, is not told by its own name, nor "cấp lại" by "cấp tỉnh".
        ("huyện Sông Mây ở đâu", "Huyện Sông Mây:"),
        ("mất bằng khen có cấp lại không", "Thẩm quyền cấp bằng khen"),
        ("hạn gửi kế hoạch hưởng ứng", "Năm 2030, 2031:"),
    ],
)
def test_what_only_shares_words_is_no_answer(office: Assistant, question: str, said: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert not answer.answered or said not in answer.answer


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("kế hoạch này về việc gì", "trồng rừng"),
        ("phong trào này tên gì", "trồng rừng"),
        ("báo cáo về gì", "kết quả công tác"),
    ],
)
def test_title_answers_what_it_says(office: Assistant, question: str, fact: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert fact in answer.answer


@pytest.mark.parametrize("question", ["trao thưởng dịp nào", "đền bù mấy năm"])
def test_title_answers_nothing_it_does_not_say(office: Assistant, question: str) -> None:
    assert "40 năm" not in office.ask(question, today=TODAY).answer


@pytest.mark.parametrize("question", ["thưởng bao nhiêu", "mức tiền thưởng là bao nhiêu"])
def test_what_a_text_says_to_be_left_open_is_told_so(office: Assistant, question: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert not answer.answered
    assert "Luật không ghi mức tiền thưởng" in answer.answer


@pytest.mark.parametrize("question", ["còn việc gì chưa làm", "phải làm gì"])
def test_a_question_of_no_matter_is_answered_with_no_clause(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answered


@pytest.mark.parametrize("joint", [" và", " với", ","])
def test_one_thing_asked_of_two_awards_is_told_of_each(office: Assistant, joint: str) -> None:
    answer = office.ask(f"Gia đình văn hóa{joint} tập thể lao động xuất sắc thì ai quyết định?", today=TODAY)
    assert "Ủy ban nhân dân cấp xã" in answer.answer
    assert "Ủy ban nhân dân cấp tỉnh" in answer.answer
