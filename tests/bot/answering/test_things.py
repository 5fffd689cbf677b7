"""Questions on several things at once, on the papers of a made-up commune."""

import pytest

from bot.answering.draft import Draft
from bot.answering.things import _difference
from bot.assistant import Assistant
from index.build import build
from index.library import Library
from tests.bot.answering_office import TODAY
from tests.fake_embedder import FakeEmbedder

PLAN = """# KẾ HOẠCH

tổ chức phong trào thi đua đường hoa tại xã Bãi Sậy

## I. Thời gian

a) Đợt 1: từ ngày 02/3/2026 đến ngày 30/6/2026, trồng hoa.

b) Đợt 2: từ ngày 01/7/2026 đến ngày 15/11/2026, chăm sóc.

## II. Mức thưởng

1. Tiền thưởng kèm theo Giấy khen: tập thể 1.200.000 đồng; cá nhân 600.000 đồng.

2. Các tập thể, cá nhân ở ấp Cồn được thưởng thêm từ quỹ khuyến nông: mỗi cá nhân 250.000 đồng.

3. Mức hỗ trợ lớp tập huấn: 2.000.000 đồng.

4. Mức hỗ trợ hội thi: 5.000.000 đồng.

## III. Tổ chức thực hiện

Hội Liên hiệp Phụ nữ xã: phụ trách tuyến đường hoa trước chợ. Đoàn Thanh niên xã: sơn lại hàng rào.
"""


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("things")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "ke-hoach.md").write_text(PLAN, encoding="utf-8")
    build(folder / "corpus", folder / "state", FakeEmbedder)
    return Assistant(Library.open(folder / "state", FakeEmbedder), min_confidence=0.5)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Hai đợt thi đua đường hoa, mỗi đợt chạy từ ngày nào đến ngày nào?",
            ("02/3/2026", "30/6/2026", "01/7/2026", "15/11/2026"),
        ),
        (
            "Tiền thưởng Giấy khen của xã Bãi Sậy cho tập thể và cá nhân chênh nhau bao nhiêu tiền?",
            ("1.200.000 đồng", "600.000 đồng", "Chênh nhau 600.000 đồng"),
        ),
        (
            "Tiền thưởng Giấy khen của xã Bãi Sậy cho tập thể và cá nhân, bên nào cao hơn?",
            ("1.200.000 đồng", "600.000 đồng"),
        ),
        (
            "Mức hỗ trợ của lớp tập huấn với hội thi, cái nào cao hơn?",
            ("Hội thi cao hơn.", "2.000.000 đồng", "5.000.000 đồng"),
        ),
        (
            "Mức hỗ trợ của lớp tập huấn và hội thi, bên nào ít hơn?",
            ("Lớp tập huấn ít hơn.",),
        ),
        (
            "Hội Phụ nữ xã với Đoàn Thanh niên xã mỗi bên lo việc gì?",
            ("tuyến đường hoa trước chợ", "sơn lại hàng rào"),
        ),
    ],
)
def test_each_thing_is_told(commune: Assistant, question: str, told: tuple[str, ...]) -> None:
    answer = commune.ask(question, today=TODAY)
    assert answer.answered
    assert all(one in answer.answer for one in told), answer.answer


def test_half_an_answer_names_the_other_half(commune: Assistant) -> None:
    answer = commune.ask("Đợt 1 và đợt 5 thi đua đường hoa kết thúc ngày nào?", today=TODAY)
    assert "30/6/2026" in answer.answer
    assert answer.answer.endswith("Tài liệu không nêu điều này về đợt 5.")


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("72,5%: hộ dùng nước sạch.", "70,9%: hộ dùng nước sạch."), ["Chênh nhau 1,6%"]),
        (("3,5 triệu đồng một người.", "2,0 triệu đồng một người."), ["Chênh nhau 1.500.000 đồng"]),
        (("3 năm rưỡi liên tục.", "02 năm liên tục."), ["Chênh nhau 1,5 năm"]),
        (("Ngày 15 tháng 9: khai mạc.", "Ngày 30 tháng 8: khai mạc."), []),
        (("15 ngày: thẩm định.", "2 tháng: thẩm định."), []),
    ],
)
def test_values_of_one_unit_are_told_apart(texts: tuple[str, str], told: list[str]) -> None:
    assert _difference("Hai bên chênh nhau bao nhiêu?", [Draft(text, 1.0, ()) for text in texts]) == told
