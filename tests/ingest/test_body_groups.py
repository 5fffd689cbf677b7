"""Tasks addressed to many at once must reach each of them, and nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.body_groups import concerns, includes, is_group, names_kind

EVERYONE = "Các cấp ủy, tổ chức đảng, lãnh đạo các cơ quan, đơn vị, địa phương"


@pytest.mark.parametrize(
    ("group", "unit"),
    [
        ("Các chi, đảng bộ trực thuộc Huyện ủy", "Đảng ủy xã Bình Châu"),
        ("Từng cấp ủy", "Ban Chấp hành Đảng bộ xã Bình An"),
        ("các xã, thị trấn", "UBND xã Bình Châu"),
        ("các xã, thị trấn", "xã Bình Châu"),
        ("Đảng ủy các xã, thị trấn", "Đảng ủy xã Bình Châu"),
        ("các ngành, các địa phương", "UBND thị trấn Châu Ổ"),
        ("các cơ quan, đơn vị, địa phương trên địa bàn huyện", "Phòng Nội vụ"),
        ("Các tổ chức chính trị - xã hội huyện", "Hội Nông dân huyện"),
        ("các phòng, ban huyện", "Phòng Tài chính – Kế hoạch"),
        ("các sở, ban, ngành tỉnh", "Sở Nội vụ"),
        (EVERYONE, "Đảng ủy xã Bình Châu"),
        (EVERYONE, "Ban Tổ chức Huyện ủy"),
        (EVERYONE, "UBND xã Bình Châu"),
    ],
)
def test_group_takes_in_its_members(group: str, unit: str) -> None:
    assert includes(group, unit)


@pytest.mark.parametrize(
    ("group", "unit"),
    [
        ("Các chi, đảng bộ trực thuộc Huyện ủy", "UBND xã Bình Châu"),
        ("các xã, thị trấn", "Phòng Nội vụ"),
        ("các phòng, ban huyện", "Sở Nội vụ"),
        ("các sở, ban, ngành tỉnh", "Phòng Nội vụ"),
        ("Các tổ chức chính trị - xã hội huyện", "UBND huyện"),
        ("Ủy ban nhân dân huyện", "UBND xã Bình Châu"),
        ("Ban Tổ chức Huyện ủy", "Đảng ủy xã Bình Châu"),
        ("Hội đồng Thi đua - Khen thưởng các cấp", "Hội Nông dân huyện"),
    ],
)
def test_group_takes_in_nobody_else(group: str, unit: str) -> None:
    assert not concerns(unit, group)


@pytest.mark.parametrize(
    ("group", "unit", "named"),
    [
        ("UBND các xã, thị trấn", "xã Bình Châu", True),
        ("Các trường học trên địa bàn", "trường tiểu học", True),
        ("các cơ quan, đơn vị, địa phương", "xã Bình Châu", False),
        ("Các tổ chức chính trị - xã hội huyện", "Hội Nông dân huyện", False),
    ],
)
def test_group_names_bodies_of_one_kind_or_addresses_whoever_there_is(
    group: str, unit: str, named: bool
) -> None:
    assert names_kind(group, unit) is named


def test_body_itself_is_concerned_alone_or_among_others() -> None:
    assert concerns("UBND huyện", "Ủy ban nhân dân huyện Bình Sơn")
    assert concerns("Ban Tổ chức Huyện ủy", "Văn phòng Huyện ủy, Ban Tổ chức Huyện ủy")


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_survived(group: str, unit: str) -> None:
    assert isinstance(concerns(unit, group), bool)


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Từng cấp ủy", True),
        ("mỗi chi bộ", True),
        ("Các xã, thị trấn", True),
        ("Phòng Nội vụ", False),
        ("Mỗ Lao", False),
    ],
)
def test_a_group_is_known_by_how_it_is_addressed(name: str, group: bool) -> None:
    assert is_group(name) == group
