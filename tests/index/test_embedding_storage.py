"""A model folder appears whole or not at all, whatever happens to the process that makes it."""

from __future__ import annotations

import fcntl
import subprocess
import sys
from pathlib import Path

import pytest

from index.embedding.storage import exclusive, published
from ingest.errors import StorageError

_HOLD_THE_LOCK = """
import sys
from pathlib import Path
from index.embedding.storage import exclusive, published
folder = Path(sys.argv[1])
with exclusive(folder), published(folder / "model") as unfinished:
    (unfinished / "half").write_text("...")
    print("holding", flush=True)
    sys.stdin.read()
"""


def test_what_was_filled_is_published(tmp_path: Path) -> None:
    with published(tmp_path / "model") as unfinished:
        (unfinished / "file").write_text("whole")
        assert not (tmp_path / "model").exists()
    assert (tmp_path / "model" / "file").read_text() == "whole"
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_publishes_nothing(tmp_path: Path, error: type[BaseException]) -> None:
    def fill_half() -> None:
        with published(tmp_path / "model") as unfinished:
            (unfinished / "file").write_text("half")
            raise error

    with pytest.raises(error):
        fill_half()
    assert list(tmp_path.iterdir()) == []


def test_a_refusal_of_the_disk_is_told_to_people(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file where a folder should be")
    with pytest.raises(StorageError) as caught, exclusive(tmp_path / "models"):
        pass
    assert caught.value.remedy


def test_a_killed_process_leaves_no_lock_and_nothing_ready(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _HOLD_THE_LOCK, str(tmp_path)]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert holder.stdout
    assert holder.stdout.readline() == "holding\n"
    with holder, (tmp_path / ".lock").open("w") as lock:
        with pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        holder.kill()
        holder.wait()
        assert not (tmp_path / "model").exists()
    with exclusive(tmp_path), published(tmp_path / "model"):
        assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", "model.partial"]
        assert not list((tmp_path / "model.partial").iterdir())
    assert (tmp_path / "model").is_dir()
