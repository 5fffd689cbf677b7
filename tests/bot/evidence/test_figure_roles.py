import pytest

from bot.evidence.figure_roles import FigureRole, column_in_role_asked, in_role_asked, role_of
from bot.evidence.values import find_values
from bot.understanding.focus import Focus, Interrogative

SHARE = Interrogative(Focus.PERCENTAGE, 0, 0)
HOMES = Interrogative(Focus.COUNT, 0, 0, "hộ")
MONEY = Interrogative(Focus.AMOUNT, 0, 0)
BOTH = "Tỷ lệ hồ sơ trực tuyến đạt 61,7%, tăng 14,5% so với cùng kỳ (47,2%)"
FELL = "Số hộ nghèo giảm từ 146 hộ xuống còn 97 hộ"


def test_figures_of_one_clause_are_told_apart_by_the_words_beside_them() -> None:
    roles = [role_of(BOTH, value) for value in find_values(SHARE, BOTH)]
    assert roles == [FigureRole.REACHED, FigureRole.CHANGE, FigureRole.BASE]


@pytest.mark.parametrize(
    ("asked", "question", "text", "told"),
    [
        (SHARE, "Tỷ lệ hồ sơ trực tuyến là bao nhiêu?", BOTH, ["đạt 61,7%"]),
        (SHARE, "Tỷ lệ hồ sơ trực tuyến tăng bao nhiêu so với cùng kỳ?", BOTH, ["14,5%"]),
        (SHARE, "Tỷ lệ hồ sơ trực tuyến cùng kỳ năm trước là bao nhiêu?", BOTH, ["47,2%"]),
        (SHARE, "Cùng kỳ năm trước tỷ lệ bao nhiêu?", "Tỷ lệ đạt 61,7%, tăng 14,5% so với cùng kỳ", []),
        (HOMES, "Còn bao nhiêu hộ nghèo?", FELL, ["97 hộ"]),
        (HOMES, "Hiện nay có bao nhiêu hộ nghèo?", "Đầu giai đoạn, toàn xã có 912 hộ nghèo", []),
        (HOMES, "Đầu giai đoạn có bao nhiêu hộ nghèo?", "Đầu giai đoạn, toàn xã có 912 hộ nghèo", ["912 hộ"]),
        (HOMES, "6 tháng đầu năm xóa bao nhiêu hộ?", "Xóa 31 hộ nghèo", ["31 hộ"]),
        (SHARE, "Giá gạo bao nhiêu?", "Gạo tẻ thường giảm 0,45%", []),
        # What the question tells itself is no answer to it.
        (HOMES, "Trong 41 hộ thì mấy hộ được khen?", "Thoát nghèo và được khen: 41 hộ", []),
        (HOMES, "Trong 1.041 hộ thì mấy hộ được khen?", "Được khen: 41 hộ", ["41 hộ"]),
        (HOMES, "Thôn Đông có mấy hộ?", "Tổng 90 hộ, gồm: thôn Thượng, thôn Hạ và thôn Đông", []),
        (HOMES, "Ba thôn có mấy hộ?", "Tổng 90 hộ, gồm: thôn Thượng, thôn Hạ và thôn Đông", ["90 hộ"]),
        # What was raised is not what each gets.
        (MONEY, "Mỗi đội được thưởng bao nhiêu tiền?", "Chống lũ: vận động 2 tỷ đồng", []),
        (MONEY, "Chống lũ vận động được bao nhiêu tiền?", "Chống lũ: vận động 2 tỷ đồng", ["2 tỷ đồng"]),
    ],
)
def test_figure_is_in_the_role_asked_for(
    asked: Interrogative, question: str, text: str, told: list[str]
) -> None:
    found = in_role_asked(question, text, find_values(asked, text))
    assert [value.text.strip() for value in found] == told


@pytest.mark.parametrize(
    ("question", "label", "may"),
    [
        ("Riêng phường Hòa vận động quỹ bao nhiêu?", "Chỉ tiêu quỹ cả cụm (triệu đồng)", False),
        ("Cụm 2 vận động quỹ bao nhiêu?", "Chỉ tiêu quỹ cả cụm (triệu đồng)", True),
        ("Thôn Hạ trồng bao nhiêu cây?", "Số cây toàn xã", False),
        ("Thôn Hạ trồng bao nhiêu cây?", "Số cây", True),
        ("Năm 2025 trồng bao nhiêu cây?", "Toàn xã năm 2025", True),
        ("Có mấy thôn văn hóa?", "Toàn xã năm 2025", True),
    ],
)
def test_figure_of_a_whole_is_no_member_s(question: str, label: str, may: bool) -> None:
    assert column_in_role_asked(question, label) is may
