"""What the lists say of the days that have gone by, and for whom they are made."""

from __future__ import annotations

import datetime
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from bot.serving.desk import Edition
from bot.telegram.browsing_leaves import DEADLINES, TASKS, Leaves
from bot.views.deadlines import READ_BY_MACHINE
from ingest.knowledge import Deadline, Knowledge
from tests.bot.sample_knowledge import DUTY, PAST, SEEN, SOON

LONG_PAST = replace(PAST, id="long past", title="Việc năm ngoái", end=datetime.date(2025, 8, 2))


def leaves(*deadlines: Deadline, unit: str | None = None, **asked: str) -> Leaves:
    knowledge = Knowledge(deadlines=deadlines, responsibilities=(DUTY,))
    library = SimpleNamespace(knowledge=knowledge, documents=SEEN.documents)
    return Leaves(cast(Edition, SimpleNamespace(library=library)), SEEN, unit, asked, 0.7)


def text_of(shown: Leaves, letter: str, key: str = "") -> str:
    return "\n".join(leaf.page.plain for leaf in shown.of(letter, key))


def test_what_has_just_gone_by_is_listed_and_history_is_not() -> None:
    listed = text_of(leaves(LONG_PAST, PAST, SOON), DEADLINES)
    assert "Quá hạn (1)" in listed
    assert "Việc năm ngoái" not in listed


def test_warning_stands_before_what_has_gone_by_and_once() -> None:
    listed = text_of(leaves(PAST, SOON), DEADLINES)
    assert listed.count(READ_BY_MACHINE) == 1
    assert listed.index("Tuần này") < listed.index(READ_BY_MACHINE) < listed.index("Quá hạn")


def test_tasks_are_of_the_own_body_or_of_the_one_behind_the_key() -> None:
    shown = leaves(SOON, unit="Đảng ủy xã Bình Châu", k1="Phòng Nội vụ")
    assert "chưa giao việc nào" in text_of(shown, TASKS)
    assert "tổng hợp báo cáo" in text_of(shown, TASKS, "k1")
    assert shown.of(TASKS, "k2") == ()
    assert shown.deadlines_of(TASKS, "k1") == (SOON,)
