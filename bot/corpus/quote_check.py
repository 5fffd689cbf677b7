"""Checks quotes against the documents and, past everything ingest does, against the files themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.answers import Answer, Citation
from ingest.model import Document
from ingest.readers import ReadingOptions, read_pages
from ingest.vietnamese import normalise

# What ingest may rightly change between file and quote: white space, Markdown marks and escapes.
_MARKS = re.compile(r"[\s*_#|\\`]+")


@dataclass(slots=True)
class QuoteCheck:
    """`documents` by id, their files in `corpus`, read again as `options` say."""

    documents: Mapping[str, Document]
    corpus: Path
    options: ReadingOptions | None = None
    _files: dict[str, str] = field(default_factory=dict)

    def __call__(self, answer: Answer, file: str | None) -> bool:
        """Whether every quote is verbatim and one of them is from `file` (None: from any)."""
        citations = answer.citations
        right_file = any(file in (None, citation.file) for citation in citations)
        return right_file and all(self.is_verbatim(citation) for citation in citations)

    def is_verbatim(self, citation: Citation) -> bool:
        """Whether the quote stands at its place in the document and, letter for letter, in the file."""
        document = self.documents.get(citation.document)
        if document is None or document.text[citation.start : citation.end] != citation.quote:
            return False
        return _letters(citation.quote) in self._file(citation.file)

    def _file(self, file: str) -> str:
        if file not in self._files:
            pages = read_pages(self.corpus / file, self.options)
            self._files[file] = _letters("\n".join(page.text for page in pages))
        return self._files[file]


def _letters(text: str) -> str:
    return _MARKS.sub("", normalise(text))
