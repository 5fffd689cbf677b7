"""The drawn parts of the timeline: the axis, strips of days with bars, the mark of a last day."""

from __future__ import annotations

import datetime

from bot.canvas import Canvas, width_of
from bot.timeline.axis import Axis
from bot.timeline.plan import Bar, Row
from bot.times import day_in_words
from ingest.occurrences import Status

INK, GREY, FAINT = "#16202C", "#55606D", "#87919C"
GRID, STRIP, PAPER, TODAY = "#C3CAD2", "#EEF1F4", "#FFFFFF", "#C62828"
SMALL = 26
LANE = 46
CAMPAIGN_COLORS: dict[Status, str] = {"current": "#1565C0", "upcoming": "#2E7D32", "past": "#A9B2BC"}
DEADLINE_COLORS: dict[Status, str] = {"current": "#E65100", "upcoming": "#F0A202", "past": "#A9B2BC"}
_RADIUS, _MARK, _MIN_BAR = 8, 15, 8
# A phase and the next one of the same colour need a seam between them.
_SEAM = 3


def draw_axis(canvas: Canvas, axis: Axis, today: datetime.date, y: float) -> float:
    """Today's date, the years, the months; returns where the strips below may begin."""
    _today_label(canvas, axis, today, y)
    y += 48
    for year, left, right in axis.years():
        if right - left >= width_of(str(year), SMALL, "Bold"):
            canvas.text((left + right) / 2, y + 15, str(year), SMALL, INK, "Bold", "mm")
    y += 34
    for tick in axis.ticks():
        canvas.line((tick.x, y - (34 if tick.begins_year else 0)), (tick.x, y + 30), GRID)
        canvas.text(tick.x + 6, y + 15, tick.label, SMALL - 2, FAINT, "Regular", "lm")
    canvas.line((axis.left, y + 30), (axis.right, y + 30), GRID)
    return y + 44


def _today_label(canvas: Canvas, axis: Axis, today: datetime.date, y: float) -> None:
    label = f"hôm nay {day_in_words(today)}"
    half = width_of(label, SMALL, "Medium") / 2 + 14
    x = axis.x(today)
    middle = min(max(x, axis.left + half), axis.right - half)
    canvas.box((middle - half, y, middle + half, y + 36), TODAY, radius=_RADIUS)
    canvas.text(middle, y + 17, label, SMALL, PAPER, "Medium", "mm")
    canvas.polygon([(x - 10, y + 35), (x + 10, y + 35), (x, y + 46)], TODAY)


def draw_strip(canvas: Canvas, axis: Axis, row: Row, today: datetime.date, y: float) -> float:
    """The days of one row, from `y` on: its bars, below them the marks; returns where the strip ends."""
    lanes = [lane for lane in (row.bars, row.marks) if lane]
    bottom = y + LANE * len(lanes)
    placed = [(bar, y + LANE * number) for number, lane in enumerate(lanes) for bar in lane]
    canvas.box((axis.left, y, axis.right, bottom), STRIP)
    for tick in axis.ticks():
        canvas.line((tick.x, y), (tick.x, bottom), GRID, 3 if tick.begins_year else 1)
    for bar, top in placed:
        if not axis.shows(bar.span):
            _outside(canvas, axis, bar, today, top)
        elif not bar.is_deadline:
            _phase(canvas, axis, bar, top)
    canvas.line((axis.x(today), y - 4), (axis.x(today), bottom + 4), TODAY, 4)
    for bar, top in placed:
        if bar.is_deadline and axis.shows(bar.span):
            _deadline(canvas, axis, bar, top)
    return bottom


def _phase(canvas: Canvas, axis: Axis, bar: Bar, y: float) -> None:
    left, right = _edges(axis, bar)
    color = CAMPAIGN_COLORS[bar.status]
    canvas.box((left, y + 4, right - _SEAM, y + LANE - 4), color, radius=_RADIUS)
    if width_of(bar.name, SMALL, "Medium") + 16 <= right - left:
        canvas.text((left + right) / 2, y + LANE / 2, bar.name, SMALL, PAPER, "Medium", "mm")
    before, after = axis.runs_out(bar.span)
    for cut, x, way in ((before, axis.left, -1), (after, axis.right, 1)):
        if cut:
            _arrow(canvas, x, y, way, PAPER)


def _deadline(canvas: Canvas, axis: Axis, bar: Bar, y: float) -> None:
    """The days in which it may be done, and a diamond on the last."""
    left, right = _edges(axis, bar)
    color = DEADLINE_COLORS[bar.status]
    days = (left, y + 12, right, y + LANE - 12)
    if bar.tentative:
        canvas.hatched_box(days, color, PAPER, radius=4)
    else:
        canvas.box(days, color, radius=4)
    if not axis.runs_out(bar.span)[1]:
        draw_mark(canvas, right, y + LANE / 2, color, hollow=bar.tentative)


def draw_mark(canvas: Canvas, x: float, y: float, color: str, *, hollow: bool) -> None:
    """A diamond around a last day; hollow when the date is only planned."""
    points = [(x, y - _MARK), (x + _MARK, y), (x, y + _MARK), (x - _MARK, y)]
    canvas.polygon(points, PAPER if hollow else color, color if hollow else PAPER)


def _outside(canvas: Canvas, axis: Axis, bar: Bar, today: datetime.date, y: float) -> None:
    """Days that the axis does not reach: an arrow to their side."""
    way = -1 if bar.span[1] < today else 1
    _arrow(canvas, axis.left if way < 0 else axis.right, y, way, FAINT)


def _arrow(canvas: Canvas, edge: float, y: float, way: int, color: str) -> None:
    tip, base = edge - 6 * way, edge - 20 * way
    canvas.polygon([(base, y + 11), (tip, y + LANE / 2), (base, y + LANE - 11)], color)


def _edges(axis: Axis, bar: Bar) -> tuple[float, float]:
    """Where the first day begins and the last one ends, apart enough to be seen."""
    left = axis.x(bar.span[0])
    right = (
        axis.x(bar.span[1] + datetime.timedelta(days=1)) if bar.span[1] < datetime.date.max else axis.right
    )
    return (left, right) if right - left >= _MIN_BAR else (max(right - _MIN_BAR, axis.left), right)
