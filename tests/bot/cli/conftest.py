"""What the tests of commands share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from tests.bot.cli.command_run import Run


@pytest.fixture
def run(office: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with --json; gives the exit code and what it printed, read as JSON."""

    def run_json(*arguments: str) -> tuple[int, Any]:
        code = main([*arguments, "--json"])
        return code, json.loads(capsys.readouterr().out)

    return run_json
