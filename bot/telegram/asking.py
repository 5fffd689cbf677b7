"""Questions and answers, and the buttons below an answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence

import msgspec
from telegram import Chat, Message, MessageEntity
from telegram.constants import ChatAction
from telegram.ext import filters

from bot.answers import Citation
from bot.blocks import Block, Gap, Paragraph
from bot.citations import source
from bot.deadlines.calendar_file import calendar_bytes
from bot.messaging import Button
from bot.page_picture import Picture, citation_picture
from bot.questions import check_question
from bot.telegram import wording
from bot.telegram.answer_card import Card, card_blocks, card_buttons
from bot.telegram.office import Office
from bot.telegram.routes import Room, Route, command, message, press
from bot.telegram.sending import Rows
from bot.telegram.visits import Visit
from bot.views.common import citation_blocks
from ingest.errors import ThiduaError

logger = logging.getLogger(__name__)

CALENDAR_FILE, PAGE_FILE = "thoi-han.ics", "trang.png"


class Addressed(filters.MessageFilter):
    """Text meant for the bot: all of it in private; in a group what names the bot or replies to it."""

    def filter(self, message: Message) -> bool:
        if message.chat.type == Chat.PRIVATE:
            return True
        answered = message.reply_to_message
        own = message.get_bot().id
        if answered is not None and answered.from_user is not None and answered.from_user.id == own:
            return True
        return any(_names_bot(message, entity) for entity in message.entities)


class Asking(Room):
    """Ask, look at the sources, judge, take the days into the calendar, go on asking."""

    def __init__(self, office: Office) -> None:
        self._office = office
        # One page at a time: each may take as much memory as the process that reads files is allowed.
        self._drawing = asyncio.Semaphore(1)

    def routes(self) -> Sequence[Route]:
        typed = filters.TEXT & ~filters.COMMAND & ~filters.Text(wording.ACTIONS) & Addressed()
        return (
            command("hoi", self._command, wording.COMMAND_ASK, in_groups=True),
            message(typed, self._typed, in_groups=True),
            press("a:", self._pressed, in_groups=True),
        )

    async def _command(self, visit: Visit) -> None:
        if visit.words:
            await self.answer(visit, visit.words)
        else:
            await visit.show([Paragraph(wording.ASK_HOW)])

    async def _typed(self, visit: Visit) -> None:
        assert visit.message, "text stands in a message"
        await self.answer(visit, without_mention(visit.message))

    async def answer(self, visit: Visit, text: str, *, repeat: bool = False) -> None:
        """Answer a question in its chat; `repeat` shows the question too, where nobody has typed it."""
        office = self._office
        question = check_question(text, office.settings.limits.max_question_characters)
        async with visit.typing(), visit.draft() as growing:
            history = office.conversations.history(visit.address, visit.account, office.now())
            answer = await office.ask(question, history, growing)
            card = Card.of(answer, office.today())
            identifier = await office.store(
                office.journal.add, answer, card.written(), visit.account, visit.address, office.now()
            )
        asked: list[Block] = [Paragraph(f"❓ {question}", "dim"), Gap()] if repeat else []
        blocks = [*asked, *card_blocks(card, office.today())]
        await visit.show(blocks, card_buttons(card, identifier), quote=not visit.is_private)
        if answer.searched:
            office.conversations.note(visit.address, visit.account, question, office.now())

    async def _pressed(self, visit: Visit) -> None:
        """Buttons of an answer: "n:17:0". Whatever is forged, forgotten or of another chat is old."""
        action, *numbers = visit.data.split(":")
        if not numbers or not all(number.isascii() and number.isdigit() for number in numbers):
            await visit.toast(wording.OLD_BUTTON, alert=True)
            return
        identifier, number = int(numbers[0][:15]), int(numbers[1][:6]) if len(numbers) > 1 else 0
        card = await self._card(identifier, visit)
        if card is None:
            await visit.toast(wording.OLD_BUTTON, alert=True)
            return
        match action:
            case "n" if number < len(card.citations):
                await self._show_source(visit, card, identifier, number)
            case "p" if number < len(card.citations):
                await self._send_page(visit, card.citations[number])
            case "t":
                await visit.replace(card_blocks(card, self._office.today()), card_buttons(card, identifier))
            case "g" | "b":
                await self._rate(visit, identifier, good=action == "g")
            case "l":
                await self._send_calendar(visit, card)
            case "s" if number < len(card.suggestions):
                await visit.toast()
                await self.answer(visit, card.suggestions[number], repeat=True)
            case _:
                await visit.toast(wording.OLD_BUTTON, alert=True)

    async def _card(self, identifier: int, visit: Visit) -> Card | None:
        office = self._office
        kept = await office.store(office.journal.find, identifier, visit.address)
        try:
            return Card.read(kept.shown) if kept else None
        except msgspec.ValidationError:
            return None

    async def _show_source(self, visit: Visit, card: Card, identifier: int, number: int) -> None:
        citation = card.citations[number]
        passage = await self._office.think(self._passage_around, citation)
        blocks = source_blocks(citation, passage)
        await visit.replace(blocks, _source_buttons(card.citations, identifier, number))

    async def _send_page(self, visit: Visit, citation: Citation) -> None:
        """Send the page a quote stands on; a failure is a message, for by then the press is too old."""
        await visit.toast(wording.DRAWING)
        try:
            async with visit.typing(ChatAction.UPLOAD_PHOTO), self._drawing:
                picture = await asyncio.to_thread(self._draw, citation)
        except ThiduaError as error:
            logger.info("Không vẽ được trang: %s", type(error).__name__, exc_info=error)
            await visit.show([Paragraph(wording.NOT_DRAWN.format(reason=error.message))])
            return
        caption = "\n".join(filter(None, (picture.caption, picture.note)))
        await visit.send_picture(PAGE_FILE, picture.png, caption)

    def _draw(self, citation: Citation) -> Picture:
        return citation_picture(self._office.desk.edition.library, self._office.settings, citation)

    async def _rate(self, visit: Visit, identifier: int, *, good: bool) -> None:
        office = self._office
        await office.store(office.journal.rate, identifier, visit.account, good, office.now())
        await visit.toast(wording.THANKS_GOOD if good else wording.THANKS_BAD)

    async def _send_calendar(self, visit: Visit, card: Card) -> None:
        content = await self._office.think(self._calendar, card.deadlines)
        if content is None:
            await visit.toast(wording.OLD_BUTTON, alert=True)
            return
        await visit.toast()
        await visit.send_file(CALENDAR_FILE, content, wording.CALENDAR_CAPTION)

    def _calendar(self, wanted: Sequence[str]) -> bytes | None:
        edition = self._office.desk.edition
        known = [deadline for deadline in edition.library.knowledge.deadlines if deadline.id in wanted]
        return calendar_bytes(known, edition.seen_on(self._office.today())) if known else None

    def _passage_around(self, citation: Citation) -> str | None:
        """The passage that holds a quote, None when the document has changed since."""
        library = self._office.desk.edition.library
        document = library.documents.get(citation.document)
        if document is None or document.text[citation.start : citation.end] != citation.quote:
            return None
        passages = library.passages_of(citation.document)
        around = (p for p in passages if p.start <= citation.start and citation.end <= p.end)
        return next((document.text[p.start : p.end] for p in around), None)


def source_blocks(citation: Citation, passage: str | None) -> Iterator[Block]:
    """Where the quote stands, the quote, and the passage around it when the document still has it."""
    yield Paragraph(source(citation), "heading")
    # The heading says already where it stands.
    yield from (
        block for block in citation_blocks(citation) if block != Paragraph(source(citation), "dim", 2)
    )
    if passage and passage.strip() != citation.quote.strip():
        yield Gap()
        yield Paragraph(wording.WHOLE_PASSAGE, "heading")
        yield Paragraph(passage, "quote")


def without_mention(message: Message) -> str:
    """The text of a message without the bot's name in it."""
    text = message.text or ""
    for entity in message.entities:
        if _names_bot(message, entity):
            text = text.replace(message.parse_entity(entity), " ", 1)
    return text.strip(" \t\n,:")


def _names_bot(message: Message, entity: MessageEntity) -> bool:
    bot = message.get_bot()
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == bot.id
    name = f"@{bot.username}"
    return entity.type == MessageEntity.MENTION and message.parse_entity(entity).lower() == name.lower()


def _source_buttons(citations: Sequence[Citation], identifier: int, number: int) -> Rows:
    page, count = citations[number].page, len(citations)
    label = wording.SHOW_PAGE.format(page=page) if page is not None else wording.SHOW_TEXT
    leaving = [
        Button(label, f"a:p:{identifier}:{number}"),
        Button(wording.BACK_TO_ANSWER, f"a:t:{identifier}"),
    ]
    if count == 1:
        return [leaving]
    before, after = (number - 1) % count, (number + 1) % count
    turning = [
        Button("◀", f"a:n:{identifier}:{before}"),
        Button(f"{number + 1}/{count}", f"a:n:{identifier}:{number}"),
        Button("▶", f"a:n:{identifier}:{after}"),
    ]
    return [turning, leaving]
