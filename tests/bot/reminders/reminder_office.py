"""An office without documents or network: deadlines by hand, a channel that obeys, a clock to set."""

from __future__ import annotations

import asyncio
import datetime
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.blocks import plain_lines
from bot.database.engine import Database, open_database
from bot.database.outbox import Outbox
from bot.database.people import People
from bot.database.subscriptions import Subscriptions
from bot.messaging import DeliveryFailure, Message
from bot.reminders.letters import Letter, Tally
from bot.reminders.pace import Pace
from bot.reminders.rounds import Rounds
from bot.reminders.subscription import Subscription
from bot.settings import VIETNAM, Paths, Reminder, Settings, Telegram
from bot.telegram.rounds import telegram_rounds
from ingest.errors import IndexMissing
from ingest.knowledge import Deadline, Knowledge
from ingest.model import Document
from tests.bot.deadline_samples import PLAN, deadline

MONDAY = datetime.datetime(2026, 8, 3, 7, 30, tzinfo=VIETNAM)
LONG_AGO = datetime.datetime(2026, 1, 1, tzinfo=VIETNAM)
HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
ADMIN = "telegram:1"


class Paper:
    """What the documents say; `broken` while they cannot be opened."""

    def __init__(self, deadlines: Sequence[Deadline]) -> None:
        self.deadlines = tuple(deadlines)
        self.broken = False

    @property
    def knowledge(self) -> Knowledge:
        if self.broken:
            raise IndexMissing("Chưa có chỉ mục.", "Chạy thidua ingest.")
        return Knowledge(deadlines=self.deadlines)

    @property
    def documents(self) -> dict[str, Document]:
        return {PLAN.id: PLAN}


class Post:
    """A channel. `failures` happen to the next messages to a chat, in order."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Message]] = []
        self.failures: dict[str, deque[DeliveryFailure]] = defaultdict(deque)

    async def send(self, chat: str, message: Message) -> str:
        if self.failures[chat]:
            raise self.failures[chat].popleft()
        self.sent.append((chat, message))
        return str(len(self.sent))

    def texts(self, chat: str) -> list[str]:
        return ["\n".join(plain_lines(message.blocks)) for to, message in self.sent if to == chat]

    def count(self, chat: str) -> int:
        return len(self.texts(chat))


@dataclass
class ReminderOffice:
    """`now` is the moment on the wall; it only moves when a test moves it."""

    state: Path
    now: datetime.datetime = MONDAY
    reminder: Reminder = field(default_factory=Reminder)
    paper: Paper = field(default_factory=lambda: Paper([deadline(confirmed=True)]))
    groups: tuple[int, ...] = ()
    post: Post = field(default_factory=Post)

    def __post_init__(self) -> None:
        self.database: Database = open_database("", self.state)
        self.subscriptions = Subscriptions(self.database)
        self.outbox = Outbox(self.database)
        self.people = People(self.database, [ADMIN])
        self.people.meet(ADMIN, "Quản trị", "admin", LONG_AGO)
        self.subscriptions.meet(Subscription(ADMIN, "Quản trị", LONG_AGO, wanted=False))
        self.rounds = self.open_rounds()

    def open_rounds(self) -> Rounds:
        """As after a restart."""
        settings = Settings(
            paths=Paths(state=self.state),
            telegram=Telegram(admins=(1,), groups=self.groups),
            reminder=self.reminder,
        )
        rounds = telegram_rounds(settings, self.database, self.post, lambda: self.paper, lambda: self.now)
        rounds.sender = type(rounds.sender)(
            self.outbox,
            self.subscriptions,
            self.post,
            Pace(10_000, chat_gap_s=0, group_gap_s=0),
            lambda: self.now,
        )
        return rounds

    def subscribe(self, number: int, **choices: Any) -> str:
        """Somebody who has wanted reminders for long. Returns their chat."""
        chat = f"telegram:{number}"
        if number > 0:
            self.people.meet(chat, f"Người {number}", "member", LONG_AGO)
        values: dict[str, Any] = {"since": LONG_AGO, "wanted": True, "group": number < 0} | choices
        self.subscriptions.meet(Subscription(chat, f"Người {number}", **values))
        return chat

    def round(self, linger: datetime.timedelta = datetime.timedelta()) -> Sequence[Tally] | None:
        return asyncio.run(self.rounds.make(linger))

    def fates(self, slot: str = "weekly:2026-08-03") -> dict[str, int]:
        tally = self.outbox.tally(slot)
        return dict(tally.counts.items()) if tally else {}

    def told(self) -> str:
        """All that the administrator was told."""
        return "\n".join(self.post.texts(ADMIN))


def letter(chat: str = "telegram:5", slot: str = "weekly:2026-08-03", **changes: Any) -> Letter:
    values: dict[str, Any] = {"kind": "weekly", "due": MONDAY, "expires": MONDAY + DAY}
    return Letter(slot, chat, **(values | changes))
