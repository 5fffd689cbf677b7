"""Reads a model's reply within a time, however the model or the network behaves."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator

from bot.fluency import wording

logger = logging.getLogger(__name__)

# Beyond any answer that could be used: a model that has not stopped by now repeats itself.
MAX_REPLY_CHARACTERS = 8_000
_END = object()

Clock = Callable[[], float]


class ModelFailure(Exception):
    """The model gave no usable reply; the text says why, in Vietnamese, without anything that was sent."""


class UnusableReply(ModelFailure):
    """The model did reply, but nothing that may be shown: no reason to leave it alone for a while."""


def read_within(
    reply: Callable[[], Iterator[str]], seconds: float, clock: Clock = time.monotonic
) -> Iterator[str]:
    """The pieces of `reply()` for at most `seconds`. Raises ModelFailure.

    The reply is read in a thread of its own, because a read that hangs cannot be stopped from outside; the
    thread ends with the client's own timeout at the latest, and nobody waits for it.
    """
    pieces: queue.Queue[object] = queue.Queue()
    abandoned = threading.Event()
    reader = threading.Thread(
        target=_read, args=(reply, pieces, abandoned), name="language-model", daemon=True
    )
    reader.start()
    deadline, characters = clock() + seconds, 0
    try:
        while True:
            piece = _next(pieces, deadline - clock(), seconds)
            if piece is _END:
                return
            if isinstance(piece, BaseException):
                raise ModelFailure(wording.broke_off(type(piece).__name__)) from piece
            characters += len(str(piece))
            if characters > MAX_REPLY_CHARACTERS:
                raise ModelFailure(wording.TOO_LONG)
            yield str(piece)
    finally:
        abandoned.set()


def _next(pieces: queue.Queue[object], remaining: float, seconds: float) -> object:
    if remaining <= 0:
        raise ModelFailure(wording.too_slow(seconds))
    try:
        return pieces.get(timeout=remaining)
    except queue.Empty:
        raise ModelFailure(wording.too_slow(seconds)) from None


def _read(
    reply: Callable[[], Iterator[str]], pieces: queue.Queue[object], abandoned: threading.Event
) -> None:
    try:
        for piece in reply():
            if abandoned.is_set():
                return
            pieces.put(piece)
        pieces.put(_END)
    except Exception as error:
        # Whatever a provider's client raises, the person still gets the quoted answer.
        logger.info("the chat model failed", exc_info=True)
        pieces.put(error)
