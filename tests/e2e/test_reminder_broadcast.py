"""A broadcast that is killed again and again: nobody gets it twice, nobody is forgotten, doubts are told."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.bot_api import BotApi
from tests.e2e.broadcast_storm import Broadcast, Storm, duplicates, lost, number_of
from tests.e2e.conftest import PROGRAM, clean_environment
from tests.office import furnish

pytestmark = pytest.mark.model

STORM = Storm(
    subscribers=60,
    blocked=2,
    groups=1,
    patience=2,
    gateway=3,
    cut_before=2,
    cut_after=2,
    kills=3,
)


@pytest.fixture
def fresh_office(tmp_path: Path, office: Path) -> Path:
    """An office like the shared one, but with nobody in it yet."""
    subprocess.run([PROGRAM, "ingest"], cwd=office, env=clean_environment(), check=True, capture_output=True)
    folder = furnish(tmp_path / "office")
    (folder / "state").mkdir()
    for name in ("index", "models"):
        (folder / "state" / name).symlink_to(office / "state" / name)
    return folder


def test_storm(fresh_office: Path) -> None:
    with BotApi() as api:
        broadcast = Broadcast(fresh_office, api, STORM)
        outcome = broadcast.send_until_done()
    counts = outcome.tally.counts
    assert duplicates(outcome) == []
    assert lost(broadcast, outcome) == []
    assert set(map(number_of, outcome.tally.troubled["unreachable"])) == set(broadcast.blocked)
    doubtful = set(map(number_of, outcome.tally.troubled["unknown"]))
    # Four are on their way at most when a sender is killed.
    assert {*broadcast.cut_before, *broadcast.cut_after} <= doubtful
    assert len(doubtful) <= STORM.cut_before + STORM.cut_after + 4 * STORM.kills
    assert counts.get("moved") == STORM.groups
    assert counts.get("pending", 0) == counts.get("sending", 0) == 0
    assert f"Không rõ đã đến chưa: {len(doubtful)}" in outcome.report
    assert "Không gửi được (đã chặn bot hoặc xóa tài khoản): 2" in outcome.report
    # Spaced for 25 a second; what waited together may catch up together, four at most.
    assert outcome.fastest_second <= 30


def test_bot_and_cron_at_the_same_moment_send_once(fresh_office: Path) -> None:
    calm = Storm(
        30, blocked=0, groups=0, patience=0, gateway=0, cut_before=0, cut_after=0, kills=0, per_second=30
    )
    with BotApi() as api:
        broadcast = Broadcast(fresh_office, api, calm)
        processes = [broadcast.start() for _ in range(3)]
        outputs = [process.communicate(timeout=120) for process in processes]
        arrived = [len(api.messages(chat)) for chat in broadcast.people]
    assert arrived == [1] * 30, outputs
    assert [process.returncode for process in processes] == [0, 0, 0], outputs
    shapes = [json.loads(output) for output, _ in outputs]
    assert sum(bool(shape.get("slots")) for shape in shapes) == 1
