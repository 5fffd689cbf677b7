"""A build may die at any moment: the old index goes on serving and the next build succeeds."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from index.build import is_stale
from tests.index.workplace import PLAN, Workplace

PROJECT = Path(__file__).parents[2]
QUESTION = "hạn nộp hồ sơ khen thưởng"
# Moments of death as shares of a build; seeded, so that a failure comes back.
_MOMENTS = random.Random(8)
SHARES = sorted(round(_MOMENTS.random(), 3) for _ in range(20))


def run_child(workplace: Workplace, fatal: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.index.killed_build"]
    arguments = [str(workplace.corpus), str(workplace.state), str(fatal)]
    return subprocess.run([*command, *arguments], cwd=PROJECT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def moments(tmp_path_factory: pytest.TempPathFactory) -> int:
    """In how many moments a build of the changed corpus can die."""
    place = Workplace(tmp_path_factory.mktemp("count"))
    place.write("plan.txt", PLAN)
    place.build()
    place.write("plan.txt", PLAN.replace("15 tháng", "16 tháng"))
    child = run_child(place, 0)
    assert child.returncode == 0, child.stderr
    return int(child.stdout)


@pytest.mark.parametrize("share", SHARES)
def test_killed_build_leaves_an_index_that_serves(workplace: Workplace, moments: int, share: float) -> None:
    (workplace.corpus / "reports" / "report.txt").unlink()
    workplace.build()
    serving = workplace.library()
    workplace.write("plan.txt", PLAN.replace("15 tháng", "16 tháng"))
    child = run_child(workplace, 1 + int(share * moments))
    assert child.returncode == -signal.SIGKILL

    assert "15 tháng" in serving.search(QUESTION, 1)[0].passage.text
    assert "tháng 8 năm 2025" in workplace.library().search(QUESTION, 1)[0].passage.text

    workplace.build()
    assert "16 tháng" in workplace.library().search(QUESTION, 1)[0].passage.text
    assert not is_stale(workplace.corpus, workplace.state)
    assert not list((workplace.state / "index").glob("*.partial"))


def test_build_of_a_killed_process_locks_out_nobody(workplace: Workplace, moments: int) -> None:
    workplace.build()
    workplace.write("plan.txt", PLAN.replace("15 tháng", "16 tháng"))
    assert run_child(workplace, moments // 2).returncode == -signal.SIGKILL
    assert workplace.build().changed == ("plan.txt",)
