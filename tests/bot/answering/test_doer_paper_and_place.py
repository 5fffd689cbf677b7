"""Who really does what is asked, in which paper it really stands, and which of several figures is meant."""

import datetime

import pytest

from bot.answers import Answer
from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
HANDBOOK = """# Sổ tay giữ rừng

## I. Đọc trước khi dùng

### 1. Sổ tay là gì

Sổ tay tóm lược quy chế giữ rừng, soạn cho kiểm lâm viên.

### 2. Những thay đổi

- Cấp huyện: Quy chế vẫn giao việc cho hạt trưởng huyện. Quy chế mới không nói ai thay hạt trưởng cấp huyện; \
phải hỏi chi cục.
- Mức chi: do tỉnh quy định.

## II. Danh hiệu

### 1. “Thợ rừng giỏi”

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Trồng rừng từ 03 năm trở lên (Điều 4 khoản 1 điểm a).

- Có sáng kiến giữ rừng được cơ sở thừa nhận (Điều 4 khoản 1 điểm b).

**Căn cứ:** Điều 4. Người nước ngoài xét theo khoản 3.

**Thẩm quyền:** hạt trưởng huyện quyết định (Điều 8 khoản 2). Việc của cấp huyện hiện nay: xem phần I mục 2.

## III. Quyền phát động thi đua

- Địa phương: Chủ tịch Ủy ban nhân dân các cấp phát động (Điều 3 khoản 1).
- Lâm trường, cơ quan: người đứng đầu phát động (Điều 3 khoản 2).

Người có quyền quyết định thì trực tiếp trao hoặc ủy quyền trao (Điều 9).
"""
CIRCULAR = """BỘ TÀI CHÍNH
Số: 77/2025/TT-BTC
Hà Nội, ngày 31 tháng 12 năm 2025

THÔNG TƯ
Quy định mức chi của hội đồng giữ rừng

Điều 1. Mức chi
Chi tiền công họp xét danh hiệu:
- Chủ trì: 900.000 đồng/người/buổi (riêng đối với họp xét “Giải Rừng Vàng”: 1.500.000 đồng/người/buổi);
- Thành viên: 400.000 đồng/người/buổi (riêng đối với họp xét “Giải Rừng Vàng”: 800.000 đồng/người/buổi);
- Người phục vụ: 200.000 đồng/người/buổi.
"""
REPORT = """# BÁO CÁO

kết quả giữ rừng của huyện Sông Mây

## I. Kết quả

### 1. Các phong trào do tỉnh và huyện phát động

Từng thôn thực hiện phong trào “Nuôi ong sạch” theo gương người thợ rừng của Chủ tịch Lò Văn Pao.

### 2. Mục đích, yêu cầu

Báo cáo nêu đúng những gì đã làm.

Nhằm tăng thu nhập cho người giữ rừng, ngày 02/3/2026 huyện đã ban hành Kế hoạch số 45/KH-UBND về trồng quế.

### 3. Mục tiêu

Phấn đấu huyện Sông Mây đạt chuẩn huyện xanh trong năm 2027 và trở thành thị xã trong năm 2030.

Dự kiến tổ chức Lễ ra quân trong tháng 9/2026.

## II. Nhiệm vụ

Giao Hạt Kiểm lâm huyện tuyên truyền trong dân; tiếp tục triển khai các phong trào do Thủ tướng Chính phủ \
phát động: “Mỗi nhà một vườn ươm”.

## III. Hồ sơ

a) Bản sao quyết định công nhận sáng kiến giữ rừng.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"so-tay.md": HANDBOOK, "thong-tu.txt": CIRCULAR, "bao-cao.md": REPORT}
    return open_assistant(tmp_path_factory.mktemp("doers"), texts, 0.5)


def _ask(assistant: Assistant, question: str) -> Answer:
    return assistant.ask(question, today=TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cấp xã thì ai có quyền phát động thi đua?", "Chủ tịch Ủy ban nhân dân các cấp"),
        ("ai phat dong thi dua trong co quan", "Người đứng đầu"),
        ("Phong trào mỗi nhà một vườn ươm do ai phát động?", "Thủ tướng Chính phủ"),
        ("Thành viên họp xét giải rừng vàng được bao nhiêu một buổi?", "800.000"),
        ("Thành viên họp xét danh hiệu được bao nhiêu một buổi?", "400.000"),
        ("Huyện dự kiến trở thành thị xã năm nào?", "2030"),
        ("Kế hoạch 45 để làm gì?", "Nhằm tăng thu nhập"),
    ],
)
def test_what_is_asked_leads_the_answer(assistant: Assistant, question: str, told: str) -> None:
    answer = _ask(assistant, question)
    assert answer.answered
    assert told in answer.answer[: len(told) + 30]


@pytest.mark.parametrize("question", ["Chi họp hội đồng theo thông tư 77", "chi hop hoi dong bao nhieu"])
def test_pay_of_all_is_told_to_who_names_none(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, question).answer
    assert "900.000" in answer
    assert "200.000" in answer


@pytest.mark.parametrize(
    "question",
    [
        "Phong trào nuôi ong sạch do ai phát động?",
        "Ai công nhận sáng kiến giữ rừng?",
        "Khi nào huyện lên thành phố?",
        "Huyện phát động xây dựng huyện xanh vào tháng mấy?",
    ],
)
def test_what_is_said_of_something_near_is_no_answer(assistant: Assistant, question: str) -> None:
    assert not _ask(assistant, question).answered


@pytest.mark.parametrize(
    "question", ["Thợ rừng giỏi ai quyết định?", "bo cap huyen roi ai tang tho rung gioi"]
)
def test_what_an_answer_refers_to_is_told_beside_it(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, question)
    assert answer.answer.endswith(
        "(Phần I mục 2: Quy chế mới không nói ai thay hạt trưởng cấp huyện; phải hỏi chi cục.)"
    )
    assert any("phải hỏi chi cục" in one.quote for one in answer.citations)


def test_other_paper_than_the_one_named_is_told_to_be_one(assistant: Assistant) -> None:
    answer = _ask(assistant, "Tiêu chuẩn thợ rừng giỏi theo thông tư 77")
    assert "03 năm" in answer.answer
    assert "không có trong Thông tư số 77/2025/TT-BTC" in answer.answer
    assert "không có trong" not in _ask(assistant, "Tiêu chuẩn thợ rừng giỏi").answer


def test_section_of_a_report_is_none_of_a_paper_that_it_cites(assistant: Assistant) -> None:
    assert "nêu đúng" in _ask(assistant, "Báo cáo giữ rừng của huyện Sông Mây nêu mục đích gì?").answer
    assert "nêu đúng" not in _ask(assistant, "Kế hoạch 45 nhằm mục đích gì?").answer


def test_award_is_also_for_those_named_beside_its_article(assistant: Assistant) -> None:
    assert "Thợ rừng giỏi" in _ask(assistant, "Người nước ngoài được tặng danh hiệu gì?").answer


def test_period_asked_for_before_is_no_part_of_the_subject(assistant: Assistant) -> None:
    before = "Phong trào mỗi nhà một vườn ươm giai đoạn nào?"
    answer = assistant.ask("do ai phát động?", [before], TODAY)
    assert "giai đoạn" not in answer.searched
    assert "Thủ tướng Chính phủ" in answer.answer
