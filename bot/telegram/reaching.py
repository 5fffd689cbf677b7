"""Messages that answer nobody's message: to administrators about a newcomer, to somebody about a decision."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.blocks import Block
from bot.telegram.addresses import address_of, number_of
from bot.telegram.office import Office
from bot.telegram.rendering import pages
from bot.telegram.sending import Rows, keyboard, send_page

logger = logging.getLogger(__name__)


async def reach(bot: ExtBot[None], address: str, blocks: Iterable[Block], buttons: Rows = ()) -> bool:
    """Send blocks to a chat, `buttons` below the last page. False, and logged, when it cannot be reached."""
    shown = pages(blocks)
    try:
        for page in shown:
            markup = keyboard(buttons) if page is shown[-1] else None
            await send_page(bot, number_of(address), page, markup)
    except TelegramError as error:
        # An administrator who never wrote to the bot, somebody who has blocked it.
        logger.info("Không nhắn được: %s", type(error).__name__)
        return False
    return True


async def administrators(office: Office) -> list[str]:
    """The accounts of all administrators, those of the settings whether or not they ever came."""
    named = [address_of(number) for number in office.settings.telegram.admins]
    known = [person.account for person in await office.store(office.people.all, "admin")]
    return list(dict.fromkeys([*named, *known]))
