"""How well scans are recognised: character error rates and time a page, on pages with their text.

    python bench/ocr.py FOLDER

The folder holds PDF files and `pages.jsonl`, a line {"pdf", "text"} for each. `whole` compares all that the
reader delivers, letterhead, stamps and signature block in the order they come. `body` compares each
paragraph from the first "Căn cứ", "Xét" or "Kính gửi" to "Nơi nhận" with the stretch of the laid-out document
that is nearest to it. `printed` is the same against the paragraphs as they stand on the page: where someone
who looked at the picture saw other words than the reference has, `scans_as_printed.json` says which and why.
`reference` is how far the references are from the pages: whatever reads the pages without an error has it as
its `body`. With `--paragraphs` the wrong characters of every paragraph are listed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import time
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from bot.corpus.recognition import ocr_options
from bot.settings import Settings
from ingest.layout import lay_out
from ingest.readers import read_pages
from ingest.readers.options import ReadingOptions

_SHORTEST = 25
_BODY = re.compile(r"Căn cứ|Xét |Kính gửi")
_END = re.compile(r"Nơi nhận")
_AS_PRINTED = Path(__file__).with_name("scans_as_printed.json")


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


def as_printed(pdf: str, paragraphs: list[str]) -> list[str]:
    """The paragraphs as the page `pdf` has them; the file holds which words to put in which words' place."""
    corrections = json.loads(_AS_PRINTED.read_text(encoding="utf-8"))
    edits = {one["paragraph"]: one["edits"] for one in corrections if one["pdf"] == pdf}
    return [_edited(paragraph, edits.get(number, [])) for number, paragraph in enumerate(paragraphs)]


def _edited(paragraph: str, edits: list[dict[str, Any]]) -> str:
    words = paragraph.split()
    for edit in reversed(edits):
        words[edit["word"] : edit["word"] + edit["instead_of"]] = edit["printed"].split()
    return " ".join(words)


def errors(paragraphs: list[str], found: str) -> Errors:
    """Each paragraph against the stretch of `found` that is nearest to it."""
    wrong = sum(distance(part, found, anywhere=True) for part in paragraphs)
    return Errors(wrong, sum(map(len, paragraphs)))


def list_paragraphs(reference: list[str], printed: list[str], found: str) -> None:
    """Wrong characters against the page, against the reference, and of the reference against the page."""
    for given, real in zip(reference, printed, strict=True):
        wrong = (errors([real], found), errors([given], found), errors([given], " ".join(printed)))
        print("   ", *(f"{one.wrong:4}" for one in wrong), f"of {len(given):4}  {given[:60]}")


def measure(folder: Path, options: ReadingOptions, *, paragraphs: bool = False) -> None:
    totals = dict.fromkeys(("whole", "body", "printed", "reference"), Errors(0, 0))
    lines = (folder / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    own = time.process_time()
    print(f"{'page':40}", *(f"{name:>9}" for name in totals), f"{'trust':>7}")
    for line in lines:
        page = json.loads(line)
        pages = read_pages(folder / page["pdf"], options)
        text = flat(lay_out(pages).text)
        reference = body_of(page["text"])
        printed = as_printed(page["pdf"], reference)
        delivered = flat("\n".join(part.text for part in pages))
        here = {
            "whole": Errors(distance(flat(page["text"]), delivered), len(flat(page["text"]))),
            "body": errors(reference, text),
            "printed": errors(printed, text),
            "reference": errors(reference, " ".join(printed)),
        }
        totals = {name: total + here[name] for name, total in totals.items()}
        if paragraphs:
            list_paragraphs(reference, printed, text)
        trust = pages[0].reading.confidence if pages[0].reading else None
        print(f"{page['pdf'][:40]:40}", *(f"{one.rate:9.4f}" for one in here.values()), f"{trust or 0:7.3f}")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    count = max(1, len(lines))
    print(f"{'all':40}", *(f"{total.rate:9.4f}" for total in totals.values()))
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
    parser.add_argument("--paragraphs", action="store_true", help="list the wrong characters of each")
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
    measure(arguments.folder, options, paragraphs=arguments.paragraphs)
    measure_speed(arguments.folder, options, arguments.copies)


if __name__ == "__main__":
    main()
