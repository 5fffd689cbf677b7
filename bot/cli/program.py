"""The entry point: runs one command, and turns every failure into a sentence and an exit code."""

from __future__ import annotations

import json
import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any, TextIO

import click
import typer
import typer.main

from bot.cli import asking, corpus, knowledge, people, quality, upkeep, wording
from bot.cli.deadlines import deadlines
from bot.cli.fetching import fetch
from bot.cli.page import page
from bot.cli.reminding import remind
from bot.cli.serving import bot
from bot.cli.session import Session
from bot.cli.shared_options import SharedOptions, take_shared_options
from bot.cli.tools import mcp
from bot.cli.vietnamese import Command, Group, usage_message
from ingest.errors import ThiduaError

FAILED, MISUSED, INTERRUPTED = 1, 2, 130

_COMMANDS: dict[str, Callable[..., None]] = {
    "ask": asking.ask,
    "search": asking.search,
    "ingest": corpus.ingest,
    "fetch": fetch,
    "documents": corpus.documents,
    "page": page,
    "campaigns": knowledge.campaigns,
    "deadlines": deadlines,
    "responsibilities": knowledge.responsibilities,
    "criteria": knowledge.criteria,
    "references": knowledge.references,
    "remind": remind,
    "bot": bot,
    "stats": upkeep.stats,
    "backup": upkeep.backup,
    "mcp": mcp,
    "eval": quality.evaluate,
    "doctor": quality.doctor,
}
_GROUPS: dict[str, dict[str, Callable[..., None]]] = {
    "users": people.COMMANDS,
    "bench": {"retrieval": quality.bench_retrieval, "sentences": quality.bench_sentences},
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` (sys.argv by default) name.

    Returns the exit code: 0 done, 1 data or a setting is at fault, 2 the command line is, 130 interrupted.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8(sys.stdout, sys.stderr)
    # A usage error can come before the shared options are known.
    shared = SharedOptions(json="--json" in given, debug="--debug" in given)
    try:
        shared, rest = take_shared_options(given)
        _set_up_logging(debug=shared.debug)
        code = command_line().main(rest, "thidua", standalone_mode=False, obj=Session(shared))
        sys.stdout.flush()
    except BrokenPipeError:
        return _after_broken_pipe()
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except Exception as error:
        return _fail(error, shared)
    return code if isinstance(code, int) else 0


def command_line() -> click.Command:
    """The whole command line as click sees it."""
    options: dict[str, Any] = {"rich_markup_mode": None, "add_completion": False}
    app = typer.Typer(cls=Group, help=wording.PROGRAM, no_args_is_help=True, **options)
    for name, function in _COMMANDS.items():
        app.command(name, cls=Command, help=wording.COMMANDS[name])(function)
    for group_name, commands in _GROUPS.items():
        group = typer.Typer(cls=Group, no_args_is_help=True, **options)
        for name, function in commands.items():
            group.command(name, cls=Command, help=wording.COMMANDS[f"{group_name} {name}"])(function)
        app.add_typer(group, name=group_name, help=wording.COMMANDS[group_name])
    return typer.main.get_command(app)


def _set_up_logging(*, debug: bool) -> None:
    """What `bot` warns of is written for people; everything else is for --debug."""
    handler = logging.StreamHandler()
    if not debug:
        handler.addFilter(logging.Filter("bot"))
        handler.setFormatter(logging.Formatter(f"{wording.WARNING}: %(message)s"))
    logging.basicConfig(level=logging.INFO if debug else logging.WARNING, handlers=[handler])


def _fail(error: Exception, shared: SharedOptions) -> int:
    match error:
        case click.exceptions.NoArgsIsHelpError():
            sys.stderr.write(f"{error.message}\n")
            return MISUSED
        case click.ClickException():
            context = getattr(error, "ctx", None)
            command = context.command_path if context else "thidua"
            code, message, remedy = MISUSED, usage_message(error), wording.SEE_HELP.format(command=command)
        case ThiduaError():
            code, message, remedy = FAILED, error.message, error.remedy
        case _:
            code, message, remedy = FAILED, wording.UNEXPECTED.format(error=error), wording.SEE_DEBUG
    _report(message, remedy, shared)
    if shared.debug:
        traceback.print_exception(error)
    return code


def _report(message: str, remedy: str, shared: SharedOptions) -> None:
    sys.stderr.write(f"{wording.ERROR}: {message}\n")
    if remedy:
        sys.stderr.write(f"{wording.REMEDY}: {remedy}\n")
    if shared.json:
        sys.stdout.write(json.dumps({"error": message, "remedy": remedy}, ensure_ascii=False) + "\n")


def _speak_utf8(*streams: TextIO) -> None:
    """Vietnamese must come out whole even where the locale is C or a Windows code page."""
    for stream in streams:
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="replace")


def _after_broken_pipe() -> int:
    # Python flushes stdout once more at exit and would complain there; nobody is reading any longer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
