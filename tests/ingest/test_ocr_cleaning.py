from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.ocr.cleaning import cleaned, is_doubtful, mended
from ingest.ocr.tesseract import RecognisedWord


def word(text: str, confidence: float = 0.96) -> RecognisedWord:
    return RecognisedWord(text, confidence, 0, 0, 10, 10, 10)


def line(text: str, confidence: float = 0.96) -> list[RecognisedWord]:
    return [word(part, confidence) for part in text.split()]


def texts(lines: list[list[RecognisedWord]]) -> list[str]:
    return [" ".join(word.text for word in line) for line in lines]


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("QUYÉT", "QUYẾT"),
        ("QUYÉT,", "QUYẾT,"),
        ("thuợng", "thượng"),
        # Possible as it stands, or more than one possibility, or no Vietnamese: left alone.
        ("PHÓ", "PHÓ"),
        ("Quyêt", "Quyêt"),
        ("café-bar", "café-bar"),
        ("COVID", "COVID"),
        # What the lines of a table leave behind.
        ("K__.", "K"),
        ("|Nghệ", "Nghệ"),
    ],
)
def test_words_are_spelt_as_words_can_be(seen: str, meant: str) -> None:
    assert mended(seen) == meant


@given(st.text(max_size=20))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    assert mended(mended(text)) == mended(text)


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("CỌNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Đọc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("ÚY BAN NHÂN DÂN TỈNH", "ỦY BAN NHÂN DÂN TỈNH"),
        ("KÉ HOẠCH", "KẾ HOẠCH"),
        # A kind inside a line, or in small letters, is a word like any other.
        ("theo KÉ HOẠCH", "theo KÉ HOẠCH"),
        ("uỷ ban nhân đân", "uỷ ban nhân đân"),
    ],
)
def test_fixed_words_of_a_letterhead_are_put_right(seen: str, meant: str) -> None:
    assert texts(cleaned([line(seen)])) == [meant]


def test_specks_and_rules_are_no_words() -> None:
    lines = [
        line("———"),
        [*line("Số: 15/KH-UBND"), word("§", 0.2), word("_—_—_")],
        line("TT]", 0.56),
        line("- Như trên;"),
    ]
    assert texts(cleaned(lines)) == ["Số: 15/KH-UBND", "- Như trên;"]


@pytest.mark.parametrize(
    ("text", "confidence", "doubtful"),
    [
        ("phố", 0.96, False),
        ("phô", 0.8, True),
        ("2026", 0.88, True),
        ("2026", 0.96, False),
        ("2l", 0.99, True),
        ("#9", 0.99, True),
    ],
)
def test_numbers_are_mistrusted_sooner_than_letters(text: str, confidence: float, doubtful: bool) -> None:
    assert is_doubtful(word(text, confidence)) is doubtful
