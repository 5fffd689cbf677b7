"""`thidua page`: a page of a document as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.session import Session


def page(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="VĂN_BẢN", help="Mã, tên tệp, số hoặc một phần tên của văn bản.")
    ],
    png: Annotated[Path, typer.Option("--png", metavar="TỆP", help="Ghi hình vào tệp này.")],
    number: Annotated[
        int | None,
        typer.Argument(
            metavar="[TRANG]", min=1, help="Số trang; bỏ trống: trang có đoạn trích.", show_default=False
        ),
    ] = None,
    highlight: Annotated[
        str | None, typer.Option(metavar="ĐOẠN", help="Tô đoạn này; gõ không dấu cũng được.")
    ] = None,
) -> None:
    from bot.corpus.document_choice import document_named
    from bot.output_file import write_output
    from bot.page_picture import page_picture
    from bot.views.page_picture import picture_blocks, picture_shape

    session: Session = ctx.obj
    document = document_named(session.library.documents.values(), name)
    picture = page_picture(session.settings, document, number, highlight)
    write_output(png, picture.png)
    session.give(picture_shape(picture, document, png), picture_blocks(picture, png))
