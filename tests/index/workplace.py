"""A small corpus in which every file can be changed, and its index built with the plain pipeline."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from index.build import BuildSettings, build
from index.library import Library
from index.protocols import Vectors
from index.report import BuildReport
from tests.fake_embedder import FakeEmbedder
from tests.index.plain_pipeline import PLAIN

PLAN = """Kế hoạch 167/KH-UBND về phong trào thi đua
# I. Mục đích
Tổ chức phong trào thi đua chào mừng đại hội.
# II. Thời hạn
Hạn nộp hồ sơ khen thưởng trước ngày 15 tháng 8 năm 2025.
"""
REPORT = """Báo cáo tổng kết
# I. Kết quả
Tỷ lệ hộ nghèo còn 2%.
Căn cứ Kế hoạch số 167/KH-UBND của Ủy ban nhân dân.
"""


class CountingEmbedder(FakeEmbedder):
    """Remembers what it was asked to embed."""

    def __init__(self, name: str = "fake/bag-of-syllables") -> None:
        super().__init__(name=name)
        self.passages: list[str] = []

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        self.passages += texts
        return super().embed_passages(texts)


class Workplace:
    """A corpus folder, a state folder and what can be done with them."""

    def __init__(self, folder: Path) -> None:
        self.corpus = folder / "corpus"
        self.state = folder / "state"
        self.embedder = CountingEmbedder()
        self.corpus.mkdir()

    def write(self, file: str, text: str) -> Path:
        path = self.corpus / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def build(self, **options: object) -> BuildReport:
        opened: Callable[[], FakeEmbedder] = lambda: self.embedder  # noqa: E731
        options.setdefault("settings", BuildSettings(wait_s=0))
        return build(self.corpus, self.state, opened, pipeline=PLAIN, **options)  # type: ignore[arg-type]

    def library(self, model: str | None = None) -> Library:
        return Library.open(self.state, lambda: self.embedder, model=model)


def refuse(code: int) -> Callable[..., None]:
    """What stands for a call that the disk refuses."""

    def refused(*arguments: object, **options: object) -> None:
        raise OSError(code, os.strerror(code))

    return refused
