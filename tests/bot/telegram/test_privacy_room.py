"""What people are told about their data, and that deleting it deletes all of it."""

from __future__ import annotations

import pytest

from bot.answers import Answer
from bot.people.privacy import PersonalData
from tests.bot.telegram.live_rooms import ADMIN, MEMBER, NOW, STRANGER, LiveRooms


@pytest.fixture
def member(running: LiveRooms) -> str:
    account = f"telegram:{MEMBER.id}"
    running.office.people.meet(account, MEMBER.name, "member", NOW)
    return account


def test_person_sees_what_is_kept_and_has_it_deleted(running: LiveRooms, member: str) -> None:
    running.api.asks(MEMBER, "kinh phi khen thuong la bao nhieu", "45.000.000")
    shown = running.api.asks(MEMBER, "/quyenriengtu", "Quyền riêng tư").text
    for part in ("91/2025/QH15", "trong 30 ngày", "Tên: An", "kinh phi khen thuong", "/xoadulieu"):
        assert part in shown
    asked = running.api.asks(MEMBER, "/xoadulieu", "Xóa toàn bộ dữ liệu")
    running.api.presses(MEMBER, asked, "Xóa tất cả")
    running.api.wait(lambda: "Đã xóa" in running.api.now(asked).text, "the message to say so")
    kept = PersonalData(running.office.database, 30).of(member)
    assert (kept.person, kept.questions, kept.subscription, kept.documents) == (None, (), None, ())
    assert running.office.conversations.history(member, member, NOW) == ()


def test_deletion_can_be_called_off(running: LiveRooms, member: str) -> None:
    asked = running.api.asks(MEMBER, "/xoadulieu", "Xóa toàn bộ")
    running.api.presses(MEMBER, asked, "Thôi")
    running.api.wait(lambda: "Đã thôi" in running.api.now(asked).text, "the message to say so")
    assert running.office.people.find(member)


def test_nobody_deletes_the_data_of_another(running: LiveRooms, member: str) -> None:
    asked = running.api.asks(ADMIN, "/xoadulieu", "Xóa toàn bộ")
    running.api.forges_press(ADMIN, asked, f"p:x:{MEMBER.id}")
    running.api.wait(lambda: not running.api.unanswered_presses(), "an answer")
    assert running.api.press_answers()[-1] == "Chỉ chính chủ xóa được dữ liệu của mình."
    assert running.office.people.find(member)


def test_stranger_learns_that_nothing_is_kept(running: LiveRooms) -> None:
    assert "Không có gì." in running.api.asks(STRANGER, "/quyenriengtu", "Đang lưu về anh/chị").text
    assert running.office.people.find(f"telegram:{STRANGER.id}") is None


def test_who_was_forgotten_still_sees_the_questions_that_are_kept(running: LiveRooms) -> None:
    answer = Answer("Hạn nộp hồ sơ?", "hạn nộp hồ sơ?", False, "date", "Tài liệu không nêu.", 0.0)
    account = f"telegram:{STRANGER.id}"
    running.office.journal.add(answer, {}, account, account, NOW)
    shown = running.api.asks(STRANGER, "/quyenriengtu", "Đang lưu về anh/chị").text
    assert "Hạn nộp hồ sơ?" in shown
    assert "Không có gì." not in shown
    running.office.journal.forget(account)
