"""Which of several values is given, on a made-up statute read and indexed for real without a model."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 8, 1)
STATUTE = """UBND PHƯỜNG SÔNG XANH
Sông Xanh, ngày 02 tháng 3 năm 2031
QUY CHẾ
xét tặng giải thưởng Rừng Xanh

Điều 1. Thâm niên

Cá nhân có thời gian trồng rừng từ 12 năm trở lên (đối với nam), 09 năm trở lên (đối với nữ) được xét giải.

Điều 11. Huy hiệu Giữ rừng

1. Huy hiệu Giữ rừng tặng cho người giữ rừng liên tục từ 06 năm trở lên.

2. Người giữ rừng hy sinh khi giữ rừng từ 01 năm trở lên được truy tặng Huy hiệu Giữ rừng.

Điều 2. Thẩm định

Hội đồng thẩm định hồ sơ trong thời hạn 07 ngày làm việc, lưu giữ hồ sơ thẩm định 05 năm.

Điều 3. Mức chi

Mức chi họp xét giải: chủ trì 900.000 đồng; ủy viên 500.000 đồng; thư ký 300.000 đồng.

Các phường nộp hồ sơ: trước ngày 10/9/2031.

Doanh nghiệp: trước ngày 20/10/2031 nộp hồ sơ.

Điều 4. Thời kỳ

Thời kỳ trồng rừng đầu nguồn tính từ ngày 05 tháng 4 năm 1981 đến ngày 06 tháng 6 năm 1990.

Điều 6. Giải hạng Nhì

Đã được giải Rừng Xanh hạng Ba và sau đó trồng rừng liên tục từ 08 năm trở lên.

Điều 7. Giải hạng Ba

Đã được giấy khen của phường về trồng rừng.

Điều 8. Các đợt

Đợt 1 (từ ngày 01/3/2031 đến ngày 30/4/2031), chủ đề "Gieo hạt". Đợt 2 (từ ngày 02/5/2031 đến ngày
15/8/2031), chủ đề "Trồng cây".

Điều 9. Tiền thưởng

Mức tiền thưởng: tổ trồng rừng giỏi 1.700.000 đồng. Từ quỹ huyện các tổ được thưởng thêm: mỗi tổ trồng rừng
giỏi 600.000 đồng.

Điều 10. Hội thi

Tổ chức sơ khảo hội thi cấy mạ toàn phường chào mừng ngày hội của bà con; ngày hội đua thuyền trên sông vào
ngày 04/5/2031 và tổng kết hội thi cấy mạ vào ngày 09/6/2031.

- Tổng kết hội cấy mạ vào ngày 09/6/2031.

Điều 5. Biểu quyết

Hội đồng họp định kỳ 6 tháng một lần, khi có ít nhất 2/3 tổng số thành viên dự; giải được trao lần thứ IV.
"""

AWARDS = """# Quy chế khen thưởng của hợp tác xã

## Điều 3. Tổ trồng rừng xuất sắc

a) Hoàn thành vượt mức kế hoạch;

b) 100% tổ viên hoàn thành nhiệm vụ được giao, trong đó ít nhất 65% đạt “Thợ rừng tiên tiến”.

## Điều 4. Tổ trồng rừng tiên tiến

Ít nhất 65% tổ viên của tổ trồng rừng đạt “Thợ rừng tiên tiến”.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("statute"), {"quy-che.txt": STATUTE}, 0.5)


def test_the_clause_that_tells_little_else_is_quoted(office: Assistant) -> None:
    answer = office.ask("tổng kết hội thi cấy mạ khi nào?", today=TODAY)
    assert answer.answer.startswith("Ngày 09/6/2031: Tổng kết hội cấy")
    assert "đua thuyền" not in answer.answer


def test_a_plainer_clause_on_another_award_is_not_quoted(tmp_path: Path) -> None:
    cooperative = open_assistant(tmp_path, {"quy-che.md": AWARDS}, 0.5)
    answer = cooperative.ask(
        "tỉ lệ thợ rừng tiên tiến của tổ trồng rừng xuất sắc là bao nhiêu phần trăm", today=TODAY
    )
    assert answer.answer.startswith("Ít nhất 65%")
    assert "100% tổ viên" in answer.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("nữ trồng rừng bao nhiêu năm thì được xét tặng giải", "09 năm"),
        ("họp xét giải thì thư ký được nhận tiền bao nhiêu một buổi", "300.000 đồng"),
        ("nam trồng rừng bao nhiêu năm thì được xét tặng giải", "Từ 12 năm"),
        ("Hội đồng thẩm định hồ sơ trong bao nhiêu ngày?", "07 ngày làm việc"),
        ("mức chi cho thư ký họp xét giải là bao nhiêu", "300.000 đồng"),
        ("phường Sông Xanh chi cho ủy viên họp xét giải bao nhiêu tiền", "500.000 đồng"),
        (
            "Thời kỳ trồng rừng đầu nguồn tính đến ngày nào?",
            "Từ ngày 05 tháng 4 năm 1981 đến ngày 06 tháng 6",
        ),
        ("Hội đồng thẩm định hồ sơ trong bao lâu?", "07 ngày làm việc"),
        ("trồng rừng bao lâu mới được xét giải?", "Từ 12 năm"),
        ("giữ rừng hy sinh thì mấy năm được huy hiệu giữ rừng", "Từ 01 năm"),
        ("phường tôi nộp hồ sơ muộn nhất ngày nào", "Trước ngày 10/9/2031"),
        ("doanh nghiệp mình nộp hồ sơ muộn nhất ngày nào", "Trước ngày 20/10/2031"),
        ("Hội đồng bao lâu họp một lần?", "Định kỳ 6 tháng một lần"),
        ("Giải được trao lần thứ mấy?", "Lần thứ IV"),
        ("Đợt trồng cây từ hôm nào tới hôm nào?", "Từ ngày 02/5/2031"),
        ("Mỗi tổ trồng rừng giỏi được thưởng bao nhiêu tiền?", "1.700.000 đồng"),
        ("Mỗi tổ trồng rừng giỏi được thưởng thêm bao nhiêu tiền?", "600.000 đồng"),
    ],
)
def test_the_value_asked_for_leads_the_answer(office: Assistant, question: str, value: str) -> None:
    answer = office.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith(value)


@pytest.mark.parametrize(
    "question",
    [
        "Hội đồng có mấy thành viên?",
        "Hồ sơ thẩm định nộp hạn ngày nào?",
        "giải thưởng Biển Xanh mức chi bao nhiêu tiền",
        "người phục vụ họp xét giải được chi bao nhiêu tiền",
        "bao nhiêu năm thì được giải Rừng Xanh hạng Ba",
    ],
)
def test_a_value_of_another_thing_is_withheld(office: Assistant, question: str) -> None:
    assert not office.ask(question, today=TODAY).answered


def test_what_is_offered_instead_is_no_mere_heading(office: Assistant) -> None:
    answer = office.ask("thời kỳ nào thì được miễn phí", today=TODAY)
    assert not answer.answered
    assert "Điều 4. Thời kỳ" not in answer.answer


def test_a_document_of_a_year_is_told_by_the_clause_that_names_the_year(tmp_path: Path) -> None:
    text = """# SỔ TAY

- Mức chi trồng rừng: Thông tư số 43/2031/TT-BTC ngày 31/12/2031 có hiệu lực từ ngày 01/01/2032.
- Theo Thông tư số 43/2031/TT-BTC, mức chi trồng rừng là 20% tổng quỹ.
"""
    assistant = open_assistant(tmp_path, {"so-tay.md": text}, 0.5)
    answer = assistant.ask("Từ năm 2032 mức chi trồng rừng áp dụng theo thông tư nào?")
    assert answer.answer.startswith("43/2031/TT-BTC")
