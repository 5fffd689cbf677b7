"""Who may use the assistant, and as what."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

Role = Literal["admin", "member", "pending", "blocked"]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the office knows. `account` is "telegram:123456"; `unit` is the body they work for."""

    account: str
    name: str
    role: Role
    unit: str | None
    joined_at: datetime.datetime
    seen_at: datetime.datetime

    @property
    def may_ask(self) -> bool:
        return self.role in ("admin", "member")

    @property
    def is_admin(self) -> bool:
        return self.role == "admin"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A way in for up to `uses_left` people until `expires_at`; its token is kept only as a hash."""

    created_by: str
    expires_at: datetime.datetime
    uses_left: int
    unit: str | None
