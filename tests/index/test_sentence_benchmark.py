"""Measuring sentences on a small collection, and bad collections."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.sentence_benchmark import benchmark_sentences
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


def test_first_sentence_with_the_answer_counts(collection: Path) -> None:
    measured = benchmark_sentences(collection, FakeEmbedder())
    assert (measured["hit@1"], measured["questions"]) == (1.0, 3)


def test_answer_that_no_sentence_holds_is_a_miss(collection: Path) -> None:
    answers = collection / "answers.jsonl"
    answers.write_text(
        answers.read_text(encoding="utf-8").replace("ngày 15 tháng 8", "ngày 16"), encoding="utf-8"
    )
    assert benchmark_sentences(collection, FakeEmbedder())["hit@1"] == pytest.approx(2 / 3)


def test_collection_without_answers_says_what_is_missing(collection: Path) -> None:
    (collection / "answers.jsonl").unlink()
    with pytest.raises(ConfigurationError, match=r"answers\.jsonl"):
        benchmark_sentences(collection, FakeEmbedder())


def test_broken_line_is_named(collection: Path) -> None:
    (collection / "answers.jsonl").write_text('{"_id": 3}', encoding="utf-8")
    with pytest.raises(ConfigurationError, match="dòng 1"):
        benchmark_sentences(collection, FakeEmbedder())
