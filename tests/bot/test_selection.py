"""Finding campaigns, bodies, awards and deadlines by the names people use."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.selection import (
    DeadlineFilter,
    NothingOfThatName,
    campaigns_named,
    criteria_named,
    is_named,
    responsibilities_of,
)
from ingest.knowledge import Deadline
from tests.bot.sample_knowledge import CAMPAIGN, CRITERION, DUTY, MONTHLY, PAST, RELATIVE, SEEN, SOON

OTHER = replace(CAMPAIGN, id="khac", name="Chung tay vì người nghèo", aliases=())


@pytest.mark.parametrize(
    ("name", "query", "expected"),
    [
        ("Ủy ban nhân dân xã Tân Lập", "UBND xã", True),
        ("UBND xã Tân Lập", "uy ban nhan dan", True),
        ("Phòng Nội vụ", "noi vu", True),
        ("Phòng Nội vụ", "phòng vụ", False),
        ("Phòng Nội vụ", "nội v", False),
    ],
)
def test_names_match_by_whole_words_without_accents_or_abbreviations(
    name: str, query: str, expected: bool
) -> None:
    assert is_named(name, query) is expected


@pytest.mark.parametrize("query", ["moi-truong", "phong trào môi trường", "giữ gìn môi trường", "GIU GIN"])
def test_campaign_is_found_by_id_alias_or_part(query: str) -> None:
    assert campaigns_named([CAMPAIGN, OTHER], query) == [CAMPAIGN]


def test_full_name_wins_over_names_that_contain_it() -> None:
    longer = replace(OTHER, name=f"{CAMPAIGN.name} giai đoạn 2")
    assert campaigns_named([longer, CAMPAIGN], CAMPAIGN.name) == [CAMPAIGN]


def test_unknown_name_offers_the_nearest() -> None:
    with pytest.raises(NothingOfThatName) as caught:
        campaigns_named([CAMPAIGN, OTHER], "chung tay vì người khuyết tật")
    assert "Chung tay vì người nghèo" in caught.value.remedy
    with pytest.raises(NothingOfThatName):
        responsibilities_of([DUTY], "xyz")
    with pytest.raises(NothingOfThatName):
        criteria_named([CRITERION], "xyz")


def test_beginning_of_a_few_names_brings_the_criteria_of_all_and_of_more_their_names() -> None:
    first, second = (replace(CRITERION, name=f"Gia đình gương {one}") for one in ("sáng", "mẫu"))
    assert criteria_named([first, second], "gia đình") == [first, second]
    with pytest.raises(NothingOfThatName) as caught:
        criteria_named([replace(CRITERION, name=f"Gia đình gương {one}") for one in "abcd"], "gia đình")
    assert "Gia đình gương a; Gia đình gương b" in caught.value.remedy


def test_award_brings_the_criteria_of_all_its_audiences() -> None:
    others = replace(CRITERION, audience="tập thể")
    assert criteria_named([CRITERION, others], "gia dinh guong mau") == [CRITERION, others]
    assert responsibilities_of([DUTY], "nội vụ") == [DUTY]


def test_body_has_its_own_tasks_before_those_of_its_group() -> None:
    shared = replace(DUTY, body="các xã, thị trấn")
    own = replace(DUTY, body="Đảng ủy xã Bình Châu")
    joint = replace(DUTY, body="Văn phòng Huyện ủy và Đảng ủy xã Bình Châu")
    assert responsibilities_of([shared, own, DUTY, joint], "dang uy xa binh chau") == [own, joint, shared]
    assert responsibilities_of([shared, own], "UBND xã Bình An") == [shared]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (DeadlineFilter(), [PAST, SOON, MONTHLY, RELATIVE]),
        (DeadlineFilter(start=date(2026, 8, 3)), [SOON, MONTHLY]),
        (DeadlineFilter(finish=date(2026, 8, 8)), [PAST, SOON]),
        (DeadlineFilter(date(2026, 8, 20), date(2026, 8, 20)), [MONTHLY]),
        (DeadlineFilter(unit="noi vu"), [PAST, SOON, MONTHLY, RELATIVE]),
        (DeadlineFilter(unit="Phòng Tài chính"), [PAST, SOON, MONTHLY, RELATIVE]),
        (DeadlineFilter(unit="Đảng ủy xã Bình An"), []),
        (DeadlineFilter(campaign="môi trường"), [PAST, SOON, MONTHLY, RELATIVE]),
        (DeadlineFilter(campaign="người nghèo"), []),
    ],
)
def test_deadlines_are_chosen_by_days_and_names(wanted: DeadlineFilter, expected: list[Deadline]) -> None:
    known = [PAST, SOON, MONTHLY, RELATIVE]
    assert [deadline for deadline in known if wanted.admits(deadline, SEEN)] == expected
