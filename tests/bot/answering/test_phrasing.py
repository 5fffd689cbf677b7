import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.phrasing import around, bulleted, fitted, followed_by, lead, said_once, sentence, shorten
from bot.evidence.values import Value


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("- nộp báo cáo;", "Nộp báo cáo."),
        ("a) đúng hạn", "Đúng hạn."),
        ("3.1. Đợt 1: tháng 8", "Đợt 1: tháng 8."),
        ("2.340.000 đồng", "2.340.000 đồng."),
        ("", ""),
    ],
)
def test_clause_becomes_a_sentence(raw: str, shown: str) -> None:
    assert sentence(raw) == shown


def test_clause_behind_its_value_has_no_number_of_its_own() -> None:
    assert lead("Điều lệ Đảng", "3. Giao Ban Tổ chức tham mưu;") == "Điều lệ Đảng: Giao Ban Tổ chức tham mưu."


def test_a_body_that_leads_its_clause_is_named_once() -> None:
    assert lead("Sở Nội vụ", "- Sở Nội vụ: thẩm định hồ sơ;") == "Sở Nội vụ: thẩm định hồ sơ."


@given(st.text(max_size=200), st.integers(10, 100))
@settings(deadline=None, max_examples=100)
def test_shortened_text_fits(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit


@given(st.lists(st.text(max_size=120), min_size=1, max_size=12))
@settings(deadline=None, max_examples=100)
def test_list_fits_its_limit(items: list[str]) -> None:
    assert len(fitted(bulleted("Gồm:", items), limit=300)) <= 300


@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=200), min_size=1, max_size=6))
@settings(deadline=None, max_examples=100)
def test_lines_fit_their_limit(lines: list[str]) -> None:
    assert len(fitted("\n".join(lines), limit=300)) <= 300


def test_a_shortened_item_keeps_the_figure_that_decides() -> None:
    """Provisions go first, and of what is cut off the first time, number or share stays."""
    far = "Có nhiều đóng góp cho phát triển kinh tế - xã hội và an sinh, liên tục từ 05 năm trở lên trước đó"
    item = f"- {far} (Điều 44 khoản 1 điểm c)"
    whole = fitted(f"Điều kiện:\n{item}\n- Đoàn kết", limit=len(far) + 30)
    assert far in whole
    assert "Điều 44" not in whole
    short = fitted(f"Điều kiện:\n{item}\n- Đoàn kết", limit=90)
    assert len(short) <= 90
    assert "từ 05 năm trở lên…" in short


def test_a_shortened_item_gets_no_figure_that_decides_nothing() -> None:
    item = "- Phát huy truyền thống của xã, động viên mọi người chào mừng kỷ niệm 95 năm Ngày thành lập"
    assert "95 năm" not in fitted(f"Mục đích:\n{item}\n- Đoàn kết", limit=80)


def test_what_is_said_after_a_list_is_none_of_its_items() -> None:
    assert followed_by(bulleted("Gồm:", ["Một.", "Hai."]), "Lưu ý.") == "Gồm:\n- Một.\n- Hai.\nLưu ý."
    assert followed_by("Ngày 3/5.", "Lưu ý.") == "Ngày 3/5. Lưu ý."


def test_value_stays_in_what_is_kept_around_it() -> None:
    text = "mở đầu " * 40 + "vào tháng 8/2026 " + "kết thúc " * 40
    start = text.index("tháng 8/2026")
    assert "tháng 8/2026" in around(text, Value(start, start + 12, "tháng 8/2026"), 120)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (
            "Từ tháng 8/2031 đến tháng 7/2032: Đợt 2: Từ tháng 8/2031 đến tháng 7/2032.",
            "Từ tháng 8/2031 đến tháng 7/2032: Đợt 2.",
        ),
        (
            "Ngày 07/4/2033: ngày 07/4/2033, phường ban hành kế hoạch.",
            "Ngày 07/4/2033, phường ban hành kế hoạch.",
        ),
        ("Ba giải: Ba giải hạng Nhì.", "Ba giải hạng Nhì."),
        (
            "Đợt 1: từ tháng 3.\n5 triệu đồng: thư ký: 5 triệu đồng.",
            "Đợt 1: từ tháng 3.\n5 triệu đồng: Thư ký.",
        ),
    ],
)
def test_value_is_not_said_twice(told: str, shown: str) -> None:
    assert said_once(told) == shown


@pytest.mark.parametrize(
    "told",
    [
        "Không: tài liệu nêu: không xét.",
        "Dưới 3%: tỷ lệ hộ nghèo giảm còn dưới 2%, hộ cận nghèo dưới 3% và không tái nghèo.",
        "Phòng Văn hóa: Phòng Văn hóa chủ trì.",
        "Tháng 12/2031: Tổng kết trong tháng 12/2031.",
    ],
)
def test_verdicts_names_and_longer_clauses_keep_their_lead(told: str) -> None:
    assert said_once(told) == told


def test_bullet_of_a_shortened_clause_is_left_out() -> None:
    text = "- vào tháng 8/2026 " + "kết thúc " * 40
    assert around(text, Value(6, 18, "tháng 8/2026"), 120).startswith("vào tháng")
