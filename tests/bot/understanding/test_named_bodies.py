import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.named_bodies import body_asked_about

KNOWN = (
    "Ban Tuyên giáo Huyện ủy",
    "Trung tâm Văn hóa – Thể thao – Truyền thông huyện",
    "Phòng Nội vụ",
    "Hội đồng Thi đua - Khen thưởng huyện",
)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("ban tuyên giáo phải làm gì", "Ban Tuyên giáo Huyện ủy"),
        ("phòng nội vụ huyện lo gì", "Phòng Nội vụ"),
        (
            "tt văn hóa thể thao truyền thông được giao gì",
            "Trung tâm Văn hóa – Thể thao – Truyền thông huyện",
        ),
        ("ban tuyên giáo tỉnh ủy làm gì", "Ban tuyên giáo tỉnh ủy"),
        ("công an huyện làm gì", "Công an huyện"),
        ("sở y tế phải làm gì", "sở y tế"),
        ("hội đồng thi đua khen thưởng làm gì", "Hội đồng Thi đua - Khen thưởng huyện"),
        ("trách nhiệm của báo chí trong thi đua khen thưởng", None),
        ("trồng cây gì", None),
    ],
)
def test_body_is_known_by_a_part_of_its_name(question: str, name: str | None) -> None:
    assert body_asked_about(question, KNOWN) == name


@given(st.text(max_size=50))
def test_any_question_is_read(question: str) -> None:
    assert isinstance(body_asked_about(question, KNOWN), str | None)
