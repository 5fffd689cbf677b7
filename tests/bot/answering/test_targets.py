"""What is only aimed at is told as such, and what is so as a fact."""

import pytest

from bot.answering.draft import Draft
from bot.answering.targets import told_as_aim
from bot.understanding.focus import Focus

NOW_AND_THEN = "5 thôn: Hiện có 5 thôn đạt chuẩn, phấn đấu 15 thôn đạt chuẩn vào năm 2030."
AIMED = "97%: Phấn đấu năm 2026 có 97% cán bộ học chuyên đề."


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        (NOW_AND_THEN, "Có mấy thôn đạt chuẩn?", NOW_AND_THEN),
        (
            "15 thôn: Phấn đấu 15 thôn đạt chuẩn.",
            "Có mấy thôn?",
            "Phấn đấu 15 thôn: Phấn đấu 15 thôn đạt chuẩn.",
        ),
        (AIMED, "Theo quyết định, tỷ lệ là bao nhiêu?", f"Phấn đấu {AIMED}"),
        (AIMED, "Theo quy định, tỷ lệ là bao nhiêu?", f"Phấn đấu {AIMED}"),
        (AIMED, "Xã định đạt bao nhiêu?", AIMED),
    ],
)
def test_aims_are_told_from_facts(text: str, question: str, told: str) -> None:
    assert told_as_aim(Draft(text, 1.0, ()), Focus.COUNT, question).text == told
