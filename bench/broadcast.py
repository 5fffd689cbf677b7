"""The weekly reminder to a thousand subscribers, through a Telegram that fails, by senders that are killed.

    python -m bench.broadcast OFFICE [--subscribers 1000] [--kills 10] [--seed 20260803]

OFFICE is a folder in which `thidua ingest` was run. Nothing is written there: the index is linked into a
folder of its own. Against the stand-in of tests/bot_api, not against Telegram.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from tests.bot_api import BotApi
from tests.e2e.broadcast_storm import Broadcast, Outcome, Storm, duplicates, lost, number_of


def main() -> None:
    arguments = _parser().parse_args()
    subscribers = arguments.subscribers
    storm = Storm(
        subscribers=subscribers,
        blocked=subscribers * 3 // 100,
        groups=subscribers // 100,
        patience=subscribers // 100,
        gateway=subscribers // 50,
        cut_before=subscribers // 100,
        cut_after=subscribers // 100,
        kills=arguments.kills,
        seed=arguments.seed,
    )
    with tempfile.TemporaryDirectory() as folder, BotApi() as api:
        broadcast = Broadcast(_copy(arguments.office, Path(folder)), api, storm)
        outcome = broadcast.send_until_done()
    print(json.dumps(_numbers(storm, broadcast, outcome), indent=2))


def _numbers(storm: Storm, broadcast: Broadcast, outcome: Outcome) -> dict[str, object]:
    doubtful = {number_of(chat) for chat in outcome.tally.troubled.get("unknown", ())}
    cut = {*broadcast.cut_before, *broadcast.cut_after}
    return {
        "subscribers": storm.subscribers,
        "runs": outcome.runs,
        "killed": storm.kills,
        "counts": dict(outcome.tally.counts),
        "duplicates": len(duplicates(outcome)),
        "lost": len(lost(broadcast, outcome)),
        "cut connections reported in doubt": f"{len(cut & doubtful)} of {len(cut)}",
        "in doubt because of a kill": len(doubtful - cut),
        "in doubt and arrived": sum(outcome.arrived[chat] for chat in doubtful),
        "seconds from first to last call": round(outcome.seconds, 1),
        "calls in the fastest second": outcome.fastest_second,
        "doubts in the report": f"Không rõ đã đến chưa: {len(doubtful)}" in outcome.report,
    }


def _copy(office: Path, folder: Path) -> Path:
    """An office with the same documents and index, and nobody in it yet."""
    (folder / "state").mkdir()
    (folder / "corpus").symlink_to((office / "corpus").resolve())
    for name in ("index", "models"):
        (folder / "state" / name).symlink_to((office / "state" / name).resolve())
    return folder


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("office", type=Path)
    parser.add_argument("--subscribers", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=20260803)
    return parser


if __name__ == "__main__":
    main()
