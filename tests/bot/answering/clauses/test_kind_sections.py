"""Sections asked for by their kind: shortcomings, aims, lessons, given whole and from the paper meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

REPORT = """# BÁO CÁO

tổng kết phong trào thi đua nuôi ong của xã Nậm Ma

## I. Thuận lợi, khó khăn

### 1. Thuận lợi

Rừng còn nhiều hoa, người nuôi ong có tay nghề.

### 2. Khó khăn

Đường vào thôn Khe Lạnh hay sạt lở.

## II. Đánh giá chung

### 1. Ưu điểm

Phong trào lan tới tất cả các thôn.

### 2. Tồn tại, hạn chế

Số đàn ong tăng chậm vì thiếu con giống. Hồ sơ khen thưởng của hai thôn nộp muộn.

### 3. Kiến nghị

a) Đề nghị Ủy ban nhân dân huyện hỗ trợ thùng nuôi ong; cấp thêm con giống.

b) Đề nghị Phòng Nội vụ mở lớp tập huấn.
"""
PLAN = """# KẾ HOẠCH

phát động đợt thi đua trồng chè của xã Mường Lay

## I. Mục đích, yêu cầu

### 1. Mục đích

- Nâng cao thu nhập cho hộ trồng chè.

- Tìm ra những người trồng chè giỏi để nhân rộng.

### 2. Yêu cầu

- Không phô trương, lãng phí.

- Bình xét công khai tại thôn.

## II. Chỉ tiêu

### 1. Đến năm 2027

Trồng mới 30 ha chè.

### 2. Đến năm 2030

Trồng mới 80 ha chè, có 03 nhãn hiệu chè.

## III. Nội dung thi đua

### 1. Vườn ươm

Mỗi thôn lập một vườn ươm.

### 2. Chế biến

Lắp 04 lò sao chè trong năm 2027.

## IV. Nhiệm vụ, giải pháp năm 2026

1. Tập huấn cho người trồng chè.

2. Cấp phân bón trong quý II/2026.

## V. Tổ chức thực hiện

1. Ban Văn hóa nói rõ mục tiêu của đợt thi đua trên loa.

2. Hội Nông dân đề nghị khen thưởng người trồng chè giỏi.

3. Để trồng chè đúng vụ, xã Mường Lay cấp giống sớm. Khi trồng chè nếu có khó khăn, các thôn báo cáo xã.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"bao-cao.md": REPORT, "ke-hoach.md": PLAN}
    return open_assistant(tmp_path_factory.mktemp("kinds"), texts)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hạn chế của phong trào nuôi ong là gì?", ("tăng chậm", "nộp muộn")),
        ("phong trao nuoi ong con nhung ton tai nao", ("tăng chậm", "nộp muộn")),
        ("Mục đích của đợt thi đua trồng chè là gì?", ("Nâng cao thu nhập", "nhân rộng")),
        ("mục tiêu của đợt thi đua trồng chè", ("80 ha",)),
        ("ý nghĩa đợt thi đua trồng chè", ("Nâng cao thu nhập", "nhân rộng")),
        ("yeu cau cua dot thi dua trong che", ("phô trương", "công khai")),
        ("Thuận lợi, khó khăn của xã Nậm Ma?", ("nhiều hoa", "sạt lở")),
        ("ưu điểm và hạn chế của phong trào nuôi ong", ("lan tới tất cả", "nộp muộn")),
        ("Chỉ tiêu trồng chè đến năm 2030 là gì?", ("80 ha", "nhãn hiệu")),
        ("Xã Nậm Ma kiến nghị gì với Ủy ban nhân dân huyện?", ("thùng nuôi ong", "con giống")),
        ("nguyên nhân của hạn chế trong phong trào nuôi ong", ("thiếu con giống",)),
        ("Đợt thi đua trồng chè phát động để làm gì?", ("Nâng cao thu nhập",)),
        ("nhiem vu giai phap nam 2026 cua xa muong lay", ("Tập huấn", "phân bón")),
        ("Nội dung thi đua trồng chè gồm những gì?", ("vườn ươm", "04 lò")),
        ("kế hoạch trồng chè nói gì về yêu cầu", ("phô trương", "công khai")),
        ("xã Nậm Ma đề nghị huyện những gì", ("thùng nuôi ong",)),
    ],
)
def test_section_is_given_whole(assistant: Assistant, question: str, said: tuple[str, ...]) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert all(one in answer.answer for one in said)


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("Chỉ tiêu trồng chè đến năm 2030 là gì?", "30 ha"),
        ("Xã Nậm Ma kiến nghị gì với Ủy ban nhân dân huyện?", "tập huấn"),
        ("nguyên nhân của hạn chế trong phong trào nuôi ong", "nộp muộn"),
        ("mục đích của đợt thi đua trồng chè", "Ban Văn hóa"),
        ("Nội dung thi đua về chế biến chè", "vườn ươm"),
    ],
)
def test_only_the_part_asked_for_is_given(assistant: Assistant, question: str, unsaid: str) -> None:
    assert unsaid not in assistant.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "Bài học kinh nghiệm của phong trào nuôi ong là gì?",
        "khuyết điểm của đợt thi đua trồng chè",
        "nguyên nhân trồng chè chậm ở Mường Lay",
    ],
)
def test_what_no_paper_heads_or_names_is_withheld(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).answered


def test_words_in_quotation_marks_are_told_with_those_that_follow(tmp_path: Path) -> None:
    plan = "# KẾ HOẠCH\n\nhội thao\n\nVận động viên hô vang “Khỏe để xây”; “Khỏe để giữ”; “Cùng thắng”.\n"
    answer = open_assistant(tmp_path, {"ke-hoach.md": plan}).ask("Vận động viên hội thao hô vang những gì?")
    assert all(one in answer.answer for one in ("Khỏe để xây", "Khỏe để giữ", "Cùng thắng"))


def test_shortcomings_counted_in_a_sentence_are_told_all(tmp_path: Path) -> None:
    note = (
        "# THÔNG BÁO\n\nhội thao\n\nHội thao còn ba tồn tại: sân bãi hẹp; khai mạc chậm; thiếu trọng tài.\n"
    )
    answer = open_assistant(tmp_path, {"thong-bao.md": note}).ask("Hội thao còn tồn tại gì?")
    assert all(one in answer.answer for one in ("sân bãi hẹp", "khai mạc chậm", "thiếu trọng tài"))
