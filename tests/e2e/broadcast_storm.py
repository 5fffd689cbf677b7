"""A broadcast by real processes that are killed on the way, through a Telegram that fails at random."""

from __future__ import annotations

import contextlib
import datetime
import random
import signal
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.database.engine import open_database
from bot.database.outbox import Outbox
from bot.database.people import People
from bot.database.subscriptions import Subscriptions
from bot.reminders.letters import Tally
from bot.reminders.subscription import Subscription
from tests.bot_api import BotApi
from tests.e2e.conftest import PROGRAM, clean_environment

ADMIN = 700100
SLOT = "weekly:2026-08-03"
LONG_AGO = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
FIRST_PERSON, FIRST_GROUP = 1000, -100000


@dataclass(frozen=True, slots=True)
class Storm:
    """What goes wrong, and how often. `groups` migrate; the other faults strike people at random."""

    subscribers: int
    blocked: int
    groups: int
    patience: int
    gateway: int
    cut_before: int
    cut_after: int
    kills: int
    seed: int = 20260803
    per_second: int = 25


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a broadcast, by what Telegram saw and by what the program wrote down."""

    arrived: Counter[int]
    tally: Tally
    fastest_second: int
    seconds: float
    runs: int
    report: str


class Broadcast:
    """Subscribers in `office`, and `api` made ready to fail for them."""

    def __init__(self, office: Path, api: BotApi, storm: Storm) -> None:
        self._office, self._api, self._storm = office, api, storm
        self._chance = random.Random(storm.seed)
        self.people = [FIRST_PERSON + number for number in range(storm.subscribers - storm.groups)]
        self.groups = [FIRST_GROUP - number for number in range(storm.groups)]
        self._subscribe()
        victims = iter(self._chance.sample(self.people, storm.blocked + storm.cut_before + storm.cut_after))
        self.blocked = [next(victims) for _ in range(storm.blocked)]
        self.cut_before = [next(victims) for _ in range(storm.cut_before)]
        self.cut_after = [next(victims) for _ in range(storm.cut_after)]
        self._break_things()

    def send_until_done(self) -> Outcome:
        """Send, killing the first runs at random moments, until a run has nothing left."""
        runs = 0
        for _ in range(self._storm.kills):
            runs += 1
            with self.start() as process:
                self._kill_after_some(process)
        while True:
            runs += 1
            with self.start() as process:
                process.communicate(timeout=600)
            if process.returncode == 0:
                return self._outcome(runs)

    def start(self) -> subprocess.Popen[bytes]:
        """`thidua remind --send`, as cron runs it at half past seven."""
        settings = {
            "THIDUA_TELEGRAM_TOKEN": self._api.token,
            "THIDUA_TELEGRAM_API_URL": self._api.url,
            "THIDUA_TELEGRAM_ADMINS": f"[{ADMIN}]",
            "THIDUA_TELEGRAM_GROUPS": str(self.groups),
            "THIDUA_REMINDER_MESSAGES_PER_SECOND": str(self._storm.per_second),
        }
        return subprocess.Popen(
            [PROGRAM, "remind", "--send", "--now", "2026-08-03T07:31", "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self._office,
            env=clean_environment() | {"no_proxy": "127.0.0.1"} | settings,
        )

    def _kill_after_some(self, process: subprocess.Popen[bytes]) -> None:
        """SIGKILL when some more messages have been asked for; a run that ends before is not killed."""
        share = max(2, self._storm.subscribers // (self._storm.kills + 2))
        until = len(self._api.calls("sendMessage")) + self._chance.randint(1, share)
        self._api.wait(
            lambda: len(self._api.calls("sendMessage")) >= until or process.poll() is not None,
            "messages",
            120,
        )
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)

    def _subscribe(self) -> None:
        database = open_database("", self._office / "state")
        people, subscriptions = People(database, [f"telegram:{ADMIN}"]), Subscriptions(database)
        people.meet(f"telegram:{ADMIN}", "Quản trị", "admin", LONG_AGO)
        subscriptions.meet(Subscription(f"telegram:{ADMIN}", "Quản trị", LONG_AGO, wanted=False))
        for number in self.people:
            people.meet(f"telegram:{number}", f"Người {number}", "member", LONG_AGO)
        for number in (*self.people, *self.groups):
            chat, name = f"telegram:{number}", f"Nơi {number}"
            subscriptions.meet(Subscription(chat, name, LONG_AGO, wanted=True, group=number < 0))
        database.close()

    def _break_things(self) -> None:
        api, storm = self._api, self._storm
        for chat in self.blocked:
            api.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user", times=1000, chat=chat)
        for chat in self.groups:
            moved = "Bad Request: group chat was upgraded to a supergroup chat"
            api.refuse("sendMessage", 400, moved, times=1000, chat=chat, migrate_to_chat_id=successor(chat))
        for chat in self.cut_before:
            api.cut("sendMessage", "before", chat=chat)
        for chat in self.cut_after:
            api.cut("sendMessage", "after", chat=chat)
        healthy = sorted({*self.people} - {*self.blocked, *self.cut_before, *self.cut_after})
        for chat in self._chance.sample(healthy, storm.patience):
            api.refuse("sendMessage", 429, "Too Many Requests: retry after 1", chat=chat, retry_after=1)
        for chat in self._chance.sample(healthy, storm.gateway):
            api.refuse("sendMessage", 502, "Bad Gateway", chat=chat)

    def _outcome(self, runs: int) -> Outcome:
        calls = self._api.calls("sendMessage")
        everyone = [*self.people, *self.groups, *map(successor, self.groups)]
        arrived = Counter({chat: found for chat in everyone if (found := len(self._api.messages(chat)))})
        database = open_database("", self._office / "state")
        tally = Outbox(database).tally(SLOT)
        database.close()
        assert tally
        times = [call.at for call in calls]
        report = "\n".join(message.text for message in self._api.messages(ADMIN))
        return Outcome(arrived, tally, fastest_second(times), times[-1] - times[0], runs, report)


def successor(group: int) -> int:
    """The number of the supergroup that takes the place of a group."""
    return group - 1_000_000


def fastest_second(times: Sequence[float]) -> int:
    """The most calls within any second."""
    most, first = 0, 0
    for last, time in enumerate(times):
        while time - times[first] >= 1:
            first += 1
        most = max(most, last - first + 1)
    return most


def number_of(chat: str) -> int:
    return int(chat.partition(":")[2])


def lost(broadcast: Broadcast, outcome: Outcome) -> list[int]:
    """Who got nothing although nothing about them says why."""
    troubled = {number_of(chat) for chats in outcome.tally.troubled.values() for chat in chats}
    owed = [*broadcast.people, *map(successor, broadcast.groups)]
    return [chat for chat in owed if not outcome.arrived[chat] and chat not in troubled]


def duplicates(outcome: Outcome) -> list[int]:
    return [chat for chat, count in outcome.arrived.items() if count > 1]
