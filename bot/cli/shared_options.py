"""The options that every command takes, before or after its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click


@dataclass(frozen=True, slots=True)
class SharedOptions:
    """`json`: results and errors as JSON; `debug`: errors with traceback; `settings`: by "section.key"."""

    json: bool = False
    debug: bool = False
    config: Path | None = None
    settings: dict[str, str] = field(default_factory=dict)


def take_shared_options(arguments: Sequence[str]) -> tuple[SharedOptions, list[str]]:
    """The shared options and the other arguments, in order; what follows "--" is left alone.

    They are read before the command line is parsed because a usage error, too, must know whether to be JSON.
    Raises click.UsageError.
    """
    switches: set[str] = set()
    config: Path | None = None
    settings: dict[str, str] = {}
    others: list[str] = []
    remaining = iter(arguments)
    for argument in remaining:
        name, equals, value = argument.partition("=")
        if argument == "--":
            others += [argument, *remaining]
        elif argument in ("--json", "--debug"):
            switches.add(argument)
        elif name == "--config":
            config = Path(value if equals else _next(remaining, name))
        elif name == "--set":
            key, _, setting = (value if equals else _next(remaining, name)).partition("=")
            settings[key] = setting
        else:
            others.append(argument)
    return SharedOptions("--json" in switches, "--debug" in switches, config, settings), others


def _next(remaining: Iterator[str], option: str) -> str:
    try:
        return next(remaining)
    except StopIteration:
        raise click.BadOptionUsage(option, f"Option {option!r} requires an argument.") from None
