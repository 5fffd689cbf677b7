"""`thidua fetch`."""

from __future__ import annotations

from dataclasses import asdict

import typer

from bot.cli.session import Session


def fetch(ctx: typer.Context) -> None:
    from bot.corpus.indexing import reading_process, update_index
    from bot.corpus.intake import Intake
    from bot.fetching import Rules, fetch_sources
    from bot.json_shapes import ingest_shape
    from bot.views.corpus import ingest_blocks
    from bot.views.fetching import fetch_blocks

    session: Session = ctx.obj
    settings = session.settings
    rules = Rules(settings.fetch.hosts, settings.limits.max_file_mb * 1_000_000)
    with reading_process(settings) as process:
        fetched = fetch_sources(settings.paths.corpus, rules, process)
    with session.reporter() as reporter:
        report = update_index(settings, reporter)
    nothing = Intake((), ())
    session.give(
        {**asdict(fetched), "ingest": ingest_shape(report, nothing)},
        [*fetch_blocks(fetched), *ingest_blocks(report, nothing)],
    )
    if fetched.refused or report.failed:
        raise typer.Exit(1)
