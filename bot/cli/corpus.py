"""`thidua ingest` and `thidua documents`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.session import Session
from bot.corpus.document_choice import document_named
from bot.views.corpus import document_blocks, document_list, ingest_blocks


def ingest(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[TỆP]...", help="Tệp hoặc thư mục chép vào thư mục văn bản."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Thay tệp cùng tên nhưng khác nội dung trong thư mục văn bản.")
    ] = False,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Đọc và lập chỉ mục lại từ đầu.")] = False,
) -> None:
    from bot.corpus.indexing import reading_process, update_index
    from bot.corpus.intake import Intake, take_in
    from bot.json_shapes import ingest_shape

    session: Session = ctx.obj
    intake = Intake((), ())
    if paths:
        with reading_process(session.settings) as process:
            intake = take_in(paths, session.settings.paths.corpus, process, force=force)
    with session.reporter() as reporter:
        report = update_index(session.settings, reporter, rebuild=rebuild)
    session.give(ingest_shape(report, intake), ingest_blocks(report, intake))
    if report.failed or intake.refused:
        raise typer.Exit(1)


def documents(
    ctx: typer.Context,
    identifier: Annotated[
        str | None, typer.Argument(metavar="[VĂN_BẢN]", help="Mã, tên tệp, số hoặc một phần tên của văn bản.")
    ] = None,
) -> None:
    session: Session = ctx.obj
    shapes = session.shapes()
    known = session.library.documents
    if identifier is None:
        found = sorted(known.values(), key=lambda document: document.file)
        left_out = session.library.manifest.duplicates
        session.give([shapes.document(document) for document in found], document_list(found, left_out))
        return
    chosen = document_named(known.values(), identifier)
    session.give(shapes.outline(chosen), document_blocks(chosen))
