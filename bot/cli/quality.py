"""`thidua eval`, `bench` and `doctor`: how good the answers are, how healthy the installation is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.answers import Answer
from bot.cli.arguments import Today
from bot.cli.session import Session

FAILED = 1
Folder = Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="Thư mục dữ liệu đo.")]


def evaluate(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp JSON: danh sách câu hỏi có đáp án.")],
    summary: Annotated[bool, typer.Option("--summary", help="Chỉ nêu số đếm, không nêu câu sai.")] = False,
    today: Today = None,
) -> None:
    from bot.corpus.indexing import reading_options
    from bot.corpus.quote_check import QuoteCheck
    from bot.evaluation import evaluate_questions, read_questions
    from bot.views.evaluation import evaluation_blocks, evaluation_shape

    session: Session = ctx.obj
    questions = read_questions(file)
    assistant, day = session.assistant(), session.day(today)
    settings = session.settings
    check = QuoteCheck(session.library.documents, settings.paths.corpus, reading_options(settings))

    def ask(question: str, history: Sequence[str]) -> Answer:
        return assistant.ask(question, history, day)

    evaluation = evaluate_questions(questions, ask, check)
    session.give(
        evaluation_shape(evaluation, with_failures=not summary),
        evaluation_blocks(evaluation, with_failures=not summary),
    )


def bench_retrieval(
    ctx: typer.Context,
    folder: Folder,
    fold: Annotated[bool, typer.Option("--fold", help="Bỏ dấu câu hỏi trước khi tìm.")] = False,
    mode: Annotated[
        Literal["hybrid", "dense", "lexical"],
        typer.Option(help="Cách tìm: kết hợp, theo nghĩa, theo từ ngữ."),
    ] = "hybrid",
) -> None:
    from bot.views.evaluation import measure_table
    from index.benchmark import benchmark_retrieval
    from index.search import SearchSettings

    session: Session = ctx.obj
    search = SearchSettings(dense_weight=session.settings.search.dense_weight)
    result = benchmark_retrieval(folder, session.embedder, mode=mode, fold=fold, settings=search)
    session.give(result, measure_table(result))


def bench_sentences(ctx: typer.Context, folder: Folder) -> None:
    from bot.views.evaluation import measure_table
    from index.sentence_benchmark import benchmark_sentences

    session: Session = ctx.obj
    result = benchmark_sentences(folder, session.embedder())
    session.give({name: result[name] for name in ("hit@1", "questions")}, measure_table(result))


def doctor(ctx: typer.Context) -> None:
    from bot.doctor import examine
    from bot.views.doctor import report_blocks

    session: Session = ctx.obj
    report = examine(lambda: session.settings)
    session.give(report.shape(), report_blocks(report))
    if report.failed:
        raise typer.Exit(FAILED)
