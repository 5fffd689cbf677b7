"""What administrators and newcomers see, and that nobody else decides on people."""

from __future__ import annotations

import re

import pytest

from tests.bot.telegram.live_rooms import ADMIN, MEMBER, NOW, OTHER_ADMIN, STRANGER, LiveRooms
from tests.bot_api import Seen, User


@pytest.fixture
def rooms(running: LiveRooms) -> LiveRooms:
    """The bot, with nobody known but one member."""
    for person in running.office.people.all():
        # Nobody who is blocked is forgotten.
        running.office.people.set_role(person.account, "pending", actor="test", now=NOW)
        running.office.people.forget(person.account)
    running.office.people.meet(f"telegram:{MEMBER.id}", MEMBER.name, "member", NOW)
    return running


def role_of(rooms: LiveRooms, user: User) -> str | None:
    person = rooms.office.people.find(f"telegram:{user.id}")
    return person.role if person else None


def asks_to_come_in(rooms: LiveRooms, user: User = STRANGER) -> Seen:
    """What the first administrator sees when somebody asks."""
    before = rooms.api.last_message()
    turned_away = rooms.api.asks(user, "/start", "cán bộ đã được cấp quyền")
    rooms.api.presses(user, turned_away, "Xin được sử dụng")
    return rooms.api.reply(ADMIN.id, "xin được sử dụng", after=before)


def press(rooms: LiveRooms, user: User, message: Seen, button: str, until: str) -> Seen:
    rooms.api.presses(user, message, button)
    rooms.api.wait(lambda: until in rooms.api.now(message).text, f"“{until}”")
    return rooms.api.now(message)


def test_stranger_asks_and_is_approved(rooms: LiveRooms) -> None:
    request = asks_to_come_in(rooms)
    assert "Dũng <b> xin được sử dụng" in request.text
    assert str(STRANGER.id) in request.text
    assert role_of(rooms, STRANGER) == "pending"
    before = rooms.api.last_message()
    assert "Chị Bình" in press(rooms, ADMIN, request, "Duyệt", "Đã duyệt Dũng <b>").text
    rooms.api.reply(STRANGER.id, "Anh/chị đã được duyệt", after=before)
    assert role_of(rooms, STRANGER) == "member"


def test_stranger_is_told_what_is_kept_when_asking(rooms: LiveRooms) -> None:
    before = rooms.api.last_message()
    turned_away = rooms.api.asks(STRANGER, "/start", "cán bộ")
    told = press(rooms, STRANGER, turned_away, "Xin được sử dụng", "Đã gửi yêu cầu")
    assert "trong 30 ngày" in told.text
    assert "/xoadulieu" in told.text
    rooms.api.reply(OTHER_ADMIN.id, "xin được sử dụng", after=before)


def test_asking_again_troubles_nobody(rooms: LiveRooms) -> None:
    asks_to_come_in(rooms)
    count = len(rooms.api.messages(ADMIN.id))
    again = rooms.api.asks(STRANGER, "/start", "đang chờ")
    rooms.api.forges_press(STRANGER, again, "d:xin")
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert rooms.api.press_answers()[-1] == "Yêu cầu của anh/chị đang chờ duyệt."
    assert len(rooms.api.messages(ADMIN.id)) == count


def test_first_decision_stands(rooms: LiveRooms) -> None:
    before = rooms.api.last_message()
    request = asks_to_come_in(rooms)
    second = rooms.api.reply(OTHER_ADMIN.id, "xin được sử dụng", after=before)
    press(rooms, ADMIN, request, "Duyệt", "Đã duyệt")
    shown = press(rooms, OTHER_ADMIN, second, "Từ chối", "đã được xử lý")
    assert "người dùng" in shown.text
    assert role_of(rooms, STRANGER) == "member"


def test_refused_stranger_is_told_and_forgotten(rooms: LiveRooms) -> None:
    request = asks_to_come_in(rooms)
    press(rooms, ADMIN, request, "Từ chối", "Đã từ chối")
    rooms.api.reply(STRANGER.id, "không được duyệt")
    assert role_of(rooms, STRANGER) is None


def test_waiting_people_are_listed(rooms: LiveRooms) -> None:
    assert "Không có ai chờ duyệt" in rooms.api.asks(ADMIN, "/duyet").text
    asks_to_come_in(rooms)
    before = rooms.api.last_message()
    rooms.api.says(ADMIN, "/duyet")
    assert "1 người" in rooms.api.reply(ADMIN.id, "Chờ duyệt", after=before).text
    listed = rooms.api.reply(ADMIN.id, "Dũng", after=before)
    assert [label for label, _ in listed.buttons] == ["✅ Duyệt", "Từ chối", "🚫 Chặn"]


def test_blocking_is_confirmed_by_who_began_it(rooms: LiveRooms) -> None:
    listed = rooms.api.asks(ADMIN, "/chan an", "Chọn người")
    sure = press(rooms, ADMIN, listed, "Chặn: An", "Chặn An?")
    rooms.api.asks(OTHER_ADMIN, "/duyet")
    rooms.api.forges_press(OTHER_ADMIN, rooms.api.messages(OTHER_ADMIN.id)[-1], sure.button("Chặn"))
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert "chỉ người ấy xác nhận được" in rooms.api.press_answers()[-1]
    assert role_of(rooms, MEMBER) == "member"
    press(rooms, ADMIN, sure, "Chặn", "Đã chặn An")
    assert role_of(rooms, MEMBER) == "blocked"


def test_blocked_person_is_unblocked_to_be_approved_again(rooms: LiveRooms) -> None:
    rooms.office.people.meet(f"telegram:{STRANGER.id}", "Dũng", "blocked", NOW)
    listed = rooms.api.asks(ADMIN, "/chan dung", "Chọn người")
    shown = press(rooms, ADMIN, listed, "Bỏ chặn", "Đã bỏ chặn")
    assert role_of(rooms, STRANGER) == "pending"
    assert "Duyệt" in shown.buttons[0][0]


def test_block_can_be_called_off(rooms: LiveRooms) -> None:
    sure = rooms.api.asks(ADMIN, "/chan 999888", "Chặn 999888?")
    press(rooms, ADMIN, sure, "Thôi", "Đã thôi")
    assert rooms.office.people.find("telegram:999888") is None


def test_administrator_of_the_settings_cannot_be_blocked(rooms: LiveRooms) -> None:
    rooms.api.asks(OTHER_ADMIN, "/duyet")
    sure = rooms.api.asks(ADMIN, f"/chan {OTHER_ADMIN.id}", "Chặn")
    rooms.api.presses(ADMIN, sure, "Chặn")
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert "là người quản trị ghi trong cài đặt" in rooms.api.press_answers()[-1]


def test_invitation_lets_in_with_its_unit_and_once(rooms: LiveRooms) -> None:
    shown = rooms.api.asks(ADMIN, "/moi 1 Phòng Nội vụ", "Lời mời cho 1 người")
    link = re.search(r"https://t\.me/(\w+)\?start=(inv_[\w-]+)", shown.text)
    assert link
    assert link[1] == rooms.api.username
    taken = rooms.api.asks(STRANGER, f"/start {link[2]}", "đã được cấp quyền")
    greeting = rooms.api.reply(STRANGER.id, "Xin chào", after=taken.id)
    assert "câu hỏi và câu trả lời trong 30 ngày" in greeting.text
    person = rooms.office.people.find(f"telegram:{STRANGER.id}")
    assert person
    assert (person.role, person.unit) == ("member", "Phòng Nội vụ")
    refused = rooms.api.asks(User(700500, "Em"), f"/start {link[2]}", "hết lượt")
    assert [label for label, _ in refused.buttons] == ["Xin được sử dụng"]


@pytest.mark.parametrize("words", ["0", "501", "99999999999"])
def test_invitation_for_too_many_is_refused(rooms: LiveRooms, words: str) -> None:
    assert "từ 1 đến 500" in rooms.api.asks(ADMIN, f"/moi {words}").text


def test_statistics_name_the_questions_without_an_answer(rooms: LiveRooms) -> None:
    rooms.api.asks(MEMBER, "Giá vàng hôm nay là bao nhiêu?")
    shown = rooms.api.asks(ADMIN, "/thongke 7", "7 ngày qua")
    assert "Giá vàng hôm nay" in shown.text
    assert "1 câu hỏi của 1 người" in shown.text


@pytest.mark.parametrize("user", [MEMBER, STRANGER])
@pytest.mark.parametrize("command", ["/duyet", "/moi", "/chan", "/thongke", "/nap"])
def test_commands_of_administrators_are_for_them_alone(rooms: LiveRooms, user: User, command: str) -> None:
    shown = rooms.api.asks(user, command).text
    assert "dành cho" in shown
    assert "inv_" not in shown


@pytest.mark.parametrize("user", [MEMBER, STRANGER])
@pytest.mark.parametrize(
    "data", ["d:ok:700400", "d:bl!:700300:700300", "d:un:700300", "u:y:x", "d:", "d:ok:x"]
)
def test_forged_buttons_change_nothing(rooms: LiveRooms, user: User, data: str) -> None:
    known = {person.account: person.role for person in rooms.office.people.all()}
    rooms.api.asks(user, "/start")
    rooms.api.forges_press(user, rooms.api.messages(user.id)[-1], data)
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert {person.account: person.role for person in rooms.office.people.all()} == known
