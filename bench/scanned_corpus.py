"""What scanning costs: the question set on the corpus as it is and with its texts printed and scanned.

    python bench/scanned_corpus.py corpus tests/questions/development.json --folder /tmp/scanned

Every .txt of the corpus is printed to A4 in 13 points, drawn at 200 dpi, turned by up to 0.8 degrees,
speckled and packed as JPEG into a PDF of pictures. Catalogue and questions then name the PDF. The folder
given keeps both offices, so that what was recognised need not be recognised again.
"""

from __future__ import annotations

import argparse
import importlib.resources
import io
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from ingest.readers import read_pages
from ingest.readers.pdf.pdfium import PdfiumFile

_DPI, _MOST_DEGREES, _NOISE, _SPECKLES, _QUALITY = 200, 0.8, 10.0, 0.0005, 60
_SEED = 20260801


def printed(path: Path) -> bytes:
    """The text as a PDF, one paragraph a line of it."""
    font = importlib.resources.files("font_roboto") / "files" / "Roboto-Regular.ttf"
    pdfmetrics.registerFont(TTFont("printed", str(font)))
    style = ParagraphStyle("body", fontName="printed", fontSize=13, leading=18, spaceAfter=6, alignment=4)
    lines = "\n".join(page.text for page in read_pages(path)).splitlines()
    escaped = (line.replace("&", "&amp;").replace("<", "&lt;") for line in lines if line.strip())
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4, leftMargin=85, rightMargin=57).build(
        [Paragraph(line, style) for line in escaped]
    )
    return buffer.getvalue()


def scanned(pdf: bytes) -> bytes:
    """The PDF as a scanner would give it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for picture in pictures(pdf):
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pictures(pdf: bytes) -> Iterator[io.BytesIO]:
    """Every page as a JPEG, turned, noisy, speckled."""
    chance = random.Random(_SEED)
    noise = np.random.default_rng(_SEED)
    with PdfiumFile(pdf) as file:
        for page in range(len(file)):
            raster = file.raster(page, dpi=_DPI, grey=True)
            picture = Image.frombytes("L", (raster.width, raster.height), raster.pixels)
            turn = chance.uniform(-_MOST_DEGREES, _MOST_DEGREES)
            grey = np.asarray(picture.rotate(turn, Image.Resampling.BICUBIC, fillcolor=255), dtype=float)
            grey = grey + noise.normal(0, _NOISE, grey.shape)
            grey[noise.random(grey.shape) < _SPECKLES] = 0
            packed = io.BytesIO()
            Image.fromarray(grey.clip(0, 255).astype(np.uint8)).save(packed, "JPEG", quality=_QUALITY)
            packed.seek(0)
            yield packed


def make_offices(corpus: Path, questions: Path, folder: Path) -> tuple[Path, Path]:
    """An office with the corpus as it is and one with its texts scanned, each with its questions."""
    plain, scans = folder / "plain", folder / "scans"
    for office in (plain, scans):
        shutil.rmtree(office / "corpus", ignore_errors=True)
        shutil.copytree(corpus, office / "corpus")
        shutil.copy(questions, office / "questions.json")
    for text in sorted((scans / "corpus").glob("*.txt")):
        text.with_suffix(".pdf").write_bytes(scanned(printed(text)))
        text.unlink()
        for named in (scans / "questions.json", scans / "corpus" / "catalog.toml"):
            content = named.read_text(encoding="utf-8")
            named.write_text(content.replace(text.name, text.with_suffix(".pdf").name), encoding="utf-8")
    return plain, scans


def evaluate(office: Path) -> None:
    run = "import sys; from bot.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", run, "--json", "eval", "questions.json", "--today", "2026-08-01"]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(command, cwd=office, env=environment, capture_output=True, text=True, check=False)
    (office / "result.json").write_text(done.stdout, encoding="utf-8")
    try:
        result = json.loads(done.stdout)
    except json.JSONDecodeError:
        print(office.name, done.stdout, done.stderr)
        return
    print(office.name, json.dumps({k: v for k, v in result.items() if k != "failures"}, ensure_ascii=False))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--folder", type=Path, required=True, help="where the two offices are made")
    arguments = parser.parse_args()
    for office in make_offices(arguments.corpus, arguments.questions, arguments.folder):
        evaluate(office)


if __name__ == "__main__":
    main()
