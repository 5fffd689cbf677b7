from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.corpus.indexing import update_index
from bot.serving.desk import Desk
from bot.settings import Paths, Settings
from index.generations import Generations
from index.manifest import MANIFEST
from tests.fake_embedder import FakeEmbedder
from tests.office import furnish


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    for module in ("bot.serving.desk.embedder", "bot.corpus.indexing.embedder"):
        monkeypatch.setattr(module, lambda settings, progress: FakeEmbedder())
    furnish(tmp_path)
    return Settings(paths=Paths(tmp_path / "corpus", tmp_path / "state"))


def a_desk(settings: Settings) -> Desk:
    return Desk(settings, lambda step, done: None)


def set_text_version(settings: Settings, step: int) -> None:
    generation = Generations(settings.paths.state).current()
    assert generation is not None
    manifest = json.loads((generation / MANIFEST).read_bytes())
    manifest["text_version"] += step
    (generation / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def test_bot_serves_after_an_upgrade_that_reads_documents_anew(settings: Settings) -> None:
    before = a_desk(settings).edition.library.documents.keys()
    set_text_version(settings, -1)
    assert a_desk(settings).edition.library.documents.keys() == before


def test_bot_goes_on_with_its_edition_when_a_later_program_writes_the_next(settings: Settings) -> None:
    desk = a_desk(settings)
    serving = desk.edition
    (settings.paths.corpus / "moi.txt").write_text(
        "THÔNG BÁO\nNộp trước ngày 20/11/2026.\n", encoding="utf-8"
    )
    update_index(settings, lambda step, done: None)
    set_text_version(settings, 1)
    assert desk.edition is serving
