"""The upload desk of an installation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from bot.corpus.indexing import Progress, reading_process, update_index
from bot.settings import Settings
from bot.uploads.desk import Surroundings, UploadDesk

if TYPE_CHECKING:
    from bot.database.engine import Database
    from ingest.knowledge import Knowledge
    from ingest.model import Document


def open_desk(
    settings: Settings,
    database: Database,
    held: Callable[[], Iterable[Document]],
    max_bytes: int,
    progress: Progress,
) -> UploadDesk:
    """The desk of a channel that carries files of `max_bytes`; `held` gives the documents of the index."""
    from bot.database.uploads import Uploads

    corpus, state = settings.paths.corpus, settings.paths.state

    def read(path: Path, name: str) -> tuple[Document, Knowledge]:
        return _read(settings, path, name)

    def files() -> dict[str, str]:
        from index.sources import read_stamps, scan

        return scan(corpus, read_stamps(state / "index")).hashes

    around = Surroundings(read, held, files, lambda: update_index(settings, progress))
    limit = min(max_bytes, settings.limits.max_file_mb * 1_000_000)
    return UploadDesk(Uploads(database), around, corpus, state, limit)


def _read(settings: Settings, path: Path, name: str) -> tuple[Document, Knowledge]:
    """The file as the document that it would be under `name`. Raises UnreadableDocument."""
    from ingest.catalog import Catalog

    with reading_process(settings) as process:
        document = process.read(path, path.parent, Catalog())
        knowledge = process.extract(document)
    metadata = document.metadata
    if metadata.title == path.stem:
        # What has no title of its own is called after its file, not after its random name in quarantine.
        metadata = replace(metadata, title=PurePosixPath(name).stem)
    return replace(document, file=name, metadata=metadata), knowledge
