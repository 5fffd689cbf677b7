"""A picture of campaigns and deadlines over time, made for a telephone held upright."""

from __future__ import annotations

from collections.abc import Iterable

from bot.canvas import Canvas, Weight, line_height, width_of, wrapped
from bot.perspective import Perspective
from bot.timeline.axis import Axis, axis_for
from bot.timeline.lanes import (
    CAMPAIGN_COLORS,
    DEADLINE_COLORS,
    FAINT,
    GREY,
    INK,
    PAPER,
    draw_axis,
    draw_mark,
    draw_strip,
)
from bot.timeline.plan import Plan, Row, timeline_plan
from bot.times import day_in_words
from bot.trust import MIN_CONFIDENCE
from ingest.knowledge import Campaign, Deadline
from ingest.occurrences import Status

WIDTH, MARGIN, INDENT = 1080, 40, 44
TITLE, HEADING, NAME, NOTE = 52, 42, 34, 28
_STATUS_NAMES: tuple[tuple[Status, str], ...] = (
    ("current", "đang diễn ra"),
    ("upcoming", "sắp tới"),
    ("past", "đã qua"),
)


def timeline_png(
    campaigns: Iterable[Campaign],
    deadlines: Iterable[Deadline],
    seen: Perspective,
    min_confidence: float = MIN_CONFIDENCE,
) -> bytes:
    """A PNG 1080 pixels wide and as high as it needs: campaigns, their phases and deadlines, and today."""
    plan = timeline_plan(tuple(campaigns), tuple(deadlines), seen, min_confidence)
    axis = axis_for(plan.spans(), seen.today, MARGIN, WIDTH - MARGIN)
    canvas = Canvas(WIDTH, PAPER)
    y = _header(canvas, seen)
    for heading, rows in plan.sections:
        y = canvas.paragraph(MARGIN, y + 30, [heading], HEADING, INK, "Bold") + 10
        y = draw_axis(canvas, axis, seen.today, y)
        for row in rows:
            y = _row(canvas, axis, row, seen, y)
    return canvas.png(_footer(canvas, plan, y) + MARGIN)


def _header(canvas: Canvas, seen: Perspective) -> float:
    y = canvas.paragraph(MARGIN, MARGIN, ["Thi đua, khen thưởng theo thời gian"], TITLE, INK, "Bold")
    y = canvas.paragraph(MARGIN, y + 4, [f"Tính đến ngày {day_in_words(seen.today)}"], NOTE, GREY)
    return _legend(canvas, y + 16)


def _legend(canvas: Canvas, y: float) -> float:
    """What the colours mean."""
    x = float(MARGIN)
    for status, name in _STATUS_NAMES:
        canvas.box((x, y + 6, x + 34, y + 30), CAMPAIGN_COLORS[status], radius=5)
        draw_mark(canvas, x + 58, y + 18, DEADLINE_COLORS[status], hollow=False)
        x = _legend_name(canvas, x + 84, y, name)
    canvas.hatched_box((x, y + 8, x + 34, y + 28), GREY, PAPER, radius=4)
    draw_mark(canvas, x + 58, y + 18, GREY, hollow=True)
    _legend_name(canvas, x + 84, y, "dự kiến")
    return y + line_height(NOTE)


def _legend_name(canvas: Canvas, x: float, y: float, name: str) -> float:
    canvas.text(x, y + 18, name, NOTE, GREY, anchor="lm")
    return x + width_of(name, NOTE) + 34


def _row(canvas: Canvas, axis: Axis, row: Row, seen: Perspective, y: float) -> float:
    """The name over the full width, for beside the bar a telephone has no room for it."""
    past = row.status == "past"
    left = MARGIN + (INDENT if row.nested else 0)
    weight: Weight = "Bold" if row.marks or not row.bars[0].is_deadline else "Medium"
    y += 12 if row.nested else 26
    if row.nested:
        bar = row.bars[0]
        draw_mark(canvas, MARGIN + 15, y + 21, DEADLINE_COLORS[bar.status], hollow=bar.tentative)
    name = wrapped(row.title, WIDTH - MARGIN - left, NAME, weight)
    note = wrapped(row.note, WIDTH - MARGIN - left, NOTE, max_lines=3)
    y = canvas.paragraph(left, y, name, NAME, FAINT if past else INK, weight)
    y = canvas.paragraph(left, y, note, NOTE, FAINT if past else GREY)
    return y if row.nested else draw_strip(canvas, axis, row, seen.today, y + 8)


def _footer(canvas: Canvas, plan: Plan, y: float) -> float:
    """What could not be drawn."""
    if not plan.sections:
        y = _paragraphs(canvas, y + 30, ["Chưa có phong trào hay mốc thời hạn nào rõ ngày."])
    if plan.more_rows:
        y = _paragraphs(canvas, y + 24, [f"Còn {plan.more_rows} mục nữa."])
    if plan.undated:
        y = canvas.paragraph(MARGIN, y + 44, ["Chưa rõ ngày"], HEADING, INK, "Bold") + 6
        y = _paragraphs(canvas, y, plan.undated, "•")
    if plan.more_undated:
        y = _paragraphs(canvas, y, [f"Còn {plan.more_undated} mục nữa."])
    if plan.doubtful:
        waiting = f"Chưa vẽ {plan.doubtful} mốc máy đọc chưa chắc chắn, cần người duyệt."
        y = _paragraphs(canvas, y + 30, [waiting])
    return y


def _paragraphs(canvas: Canvas, y: float, texts: Iterable[str], bullet: str = "") -> float:
    left = MARGIN + (INDENT if bullet else 0)
    for text in texts:
        canvas.text(MARGIN + 6, y + 6, bullet, NOTE, GREY)
        y = canvas.paragraph(left, y + 6, wrapped(text, WIDTH - MARGIN - left, NOTE, max_lines=3), NOTE, GREY)
    return y
