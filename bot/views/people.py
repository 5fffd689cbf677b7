"""The people and what is kept about them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from bot.blocks import Block, Paragraph, Table
from bot.people import Person, Role
from bot.times import day_in_words

ROLE_NAMES: dict[Role, str] = {
    "admin": "quản trị",
    "member": "người dùng",
    "pending": "chờ duyệt",
    "blocked": "bị chặn",
}


def people_blocks(people: Iterable[Person], zone: datetime.tzinfo) -> Iterator[Block]:
    """One row a person."""
    rows = tuple(
        (
            person.account,
            person.name or "–",
            ROLE_NAMES[person.role],
            person.unit or "",
            day_in_words(person.joined_at.astimezone(zone).date()),
            day_in_words(person.seen_at.astimezone(zone).date()),
        )
        for person in people
    )
    if rows:
        yield Table(("Tài khoản", "Tên", "Quyền", "Đơn vị", "Từ ngày", "Gặp lần cuối"), rows)
    else:
        yield Paragraph("Chưa có ai.")


def person_shape(person: Person) -> dict[str, Any]:
    """{"account", "name", "role", "unit", "joined_at", "seen_at"}, the moments in ISO 8601."""
    return {
        "account": person.account,
        "name": person.name,
        "role": person.role,
        "unit": person.unit,
        "joined_at": person.joined_at.isoformat(timespec="seconds"),
        "seen_at": person.seen_at.isoformat(timespec="seconds"),
    }
