"""Takes an upload through its steps. Everything here may block for seconds: call it off the event loop."""

from __future__ import annotations

import datetime
import logging
import secrets
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.uploads import placing
from bot.uploads.content import require_fitting_content
from bot.uploads.inspection import inspect_document
from bot.uploads.model import Editions, Upload
from bot.uploads.names import corpus_name, shown_name
from bot.uploads.quarantine import Quarantine, too_large_to_fetch
from ingest.errors import ThiduaError, UnreadableDocument

if TYPE_CHECKING:
    from bot.database.uploads import Uploads
    from index.report import BuildReport
    from ingest.knowledge import Knowledge
    from ingest.model import Document

logger = logging.getLogger(__name__)

_ID_BYTES = 9
_MAX_WAITING = 20
# Whoever has not decided in two working days has forgotten; the file must not lie about for ever.
EXPIRY = datetime.timedelta(days=2)
# Rows of finished uploads answer a button that is pressed late.
_REMEMBERED = datetime.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the desk needs of the rest of the program.

    `read` reads a file in a process of its own, as the document of the name given; `held` are the documents
    of the index, `files` the SHA-256 of the corpus folder's files by name; `index` brings the index in line
    with that folder.
    """

    read: Callable[[Path, str], tuple[Document, Knowledge]]
    held: Callable[[], Iterable[Document]]
    files: Callable[[], dict[str, str]]
    index: Callable[[], BuildReport]


@dataclass(frozen=True, slots=True)
class Resumption:
    """What a start finds: uploads cut off while they came, those that came but were not read, forgotten ones,
    and confirmed ones to be finished."""

    interrupted: tuple[Upload, ...]
    unread: tuple[Upload, ...]
    expired: tuple[Upload, ...]
    unfinished: tuple[Upload, ...]


class UploadDesk:
    """The uploads of one office. May be used from several threads."""

    def __init__(
        self, uploads: Uploads, surroundings: Surroundings, corpus: Path, state: Path, max_bytes: int
    ) -> None:
        self.max_bytes = max_bytes
        self._uploads = uploads
        self._around = surroundings
        self._corpus = corpus
        self._attic = state / "replaced"
        self._quarantine = Quarantine(state)
        self._storing = threading.Lock()
        self._indexing = threading.Lock()

    def find(self, identifier: str) -> Upload | None:
        return self._uploads.find(identifier)

    def receive(self, given_name: str, size: int, *, by: str, chat: str, now: datetime.datetime) -> Upload:
        """Open an upload for a file of which only name and declared size are known.

        Raises UnreadableDocument for a kind or size that is not taken, or when too many wait already.
        """
        name = corpus_name(given_name)
        if size > self.max_bytes:
            raise too_large_to_fetch(self.max_bytes).of(shown_name(given_name))
        waiting = [upload for upload in self._uploads.all("received", "inspected") if upload.by == by]
        if len(waiting) >= _MAX_WAITING:
            raise UnreadableDocument(
                f"Đang có {len(waiting)} văn bản chờ anh/chị xác nhận.", "Xác nhận hoặc bỏ bớt rồi gửi tiếp."
            )
        upload = Upload(secrets.token_urlsafe(_ID_BYTES), by, chat, name, size, "received", now)
        self._uploads.add(upload)
        return upload

    def incoming(self, upload: Upload) -> Path:
        """Where the channel puts the file while it comes. Raises StorageError."""
        return self._quarantine.incoming(self.path(upload))

    def path(self, upload: Upload) -> Path:
        """Where the file lies that has come. Raises StorageError."""
        return self._quarantine.path(upload.id, upload.name)

    def arrived(self, identifier: str) -> None:
        """The file has come whole. Raises UnreadableDocument, and leaves nothing, when it is too large."""
        upload = self._required(identifier)
        try:
            self._quarantine.settle(self.path(upload), self.max_bytes, shown_name(upload.name))
        except UnreadableDocument:
            self.drop(identifier)
            raise

    def inspect(self, identifier: str) -> Upload:
        """Read an upload that has come, for its person to decide. When it cannot be taken, nothing is left.

        Raises UnreadableDocument, StorageError.
        """
        upload = self._required(identifier)
        try:
            self._inspect(upload)
        except BaseException:
            self.drop(identifier)
            raise
        return self._required(identifier)

    def confirm(self, identifier: str, *, by: str, replacing: bool, now: datetime.datetime) -> Upload | None:
        """Note that its person wants the upload in; None when it is not theirs or no longer waits."""
        upload = self._uploads.find(identifier)
        if upload is None or upload.by != by:
            return None
        replacing = replacing and upload.inspection is not None and upload.inspection.older is not None
        return self._uploads.advance(identifier, ["inspected"], "confirmed", now, replacing=replacing)

    def decline(self, identifier: str, *, by: str) -> bool:
        """Forget an upload that its person does not want; False when it is not theirs or no longer waits."""
        upload = self._uploads.find(identifier)
        return upload is not None and upload.by == by and self.drop(identifier)

    def drop(self, identifier: str) -> bool:
        """Forget an upload that nobody has confirmed, and its file. Raises StorageError."""
        upload = self._uploads.find(identifier)
        if upload is None or not self._uploads.remove(identifier, ["received", "inspected"]):
            return False
        self._quarantine.remove(self.path(upload))
        return True

    def finish(self, identifier: str, now: datetime.datetime) -> tuple[Upload, Editions]:
        """Take a confirmed upload into the corpus and the index; one that is in already is left alone.

        Raises UnreadableDocument when it cannot be taken after all: then the corpus is as it was. After any
        other ThiduaError the document stays in the corpus, and `finish` may be called again.
        """
        try:
            # Parted, so that one build of the index serves all that were confirmed while another went on.
            with self._storing:
                self._store(self._required(identifier), now)
            with self._indexing:
                return self._index(self._required(identifier), now)
        except UnreadableDocument:
            with self._storing:
                self._reject(identifier, now)
            raise

    def resume(self, now: datetime.datetime) -> Resumption:
        """Clean up after a program that ended in the middle of something. Raises StorageError.

        To be called before the first upload of a run is received: what is only received then was cut off.
        """
        placing.sweep_partial(self._corpus, self._attic)
        for upload in self._uploads.all("rejected"):
            self._reject(upload.id, now)
        received = self._uploads.all("received")
        unread = tuple(upload for upload in received if self.path(upload).exists())
        interrupted = tuple(u for u in received if u not in unread and self.drop(u.id))
        return Resumption(interrupted, unread, self.expire(now), tuple(self.unfinished()))

    def expire(self, now: datetime.datetime) -> tuple[Upload, ...]:
        """Forget what nobody has decided on for too long; returns it. Raises StorageError."""
        for upload in self._uploads.all("indexed"):
            if now - upload.received_at > _REMEMBERED:
                self._uploads.remove(upload.id, ["indexed"])
        undecided = self._uploads.all("received", "inspected")
        forgotten = [upload for upload in undecided if now - upload.received_at > EXPIRY]
        expired = tuple(upload for upload in forgotten if self.drop(upload.id))
        self._quarantine.sweep(lambda: {self.path(u) for u in self._uploads.all() if u.state != "indexed"})
        return expired

    def waiting(self, by: str) -> list[Upload]:
        """What somebody has to decide on."""
        return [upload for upload in self._uploads.all("inspected") if upload.by == by]

    def unfinished(self) -> list[Upload]:
        """The confirmed uploads that are not in the index yet."""
        return self._uploads.all("confirmed", "stored")

    def _inspect(self, upload: Upload) -> None:
        document, knowledge = self._read(upload, self.path(upload))
        inspection = inspect_document(document, knowledge, self._around.held(), self._around.files())
        other = self._uploads.inspected(upload.id, document.content_hash, inspection)
        if other is not None:
            raise UnreadableDocument(
                f"Văn bản này đang chờ xác nhận (tệp “{shown_name(other.name)}”).", "Không cần gửi lại."
            )
        self._required(upload.id)

    def _read(self, upload: Upload, path: Path) -> tuple[Document, Knowledge]:
        try:
            require_fitting_content(path, upload.name)
            return self._around.read(path, upload.name)
        except UnreadableDocument as error:
            message = error.message.replace(path.name, shown_name(upload.name))
            raise UnreadableDocument(message, error.remedy) from error

    def _store(self, upload: Upload, now: datetime.datetime) -> None:
        if upload.state != "confirmed":
            return
        assert upload.content_hash
        source = self.path(upload)
        if placing.hash_of(source) != upload.content_hash:
            raise UnreadableDocument(
                f"Tệp “{shown_name(upload.name)}” đã mất hoặc bị sửa trong lúc chờ.", "Gửi lại tệp."
            )
        if upload.older:
            file = placing.replace(source, upload.content_hash, self._corpus, upload.older, self._attic)
        else:
            file = placing.place(source, upload.content_hash, self._corpus, upload.name)
        self._uploads.advance(upload.id, ["confirmed"], "stored", now, file=file)

    def _index(self, upload: Upload, now: datetime.datetime) -> tuple[Upload, Editions]:
        if upload.state != "stored":
            return upload, Editions()
        report = self._around.index()
        for failure in report.failed:
            if failure.file == upload.file:
                raise UnreadableDocument(failure.message, failure.remedy)
        done = self._uploads.advance(upload.id, ["stored"], "indexed", now) or upload
        self._quarantine.remove(self.path(upload))
        return done, _editions(report, upload.file)

    def _reject(self, identifier: str, now: datetime.datetime) -> None:
        """Take away everything of an upload, in an order that can be gone through again from the start."""
        self._uploads.advance(identifier, ["confirmed", "stored"], "rejected", now)
        upload = self._uploads.find(identifier)
        if upload is None or upload.state != "rejected":
            return
        if upload.file:
            placing.withdraw(self._corpus, upload.file, upload.content_hash, upload.older, self._attic)
            self._bring_index_back()
        self._quarantine.remove(self.path(upload))
        self._uploads.remove(identifier, ["rejected"])

    def _bring_index_back(self) -> None:
        try:
            self._around.index()
        except ThiduaError as error:
            # The corpus is right again, and the next question notices that the index is not.
            logger.warning("Chưa cập nhật được chỉ mục: %s", error.message)

    def _required(self, identifier: str) -> Upload:
        upload = self._uploads.find(identifier)
        if upload is None:
            raise UnreadableDocument("Tệp này không còn chờ nạp.", "Gửi lại tệp nếu vẫn cần.")
        return upload


def _editions(report: BuildReport, file: str | None) -> Editions:
    newer = next((duplicate.original for duplicate in report.duplicates if duplicate.file == file), None)
    older = (duplicate.file for duplicate in report.duplicates if duplicate.original == file)
    return Editions(newer, tuple(older))
