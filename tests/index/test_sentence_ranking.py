"""Ranking sentences: what the words, the context and the vectors of a sentence do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.sentence_ranking import RankedSentence, rank_sentences
from index.sentences.features import Features, FoundPassage, passage_features
from index.sentences.topic import Topic
from ingest.sentences import sentence_spans


def even(words: str) -> float:
    return 1.0


def passage(text: str, lexical: float = 0.5, vectors: np.ndarray | None = None) -> FoundPassage:
    spans = sentence_spans(text)
    return FoundPassage(text, spans, lexical, 0.3, np.ones((len(spans), 2)) if vectors is None else vectors)


def rank(question: str, *passages: FoundPassage) -> list[RankedSentence]:
    return rank_sentences(question, np.array([0, 1]), passages, even)


def features(question: str, found: FoundPassage) -> list[Features]:
    return passage_features(Topic.of(question, even), np.array([0, 1]), found, even)


def best(question: str, text: str) -> str:
    first = rank(question, passage(text))[0]
    return text[first.start : first.end]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (
            "Hồ sơ khen thưởng phải nộp trước ngày nào?",
            "Hồ sơ khen thưởng gồm tờ trình và báo cáo. Hồ sơ khen thưởng nộp trước ngày 15 tháng 8.",
            "Hồ sơ khen thưởng nộp trước ngày 15 tháng 8.",
        ),
        (
            "Ai ký quyết định thành lập Cụm thi đua?",
            "Cụm thi đua được lập theo quyết định hằng năm. Quyết định thành lập do bà Nguyễn Thị Hoa ký.",
            "Quyết định thành lập do bà Nguyễn Thị Hoa ký.",
        ),
    ],
)
def test_sentence_with_the_type_asked_for_stands_first(question: str, text: str, expected: str) -> None:
    assert best(question, text) == expected


def test_sentence_that_only_repeats_the_question_is_scant_and_without_novelty() -> None:
    found = passage("Hội đồng có nhiệm vụ gì. Hội đồng này tham mưu, đôn đốc và tổng kết hằng năm.")
    repeating, telling = features("Hội đồng có nhiệm vụ gì?", found)
    assert (repeating.scant, telling.scant) == (1, 0)
    assert repeating.novelty == 0 < telling.novelty


def test_passage_that_was_found_better_wins_between_equal_sentences() -> None:
    text = "Đơn vị nộp báo cáo hằng quý."
    ranked = rank("Nộp báo cáo khi nào?", passage(text, 0.2), passage(text, 0.6))
    assert [sentence.passage for sentence in ranked] == [1, 0]


def test_vector_decides_between_sentences_without_common_words() -> None:
    vectors = np.array([[1, 0], [0, 1]], np.float32)
    found = passage("Trời mưa rất to. Trời nắng rất đẹp.", vectors=vectors)
    ranked = rank("Thời tiết?", found)
    assert ranked[0].start == found.spans[1][0]


def test_name_said_only_in_the_sentence_before_counts_as_around() -> None:
    found = passage("Lê Lợi khởi nghĩa ở Lam Sơn. Ông lên ngôi năm 1428.")
    first, second = features("Năm nào Lê Lợi lên ngôi?", found)
    assert (first.names, first.names_around) == (1, 0)
    assert (second.names, second.names_around) == (0, 1)
    assert second.pointed_back == second.previous > 0


def test_no_passages_give_no_sentences() -> None:
    assert rank("Gì?") == []
    assert rank("Gì?", passage("")) == []


@given(question=st.text(max_size=60), text=st.text(max_size=200))
@settings(deadline=None, max_examples=100)
def test_any_text_is_ranked_whole_and_finite(question: str, text: str) -> None:
    found = passage(text)
    ranked = rank(question, found)
    assert sorted((sentence.start, sentence.end) for sentence in ranked) == list(found.spans)
    assert all(np.isfinite(sentence.score) for sentence in ranked)
