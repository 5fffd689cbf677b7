"""What a fluent answer may not lose of the quoted one."""

import pytest

from bot.fluency.heart import keeps_heart

PROGRAMME = """Chương trình buổi Lễ:
- Ổn định tổ chức, giới thiệu đại biểu
- Đại diện Thường trực Huyện ủy phát biểu khai mạc
- Đại diện Thường trực Hội đồng nhân dân huyện phát biểu hưởng ứng; Bí thư Huyện ủy dự"""
OPENING = "\n- Đại diện Thường trực Huyện ủy phát biểu khai mạc"


@pytest.mark.parametrize(
    "fluent",
    [
        PROGRAMME,
        PROGRAMME.replace("Chương trình buổi Lễ:", "Chương trình buổi Lễ gồm:"),
        PROGRAMME.replace("\n- ", " "),
    ],
)
def test_all_items_are_kept_in_lines_or_in_a_sentence(fluent: str) -> None:
    assert keeps_heart(PROGRAMME, fluent)


def test_an_item_whose_words_stand_in_others_is_missed() -> None:
    assert not keeps_heart(PROGRAMME, PROGRAMME.replace(OPENING, ""))
