"""What every command needs from outside: the settings, the documents, today's date, somewhere to write."""

from __future__ import annotations

import datetime
import json
import os
import sys
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.blocks import Block
from bot.cli.shared_options import SharedOptions
from bot.cli.terminal import show
from bot.configuration import load_settings
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.cli.progress import StepReporter
    from bot.fluency.protocols import Asks
    from bot.json_shapes import JsonShapes
    from bot.perspective import Perspective
    from index.library import Library
    from index.protocols import Embedder


class Session:
    """One run of the program."""

    def __init__(self, shared: SharedOptions) -> None:
        self.shared = shared

    @cached_property
    def settings(self) -> Settings:
        return load_settings(Path.cwd(), os.environ, self.shared.config, self.shared.settings)

    @cached_property
    def library(self) -> Library:
        """The documents, after bringing the index in line with the corpus folder."""
        from bot.corpus.indexing import open_current_library

        with self.reporter() as reporter:
            return open_current_library(self.settings, reporter)

    def embedder(self) -> Embedder:
        from bot.corpus.indexing import embedder

        with self.reporter() as reporter:
            return embedder(self.settings, reporter)

    def reporter(self) -> StepReporter:
        """Shows on stderr how far a long step has come."""
        from bot.cli.progress import StepReporter

        return StepReporter(sys.stderr)

    def assistant(self) -> Asks:
        from bot.fluency.opening import open_assistant

        return open_assistant(self.library, self.settings)

    def perspective(self, today: datetime.date | None = None) -> Perspective:
        from bot.perspective import Perspective

        return Perspective(self.library.documents, self.day(today))

    def shapes(self, today: datetime.date | None = None) -> JsonShapes:
        from bot.json_shapes import JsonShapes

        return JsonShapes(self.perspective(today))

    def day(self, given: datetime.date | None) -> datetime.date:
        """The day a person named, or today in the office's time zone."""
        return given or datetime.datetime.now(self.settings.reminder.timezone).date()

    def give(self, shape: Any, blocks: Iterable[Block]) -> None:
        """Write a result: `shape` with --json, else `blocks`."""
        if self.shared.json:
            sys.stdout.write(json.dumps(shape, ensure_ascii=False, indent=2) + "\n")
        else:
            show(blocks, sys.stdout)


def print_json_line(shape: Any) -> None:
    """One JSON object on one line, at once, so that a reader sees each as it comes."""
    sys.stdout.write(json.dumps(shape, ensure_ascii=False) + "\n")
    sys.stdout.flush()
