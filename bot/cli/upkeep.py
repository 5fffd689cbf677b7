"""`thidua stats` and `thidua backup`: what an installation needs from time to time."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.blocks import Paragraph
from bot.cli.session import Session
from bot.shown_text import size_in_words


def stats(
    ctx: typer.Context,
    days: Annotated[int, typer.Option(min=1, max=3650, metavar="SỐ", help="Trong bao nhiêu ngày qua.")] = 30,
) -> None:
    from bot.database.engine import open_database
    from bot.database.journal import Journal
    from bot.database.people import People
    from bot.people.usage import gather_statistics
    from bot.telegram.addresses import address_of
    from bot.views.usage import statistics_blocks, statistics_shape

    session: Session = ctx.obj
    settings, now = session.settings, datetime.datetime.now(datetime.UTC)
    database = open_database(settings.database.url, settings.paths.state)
    try:
        journal = Journal(database, settings.privacy.keep_questions_days)
        # Where no bot runs, this is the occasion on which old questions go.
        journal.prune(now)
        people = People(database, [address_of(admin) for admin in settings.telegram.admins])
        found = gather_statistics(journal, people, now, days)
    finally:
        database.close()
    session.give(statistics_shape(found), statistics_blocks(found, keeps_questions=journal.keeps_questions))


def backup(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp .zip sẽ ghi.")],
    corpus: Annotated[bool, typer.Option("--corpus", help="Kèm mọi văn bản trong thư mục văn bản.")] = False,
) -> None:
    from bot.backup import back_up

    session: Session = ctx.obj
    config = session.shared.config or Path.cwd() / "config.toml"
    made = back_up(session.settings, file, config, with_documents=corpus)
    shape = {
        "file": str(made.file),
        "bytes": made.size,
        "database": made.database,
        "documents": made.documents,
    }
    parts = ["cơ sở dữ liệu"] if made.database else []
    parts += ["danh mục, cài đặt", *([f"{made.documents} văn bản"] if corpus else [])]
    session.give(
        shape,
        [
            Paragraph(f"Đã sao lưu {', '.join(parts)} vào {made.file} ({size_in_words(made.size)})."),
            Paragraph("Tệp này chứa dữ liệu cá nhân: cất nơi chỉ người quản trị mở được."),
        ],
    )
