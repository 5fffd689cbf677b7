from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.bm25 import Bm25, Bm25Parameters, build_fields
from index.terms import passage_terms
from ingest.vietnamese import strip_diacritics

TEXTS = (
    "Tổ chức phong trào thi đua yêu nước",
    "Thì đủa không phải là từ có nghĩa",
    "Khen thưởng tập thể và cá nhân; thi đua thi đua",
    "",
)


def fields(*texts: str, headings: tuple[str, ...] = ()) -> tuple[Bm25, Bm25]:
    headings = headings or ("",) * len(texts)
    passages = [passage_terms(heading, text) for heading, text in zip(headings, texts, strict=True)]
    accented, folded, _ = build_fields(passages, strip_diacritics, Bm25Parameters())
    return accented, folded


def scores(field: Bm25, *syllables: str, pairs: bool = False) -> list[float]:
    ids = field.vocabulary.syllable_ids(syllables)
    terms = field.vocabulary.pair_ids(ids[:-1], ids[1:]) if pairs else ids
    return [float(score) for score in field.scores([(int(term), 1.0) for term in terms])]


def test_score_is_the_textbook_formula() -> None:
    field, _ = fields("một hai", "ba bốn năm sáu")
    idf = np.log(1 + (2 - 1 + 0.5) / (1 + 0.5))
    norm = 1.2 * (1 - 0.6 + 0.6 * 2 / 3)
    assert scores(field, "một") == pytest.approx([idf * 2.2 / (1 + norm), 0])


def test_accented_field_tells_diacritics_apart_and_folded_does_not() -> None:
    accented, folded = fields(*TEXTS)
    assert scores(accented, "thi")[1] == 0
    assert scores(folded, "thi")[1] > 0


def test_pairs_are_neighbours_within_a_sentence() -> None:
    accented, _ = fields("thi đua", "thi. đua", "đua thi")
    first, second, third = scores(accented, "thi", "đua", pairs=True)
    assert first > 0
    assert second == third == 0


def test_repetition_counts_less_and_less() -> None:
    once, twice, thrice = scores(fields("a b b b", "a a b b", "a a a b")[0], "a")
    assert once < twice < thrice
    assert twice - once > thrice - twice


def test_headings_are_searched() -> None:
    accented, _ = fields("nội dung", "nội dung", headings=("Mục đích", ""))
    first, second = scores(accented, "mục")
    assert first > second == 0


def test_whole_document_number_is_one_term() -> None:
    _, folded = fields("Kế hoạch 167/KH-UBND", "Kế hoạch 168/KH-UBND")
    assert scores(folded, "#167/kh-ubnd")[1] == 0 < scores(folded, "#167/kh-ubnd")[0]


def test_unknown_terms_score_nothing() -> None:
    assert scores(fields(*TEXTS)[0], "xyz") == [0, 0, 0, 0]


def test_no_passages_make_an_empty_index() -> None:
    accented, folded = fields()
    assert scores(accented, "thi") == scores(folded, "thi") == []


def test_saved_field_scores_the_same(tmp_path: Path) -> None:
    accented, _ = fields(*TEXTS)
    accented.save(tmp_path / "field")
    loaded = Bm25.load(tmp_path / "field", accented.passages)
    assert scores(loaded, "thi", "đua") == scores(accented, "thi", "đua")
    assert scores(loaded, "thi", "đua", pairs=True) == scores(accented, "thi", "đua", pairs=True)


def test_saved_field_holds_no_pickle(tmp_path: Path) -> None:
    fields(*TEXTS)[0].save(tmp_path / "field")
    assert {path.suffix for path in (tmp_path / "field").iterdir()} == {".npy", ".json"}
    for path in (tmp_path / "field").glob("*.npy"):
        assert np.load(path, allow_pickle=False).dtype.kind in "if"


def test_frequency_counts_passages_not_occurrences() -> None:
    accented, _ = fields(*TEXTS)
    assert accented.frequency(accented.vocabulary.id("thi")) == 2
