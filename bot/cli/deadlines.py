"""`thidua deadlines`: to read, to write into files, to review."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import Today, Unacceptable, day_option
from bot.cli.session import Session
from bot.cli.terminal import show
from ingest.knowledge import Deadline

if TYPE_CHECKING:
    from bot.deadlines.files import Targets


def _file_option(name: str, help_text: str) -> Any:
    return typer.Option(name, metavar="TỆP", help=help_text)


def deadlines(
    ctx: typer.Context,
    start: Annotated[datetime.date | None, day_option("--from", "Chỉ các mốc từ ngày này.")] = None,
    finish: Annotated[datetime.date | None, day_option("--to", "Chỉ các mốc đến ngày này.")] = None,
    unit: Annotated[str | None, typer.Option(metavar="TÊN", help="Chỉ các mốc của cơ quan này.")] = None,
    campaign: Annotated[
        str | None, typer.Option(metavar="TÊN", help="Chỉ các mốc của phong trào, đợt thi đua này.")
    ] = None,
    ics: Annotated[Path | None, _file_option("--ics", "Ghi tệp lịch.")] = None,
    csv: Annotated[Path | None, _file_option("--csv", "Ghi bảng cho Excel.")] = None,
    png: Annotated[Path | None, _file_option("--png", "Ghi hình dòng thời gian.")] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Đưa vào lịch và hình cả mốc máy đọc chưa chắc.")
    ] = False,
    review: Annotated[bool, typer.Option("--review", help="Duyệt từng mốc trên màn hình.")] = False,
    today: Today = None,
) -> None:
    from bot.deadlines.files import Targets
    from bot.selection import DeadlineFilter

    session: Session = ctx.obj
    if start and finish and start > finish:
        raise Unacceptable("“--from” phải trước hoặc trùng “--to”.")
    wanted, seen = DeadlineFilter(start, finish, unit, campaign), session.perspective(today)
    known = session.library.knowledge.deadlines
    found = seen.by_date(deadline for deadline in known if wanted.admits(deadline, seen))
    targets = Targets(ics, csv, png)
    if review and session.shared.json:
        raise Unacceptable("“--review” hỏi từng mốc trên màn hình nên không đi cùng “--json”.")
    if review:
        _review(session, found, today)
    elif targets:
        _export(session, targets, found, today, everything=everything)
    else:
        _list(session, found, today)


def _list(session: Session, found: Sequence[Deadline], today: datetime.date | None) -> None:
    from bot.views.deadlines import deadline_groups

    shapes = session.shapes(today)
    session.give(
        [shapes.deadline(deadline) for deadline in found],
        deadline_groups(found, session.perspective(today)),
    )


def _export(
    session: Session,
    targets: Targets,
    found: Sequence[Deadline],
    today: datetime.date | None,
    *,
    everything: bool,
) -> None:
    from bot.deadlines.files import campaigns_with, export
    from bot.views.deadline_files import export_blocks, export_shape

    known = session.library.knowledge
    unfiltered = len(found) == len(known.deadlines)
    campaigns = known.campaigns if unfiltered else campaigns_with(found, known.campaigns)
    trusted_from = 0.0 if everything else session.settings.reminder.min_confidence
    done = export(targets, found, campaigns, session.perspective(today), trusted_from)
    session.give(export_shape(done), export_blocks(done))


def _review(session: Session, found: Sequence[Deadline], today: datetime.date | None) -> None:
    from bot.review import review
    from bot.review.decision_file import append_decision
    from index.sources import CATALOG

    catalog = session.settings.paths.corpus / CATALOG
    decide = partial(append_decision, catalog, today=session.day(None))
    known = session.library.knowledge.deadlines
    review(found, known, session.perspective(today), decide, input, partial(show, stream=sys.stdout))
