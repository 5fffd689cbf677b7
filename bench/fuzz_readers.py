"""Spoils real files of every format and has the reading process read them.

python bench/fuzz_readers.py [COUNT [SEED]]
Prints what became of them, and the slowest. A file that defeats or crashes the reader is a bug: it is kept in
the folder FUZZ_KEEP (environment) with its number. The program itself must live, and write nowhere else.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from index.isolation import ReadingLimits, ReadingProcess
from ingest.catalog import Catalog
from ingest.errors import UnreadableDocument
from ingest.readers.options import ReadingOptions

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.ingest.mutations import spoiled

BUGS = ("không phân tích được", "dừng đột ngột", "quá lâu", "bộ nhớ")
LIMITS = ReadingLimits(seconds=20.0, memory_bytes=1_500_000_000)


def main() -> int:
    """The number of files that defeated the reader."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    keep = os.environ.get("FUZZ_KEEP")
    outcomes: Counter[tuple[str, str]] = Counter()
    slowest: list[tuple[float, int, str]] = []
    bugs = 0
    with tempfile.TemporaryDirectory() as made, ReadingProcess(LIMITS, ReadingOptions()) as process:
        corpus = Path(made)
        for number, (suffix, content) in enumerate(spoiled(count, seed)):
            path = corpus / f"{number}{suffix}"
            path.write_bytes(content)
            begun = time.perf_counter()
            outcome = outcome_of(process, path, corpus)
            slowest.append((time.perf_counter() - begun, number, suffix))
            outcomes[suffix, outcome] += 1
            if any(bug in outcome for bug in BUGS):
                bugs += 1
                print("BUG", number, suffix, outcome, flush=True)
                if keep:
                    (Path(keep) / path.name).write_bytes(content)
            path.unlink()
            assert not list(corpus.iterdir())
    for (suffix, outcome), times in sorted(outcomes.items()):
        print(f"{times:6} {suffix:6} {outcome}")
    print("slowest:", sorted(slowest, reverse=True)[:5])
    return bugs


def outcome_of(process: ReadingProcess, path: Path, corpus: Path) -> str:
    """'read', or what the sentence says after the file's name."""
    try:
        process.extract(process.read(path, corpus, Catalog()))
    except UnreadableDocument as error:
        return error.message.partition("” ")[2]
    return "read"


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
