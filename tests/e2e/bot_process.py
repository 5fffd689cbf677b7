"""The real bot as a process of its own, with the stand-in for Telegram before it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from tests.bot_api import BotApi, User
from tests.e2e.conftest import PROGRAM, clean_environment

ADMIN = User(700100, "Chị Bình")
GROUP = -1002003004005
TODAY = "2026-08-03"
STARTED, ENDED = "đang chạy", "đã dừng"


class BotProcess:
    """`thidua bot` in an office; what it writes for its operator is in `log`."""

    def __init__(self, office: Path, api: BotApi, *, debug: bool = False, **environ: str) -> None:
        self._log = office / f"bot-{time.monotonic_ns()}.log"
        settings = {
            "THIDUA_TELEGRAM_TOKEN": api.token,
            "THIDUA_TELEGRAM_API_URL": api.url,
            "THIDUA_TELEGRAM_FILE_URL": api.file_url,
            "THIDUA_TELEGRAM_ADMINS": f"[{ADMIN.id}]",
            "THIDUA_TELEGRAM_GROUPS": f"[{GROUP}]",
            # Tests ask faster than people do.
            "THIDUA_TELEGRAM_MESSAGES_PER_MINUTE": "10000",
        }
        command = [str(PROGRAM), "bot", "--today", TODAY, *(["--debug"] if debug else [])]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=office,
                env=clean_environment() | {"no_proxy": "127.0.0.1"} | settings | environ,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8")

    @property
    def pid(self) -> int:
        return self._process.pid

    def children(self) -> list[int]:
        """The processes it has started."""
        listed = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return [int(child) for child in listed.split()]

    def wait_until_running(self, api: BotApi) -> Self:
        api.wait(lambda: STARTED in self.log or self._process.poll() is not None, "the bot to start")
        assert STARTED in self.log, self.log
        return self

    def wait_for_end(self, patience: float = 60) -> int:
        """The exit code, once the process has ended by itself."""
        return self._process.wait(patience)

    def stop(self) -> int:
        """Ask it to stop, as an operator does. Returns the exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self.wait_for_end()

    def kill(self) -> None:
        """End it without a chance to say anything."""
        if self._process.poll() is None:
            os.kill(self._process.pid, signal.SIGKILL)
            self._process.wait(10)


@contextmanager
def running_bot(office: Path, **environ: str) -> Iterator[tuple[BotApi, BotProcess]]:
    """A bot at work in `office` and the Telegram it talks to."""
    with BotApi() as api, BotProcess(office, api, **environ) as process:
        process.wait_until_running(api)
        yield api, process
