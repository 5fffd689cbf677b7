"""An upload that kills its own process: `python -m tests.bot.uploads.killed_upload FOLDER REPLACING COUNT`.

It dies before the COUNT-th time that something is opened, made, renamed, linked or removed in the office, or
that a statement or a commit goes to its database; with COUNT 0 it lives and prints how many such moments
there were.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import sqlalchemy

from tests.bot.uploads.upload_office import LETTER, UploadOffice
from tests.office import PLAN

NEWER = PLAN.replace("95% hộ", "97% hộ")
_EVENTS = frozenset({"open", "os.mkdir", "os.rename", "os.link", "os.remove", "os.chmod"})


def main(folder: Path, replacing: bool, fatal: int) -> None:
    moments = 0

    def count() -> None:
        nonlocal moments
        moments += 1
        if moments == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in _EVENTS and str(arguments[0]).startswith(str(folder)):
            count()

    office = UploadOffice(folder)
    for moment in ("before_cursor_execute", "commit"):
        sqlalchemy.event.listen(office.database._engine, moment, lambda *_: count())
    sys.addaudithook(watch)
    upload = office.bring(NEWER if replacing else LETTER, "moi.md")
    office.accept(upload, replacing=replacing)
    sys.stdout.write(str(moments))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] == "replacing", int(sys.argv[3]))
