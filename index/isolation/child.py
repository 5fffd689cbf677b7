"""One child process: given nothing but a pipe each way, spoken to against the clock, ended for good."""

from __future__ import annotations

import contextlib
import logging
import os
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import weakref
from collections.abc import Sequence
from pathlib import Path

import msgspec

from index.isolation.limits import ReadingLimits
from index.isolation.messages import LARGEST_MESSAGE, LENGTH, Begin, Reply, Request, decode_reply, framed

logger = logging.getLogger(__name__)

# Where programs and libraries are found; everything else, tokens above all, stays with the parent.
_INHERITED = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TESSDATA_PREFIX")
_PACKAGES = Path(__file__).parents[2]
_PIECE = 1 << 20
READER = (sys.executable, "-P", "-m", "index.isolation.worker")


class ChildDied(Exception):
    """The child ended, or says what no honest child says. The caller starts another."""


class ChildSilent(Exception):
    """The child has not said anything for too long. The caller ends it."""


class Child:
    """A reading process that is bound by `limits`, with a folder of its own for temporary files.

    `program` is what it runs.
    """

    def __init__(self, limits: ReadingLimits, program: Sequence[str] = READER) -> None:
        self._seconds = limits.seconds
        self._folder = tempfile.mkdtemp(prefix="thidua-")
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # What a library says of a hostile file must not reach a terminal unless somebody looks for it.
            stderr=None if logger.isEnabledFor(logging.INFO) else subprocess.DEVNULL,
            bufsize=0,
            cwd=self._folder,
            env=_environment(self._folder),
            # Of a group of its own, so that the converters it starts end with it.
            start_new_session=True,
        )
        self.end = weakref.finalize(self, _end, self._process, self._folder)
        assert self._process.stdin
        assert self._process.stdout
        self._to, self._from = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(self._to, False)
        os.set_blocking(self._from, False)
        self.tell(Begin(limits))

    def tell(self, request: Request) -> None:
        """Send a request. Raises ChildDied, ChildSilent."""
        rest = memoryview(framed(request))
        while rest:
            _await(self._to, selectors.EVENT_WRITE, time.monotonic() + self._seconds)
            try:
                rest = rest[os.write(self._to, rest[:_PIECE]) :]
            except BrokenPipeError as error:
                raise ChildDied("ended before it was asked") from error

    def hear(self) -> Reply:
        """The next reply, which must be complete within the limit. Raises ChildDied, ChildSilent."""
        deadline = time.monotonic() + self._seconds
        (length,) = LENGTH.unpack(self._receive(LENGTH.size, deadline))
        if length > LARGEST_MESSAGE:
            raise ChildDied(f"announced a message of {length} bytes")
        try:
            return decode_reply(self._receive(length, deadline))
        except msgspec.DecodeError as error:
            raise ChildDied("sent something else than a reply") from error

    def _receive(self, size: int, deadline: float) -> bytearray:
        received = bytearray()
        while len(received) < size:
            _await(self._from, selectors.EVENT_READ, deadline)
            piece = os.read(self._from, min(size - len(received), _PIECE))
            if not piece:
                raise ChildDied(f"ended with code {self._process.wait()}")
            received += piece
        return received


def _await(descriptor: int, event: int, deadline: float) -> None:
    with selectors.DefaultSelector() as selector:
        selector.register(descriptor, event)
        if not selector.select(max(0.0, deadline - time.monotonic())):
            raise ChildSilent


def _environment(folder: str) -> dict[str, str]:
    inherited = {name: value for name in _INHERITED if (value := os.environ.get(name)) is not None}
    # One thread each: linear algebra would map memory for every core, and a build has other work for them.
    own = {"HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1"}
    return inherited | own | {"OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(_PACKAGES)}


def _end(process: subprocess.Popen[bytes], folder: str) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    for stream in (process.stdin, process.stdout):
        if stream:
            stream.close()
    process.wait()
    shutil.rmtree(folder, ignore_errors=True)
