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

## V. Địa giới

Huyện Sông Mây Bắc giáp huyện Núi Mây, Nam giáp huyện Đồng Sậy, Tây giáp huyện Khe Trúc và huyện Cồn Sa.
"""
REPORT = """# BÁO CÁO

kết quả công tác của huyện Sông Mây

## I. Tổ chức, tổng kết điển hình

Huyện tham gia gian hàng tại Hội nghị đầu tư miền núi ở huyện Đồng Sậy.

## II. Cơ quan thường trực

Phòng Nội vụ là cơ quan thường trực, trực tiếp theo dõi công tác khen thưởng của huyện.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("short"), {"so-tay.md": GUIDE, "bao-cao.md": REPORT}, 0.4)


@pytest.mark.parametrize(
    ("question", "begins", "holds"),
    [
        # What the law does not fix is not thereby denied.
        ("có thưởng tiền không", "Tài liệu nêu", "từ quỹ"),
        # Whoever does so in one case is not named as the one who does it.
        ("ai chi tiền thưởng", "Người ký quyết định", "từ quỹ"),
        # A heading that bears the number is told with what it is the heading of.
        ("có mấy loại hình khen thường dùng", "Ba loại hình", "Khen đột xuất"),
        ("huyện Sông Mây giáp đâu", "Huyện Sông Mây Bắc giáp", "Cồn Sa"),
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
