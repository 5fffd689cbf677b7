"""A build that kills its own process: `python -m tests.index.killed_build CORPUS STATE COUNT`.

It dies before the COUNT-th time that Python opens, makes, renames or removes something in the index folder;
with COUNT 0 it lives and prints how many such moments there were.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from index.build import build
from tests.fake_embedder import FakeEmbedder
from tests.index.plain_pipeline import PLAIN

_EVENTS = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "sqlite3.connect"})


def main(corpus: Path, state: Path, fatal: int) -> None:
    moments = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal moments
        if event in _EVENTS and str(arguments[0]).startswith(str(state)):
            moments += 1
            if moments == fatal:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    build(corpus, state, FakeEmbedder, pipeline=PLAIN)
    sys.stdout.write(str(moments))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
