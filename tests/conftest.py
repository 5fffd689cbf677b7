"""Fixtures that every package's tests share."""

from __future__ import annotations

import pytest

from tests.fake_embedder import FakeEmbedder


@pytest.fixture
def fake_embedder() -> FakeEmbedder:
    return FakeEmbedder()
