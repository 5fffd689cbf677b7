"""A group that is reminded: an administrator sets it, and the command line sees what the bot has kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.database.engine import open_database
from bot.database.subscriptions import Subscriptions
from bot.reminders.subscription import Subscription
from tests.bot_api import User
from tests.e2e.bot_process import ADMIN, GROUP, running_bot
from tests.e2e.conftest import Thidua

pytestmark = pytest.mark.model

MEMBER = User(700900, "Em")


def subscribers(thidua: Thidua) -> dict[str, Any]:
    """Who `thidua remind --dry-run` says would be reminded, by chat."""
    environ = {"THIDUA_TELEGRAM_GROUPS": f"[{GROUP}]"}
    done = thidua("remind", "--dry-run", "--now", "2026-08-10T07:31", "--json", **environ)
    assert done.returncode == 0, done.stderr
    return {shape["chat"]: shape for shape in json.loads(done.stdout)}


def kept(office: Path, chat: str) -> Subscription:
    """What the bot has kept of a chat."""
    database = open_database("", office / "state")
    found = Subscriptions(database).find(chat)
    database.close()
    assert found
    return found


def test_group_is_set_by_an_administrator_alone(office: Path, thidua: Thidua) -> None:
    chat = f"telegram:{GROUP}"
    with running_bot(office) as (api, _):
        refused = api.asks(MEMBER, "/nhac@thidua_bot", "chỉ người quản trị", chat=GROUP)
        card = api.asks(ADMIN, "/nhac@thidua_bot", "Nhắc việc hằng tuần", chat=GROUP)
        assert "chỉ người quản trị" in api.press_and_wait(MEMBER, card, "Bật nhắc").lower()
        api.press_and_wait(ADMIN, card, "Bật nhắc")
        found = subscribers(thidua)[chat]
        assert found["due"]
        assert "Nhắc việc tuần 10/08" in found["message"]["text"]
        api.changes_membership(ADMIN, "kicked", chat=GROUP)
        api.wait(lambda: not kept(office, chat).active, "the group to be lost")
        api.changes_membership(ADMIN, "member", chat=GROUP)
        api.wait(lambda: kept(office, chat).active, "the group to be back")
    assert refused.chat == GROUP
