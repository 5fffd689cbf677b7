"""Asking on Telegram, as a person sees it: the real bot process, the real model, a stand-in for Telegram."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot_api import BotApi, User
from tests.e2e.bot_process import ADMIN, GROUP, BotProcess, running_bot

pytestmark = pytest.mark.model

STRANGER = User(700200, "Người lạ")
COLLEAGUE = User(700300, "Anh Dũng")
MONEY = "kinh phi khen thuong la bao nhieu"
DUE = "Khi nào sơ kết phong trào?"


@pytest.fixture(scope="module")
def bot(office: Path) -> Iterator[tuple[BotApi, BotProcess]]:
    with running_bot(office) as running:
        yield running


@pytest.fixture
def api(bot: tuple[BotApi, BotProcess]) -> BotApi:
    return bot[0]


def test_answer_comes_first_and_bold_with_its_quote_and_source(api: BotApi) -> None:
    answer = api.asks(ADMIN, MONEY, "45.000.000")
    assert "45.000.000 đồng" in answer.styled("bold")[0]
    assert answer.text.startswith(answer.styled("bold")[0])
    quotes = answer.styled("blockquote") + answer.styled("expandable_blockquote")
    assert any("bố trí kinh phí 45.000.000 đồng" in quote for quote in quotes)
    assert "số 15/KH-UBND" in answer.text
    assert "III. TỔ CHỨC THỰC HIỆN" in answer.text


def test_deadline_is_a_day_that_the_telephone_words_itself(api: BotApi) -> None:
    answer = api.asks(ADMIN, DUE, "14/08/2026")
    (day,) = [entity for entity in answer.entities if entity["type"] == "date_time"]
    assert day["date_time_format"] == "wD"
    assert "14/08/2026" in answer.styled("date_time")
    # The answer has counted the days; the line below it does not do so again.
    assert answer.text.lower().count("còn 11 ngày") == 1


def test_typing_shows_while_the_bot_works(api: BotApi) -> None:
    api.asks(ADMIN, MONEY, "45.000.000")
    actions = [call.params["action"] for call in api.calls("sendChatAction", ADMIN.id)]
    assert set(actions) == {"typing"}


def test_sources_are_leafed_through_in_place_and_lead_back(api: BotApi) -> None:
    answer = api.asks(ADMIN, "Gia đình gương mẫu cần đạt những gì?")
    count = len(api.messages(ADMIN.id))
    api.press_and_wait(ADMIN, answer, "Nguồn")
    source = api.now(answer)
    assert "Quy chế thi đua, khen thưởng xã Tân Lập" in source.styled("bold")[0]
    assert "Văn bản này đã được thay thế." in source.text
    api.press_and_wait(ADMIN, source, "Câu trả lời")
    assert api.now(answer).text == answer.text
    assert api.now(answer).buttons == answer.buttons
    assert len(api.messages(ADMIN.id)) == count


def test_thumbs_are_thanked_for(api: BotApi) -> None:
    answer = api.asks(ADMIN, MONEY, "45.000.000")
    assert "Cảm ơn" in api.press_and_wait(ADMIN, answer, "👍")
    assert "ghi lại" in api.press_and_wait(ADMIN, answer, "👎")


def test_calendar_of_an_answer_holds_its_days(api: BotApi) -> None:
    answer = api.asks(ADMIN, DUE, "14/08/2026")
    api.press_and_wait(ADMIN, answer, "Lịch")
    file = api.reply(ADMIN.id, "lịch điện thoại", after=answer.id).document
    assert file
    assert file.name.endswith(".ics")
    assert b"DTSTART;VALUE=DATE:20260814" in file.content


def test_suggested_question_is_asked_by_its_button(api: BotApi) -> None:
    greeting = api.asks(ADMIN, "xin chào")
    api.press_and_wait(ADMIN, greeting, "phong trào thi đua nào đang diễn ra")
    answer = api.reply(ADMIN.id, "❓ Những phong trào thi đua nào đang diễn ra?", after=greeting.id)
    assert "Xã Tân Lập chung tay giữ gìn môi trường" in answer.text


def test_follow_up_is_understood_in_its_own_chat_only(api: BotApi) -> None:
    api.asks(ADMIN, "Phong trào chung tay giữ gìn môi trường bắt đầu khi nào?", "2026")
    private = api.asks(ADMIN, "thế kết thúc khi nào?", "Đã hiểu câu hỏi là")
    assert "chung tay giữ gìn môi trường" in private.text
    grouped = api.asks(ADMIN, "/hoi thế kết thúc khi nào?", chat=GROUP)
    assert "chung tay giữ gìn môi trường" not in grouped.text


@pytest.mark.parametrize("nothing", ["…", "???", "   \n "])
def test_what_is_no_question_is_told_so(api: BotApi, nothing: str) -> None:
    assert api.asks(ADMIN, nothing).text


def test_question_that_the_documents_do_not_answer_is_not_answered(api: BotApi) -> None:
    answer = api.asks(ADMIN, "Ai thắng giải bóng đá thế giới năm 1998?")
    assert answer.styled("bold") == [] or "45.000.000" not in answer.text
    assert answer.button("👎")


def test_question_too_long_is_refused_in_a_sentence(api: BotApi) -> None:
    assert "dài quá 2000 ký tự" in api.asks(ADMIN, "thi đua " * 400).text


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"sticker": {"file_id": "S", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
                      "is_animated": False, "is_video": False}}, "nhãn dán"),
        ({"voice": {"file_id": "V", "file_unique_id": "v", "duration": 3}}, "tin thoại"),
        ({"location": {"longitude": 108.7, "latitude": 15.1}}, "vị trí"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_so(api: BotApi, content: dict[str, object], kind: str) -> None:
    before = api.last_message()
    api.sends(ADMIN, content)
    assert kind in api.reply(ADMIN.id, "chỉ đọc được chữ", after=before).text


def test_photo_of_an_administrator_is_wanted_as_a_file(api: BotApi) -> None:
    before = api.last_message()
    api.sends(ADMIN, {"photo": [{"file_id": "P", "file_unique_id": "p", "width": 1, "height": 1}]})
    assert "dưới dạng tệp" in api.reply(ADMIN.id, "Ảnh gửi thế này", after=before).text


def test_unknown_command_names_the_help(api: BotApi) -> None:
    assert "/help" in api.asks(ADMIN, "/khong_co").text


def test_group_is_answered_only_when_the_bot_is_meant(api: BotApi) -> None:
    before = api.last_message()
    api.says(COLLEAGUE, "mọi người ơi, kinh phí khen thưởng bao nhiêu?", chat=GROUP)
    mention = f"@{api.username} {MONEY}"
    answer = api.asks(COLLEAGUE, mention, chat=GROUP)
    assert "45.000.000" in answer.text
    assert answer.reply_to is not None
    replied = api.asks(COLLEAGUE, DUE, chat=GROUP, reply_to=answer)
    assert "14/08/2026" in replied.text
    assert len([m for m in api.messages(GROUP) if m.id > before]) == 2


def test_answer_stays_in_the_topic_of_the_question(api: BotApi) -> None:
    answer = api.asks(COLLEAGUE, f"/hoi {MONEY}", chat=GROUP, message_thread_id=77, is_topic_message=True)
    assert answer.thread == 77


def test_colleague_in_the_group_may_not_do_private_things_there(api: BotApi) -> None:
    assert "nhắn riêng" in api.asks(COLLEAGUE, "/settings", chat=GROUP).text


def test_unknown_group_is_left_without_a_word(api: BotApi) -> None:
    elsewhere = -1009999
    api.says(ADMIN, f"/hoi {MONEY}", chat=elsewhere)
    api.changes_membership(COLLEAGUE, "member", chat=elsewhere)
    api.wait(lambda: len(api.calls("leaveChat", elsewhere)) == 2, "the bot to leave twice")
    assert api.messages(elsewhere) == []


def test_stranger_learns_how_to_come_in_and_nothing_else(api: BotApi) -> None:
    refused = api.asks(STRANGER, MONEY)
    assert str(STRANGER.id) in refused.text
    assert "45.000.000" not in refused.text
    assert refused.buttons[0][1].startswith("d:")
    assert "hết hạn" in api.asks(STRANGER, "/start inv_khong-co-that").text


def test_forged_and_old_buttons_are_answered_as_old(api: BotApi) -> None:
    answer = api.asks(ADMIN, MONEY, "45.000.000")
    for data in ("a:n:99999999:0", "a:", "m:l:zz:9:9", "x", "a:n:1:-1"):
        api.forges_press(ADMIN, answer, data)
    api.wait(lambda: not api.unanswered_presses(), "all presses to be answered")
    assert api.press_answers()[-5:].count("Nút đã cũ, xin hỏi lại.") == 5


def test_broken_markup_falls_back_to_plain_text(api: BotApi) -> None:
    api.refuse("sendMessage", 400, "Bad Request: can't parse entities: Unsupported start tag", chat=ADMIN.id)
    answer = api.asks(ADMIN, DUE, "14/08/2026")
    assert "14/08/2026" in answer.text
    assert answer.entities == ()


@pytest.mark.parametrize(
    ("code", "description", "parameters"),
    [(429, "Too Many Requests: retry after 1", {"retry_after": 1}), (502, "Bad Gateway", {})],
)
def test_answer_is_sent_again_when_telegram_did_not_take_it(
    api: BotApi, code: int, description: str, parameters: dict[str, int]
) -> None:
    api.refuse("sendMessage", code, description, chat=ADMIN.id, **parameters)
    assert api.asks(ADMIN, MONEY, "45.000.000")


def test_answer_that_may_have_arrived_is_not_sent_twice(api: BotApi) -> None:
    before = api.last_message()
    api.cut("sendMessage", "after", chat=ADMIN.id)
    answer = api.asks(ADMIN, MONEY, "45.000.000")
    assert "45.000.000" in answer.text
    api.asks(ADMIN, "/help")
    answers = [m for m in api.messages(ADMIN.id) if m.id > before and "45.000.000" in m.text]
    assert len(answers) == 1


def test_update_that_comes_twice_is_answered_once(api: BotApi) -> None:
    before = api.last_message()
    message = {"message_id": 5, "date": 1, "chat": {"id": ADMIN.id, "type": "private"}, "from": ADMIN.shape()}
    content = {"message": message | {"text": MONEY}}
    update = api.inject(content)
    api.reply(ADMIN.id, "45.000.000", after=before)
    api.repeats(update, content)
    api.asks(ADMIN, "/help", "Các lệnh")
    assert len([m for m in api.messages(ADMIN.id) if m.id > before and "45.000.000" in m.text]) == 1


def test_page_of_a_source_comes_as_a_picture(api: BotApi) -> None:
    answer = api.asks(ADMIN, MONEY, "45.000.000")
    api.press_and_wait(ADMIN, answer, "Nguồn")
    assert "xin chờ" in api.press_and_wait(ADMIN, api.now(answer), "🖼")
    page = api.reply(ADMIN.id, "15/KH-UBND", after=answer.id)
    assert page.photo
    assert page.photo.content.startswith(b"\x89PNG")


def test_page_that_telegram_does_not_take_as_a_photo_comes_as_a_file(api: BotApi) -> None:
    answer = api.asks(ADMIN, MONEY, "45.000.000")
    api.press_and_wait(ADMIN, answer, "Nguồn")
    api.refuse("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS", chat=ADMIN.id)
    api.press_and_wait(ADMIN, api.now(answer), "🖼")
    page = api.reply(ADMIN.id, "15/KH-UBND", after=answer.id)
    assert page.document
    assert page.document.content.startswith(b"\x89PNG")


def test_page_of_a_file_that_is_gone_is_told_in_a_sentence(api: BotApi, office: Path) -> None:
    answer = api.asks(ADMIN, MONEY, "45.000.000")
    api.press_and_wait(ADMIN, answer, "Nguồn")
    file, aside = office / "corpus" / "ke-hoach-15.md", office / "ke-hoach-15.md"
    file.rename(aside)
    try:
        api.press_and_wait(ADMIN, api.now(answer), "🖼")
        told = api.reply(ADMIN.id, "Chưa gửi được hình", after=answer.id)
    finally:
        aside.rename(file)
    assert "ke-hoach-15.md" in told.text
    assert "\n" not in told.text
