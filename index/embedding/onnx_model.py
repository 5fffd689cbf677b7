"""The converted model: int8 on onnxruntime, word vectors mapped from disk."""

from __future__ import annotations

import ast
import logging
import os
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from index.embedding.record import ServingRecord
from index.embedding.tokenizer import TextTokenizer
from index.embedding.words import WordVectors
from index.protocols import Vectors

NETWORK = "network.onnx"
_LOG_ERRORS_ONLY = 3
_TORCH_SCOPES = "pkg.torch.onnx.name_scopes"


class OnnxEmbedder:
    """Serves the model in `folder`, as index.protocols.Embedder asks. `threads` 0 means every core.

    Each text runs alone on one thread. Against batches spread over all threads that needs no padding and no
    waiting of threads for each other (1.2 times the passages a second, twice on a busy machine), and a text's
    vector is the same whatever is embedded with it: int8 takes its scale from the values that run together.
    """

    def __init__(self, folder: Path, record: ServingRecord, threads: int) -> None:
        self.name = record.name
        self.dimension = record.dimension
        self._prompts = record.prompts
        self._threads = threads or len(os.sched_getaffinity(0))
        self._tokenizer = TextTokenizer(folder, record.max_tokens)
        self._words = WordVectors(folder)
        self._session = _open_session(folder / NETWORK)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self._embed([self._prompts.passage + text for text in texts])

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        return self._embed([self._prompts.question + text for text in texts])

    def _embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.empty((len(texts), self.dimension), np.float32)
        if len(texts) == 1:
            vectors[0] = self._embed_one(texts[0])
            return vectors
        with ThreadPoolExecutor(self._threads) as pool:
            for row, vector in zip(vectors, pool.map(self._embed_one, texts), strict=True):
                row[:] = vector
        return vectors

    def _embed_one(self, text: str) -> Vectors:
        words = self._words[self._tokenizer.encode(text)]
        (vectors,) = self._session.run(None, {"words": words[None]})
        vector: Vectors = vectors[0] / np.linalg.norm(vectors[0])
        return vector


def quantise(source: Path, target: Path, kept: Collection[str] = ()) -> None:
    """Turns the weights of every matrix product into int8, with a scale for every column.

    Products whose module, as torch names it, is in `kept` stay float32. Seven bits of the eight are used:
    with all eight, processors without VNNI overflow where two products are added in 16 bits, and give other
    vectors than newer ones. It costs 0.0004 of parity and no time.
    """
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    network = onnx.load(source)
    # The shapes torch wrote down are wrong once the quantiser has transposed weights; it infers its own.
    network.graph.ClearField("value_info")
    # It advises on the root logger to prepare the model first; torch's exporter has done that.
    logging.disable(logging.WARNING)
    try:
        quantize_dynamic(
            network,
            target,
            op_types_to_quantize=["MatMul"],
            nodes_to_exclude=[node.name for node in network.graph.node if _modules(node).intersection(kept)],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
    finally:
        logging.disable(logging.NOTSET)


def _modules(node: Any) -> set[str]:
    """The torch modules that an ONNX node comes from, outermost to innermost, as the exporter notes them."""
    properties = {entry.key: entry.value for entry in node.metadata_props}
    return set(ast.literal_eval(properties.get(_TORCH_SCOPES, "[]")))


def _open_session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # An arena keeps the most that any text ever needed, for a gain that could not be measured.
    options.enable_cpu_mem_arena = False
    options.log_severity_level = _LOG_ERRORS_ONLY
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
