"""pypdf: opens what PDFium will not, says why a file cannot be opened, and is a third reading of a page."""

from __future__ import annotations

import io
import logging
import warnings

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from ingest.readers import problems

logger = logging.getLogger(__name__)
# A damaged file makes pypdf write dozens of lines; what matters of them comes back as an exception.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


class PypdfFile:
    """An open PDF; pages are counted from 0.

    Raises UnreadableDocument when the file is damaged or a password is needed.
    """

    def __init__(self, data: bytes, name: str) -> None:
        try:
            with warnings.catch_warnings(action="ignore"):
                self._document = pypdf.PdfReader(io.BytesIO(data))
                # Many offices restrict printing or copying; such files open with the empty password.
                if self._document.is_encrypted and not self._document.decrypt(""):
                    raise problems.ENCRYPTED.of(name)
                self._length = len(self._document.pages)
        except (DependencyError, NotImplementedError) as error:
            raise problems.ENCRYPTED_BEYOND_US.of(name) from error
        except PyPdfError as error:
            raise problems.DAMAGED.of(name) from error

    def __len__(self) -> int:
        return self._length

    def text(self, page: int) -> str:
        """The page's text in the order of its drawing, "" when pypdf cannot extract it."""
        try:
            with warnings.catch_warnings(action="ignore"):
                return self._document.pages[page].extract_text()
        except Exception:
            # One bad page must not cost the document; pypdf fails on content streams in every way there is.
            logger.info("pypdf cannot extract page %d", page + 1, exc_info=True)
            return ""
