"""Whether the first sentence shown holds the answer, measured on a BEIR collection with `answers.jsonl`."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median

import msgspec

from index.beir import load_collection
from index.protocols import Embedder
from index.search import SearchSettings
from index.sentence_ranking import PASSAGES, RankedSentence, SentenceRanker
from index.sentences.corpus import Retrieved, SentenceCorpus
from index.sentences.features import FoundPassage
from ingest.errors import ConfigurationError
from ingest.vietnamese import accented

_ANSWERS = "answers.jsonl"


class Answered(msgspec.Struct, frozen=True, rename={"id": "_id"}):
    """A question, the document that answers it, and the spans of its text that do."""

    id: str
    question: str
    passage: str
    answers: list[str]


@dataclass(frozen=True, slots=True)
class _Trial:
    """A question with what was found for it and the keys of its answers."""

    question: Answered
    found: Retrieved
    keys: list[str]

    def is_right(self, passage: FoundPassage, start: int, end: int) -> bool:
        sentence = _key(passage.text[start:end])
        return any(key in sentence for key in self.keys)

    def first_is_right(self, ranked: Sequence[RankedSentence]) -> bool:
        if not ranked:
            return False
        best = ranked[0]
        return self.is_right(self.found.passages[best.passage], best.start, best.end)


def benchmark_sentences(
    folder: Path,
    embedder: Embedder,
    *,
    vectors: bool = True,
    passages: int = PASSAGES,
    settings: SearchSettings | None = None,
) -> dict[str, float | int]:
    """Search the whole collection for every question and judge the one sentence that is ranked first.

    "hit@1" is the share of questions an answer span of which stands in that sentence, case, tone placement
    and white space aside; "rank_ms_p50" the median time to rank. Without `vectors` sentences have none.
    Raises ConfigurationError for a folder that is no such collection.
    """
    corpus, trials = _prepare(folder, embedder, passages, settings or SearchSettings())
    ranker = SentenceRanker(corpus.idf)
    hits, elapsed_ms = [], []
    for trial in trials:
        begin = time.perf_counter()
        ranked = ranker.rank(
            trial.found.question, trial.found.vector if vectors else None, trial.found.passages
        )
        elapsed_ms.append(1000 * (time.perf_counter() - begin))
        hits.append(trial.first_is_right(ranked))
    return {"hit@1": fmean(hits), "questions": len(hits), "rank_ms_p50": median(elapsed_ms)}


def _prepare(
    folder: Path, embedder: Embedder, passages: int, settings: SearchSettings
) -> tuple[SentenceCorpus, list[_Trial]]:
    corpus = SentenceCorpus(load_collection(folder).entries, embedder, settings)
    questions = list(_answered(folder / _ANSWERS))
    found = corpus.retrieve([question.question for question in questions], passages)
    trials = [
        _Trial(question, retrieved, [_key(answer) for answer in question.answers])
        for question, retrieved in zip(questions, found, strict=True)
    ]
    return corpus, trials


def _answered(path: Path) -> Iterator[Answered]:
    remedy = "Cần tệp answers.jsonl, mỗi dòng có _id, question, passage và answers."
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
