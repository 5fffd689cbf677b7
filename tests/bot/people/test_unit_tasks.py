"""What falls to one body, and which bodies there are to choose from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.people.unit_tasks import as_documents_write, named_bodies, tasks_of
from bot.selection import NothingOfThatName
from ingest.knowledge import Knowledge, Responsibility
from tests.bot.sample_knowledge import DUE, DUTY, MONTHLY, PAST, SEEN, SOON

ELSEWHERE = replace(DUTY, body="Phòng Tài chính")
ELSEWHERE_DUE = replace(SOON, responsible=("Phòng Tài chính",))


def knowledge(*bodies: str) -> Knowledge:
    return Knowledge(responsibilities=tuple(Responsibility(body, "làm", (DUE,)) for body in bodies))


@pytest.mark.parametrize("unit", ["Phòng Nội vụ", "phong noi vu", "Phòng  Nội vụ"])
def test_body_has_its_own_tasks_however_it_is_typed(unit: str) -> None:
    known = Knowledge(responsibilities=(DUTY, ELSEWHERE), deadlines=(PAST, MONTHLY, SOON))
    tasks = tasks_of(unit, known, SEEN)
    assert tasks.duties == (DUTY,)
    assert tasks.deadlines == (SOON, MONTHLY)


def test_body_that_nobody_names_has_none() -> None:
    with pytest.raises(NothingOfThatName, match="Đảng ủy xã Bình Châu"):
        tasks_of(
            "Đảng ủy xã Bình Châu", Knowledge(responsibilities=(DUTY,), deadlines=(ELSEWHERE_DUE,)), SEEN
        )


def test_body_has_what_is_given_to_its_group_after_its_own() -> None:
    own = replace(DUTY, body="Ủy ban nhân dân xã Bình Châu")
    group = replace(DUTY, body="Ủy ban nhân dân các xã, thị trấn")
    due = replace(SOON, responsible=("các xã, thị trấn",))
    known = Knowledge(responsibilities=(group, own, ELSEWHERE), deadlines=(due, ELSEWHERE_DUE))
    tasks = tasks_of("UBND xã Bình Châu", known, SEEN)
    assert tasks.duties == (own, group)
    assert tasks.deadlines == (due,)


def test_body_with_deadlines_alone_has_those() -> None:
    tasks = tasks_of("Phòng Nội vụ", Knowledge(deadlines=(SOON,)), SEEN)
    assert (tasks.deadlines, tasks.duties) == ((SOON,), ())


def test_busiest_body_is_offered_first_and_once() -> None:
    known = knowledge("Huyện đoàn", "UBND xã Tân Lập", "Ủy ban nhân dân xã Tân Lập", "Phòng Nội vụ")
    assert named_bodies(known) == ["Ủy ban nhân dân xã Tân Lập", "Huyện đoàn", "Phòng Nội vụ"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [("phong noi vu", "Phòng Nội vụ"), ("ubnd xã tân lập", "Ủy ban nhân dân xã Tân Lập"), ("abc", "abc")],
)
def test_typed_name_becomes_that_of_the_documents(typed: str, written: str) -> None:
    known = knowledge("Ủy ban nhân dân xã Tân Lập", "Phòng Nội vụ")
    assert as_documents_write(typed, known) == written


@pytest.mark.parametrize("name", ["Các cơ quan, đơn vị", "từng chi bộ", "Mỗi xã", "xã, phường"])
def test_nobody_works_for_a_plurality(name: str) -> None:
    assert named_bodies(knowledge(name, "Phòng Nội vụ")) == ["Phòng Nội vụ"]
