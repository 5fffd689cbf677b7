"""What people choose about their reminders, and what the buttons below one do."""

from __future__ import annotations

import datetime

import pytest

from bot.database.outbox import Outbox
from bot.database.subscriptions import Subscriptions
from bot.reminders.schedule import Quiet
from bot.reminders.subscription import Subscription
from tests.bot.telegram.live_rooms import ADMIN, MEMBER, NOW, OTHER_ADMIN, LiveRooms
from tests.bot_api import Seen, User

CHAT = f"telegram:{MEMBER.id}"
TODAY = "weekly:2026-08-03"


@pytest.fixture
def rooms(running: LiveRooms) -> LiveRooms:
    """The bot with one member and two administrators, none of whom has chosen anything."""
    subscriptions, outbox = Subscriptions(running.office.database), Outbox(running.office.database)
    for user, role in ((MEMBER, "member"), (ADMIN, "admin"), (OTHER_ADMIN, "admin")):
        account = f"telegram:{user.id}"
        running.office.people.forget(account)
        running.office.people.meet(account, user.name, role, NOW)  # type: ignore[arg-type]  # in a table
        subscriptions.forget(account)
        outbox.forget(account)
    return running


def chosen(rooms: LiveRooms, user: User = MEMBER) -> Subscription:
    found = Subscriptions(rooms.office.database).find(f"telegram:{user.id}")
    assert found
    return found


def subscribe(rooms: LiveRooms, *users: User, **choices: object) -> None:
    for user in users:
        values = {"wanted": True} | choices
        made = Subscription(f"telegram:{user.id}", user.name, NOW, **values)  # type: ignore[arg-type]  # any
        Subscriptions(rooms.office.database).meet(made)


def press(rooms: LiveRooms, message: Seen, *buttons: str, user: User = MEMBER) -> Seen:
    """Press one button after the other on the same message. Returns it as it stands then."""
    for button in buttons:
        rooms.api.press_and_wait(user, rooms.api.now(message), button)
    return rooms.api.now(message)


def card(rooms: LiveRooms, words: str = "/nhac") -> Seen:
    return rooms.api.asks(MEMBER, words, "Nhắc việc hằng tuần")


def test_turning_on_says_when_the_next_one_comes(rooms: LiveRooms) -> None:
    message = card(rooms)
    assert "Đang tắt" in message.text
    assert rooms.api.press_and_wait(MEMBER, message, "Bật nhắc") == "Đã bật. Kỳ tới: thứ Hai 10/08, 07:30."
    turned_on = "Đang bật. Kỳ tới: thứ Hai 10/08, 07:30"
    rooms.api.wait(lambda: turned_on in rooms.api.now(message).text, "the card to change")
    press(rooms, message, "Tắt nhắc")
    rooms.api.wait(lambda: "Đang tắt" in rooms.api.now(message).text, "the card to change")
    assert chosen(rooms).wanted is False


@pytest.mark.parametrize(
    ("buttons", "field", "value"),
    [
        (("Đổi ngày", "thứ Năm"), "weekday", 3),
        (("Đổi giờ", "16:00"), "time", datetime.time(16)),
        (("Nhìn trước", "60 ngày"), "horizon_days", 60),
        (("Nhắc thêm", "7 ngày", "1 ngày", "Xong"), "lead_days", (1, 7)),
        (("Nhắc thêm", "7 ngày", "✓ 7 ngày", "Xong"), "lead_days", ()),
        (("Giờ yên lặng", "22:00–06:00"), "quiet", Quiet(datetime.time(22), datetime.time(6))),
        (("Giờ yên lặng", "Không có"), "quiet", Quiet(datetime.time(), datetime.time())),
        (("Đổi ngày", "thứ Năm", "Đổi ngày", "Như cơ quan"), "weekday", None),
    ],
)
def test_choices(rooms: LiveRooms, buttons: tuple[str, ...], field: str, value: object) -> None:
    message = press(rooms, card(rooms), *buttons)
    assert getattr(chosen(rooms), field) == value
    assert message.text.startswith("Nhắc việc hằng tuần")


def test_unit_is_chosen_and_taken_off_again(rooms: LiveRooms) -> None:
    message = card(rooms)
    press(rooms, message, "Đơn vị", "Công chức Văn hóa")
    assert chosen(rooms).units == ("Công chức Văn hóa - Xã hội",)
    press(rooms, message, "✓ Công chức Văn hóa", "Xong")
    assert chosen(rooms).units == ()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("/nhac thứ 6 9h15", "Kỳ tới: thứ Sáu 07/08, 09:15"),
        ("/nhac chu nhat 6h", "Kỳ tới: Chủ nhật 09/08, 06:00"),
        ("/nhac tắt", "Đang tắt"),
        ("/nhac đơn vị Trường Tiểu học số 1", "Đơn vị: Trường Tiểu học số 1"),
        ("/nhac don vi Phong Noi vu", "Đơn vị: Phong Noi vu"),
    ],
)
def test_choices_that_are_typed(rooms: LiveRooms, words: str, shown: str) -> None:
    assert shown in card(rooms, words).text


def test_what_is_not_understood_is_answered_with_examples(rooms: LiveRooms) -> None:
    assert "Ví dụ: /nhac thứ 6 9h15" in rooms.api.asks(MEMBER, "/nhac hôm nào đó", "chưa hiểu").text


def test_unit_of_the_settings_is_the_unit_of_the_reminder(rooms: LiveRooms) -> None:
    rooms.office.people.set_unit(CHAT, "Phòng Nội vụ", now=NOW)
    assert "Đơn vị: Phòng Nội vụ" in card(rooms).text


def test_reminder_can_be_looked_at_with_its_quotes_and_calendar(rooms: LiveRooms) -> None:
    rooms.api.press_and_wait(MEMBER, card(rooms), "Xem thử")
    reminder = rooms.api.reply(MEMBER.id, "Nhắc việc tuần 03/08", after=rooms.api.last_message() - 1)
    assert "thứ Sáu 14/08, còn 11 ngày" in reminder.text
    before = rooms.api.last_message()
    rooms.api.press_and_wait(MEMBER, reminder, "1")
    quote = rooms.api.reply(MEMBER.id, after=before)
    assert "trước ngày" in quote.text
    assert "15/KH-UBND" in quote.text
    rooms.api.press_and_wait(MEMBER, reminder, "Tệp lịch")
    file = rooms.api.reply(MEMBER.id, "Mở tệp này", after=quote.id).document
    assert file
    assert file.content.startswith(b"BEGIN:VCALENDAR")
    assert b"SUMMARY" in file.content


def test_calendar_of_next_year_begins_there(rooms: LiveRooms) -> None:
    message = card(rooms)
    rooms.api.forges_press(MEMBER, message, "r:y:2027")
    file = rooms.api.reply(MEMBER.id, "định kỳ năm 2027", after=message.id).document
    assert file
    assert file.name == "dinh-ky-2027.ics"
    assert b"RRULE" in file.content
    assert b"202701" in file.content


@pytest.mark.parametrize(
    "data",
    ["r:d:x9", "r:t:9999", "r:p:99999999:0", "r:p:20260803:x", "r:y:0", "r:zzz", "r:", "r:h:a", "r:k:1"],
)
def test_data_of_no_button_is_an_old_button(rooms: LiveRooms, data: str) -> None:
    message = card(rooms)
    rooms.api.forges_press(MEMBER, message, data)
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert "Nút này đã dùng hoặc đã cũ" in rooms.api.press_answers()[-1]


def test_deadline_that_is_gone_is_said_to_be(rooms: LiveRooms) -> None:
    message = card(rooms)
    rooms.api.forges_press(MEMBER, message, "r:q:000000000000")
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert "không còn trong văn bản" in rooms.api.press_answers()[-1]


def test_who_blocks_the_bot_is_lost_until_they_come_back(rooms: LiveRooms) -> None:
    subscribe(rooms, MEMBER)
    rooms.api.changes_membership(MEMBER, "kicked")
    rooms.api.wait(lambda: chosen(rooms).lost is not None, "the loss to be noted")
    rooms.api.changes_membership(MEMBER, "member")
    rooms.api.wait(lambda: chosen(rooms).lost is None, "the return to be noted")
    assert chosen(rooms).active


def test_start_brings_back_the_reminders_of_who_was_lost(rooms: LiveRooms) -> None:
    subscribe(rooms, MEMBER)
    rooms.api.changes_membership(MEMBER, "kicked")
    rooms.api.wait(lambda: chosen(rooms).lost is not None, "the loss to be noted")
    rooms.api.asks(MEMBER, "/start", "Xin chào")
    assert chosen(rooms).active


def test_administrator_sends_after_looking_and_once(rooms: LiveRooms) -> None:
    subscribe(rooms, MEMBER, OTHER_ADMIN)
    question = rooms.api.asks(ADMIN, "/phatnhac", "Gửi nhắc việc ngay cho 2 nơi?")
    assert "Nhắc việc tuần 03/08" in rooms.api.messages(ADMIN.id)[-2].text
    before = rooms.api.last_message()
    data = question.button("Gửi cho 2 nơi")
    rooms.api.press_and_wait(ADMIN, question, "Gửi cho 2 nơi")
    rooms.api.reply(MEMBER.id, "Nhắc việc tuần 03/08", after=before)
    rooms.api.wait(lambda: "Đã gửi xong" in rooms.api.now(question).text, "the end")
    assert "Đã gửi: 2" in rooms.api.now(question).text
    assert "Đã gửi: 2" in rooms.api.reply(ADMIN.id, "Nhắc việc hằng tuần thứ Hai", after=before).text
    rooms.api.forges_press(ADMIN, question, data)
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert "Nút này đã dùng" in rooms.api.press_answers()[-1]
    rooms.api.asks(ADMIN, "/phatnhac", "đều đã nhận nhắc việc")
    assert len([m for m in rooms.api.messages(MEMBER.id) if m.id > before]) == 1


def test_confirmation_belongs_to_who_asked(rooms: LiveRooms) -> None:
    subscribe(rooms, MEMBER)
    question = rooms.api.asks(ADMIN, "/phatnhac", "Gửi nhắc việc ngay cho 1 nơi?")
    rooms.api.forges_press(OTHER_ADMIN, question, question.button("Gửi cho"))
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert "Nút này đã dùng" in rooms.api.press_answers()[-1]
    assert press(rooms, question, "Thôi", user=ADMIN).text == "Đã thôi, không gửi gì."
    assert Outbox(rooms.office.database).chats_of(TODAY) == set()


def test_member_sends_nothing(rooms: LiveRooms) -> None:
    for command in ("/phatnhac", "/thongbao Xin chào"):
        assert not rooms.api.asks(MEMBER, command, "dành cho người quản trị").buttons
    assert Outbox(rooms.office.database).chats_of(TODAY) == set()


def test_nobody_to_send_to(rooms: LiveRooms) -> None:
    assert not rooms.api.asks(ADMIN, "/phatnhac", "Chưa có ai đăng ký").buttons


def test_announcement_goes_to_the_units_that_were_chosen(rooms: LiveRooms) -> None:
    subscribe(rooms, MEMBER, units=("Phòng Nội vụ",))
    subscribe(rooms, OTHER_ADMIN, wanted=False, units=("Văn phòng",))
    question = rooms.api.asks(ADMIN, "/thongbao Chiều mai họp <b>Hội đồng</b>\nlúc 14h.", "cho 3 nơi?")
    press(rooms, question, "Phòng Nội vụ", user=ADMIN)
    before = rooms.api.last_message()
    rooms.api.press_and_wait(ADMIN, rooms.api.now(question), "Gửi cho 1 nơi")
    seen = rooms.api.reply(MEMBER.id, "Chiều mai", after=before)
    assert seen.text == "Thông báo\nChiều mai họp <b>Hội đồng</b>\nlúc 14h."
    rooms.api.reply(ADMIN.id, "Thông báo thứ Hai 03/08, 14:30\nĐã gửi: 1", after=before)
    assert not [m for m in rooms.api.messages(OTHER_ADMIN.id) if m.id > before and "Chiều mai" in m.text]


@pytest.mark.parametrize(("words", "answer"), [("", "ngay sau lệnh"), (" " + "a" * 2001, "quá 2000 ký tự")])
def test_announcement_without_words_or_with_too_many(rooms: LiveRooms, words: str, answer: str) -> None:
    assert not rooms.api.asks(ADMIN, f"/thongbao{words}", answer).buttons


def test_letters_in_doubt_are_sent_again_when_an_administrator_says_so(rooms: LiveRooms) -> None:
    subscribe(rooms, MEMBER)
    rooms.api.cut("sendMessage", "before", chat=MEMBER.id)
    question = rooms.api.asks(ADMIN, "/phatnhac", "Gửi nhắc việc ngay")
    before = rooms.api.last_message()
    rooms.api.press_and_wait(ADMIN, question, "Gửi cho 1 nơi")
    report = rooms.api.reply(ADMIN.id, "Không rõ đã đến chưa: 1 (An)", after=before)
    assert rooms.api.press_and_wait(ADMIN, report, "Gửi lại") == "Sẽ gửi lại 1 tin."
    rooms.api.reply(MEMBER.id, "Nhắc việc tuần", after=before)
    outbox = Outbox(rooms.office.database)
    rooms.api.wait(lambda: not outbox.chats_of(TODAY, without=["sent"]), "the doubt to end")
    assert "Không còn tin nào" in rooms.api.press_and_wait(ADMIN, report, "Gửi lại")


@pytest.mark.parametrize("data", ["r:h:1000000000000", "r:h:-5", "r:l:999", "r:l:-1"])
def test_days_that_no_button_offers_are_not_taken(rooms: LiveRooms, data: str) -> None:
    message = card(rooms)
    before = chosen(rooms)
    rooms.api.forges_press(MEMBER, message, data)
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert "đã cũ" in rooms.api.press_answers()[-1]
    assert chosen(rooms) == before


def test_reminders_are_switched_by_plain_words(rooms: LiveRooms) -> None:
    assert "Kỳ tới: thứ Sáu" in rooms.api.asks(MEMBER, "nhắc tôi thứ 6 nhé", "Nhắc việc hằng tuần").text
    assert "Đang tắt" in rooms.api.asks(MEMBER, "tat nhac viec", "Nhắc việc hằng tuần").text
