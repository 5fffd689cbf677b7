"""Embedding models: made ready once, then opened in a fraction of a second.

`model` is "e5-small", which installs with pip, the folder of a sentence-transformers model, or a hub name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from index.embedding import bundled, storage
from index.embedding.record import RECIPE, ServingRecord, read_record
from index.protocols import Embedder
from ingest.errors import ModelError

__all__ = ["open_embedder", "prepare"]


def prepare(
    model: str, state: Path, threads: int, progress: Callable[[str, float], None] | None = None
) -> Embedder:
    """Opens the model, converting it first when `state/models` does not hold it yet (half a minute).

    `threads` 0 means every core. `progress` receives a Vietnamese step and the fraction done, 0 to 1. Several
    processes may call this at once: one converts, the others wait. Raises ModelError, StorageError.
    """
    folder = _folder(model, state)
    if read_record(folder) is None:
        from index.embedding.conversion import convert

        with storage.exclusive(folder.parent):
            if read_record(folder) is None:
                with storage.published(folder) as unfinished:
                    convert(model, _slug(model), unfinished, progress or (lambda step, done: None))
    return open_embedder(model, state, threads)


def open_embedder(model: str, state: Path, threads: int) -> Embedder:
    """Opens a model that `prepare` has made ready. Raises ModelError when it has not."""
    folder = _folder(model, state)
    record = read_record(folder)
    if record is None:
        raise ModelError(f"Mô hình “{model}” chưa được chuẩn bị.", "Chạy lệnh: thidua ingest")
    return _open(folder, record, threads)


def _open(folder: Path, record: ServingRecord, threads: int) -> Embedder:
    if record.engine == "torch":
        from index.embedding.torch_model import TorchEmbedder

        own = folder / record.source
        return TorchEmbedder(record.name, str(own if own.is_dir() else record.source), threads)
    from index.embedding.onnx_model import OnnxEmbedder

    return OnnxEmbedder(folder, record, threads)


def _folder(model: str, state: Path) -> Path:
    """Where the model's converted form lies: another one for every change of the original."""
    if model == bundled.NAME:
        identity = bundled.SHA256
    elif Path(model).is_dir():
        identity = _contents(Path(model))
    elif Path(model).is_absolute() or model.startswith(("./", "../", "~")):
        raise ModelError(f"Không có thư mục mô hình “{model}”.", "Sửa [embedding] model trong config.toml.")
    else:
        identity = model
    version = hashlib.sha256(f"{RECIPE} {identity}".encode()).hexdigest()[:8]
    return state / "models" / f"{_slug(model)}-{version}"


def _contents(folder: Path) -> str:
    """Names, sizes and times of the folder's files: to read half a gigabyte at every start takes too long."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    facts = [(str(path.relative_to(folder)), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return f"{folder.resolve()} {facts}"


def _slug(model: str) -> str:
    return re.sub(r"[^\w.-]+", "-", Path(model).name) or "model"
