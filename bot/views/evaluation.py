"""The result of an evaluation or a benchmark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.blocks import Block, Gap, Paragraph, Table
from bot.evaluation import Evaluation, Judgement, Outcome
from bot.shown_text import shortened

OUTCOME_NAMES: dict[Outcome, str] = {
    "right": "đúng",
    "wrong": "sai",
    "silent": "im lặng dù tài liệu có nêu",
    "abstained": "im lặng đúng",
    "invented": "trả lời dù tài liệu không nêu",
}


def evaluation_shape(evaluation: Evaluation, *, with_failures: bool) -> dict[str, Any]:
    """The evaluation for programs."""
    answered = evaluation.answered
    return {
        "questions": len(evaluation.judgements),
        **{outcome: evaluation.count(outcome) for outcome in OUTCOME_NAMES},
        "answered": len(answered),
        "cited": sum(judgement.cited for judgement in answered),
        "by_kind": {
            kind: {outcome: evaluation.count(outcome, kind) for outcome in OUTCOME_NAMES}
            for kind in evaluation.kinds
        },
        "reliability": [
            {"from": bin_.low, "to": bin_.high, "answers": bin_.count, "right": bin_.right}
            for bin_ in evaluation.reliability()
        ],
        "failures": [_failure_shape(failure) for failure in evaluation.failures] if with_failures else None,
    }


def evaluation_blocks(evaluation: Evaluation, *, with_failures: bool) -> Iterator[Block]:
    """Failures first, for they scroll away; the totals last."""
    if with_failures:
        for failure in evaluation.failures:
            yield from _failure_blocks(failure)
    yield _kinds_table(evaluation)
    yield Gap()
    yield Table(
        ("Độ tin cậy", "Câu trả lời", "Đúng"),
        tuple(
            (f"{bin_.low:.1f}–{bin_.high:.1f}", str(bin_.count), _share(bin_.right, bin_.count))
            for bin_ in evaluation.reliability()
        ),
    )
    yield Gap()
    good, total = len(evaluation.judgements) - len(evaluation.failures), len(evaluation.judgements)
    yield Paragraph(f"Đạt {good}/{total} câu ({_share(good, total)})", "strong")
    cited, answered = sum(j.cited for j in evaluation.answered), len(evaluation.answered)
    yield Paragraph(f"Trích dẫn đúng nguyên văn và đúng tệp: {cited}/{answered} câu trả lời")


def measure_table(measures: Mapping[str, Any]) -> Iterator[Block]:
    """Named numbers, one a row."""
    rows = (
        (name, f"{value:.4g}" if isinstance(value, float) else str(value)) for name, value in measures.items()
    )
    yield Table(("Số đo", "Giá trị"), tuple(rows))


def _kinds_table(evaluation: Evaluation) -> Table:
    header = ("Loại", "đúng", "sai", "im lặng sai", "im lặng đúng", "bịa")
    rows = [
        (kind, *(str(evaluation.count(outcome, kind)) for outcome in OUTCOME_NAMES))
        for kind in evaluation.kinds
    ]
    totals = ("tất cả", *(str(evaluation.count(outcome)) for outcome in OUTCOME_NAMES))
    return Table(header, (*rows, totals))


def _failure_blocks(failure: Judgement) -> Iterator[Block]:
    yield Paragraph(
        f"{failure.question.id} · {OUTCOME_NAMES[failure.outcome]}: {failure.question.question}", "bad"
    )
    if failure.missing:
        yield Paragraph(f"Thiếu: {'; '.join(failure.missing)}", indent=2)
    if failure.forbidden:
        yield Paragraph(f"Không được có: {'; '.join(failure.forbidden)}", indent=2)
    yield Paragraph(
        f"Đã trả lời ({failure.answer.confidence:.2f}): {shortened(failure.answer.answer)}", indent=2
    )
    yield Gap()


def _failure_shape(failure: Judgement) -> dict[str, Any]:
    return {
        "id": failure.question.id,
        "question": failure.question.question,
        "kind": failure.question.kind,
        "outcome": failure.outcome,
        "missing": list(failure.missing),
        "forbidden": list(failure.forbidden),
        "answer": failure.answer.answer,
        "confidence": round(failure.answer.confidence, 4),
        "citations": [
            {"file": c.file, "section": c.section, "quote": c.quote} for c in failure.answer.citations
        ],
    }


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"
