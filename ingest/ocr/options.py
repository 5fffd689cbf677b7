"""What recognition may use, as plain values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OcrOptions:
    """`program` is where tesseract is, `language` its name for the language; `dpi` says how finely pages are
    drawn for it, `workers` how many are read side by side; `cache` is the folder in which pages that were
    read are remembered, None for none.
    """

    program: str
    language: str = "vie"
    dpi: int = 200
    workers: int = 2
    cache: str | None = None

    @property
    def tools(self) -> str:
        """What pages are recognised with, wherever it is installed."""
        return f"tesseract {self.language}"
