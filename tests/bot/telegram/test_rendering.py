"""Pages that Telegram accepts whatever is on them, and that say everything that was to be said."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.blocks import Block, Gap, Paragraph, Table
from bot.telegram.rendering import MAX_UNITS, PAGE_UNITS, Day, pages, split, units
from tests.bot_api.markup import parse_html, utf16_length

STYLES = ("plain", "strong", "heading", "quote", "dim", "warning", "good", "bad")
TEXTS = st.text(max_size=300) | st.text(alphabet="<>&\"'/b \n😀\x00\u202e\ud800é", max_size=120)
PARAGRAPHS = st.builds(
    Paragraph, TEXTS, st.sampled_from(STYLES), st.integers(0, 6), st.sampled_from(["", "• ", "<i>"])
)
BLOCKS = st.lists(PARAGRAPHS | st.builds(Gap), max_size=30)


def html_of(*blocks: Block | Day) -> str:
    (page,) = pages(blocks)
    return page.html


@settings(deadline=None, max_examples=100)
@given(BLOCKS)
def test_any_blocks_make_pages_that_telegram_takes(blocks: list[Block]) -> None:
    for page in pages(blocks):
        text, _ = parse_html(page.html)
        assert text.strip()
        assert utf16_length(text) <= MAX_UNITS
        assert utf16_length(page.plain) <= MAX_UNITS


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "😀" * 4096, "câu. " * 3000, "dòng\n" * 2000, "<b>" * 3000, "é\n\n" * 5000]
)
@pytest.mark.parametrize("style", ["plain", "quote", "strong"])
def test_long_text_is_spread_over_pages_without_loss(text: str, style: str) -> None:
    shown = pages([Paragraph(text, style)])  # type: ignore[arg-type]
    letters = "".join(parse_html(page.html)[0] for page in shown)
    assert "".join(letters.split()) == "".join(text.split())
    assert all(units(page.plain) <= PAGE_UNITS + 2 for page in shown)


@given(st.text(min_size=1, max_size=500), st.integers(10, 60))
def test_parts_of_a_split_text_hold_all_its_words(text: str, limit: int) -> None:
    parts = list(split(text, limit))
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(units(part) <= limit for part in parts)


def test_markup_in_documents_and_names_is_only_text() -> None:
    shown = html_of(Paragraph("<a href='tg://user?id=1'>Bấm</a> & <b>"))
    assert parse_html(shown) == ("<a href='tg://user?id=1'>Bấm</a> & <b>", [])


def test_characters_that_turn_the_reading_order_are_dropped() -> None:
    assert html_of(Paragraph("Ngày \u202e6202/8/51\u202c \u2066x\u2069\x00")) == "Ngày 6202/8/51 x"


@pytest.mark.parametrize(
    ("style", "html"),
    [
        ("plain", "Hạn"),
        ("strong", "<b>Hạn</b>"),
        ("heading", "<b>Hạn</b>"),
        ("dim", "<i>Hạn</i>"),
        ("quote", "<blockquote>Hạn</blockquote>"),
        ("warning", "⚠️ Hạn"),
        ("good", "✅ Hạn"),
        ("bad", "<b>❗ Hạn</b>"),
    ],
)
def test_every_style_has_its_dress(style: str, html: str) -> None:
    assert html_of(Paragraph("Hạn", style)) == html  # type: ignore[arg-type]


def test_long_quote_is_folded() -> None:
    assert html_of(Paragraph("Điều kiện. " * 30, "quote")).startswith("<blockquote expandable>")


def test_day_keeps_its_date_from_lisbon_to_the_pacific() -> None:
    text, (day,) = parse_html(html_of(Day(datetime.date(2026, 8, 15), "🗓 ", " · còn 3 ngày")))
    assert text == "🗓 15/08/2026 · còn 3 ngày"
    for hours in (0, 7, 11, 14):
        zone = datetime.timezone(datetime.timedelta(hours=hours))
        assert datetime.datetime.fromtimestamp(day["unix_time"], zone).date() == datetime.date(2026, 8, 15)


def test_table_becomes_lines() -> None:
    shown = html_of(Table(("Tên", "Số"), (("Một", "1"), ("Hai", "2"))))
    assert shown == "<b>Tên · Số</b>\n• Một · 1\n• Hai · 2"


def test_empty_lines_do_not_pile_up() -> None:
    assert html_of(Gap(), Paragraph("Một"), Gap(), Gap(), Paragraph("Hai"), Gap()) == "Một\n\nHai"


def test_nothing_to_show_still_makes_a_message() -> None:
    assert pages([])[0].plain
    assert pages([Paragraph(" \n")])[0].plain


def test_heading_moves_to_the_page_of_what_follows_it() -> None:
    blocks = [Paragraph("x" * 90), Paragraph("Tuần này", "heading"), Paragraph("y" * 30)]
    first, second = pages(blocks, 120)
    assert "Tuần này" not in first.plain
    assert second.plain.startswith("Tuần này")


def test_source_stays_with_the_quote_it_belongs_to() -> None:
    blocks = [Paragraph("x" * 80), Paragraph("y" * 30), Paragraph("Kế hoạch 15", "dim")]
    assert [page.plain[:1] for page in pages(blocks, 118)] == ["x", "y"]


def test_page_has_no_more_entities_than_telegram_keeps() -> None:
    for page in pages([Paragraph(f"mục {number}", "dim") for number in range(250)]):
        assert len(parse_html(page.html)[1]) <= 100
