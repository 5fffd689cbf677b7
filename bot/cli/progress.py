"""Shows how far a long step has come: a bar on a terminal, one line a step elsewhere."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress


class StepReporter:
    """Call it with a step's name and the fraction done, 0 to 1; nothing is shown until then."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._bar: Progress | None = None
        self._step: str | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def __call__(self, step: str, done: float) -> None:
        if self._stream.isatty():
            self._bar = self._bar or _started_bar(self._stream)
            self._bar.update(self._bar.task_ids[0], description=step, completed=done)
        elif _name(step) != self._step:
            self._stream.write(f"{_name(step)} …\n")
            self._stream.flush()
        self._step = _name(step)


def _name(step: str) -> str:
    """The step without what changes from page to page: a log needs one line a step."""
    return step.partition(" (")[0]


def _started_bar(stream: TextIO) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    bar = Progress(*columns, console=Console(file=stream), transient=True)
    bar.add_task("", total=1.0)
    bar.start()
    return bar
