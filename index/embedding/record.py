"""What is written down about a model that is ready to serve."""

from __future__ import annotations

from pathlib import Path

import msgspec

# Part of every embedder's name and folder: raised when conversion comes to give other files or vectors.
RECIPE = "3"

_FILE = "serving.json"


class Prompts(msgspec.Struct, frozen=True):
    """What the model wants before a text."""

    question: str = ""
    passage: str = ""


class ServingRecord(msgspec.Struct, frozen=True):
    """How a model is served: `engine` is "onnx" or "torch", `fallback` why it is not "onnx".

    `parity` is the mean cosine between this engine's vectors and the original model's. `source` is what torch
    loads: a hub name or a folder, one inside the model's own folder when relative.
    """

    name: str
    engine: str
    dimension: int
    max_tokens: int
    prompts: Prompts
    source: str
    parity: float = 1.0
    fallback: str | None = None


def write_record(folder: Path, record: ServingRecord) -> None:
    (folder / _FILE).write_bytes(msgspec.json.format(msgspec.json.encode(record)))


def read_record(folder: Path) -> ServingRecord | None:
    """The record in `folder`, None when there is none: the folder is published whole or not at all."""
    try:
        return msgspec.json.decode((folder / _FILE).read_bytes(), type=ServingRecord)
    except FileNotFoundError:
        return None
