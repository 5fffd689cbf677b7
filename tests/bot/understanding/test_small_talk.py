import datetime

import pytest

from bot.understanding.small_talk import SmallTalk, is_english, small_talk
from bot.wording import small_talk_reply


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("xin chào", SmallTalk.GREETING),
        ("e ơi cho hỏi tí", SmallTalk.GREETING),
        ("cam on ban nhe", SmallTalk.THANKS),
        ("ok em", SmallTalk.ASSENT),
        ("vậy à", SmallTalk.ASSENT),
        ("1", SmallTalk.NUMBER),
        ("2.", SmallTalk.NUMBER),
        ("???", SmallTalk.NUMBER),
        ("167", None),
        ("Trưởng ban là ai?", None),
        ("Phó ban là ai?", None),
        ("20/11", None),
        ("bạn là ai vậy?", SmallTalk.IDENTITY),
        ("đồ ngu", SmallTalk.INSULT),
        ("sao tra loi ngu the", SmallTalk.INSULT),
        ("dm tl ngu the", SmallTalk.INSULT),
        ("bot điên", SmallTalk.INSULT),
        ("hnay thứ mấy", SmallTalk.TODAY),
        ("viết giúp tôi báo cáo tổng kết", SmallTalk.WRITING),
        ("soan ke hoach thi dua nam 2026", SmallTalk.WRITING),
        ("dịch giúp sang tiếng Anh", SmallTalk.TRANSLATION),
        ("cho xin file kế hoạch", SmallTalk.FILE),
        ("gui cho em thong tu 20", SmallTalk.FILE),
        ("phong trao nao dang dien ra", None),
        ("khung khen thuong the nao", None),
        ("dien tich huyen", None),
        ("ngu dan duoc ho tro gi", None),
        ("Lễ chào mừng tổ chức khi nào?", None),
        ("Hỗ trợ ngư dân thế nào?", None),
        ("điện thoại ở đâu", None),
        ("viet bao cao tong ket khi nao", None),
        ("ai soan thao ke hoach", None),
        ("gửi báo cáo trước ngày nào", None),
        ("gửi kế hoạch về phòng nội vụ", None),
        ("hội phụ nữ làm gì", None),
        ("phòng chống dịch bệnh ra sao", None),
        ("hom nay con phong trao nao", None),
    ],
)
def test_small_talk_is_told_from_questions(text: str, sort: SmallTalk | None) -> None:
    assert small_talk(text) is sort


@pytest.mark.parametrize("sort", SmallTalk)
def test_every_sort_gets_a_reply(sort: SmallTalk) -> None:
    assert small_talk_reply(sort, datetime.date(2026, 8, 1))


def test_the_day_is_told() -> None:
    assert "thứ Bảy, ngày 1/8/2026" in small_talk_reply(SmallTalk.TODAY, datetime.date(2026, 8, 1))


def test_english_is_recognised() -> None:
    assert is_english("When is the deadline of the campaign?")
    assert is_english("Who is responsible for the report?")
    assert is_english("who signs the plan")
    for typed in (
        "han nop bao cao khi nao",
        "kinh phi to chuc le do ai lo",
        "to truong thi dua la ai the",
        "deadline nop bao cao",
    ):
        assert not is_english(typed)
