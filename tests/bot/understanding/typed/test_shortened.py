import re

import pytest

from bot.understanding.typed.short_forms import SHORT_FORMS
from bot.understanding.typed.writing_out import Writer
from index.lexical import Lexical
from index.phrases import Phrase, Phrases
from index.restoration import Restorer
from index.terms import passage_terms
from ingest.vietnamese import accented
from tests.bot.understanding.corpus_of import CorpusOf

TEXTS = (
    "Hạn nộp hồ sơ khen thưởng; hồ sơ gửi Phòng Nội vụ. Các đơn vị nộp báo cáo tổng kết trước tháng 12.",
    "Hội nghị tổng kết phong trào thi đua; điển hình tiên tiến. Lao động tiên tiến cần đạt tiêu chuẩn gì.",
    "Đơn vị hành chính cấp xã; các đơn vị hành chính. Điều kiện xét danh hiệu thi đua. Công tác thi đua.",
    "Thông tư của Bộ Nội vụ thay thế Thông tư trước; kế hoạch phát động; học sinh giỏi đạt thành tích.",
    "Hội đồng thi đua họp xét sáng kiến. Cá nhân được tặng giấy khen; tập thể được tặng bằng khen. Giàu đẹp.",
)


class Shelf(CorpusOf):
    """A lexicon of texts and of what an index of them says."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        super().__init__("\n".join(texts))
        self._phrases = Phrases(Lexical.build([passage_terms("", text) for text in texts]))

    def with_initials(self, initials: str) -> list[Phrase]:
        return self._phrases.with_initials(initials)

    def shortened(self, letters: str, second: str) -> list[Phrase]:
        return self._phrases.shortened(letters, second)


@pytest.fixture(scope="module")
def writer() -> Writer:
    restorer = Restorer(Lexical.build([passage_terms("", text) for text in TEXTS]))
    return Writer(restorer.restore, Shelf(TEXTS), {"SKX": "sáng kiến xanh"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("han nop bc tk", "hạn nộp báo cáo tổng kết"),
        ("hs kt gui ai", "hồ sơ khen thưởng gửi ai"),
        ("hs gioi duoc gi", "học sinh giỏi được gì"),
        ("ld tt can gi", "lao động tiên tiến cần gì"),
        ("tt dc tang bk", "tập thể được tặng bằng khen"),
        ("hd td hop khi nao", "hội đồng thi đua họp khi nào"),
        ("bn dvhc", "bao nhiêu đơn vị hành chính"),
        ("dvi nop truoc t 12", "đơn vị nộp trước tháng 12"),
        ("ctac td", "công tác thi đua"),
        ("hsinh dat gi", "học sinh đạt gì"),
        ("q 4 nop gi", "quý 4 nộp gì"),
        ("tv hđ bn ng", "thành viên hội đồng bao nhiêu người"),
        ("ct ubnd la ai", "chủ tịch ủy ban nhân dân là ai"),
        ("dn nao phai nop", "doanh nghiệp nào phải nộp"),
        ("con tt thi sao", "còn tập thể thì sao"),
    ],
)
def test_neighbours_choose_what_a_short_word_stands_for(writer: Writer, typed: str, meant: str) -> None:
    assert writer.write_out(typed).lower() == meant


@pytest.mark.parametrize("typed", ["csxq la gi", "bao nhiêu km", "số 12/KH-HĐND", "phần XIV", "Em làm MC"])
def test_what_nothing_can_tell_is_left_as_it_was_typed(writer: Writer, typed: str) -> None:
    word = max(typed.split(), key=lambda one: sum(letter in "csxqkmKHĐNDXIVMC/1-" for letter in one))
    assert word in writer.write_out(typed).split()


def test_two_letters_are_not_written_out_as_a_rare_phrase(writer: Writer) -> None:
    assert "giàu đẹp" not in writer.write_out("phong gd nop bao cao chua")


def test_own_abbreviations_keep_their_meaning(writer: Writer) -> None:
    assert writer.write_out("skx la gi") == "sáng kiến xanh là gì"


def test_slips_are_still_repaired(writer: Writer) -> None:
    assert writer.write_out("tonog ket") == "tổng kết"


def test_meanings_are_spelled_as_the_index_spells() -> None:
    for short, meanings in SHORT_FORMS.items():
        for phrase in meanings:
            assert " ".join(phrase) == accented(" ".join(phrase))
            assert re.fullmatch(r"[^\W\d_]+", short)
