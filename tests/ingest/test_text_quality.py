from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.text_quality import quality_of
from tests.ingest.sample_files import PARAGRAPHS

PROSE = " ".join(PARAGRAPHS * 4)


@pytest.mark.parametrize(
    "text",
    [
        "bao g ồm: t ập th ể, cá nhân quy định t ại m ộ t " * 8,
        "đ ng thi đua cao đi mộ ể ả ớ ị nhân dân " * 8,
        "Can cir van ban cua Uy ban nhan dan tinh ve viec to chuc " * 8,
    ],
)
def test_damaged_text_is_told_from_good(text: str) -> None:
    assert not quality_of(text).is_sound
    assert quality_of(text).flaws > quality_of(PROSE).flaws


@pytest.mark.parametrize("text", [PROSE, "Ý kiến ở xã, ổ dịch. " + PROSE, "Can cir", ""])
def test_good_and_short_text_is_not_suspected(text: str) -> None:
    assert quality_of(text).is_sound


def test_decomposed_text_is_judged_as_composed() -> None:
    assert quality_of(unicodedata.normalize("NFD", PROSE)) == quality_of(PROSE)


@given(st.text())
def test_shares_stay_shares_whatever_the_text(text: str) -> None:
    quality = quality_of(text)
    assert all(0 <= share <= 1 for share in (quality.broken, quality.odd, quality.accented))
