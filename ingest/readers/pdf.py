"""PDF files, through pypdf."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
import warnings

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from ingest.model import Page
from ingest.readers import problems

logger = logging.getLogger(__name__)
# A damaged file makes pypdf write dozens of lines; what matters of them comes back as an exception.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

# Share of words that are one accented letter ("ộ"): at most 0.003 in good text, 0.018 to 0.060 on pages whose
# fonts make pypdf break syllables ("t ập th ể"); measured on six born-digital documents.
_BROKEN_SPACING = 0.005
# A scan may carry a short machine-written stamp of its signature: 11 to 28 characters on those seen.
_STAMP_CHARACTERS = 40
_MAX_PAGES = 10_000
_SPACES = re.compile(r"[ \t]+")


def read(data: bytes, name: str) -> list[Page]:
    """The pages of a PDF, numbered from 1; a page that cannot be extracted is empty.

    Raises UnreadableDocument when a password is needed or when no page has text (a scan).
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        document = _open(data, name)
        pages = [_page(document, index) for index in range(_page_count(document, name))]
        if all(_is_picture(document, index, page) for index, page in enumerate(pages)):
            raise problems.SCAN.of(name)
    return pages


def _open(data: bytes, name: str) -> pypdf.PdfReader:
    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        # Many offices restrict printing or copying; such files open with the empty password.
        if document.is_encrypted and not document.decrypt(""):
            raise problems.ENCRYPTED.of(name)
    except (DependencyError, NotImplementedError) as error:
        raise problems.ENCRYPTED_BEYOND_US.of(name) from error
    except PyPdfError as error:
        raise problems.DAMAGED.of(name) from error
    return document


def _page_count(document: pypdf.PdfReader, name: str) -> int:
    count = len(document.pages)
    if count > _MAX_PAGES:
        raise problems.too_many_pages(_MAX_PAGES).of(name)
    return count


def _page(document: pypdf.PdfReader, index: int) -> Page:
    try:
        text = _text(document.pages[index])
    except Exception:
        # One bad page must not cost the document; pypdf fails on content streams in every way there is.
        logger.info("page %d cannot be extracted", index + 1, exc_info=True)
        text = ""
    return Page(index + 1, text)


def _text(page: pypdf.PageObject) -> str:
    """The page's text in reading order; by position on the page where that mends broken syllables."""
    plain = page.extract_text()
    broken = _broken_share(plain)
    if broken <= _BROKEN_SPACING:
        return plain
    placed = "\n".join(
        _SPACES.sub(" ", line).strip() for line in page.extract_text(extraction_mode="layout").split("\n")
    )
    return placed if _broken_share(placed) < broken / 2 else plain


def _broken_share(text: str) -> float:
    words = unicodedata.normalize("NFC", text).split()
    return sum(len(word) == 1 and word.isalpha() and not word.isascii() for word in words) / max(
        1, len(words)
    )


def _is_picture(document: pypdf.PdfReader, index: int, page: Page) -> bool:
    """Whether the page has no text, or no more than a stamp on an image."""
    text = page.text.strip()
    return not text or (len(text) < _STAMP_CHARACTERS and _shows_image(document, index))


def _shows_image(document: pypdf.PdfReader, index: int) -> bool:
    try:
        resources = document.pages[index].get("/Resources", {}).get_object()
        drawn = resources.get("/XObject", {}).get_object()
        return any(drawn[key].get_object().get("/Subtype") == "/Image" for key in drawn)
    except Exception:
        logger.info("resources of page %d cannot be read", index + 1, exc_info=True)
        return False
