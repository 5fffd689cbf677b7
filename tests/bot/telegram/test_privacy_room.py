"""What people are told about their data, and that deleting it deletes all of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Answer
from bot.people.privacy import PersonalData
from tests.bot.telegram.live_rooms import ADMIN, MEMBER, NOW, STRANGER, LiveRooms, live_rooms


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveRooms]:
    with live_rooms(tmp_path_factory.mktemp("office")) as running:
        yield running


@pytest.fixture
def member(rooms: LiveRooms) -> str:
    account = f"telegram:{MEMBER.id}"
    rooms.office.people.meet(account, MEMBER.name, "member", NOW)
    return account


def test_person_sees_what_is_kept_and_has_it_deleted(rooms: LiveRooms, member: str) -> None:
    rooms.api.asks(MEMBER, "kinh phi khen thuong la bao nhieu", "45.000.000")
    shown = rooms.api.asks(MEMBER, "/quyenriengtu", "Quyền riêng tư").text
    for part in ("91/2025/QH15", "trong 30 ngày", "Tên: An", "kinh phi khen thuong", "/xoadulieu"):
        assert part in shown
    asked = rooms.api.asks(MEMBER, "/xoadulieu", "Xóa toàn bộ dữ liệu")
    rooms.api.presses(MEMBER, asked, "Xóa tất cả")
    rooms.api.wait(lambda: "Đã xóa" in rooms.api.now(asked).text, "the message to say so")
    kept = PersonalData(rooms.office.database, 30).of(member)
    assert (kept.person, kept.questions, kept.subscription, kept.documents) == (None, (), None, ())
    assert rooms.office.conversations.history(member, member, NOW) == ()


def test_deletion_can_be_called_off(rooms: LiveRooms, member: str) -> None:
    asked = rooms.api.asks(MEMBER, "/xoadulieu", "Xóa toàn bộ")
    rooms.api.presses(MEMBER, asked, "Thôi")
    rooms.api.wait(lambda: "Đã thôi" in rooms.api.now(asked).text, "the message to say so")
    assert rooms.office.people.find(member)


def test_nobody_deletes_the_data_of_another(rooms: LiveRooms, member: str) -> None:
    asked = rooms.api.asks(ADMIN, "/xoadulieu", "Xóa toàn bộ")
    rooms.api.forges_press(ADMIN, asked, f"p:x:{MEMBER.id}")
    rooms.api.wait(lambda: not rooms.api.unanswered_presses(), "an answer")
    assert rooms.api.press_answers()[-1] == "Chỉ chính chủ xóa được dữ liệu của mình."
    assert rooms.office.people.find(member)


def test_stranger_learns_that_nothing_is_kept(rooms: LiveRooms) -> None:
    assert "Không có gì." in rooms.api.asks(STRANGER, "/quyenriengtu", "Đang lưu về anh/chị").text
    assert rooms.office.people.find(f"telegram:{STRANGER.id}") is None


def test_who_was_forgotten_still_sees_the_questions_that_are_kept(rooms: LiveRooms) -> None:
    answer = Answer("Hạn nộp hồ sơ?", "hạn nộp hồ sơ?", False, "date", "Tài liệu không nêu.", 0.0)
    account = f"telegram:{STRANGER.id}"
    rooms.office.journal.add(answer, {}, account, account, NOW)
    shown = rooms.api.asks(STRANGER, "/quyenriengtu", "Đang lưu về anh/chị").text
    assert "Hạn nộp hồ sơ?" in shown
    assert "Không có gì." not in shown
    rooms.office.journal.forget(account)
