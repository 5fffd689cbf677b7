"""What administrators do about people, the same from a chat and from the command line."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from bot.people import Person, Role
from ingest.errors import ThiduaError

if TYPE_CHECKING:
    from bot.database.people import People

# In a start link Telegram passes at most 64 of these letters on; a token takes 22.
INVITATION = "inv_"
MAX_USES, MAX_DAYS = 500, 90
_ACCOUNT = re.compile(r"(?:(?P<channel>[a-z]+):)?(?P<number>\d{1,20})")


def account_of(text: str) -> str:
    """The account that an administrator names: "123456" or "telegram:123456". Raises ThiduaError."""
    match = _ACCOUNT.fullmatch(text.strip().lower())
    if match is None:
        raise ThiduaError(
            f"“{text}” không phải số định danh của một tài khoản.",
            "Ghi một số như 123456789; “thidua users list” liệt kê các số đã biết.",
        )
    return f"{match['channel'] or 'telegram'}:{match['number']}"


def give_role(
    people: People, account: str, role: Role, *, actor: str, now: datetime.datetime, name: str = ""
) -> Person:
    """Give `account` a role, also when it has never come: then it has it when it does.

    Raises ThiduaError for an administrator of the settings, whose role no command changes, and for whoever
    would lock themselves out.
    """
    known = people.find(account)
    if known is not None and known.is_admin:
        raise ThiduaError(
            f"{known.name or account} là người quản trị ghi trong cài đặt.",
            "Muốn đổi, sửa [telegram] admins trong config.toml rồi khởi động lại bot.",
        )
    if known is None:
        people.meet(account, name, "pending", now)
    changed = people.set_role(account, role, actor=actor, now=now)
    assert changed, "the person has just been met"
    return changed


def refuse(people: People, account: str) -> bool:
    """Forget somebody who waits to be let in; False when they do not wait (any longer)."""
    known = people.find(account)
    if known is None or known.role != "pending":
        return False
    people.forget(account)
    return True
