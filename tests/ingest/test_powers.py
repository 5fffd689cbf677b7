"""Who decides on which awards, as the articles on powers say."""

import pytest

from ingest.criteria import find_powers, match_powers
from ingest.model import Document, Metadata

LAW = """Điều 7. Thẩm quyền
1. Chủ tịch Hội đồng quyết định tặng huân chương, danh hiệu vinh dự.
2. Giám đốc quyết định tặng danh hiệu “Thợ rừng giỏi”, giấy khen; Tổ trưởng quyết định tặng giấy khen.
3. Trưởng ban quyết định tặng cờ thi đua cấp rừng hoặc ủy quyền cho Phó Trưởng ban quyết định tặng giấy khen.
4. Người có thẩm quyền quyết định tặng danh hiệu thi đua, hình thức khen thưởng thì trực tiếp trao.
5. Lâm trường trình Chủ tịch Hội đồng quyết định tặng huân chương.
6. Hồ sơ do Giám đốc quyết định tặng.
"""
POWERS = find_powers(Document("d", "d.txt", LAW, Metadata(""), LAW, (), (), ()))


def test_each_clause_gives_its_holder_the_awards_it_lists() -> None:
    assert [(one.holder, one.awards) for one in POWERS] == [
        ("Chủ tịch Hội đồng", "huân chương, danh hiệu vinh dự"),
        ("Giám đốc", "danh hiệu “Thợ rừng giỏi”, giấy khen"),
        ("Tổ trưởng", "giấy khen"),
        ("Trưởng ban", "cờ thi đua cấp rừng"),
    ]


@pytest.mark.parametrize(
    ("question", "holders"),
    [
        ("ai ký thợ rừng giỏi", ["Giám đốc"]),
        ("giay khen ai ky", ["Giám đốc", "Tổ trưởng"]),
        ("huân chương Lao động ai tặng", ["Chủ tịch Hội đồng"]),
        ("cờ thi đua rừng do ai tặng", ["Trưởng ban"]),
        ("thợ rừng xuất sắc ai ký", []),
        ("huy chương ai tặng", []),
    ],
)
def test_power_is_matched_by_name_or_class(question: str, holders: list[str]) -> None:
    assert [one.holder for one in match_powers(question, POWERS, ())[1]] == holders
