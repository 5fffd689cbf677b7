"""Many people asking at once: the real bot process against the stand-in for Telegram.

    python -m bench.telegram_load OFFICE [--people 200] [--questions 5]

OFFICE is a folder with `corpus` and a `state` whose index is built. Every person asks the next question as
soon as the last one is answered, so that as many questions as people are always under way. Half of the
questions name a document that exists nowhere and only that person asks about: its number comes back in the
answer, which shows that answers go where they belong.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bot_api import BotApi, Call, User
from tests.e2e.bot_process import BotProcess

QUESTIONS = (
    "Tháng này có gì đến hạn?",
    "han nop bao cao so ket la khi nao",
    "Những phong trào thi đua nào đang diễn ra?",
    "kinh phi khen thuong bao nhieu",
    "Lao động tiên tiến cần đạt những gì?",
)
# The bot also says things unasked, such as whether one wants to be reminded.
ANSWER_BUTTON = '"a:g:'
PATIENCE_S = 300.0
FIRST_PERSON = 900_000


@dataclass
class Load:
    """What is asked, when, and what comes back."""

    api: BotApi
    questions: int
    asked: dict[int, int] = field(default_factory=Counter)
    since: dict[int, float] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    misplaced: int = 0
    surplus: int = 0

    def ask(self, person: int) -> None:
        number = self.asked[person]
        self.asked[person] += 1
        self.since[person] = time.monotonic()
        self.api.says(User(person, f"Người {person}"), _question(person, number))

    def take(self, call: Call) -> None:
        """An answer arrived: the next question of that person."""
        person = call.chat or 0
        if person not in self.since:
            self.surplus += 1
            return
        self.latencies.append(call.at - self.since.pop(person))
        marker = _marker(person, self.asked[person] - 1)
        self.misplaced += marker is not None and marker not in call.params["text"]
        if self.asked[person] < self.questions:
            self.ask(person)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("office", type=Path)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--questions", type=int, default=5)
    given = parser.parse_args()
    environ = {"THIDUA_TELEGRAM_ACCESS": "open", "THIDUA_TELEGRAM_MESSAGES_PER_MINUTE": "1000"}
    started = time.monotonic()
    with BotApi() as api, BotProcess(given.office, api, **environ) as process:
        process.wait_until_running(api)
        start_s = time.monotonic() - started
        result = _measure(Load(api, given.questions), given.people, process)
        # A kill would leave the last updates to be handled again by the next run.
        process.stop()
    json.dump({"start_s": round(start_s, 2), **result}, sys.stdout, indent=2)
    sys.stdout.write("\n")


def _measure(load: Load, people: int, bot: BotProcess) -> dict[str, Any]:
    pids = [bot.pid, *bot.children()]
    started, cpu = time.monotonic(), _cpu_seconds(pids)
    for number in range(people):
        load.ask(FIRST_PERSON + number)
    seen, expected = 0, people * load.questions
    while len(load.latencies) < expected and time.monotonic() - started < PATIENCE_S:
        calls = load.api.calls("sendMessage")
        for call in calls[seen:]:
            if ANSWER_BUTTON in call.params.get("reply_markup", ""):
                load.take(call)
        if len(calls) == seen:
            time.sleep(0.01)
        seen = len(calls)
    wall = time.monotonic() - started
    ordered = sorted(load.latencies) or [float("nan")]
    return {
        "questions": expected,
        "lost": expected - len(load.latencies),
        "answered_twice": load.surplus,
        "wrong_chat": load.misplaced,
        "p50_s": round(statistics.median(ordered), 2),
        "p95_s": round(ordered[int(len(ordered) * 0.95) - 1], 2),
        "max_s": round(ordered[-1], 2),
        "per_second": round(len(load.latencies) / wall, 1),
        "cpu_ms_per_question": round((_cpu_seconds(pids) - cpu) / max(1, len(load.latencies)) * 1000, 1),
        "memory_mb": sum(_peak_memory_mb(process) for process in pids),
    }


def _question(person: int, number: int) -> str:
    marker = _marker(person, number)
    return f"Kế hoạch số {marker} do ai ban hành?" if marker else QUESTIONS[number % len(QUESTIONS)]


def _marker(person: int, number: int) -> str | None:
    # Five digits: no real plan has more, and longer ones are not taken for a number at all.
    return f"{10_000 + (person - FIRST_PERSON) * 10 + number}/KH-UBND" if number % 2 else None


def _cpu_seconds(pids: Sequence[int]) -> float:
    """Of the bot and the process in which it answers."""
    stats = (Path(f"/proc/{pid}/stat").read_text() for pid in pids)
    fields = [stat.rpartition(")")[2].split() for stat in stats]
    return sum(int(field[11]) + int(field[12]) for field in fields) / 100


def _peak_memory_mb(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) // 1024


if __name__ == "__main__":
    main()
