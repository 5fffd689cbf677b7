"""`thidua mcp`: the assistant as tools for other programs."""

from __future__ import annotations

import typer

from bot.cli import wording
from bot.cli.session import Session
from ingest.errors import ThiduaError


def mcp(ctx: typer.Context) -> None:
    session: Session = ctx.obj
    try:
        from bot.programs.mcp_server import mcp_server
    except ModuleNotFoundError as error:
        if error.name is None or not error.name.startswith("mcp"):
            raise
        raise ThiduaError(wording.NO_MCP, wording.INSTALL_MCP) from error
    limit = session.settings.limits.max_question_characters
    mcp_server(session.assistant(), session.library, lambda: session.day(None), limit).run("stdio")
