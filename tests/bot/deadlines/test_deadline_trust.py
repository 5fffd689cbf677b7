"""Which deadlines are sure enough to leave the program unasked."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from bot.trust import sift, trust_in_words
from tests.bot.deadline_samples import SEEN, deadline


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"confidence": 0.82}, "máy đọc, độ tin cậy 0,82"),
        ({"confidence": 0.699}, "máy đọc, độ tin cậy 0,69"),
        ({"confidence": 0.57}, "máy đọc, độ tin cậy 0,57"),
        ({"confidence": 1.0, "confirmed": True}, "✓ đã xác nhận"),
    ],
)
def test_people_see_how_sure_a_deadline_is(changes: dict[str, Any], words: str) -> None:
    assert trust_in_words(deadline(**changes)) == words


def test_deadlines_are_parted_by_what_can_be_done_with_them() -> None:
    late = datetime.date(2027, 1, 1)
    sure = deadline(id="sure", start=late, confidence=0.7)
    confirmed = deadline(id="confirmed", confidence=0.1, confirmed=True)
    doubtful = deadline(id="doubtful", confidence=0.69)
    undated = deadline(id="undated", start=None)
    sifted = sift([undated, sure, doubtful, confirmed, sure], SEEN)
    assert sifted.trusted == (confirmed, sure)
    assert sifted.doubtful == (doubtful,)
    assert sifted.undated == (undated,)
    assert sift([doubtful], SEEN, min_confidence=0).trusted == (doubtful,)
