"""What is sent again and what never is."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Coroutine
from typing import Any

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.warnings import PTBDeprecationWarning

from bot.telegram import sending
from bot.telegram.sending import pause_before_retry, sent


def retry_after(seconds: int) -> RetryAfter:
    with warnings.catch_warnings():
        # The library announces in its own constructor that the type of an attribute will change.
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        return RetryAfter(seconds)


def caused(error: TelegramError, cause: BaseException | None) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "pause"),
    [
        (retry_after(3), 3.0),
        (retry_after(3600), None),
        (NetworkError("Bad Gateway"), 1.0),
        (caused(NetworkError("x"), httpx.ConnectError("x")), 1.0),
        (caused(TimedOut("x"), httpx.ConnectTimeout("x")), 1.0),
        (caused(TimedOut("x"), httpx.PoolTimeout("x")), 1.0),
        (caused(TimedOut("x"), httpx.ReadTimeout("x")), None),
        (caused(NetworkError("x"), httpx.RemoteProtocolError("x")), None),
        (caused(NetworkError("x"), httpx.WriteError("x")), None),
        (BadRequest("Chat not found"), None),
        (Forbidden("bot was blocked by the user"), None),
        (ChatMigrated(-100), None),
        (TelegramError("x"), None),
    ],
)
def test_only_what_certainly_did_not_arrive_is_sent_again(error: TelegramError, pause: float | None) -> None:
    assert pause_before_retry(error, 1) == pause


def test_pauses_grow() -> None:
    assert [pause_before_retry(NetworkError("x"), attempt) for attempt in (1, 2, 3)] == [1.0, 2.0, 4.0]


@pytest.mark.parametrize("failures", [0, 1, 3])
def test_call_is_made_until_it_is_granted(monkeypatch: pytest.MonkeyPatch, failures: int) -> None:
    made = attempts(monkeypatch, failures)
    assert asyncio.run(sent(made)) == failures + 1


def test_call_is_given_up_after_the_last_try(monkeypatch: pytest.MonkeyPatch) -> None:
    made = attempts(monkeypatch, 99)
    with pytest.raises(NetworkError):
        asyncio.run(sent(made))


def attempts(monkeypatch: pytest.MonkeyPatch, failures: int) -> Callable[[], Coroutine[Any, Any, int]]:
    """A call that fails so many times, then gives the number of its attempts; nobody waits in between."""

    async def no_pause(_: float) -> None:
        return

    monkeypatch.setattr(sending.asyncio, "sleep", no_pause)
    count = 0

    async def call() -> int:
        nonlocal count
        count += 1
        if count <= failures:
            raise NetworkError("Bad Gateway")
        return count

    return call
