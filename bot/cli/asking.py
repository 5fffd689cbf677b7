"""`thidua ask` and `thidua search`."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO, Annotated, Any

import typer

from bot.answers import Answer
from bot.blocks import Gap, Paragraph
from bot.cli.arguments import Today
from bot.cli.batch import answer_batch
from bot.cli.conversation import PROMPT, converse
from bot.cli.growing import ask_visibly
from bot.cli.session import Session, print_json_line
from bot.cli.terminal import show
from bot.questions import check_question
from bot.views.answers import answer_blocks, hit_blocks
from ingest.errors import ThiduaError


def ask(
    ctx: typer.Context,
    question: Annotated[list[str] | None, typer.Argument(metavar="[CÂU_HỎI]", help="Câu hỏi.")] = None,
    batch: Annotated[
        Path | None,
        typer.Option(
            metavar="TỆP", help='Mỗi dòng một câu: {"id", "question", "history"}; “-” là đầu vào chuẩn.'
        ),
    ] = None,
    today: Today = None,
) -> None:
    session: Session = ctx.obj
    if batch:
        with _opened(batch) as lines:
            _answer_batch(session, lines, today)
    elif question:
        _answer_one(session, " ".join(question), today)
    elif sys.stdin.isatty():
        _converse(session, today)
    else:
        _answer_piped(session, _piped_lines(), today)


def search(
    ctx: typer.Context,
    query: Annotated[list[str], typer.Argument(metavar="CÂU_HỎI", help="Điều cần tìm.")],
    limit: Annotated[int, typer.Option(min=1, max=100, metavar="SỐ", help="Số đoạn nhiều nhất.")] = 5,
) -> None:
    session: Session = ctx.obj
    text = check_question(" ".join(query), session.settings.limits.max_question_characters)
    hits = session.library.search(text, limit)
    shapes = session.shapes()
    session.give(
        [shapes.hit(rank, hit) for rank, hit in enumerate(hits, start=1)],
        hit_blocks(hits, session.perspective()),
    )


def _answer_one(session: Session, text: str, today: datetime.date | None) -> None:
    question = check_question(text, session.settings.limits.max_question_characters)
    answer = ask_visibly(session.assistant(), question, (), session.day(today), sys.stderr)
    session.give(session.shapes(today).answer(answer), answer_blocks(answer))


def _answer_piped(session: Session, lines: Sequence[str], today: datetime.date | None) -> None:
    """Each line is a question of its own, as in a batch; whoever goes on asking opens a conversation."""
    if len(lines) <= 1:
        _answer_one(session, "".join(lines), today)
        return
    if session.shared.json:
        records = ({"id": number, "question": line} for number, line in enumerate(lines, start=1))
        _answer_batch(session, (json.dumps(record).encode() for record in records), today)
        return
    assistant, limit = session.assistant(), session.settings.limits.max_question_characters
    failed = False
    for number, line in enumerate(lines, start=1):
        try:
            question = check_question(line, limit)
            answer = assistant.ask(question, (), session.day(today))
            blocks = [Paragraph(f"{PROMPT}{question}", "heading"), *answer_blocks(answer), Gap()]
        except ThiduaError as error:
            failed = True
            said = f"Câu {number}: {error.message}"
            blocks = [Paragraph(said, "warning"), Paragraph(error.remedy, "dim"), Gap()]
        show(blocks, sys.stdout)
    if failed:
        raise typer.Exit(1)


def _answer_batch(session: Session, lines: Iterable[bytes], today: datetime.date | None) -> None:
    limit = session.settings.limits.max_question_characters
    assistant, shapes = session.assistant(), session.shapes(today)

    def ask(identifier: object, question: str, history: Sequence[str]) -> dict[str, Any]:
        answer = assistant.ask(check_question(question, limit), history, session.day(today))
        return shapes.answer(answer, identifier)

    failed = False
    for result in answer_batch(lines, ask):
        failed |= "error" in result
        print_json_line(result)
    if failed:
        raise typer.Exit(1)


def _converse(session: Session, today: datetime.date | None) -> None:
    # Imported for its effect: with it, input() edits lines and recalls earlier ones. Windows has none.
    with suppress(ImportError):
        import readline  # noqa: F401

    assistant, limit = session.assistant(), session.settings.limits.max_question_characters

    def ask(question: str, history: Sequence[str]) -> Answer:
        checked = check_question(question, limit)
        return ask_visibly(assistant, checked, history, session.day(today), sys.stderr)

    converse(ask, input, partial(show, stream=sys.stdout))


def _piped_lines() -> list[str]:
    """What comes through a pipe, without blank lines."""
    # Bytes that are no UTF-8 become surrogates here, as in arguments, and are refused in one place.
    text = sys.stdin.buffer.read().decode("utf-8-sig", "surrogateescape")
    return [line for line in text.splitlines() if line.strip()]


@contextmanager
def _opened(batch: Path) -> Iterator[IO[bytes]]:
    if str(batch) == "-":
        yield sys.stdin.buffer
        return
    try:
        file = batch.open("rb")
    except OSError as error:
        raise ThiduaError(f"Không đọc được tệp “{batch}”.", "Kiểm tra đường dẫn và quyền đọc.") from error
    with file:
        yield file
