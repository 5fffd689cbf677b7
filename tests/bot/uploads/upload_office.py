"""An office whose administrators bring documents: the real desk, readers and index, a model for tests."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from bot.database.engine import Database, open_database
from bot.database.uploads import Uploads
from bot.uploads.desk import Surroundings, UploadDesk
from bot.uploads.model import Editions, Upload
from index.build import build
from index.library import Library
from index.report import BuildReport
from index.sources import scan
from ingest.catalog import Catalog
from ingest.document import read_document
from ingest.errors import IndexMissing
from ingest.extract import extract_knowledge
from ingest.knowledge import Knowledge
from ingest.model import Document
from tests.fake_embedder import FakeEmbedder
from tests.office import furnish

NOW = datetime.datetime(2026, 8, 3, 7, 30, tzinfo=datetime.UTC)
ANNA, BINH = "telegram:1", "telegram:2"
LETTER = """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP

Số: 21/KH-UBND

Tân Lập, ngày 01 tháng 7 năm 2026

# KẾ HOẠCH
# Phát động phong trào thi đua “Ngày Chủ nhật xanh” năm 2026

Kế hoạch này thay thế Kế hoạch số 15/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân xã.

## I. TỔ CHỨC THỰC HIỆN

1. Các thôn gửi báo cáo kết quả về Ủy ban nhân dân xã trước ngày 25/9/2026.
"""


class UploadOffice:
    """The office of tests/office.py with a desk; `read` may be replaced to read in another way."""

    max_bytes = 200_000

    def __init__(self, folder: Path) -> None:
        self.corpus, self.state = folder / "corpus", folder / "state"
        if not self.corpus.exists():
            furnish(folder)
        self.database: Database = open_database("", self.state)
        self.uploads = Uploads(self.database)
        self.editions = Editions()
        around = Surroundings(read_here, self.held, lambda: scan(self.corpus, {}).hashes, self.build)
        self.desk = UploadDesk(self.uploads, around, self.corpus, self.state, self.max_bytes)

    def build(self) -> BuildReport:
        return build(self.corpus, self.state, FakeEmbedder)

    def held(self) -> Iterable[Document]:
        try:
            return list(self.library().documents.values())
        except IndexMissing:
            return []

    def library(self) -> Library:
        return Library.open(self.state, FakeEmbedder)

    def bring(
        self,
        content: str | bytes = LETTER,
        name: str = "ke-hoach-21.md",
        by: str = ANNA,
        now: datetime.datetime = NOW,
    ) -> Upload:
        """A file up to where its person is asked."""
        data = content.encode() if isinstance(content, str) else content
        upload = self.desk.receive(name, len(data), by=by, chat=by, now=now)
        self.desk.incoming(upload).write_bytes(data)
        self.desk.arrived(upload.id)
        return self.desk.inspect(upload.id)

    def accept(self, upload: Upload, *, replacing: bool = False) -> Upload:
        """The file confirmed by its person and taken in."""
        assert self.desk.confirm(upload.id, by=upload.by, replacing=replacing, now=NOW)
        return self.finish(upload)

    def finish(self, upload: Upload) -> Upload:
        done, self.editions = self.desk.finish(upload.id, NOW)
        return done

    def files(self) -> dict[str, str]:
        """Every file of the corpus folder by name, hidden ones too."""
        found = (path for path in self.corpus.rglob("*") if path.is_file())
        return {path.relative_to(self.corpus).as_posix(): path.read_text(encoding="utf-8") for path in found}

    def waiting_files(self) -> list[Path]:
        folder = self.state / "uploads"
        return sorted(folder.iterdir()) if folder.exists() else []

    def indexed(self) -> set[str]:
        return {document.file for document in self.library().documents.values()}


def read_here(path: Path, name: str) -> tuple[Document, Knowledge]:
    """Reads without a process of its own: quick, and only for files that we wrote ourselves."""
    document = read_document(path, path.parent, Catalog())
    metadata = document.metadata
    if metadata.title == path.stem:
        metadata = replace(metadata, title=PurePosixPath(name).stem)
    return replace(document, file=name, metadata=metadata), extract_knowledge(document)
