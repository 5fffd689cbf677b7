"""PDF files, through pypdf."""

from __future__ import annotations

import io
import logging
import textwrap
import warnings
from collections.abc import Iterator

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from ingest.model import Page
from ingest.readers import problems
from ingest.readers.options import ReadingOptions
from ingest.readers.text_quality import BROKEN_SPACING, broken_share, is_unaccented

logger = logging.getLogger(__name__)
# A damaged file makes pypdf write dozens of lines; what matters of them comes back as an exception.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

# A scan may carry a short machine-written stamp of its signature: 11 to 28 characters on those seen.
_STAMP_CHARACTERS = 40


def read(data: bytes, name: str, options: ReadingOptions) -> Iterator[Page]:
    """The pages of a PDF one by one, numbered from 1; a page that cannot be extracted is empty.

    Raises UnreadableDocument when a password is needed and, after the last page, for a scan: no page has
    text, or all are images and their text has lost the Vietnamese marks.
    """
    document = _open(data, name)
    texts: list[str] = []
    only_images = True
    for index in range(len(document.pages)):
        page = _page(document, index)
        only_images = only_images and (not page.text.strip() or _shows_image(document, index))
        texts.append(page.text)
        yield page
    if only_images and all(len(text.strip()) < _STAMP_CHARACTERS for text in texts):
        raise problems.SCAN.of(name)
    if only_images and is_unaccented("\n".join(texts)):
        raise problems.MISREAD_SCAN.of(name)


def _open(data: bytes, name: str) -> pypdf.PdfReader:
    try:
        with warnings.catch_warnings(action="ignore"):
            document = pypdf.PdfReader(io.BytesIO(data))
            # Many offices restrict printing or copying; such files open with the empty password.
            if document.is_encrypted and not document.decrypt(""):
                raise problems.ENCRYPTED.of(name)
    except (DependencyError, NotImplementedError) as error:
        raise problems.ENCRYPTED_BEYOND_US.of(name) from error
    except PyPdfError as error:
        raise problems.DAMAGED.of(name) from error
    return document


def _page(document: pypdf.PdfReader, index: int) -> Page:
    try:
        text = _text(document.pages[index])
    except Exception:
        # One bad page must not cost the document; pypdf fails on content streams in every way there is.
        logger.info("page %d cannot be extracted", index + 1, exc_info=True)
        text = ""
    return Page(index + 1, text)


def _text(page: pypdf.PageObject) -> str:
    """The page's text in the order of its drawing, or by position where that mends broken syllables.

    Text by position keeps indents and the gaps between columns as spaces.
    """
    with warnings.catch_warnings(action="ignore"):
        plain = page.extract_text()
        broken = broken_share(plain)
        if broken <= BROKEN_SPACING:
            return plain
        placed = textwrap.dedent(page.extract_text(extraction_mode="layout"))
    return placed if broken_share(placed) < broken / 2 else plain


def _shows_image(document: pypdf.PdfReader, index: int) -> bool:
    try:
        resources = document.pages[index].get("/Resources", {}).get_object()
        drawn = resources.get("/XObject", {}).get_object()
        return any(drawn[key].get_object().get("/Subtype") == "/Image" for key in drawn)
    except Exception:
        logger.info("resources of page %d cannot be read", index + 1, exc_info=True)
        return False
