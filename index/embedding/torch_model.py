"""The model as its authors publish it: sentence-transformers on torch.

It takes six seconds to import, so only conversion, and models that cannot be converted, come here.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

# Read when the hub's library is imported: nothing about this installation is reported to anyone.
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from index.embedding.record import Prompts
from index.protocols import Vectors
from ingest.errors import ModelError

_DEFAULT_MAX_TOKENS = 512
_EXAMPLE_SHAPE = (2, 7)
# ONNX gained Gelu as one operator in version 20; onnxruntime runs it fused.
_OPSET = 20
_PASSAGE_PROMPTS = ("document", "passage", "corpus")
_QUESTION_PROMPTS = ("query", "question")


class TorchModel:
    """Loads `source`, a folder or a hub name; the hub is asked only for what is not on this machine yet."""

    def __init__(self, source: str) -> None:
        with _quiet():
            self._model = _load(source).eval()
        self.max_tokens: int = self._model.max_seq_length or _DEFAULT_MAX_TOKENS
        self.dimension: int = self._model.get_embedding_dimension() or 0
        self.prompts = Prompts(
            question=self._prompt(_QUESTION_PROMPTS), passage=self._prompt(_PASSAGE_PROMPTS)
        )

    def _prompt(self, names: Sequence[str]) -> str:
        prompts = self._model.prompts
        default = self._model.default_prompt_name
        return next((prompts[name] for name in (*names, default) if prompts.get(name)), "")

    def embed(self, texts: Sequence[str], prompt: str) -> Vectors:
        """Unit vectors, shape (n, dimension)."""
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        vectors = self._model.encode(
            list(texts), prompt=prompt, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(vectors, np.float32)

    def fingerprint(self) -> str:
        """SHA-256 in hex over weights, tokenizer and prompts: the same for the same model anywhere."""
        digest = hashlib.sha256()
        for name, tensor in sorted(self._model.state_dict().items()):
            if ".pooler." not in name:  # unused, and drawn at random where the model's file lacks it
                digest.update(name.encode())
                digest.update(tensor.contiguous().view(torch.uint8).numpy())
        digest.update(self.tokenizer().encode())
        digest.update(repr((self.prompts.question, self.prompts.passage, self.max_tokens)).encode())
        return digest.hexdigest()

    def tokenizer(self) -> str:
        """The tokenizer as the text of a `tokenizer.json`. Raises ValueError when it has no such form."""
        backend = getattr(self._model.tokenizer, "backend_tokenizer", None)
        if backend is None:
            raise ValueError("the tokenizer exists only in Python")
        serialised: str = backend.to_str()
        return serialised

    def word_vectors(self) -> NDArray[np.float32]:
        """The vector of every token, shape (vocabulary, width): the input of the exported network."""
        return np.asarray(self._word_weights().detach().numpy(), np.float32)

    def export(self, path: Path) -> None:
        """Writes the network as float32 ONNX, whatever comes after the word vectors included.

        Inputs are `inputs_embeds` (batch, tokens, width) and `attention_mask` (batch, tokens), the output is
        `vectors` (batch, dimension). Raises anything that torch's exporter raises.
        """
        network = _Network(self._transformer(), list(self._model)[1:])
        width = self._word_weights().shape[1]
        example = (torch.randn(*_EXAMPLE_SHAPE, width), torch.ones(_EXAMPLE_SHAPE, dtype=torch.int64))
        batch_and_tokens = {0: torch.export.Dim.DYNAMIC, 1: torch.export.Dim.DYNAMIC}
        with _quiet(), torch.no_grad():
            torch.onnx.export(
                network,
                example,
                path,
                input_names=["inputs_embeds", "attention_mask"],
                output_names=["vectors"],
                dynamic_shapes={"inputs_embeds": batch_and_tokens, "attention_mask": batch_and_tokens},
                opset_version=_OPSET,
                dynamo=True,
                external_data=False,
                verbose=False,
            )

    def _transformer(self) -> Any:
        return self._model[0].auto_model

    def _word_weights(self) -> torch.Tensor:
        weights: torch.Tensor = self._transformer().get_input_embeddings().weight
        return weights


class TorchEmbedder:
    """Serves a model that cannot be converted, as index.protocols.Embedder asks."""

    def __init__(self, name: str, source: str, threads: int) -> None:
        if threads:
            torch.set_num_threads(threads)
        self.name = name
        self._model = TorchModel(source)
        self.dimension = self._model.dimension

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self._model.embed(texts, self._model.prompts.passage)

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        return self._model.embed(texts, self._model.prompts.question)


class _Network(torch.nn.Module):
    """The transformer from word vectors on, then the model's own pooling, projection and normalisation."""

    def __init__(self, transformer: torch.nn.Module, after: list[torch.nn.Module]) -> None:
        super().__init__()
        self.transformer = transformer
        self.after = torch.nn.ModuleList(after)

    def forward(self, inputs_embeds: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        output = self.transformer(inputs_embeds=inputs_embeds, attention_mask=attention_mask)
        features: dict[str, torch.Tensor] = {
            "token_embeddings": output.last_hidden_state,
            "attention_mask": attention_mask,
        }
        for module in self.after:
            features = module(features)
        return features["sentence_embedding"]


def _load(source: str) -> SentenceTransformer:
    try:
        return SentenceTransformer(source, device="cpu", local_files_only=True)
    except (OSError, ValueError) as error:
        if Path(source).is_dir():
            raise ModelError(
                f"Thư mục “{source}” không phải là một mô hình sentence-transformers dùng được: {error}",
                "Kiểm tra [embedding] model trong config.toml.",
            ) from error
    try:
        return SentenceTransformer(source, device="cpu")
    except (OSError, ValueError) as error:
        raise ModelError(
            f"Không tải được mô hình “{source}” từ Hugging Face.",
            "Kiểm tra tên mô hình và kết nối mạng, hoặc tải mô hình ở máy khác rồi đặt [embedding] model là "
            "đường dẫn tới thư mục đó. Mô hình “e5-small” đi kèm, không cần mạng.",
        ) from error


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Silences what torch and transformers say of their own insides, on which no reader can act."""
    loggers = [
        logging.getLogger(name) for name in ("torch.onnx", "torch.export", "transformers", "onnxscript")
    ]
    levels = [logger.level for logger in loggers]
    bars = transformers_logging.is_progress_bar_enabled()
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    transformers_logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
        if bars:
            transformers_logging.enable_progress_bar()
