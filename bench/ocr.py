"""How well scans are recognised: character error rates and time a page, on pages with their text.

    python bench/ocr.py FOLDER

The folder holds PDF files and `pages.jsonl`, a line {"pdf", "text"} for each. `whole` compares all that the
reader delivers, letterhead, stamps and signature block in the order they come. `body` compares each
paragraph from the first "Căn cứ", "Xét" or "Kính gửi" to "Nơi nhận" with the stretch of the laid-out document
that is nearest to it. `spelling` is the body's error rate within runs of words that stand for each other one
to one: words of the reference that are not on the page (or the reverse) do not count.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import re
import resource
import time
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bot.corpus.recognition import ocr_options
from bot.settings import Settings
from ingest.layout import lay_out
from ingest.readers import read_pages
from ingest.readers.options import ReadingOptions

_SHORTEST = 25
_BODY = re.compile(r"Căn cứ|Xét |Kính gửi")
_END = re.compile(r"Nơi nhận")


@dataclass(frozen=True, slots=True)
class Errors:
    """Characters to change to get from what was recognised to the reference, of so many."""

    wrong: int
    total: int

    @property
    def rate(self) -> float:
        return self.wrong / max(1, self.total)

    def __add__(self, other: Errors) -> Errors:
        return Errors(self.wrong + other.wrong, self.total + other.total)


def distance(reference: str, found: str, *, anywhere: bool = False) -> int:
    """The edit distance; `anywhere` to the nearest stretch of `found`."""
    wanted, given = (np.array([ord(letter) for letter in text]) for text in (reference, found))
    places = np.arange(len(given) + 1)
    row = np.zeros(len(given) + 1, int) if anywhere else places.copy()
    for count, letter in enumerate(wanted, start=1):
        best = np.minimum(row[1:] + 1, row[:-1] + (given != letter))
        row = np.minimum.accumulate(np.concatenate([[count], best]) - places) + places
    return int(row.min() if anywhere else row[-1])


def flat(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def body_of(text: str) -> list[str]:
    """The paragraphs between letterhead and sign-off."""
    found: list[str] = []
    begun = False
    for paragraph in map(flat, text.split("\n")):
        if _END.match(paragraph):
            break
        begun = begun or _BODY.match(paragraph) is not None
        if begun and len(paragraph) >= _SHORTEST:
            found.append(paragraph)
    return found


def spelling(reference: str, found: str) -> Errors:
    """Errors within runs of words that replace each other one to one and look alike."""
    wanted, given = reference.split(), found.split()
    errors = Errors(0, 0)
    matcher = difflib.SequenceMatcher(None, wanted, given, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind not in ("equal", "replace") or end - start != last - first:
            continue
        for right, seen in zip(wanted[start:end], given[first:last], strict=True):
            changes = distance(right, seen)
            if changes <= len(right) / 2:
                errors += Errors(changes, len(right))
    return errors


def measure(folder: Path, options: ReadingOptions) -> None:
    whole = body = spelt = Errors(0, 0)
    lines = (folder / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    own = time.process_time()
    print(f"{'page':40} {'whole':>7} {'body':>7} {'spelling':>9} {'trust':>6}")
    for line in lines:
        page = json.loads(line)
        pages = read_pages(folder / page["pdf"], options)
        text = flat(lay_out(pages).text)
        reference = body_of(page["text"])
        delivered = flat("\n".join(part.text for part in pages))
        here = Errors(distance(flat(page["text"]), delivered), len(flat(page["text"])))
        inside = Errors(
            sum(distance(part, text, anywhere=True) for part in reference), sum(map(len, reference))
        )
        letters = spelling(" ".join(reference), text)
        trust = pages[0].reading.confidence if pages[0].reading else None
        print(
            f"{page['pdf'][:40]:40} {here.rate:7.4f} {inside.rate:7.4f} {letters.rate:9.4f} {trust or 0:6.3f}"
        )
        whole, body, spelt = whole + here, body + inside, spelt + letters
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    count = max(1, len(lines))
    print(f"{'all':40} {whole.rate:7.4f} {body.rate:7.4f} {spelt.rate:9.4f}")
    tesseract = (used.ru_utime - before.ru_utime) / count
    rest = (time.process_time() - own) / count
    print(f"one page after the other: {(time.perf_counter() - began) / count:.2f} s a page by the clock;")
    print(
        f"processor time: tesseract {tesseract:.2f} s, drawing, straightening and scoring {rest:.2f} s a page"
    )


def measure_speed(folder: Path, options: ReadingOptions, copies: int) -> None:
    """All pages as one document, read by as many processes as there are workers."""
    import io

    import pypdf

    writer = pypdf.PdfWriter()
    for _ in range(copies):
        for path in sorted(folder.glob("*.pdf")):
            writer.append(path)
    buffer = io.BytesIO()
    writer.write(buffer)
    joined = Path(os.environ.get("TMPDIR", "/tmp")) / f"ocr-bench-{os.getpid()}.pdf"
    joined.write_bytes(buffer.getvalue())
    try:
        began, own = time.perf_counter(), time.process_time()
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        pages = len(read_pages(joined, options))
        spent = time.perf_counter() - began
        processor = time.process_time() - own + resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    finally:
        joined.unlink()
    print(f"{pages} pages as one document: {spent / pages:.2f} s a page by the clock,")
    print(f"{processor / pages:.2f} s of processor time")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dpi", type=int, default=200)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--copies", type=int, default=2, help="of all pages, for the speed of one long document"
    )
    arguments = parser.parse_args()
    found = ocr_options(Settings())
    if found is None:
        parser.exit(1, "tesseract with Vietnamese is not installed\n")
    options = ReadingOptions(ocr=replace(found, dpi=arguments.dpi, workers=arguments.workers, cache=None))
    measure(arguments.folder, options)
    measure_speed(arguments.folder, options, arguments.copies)


if __name__ == "__main__":
    main()
