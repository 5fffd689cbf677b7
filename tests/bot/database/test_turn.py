"""Whoever has the turn knows that no other sender is alive; a killed one lets go of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.database.engine import open_database
from bot.database.turn import LOCK_FILE, sending_turn
from ingest.errors import StorageError

HOLD = """
import sys, pathlib
from bot.database.engine import open_database
from bot.database.turn import sending_turn
state = pathlib.Path(sys.argv[1])
with sending_turn(open_database("", state), state) as mine:
    print(mine, flush=True)
    sys.stdin.read()
"""


def test_turn_is_held_by_one_even_within_a_process(tmp_path: Path) -> None:
    database = open_database("", tmp_path)
    with sending_turn(database, tmp_path) as first, sending_turn(database, tmp_path) as second:
        assert (first, second) == (True, False)
    with sending_turn(database, tmp_path) as again:
        assert again


def test_killed_process_lets_go_at_once(tmp_path: Path) -> None:
    database = open_database("", tmp_path)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    with holder:
        assert holder.stdout
        assert holder.stdout.readline() == "True\n"
        with sending_turn(database, tmp_path) as mine:
            assert not mine
        holder.kill()
    with sending_turn(database, tmp_path) as mine:
        assert mine


def test_state_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    database = open_database("", tmp_path)
    (tmp_path / LOCK_FILE).mkdir()
    with pytest.raises(StorageError), sending_turn(database, tmp_path):
        pass
