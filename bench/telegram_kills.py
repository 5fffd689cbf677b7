"""Killing the bot under load, again and again: what people were told is kept must be kept.

    python -m bench.telegram_kills OFFICE [--kills 20]

OFFICE is a folder with `corpus` and a `state` whose index is built. While people ask and note where they
work, the bot is killed at a random moment and started again. In the end every question has been answered,
and every note that was confirmed stands in the database.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tests.bot_api import BotApi, User
from tests.e2e.bot_process import GROUP, BotProcess

PEOPLE = [User(810_000 + number, f"Người {number}") for number in range(20)]
ENVIRON = {"THIDUA_TELEGRAM_ACCESS": "open"}
LONGEST_LIFE_S = 3.0
TYPE_UNIT = "Xin trả lời tin này"
PATIENCE_S = 120.0


class People(threading.Thread):
    """Everybody asks and notes a body in turn, waiting for nobody; `asked` counts the questions."""

    def __init__(self, api: BotApi) -> None:
        super().__init__(daemon=True)
        self.api = api
        self.ended = threading.Event()
        self.asked: set[str] = set()

    def run(self) -> None:
        number = 0
        while not self.ended.wait(0.1):
            user = PEOPLE[number % len(PEOPLE)]
            question = f"/hoi Kế hoạch số {10_000 + number}/KH-UBND do ai ban hành?"
            self.asked.add(question)
            self.api.says(user, question, chat=GROUP)
            self._note_body(user, number)
            number += 1

    def _note_body(self, user: User, number: int) -> None:
        prompts = [message for message in self.api.messages(user.id) if TYPE_UNIT in message.text]
        if prompts:
            self.api.says(user, f"Phòng Số {number}", reply_to=prompts[-1])
        else:
            settings = [m for m in self.api.messages(user.id) if any(data == "m:g" for _, data in m.buttons)]
            if settings:
                self.api.forges_press(user, settings[-1], "m:g")
            else:
                self.api.says(user, "/settings")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("office", type=Path)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    with BotApi() as api:
        people = People(api)
        people.start()
        for _ in range(given.kills):
            with BotProcess(given.office, api, **ENVIRON) as process:
                process.wait_until_running(api)
                time.sleep(chance.uniform(0, LONGEST_LIFE_S))
        people.ended.set()
        people.join()
        with BotProcess(given.office, api, **ENVIRON) as process:
            process.wait_until_running(api)
            result = _settle(api, people)
            process.stop()
        result |= _kept(given.office, api)
    json.dump({"kills": given.kills, **result}, sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")


def _settle(api: BotApi, people: People) -> dict[str, Any]:
    """Wait until every question is answered, and count the answers."""

    def answers() -> Counter[str]:
        # In a group every answer quotes its question.
        return Counter(message.reply_to_text for message in api.messages(GROUP) if message.reply_to_text)

    until = time.monotonic() + PATIENCE_S
    while people.asked - (counts := answers()).keys() and time.monotonic() < until:
        time.sleep(0.5)
    return {
        "questions": len(people.asked),
        "lost": len(people.asked - counts.keys()),
        "answered_twice": sum(count > 1 for count in counts.values()),
    }


def _kept(office: Path, api: BotApi) -> dict[str, Any]:
    """Compare what people were told with what the database holds."""
    with sqlite3.connect(office / "state" / "bot.sqlite") as database:
        units = dict(database.execute("select account, unit from people"))
        sound = database.execute("pragma integrity_check").fetchone()[0]
    forgotten = 0
    for user in PEOPLE:
        noted = [m.text for m in api.messages(user.id) if "Đã ghi cơ quan" in m.text]
        told = noted[-1].partition(": ")[2].partition(".")[0] if noted else None
        kept = units.get(f"telegram:{user.id}")
        # A later note may have been kept without its confirmation arriving.
        number = int(kept.rpartition(" ")[2]) if kept else -1
        forgotten += told is not None and number < int(told.rpartition(" ")[2])
    return {"confirmed_and_forgotten": forgotten, "database": sound}


if __name__ == "__main__":
    main()
