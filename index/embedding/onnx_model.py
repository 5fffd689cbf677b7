"""The converted model: int8 on onnxruntime, word vectors mapped from disk."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from index.embedding.record import ServingRecord
from index.embedding.tokenizer import TextTokenizer
from index.embedding.words import WordVectors
from index.protocols import Vectors

ENCODER = "encoder.onnx"
# Texts of like length share a run of the network; more tokens at once only overflow the cache.
_TOKENS_AT_ONCE = 2048
_LOG_ERRORS_ONLY = 3


class OnnxEmbedder:
    """Serves the model in `folder`, as index.protocols.Embedder asks. `threads` 0 means every core."""

    def __init__(self, folder: Path, record: ServingRecord, threads: int) -> None:
        self.name = record.name
        self.dimension = record.dimension
        self._prompts = record.prompts
        self._tokenizer = TextTokenizer(folder, record.max_tokens)
        self._words = WordVectors(folder)
        self._session = _open_session(folder / ENCODER, threads)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self._embed(texts, self._prompts.passage)

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        return self._embed(texts, self._prompts.question)

    def _embed(self, texts: Sequence[str], prompt: str) -> Vectors:
        tokens = self._tokenizer.encode([prompt + text for text in texts])
        vectors = np.empty((len(texts), self.dimension), np.float32)
        for batch in _batches([len(numbers) for numbers in tokens]):
            vectors[batch] = self._run([tokens[position] for position in batch])
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.finfo(np.float32).tiny)
        return vectors

    def _run(self, tokens: list[list[int]]) -> Vectors:
        longest = max(map(len, tokens))
        words = np.zeros((len(tokens), longest, self._words.width), np.float32)
        mask = np.zeros((len(tokens), longest), np.int64)
        for row, numbers in enumerate(tokens):
            words[row, : len(numbers)] = self._words[numbers]
            mask[row, : len(numbers)] = 1
        (vectors,) = self._session.run(None, {"inputs_embeds": words, "attention_mask": mask})
        return np.asarray(vectors, np.float32)


def quantise(source: Path, target: Path) -> None:
    """Turns the weights of every matrix product into int8, a scale a column; activations follow when run."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    logging.disable(logging.WARNING)
    try:
        quantize_dynamic(
            source, target, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8
        )
    finally:
        logging.disable(logging.NOTSET)


def _batches(lengths: list[int]) -> Iterator[NDArray[np.int64]]:
    """Positions in groups of like length, the longest first, each group within the token budget."""
    order = np.argsort(lengths)[::-1]
    start = 0
    while start < len(order):
        count = max(1, _TOKENS_AT_ONCE // lengths[order[start]])
        yield order[start : start + count]
        start += count


def _open_session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = _LOG_ERRORS_ONLY
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
