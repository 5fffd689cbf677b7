"""Whether the first sentence shown holds the answer, measured on a BEIR collection with `answers.jsonl`."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from statistics import fmean, median

import msgspec

from index.beir import load_collection
from index.protocols import Embedder
from index.search import SearchSettings
from index.sentence_ranking import PASSAGES, rank_sentences
from index.sentences.corpus import SentenceCorpus
from ingest.errors import ConfigurationError
from ingest.vietnamese import accented

_ANSWERS = "answers.jsonl"


class Answered(msgspec.Struct, frozen=True, rename={"id": "_id"}):
    """A question and the spans of the collection's texts that answer it."""

    id: str
    question: str
    answers: list[str]

    def is_answered_by(self, sentence: str) -> bool:
        """Whether an answer stands in the sentence, case, tone placement and white space aside."""
        return any(_key(answer) in _key(sentence) for answer in self.answers)


def benchmark_sentences(folder: Path, embedder: Embedder) -> dict[str, float | int]:
    """Search the whole collection for every question and judge the one sentence that is ranked first.

    "hit@1" is the share of questions an answer of which stands in that sentence; "rank_ms_p50" the median
    time to rank. Raises ConfigurationError for a folder that is no such collection.
    """
    corpus = SentenceCorpus(load_collection(folder).entries, embedder, SearchSettings())
    questions = list(_answered(folder / _ANSWERS))
    retrieved = corpus.retrieve([question.question for question in questions], PASSAGES)
    idf = lru_cache(maxsize=None)(corpus.idf)
    hits, elapsed_ms = [], []
    for question, found in zip(questions, retrieved, strict=True):
        begin = time.perf_counter()
        ranked = rank_sentences(found.question, found.vector, found.passages, idf)
        elapsed_ms.append(1000 * (time.perf_counter() - begin))
        first = (found.passages[one.passage].text[one.start : one.end] for one in ranked[:1])
        hits.append(any(map(question.is_answered_by, first)))
    return {"hit@1": fmean(hits), "questions": len(hits), "rank_ms_p50": median(elapsed_ms)}


def _answered(path: Path) -> Iterator[Answered]:
    remedy = "Cần tệp answers.jsonl, mỗi dòng có _id, question và answers."
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"Không đọc được {path}.", remedy) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield msgspec.json.decode(line, type=Answered)
            except msgspec.DecodeError as error:
                raise ConfigurationError(f"{path}, dòng {number}: {error}", remedy) from error


def _key(text: str) -> str:
    return " ".join(accented(text).split())
