"""An association's guidance: what headings and the title say need not be said again by each clause."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

GUIDANCE = """HỘI NÔNG DÂN TỈNH SÔNG MÂY
BAN THƯỜNG VỤ
Số: 09/HD-BTV
Sông Mây, ngày 12 tháng 3 năm 2025

HƯỚNG DẪN
Công tác khen thưởng trong hệ thống Hội và phong trào “Mỗi chi hội một vườn mẫu”

1. PHÁT ĐỘNG PHONG TRÀO

1.1. Lễ phát động cấp tỉnh tổ chức ngày 05/4; cấp cơ sở phát động trong sinh hoạt, không tổ chức lễ riêng.

1.2. Người được khen đã chuyển đi nơi khác thì Hội cấp huyện nơi ở cũ nhận thay và gửi lại.

2. MỨC HỖ TRỢ

2.1. Mức hỗ trợ 20 triệu đồng đối với vườn làm mới và 08 triệu đồng đối với vườn cải tạo.

2.2. Năm 2024 đã làm 31 vườn, tổng trị giá 1,2 tỷ đồng.

3. THỜI HẠN GỬI

3.1. Khen công trạng hằng năm: gửi Văn phòng Hội tỉnh trước ngày 15/11.

3.2. Đề nghị Kỷ niệm chương: một năm hai lần, lần một trước ngày 20/02, lần hai trước ngày 10/9.

4. TIÊU CHUẨN

4.1. Đề nghị Bằng khen của Ủy ban nhân dân tỉnh

a) Cá nhân đã 02 lần được tặng Giấy khen của Hội tỉnh;

b) Tập thể có 03 năm liên tục dẫn đầu cụm.

5. KẾT QUẢ NĂM TRƯỚC

Năm 2024 được tặng Bằng khen của Ủy ban nhân dân tỉnh cho 12 tập thể, 18 cá nhân, Giấy khen cho 60 tập thể.
"""
PLAN = """HỘI NÔNG DÂN TỈNH SÔNG MÂY
Số: 12/KH-BTV
Sông Mây, ngày 20 tháng 3 năm 2025

KẾ HOẠCH
Phát động phong trào “Mỗi chi hội một vườn mẫu” chào mừng Đại hội đại biểu Hội Nông dân tỉnh lần thứ XI

1. Lễ phát động tổ chức ngày 05/4/2025 tại Nhà văn hóa tỉnh. Các Hội huyện ký giao ước thi đua.

2. Tổng kết phong trào trong tháng 8/2026.
"""


@pytest.fixture(scope="module")
def association(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(
        tmp_path_factory.mktemp("headed"), {"huong-dan.txt": GUIDANCE, "ke-hoach.txt": PLAN}
    )


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Hồ sơ đề nghị khen công trạng cuối năm nộp trước ngày nào?", "15/11", "10/9"),
        ("Khen công trạng cuối năm thì hạn gửi hồ sơ là ngày nào?", "15/11", "10/9"),
        ("Hồ sơ đề nghị Kỷ niệm chương đợt hai nộp trước ngày nào?", "Trước ngày 10/9", "15/11"),
        ("Bao giờ phải gửi hồ sơ đề nghị Kỷ niệm chương lần hai?", "Trước ngày 10/9", "15/11"),
    ],
)
def test_day_is_found_under_a_heading_that_names_the_act(
    association: Assistant, question: str, told: str, other: str
) -> None:
    answer = association.ask(question, today=TODAY).answer
    assert told in answer.split(":")[0]
    assert other not in answer


def test_what_each_gets_is_no_total(association: Assistant) -> None:
    answer = association.ask(
        "Còn cải tạo thì được bao nhiêu?", ("Làm mới một vườn mẫu được hỗ trợ bao nhiêu tiền?",), TODAY
    )
    assert answer.answer.startswith("08 triệu đồng")


@pytest.mark.parametrize(
    ("question", "opening", "stated"),
    [
        ("Hội xã có phải làm lễ phát động phong trào vườn mẫu riêng không?", "Không:", "lễ riêng"),
        (
            "Người được khen đã chuyển đi nơi khác thì hội huyện có nhận thay giấy khen không?",
            "Có:",
            "nhận thay",
        ),
    ],
)
def test_clause_decides_without_the_words_of_its_title(
    association: Assistant, question: str, opening: str, stated: str
) -> None:
    answer = association.ask(question, today=TODAY).answer
    assert answer.startswith(opening)
    assert stated in answer


def test_nothing_is_affirmed_of_those_whom_only_the_title_names(association: Assistant) -> None:
    question = "Nam giới ngoài hệ thống Hội có được đề nghị Kỷ niệm chương không?"
    assert not association.ask(question, today=TODAY).answer.startswith("Có")


def test_conditions_are_told_and_not_who_got_the_award(association: Assistant) -> None:
    earlier = "Tập thể muốn được đề nghị bằng khen của UBND tỉnh phải thế nào?"
    answer = association.ask("Thế cá nhân thì cần điều kiện gì?", (earlier,), TODAY).answer
    assert "02 lần" in answer
    assert "18 cá nhân" not in answer


def test_day_of_what_is_hailed_is_not_that_of_the_launch(association: Assistant) -> None:
    congress = association.ask("Đại hội Hội Nông dân tỉnh tổ chức ngày nào?", today=TODAY)
    assert not congress.answered
    launch = association.ask("Lễ phát động phong trào vườn mẫu tổ chức ngày nào?", today=TODAY)
    assert "05/4/2025" in launch.answer
