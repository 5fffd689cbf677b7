"""One thing a person did, and the ways to answer it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from functools import cached_property
from typing import Any

from telegram import Chat, InputFile, Message, ReplyParameters, Update, User
from telegram.constants import ChatAction, FileSizeLimit, MessageLimit
from telegram.error import BadRequest, TelegramError
from telegram.ext import CallbackContext, ExtBot

from bot.blocks import Block
from bot.people import Person
from bot.telegram.addresses import address_of
from bot.telegram.drafting import draft_shown
from bot.telegram.office import Office
from bot.telegram.rendering import Day, Page, pages
from bot.telegram.sending import Rows, edit_page, keyboard, send_page, sent

logger = logging.getLogger(__name__)

# The typing sign fades after five seconds.
_TYPING_EVERY_S = 4.0


class VisitContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """What the gate found out about an update: `person` is None for a stranger."""

    person: Person | None = None


class Visit:
    """An update that the gate let pass. `person` is None for a stranger."""

    def __init__(self, office: Office, update: Update, bot: ExtBot[None], person: Person | None) -> None:
        self.office = office
        self.update = update
        self.bot = bot
        self._person = person
        self._answered = False

    @property
    def user(self) -> User:
        user = self.update.effective_user
        assert user, "the gate lets nobody without a user pass"
        return user

    @property
    def chat(self) -> Chat:
        chat = self.update.effective_chat
        assert chat, "the gate lets nothing without a chat pass"
        return chat

    @property
    def account(self) -> str:
        """Who does it, "telegram:123456"."""
        return address_of(self.user.id)

    @property
    def address(self) -> str:
        """Where it is done, "telegram:-100123"; in a private chat the same as `account`."""
        return address_of(self.chat.id)

    @property
    def is_private(self) -> bool:
        return self.chat.type == Chat.PRIVATE

    @property
    def stranger(self) -> bool:
        return self._person is None or self._person.role == "pending"

    @property
    def waiting(self) -> bool:
        """Whether they have asked to be let in."""
        return self._person is not None and self._person.role == "pending"

    @property
    def person(self) -> Person:
        """Who does it. For routes that strangers cannot reach."""
        assert self._person, "a route for anyone has no person"
        return self._person

    @property
    def message(self) -> Message | None:
        """The message that was written, or whose button was pressed; None when it is too old to be had."""
        found = self.update.effective_message
        return found if isinstance(found, Message) else None

    @cached_property
    def text(self) -> str:
        message = self.message
        return (message.text or message.caption or "") if message else ""

    @property
    def words(self) -> str:
        """What was written after the command."""
        parts = self.text.split(maxsplit=1)
        return parts[1].strip() if len(parts) > 1 else ""

    @property
    def data(self) -> str:
        """The data of the pressed button, after the room's prefix."""
        press = self.update.callback_query
        return (press.data or "").partition(":")[2] if press else ""

    async def show(
        self, blocks: Iterable[Block | Day], buttons: Rows = (), *, quote: bool = False
    ) -> Message:
        """Send blocks on as many messages as they need, `buttons` below the last; `quote` as a reply."""
        return await self.show_pages(pages(blocks), buttons, quote=quote)

    async def show_pages(self, shown: Sequence[Page], buttons: Rows = (), *, quote: bool = False) -> Message:
        last = len(shown) - 1
        for number, page in enumerate(shown):
            message = await send_page(
                self.bot,
                self.chat.id,
                page,
                keyboard(buttons) if number == last else None,
                thread=self.thread,
                reply_to=self._reply_to if quote and number == 0 else None,
            )
        return message

    async def replace(self, blocks: Iterable[Block | Day], buttons: Rows = ()) -> None:
        """Put blocks, one page of them, in place of the message whose button was pressed."""
        await self.replace_page(pages(blocks)[0], buttons)

    async def replace_page(self, page: Page, buttons: Rows = ()) -> None:
        if message := self.message:
            await edit_page(self.bot, message, page, keyboard(buttons))

    async def toast(self, text: str = "", *, alert: bool = False) -> None:
        """Answer the press of a button: with nothing, with a passing line, or with one to be closed."""
        press = self.update.callback_query
        if press is None or self._answered:
            return
        self._answered = True
        try:
            await press.answer(text[:200] or None, show_alert=alert)
        except BadRequest:
            # Too old: whoever pressed has long seen that nothing happens.
            return

    async def send_file(self, name: str, content: bytes, caption: str = "") -> None:
        """Send a document; a picture sent so is not shrunk."""
        await sent(
            lambda: self.bot.send_document(
                self.chat.id,
                InputFile(content, name),
                caption=caption[: MessageLimit.CAPTION_LENGTH] or None,
                parse_mode=None,
                message_thread_id=self.thread,
            )
        )

    async def send_picture(self, name: str, content: bytes, caption: str) -> None:
        """Send a picture that is seen at once, as a document when it is too large or too long for that."""
        if len(content) > FileSizeLimit.PHOTOSIZE_UPLOAD:
            await self.send_file(name, content, caption)
            return
        try:
            await sent(
                lambda: self.bot.send_photo(
                    self.chat.id,
                    InputFile(content, name),
                    caption=caption[: MessageLimit.CAPTION_LENGTH],
                    parse_mode=None,
                    message_thread_id=self.thread,
                )
            )
        except BadRequest as error:
            if "photo" not in error.message.lower():
                raise
            logger.info("Gửi ảnh dưới dạng tệp: %s", error)
            await self.send_file(name, content, caption)

    @asynccontextmanager
    async def typing(self, sign: ChatAction = ChatAction.TYPING) -> AsyncIterator[None]:
        """Show a sign that something is on its way as long as the block runs."""
        task = asyncio.create_task(self._keep_showing(sign))
        try:
            yield
        finally:
            task.cancel()

    @asynccontextmanager
    async def draft(self) -> AsyncIterator[Callable[[str], None] | None]:
        """Give a function that shows what is being written as long as the block runs; none in a group."""
        if not self.is_private:
            yield None
            return
        async with draft_shown(self.bot, self.chat.id, self.update.update_id or 1) as show:
            yield show

    async def _keep_showing(self, sign: ChatAction) -> None:
        while True:
            try:
                await self.bot.send_chat_action(self.chat.id, sign, message_thread_id=self.thread)
            except TelegramError:
                return  # a sign that is not seen harms nobody
            await asyncio.sleep(_TYPING_EVERY_S)

    @property
    def thread(self) -> int | None:
        """The topic of a group in which it was done."""
        message = self.message
        return message.message_thread_id if message and message.is_topic_message else None

    @property
    def _reply_to(self) -> ReplyParameters | None:
        message = self.message
        return ReplyParameters(message.message_id, allow_sending_without_reply=True) if message else None
