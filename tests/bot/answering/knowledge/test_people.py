"""Who somebody is, and who holds an office."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
PLAN = """ỦY BAN NHÂN DÂN
HUYỆN SÔNG MÂY
Sông Mây, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
phát động phong trào trồng cây năm 2026

Lễ phát động do ông Lê Hoàng Vũ, Phó Chủ tịch UBND huyện chủ trì. Huyện vận động các xã trồng cây.

Giấy mời nhận tại Phòng Nội vụ (bà Phùng Thị Lệ, chuyên viên).

Kính mời huyện Sông Mây, Chủ tịch UBND các phường.

Hội Cựu chiến binh Việt Nam, Giám đốc Nhà máy gỗ ủng hộ cây giống. Trường THCS Sông Mây, Hiệu trưởng Lò \
Thị Hoa phụ trách văn nghệ. Ông Hà Văn Lợi, Giám đốc Hợp tác xã Khê Hạ tạo việc làm cho dân.

DANH SÁCH TỔ GIÚP VIỆC
Tòng Thị Én, Trưởng ban Văn hóa huyện
Vàng A Sử, Chánh Văn phòng Huyện ủy

Nơi nhận:
- Các xã.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Võ Văn Đông
"""
NOTICE = """BAN CHẤP HÀNH HUYỆN ĐOÀN SÔNG MÂY

THÔNG BÁO
về Tháng Thanh niên năm 2026

Huyện đoàn mời đoàn viên dự lễ ra quân trồng cây.

TM. BAN THƯỜNG VỤ
BÍ THƯ

Giàng Thị Mảy
"""

OLD = """ỦY BAN NHÂN DÂN
HUYỆN SÔNG MÂY
Sông Mây, ngày 05 tháng 02 năm 2019

KẾ HOẠCH
trồng cây năm 2019

Các xã trồng cây.

CHỦ TỊCH

Quàng Văn Bun
"""
LETTER = """PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN SÔNG MÂY

CÔNG VĂN
về việc đăng ký thi đua năm học mới

Các trường gửi đăng ký thi đua về Phòng.

TRƯỞNG PHÒNG

Nguyễn Đăng Vĩnh
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("people")
    return open_assistant(
        folder, {"ke-hoach.md": PLAN, "thong-bao.md": NOTICE, "cong-van.md": LETTER, "a.md": OLD}
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("chủ tịch huyện là ai", "- Võ Văn Đông: Chủ tịch"),
        ("chủ tịch huyện hiện nay là ai", "Võ Văn Đông: Chủ tịch"),
        ("Tòng Thị Én là ai?", "Tòng Thị Én: Trưởng ban Văn hóa huyện."),
        ("Vàng A Sử là ai?", "Vàng A Sử: Chánh Văn phòng Huyện ủy."),
        ("Hà Văn Lợi là ai?", "Hà Văn Lợi: Giám đốc Hợp tác xã Khê Hạ."),
        ("Hiệu trưởng trường THCS Sông Mây là ai?", "Lò Thị Hoa"),
        ("ai đang làm chủ tịch UBND huyện Sông Mây", "Võ Văn Đông: Chủ tịch"),
        ("Võ Văn Đông giữ chức gì?", "Võ Văn Đông: Chủ tịch"),
        # No word but the name: it is not read as "vô" and "vận động".
        ("vo van dong la ai", "Võ Văn Đông: Chủ tịch"),
        # No question about who answers.
        ("giang thi may la ai", "Giàng Thị Mảy: Bí thư"),
        ("phó chủ tịch huyện tên gì", "Lê Hoàng Vũ: Phó Chủ tịch UBND huyện"),
        ("ông Lê Hoàng Vũ là ai?", "Lê Hoàng Vũ: Phó Chủ tịch UBND huyện"),
        ("trưởng phòng giáo dục là ai", "Nguyễn Đăng Vĩnh: Trưởng phòng"),
        ("bí thư huyện đoàn là ai", "Giàng Thị Mảy: Bí thư"),
        ("Võ Văn Đông là chủ tịch huyện phải không?", "Có:"),
        ("Võ Văn Đông là bí thư huyện đoàn đúng không?", "Không: tài liệu nêu:\n- Giàng Thị Mảy: Bí thư"),
    ],
)
def test_a_person_or_office_is_told_by_signatures_and_by_what_stands_behind_a_name(
    office: Assistant, question: str, told: str
) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(told), answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "bí thư huyện ủy là ai",
        "chủ tịch xã Tân Lập là ai",
        "chủ tịch tỉnh là ai",
        "Chủ tịch huyện nhiệm kỳ 2026 - 2031 là ai?",
        "nguyen van teo la ai",
        # Another than who signed, a body and no person, and one of several, or who held it before another.
        "Võ Văn Dông là ai?",
        "Giám đốc Nhà máy gỗ là ai?",
        "Vàng A Sử có phải là phó chủ tịch huyện không?",
        "Quàng Văn Bun có phải là chủ tịch huyện không?",
        # Whoever is named beside the office, and a place before one that many hold.
        "trưởng phòng nội vụ là ai",
        "chủ tịch UBND phường là ai",
        # He may be that too.
        "Võ Văn Đông là chủ tịch hội khuyến học phải không?",
    ],
)
def test_the_office_of_another_body_or_term_is_not_told(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answered
