"""Which of two a text says."""

import pytest

from bot.answering.claims.opposites import Choice, claimed_choice, opposite_said

CHANGE = Choice(("tăng", "giảm"), "")
LIMIT = Choice(("tối đa", "tối thiểu"), "")


@pytest.mark.parametrize(
    ("choice", "text", "member"),
    [
        (CHANGE, "hiến 38.450 m2 đất, tăng 6.210 m2 so với cùng kỳ", "tăng"),
        (CHANGE, "tăng cường kiểm tra", None),
        (CHANGE, "đạt 64% kế hoạch năm", None),
        (LIMIT, "mức chi không quá 3.000.000 đồng", "tối đa"),
        (LIMIT, "từ tối thiểu 2 đến tối đa 5 người", None),
    ],
)
def test_member_said(choice: Choice, text: str, member: str | None) -> None:
    assert choice.made_in(text) == member


@pytest.mark.parametrize(
    ("claim", "choice"),
    [
        ("mức chi này là mức tối thiểu", Choice(("tối thiểu", "tối đa"), "mức chi này là mức")),
        ("hội nghị họp trực tiếp", Choice(("trực tiếp", "trực tuyến"), "hội nghị họp")),
        ("tăng cường kiểm tra", None),
        ("mức tối đa hay tối thiểu", None),
    ],
)
def test_claim_of_one_of_a_pair(claim: str, choice: Choice | None) -> None:
    assert claimed_choice(claim) == choice


@pytest.mark.parametrize(
    ("said", "opposite"),
    [
        ("nghiệm thu bếp ngay sau khi kết thúc Hội thi nấu ăn", True),
        ("nghiệm thu bếp trước khi diễn ra hội thi nấu ăn", False),
        ("nghiệm thu bếp sau Đại hội xã", False),
        ("các bếp sau đây được nghiệm thu", False),
    ],
)
def test_other_side_of_an_event_is_the_opposite(said: str, opposite: bool) -> None:
    assert opposite_said("nghiệm thu bếp làm trước Hội thi nấu ăn", said) is opposite
