"""What the tests of the running bot share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bot.telegram.live_rooms import LiveRooms, live_rooms


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveRooms]:
    """A bot that runs, for all tests of a module."""
    with live_rooms(tmp_path_factory.mktemp("office")) as rooms:
        yield rooms
