"""A program may die at any moment of an upload: nothing is half done, and what was confirmed is not lost."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from index.build import is_stale
from tests.bot.uploads.killed_upload import NEWER
from tests.bot.uploads.upload_office import ANNA, LETTER, NOW, UploadOffice

PROJECT = Path(__file__).parents[3]
# Moments of death as shares of an upload; seeded, so that a failure comes back.
_MOMENTS = random.Random(5)
SHARES = sorted(round(_MOMENTS.random(), 3) for _ in range(5))
WAYS = ("new", "replacing")


def run_child(folder: Path, way: str, fatal: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.bot.uploads.killed_upload", str(folder), way, str(fatal)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def moments(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """In how many moments an upload of each kind can die."""
    counts = {}
    for way in WAYS:
        folder = tmp_path_factory.mktemp(way)
        UploadOffice(folder).build()
        child = run_child(folder, way, 0)
        assert child.returncode == 0, child.stderr
        counts[way] = int(child.stdout)
    return counts


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("share", SHARES)
def test_killed_upload_is_taken_in_whole_or_not_at_all(
    tmp_path: Path, moments: dict[str, int], way: str, share: float
) -> None:
    office = UploadOffice(tmp_path)
    office.build()
    before = office.files()
    assert run_child(tmp_path, way, 1 + int(share * moments[way])).returncode == -signal.SIGKILL

    office = UploadOffice(tmp_path)
    found = office.desk.resume(NOW)
    assert not [name for name in office.files() if name.startswith(".")]
    for upload in found.unread:
        office.desk.inspect(upload.id)
    for upload in found.unfinished:
        assert office.finish(upload).state == "indexed"
    if waiting := office.uploads.all("inspected"):
        assert office.files() == before
        assert office.desk.decline(waiting[0].id, by=ANNA)
    taken = before | ({"ke-hoach-15.md": NEWER} if way == "replacing" else {"moi.md": LETTER})
    confirmed = bool(office.uploads.all("indexed"))
    assert office.files() == (taken if confirmed else before)
    assert office.indexed() == set(office.files()) - {"catalog.toml"}
    assert office.waiting_files() == []
    assert not is_stale(office.corpus, office.state)
