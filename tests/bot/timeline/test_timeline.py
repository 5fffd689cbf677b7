"""The picture: what is on it and in which order, where days stand, and that any words can be drawn."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.canvas import width_of, wrapped
from bot.timeline import WIDTH, timeline_png
from bot.timeline.axis import MAX_MONTHS, Axis, axis_for
from bot.timeline.lanes import CAMPAIGN_COLORS, DEADLINE_COLORS
from bot.timeline.plan import MAX_ROWS, Plan, timeline_plan
from ingest.knowledge import Campaign, Deadline, Phase
from tests.bot.deadline_samples import SEEN, TODAY, deadline


def campaign(name: str = "Dân vận khéo", **changes: Any) -> Campaign:
    values: dict[str, Any] = {
        "id": name,
        "name": name,
        "aliases": (),
        "level": None,
        "issuer": None,
        "start": date(2026, 1, 1),
        "end": date(2026, 12, 31),
        "phases": (),
        "documents": (),
        "theme": None,
        "slogans": (),
        "targets": (),
        "responsible": (),
        "deadlines": (),
        "quotes": (),
    }
    return Campaign(**{**values, **changes})


def plan_of(campaigns: Sequence[Campaign] = (), deadlines: Sequence[Deadline] = ()) -> Plan:
    return timeline_plan(campaigns, deadlines, SEEN)


def titles(plan: Plan) -> dict[str, list[str]]:
    return {heading: [row.title for row in rows] for heading, rows in plan.sections}


def picture(campaigns: Sequence[Campaign] = (), deadlines: Sequence[Deadline] = ()) -> Image.Image:
    return Image.open(io.BytesIO(timeline_png(campaigns, deadlines, SEEN)))


def colors(image: Image.Image) -> set[str]:
    counted = image.convert("RGB").getcolors(maxcolors=1_000_000) or []
    return {f"#{red:02X}{green:02X}{blue:02X}" for _, (red, green, blue) in counted}  # type: ignore[misc]


PAST, LATER = date(2025, 3, 1), date(2026, 11, 1)


def test_what_runs_comes_first_and_what_is_past_last() -> None:
    campaigns = [
        campaign("qua", start=PAST, end=PAST),
        campaign("sắp tới", start=LATER, end=LATER),
        campaign("đang có"),
    ]
    deadlines = [deadline("mốc cũ", id="1", start=PAST), deadline("mốc mới", id="2", start=LATER)]
    assert titles(plan_of(campaigns, deadlines)) == {
        "Phong trào, đợt thi đua": ["Đang có", "Sắp tới"],
        "Mốc thời hạn": ["mốc mới"],
        "Đã qua": ["Qua", "mốc cũ"],
    }


def test_deadlines_follow_their_campaign_and_are_marked_on_its_strip() -> None:
    mine = deadline("sơ kết", id="mine")
    (_, (own, nested)) = plan_of([campaign(deadlines=("mine",))], [mine]).sections[0]
    assert [bar.span for bar in own.marks] == [(date(2026, 8, 1), date(2026, 8, 31))]
    assert (nested.title, nested.nested) == ("sơ kết", True)
    assert "máy đọc, độ tin cậy 0,90" in nested.note


def test_a_phase_that_was_also_read_as_a_deadline_is_drawn_once() -> None:
    phase = Phase("Đợt 1", date(2026, 1, 1), date(2026, 7, 31))
    twin = deadline("Đợt 1", id="twin", start=phase.start, end=phase.end)
    (_, rows) = plan_of([campaign(phases=(phase,), deadlines=("twin",))], [twin]).sections[0]
    assert [row.title for row in rows] == ["Dân vận khéo"]
    assert [bar.name for bar in rows[0].bars] == ["Đợt 1"]


def test_a_campaign_with_a_deadline_to_come_is_not_past() -> None:
    ended = campaign(start=PAST, end=PAST, deadlines=("final",))
    plan = plan_of([ended], [deadline("tổng kết", id="final", start=LATER)])
    assert [heading for heading, _ in plan.sections] == ["Phong trào, đợt thi đua"]


def test_what_has_no_days_is_named_and_what_is_doubtful_counted() -> None:
    plan = plan_of(
        [campaign("chưa rõ", start=None, end=None)],
        [deadline("không ngày", id="1", start=None), deadline("ngờ", id="2", confidence=0.5)],
    )
    assert plan.sections == ()
    assert plan.undated == ("Chưa rõ", "không ngày")
    assert plan.doubtful == 1


def test_a_picture_ends_somewhere() -> None:
    many = [deadline(f"mốc {number}", id=str(number)) for number in range(MAX_ROWS + 7)]
    plan = plan_of([], many)
    assert sum(len(rows) for _, rows in plan.sections) == MAX_ROWS
    assert plan.more_rows == 7


def test_an_open_campaign_runs_to_the_edge() -> None:
    plan = plan_of([campaign(start=date(2026, 2, 1), end=None)])
    ((_, (row,)),) = plan.sections
    axis = axis_for(plan.spans(), TODAY, 0, 1000)
    assert row.status == "current"
    assert axis.runs_out(row.bars[0].span) == (False, True)


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2026, 6, 1), date(2026, 9, 1), ["T6", "T7", "T8", "T9", "T10", "T11"]),
        (
            date(2025, 1, 1),
            date(2026, 8, 31),
            ["T1", "T3", "T5", "T7", "T9", "T11", "T1", "T3", "T5", "T7"],
        ),
        (date(2021, 1, 1), date(2026, 8, 31), ["T1", "T7"] * 5 + ["T1"]),
    ],
)
def test_as_many_months_are_named_as_there_is_room_for(first: date, last: date, labels: list[str]) -> None:
    named = [tick.label for tick in axis_for([(first, last)], TODAY, 40, 1040).ticks() if tick.label]
    assert named == labels


def test_spans_that_are_too_far_apart_show_the_years_around_today() -> None:
    axis = axis_for([(date(1990, 1, 1), date(2045, 12, 31))], TODAY, 0, 1000)
    assert axis.last - axis.first == MAX_MONTHS
    assert 0 < axis.x(TODAY) < 1000
    assert not axis.shows((date(1990, 1, 1), date(1990, 12, 31)))


@given(
    st.lists(st.tuples(st.dates(), st.dates()).map(sorted).map(tuple), max_size=5),
    st.dates(date(1900, 1, 1), date(2200, 1, 1)),
)
def test_today_is_always_on_the_axis_and_days_stand_in_their_order(
    spans: list[tuple[date, date]], today: date
) -> None:
    axis: Axis = axis_for(spans, today, 40, 1040)
    assert axis.shows((today, today))
    days = sorted(day for span in spans for day in span)
    places = [axis.x(day) for day in days]
    assert places == sorted(places)
    assert all(40 <= place <= 1040 for place in places)
    assert all(40 <= left < right <= 1040.5 for _, left, right in axis.years())


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=120))
def test_any_text_is_wrapped_to_the_width(text: str) -> None:
    lines = wrapped(text, 300, 34, "Bold", max_lines=3)
    assert 1 <= len(lines) <= 3
    assert all(width_of(line, 34, "Bold") <= 300 for line in lines)


def test_a_line_that_fits_keeps_every_vietnamese_letter() -> None:
    text = "Ặ Ẫ Ễ Ỗ Ợ Ữ Ỹ ặ ẫ ễ ỗ ợ ữ ỹ đ Đ “–” …"
    assert wrapped(text, 2000, 34) == [text]


def test_signs_the_font_lacks_are_left_out() -> None:
    assert wrapped("\uf0b7 Sơ kết 😀", 2000, 34) == ["Sơ kết"]


def test_the_picture_has_the_colours_of_what_is_on_it() -> None:
    image = picture(
        [campaign()],
        [deadline(start=LATER), deadline("dự kiến", id="2", start=date(2026, 9, 1), tentative=True)],
    )
    assert image.format == "PNG"
    assert image.width == WIDTH
    assert {CAMPAIGN_COLORS["current"], DEADLINE_COLORS["upcoming"]} <= colors(image)


@pytest.mark.parametrize("changes", [{}, {"start": PAST}, {"start": None}, {"start": datetime.date.max}])
def test_there_is_a_picture_whatever_is_known(changes: dict[str, Any]) -> None:
    assert picture([], []).height > 200
    assert picture([], [deadline("một " * 100, **changes)]).height > 200
