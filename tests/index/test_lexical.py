from __future__ import annotations

from pathlib import Path

import pytest

from index.lexical import Lexical, LexicalWeights
from index.terms import passage_terms

PASSAGES = (
    ("Mục đích", "Triển khai Kế hoạch số 167/KH-UBND ngày 12/7/2024", None),
    ("Căn cứ", "Chỉ thị số 34-CT/TW của Bộ Chính trị và Luật số 06/2022/QH15", None),
    ("", "Kế hoạch số 1670/KH-UBND", None),
    ("", "Hạn nộp hồ sơ đề nghị khen thưởng", "91/2017/NĐ-CP"),
    ("", "Tổ chức 167 hội nghị", None),
)


@pytest.fixture(scope="module")
def lexical() -> Lexical:
    return Lexical.build([passage_terms(*passage) for passage in PASSAGES])


def named(lexical: Lexical, question: str) -> list[int]:
    return [
        row for row, count in enumerate(lexical.number_matches(lexical.question(question, question))) if count
    ]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("167/KH-UBND nói gì?", [0]),
        ("167/kh-ubnd nói gì?", [0]),
        ("167 KH UBND nói gì?", [0]),
        ("ke hoach so 167", [0]),
        ("chỉ thị 34", [1]),
        ("34 ct tw", [1]),
        ("luật 6/2022/qh15", [1]),
        ("nghị định 91/2017/nd-cp", [3]),
        ("kế hoạch 168/KH-UBND", []),
        ("hạn nộp hồ sơ", []),
    ],
)
def test_number_is_found_however_it_is_typed(lexical: Lexical, question: str, rows: list[int]) -> None:
    assert named(lexical, question) == rows


def test_a_passage_scores_for_words_with_and_without_diacritics(lexical: Lexical) -> None:
    plain = lexical.scores(lexical.question("han nop ho so", "han nop ho so"), LexicalWeights())
    assert plain.argmax() == 3


def test_right_diacritics_score_more_than_wrong_ones(lexical: Lexical) -> None:
    right, wrong = (
        lexical.scores(lexical.question(text, text), LexicalWeights())[3] for text in ("hồ sơ", "hổ sợ")
    )
    assert right > wrong > 0


def test_saved_index_answers_the_same(lexical: Lexical, tmp_path: Path) -> None:
    lexical.save(tmp_path / "lexical")
    loaded = Lexical.load(tmp_path / "lexical", len(PASSAGES))
    question = lexical.question("kế hoạch 167", "kế hoạch 167")
    assert loaded.question("kế hoạch 167", "kế hoạch 167") == question
    assert (loaded.scores(question, LexicalWeights()) == lexical.scores(question, LexicalWeights())).all()
