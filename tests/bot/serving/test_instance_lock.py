"""Only one bot works with a state folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.serving.instance_lock import RunsAlready, only_instance
from ingest.errors import StorageError


def test_second_is_refused_while_the_first_runs(tmp_path: Path) -> None:
    with only_instance(tmp_path / "state"):
        with pytest.raises(RunsAlready), only_instance(tmp_path / "state"):
            pass
        with only_instance(tmp_path / "other"):
            pass
    with only_instance(tmp_path / "state"):
        pass


def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError), only_instance(tmp_path / "file"):
        pass
