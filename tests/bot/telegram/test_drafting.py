"""What a language model is writing is seen while it is written, and never after the answer."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.telegram import drafting
from bot.telegram.drafting import draft_shown


class Chat:
    """Stands in for a bot; `drafts` are the texts of the drafts it was to show."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.drafts: list[str] = []
        self.shown = asyncio.Event()
        self._refuses = refuses

    async def send_message_draft(self, chat: int, identifier: int, text: str, **_: Any) -> bool:
        assert identifier
        self.drafts.append(text)
        self.shown.set()
        if self._refuses:
            raise BadRequest("Not allowed")
        return True


async def grow(chat: Chat, *texts: str) -> None:
    """Show texts, each once the one before has been seen."""
    async with draft_shown(cast("ExtBot[None]", chat), 5, 1) as show:
        for text in texts:
            chat.shown.clear()
            show(text)
            await asyncio.wait_for(chat.shown.wait(), 5)


def test_text_is_seen_as_it_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "_SHOWN_EVERY_S", 0)
    chat = Chat()
    asyncio.run(grow(chat, "Một.", "Một. Hai."))
    assert chat.drafts == ["Một.", "Một. Hai."]


def test_only_the_newest_text_is_shown_and_none_after_the_end() -> None:
    chat = Chat()

    async def hurry() -> None:
        async with draft_shown(cast("ExtBot[None]", chat), 5, 1) as show:
            show("Một.")
            show("Một. Hai.")
            await asyncio.wait_for(chat.shown.wait(), 5)
            show("Một. Hai. Ba.")

    asyncio.run(hurry())
    assert chat.drafts == ["Một. Hai."]


def test_draft_that_is_refused_disturbs_nothing() -> None:
    chat = Chat(refuses=True)
    asyncio.run(grow(chat, "Một."))
    assert chat.drafts == ["Một."]
