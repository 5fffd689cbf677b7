import pytest

from bot.understanding.typed.glued import part_digits, part_words
from tests.bot.understanding.corpus_of import CorpusOf

LEXICON = CorpusOf("hạn nộp hồ sơ báo cáo; ngày tháng quỹ năm đợt; kế hoạch thưởng; sơ kết; ký")


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("hannop", "han nop"),
        ("nophosobaocao", "nop ho so bao cao"),
        ("hạnnộp", "hạn nộp"),
        ("sowkeets", "sơ kết"),
        ("aiky", "ai ky"),
        ("hoan", None),
        ("thangquy", "thang quy"),
        ("kyhan", None),
        ("zalo", None),
    ],
)
def test_words_that_ran_together_are_parted_where_documents_have_them_together(
    word: str, parted: str | None
) -> None:
    assert part_words(word, LEXICON) == parted


def test_words_never_written_together_are_parted_only_loosely() -> None:
    assert part_words("kyhan", LEXICON, loosely=True) == "ky han"


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("tt143 dot2 t11 quy4", "tt 143 dot 2 t 11 quy 4"),
        ("ngay2 nop", "ngày nop"),
        ("nop ngay2/9, ngay20", "nop ngay 2/9, ngay 20"),
        ("quy4 thuong73", "quỹ thưởng"),
        ("thuong 12tr", "thuong 12 triệu"),
        ("bao cao dai 12tr", "bao cao dai 12 trang"),
        ("10nam 5nguoi", "10 nam 5 nguoi"),
        ("giay a4, 500ml, 167/KH-UBND, 06/2022/QH15", "giay a4, 500ml, 167/KH-UBND, 06/2022/QH15"),
    ],
)
def test_digits_are_parted_from_words_or_read_as_marks(typed: str, parted: str) -> None:
    assert part_digits(typed, LEXICON) == parted
