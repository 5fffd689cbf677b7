"""Conversion of any sentence-transformers model: faithful, or else torch serves and says why."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.embedding import conversion, open_embedder, prepare
from index.embedding.record import Prompts, ServingRecord, read_record, write_record
from index.protocols import Embedder, Vectors
from ingest.errors import ModelError, StorageError
from tests.tiny_model import HIDDEN, PROMPTS, make_tiny_model

TEXTS = ["Hồ sơ nộp ngày 15/9", "thi đua", "", "khen thưởng " * 60]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_tiny_model(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def steps() -> list[tuple[str, float]]:
    """What was reported while `state` was made."""
    return []


@pytest.fixture(scope="module")
def state(tiny: Path, steps: list[tuple[str, float]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder in which the tiny model is ready."""
    state = tmp_path_factory.mktemp("state")
    prepare(str(tiny), state, threads=2, progress=lambda step, done: steps.append((step, done)))
    return state


@pytest.fixture
def conversions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replaces conversion, which takes seconds, by a note that the original serves; lists the models."""
    converted: list[str] = []

    def convert(model: str, label: str, folder: Path, progress: conversion.Progress) -> None:
        converted.append(model)
        write_record(folder, ServingRecord(label, "torch", HIDDEN, 32, Prompts(), source=model))

    monkeypatch.setattr(conversion, "convert", convert)
    return converted


def record_of(state: Path) -> ServingRecord:
    (folder,) = (path for path in (state / "models").iterdir() if path.is_dir())
    record = read_record(folder)
    assert record
    return record


def original_vectors(model: Path, texts: list[str], prompt: str) -> Vectors:
    from index.embedding.torch_model import TorchModel

    return TorchModel(str(model)).embed(texts, prompt)


def assert_faithful(embedder: Embedder, model: Path) -> None:
    for embed, prompt in (
        (embedder.embed_passages, PROMPTS["document"]),
        (embedder.embed_questions, PROMPTS["query"]),
    ):
        cosines = np.sum(embed(TEXTS) * original_vectors(model, TEXTS, prompt), axis=1)
        assert cosines.min() > 0.99


def test_converted_vectors_are_those_of_the_original(tiny: Path, state: Path) -> None:
    assert record_of(state).engine == "onnx"
    assert_faithful(open_embedder(str(tiny), state, threads=2), tiny)


def test_other_poolings_vocabularies_and_projections_convert_too(tmp_path: Path) -> None:
    model = make_tiny_model(tmp_path, pooling="cls", tokenizer="wordpiece", dense=True)
    embedder = prepare(str(model), tmp_path / "state", threads=2)
    assert record_of(tmp_path / "state").engine == "onnx"
    assert embedder.dimension == HIDDEN // 2
    assert_faithful(embedder, model)


def test_vectors_are_unit_float32_rows(tiny: Path, state: Path) -> None:
    vectors = open_embedder(str(tiny), state, threads=2).embed_passages(TEXTS)
    assert (vectors.shape, vectors.dtype) == ((len(TEXTS), HIDDEN), np.float32)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)


def test_no_texts_give_an_empty_matrix(tiny: Path, state: Path) -> None:
    assert open_embedder(str(tiny), state, threads=2).embed_passages([]).shape == (0, HIDDEN)


def test_a_vector_does_not_depend_on_what_is_embedded_with_it(tiny: Path, state: Path) -> None:
    embedder = open_embedder(str(tiny), state, threads=2)
    together = embedder.embed_passages(TEXTS)
    alone = np.concatenate([embedder.embed_passages([text]) for text in TEXTS])
    assert np.array_equal(together, alone)


def test_progress_runs_from_start_to_end(state: Path, steps: list[tuple[str, float]]) -> None:
    fractions = [done for _, done in steps]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert steps[-1][0] == "Mô hình sẵn sàng"


def test_the_same_model_has_the_same_fingerprint_and_another_has_another(tmp_path: Path) -> None:
    from index.embedding.torch_model import TorchModel

    variants: list[dict[str, Any]] = [{}, {}, {"seed": 1}, {"pooling": "cls"}, {"tokenizer": "wordpiece"}]
    folders = [make_tiny_model(tmp_path / str(number), **variant) for number, variant in enumerate(variants)]
    first, same, *others = [TorchModel(str(folder)).fingerprint() for folder in folders]
    assert first == same
    assert len({first, *others}) == 4


def test_a_changed_model_folder_is_not_served_from_the_old_conversion(
    tiny: Path, tmp_path: Path, conversions: list[str]
) -> None:
    model = Path(shutil.copytree(tiny, tmp_path / "model"))
    prepare(str(model), tmp_path, 1)
    (model / "model.safetensors").touch()
    with pytest.raises(ModelError):
        open_embedder(str(model), tmp_path, 1)


def test_products_that_int8_would_blur_stay_in_floating_point(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import onnx

    from index.embedding import torch_model
    from index.embedding.onnx_model import quantise

    model = torch_model.TorchModel(str(tiny))
    assert model.blurred_products(TEXTS) == []
    monkeypatch.setattr(torch_model, "_MOST_NOISE", 0.0)
    products = model.blurred_products(TEXTS)
    assert products[0] == "transformer.encoder.layer.0.attention.self.query"
    model.export(tmp_path / "float32.onnx")
    quantise(tmp_path / "float32.onnx", tmp_path / "int8.onnx", products[:2])
    operators = [node.op_type for node in onnx.load(tmp_path / "int8.onnx").graph.node]
    # Two layers, each with query, key, value and three dense products.
    assert operators.count("MatMulInteger") == 2 * 6 - 2


class TestFallback:
    """A model that cannot be converted, or not faithfully, is served by torch."""

    @pytest.fixture
    def fallen_back(self, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Embedder:
        from index.embedding.torch_model import TorchModel

        def fail(self: object, path: Path) -> None:
            raise RuntimeError("unsupported operator")

        monkeypatch.setattr(TorchModel, "export", fail)
        return prepare(str(tiny), tmp_path, threads=1)

    def test_vectors_are_the_original_ones(self, fallen_back: Embedder, tiny: Path) -> None:
        expected = original_vectors(tiny, TEXTS, PROMPTS["query"])
        np.testing.assert_allclose(fallen_back.embed_questions(TEXTS), expected, atol=1e-6)
        assert fallen_back.embed_questions([]).shape == (0, HIDDEN)

    def test_the_name_tells_it_from_the_converted_model(self, fallen_back: Embedder, state: Path) -> None:
        assert fallen_back.name == record_of(state).name.replace("int8", "torch")

    def test_the_reason_is_recorded(self, fallen_back: Embedder, tmp_path: Path) -> None:
        record = record_of(tmp_path)
        assert (record.engine, record.fallback) == ("torch", "RuntimeError: unsupported operator")

    def test_nothing_unused_is_kept(self, fallen_back: Embedder, tmp_path: Path) -> None:
        assert [path.name for path in (tmp_path / "models").glob("*/*")] == ["serving.json"]


@pytest.mark.parametrize("parity", [0.98, float("nan")])
def test_an_unfaithful_conversion_is_not_served(
    parity: float,
    tiny: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(conversion, "_write_converted", lambda *_: None)
    monkeypatch.setattr(conversion, "_parity", lambda *_: parity)
    with caplog.at_level(logging.WARNING):
        prepare(str(tiny), tmp_path, threads=1)
    assert record_of(tmp_path).engine == "torch"
    assert "torch" in caplog.text


def test_a_full_disk_leaves_nothing_that_looks_ready(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.embedding.tokenizer.store_tokenizer", refuse)
    with pytest.raises(StorageError) as caught:
        prepare(str(tiny), tmp_path, threads=1)
    assert caught.value.remedy
    assert not [path for path in (tmp_path / "models").iterdir() if path.is_dir()]


def test_two_callers_convert_once(tiny: Path, tmp_path: Path, conversions: list[str]) -> None:
    with ThreadPoolExecutor(2) as pool:
        embedders = list(pool.map(lambda _: prepare(str(tiny), tmp_path, 1), range(2)))
    assert conversions == [str(tiny)]
    assert embedders[0].name == embedders[1].name


def test_opening_a_converted_model_imports_nothing_heavy(tiny: Path, state: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from index.embedding import open_embedder;"
        "open_embedder(sys.argv[1], Path(sys.argv[2]), 1).embed_questions(['thi đua']);"
        "print({'torch', 'transformers', 'sentence_transformers', 'onnx'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", program, str(tiny), str(state)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (result.stdout.strip(), result.stderr) == ("set()", "")
