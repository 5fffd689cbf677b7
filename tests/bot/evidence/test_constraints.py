import pytest

from bot.evidence.constraints import Constraints, levels_in
from bot.understanding.question import understand


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("ubnd tinh va huyen", {"province", "district"}),
        ("tinh hinh kinh te xa hoi", set()),
        ("dang uy xa", {"commune"}),
        ("thu tuong", {"central"}),
    ],
)
def test_levels_are_told_from_words_that_look_alike(text: str, levels: set[str]) -> None:
    assert levels_in(text) == levels


def test_other_years_conflict_but_ranges_include_theirs() -> None:
    constraints = Constraints.of(understand("Chỉ tiêu năm 2023 là gì?"))
    assert constraints.year_conflict("trong năm 2024")
    assert not constraints.year_conflict("giai đoạn 2021 - 2025")
    assert not constraints.year_conflict("không ghi năm nào")


def test_target_is_no_result() -> None:
    constraints = Constraints.of(understand("Thực tế đã đạt bao nhiêu?"))
    assert constraints.only_target("Phấn đấu đến năm 2025 giảm còn 2%")
    assert not constraints.only_target("Kết quả đạt 3%")
