"""What is refused as a question before anything is searched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.questions import NotAQuestion, check_question


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "trống"),
        (" \n\t ", "trống"),
        ("\u200b\ufeff", "trống"),
        ("???", "không có chữ"),
        ("//", "không có chữ"),
        ("\u0301" * 500, "không có chữ"),
        ("a\x00b", "điều khiển"),
        ("\x1b[31mđỏ", "điều khiển"),
        ("a\x85b", "điều khiển"),
        ("a\udcff", "không đọc được"),
        ("a" * 2001, "2000"),
    ],
)
def test_no_question_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(NotAQuestion, match=reason) as caught:
        check_question(text, 2000)
    assert caught.value.remedy


def test_question_over_several_lines_becomes_one_line() -> None:
    assert check_question("  Hạn nộp\r\n\thồ sơ?\n", 2000) == "Hạn nộp hồ sơ?"


def test_length_is_counted_in_letters_not_in_the_marks_a_mac_puts_apart() -> None:
    text = "ế" * 2000
    assert check_question(unicodedata.normalize("NFD", text), 2000)


@given(st.text())
@settings(deadline=None, max_examples=100)
def test_any_text_is_a_question_or_refused(text: str) -> None:
    try:
        question = check_question(text, 2000)
    except NotAQuestion:
        return
    assert question == " ".join(text.split())
