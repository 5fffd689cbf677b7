"""Brings a file that somebody sent from Telegram to the disk, never more of it than is allowed."""

from __future__ import annotations

import time
from pathlib import Path

import httpx
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.telegram import administration_wording as wording
from bot.uploads.quarantine import too_large_to_fetch
from index.durable import storage_errors
from ingest.errors import ThiduaError

# What a bot may fetch from Telegram's own server (core.telegram.org/bots/api#getfile).
MAX_BYTES = 20_000_000
_TIMEOUT_S, _LONGEST_S = 30.0, 300.0
_PIECE = 1 << 16


async def address_of_file(bot: ExtBot[None], file_id: str, shown: str) -> str:
    """Where a file is to be had; the address holds the token, so it goes into no message and no log.

    Raises UnreadableDocument when it is too large, ThiduaError when Telegram does not give it.
    """
    try:
        file = await bot.get_file(file_id)
    except BadRequest as error:
        if "too big" in error.message.lower():
            raise too_large_to_fetch(MAX_BYTES).of(shown) from error
        raise _failed() from error
    except TelegramError as error:
        raise _failed() from error
    if (file.file_size or 0) > MAX_BYTES:
        raise too_large_to_fetch(MAX_BYTES).of(shown)
    return file.file_path or ""


def fetch(url: str, target: Path, max_bytes: int, shown: str, proxy: str) -> None:
    """Write what is at `url` to `target`. Blocks; call it in a thread.

    Raises UnreadableDocument as soon as there is more than `max_bytes`, whatever was declared; ThiduaError
    when it does not come, StorageError when the disk refuses.
    """
    until, size = time.monotonic() + _LONGEST_S, 0
    try:
        with (
            httpx.Client(proxy=proxy or None, timeout=_TIMEOUT_S) as client,
            client.stream("GET", url) as response,
            storage_errors(target.parent),
            target.open("wb") as file,
        ):
            response.raise_for_status()
            for piece in response.iter_bytes(_PIECE):
                size += len(piece)
                if size > max_bytes:
                    raise too_large_to_fetch(max_bytes).of(shown)
                if time.monotonic() > until:
                    raise _failed()
                file.write(piece)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise _failed() from error


def _failed() -> ThiduaError:
    return ThiduaError(wording.FETCH_FAILED, wording.FETCH_FAILED_REMEDY)
