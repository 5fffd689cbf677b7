"""Real processes of the installed program with the real embedding model."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.office import furnish

PROGRAM = Path(sys.executable).with_name("thidua")
Thidua = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory, model_state: Path) -> Path:
    """An office whose model is ready; its index is built by the first question."""
    folder = furnish(tmp_path_factory.mktemp("office"))
    (folder / "state").mkdir()
    (folder / "state" / "models").symlink_to(model_state / "models")
    return folder


@pytest.fixture
def thidua(office: Path) -> Thidua:
    """Runs the program in the office, `stdin` piped to it."""

    def run(*arguments: str, stdin: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [PROGRAM, *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            cwd=office,
            env=clean_environment() | environ,
            timeout=120,
        )

    return run


def clean_environment() -> dict[str, str]:
    """The environment without settings of whoever runs the tests, and without a way to the network."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("THIDUA_")}
    return kept | {
        "HF_HUB_OFFLINE": "1",
        "http_proxy": "http://127.0.0.1:9",
        "https_proxy": "http://127.0.0.1:9",
    }
