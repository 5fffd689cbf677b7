"""Tokens stay out of logs on the most talkative level, also in addresses and tracebacks."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Iterator

import pytest
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.telegram.redaction import RedactingFormatter, redact_logs
from tests.bot_api import BotApi

WORDS = "riêng tư"
TOKEN = "110201543:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the root logger writes on DEBUG, set up as the program does it."""
    root, written = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers, root.level
    talkative = {name: logging.getLogger(name).level for name in ("telegram", "httpx", "httpcore")}
    root.handlers, root.level = [logging.StreamHandler(written)], logging.DEBUG
    yield written
    root.handlers, root.level = handlers, level
    for name, before in talkative.items():
        logging.getLogger(name).setLevel(before)


@pytest.mark.parametrize("texts", [True, False])
def test_failing_requests_log_no_token(log: io.StringIO, texts: bool) -> None:
    redact_logs([TOKEN, BotApi.token], texts=texts)

    async def fail() -> None:
        with BotApi() as api:
            api.refuse("sendMessage", 502, "Bad Gateway")
            async with Bot(api.token, base_url=api.url) as bot:
                await bot.send_message(1, WORDS)

    async def be_unknown() -> None:
        with BotApi() as api:
            async with Bot(TOKEN, base_url=api.url):
                pass

    for trouble in (fail, be_unknown):
        with pytest.raises(TelegramError) as caught:
            asyncio.run(trouble())
        logging.getLogger("bot").error("Sự cố.", exc_info=caught.value)
    text = log.getvalue()
    assert "Traceback" in text
    assert InvalidToken.__name__ in text
    assert TOKEN not in text
    assert BotApi.token not in text
    assert (WORDS in text) is texts


@pytest.mark.parametrize(
    "line",
    [f"https://api.telegram.org/bot{TOKEN}/getMe", f"token={TOKEN}", f"Bot[token={TOKEN}]", f"({TOKEN!r},)"],
)
def test_token_is_blotted_out_wherever_it_stands(line: str) -> None:
    record = logging.LogRecord("x", logging.INFO, "x", 1, "%s", (line,), None)
    shown = RedactingFormatter(logging.Formatter(), ()).format(record)
    assert TOKEN.partition(":")[2] not in shown
    assert "***" in shown


def test_other_secrets_are_blotted_out_too() -> None:
    record = logging.LogRecord("x", logging.INFO, "x", 1, "khóa %s", ("sk-abc",), None)
    assert RedactingFormatter(logging.Formatter(), ["sk-abc"]).format(record) == "khóa ***"
