"""Spoiled files of every format: a document or a sentence, soon, and nothing written elsewhere.

`bench/fuzz_readers.py` reads thousands of them.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.isolation import ReadingLimits, ReadingProcess
from ingest.catalog import Catalog
from ingest.errors import UnreadableDocument
from tests.ingest.mutations import samples, spoiled

COUNT = 84
# Of the reader itself, not of the file.
DEFEATS = ("không phân tích được", "dừng đột ngột", "quá lâu", "bộ nhớ")


@pytest.fixture(scope="module")
def process() -> Iterator[ReadingProcess]:
    with ReadingProcess(ReadingLimits(seconds=60.0)) as reading:
        yield reading


def read(process: ReadingProcess, path: Path) -> str:
    """Nothing for a document, else the sentence that says what is wrong with it."""
    try:
        process.extract(process.read(path, path.parent, Catalog()))
    except UnreadableDocument as error:
        return error.message if error.remedy else "defeats whoever must mend it"
    return ""


def test_samples_are_read_whole(process: ReadingProcess, tmp_path: Path) -> None:
    for suffix, contents in samples().items():
        for content in contents:
            (tmp_path / f"a{suffix}").write_bytes(content)
            assert read(process, tmp_path / f"a{suffix}") == ""


def test_spoiled_files_end_in_a_document_or_a_sentence(process: ReadingProcess, tmp_path: Path) -> None:
    for number, (suffix, content) in enumerate(spoiled(COUNT, seed=20)):
        path = tmp_path / f"{number}{suffix}"
        path.write_bytes(content)
        message = read(process, path)
        assert not any(words in message for words in DEFEATS), (number, suffix, message)
    assert len(list(tmp_path.rglob("*"))) == COUNT


@pytest.mark.parametrize("run", ["99999999999999 ", "1.1.1.1.1. ", "2.000,5% "])
def test_long_runs_of_figures_are_read_at_once(process: ReadingProcess, tmp_path: Path, run: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"Kế hoạch {run * 300}năm nay", encoding="utf-8")
    begun = time.monotonic()
    assert read(process, path) == ""
    assert time.monotonic() - begun < 30
