from __future__ import annotations

import threading
from pathlib import Path

import pytest

from ingest.ocr import recognition
from ingest.ocr.cache import PageCache, forget_others
from ingest.ocr.options import OcrOptions
from ingest.ocr.page import Recognised
from ingest.ocr.recognition import Recognition
from ingest.ocr.tesseract import RecognisedWord, RecognitionError, languages, recognise
from ingest.readers import read_pages
from ingest.readers.options import ReadingOptions
from tests.ingest.sample_files import PARAGRAPHS, pdf_bytes
from tests.ingest.sample_scans import scan_of

HASH = "0" * 64
WORD = RecognisedWord("Kế", 0.96, 100, 100, 150, 130, 130)


class Tesseract:
    """A stand-in that reads every page as the same words, and fails on the pages it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, failing: int = -1) -> None:
        self.read = 0
        self._failing = failing
        self._lock = threading.Lock()
        monkeypatch.setattr(recognition, "recognise", self._recognise)

    def _recognise(self, *picture: object) -> list[list[RecognisedWord]]:
        with self._lock:
            self.read += 1
            if self.read == self._failing:
                raise RecognitionError("killed")
        return [
            [
                WORD._replace(text=text, left=100 + 60 * place)
                for place, text in enumerate(PARAGRAPHS[3].split())
            ]
        ]


def blank(page: int, dpi: int) -> tuple[int, int, bytes]:
    return 20, 10, b"\xff" * 600


def options(cache: Path | None, dpi: int = 200) -> OcrOptions:
    return OcrOptions("tesseract", workers=2, dpi=dpi, cache=str(cache) if cache else None)


def test_page_that_was_recognised_is_not_recognised_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tesseract = Tesseract(monkeypatch)
    for _ in range(2):
        with Recognition(options(tmp_path), blank, HASH) as pages:
            assert pages.read(0).result().lines[0][0].text == "1."
    assert tesseract.read == 1


def test_scan_interrupted_in_the_middle_goes_on_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "a.pdf"
    scan.write_bytes(scan_of(pdf_bytes([PARAGRAPHS] * 6)))
    how = ReadingOptions(ocr=options(tmp_path / "pages"))
    tesseract = Tesseract(monkeypatch)

    def stop(done: int, total: int) -> None:
        if (done, total) == (3, 6):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_pages(scan, how, stop)
    before = tesseract.read
    assert before >= 3
    assert [page.reading.method for page in read_pages(scan, how) if page.reading] == ["ocr"] * 6
    assert tesseract.read == 6


@pytest.mark.parametrize("change", ["settings", "content", "damage"])
def test_what_no_longer_holds_is_recognised_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    tesseract = Tesseract(monkeypatch)
    with Recognition(options(tmp_path), blank, HASH) as pages:
        pages.read(0).result()
    if change == "damage":
        next(tmp_path.rglob("*.json")).write_bytes(b"{")
    again = options(tmp_path, dpi=300 if change == "settings" else 200)
    with Recognition(again, blank, HASH if change != "content" else "1" * 64) as pages:
        pages.read(0).result()
    assert tesseract.read == 2


def test_cache_that_cannot_be_written_only_costs_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Tesseract(monkeypatch)
    (tmp_path / "file").write_text("", encoding="utf-8")
    with Recognition(options(tmp_path / "file"), blank, HASH) as pages:
        assert pages.read(0).result().lines


def test_pages_of_files_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    for content in (HASH, "1" * 64):
        PageCache(options(tmp_path), content).put(0, Recognised([[WORD]], []))
    forget_others(tmp_path, {HASH})
    assert [folder.name for folder in tmp_path.iterdir()] == [HASH]
    forget_others(tmp_path / "missing", set())


def test_page_on_which_tesseract_fails_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Tesseract(monkeypatch, failing=2)
    scan = tmp_path / "a.pdf"
    scan.write_bytes(scan_of(pdf_bytes([PARAGRAPHS] * 3)))
    how = ReadingOptions(ocr=OcrOptions("tesseract", workers=1))
    pages = read_pages(scan, how)
    assert [page.reading.method for page in pages if page.reading] == ["ocr", None, "ocr"]
    assert "không đọc được" in ((pages[1].reading and pages[1].reading.problem) or "")


@pytest.mark.parametrize("program", ["/no/such/program", "/bin/false"])
def test_program_that_fails_is_an_error_and_knows_no_language(program: str) -> None:
    assert languages(program) == frozenset()
    with pytest.raises(RecognitionError):
        recognise(program, 20, 10, b"\xff" * 200, "vie")
