"""The example on docs/programs.md runs as it is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.build import build
from tests.fake_embedder import FakeEmbedder
from tests.office import furnish

PAGE = Path(__file__).parents[1] / "docs" / "programs.md"


def test_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    furnish(tmp_path)
    build(tmp_path / "corpus", tmp_path / "state", FakeEmbedder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("index.embedding.prepare", lambda *_: FakeEmbedder())
    exec(compile(found[1], str(PAGE), "exec"), {})
    printed = capsys.readouterr().out
    assert "15/8/2026" in printed
    assert "ke-hoach-15.md" in printed
