"""Shows how far a long step has come: a bar on a terminal, one line a step elsewhere."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class StepReporter:
    """Call it with a step's name and the fraction done, 0 to 1; nothing is shown until then."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._bars: Progress | None = None
        self._steps: dict[str, TaskID | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars:
            self._bars.stop()

    def __call__(self, step: str, done: float) -> None:
        if step not in self._steps:
            self._steps[step] = self._start(step)
        bar = self._steps[step]
        if self._bars and bar is not None:
            self._bars.update(bar, completed=done)

    def _start(self, step: str) -> TaskID | None:
        if not self._stream.isatty():
            self._stream.write(f"{step} …\n")
            return None
        if self._bars is None:
            self._bars = _bars(self._stream)
            self._bars.start()
        return self._bars.add_task(step, total=1.0)


def _bars(stream: TextIO) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    return Progress(*columns, console=Console(file=stream), transient=True)
