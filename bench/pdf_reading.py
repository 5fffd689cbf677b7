"""How PDFs are read: what each way of reading makes of a file, how the cascade decides, speed and memory.

    python bench/pdf_reading.py FILE.pdf ... [--pages 1000]

`kept` is the share of a reading's words that the cascade has too; it names the columns in each row of a
table, so it has more words than any of them. pdfplumber takes part where it is installed. Then the
born-digital files are repeated until there are so many pages and read as one document: pages a second up to
passages, and the memory it takes.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import io
import json
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pypdf

from ingest.errors import UnreadableDocument
from ingest.readers import read_pages
from ingest.readers.pdf.pdfium import PdfiumFile
from ingest.readers.pdf.rows import rows_of, text_of, words_of
from ingest.readers.text_quality import quality_of

Ways = dict[str, Callable[[Path], str]]

_INGEST = """
import json, resource, sys, time
from pathlib import Path
from ingest.catalog import Catalog
from ingest.document import read_document
path = Path(sys.argv[1])
clock, processor = time.perf_counter(), time.process_time()
document = read_document(path, path.parent, Catalog(()))
print(json.dumps({
    "pages": len(document.readings), "passages": len(document.passages),
    "clock": time.perf_counter() - clock, "processor": time.process_time() - processor,
    "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}))
"""


def by_pdfium(path: Path) -> str:
    with PdfiumFile(path) as file:
        return "\n".join(file.text(page) for page in range(len(file)))


def by_position(path: Path) -> str:
    with PdfiumFile(path) as file:
        return "\n".join(text_of(rows_of(words_of(file.characters(page)))) for page in range(len(file)))


def by_pypdf(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def by_pdfplumber(path: Path) -> str:
    pdfplumber = importlib.import_module("pdfplumber")
    with pdfplumber.open(path) as document:
        return "\n".join(page.extract_text() or "" for page in document.pages)


def cascade(path: Path) -> str:
    try:
        return "\n".join(page.text for page in read_pages(path))
    except UnreadableDocument:
        return ""


def kept(words: str, cascade: str) -> float:
    of, there = (Counter(unicodedata.normalize("NFC", text).split()) for text in (words, cascade))
    return (of & there).total() / max(1, of.total())


def compare(path: Path, ways: Ways) -> None:
    print(path.name)
    texts = {}
    print(f"  {'':12} {'words':>7} {'broken':>8} {'odd':>7} {'accented':>9} {'pages/s':>9}")
    for name, way in ways.items():
        began = time.process_time()
        texts[name] = way(path)
        spent = time.process_time() - began
        quality = quality_of(texts[name])
        speed = len(PdfiumFile(path)) / max(spent, 1e-6)
        print(
            f"  {name:12} {len(texts[name].split()):7} {quality.broken:8.4f} {quality.odd:7.4f} "
            f"{quality.accented:9.3f} {speed:9.1f}"
        )
    for name in ways:
        print(f"  kept of {name}: {kept(texts[name], texts['cascade']):.4f}")


def measure_ingest(paths: list[Path], pages: int) -> None:
    writer = pypdf.PdfWriter()
    while len(writer.pages) < pages:
        for path in paths:
            writer.append(path)
    buffer = io.BytesIO()
    writer.write(buffer)
    with tempfile.TemporaryDirectory() as folder:
        joined = Path(folder, "joined.pdf")
        joined.write_bytes(buffer.getvalue())
        done = subprocess.run(
            [sys.executable, "-c", _INGEST, str(joined)],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[1],
        )
    found = json.loads(done.stdout)
    print(json.dumps(found), f"{found['pages'] / found['processor']:.1f} pages a second of processor time")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--pages", type=int, default=1000, help="of the long document; 0 leaves it out")
    arguments = parser.parse_args()
    ways: Ways = {"pdfium": by_pdfium, "positions": by_position, "pypdf": by_pypdf, "cascade": cascade}
    if importlib.util.find_spec("pdfplumber"):
        ways["pdfplumber"] = by_pdfplumber
    for path in arguments.files:
        compare(path, ways)
    born_digital = [path for path in arguments.files if cascade(path)]
    if arguments.pages and born_digital:
        measure_ingest(born_digital, arguments.pages)


if __name__ == "__main__":
    main()
