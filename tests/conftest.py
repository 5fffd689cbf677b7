"""Fixtures that every package's tests share."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from index.embedding import prepare
from tests.fake_embedder import FakeEmbedder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole programs first: their few slow tests at the end would leave one process without work."""
    items.sort(key=lambda item: "e2e" not in item.path.parts)


@pytest.fixture
def fake_embedder() -> FakeEmbedder:
    return FakeEmbedder()


@pytest.fixture(scope="session")
def model_state(request: pytest.FixtureRequest) -> Path:
    """A state folder in which "e5-small" is ready, kept between runs. For tests marked `model`."""
    state = Path(request.config.cache.mkdir("model-state"))
    # Tests run in several processes; one of them converts the model, the others wait for it.
    with (state / "turn").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        prepare("e5-small", state, threads=0)
    return state
