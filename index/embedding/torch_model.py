"""The model as its authors publish it: sentence-transformers on torch.

It takes six seconds to import, so only conversion, and models that cannot be converted, come here.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

# Read when the hub's library is imported: nothing about this installation is reported to anyone.
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

import numpy as np
import torch
from huggingface_hub import HfApi
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from index.embedding.record import Prompts
from index.protocols import Vectors
from ingest.errors import ModelError

_DEFAULT_MAX_TOKENS = 512
_EXAMPLE_TOKENS = 7
# The first version of ONNX with Gelu as one operator, which onnxruntime runs at once.
_OPSET = 20
_PASSAGE_PROMPTS = ("document", "passage", "corpus")
_QUESTION_PROMPTS = ("query", "question")
_HUB_TIMEOUT_S = 10
_WORDS_AT_ONCE = 1 << 14
# Each is padded to the longest: more at once take memory and, on a processor, no less time.
_TEXTS_AT_ONCE = 4
# Mean squared rounding error over mean square: a tenth of the typical value.
_MOST_NOISE = 0.01
_NOISY = ("torch.onnx", "torch.export", "transformers", "huggingface_hub", "onnxscript", "onnx_ir")


class TorchModel:
    """Loads `source`, a folder or a hub name; the hub is asked only for what is not on this machine yet."""

    def __init__(self, source: str) -> None:
        with _quiet():
            self._model = _load(source).eval()
        self.max_tokens: int = self._model.max_seq_length or _DEFAULT_MAX_TOKENS
        self.dimension: int = self._model.get_embedding_dimension() or 0
        self.prompts = Prompts(self._prompt(_QUESTION_PROMPTS), self._prompt(_PASSAGE_PROMPTS))

    def _prompt(self, names: Sequence[str]) -> str:
        prompts = self._model.prompts
        default = self._model.default_prompt_name
        return next((prompts[name] for name in (*names, default) if prompts.get(name)), "")

    def embed(self, texts: Sequence[str], prompt: str) -> Vectors:
        """Unit vectors, shape (n, dimension)."""
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        with _quiet():
            vectors = self._model.encode(
                list(texts),
                prompt=prompt,
                batch_size=_TEXTS_AT_ONCE,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        return np.asarray(vectors, np.float32)

    def fingerprint(self) -> str:
        """SHA-256 in hex over weights, pooling, tokenizer and prompts: a model has the same everywhere."""
        digest = hashlib.sha256()
        for name, tensor in sorted(self._model.state_dict().items()):
            # Hugging Face's own pooler goes unused, and is drawn at random where the model's file lacks it.
            if ".pooler." not in name:
                digest.update(name.encode())
                digest.update(tensor.contiguous().view(torch.uint8).numpy())
        digest.update(repr((list(self._model)[1:], self.prompts, self.max_tokens)).encode())
        with contextlib.suppress(ValueError):
            digest.update(self.tokenizer().encode())
        return digest.hexdigest()

    def tokenizer(self) -> str:
        """The tokenizer as the text of a `tokenizer.json`. Raises ValueError when it has no such form."""
        backend = getattr(self._model.tokenizer, "backend_tokenizer", None)
        if backend is None:
            raise ValueError("the tokenizer exists only in Python")
        serialised: str = backend.to_str()
        return serialised

    def word_vectors(self) -> Iterator[Vectors]:
        """The vectors of all tokens in order, some thousands at a time: what the exported network takes.

        They are looked up, not taken from the weights, because some models scale what they look up.
        """
        table = self._transformer().get_input_embeddings()
        for numbers in torch.split(torch.arange(table.num_embeddings), _WORDS_AT_ONCE):
            with torch.no_grad():
                yield np.asarray(table(numbers).numpy(), np.float32)

    def blurred_products(self, texts: Sequence[str]) -> list[str]:
        """Names, within the exported network, of matrix products whose input int8 would blur on such texts.

        A few values far out stretch the int8 scale until all others round to little (measured in e5-small:
        one product of 72 makes a third of the whole error, three make half of it).
        """
        noise: defaultdict[str, list[float]] = defaultdict(list)
        hooks = [
            product.register_forward_pre_hook(_noting(noise[name]))
            for name, product in self._network().named_modules()
            if isinstance(product, torch.nn.Linear)
        ]
        for text in texts:  # one by one, because padding is not what will be served
            self.embed([text], self.prompts.passage)
        for hook in hooks:
            hook.remove()
        return [name for name, values in noise.items() if values and np.mean(values) > _MOST_NOISE]

    def export(self, path: Path) -> None:
        """Writes the network as float32 ONNX, all that comes after the word vectors of one text.

        The input `words` has shape (1, tokens, width), the output `vector` (1, dimension). Raises anything
        that torch's exporter raises.
        """
        transformer = self._transformer()
        # The default attention guards every row of weights against NaN, which costs a fifth of the time.
        transformer.set_attn_implementation("eager")
        width = transformer.get_input_embeddings().embedding_dim
        with _quiet(), torch.no_grad():
            torch.onnx.export(
                self._network(),
                (torch.randn(1, _EXAMPLE_TOKENS, width),),
                path,
                input_names=["words"],
                output_names=["vector"],
                dynamic_shapes={"words": {1: torch.export.Dim.DYNAMIC}},
                opset_version=_OPSET,
                dynamo=True,
                external_data=False,
                verbose=False,
            )

    def _network(self) -> _Network:
        return _Network(self._transformer(), list(self._model)[1:])

    def _transformer(self) -> Any:
        return self._model[0].auto_model


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

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        tokens = self.transformer(inputs_embeds=words).last_hidden_state
        everything = torch.ones(tokens.shape[:2], dtype=torch.int64)
        features: dict[str, torch.Tensor] = {"token_embeddings": tokens, "attention_mask": everything}
        for module in self.after:
            features = module(features)
        return features["sentence_embedding"]


def _noting(noise: list[float]) -> Callable[[torch.nn.Module, tuple[torch.Tensor, ...]], None]:
    """A hook that appends how much noise rounding a layer's input to int8 adds, relative to the input."""

    def note(_: torch.nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
        values = inputs[0]
        step = (values.max().clamp(min=0) - values.min().clamp(max=0)) / 255
        noise.append(float(step.square() / 12 / values.square().mean()))

    return note


def _load(source: str) -> SentenceTransformer:
    """Loaders raise anything at all for a broken model, and all of it means that the model cannot be used."""
    try:
        return SentenceTransformer(source, device="cpu", local_files_only=True)
    except Exception as error:
        if Path(source).is_dir():
            raise ModelError(
                f"Thư mục “{source}” không chứa mô hình sentence-transformers dùng được ({error}).",
                "Sửa [embedding] model trong config.toml, hoặc chép lại mô hình cho đủ tệp.",
            ) from error
    try:
        # Asked first and once: the loader itself would try for more than a minute without a network.
        HfApi().model_info(source, timeout=_HUB_TIMEOUT_S)
        return SentenceTransformer(source, device="cpu")
    except Exception as error:
        raise ModelError(
            f"Không tải được mô hình “{source}” từ Hugging Face ({error}).",
            "Kiểm tra tên mô hình và kết nối mạng; hoặc tải mô hình ở máy khác, chép sang đây rồi đặt "
            "[embedding] model là đường dẫn tới thư mục đó; hoặc dùng “e5-small”, đi kèm và không cần mạng.",
        ) from error


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Silences what torch and transformers say of their own insides, on which no reader can act."""
    loggers = [logging.getLogger(name) for name in _NOISY]
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
