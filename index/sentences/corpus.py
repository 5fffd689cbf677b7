"""The documents of a test collection in memory, searched as the index searches, with sentence vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.beir import Entry
from index.fusion import fuse, nearness
from index.lexical import Lexical
from index.protocols import Embedder, Vectors
from index.restoration import Restorer
from index.search import SearchSettings
from index.sentences.features import FoundPassage
from index.terms import passage_terms
from ingest.passages import cut_passages
from ingest.sentences import Span, sentence_spans
from ingest.vietnamese import normalise


@dataclass(frozen=True, slots=True)
class _Passage:
    title: str
    text: str
    spans: list[Span]

    @property
    def indexed_text(self) -> str:
        return f"{self.title}\n{self.text}" if self.title else self.text

    @property
    def sentences(self) -> list[str]:
        return [self.text[start:end] for start, end in self.spans]


@dataclass(frozen=True, slots=True)
class Retrieved:
    """What is found for a question: its restored text, its vector, passages."""

    question: str
    vector: Vectors
    passages: list[FoundPassage]


class SentenceCorpus:
    """Passages cut as those of documents are."""

    def __init__(self, entries: Sequence[Entry], embedder: Embedder, settings: SearchSettings) -> None:
        self._embedder = embedder
        self._settings = settings
        self._passages = [passage for entry in entries for passage in _cut(entry)]
        self._lexical = Lexical.build([passage_terms(one.title, one.text) for one in self._passages])
        self._restorer = Restorer(self._lexical)
        self._vectors = embedder.embed_passages([one.indexed_text for one in self._passages])
        self._centre = self._vectors.mean(axis=0)
        sentences = [sentence for one in self._passages for sentence in one.sentences]
        self._sentence_vectors = embedder.embed_passages(sentences)
        self._starts = np.cumsum([0, *(len(one.spans) for one in self._passages)])

    def idf(self, words: str) -> float:
        """The weight of a syllable, or of a pair of neighbours, in the folded field."""
        field = self._lexical.folded
        ids = field.vocabulary.syllable_ids(self._lexical.question(words, words).folded)
        if len(ids) == 2:
            ids = field.vocabulary.pair_ids(ids[:1], ids[1:])
        return max((field.idf(int(count)) for count in field.frequencies(ids)), default=0.0)

    def retrieve(self, questions: Sequence[str], count: int) -> list[Retrieved]:
        """The `count` best passages for each question."""
        restored = [self._restorer.restore(question) for question in questions]
        vectors = self._embedder.embed_questions(restored)
        return [
            self._search(typed, question, vector, count)
            for typed, question, vector in zip(questions, restored, vectors, strict=True)
        ]

    def _search(self, typed: str, restored: str, vector: Vectors, count: int) -> Retrieved:
        lexical = self._lexical.scores(self._lexical.question(typed, restored), self._settings.lexical)
        dense = nearness(self._vectors @ vector, float(self._centre @ vector))
        order = np.argsort(-fuse(lexical, dense, self._settings.dense_weight), kind="stable")[:count].tolist()
        found = [self._found(row, float(lexical[row]), float(dense[row])) for row in order]
        return Retrieved(restored, vector, found)

    def _found(self, row: int, lexical: float, dense: float) -> FoundPassage:
        passage = self._passages[row]
        vectors = self._sentence_vectors[self._starts[row] : self._starts[row + 1]]
        return FoundPassage(passage.text, passage.spans, lexical, dense, vectors)


def _cut(entry: Entry) -> list[_Passage]:
    text = normalise(entry.text)
    return [
        _Passage(normalise(entry.title), passage.text, sentence_spans(passage.text))
        for passage in cut_passages(entry.id, entry.id, text, (), ())
    ]
