"""The served embedding model against the original on torch: speed, likeness, memory.

    python bench/embedding.py CORPUS.jsonl [--state state] [--passages 32] [--parity 100]

CORPUS.jsonl holds one {"text": ...} a line. Both engines take turns on the same passages, so that other work
on the machine slows both; of each engine the quickest round counts.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from index.embedding import bundled, prepare

WORDS_A_PASSAGE = 140  # some 180 tokens, the length of a passage
ROUNDS = 3
QUESTION = "Phong trào thi đua nào đang diễn ra trong năm 2026?"
COLD_START = """
import sys, time
start = time.perf_counter()
from pathlib import Path
from index.embedding import open_embedder
open_embedder("e5-small", Path(sys.argv[1]), 0).embed_questions([sys.argv[2]])
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(time.perf_counter() - start, int(status["VmHWM"].split()[0]) / 1024)
"""


def main() -> None:
    arguments = read_arguments()
    texts = [json.loads(line)["text"] for line in arguments.corpus.read_text(encoding="utf-8").splitlines()]
    started = time.perf_counter()
    embedder = prepare("e5-small", arguments.state, threads=0)
    print(f"prepare                   {time.perf_counter() - started:8.1f} s")
    report_cold_start(arguments.state)
    question_s = quickest(lambda: embedder.embed_questions([QUESTION]), 50)
    print(f"a question                {1000 * question_s:8.1f} ms")

    from index.embedding.torch_model import TorchModel

    with tempfile.TemporaryDirectory() as folder:
        bundled.unpack(Path(folder))
        original = TorchModel(folder)
    prompt = original.prompts.passage
    sample = texts[: arguments.parity]
    likeness = np.sum(embedder.embed_passages(sample) * original.embed(sample, prompt), axis=1)
    print(
        f"cosine to the original    {likeness.mean():8.4f} mean, {likeness.min():.4f} lowest of {len(sample)}"
    )
    report_throughput(
        equal_length(texts, arguments.passages),
        {"served": embedder.embed_passages, "original": lambda passages: original.embed(passages, prompt)},
    )


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--state", type=Path, default=Path("state"))
    parser.add_argument("--passages", type=int, default=32)
    parser.add_argument("--parity", type=int, default=100)
    return parser.parse_args()


def report_cold_start(state: Path) -> None:
    """A new process, from its first import to the vector of one question."""
    command = [sys.executable, "-c", COLD_START, str(state), QUESTION]
    runs = [
        subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        for _ in range(ROUNDS)
    ]
    seconds, megabytes = min(float(run[0]) for run in runs), max(float(run[1]) for run in runs)
    print(f"cold start, one question  {seconds:8.2f} s, {megabytes:.0f} MB resident")


def report_throughput(passages: list[str], engines: dict[str, Callable[[list[str]], object]]) -> None:
    times: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(ROUNDS):
        for name, embed in engines.items():
            times[name].append(quickest(lambda embed=embed: embed(passages), 1))
    for name, seconds in times.items():
        print(f"{name:25} {len(passages) / min(seconds):8.1f} passages/s")
    print(f"ratio                     {min(times['original']) / min(times['served']):8.2f}")


def equal_length(texts: list[str], count: int) -> list[str]:
    words = " ".join(texts).split()
    starts = range(0, count * WORDS_A_PASSAGE, WORDS_A_PASSAGE)
    return [" ".join(words[start : start + WORDS_A_PASSAGE]) for start in starts]


def quickest(run: Callable[[], object], times: int) -> float:
    """The least number of seconds that one of so many runs took."""
    best = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - started)
    return best


if __name__ == "__main__":
    main()
