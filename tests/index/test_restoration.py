from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.lexical import Lexical
from index.restoration import Restorer
from index.terms import passage_terms
from ingest.vietnamese import normalise, strip_diacritics

TEXTS = (
    "Tổ chức phong trào thi đua yêu nước, phát động thi đua từ tháng 8 năm 2025.",
    "Hạn nộp hồ sơ khen thưởng là ngày 15 tháng 8. Ủy ban nhân dân huyện chủ trì.",
    "Huân chương Lao động, bằng khen của Thủ tướng Chính phủ; thì được xét tặng.",
    "Kế hoạch số 167/KH-UBND về phát động phong trào thi đua. Thủ trưởng cơ quan.",
)


@pytest.fixture(scope="module")
def restorer() -> Restorer:
    return Restorer(Lexical.build([passage_terms("", text) for text in TEXTS]))


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        ("phong trao thi dua", "phong trào thi đua"),
        ("han nop ho so khen thuong la khi nao?", "hạn nộp hồ sơ khen thưởng là khi nào?"),
        ("phong trào thi dua", "phong trào thi đua"),
        ("THI DUA yeu Nuoc", "THI ĐUA yêu Nước"),
        ("huan chuong lao dong", "huân chương lao động"),
        ("ke hoach 167/kh-ubnd", "kế hoạch 167/kh-ubnd"),
        ("bao nhieu nguoi, o dau", "bao nhiêu người, ở đâu"),
        ("uỷ ban nhân dân", "uỷ ban nhân dân"),
        ("Facebook 2025", "Facebook 2025"),
        ("", ""),
    ],
)
def test_restores_what_lacks_diacritics_and_keeps_the_rest(
    restorer: Restorer, typed: str, restored: str
) -> None:
    assert restorer.restore(typed) == restored


@pytest.mark.parametrize(
    "text", [*TEXTS, "Ai là người khen?", "Thì sao?", "Hạn nộp hồ sơ thi đua là khi nào?"]
)
def test_accented_text_comes_back_unchanged(restorer: Restorer, text: str) -> None:
    assert restorer.restore(text) == text


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        ("thu nhap binh quan dau nguoi", "thu nhập bình quân đầu người"),
        ("ai co tham quyen tang giay khen", "ai có thẩm quyền tặng giấy khen"),
        ("moi nam may dot", "mỗi năm mấy đợt"),
        ("don vi xep hang tu duoc gi", "đơn vị xếp hạng tư được gì"),
        ("con bang khen thi sao", "còn bằng khen thì sao"),
        ("tap the muon dat danh hieu phai lam gi", "tập thể muốn đạt danh hiệu phải làm gì"),
        ("thong bao do dong chi nao ky", "thông báo do đồng chí nào ký"),
    ],
)
def test_common_words_are_known_that_no_document_says(restorer: Restorer, typed: str, restored: str) -> None:
    assert restorer.restore(typed) == restored


def test_abbreviation_written_out_is_no_sign_of_careful_typing(restorer: Restorer) -> None:
    written_out = "Ủy ban nhân dân xa phai lam gi"
    assert restorer.restore(written_out, "UBND xa phai lam gi") == "Ủy ban nhân dân xã phải làm gì"


def test_context_decides_between_forms(restorer: Restorer) -> None:
    assert restorer.restore("thu tuong") == "thủ tướng"
    assert restorer.restore("thu truong co quan") == "thủ trưởng cơ quan"


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        ("thon co duoc bat nop tien khong", "thôn có được bắt nộp tiền không"),
        ("bao xa minh sua", "báo xã mình sửa"),
        ("nguoi ta bi nhac ten vi bo hop", "người ta bị nhắc tên vì bỏ họp"),
    ],
)
def test_pairs_nobody_has_written_are_no_argument_for_rare_syllables(
    restorer: Restorer, typed: str, restored: str
) -> None:
    assert restorer.restore(typed) == restored


def test_empty_corpus_leaves_names_alone() -> None:
    assert Restorer(Lexical.build([])).restore("Paris khi nao") == "Paris khi nào"


@settings(deadline=None, max_examples=100)
@given(st.text())
def test_any_text_keeps_its_letters(restorer: Restorer, text: str) -> None:
    restored = restorer.restore(text)
    assert strip_diacritics(restored) == strip_diacritics(normalise(text))


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from("thi đua thì thủ tướng trưởng cơ quan nộp hồ sơ ai".split()), max_size=12))
def test_typed_diacritics_are_never_changed(restorer: Restorer, words: list[str]) -> None:
    restored = restorer.restore(" ".join(words)).split()
    assert all(new == old for new, old in zip(restored, words, strict=True) if strip_diacritics(old) != old)
