"""Fixtures of the index's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.index.workplace import PLAN, REPORT, Workplace


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    place = Workplace(tmp_path)
    place.write("plan.txt", PLAN)
    place.write("reports/report.txt", REPORT)
    return place
