"""Measuring sentences on a small collection, fitting weights, and bad collections."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from index.sentence_benchmark import benchmark_sentences, cross_validate_sentences
from index.sentences.features import Features
from index.sentences.fitting import Examples, fit_weights
from ingest.errors import ConfigurationError
from tests.fake_embedder import FakeEmbedder

TEXTS = [
    "Xã Mường Toan có 12 bản. Bản xa nhất cách trung tâm 20 km.",
    "Hồ sơ khen thưởng gồm tờ trình. Hạn nộp hồ sơ là ngày 15 tháng 8.",
    "Cụm thi đua họp hằng quý. Trưởng cụm là ông Lò Văn Pâng.",
]
QUESTIONS = [
    ("Xã Mường Toan có bao nhiêu bản?", "p0", ["12  BẢN"]),
    ("Hạn nộp hồ sơ là ngày nào?", "p1", ["ngày 15 tháng 8"]),
    ("Trưởng cụm là ai?", "p2", ["Lò Văn Pâng"]),
]


def write_collection(folder: Path, texts: list[str], questions: list[tuple[str, str, list[str]]]) -> None:
    rows = {
        "corpus.jsonl": [{"_id": f"p{row}", "text": text} for row, text in enumerate(texts)],
        "queries.jsonl": [{"_id": f"q{row}", "text": text} for row, (text, _, _) in enumerate(questions)],
        "answers.jsonl": [
            {"_id": f"q{row}", "question": text, "passage": place, "answers": answers}
            for row, (text, place, answers) in enumerate(questions)
        ],
    }
    for name, lines in rows.items():
        content = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        (folder / name).write_text(content, encoding="utf-8")
    judged = "\n".join(f"q{row}\t{place}\t1" for row, (_, place, _) in enumerate(questions))
    (folder / "qrels.tsv").write_text(f"query-id\tcorpus-id\tscore\n{judged}", encoding="utf-8")


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    write_collection(tmp_path, TEXTS, QUESTIONS)
    return tmp_path


@pytest.mark.parametrize("vectors", [True, False])
def test_first_sentence_with_the_answer_counts(collection: Path, vectors: bool) -> None:
    measured = benchmark_sentences(collection, FakeEmbedder(), vectors=vectors)
    assert (measured["hit@1"], measured["questions"]) == (1.0, 3)


def test_answer_that_no_sentence_holds_is_a_miss(collection: Path) -> None:
    answers = collection / "answers.jsonl"
    answers.write_text(
        answers.read_text(encoding="utf-8").replace("ngày 15 tháng 8", "ngày 16"), encoding="utf-8"
    )
    assert benchmark_sentences(collection, FakeEmbedder())["hit@1"] == pytest.approx(2 / 3)


def test_blocks_of_neighbouring_documents_are_judged_by_weights_of_the_others(tmp_path: Path) -> None:
    # Two blocks of twenty documents, which two folds hold out in turn.
    texts = [f"Bản số {row} ở xa. Bản số {row} có tên là Nậm{row}." for row in range(40)]
    questions = [(f"Bản số {row} có tên là gì?", f"p{row}", [f"Nậm{row}"]) for row in range(40)]
    write_collection(tmp_path, texts, questions)
    share, weights = cross_validate_sentences(tmp_path, FakeEmbedder(256), folds=2)
    assert share > 0.9
    assert weights.words + weights.run > 0


def test_collection_without_answers_says_what_is_missing(collection: Path) -> None:
    (collection / "answers.jsonl").unlink()
    with pytest.raises(ConfigurationError, match=r"answers\.jsonl"):
        benchmark_sentences(collection, FakeEmbedder())


def test_broken_line_is_named(collection: Path) -> None:
    (collection / "answers.jsonl").write_text('{"_id": 3}', encoding="utf-8")
    with pytest.raises(ConfigurationError, match="dòng 1"):
        benchmark_sentences(collection, FakeEmbedder())


def test_fit_weighs_the_feature_that_tells_right_from_wrong() -> None:
    random = np.random.default_rng(0)
    questions = []
    for _ in range(50):
        noise = random.random(4)
        rows = [Features(words=float(place == 2), run=float(noise[place])) for place in range(4)]
        questions.append((rows, [place == 2 for place in range(4)]))
    weights = fit_weights(Examples.of(questions))
    assert weights.words > 1
    assert abs(weights.run) < weights.words / 4
    assert weights.meaning == 0


def test_questions_without_a_right_sentence_are_not_learnt_from() -> None:
    rows = [Features(words=1.0), Features()]
    examples = Examples.of([(rows, [False, False]), (rows, [True, False])])
    kept = examples.of_questions(np.array([True, True]))
    assert kept.question.tolist() == [0, 0]
    assert kept.right.tolist() == [True, False]
