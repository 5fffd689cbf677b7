"""Whether the first sentence shown holds the answer, measured on a BEIR collection with `answers.jsonl`."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median

import msgspec
import numpy as np

from index.beir import load_collection
from index.protocols import Embedder
from index.search import SearchSettings
from index.sentence_ranking import PASSAGES, RankedSentence, SentenceRanker
from index.sentences.corpus import Retrieved, SentenceCorpus
from index.sentences.features import Features, FoundPassage
from index.sentences.fitting import Examples, fit_weights
from ingest.errors import ConfigurationError
from ingest.vietnamese import accented

_ANSWERS = "answers.jsonl"
# Neighbouring documents often stem from one article: dividing by blocks keeps most articles whole.
_BLOCK = 20


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


def cross_validate_sentences(
    folder: Path, embedder: Embedder, *, vectors: bool = True, folds: int = 5
) -> tuple[float, Features]:
    """Hit@1 with weights fitted on other documents' questions, and the weights fitted on all questions.

    Only answers in the document a question was written for are learnt from: elsewhere their words may stand
    by accident. Raises ConfigurationError as `benchmark_sentences` does.
    """
    corpus, trials = _prepare(folder, embedder, PASSAGES, SearchSettings())
    ranker = SentenceRanker(corpus.idf)
    examples = Examples.of([_candidates(ranker, trial, vectors) for trial in trials])
    order = {entry.id: place for place, entry in enumerate(load_collection(folder).entries)}
    fold = np.array([order[trial.question.passage] // _BLOCK % folds for trial in trials])
    hits = 0
    for held_out in range(folds):
        weights = fit_weights(examples.of_questions(fold != held_out))
        judge = SentenceRanker(corpus.idf, weights, weights)
        hits += sum(
            trial.first_is_right(
                judge.rank(
                    trial.found.question, trial.found.vector if vectors else None, trial.found.passages
                )
            )
            for trial, of_fold in zip(trials, fold, strict=True)
            if of_fold == held_out
        )
    return hits / len(trials), fit_weights(examples.of_questions(fold >= 0))


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


def _candidates(ranker: SentenceRanker, trial: _Trial, vectors: bool) -> tuple[list[Features], list[bool]]:
    found = trial.found
    rows: list[Features] = []
    rights: list[bool] = []
    features = ranker.features(found.question, found.vector if vectors else None, found.passages)
    for passage, document, of_passage in zip(found.passages, found.documents, features, strict=True):
        rows += of_passage
        expected = document == trial.question.passage
        rights += [expected and trial.is_right(passage, *span) for span in passage.spans]
    return rows, rights


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
