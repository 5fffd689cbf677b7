"""Commands, menus and settings on Telegram, as a person sees them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot_api import BotApi, Seen, User
from tests.e2e.bot_process import ADMIN, GROUP, BotProcess, running_bot

pytestmark = pytest.mark.model

CAMPAIGN = "Xã Tân Lập chung tay giữ gìn môi trường"
LAUNCHED_BY = "Cơ quan phát động: Ủy ban nhân dân xã Tân Lập"
AWARDS = "Danh hiệu, hình thức khen thưởng"
AWARD = "“Gia đình gương mẫu”"
MEMBER = User(700400, "Chị Hoa <b>")
MEMBERS_MENU = ["start", "help", "settings", "hoi", "phongtrao", "hannop", "tieuchuan", "vanban", "nhiemvu"]


@pytest.fixture(scope="module")
def bot(office: Path) -> Iterator[tuple[BotApi, BotProcess]]:
    with running_bot(office, THIDUA_TELEGRAM_ACCESS="open") as running:
        yield running


@pytest.fixture
def api(bot: tuple[BotApi, BotProcess]) -> BotApi:
    return bot[0]


def opened(api: BotApi, message: Seen, button: str) -> Seen:
    """The message after one of its buttons was pressed."""
    api.press_and_wait(MEMBER, message, button)
    return api.now(message)


def test_start_greets_shows_examples_and_the_everyday_actions(api: BotApi) -> None:
    greeting = api.asks(MEMBER, "/start", "Xin chào")
    assert "Chị Hoa <b>" in greeting.text
    assert greeting.keyboard == ("📅 Hạn nộp", "🏁 Phong trào", "🏅 Tiêu chuẩn", "📌 Việc của tôi")
    assert "/quyenriengtu" in greeting.text


def test_help_lists_what_one_may_do(api: BotApi) -> None:
    text = api.asks(MEMBER, "/help", "Các lệnh").text
    assert [f"/{name}" in text for name in MEMBERS_MENU] == [True] * len(MEMBERS_MENU)


def test_photo_of_a_member_cannot_be_read(api: BotApi) -> None:
    before = api.last_message()
    api.sends(MEMBER, {"photo": [{"file_id": "P", "file_unique_id": "p", "width": 1, "height": 1}]})
    assert "ảnh tôi chưa đọc được" in api.reply(MEMBER.id, "chỉ đọc được chữ", after=before).text


@pytest.mark.parametrize("language", ["", "vi"])
def test_menu_is_described_in_vietnamese_and_by_role(api: BotApi, language: str) -> None:
    members = api.menu(language)
    assert [name for name in members if name in MEMBERS_MENU] == MEMBERS_MENU
    assert members["hannop"] == "Việc sắp đến hạn"
    admins = api.menu(language, {"type": "chat", "chat_id": ADMIN.id})
    assert members.items() <= admins.items()
    grouped = api.menu(language, {"type": "all_group_chats"})
    assert "hoi" in grouped
    assert "settings" not in grouped


@pytest.mark.parametrize("asked", ["/phongtrao", "🏁 Phong trào"])
def test_campaign_opens_its_card_in_place_and_leads_back(api: BotApi, asked: str) -> None:
    listed = api.asks(MEMBER, asked, CAMPAIGN)
    card = opened(api, listed, CAMPAIGN)
    assert LAUNCHED_BY in card.text
    assert opened(api, card, "Danh sách").text == listed.text


def test_campaign_named_after_the_command_opens_at_once(api: BotApi) -> None:
    assert LAUNCHED_BY in api.asks(MEMBER, "/phongtrao moi truong", CAMPAIGN).text


def test_name_that_nothing_has_is_told_with_the_nearest(api: BotApi) -> None:
    assert "Tài liệu không nêu" in api.asks(MEMBER, "/phongtrao khong co that", "không nêu").text


def test_deadlines_come_with_the_picture_as_a_document(api: BotApi) -> None:
    listed = api.asks(MEMBER, "/hannop", "30 ngày tới")
    assert "14/08/2026" in listed.text
    picture = api.reply(MEMBER.id, "theo thời gian", after=listed.id)
    assert picture.document
    assert picture.document.content.startswith(b"\x89PNG")
    assert picture.photo is None
    api.press_and_wait(MEMBER, listed, "Lịch")
    calendar = api.reply(MEMBER.id, "lịch điện thoại", after=picture.id).document
    assert calendar
    assert b"BEGIN:VEVENT" in calendar.content


def test_conditions_of_an_award_by_button_and_by_name(api: BotApi) -> None:
    listed = api.asks(MEMBER, "🏅 Tiêu chuẩn", AWARDS)
    card = opened(api, listed, AWARD)
    assert "☐ Phân loại rác tại nguồn từ 6 tháng trở lên" in card.text
    assert api.asks(MEMBER, "/tieuchuan gia dinh guong mau", AWARD).text == card.text


def test_documents_and_one_with_its_outline(api: BotApi) -> None:
    listed = api.asks(MEMBER, "/vanban", "Văn bản (2)")
    card = opened(api, listed, "Quy chế thi đua")
    assert "Điều 2. Danh hiệu “Gia đình gương mẫu”" in card.text
    assert "Số: 15/KH-UBND" in api.asks(MEMBER, "/vanban 15/KH-UBND", "Dàn ý").text


def test_tasks_are_those_of_the_body_that_was_chosen(api: BotApi) -> None:
    asked = api.asks(MEMBER, "📌 Việc của tôi", "chưa biết")
    bodies = opened(api, asked, "Chọn cơ quan")
    assert api.press_and_wait(MEMBER, bodies, "Công chức Văn hóa") == "Đã ghi."
    api.wait(lambda: "Đã ghi cơ quan" in api.now(bodies).text, "the choice to show")
    tasks = api.asks(MEMBER, "/nhiemvu", "Công chức Văn hóa - Xã hội")
    assert "sơ kết phong trào" in tasks.text
    before = api.last_message()
    api.press_and_wait(MEMBER, tasks, "Lịch")
    assert api.reply(MEMBER.id, "lịch điện thoại", after=before).document


def test_tasks_of_another_body_are_had_without_becoming_ones_own(api: BotApi) -> None:
    tasks = api.asks(ADMIN, "/nhiemvu cong chuc van hoa", "sơ kết phong trào")
    before = api.last_message()
    api.press_and_wait(ADMIN, tasks, "Lịch")
    assert api.reply(ADMIN.id, "lịch điện thoại", after=before).document
    assert "Cơ quan: chưa chọn" in api.asks(ADMIN, "/settings", "Cài đặt").text


def test_body_that_the_documents_do_not_name_is_told_so(api: BotApi) -> None:
    assert api.asks(ADMIN, "/nhiemvu bộ tộc sao hỏa", "không nêu nhiệm vụ")


def test_body_is_typed_in_reply_and_taken_back(api: BotApi) -> None:
    before = api.last_message()
    api.press_and_wait(MEMBER, api.asks(MEMBER, "/settings", "Cài đặt"), "Gõ tên")
    prompt = api.reply(MEMBER.id, "Xin trả lời tin này", after=before + 2)
    noted = api.asks(MEMBER, "  Đảng ủy   xã Bình Châu ", "Đã ghi cơ quan", reply_to=prompt)
    assert "Đảng ủy xã Bình Châu" in noted.text
    settings = api.asks(MEMBER, "/settings", "Cài đặt")
    assert "Cơ quan: Đảng ủy xã Bình Châu" in settings.text
    api.press_and_wait(MEMBER, settings, "Bỏ cơ quan")
    api.wait(lambda: "chưa chọn" in api.now(settings).text, "the body to be dropped")


@pytest.mark.parametrize("name", ["12345", "x" * 121, "…"])
def test_typed_name_that_is_none_is_refused(api: BotApi, name: str) -> None:
    before = api.last_message()
    api.press_and_wait(MEMBER, api.asks(MEMBER, "/settings", "Cài đặt"), "Gõ tên")
    prompt = api.reply(MEMBER.id, "Xin trả lời tin này", after=before + 2)
    assert "không quá 120 ký tự" in api.asks(MEMBER, name, "Tên cơ quan cần", reply_to=prompt).text


def test_settings_lead_to_the_bodies_and_back(api: BotApi) -> None:
    settings = api.asks(MEMBER, "/settings", "Cài đặt")
    bodies = opened(api, settings, "Chọn cơ quan")
    assert opened(api, bodies, "↩ Cài đặt").text == settings.text


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("/phongtrao", CAMPAIGN),
        ("/hannop", "30 ngày tới"),
        ("/tieuchuan", AWARDS),
        ("/vanban", "Văn bản (2)"),
    ],
)
def test_lists_are_had_in_a_group_too(api: BotApi, asked: str, shown: str) -> None:
    assert api.asks(ADMIN, asked, shown, chat=GROUP).reply_to is not None
