from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.beir import load_collection
from index.benchmark import benchmark_retrieval
from index.embedding import prepare
from index.search import Mode, SearchSettings
from ingest.errors import ConfigurationError
from tests.fake_embedder import FakeEmbedder

SHARED = Path(__file__).parents[2].parent / "shared" / "eval"
MEASURES = {
    "acc@1", "recall@5", "recall@10", "mrr@10", "ndcg@10", "passages", "queries", "index_s", "passages_per_s",
    "query_ms_p50", "query_ms_p95",
}  # fmt: skip
CORPUS = (
    {"_id": "l/1", "title": "Luật A – Điều 1", "text": "Phạm vi điều chỉnh của luật này."},
    {
        "_id": "l/2",
        "title": "Luật A – Điều 2",
        "text": "Thời hạn nộp hồ sơ là mười ngày.\n\n" + "Chi tiết. " * 300,
    },
    {"_id": "l/3", "title": "", "text": "Mức phạt tiền đối với hành vi vi phạm."},
)
QUERIES = (
    {"_id": "q1", "text": "Thời hạn nộp hồ sơ?"},
    {"_id": "q2", "text": "Mức phạt tiền?"},
    {"_id": "q3", "text": "Không có đáp án"},
)
QRELS = "query-id\tcorpus-id\tscore\nq1\tl/2\t1\nq2\tl/3\t1\nq3\tl/1\t0\n"


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    for name, records in (("corpus", CORPUS), ("queries", QUERIES)):
        lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "qrels.tsv").write_text(QRELS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("mode", ["hybrid", "lexical"])
@pytest.mark.parametrize("fold", [False, True])
def test_collection_is_measured(collection: Path, mode: Mode, fold: bool) -> None:
    measured = benchmark_retrieval(collection, FakeEmbedder, mode=mode, fold=fold)
    assert set(measured) == MEASURES
    assert measured["queries"] == 2
    assert measured["passages"] > len(CORPUS)
    assert measured["mrr@10"] == measured["acc@1"] == 1


def test_settings_are_used(collection: Path) -> None:
    words = benchmark_retrieval(collection, FakeEmbedder, settings=SearchSettings(dense_weight=0))
    assert words["mrr@10"] == 1


def test_unjudged_queries_are_left_out(collection: Path) -> None:
    assert [query.id for query in load_collection(collection).queries] == ["q1", "q2"]


@pytest.mark.parametrize(
    ("file", "content", "named"),
    [
        ("corpus.jsonl", '{"_id": "a"}\n', "corpus.jsonl, dòng 1"),
        ("queries.jsonl", '{"_id": "q1", "text": "x"}\n{oops\n', "queries.jsonl, dòng 2"),
        ("qrels.tsv", "q1\tl/1\n", "qrels.tsv, dòng 1"),
        ("qrels.tsv", "q1\tl/1\tone\n", "qrels.tsv, dòng 1"),
        ("qrels.tsv", "", "không có câu hỏi"),
    ],
)
def test_broken_collection_names_file_and_line(collection: Path, file: str, content: str, named: str) -> None:
    (collection / file).write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=named):
        load_collection(collection)


def test_folder_without_a_collection_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"qrels\.tsv"):
        benchmark_retrieval(tmp_path, FakeEmbedder)


@pytest.mark.shared
@pytest.mark.model
@pytest.mark.skipif(not SHARED.is_dir(), reason="the test collections are not here")
@pytest.mark.parametrize("fold", [False, True])
def test_first_articles_of_the_law_collection_are_found(
    tmp_path: Path, model_state: Path, fold: bool
) -> None:
    """Some twenty passages with their questions: enough to notice that the parts no longer fit together."""
    whole = load_collection(SHARED / "alqac-dev")
    kept = whole.queries[:12]
    relevant = {document for query in kept for document in whole.relevant[query.id]}
    entries = [entry for entry in whole.entries if entry.id in relevant] + list(whole.entries[:12])
    for name, records in (("corpus", dict.fromkeys(entries)), ("queries", kept)):
        lines = "".join(
            json.dumps({"_id": record.id, "title": getattr(record, "title", ""), "text": record.text}) + "\n"
            for record in records
        )
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    pairs = [f"{query.id}\t{document}\t1" for query in kept for document in whole.relevant[query.id]]
    (tmp_path / "qrels.tsv").write_text("\n".join(pairs), encoding="utf-8")
    measured = benchmark_retrieval(tmp_path, lambda: prepare("e5-small", model_state, threads=0), fold=fold)
    assert measured["mrr@10"] > 0.9
