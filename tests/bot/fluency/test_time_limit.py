from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from bot.fluency.rest import FAILURES_BEFORE_REST, REST_SECONDS, Rest
from bot.fluency.time_limit import MAX_REPLY_CHARACTERS, ModelFailure, read_within


def test_pieces_come_through() -> None:
    assert list(read_within(lambda: iter(["a", "b"]), 5)) == ["a", "b"]


def test_model_that_hangs_is_not_waited_for() -> None:
    released = threading.Event()

    def hang() -> Iterator[str]:
        released.wait(30)
        yield "too late"

    with pytest.raises(ModelFailure, match="quá chậm"):
        list(read_within(hang, 0.05))
    released.set()


def test_model_that_drips_is_stopped_in_time() -> None:
    now = iter(range(1000))

    def drip() -> Iterator[str]:
        while True:
            yield "."

    with pytest.raises(ModelFailure, match="giây"):
        list(read_within(drip, 10, lambda: next(now)))


def test_model_that_does_not_end_is_stopped() -> None:
    def babble() -> Iterator[str]:
        while True:
            yield "la " * 100

    with pytest.raises(ModelFailure, match="dừng"):
        assert len("".join(read_within(babble, 60))) <= MAX_REPLY_CHARACTERS


def test_failure_names_its_sort_and_nothing_that_was_sent() -> None:
    def fail() -> Iterator[str]:
        raise ConnectionError("key sk-123 refused")
        yield ""

    with pytest.raises(ModelFailure) as caught:
        list(read_within(fail, 5))
    assert "ConnectionError" in str(caught.value)
    assert "sk-123" not in str(caught.value)


def test_model_that_keeps_failing_is_left_alone_for_a_while() -> None:
    now = [0.0]
    rest = Rest(lambda: now[0])
    for _ in range(FAILURES_BEFORE_REST - 1):
        rest.note(failed=True)
    rest.note(failed=False)
    rest.note(failed=True)
    assert not rest.is_on
    for _ in range(FAILURES_BEFORE_REST - 1):
        rest.note(failed=True)
    assert rest.is_on
    now[0] = REST_SECONDS + 1
    assert not rest.is_on
