"""The tesseract program: whether it is there, what it can read, the words on one picture."""

from __future__ import annotations

import csv
import logging
import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

logger = logging.getLogger(__name__)

PROGRAM = "tesseract"
# A page takes 1 to 3 seconds on one core. A page tried in all four directions must stay within the time that
# reading may go without progress ([limits] max_seconds, 120), or the page would cost the document.
_TIMEOUT_S = 25
_LIST_TIMEOUT_S = 20
_WORD_LEVEL = "5"


class RecognisedWord(NamedTuple):
    """A word, how sure tesseract is of it (0..1), its box in pixels, and the foot of its line."""

    text: str
    confidence: float
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


class RecognitionError(Exception):
    """Tesseract did not read a picture. The caller names the page as unread and goes on."""


@cache
def find_program() -> str | None:
    """Where tesseract is installed, None when it is not."""
    return shutil.which(PROGRAM)


def languages(program: str) -> frozenset[str]:
    """The languages it has been given data for; empty when it cannot be run."""
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the program is the one on the PATH
            [program, "--list-langs"], capture_output=True, text=True, timeout=_LIST_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.SubprocessError):
        logger.info("%s cannot be run", program, exc_info=True)
        return frozenset()
    return frozenset(done.stdout.split())


def recognise(
    program: str, width: int, height: int, pixels: bytes, language: str
) -> list[list[RecognisedWord]]:
    """The words on a grey picture, one byte a pixel, in lines and in tesseract's reading order.

    Raises RecognitionError.
    """
    # The resolution is left for tesseract to find out: told 200 dpi it read letterheads worse (measured).
    # Segmentation 4, one column of text of varying size: docs/decisions/reading.md compares the others.
    command = [program, "stdin", "stdout", "--psm", "4", "-l", language, "tsv"]
    # With a second thread tesseract takes four times as long (measured); pages run side by side instead.
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
    header = b"P5 %d %d 255\n" % (width, height)
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the program is the one on the PATH
            command,
            input=header + pixels,
            capture_output=True,
            env=environment,
            timeout=_TIMEOUT_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise RecognitionError(str(error)) from error
    return _lines(done.stdout.decode("utf-8", "replace"))


def _lines(table: str) -> list[list[RecognisedWord]]:
    lines: dict[tuple[str, ...], list[RecognisedWord]] = {}
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["level"] == _WORD_LEVEL and (row["text"] or "").strip():
            key = (row["block_num"], row["par_num"], row["line_num"])
            lines.setdefault(key, []).append(_word(row))
    return [list(_on_one_baseline(line)) for line in lines.values()]


def _word(row: dict[str, str]) -> RecognisedWord:
    left, top = float(row["left"]), float(row["top"])
    right, bottom = left + float(row["width"]), top + float(row["height"])
    confidence = max(0.0, float(row["conf"])) / 100
    return RecognisedWord(row["text"].strip(), confidence, left, top, right, bottom, bottom)


def _on_one_baseline(line: list[RecognisedWord]) -> Iterator[RecognisedWord]:
    """The line's words with the foot of the lowest of them, so that they keep together by position too."""
    foot = max(word.bottom for word in line)
    return (word._replace(baseline=foot) for word in line)
