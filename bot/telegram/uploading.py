"""The room in which administrators bring documents: sent, read, shown, confirmed, taken in."""

from __future__ import annotations

import asyncio
import logging
import mimetypes
from collections.abc import Coroutine, Iterable, Sequence
from typing import Any

from telegram import Document as SentDocument
from telegram import Message
from telegram.error import TelegramError
from telegram.ext import ExtBot, filters

from bot.blocks import Block, Paragraph
from bot.messaging import Button
from bot.perspective import Perspective
from bot.telegram import administration_wording as wording
from bot.telegram.fetching import MAX_BYTES, address_of_file, fetch
from bot.telegram.office import Office
from bot.telegram.reaching import reach
from bot.telegram.routes import Room, Route, command, message, press
from bot.telegram.sending import Rows
from bot.telegram.visits import Visit
from bot.uploads.desk import Resumption, UploadDesk
from bot.uploads.model import Upload
from bot.uploads.names import shown_name
from bot.uploads.opening import open_desk
from bot.views.uploads import indexed_blocks, inspection_blocks
from ingest.errors import ThiduaError, UnreadableDocument
from ingest.readers.formats import READABLE_SUFFIXES

logger = logging.getLogger(__name__)

_TIDY_EVERY_S = 900.0
_SHOWN_WAITING = 5


class Uploading(Room):
    """Reading and indexing go on in the background; whatever a stop interrupts, `open` takes up again."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk: UploadDesk = open_desk(
            office.settings,
            office.database,
            lambda: list(office.desk.edition.library.documents.values()),
            MAX_BYTES,
            lambda step, done: None,
        )
        # One at a time: each reading process may take as much memory as the settings allow.
        self._reading = asyncio.Semaphore(1)
        self._finishing: set[str] = set()
        self._application: Any = None

    def routes(self) -> Sequence[Route]:
        return (
            command("nap", self._explain, wording.COMMAND_UPLOAD, "admin"),
            # For members too, who are told whom to give the file to; `_take` lets only administrators go on.
            message(filters.ChatType.PRIVATE & filters.Document.ALL, self._take),
            press("u:", self._decide, "admin"),
        )

    async def open(self, application: Any) -> None:
        """Clean up before the first file comes; go on with the rest once the bot runs."""
        self._application = application
        try:
            found = await asyncio.to_thread(self._desk.resume, self._office.now())
        except ThiduaError as error:
            logger.warning("%s %s", error.message, error.remedy)
            found = Resumption((), (), (), ())
        application.job_queue.run_once(lambda context: self._go_on(context.bot, found), 0)
        application.job_queue.run_repeating(
            lambda context: self._tidy(context.bot),
            _TIDY_EVERY_S,
            job_kwargs={"misfire_grace_time": None, "coalesce": True},
        )

    async def _explain(self, visit: Visit) -> None:
        suffixes = ", ".join(sorted(READABLE_SUFFIXES))
        await visit.show(
            [
                Paragraph(wording.UPLOAD_HOW.format(megabytes=self._desk.max_bytes // 1_000_000)),
                Paragraph(wording.UPLOAD_KINDS.format(suffixes=suffixes)),
                Paragraph(wording.UPLOAD_PUBLIC),
            ]
        )
        waiting = await self._office.store(self._desk.waiting, visit.account)
        if waiting:
            await visit.show([Paragraph(wording.UPLOADS_WAITING.format(count=len(waiting)))])
        for upload in waiting[:_SHOWN_WAITING]:
            await visit.show(self._shown(upload), _buttons(upload))

    async def _take(self, visit: Visit) -> None:
        """A file was sent: register it, fetch it, and read it in the background."""
        if not visit.person.is_admin:
            await visit.show([Paragraph(wording.ADMINS_UPLOAD)])
            return
        assert visit.message
        assert visit.message.document
        document, name = visit.message.document, _name_of(visit.message.document)
        try:
            upload = await self._office.store(
                self._desk.receive,
                name,
                document.file_size or 0,
                by=visit.account,
                chat=visit.address,
                now=self._office.now(),
            )
        except UnreadableDocument as error:
            await visit.show(_refusal(shown_name(name), error), quote=True)
            return
        note = await visit.show([Paragraph(wording.UPLOAD_FETCHING.format(name=shown_name(name)))])
        try:
            await self._fetch(visit.bot, document.file_id, upload)
        except ThiduaError as error:
            await asyncio.to_thread(self._desk.drop, upload.id)
            await visit.show(_refusal(shown_name(upload.name), error), quote=True)
            await _remove(note)
            return
        self._later(self._inspect(visit.bot, upload, visit, note))

    async def _fetch(self, bot: ExtBot[None], file_id: str, upload: Upload) -> None:
        shown, desk = shown_name(upload.name), self._desk
        url = await address_of_file(bot, file_id, shown)
        target = await asyncio.to_thread(desk.incoming, upload)
        proxy = self._office.settings.telegram.proxy
        await asyncio.to_thread(fetch, url, target, desk.max_bytes, shown, proxy)
        await asyncio.to_thread(desk.arrived, upload.id)

    async def _inspect(
        self, bot: ExtBot[None], upload: Upload, visit: Visit | None = None, note: Message | None = None
    ) -> None:
        """Read a file that has come and ask its person; `visit` is the one on which it came."""
        try:
            async with self._reading:
                upload = await asyncio.to_thread(self._desk.inspect, upload.id)
            blocks, buttons = list(self._shown(upload)), _buttons(upload)
        except ThiduaError as error:
            blocks, buttons = _refusal(shown_name(upload.name), error), ()
        if visit:
            await visit.show(blocks, buttons, quote=True)
        else:
            await reach(bot, upload.chat, blocks, buttons)
        if note:
            await _remove(note)

    async def _decide(self, visit: Visit) -> None:
        """A button below what was read: "u:y:id" takes it in, "u:r:id" for an older version, "u:n:id" not."""
        verb, _, identifier = visit.data.partition(":")
        upload = await self._office.store(self._desk.find, identifier)
        if upload is None or upload.state in ("received", "rejected"):
            await visit.toast(wording.UPLOAD_GONE, alert=True)
            return
        if upload.by != visit.account:
            await visit.toast(wording.UPLOAD_NOT_YOURS, alert=True)
            return
        if verb == "n":
            await self._decline(visit, upload)
        else:
            await self._confirm(visit, upload, replacing=verb == "r")

    async def _decline(self, visit: Visit, upload: Upload) -> None:
        if not await asyncio.to_thread(self._desk.decline, upload.id, by=visit.account):
            await visit.toast(wording.UPLOAD_DECIDED, alert=True)
            return
        await visit.replace([Paragraph(wording.UPLOAD_DECLINED.format(name=shown_name(upload.name)))])

    async def _confirm(self, visit: Visit, upload: Upload, *, replacing: bool) -> None:
        now = self._office.now()
        confirmed = await self._office.store(
            self._desk.confirm, upload.id, by=visit.account, replacing=replacing, now=now
        )
        if confirmed is None:
            await visit.toast(wording.UPLOAD_DECIDED, alert=True)
            return
        await visit.toast()
        self._later(self._finish(visit.bot, confirmed))
        title = confirmed.inspection.title if confirmed.inspection else confirmed.name
        await visit.replace([Paragraph(wording.UPLOAD_GOING_IN.format(title=title[:300]))])

    async def _finish(self, bot: ExtBot[None], upload: Upload, *, again: bool = False) -> None:
        """Take a confirmed document in and tell its person; `again` after a failure that was told."""
        if upload.id in self._finishing:
            return
        self._finishing.add(upload.id)
        try:
            done, editions = await asyncio.to_thread(self._desk.finish, upload.id, self._office.now())
            await reach(bot, upload.chat, indexed_blocks(done, editions))
        except UnreadableDocument as error:
            await reach(bot, upload.chat, _refusal(shown_name(upload.name), error))
        except ThiduaError as error:
            logger.warning("Chưa lập được chỉ mục: %s", error.message)
            if not again:
                told = [Paragraph(wording.UPLOAD_LATER, "warning"), Paragraph(error.message)]
                await reach(bot, upload.chat, [*told, Paragraph(error.remedy, "dim")])
        finally:
            self._finishing.discard(upload.id)

    async def _go_on(self, bot: ExtBot[None], found: Resumption) -> None:
        """Take up what the last run left."""
        for upload in found.interrupted:
            text = wording.UPLOAD_CUT_OFF.format(name=shown_name(upload.name))
            await reach(bot, upload.chat, [Paragraph(text)])
        await self._tell_expired(bot, found.expired)
        for upload in found.unread:
            self._later(self._inspect(bot, upload))
        for upload in found.unfinished:
            self._later(self._finish(bot, upload))

    async def _tidy(self, bot: ExtBot[None]) -> None:
        """Try again what could not be indexed; forget what nobody decided on."""
        try:
            unfinished = await self._office.store(self._desk.unfinished)
            expired = await asyncio.to_thread(self._desk.expire, self._office.now())
        except ThiduaError as error:
            logger.warning("%s %s", error.message, error.remedy)
            return
        await self._tell_expired(bot, expired)
        for upload in unfinished:
            await self._finish(bot, upload, again=True)

    async def _tell_expired(self, bot: ExtBot[None], uploads: Iterable[Upload]) -> None:
        for upload in uploads:
            text = wording.UPLOAD_EXPIRED.format(name=shown_name(upload.name))
            await reach(bot, upload.chat, [Paragraph(text)])

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        """Go on in the background; a stop of the bot waits for it, and its failures are logged."""
        self._application.create_task(work)

    def _shown(self, upload: Upload) -> Iterable[Block]:
        office = self._office
        confidence = office.settings.reminder.min_confidence
        return inspection_blocks(upload, Perspective({}, office.today()), confidence)


def _buttons(upload: Upload) -> Rows:
    yes, no = Button(wording.UPLOAD_YES, f"u:y:{upload.id}"), Button(wording.UPLOAD_NO, f"u:n:{upload.id}")
    if upload.inspection is None or upload.inspection.older is None:
        return ((yes, no),)
    newer, both = wording.UPLOAD_NEWER, wording.UPLOAD_BOTH
    return ((Button(newer, f"u:r:{upload.id}"),), (Button(both, f"u:y:{upload.id}"),), (no,))


def _refusal(name: str, error: ThiduaError) -> list[Block]:
    """Why a file is not taken, and what to do."""
    return [
        Paragraph(wording.UPLOAD_REFUSED.format(name=name), "bad"),
        Paragraph(error.message),
        Paragraph(error.remedy, "dim"),
        Paragraph(wording.UPLOAD_UNCHANGED, "dim"),
    ]


def _name_of(document: SentDocument) -> str:
    """What the file is called; files that programs send may have only a type."""
    return document.file_name or f"van-ban{mimetypes.guess_extension(document.mime_type or '') or ''}"


async def _remove(note: Message) -> None:
    try:
        await note.delete()
    except TelegramError as error:
        logger.info("Không gỡ được tin báo đang đọc: %s", type(error).__name__)
