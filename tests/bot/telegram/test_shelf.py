"""Lists that are leafed through: every leaf fits, every item is reached, names never stand in data."""

from __future__ import annotations

import pytest

from bot.blocks import Paragraph
from bot.telegram.rendering import units
from bot.telegram.shelf import ITEMS_A_PAGE, SCREEN_UNITS, Item, item_leaves, short_key, text_leaves, turning


def test_long_text_is_parted_into_screens_that_lead_to_each_other() -> None:
    leaves = text_leaves([Paragraph(f"Mục {n}: " + "chữ " * 30) for n in range(60)], "m:l:h::")
    assert len(leaves) > 2
    assert all(units(leaf.page.plain) <= SCREEN_UNITS for leaf in leaves)
    assert [button.action for button in leaves[0].buttons[0]] == [
        f"m:l:h::{len(leaves) - 1}",
        "m:l:h::0",
        "m:l:h::1",
    ]


def test_one_screen_needs_no_turning() -> None:
    assert text_leaves([Paragraph("ngắn")], "m:l:h::")[0].buttons == []
    assert turning(0, 1, "x") == []


@pytest.mark.parametrize("count", [1, ITEMS_A_PAGE, ITEMS_A_PAGE + 1, 50])
def test_every_item_has_its_button_on_one_leaf(count: int) -> None:
    items = [Item(f"Phong trào {n}", "cấp xã", f"m:l:c:{short_key(str(n))}:0") for n in range(count)]
    leaves = item_leaves("Phong trào", items, "m:l:p::")
    actions = [button.action for leaf in leaves for (button, *more) in leaf.buttons if not more]
    assert actions == [item.action for item in items]


def test_text_says_only_what_the_buttons_do_not() -> None:
    long = "Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm"
    (leaf,) = item_leaves(
        "Tên", [Item("Ngắn", "", "a"), Item(long, "", "b"), Item("Có ngày", "2026", "c")], "x"
    )
    assert "Ngắn" not in leaf.page.plain
    assert long in leaf.page.plain
    assert "Có ngày\n2026" in leaf.page.plain


def test_key_of_a_name_is_short_and_always_the_same() -> None:
    assert short_key("Ủy ban nhân dân xã Tân Lập") == "d172cc99"
    assert len(short_key("x" * 999)) == 8
    assert short_key("một") != short_key("hai")
