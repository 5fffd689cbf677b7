"""The report of an examination, one line a check, remedies below what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from bot.blocks import Block, Gap, Paragraph, Style
from bot.doctor import Outcome, Report

_MARKS: dict[Outcome, tuple[str, Style]] = {
    "ok": ("✓ ", "good"),
    "warn": ("! ", "warning"),
    "fail": ("✗ ", "bad"),
}
_VERDICTS = {True: "Có mục hỏng, cần khắc phục.", False: "Chương trình dùng được."}


def report_blocks(report: Report) -> Iterator[Block]:
    for check in report.checks:
        mark, style = _MARKS[check.outcome]
        yield Paragraph(f"{check.name}: {check.message}", style, lead=mark)
        if check.remedy:
            yield Paragraph(f"Cách khắc phục: {check.remedy}", indent=4)
    yield Gap()
    yield Paragraph(_VERDICTS[report.failed], "bad" if report.failed else "strong")
