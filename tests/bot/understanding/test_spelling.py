from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.spelling import repair_spelling
from bot.understanding.telex import decode_telex
from ingest.vietnamese import accented, folded, syllables

WORDS = "tổng kết phong trào thi đua khi nào lễ phát động bảo đảm khen thưởng vùng sâu ban hành nộp báo cáo"


class CorpusOf:
    """A lexicon of the syllables of one text."""

    def __init__(self, text: str) -> None:
        self._spelled = {accented(word) for word in syllables(text)}
        self._plain = Counter(folded(word) for word in syllables(text))

    def spells(self, syllable: str) -> bool:
        return syllable in self._spelled

    def frequency(self, plain: str) -> int:
        return self._plain[plain]


LEXICON = CorpusOf(WORDS)


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("tonog ket phong trao", "tong ket phong trao"),
        ("khi nafo toorng keets phong trafo thi ddua", "khi nào tổng kết phong trào thi đua"),
        ("baỏ đảm", "bảo đảm"),
        ("nộp báo cáo, thườgng ngày lễ phong tràoo", "nộp báo cáo, thuong ngày lễ phong trao"),
        ("le phta dong thi duaa", "le phat dong thi dua"),
    ],
)
def test_words_that_cannot_be_vietnamese_are_repaired(typed: str, repaired: str) -> None:
    assert repair_spelling(typed, LEXICON) == repaired


@pytest.mark.parametrize("text", ["giá vàng hôm nay", "gia vang hom nay", "UBKT", "gìn giữ", "167/KH-UBND"])
def test_possible_words_stay_even_when_no_document_has_them(text: str) -> None:
    assert repair_spelling(text, LEXICON) == text


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    assert isinstance(repair_spelling(text, LEXICON), str)
    for word in text.split():
        assert decode_telex(word) is None or decode_telex(word)
