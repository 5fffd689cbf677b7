"""Lists that are leafed through in one message: pages of text with ◀ 2/5 ▶ below, or things to pick from."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.blocks import Block, Gap, Paragraph
from bot.messaging import Button
from bot.shown_text import labelled
from bot.telegram.rendering import Day, Page, pages
from bot.telegram.sending import Rows

# What fits on a telephone's screen without much scrolling.
SCREEN_UNITS = 1800
ITEMS_A_PAGE = 8
_LABEL_CHARACTERS = 48


@dataclass(frozen=True, slots=True)
class Item:
    """Something to pick: its name, a line about it, the data of its button."""

    name: str
    about: str
    action: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """What one message shows."""

    page: Page
    buttons: Rows


def short_key(name: str) -> str:
    """Eight characters for a name of any length, the same on every run: data of buttons hold no names."""
    return f"{zlib.crc32(name.encode()):08x}"


def text_leaves(blocks: Iterable[Block | Day], action: str, more: Rows = ()) -> list[Leaf]:
    """Blocks as leaves; `action` with the number of a leaf turns to it, `more` stands below every one."""
    screens = pages(blocks, SCREEN_UNITS)
    return [
        Leaf(page, [*turning(number, len(screens), action), *more]) for number, page in enumerate(screens)
    ]


def item_leaves(title: str, items: Sequence[Item], action: str) -> list[Leaf]:
    """Things to pick from, some to a leaf, each with its button."""
    parts = [items[at : at + ITEMS_A_PAGE] for at in range(0, len(items), ITEMS_A_PAGE)]
    return [
        Leaf(
            pages([Paragraph(title, "heading"), *_entries(part)])[0],
            [
                *([Button(_label(item.name), item.action)] for item in part),
                *turning(number, len(parts), action),
            ],
        )
        for number, part in enumerate(parts)
    ]


def turning(number: int, count: int, action: str) -> Rows:
    """◀ 2/5 ▶, nothing when there is only one."""
    if count == 1:
        return []
    places = ((number - 1) % count, "◀"), (number, f"{number + 1}/{count}"), ((number + 1) % count, "▶")
    return [[Button(label, f"{action}{place}") for place, label in places]]


def _entries(items: Sequence[Item]) -> Iterable[Block]:
    """What the buttons do not say: what is known of an item, and names too long for a button."""
    for item in items:
        if item.about or _label(item.name) != item.name:
            yield Gap()
            yield Paragraph(item.name, "strong")
            if item.about:
                yield Paragraph(item.about, "dim")


def _label(name: str) -> str:
    return labelled(name, _LABEL_CHARACTERS)
