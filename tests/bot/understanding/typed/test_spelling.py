import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.typed.spelling import repair_spelling
from bot.understanding.typed.telex import decode_telex, decode_vni
from tests.bot.understanding.corpus_of import CorpusOf

WORDS = "tổng kết phong trào thi đua khi nào lễ phát động bảo đảm khen thưởng vùng sâu ban hành nộp báo cáo"


LEXICON = CorpusOf(WORDS)


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("tonog ket phong trao", "tong ket phong trao"),
        ("khi nafo toorng keets phong trafo thi ddua", "khi nào tổng kết phong trào thi đua"),
        ("baỏ đảm", "bảo đảm"),
        ("nộp báo cáo, thườgng ngày lễ phong tràoo", "nộp báo cáo, thuong ngày lễ phong trao"),
        ("le phta dong thi duaa", "le phat dong thi dua"),
        ("khenn thuongwr", "khen thưởng"),
        ("tongr keets", "tong kết"),
        ("nopbaocao toongrkeets", "nop bao cao tổng kết"),
        ("thiđua vungsau", "thi đua vung sau"),
        ("phat dong khinao", "phat dong khi nao"),
        ("khên thưởng", "khên thưởng"),
        ("bao đảm, bạn hành, thưởng vụng sâu", "bao đảm, bạn hành, thưởng vụng sâu"),
        ("khen thương, nôp báo cáo", "khen thưởng, nộp báo cáo"),
    ],
)
def test_words_that_cannot_be_vietnamese_are_repaired(typed: str, repaired: str) -> None:
    assert repair_spelling(typed, LEXICON) == repaired


@pytest.mark.parametrize("text", ["giá vàng hôm nay", "gia vang hom nay", "UBKT", "gìn giữ", "167/KH-UBND"])
def test_possible_words_stay_even_when_no_document_has_them(text: str) -> None:
    assert repair_spelling(text, LEXICON) == text


def test_words_that_ask_stay_beside_what_the_documents_write() -> None:
    lexicon = CorpusOf("báo cáo nâng cao đời sống")
    assert repair_spelling("báo cáo đòi hỏi những gì", lexicon) == "báo cáo đòi hỏi những gì"


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    assert isinstance(repair_spelling(text, LEXICON), str)
    for word in text.split():
        assert decode_telex(word) is None or decode_telex(word)


@pytest.mark.parametrize(
    ("typed", "decoded"),
    [
        ("thuongwr", "thưởng"),
        ("ddieemr", "điểm"),
        ("diemer", "diểm"),
        ("cuawr", "cửa"),
        ("nafo", "nào"),
        ("ket", None),
    ],
)
def test_telex_keys_may_come_at_once_or_at_the_end(typed: str, decoded: str | None) -> None:
    assert decode_telex(typed) == decoded


@pytest.mark.parametrize(
    ("typed", "decoded"),
    [
        ("ngay2", "ngày"),
        ("thuong73", "thưởng"),
        ("d9ie6m3", "điểm"),
        ("na8m", "năm"),
        ("a4", "ã"),
        ("qh15", None),
    ],
)
def test_vni_keys_are_read(typed: str, decoded: str | None) -> None:
    assert decode_vni(typed) == decoded
