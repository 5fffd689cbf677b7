"""`thidua campaigns`, `responsibilities`, `criteria` and `references`."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.arguments import Today
from bot.cli.session import Session

OptionalName = Annotated[
    list[str] | None, typer.Argument(metavar="[TÊN]", help="Tên hoặc một phần của tên.", show_default=False)
]


def campaigns(ctx: typer.Context, name: OptionalName = None, today: Today = None) -> None:
    from bot.selection import campaigns_named
    from bot.views.campaigns import campaign_cards, campaign_list, in_order_of_interest

    session: Session = ctx.obj
    known, shapes, seen = session.library.knowledge, session.shapes(today), session.perspective(today)
    if name:
        found = campaigns_named(known.campaigns, " ".join(name))
        blocks = campaign_cards(found, known.deadlines, seen)
    else:
        found = in_order_of_interest(known.campaigns, seen.today)
        blocks = campaign_list(found, seen.today)
    session.give([shapes.campaign(campaign) for campaign in found], blocks)


def responsibilities(ctx: typer.Context, body: OptionalName = None) -> None:
    from bot.selection import responsibilities_of
    from bot.views.duties import duty_blocks

    session: Session = ctx.obj
    known, shapes = session.library.knowledge, session.shapes()
    found = responsibilities_of(known.responsibilities, " ".join(body)) if body else known.responsibilities
    session.give([shapes.responsibility(duty) for duty in found], duty_blocks(found, session.perspective()))


def criteria(
    ctx: typer.Context,
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[TÊN]", help="Danh hiệu hoặc hình thức khen thưởng.")
    ] = None,
) -> None:
    from bot.selection import criteria_named
    from bot.views.criteria import award_names, criteria_blocks

    session: Session = ctx.obj
    known, shapes = session.library.knowledge.criteria, session.shapes()
    if name:
        found = criteria_named(known, " ".join(name))
        blocks = criteria_blocks(found, session.perspective())
    else:
        found, blocks = known, award_names(known)
    session.give([shapes.criterion(criterion) for criterion in found], blocks)


def references(ctx: typer.Context) -> None:
    from bot.views.references import reference_list

    session: Session = ctx.obj
    knowledge, shapes = session.library.knowledge, session.shapes()
    replacing = {one.by for one in knowledge.force if one.by}
    blocks = reference_list(knowledge.references, replacing)
    session.give([shapes.reference(reference) for reference in knowledge.references], blocks)
