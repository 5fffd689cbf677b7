"""What a reading process does to the program that asked it: nothing, whatever file it is given."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.isolation import ReadingLimits, ReadingProcess, read_isolated
from ingest.catalog import Catalog, CatalogEntry
from ingest.document import read_document
from ingest.errors import UnreadableDocument
from ingest.extract import extract_knowledge
from ingest.readers import ReadingOptions
from tests.office import PLAN, furnish

ROOT = Path(__file__).parents[3]
HOSTILE = (sys.executable, "-P", str(Path(__file__).parent / "hostile_reader.py"))
LIMITS = ReadingLimits(seconds=20.0, memory_bytes=800_000_000)
IMPATIENT = ReadingLimits(seconds=1.0, memory_bytes=800_000_000)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return furnish(tmp_path / "office") / "corpus"


@pytest.fixture(scope="module")
def hostile() -> Iterator[ReadingProcess]:
    with ReadingProcess(LIMITS, program=HOSTILE) as process:
        yield process


def refusal(process: ReadingProcess, corpus: Path, name: str) -> str:
    """The sentence for a file called `name`, after which the process reads an honest one."""
    for file in (f"{name}.md", "honest.md"):
        (corpus / file).write_text(PLAN, encoding="utf-8")
    with pytest.raises(UnreadableDocument) as caught:
        process.read(corpus / f"{name}.md", corpus, Catalog())
    assert process.read(corpus / "honest.md", corpus, Catalog()).metadata.number == "15/KH-UBND"
    return caught.value.message


def test_document_and_knowledge_are_those_that_reading_here_gives(corpus: Path) -> None:
    catalog = Catalog((CatalogEntry("ke-hoach-15.md", title="Kế hoạch về môi trường"),))
    path = corpus / "ke-hoach-15.md"
    with ReadingProcess(LIMITS) as process:
        document = process.read(path, corpus, catalog)
        knowledge = process.extract(document)
    assert document == read_document(path, corpus, catalog)
    assert document.metadata.title == "Kế hoạch về môi trường"
    assert knowledge == extract_knowledge(document)
    assert knowledge.deadlines


def test_one_upload_is_read_by_a_process_of_its_own(corpus: Path) -> None:
    assert read_isolated(corpus / "quy-che.txt", corpus, Catalog(), LIMITS).sections


def test_what_is_wrong_with_a_file_is_said_as_if_it_had_been_read_here(corpus: Path) -> None:
    (corpus / "trống.pdf").write_bytes(b"")
    with ReadingProcess(LIMITS) as process, pytest.raises(UnreadableDocument, match="trống") as caught:
        process.read(corpus / "trống.pdf", corpus, Catalog())
    assert caught.value.remedy


def test_limits_on_documents_reach_the_reader(corpus: Path) -> None:
    (corpus / "dài.txt").write_text("a\fb\fc", encoding="utf-8")
    options = ReadingOptions(max_bytes=1000, max_pages=2)
    with ReadingProcess(LIMITS, options) as process:
        with pytest.raises(UnreadableDocument, match="quá nhiều trang"):
            process.read(corpus / "dài.txt", corpus, Catalog())
        with pytest.raises(UnreadableDocument, match="lớn hơn mức cho phép"):
            process.read(corpus / "ke-hoach-15.md", corpus, Catalog())


def test_pages_are_heard_of_while_a_document_is_being_read(corpus: Path) -> None:
    (corpus / "ba.txt").write_text("a\fb\fc", encoding="utf-8")
    heard: list[int] = []
    with ReadingProcess(LIMITS, heard=lambda pages, total: heard.append(pages)) as process:
        process.read(corpus / "ba.txt", corpus, Catalog())
    assert heard == [1, 2, 3]


def test_reading_that_stands_still_is_ended(corpus: Path) -> None:
    (corpus / "hang.md").write_text(PLAN, encoding="utf-8")
    process = ReadingProcess(IMPATIENT, program=HOSTILE)
    with process, pytest.raises(UnreadableDocument, match="quá lâu"):
        process.read(corpus / "hang.md", corpus, Catalog())


def test_loop_ends_by_itself_when_nobody_is_there_to_end_it() -> None:
    code = "from index.isolation.limits import *; grant_processor_time(0.1)\nwhile True: pass"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60, check=False)
    assert done.returncode == -signal.SIGXCPU


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        ("crash", "dừng đột ngột"),
        ("eat_memory", "bộ nhớ"),
        ("fail", "không phân tích được"),
        ("recurse", "không phân tích được"),
        ("speak_nonsense", "dừng đột ngột"),
        ("announce_too_much", "dừng đột ngột"),
        ("go_on_for_ever", "dừng đột ngột"),
        ("write_file", "không phân tích được|dừng đột ngột"),
        ("misquote", "không phân tích được"),
        ("own_ancestor", "không phân tích được"),
        ("usurp", "không phân tích được"),
    ],
)
def test_hostile_file_costs_itself_and_nothing_else(
    hostile: ReadingProcess, corpus: Path, behaviour: str, words: str
) -> None:
    assert re.search(words, refusal(hostile, corpus, behaviour))


def test_what_libraries_print_is_no_reply(hostile: ReadingProcess, corpus: Path) -> None:
    (corpus / "chatter.md").write_text(PLAN, encoding="utf-8")
    assert hostile.read(corpus / "chatter.md", corpus, Catalog()).metadata.number == "15/KH-UBND"


def test_name_and_hash_are_not_believed(hostile: ReadingProcess, corpus: Path) -> None:
    (corpus / "usurp_name.md").write_text(PLAN, encoding="utf-8")
    document = hostile.read(corpus / "usurp_name.md", corpus, Catalog())
    assert document == read_document(corpus / "usurp_name.md", corpus, Catalog())


def test_sentence_from_a_process_taken_over_cannot_drive_a_terminal(
    hostile: ReadingProcess, corpus: Path
) -> None:
    message = refusal(hostile, corpus, "curse")
    assert "\x1b" not in message
    assert len(message) <= 500


def test_process_knows_no_secrets(
    hostile: ReadingProcess, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THIDUA_TELEGRAM_TOKEN", "bí mật")
    (corpus / "tell_secrets.md").write_text(PLAN, encoding="utf-8")
    with ReadingProcess(LIMITS, program=HOSTILE) as process:
        told = process.read(corpus / "tell_secrets.md", corpus, Catalog()).metadata.title
    environment = json.loads(told)
    assert "THIDUA_TELEGRAM_TOKEN" not in environment
    assert environment["HOME"] != os.environ.get("HOME")


def test_memory_that_earlier_files_left_behind_is_not_laid_to_the_next(corpus: Path) -> None:
    limits = ReadingLimits(seconds=20.0, memory_bytes=450_000_000)
    (corpus / "hoard_memory.md").write_text(PLAN, encoding="utf-8")
    with ReadingProcess(limits, program=HOSTILE) as process:
        for _ in range(8):
            assert process.read(corpus / "hoard_memory.md", corpus, Catalog()).passages


def test_file_that_a_worn_process_dies_of_is_read_by_a_fresh_one(corpus: Path) -> None:
    for name in ("hoard_memory", "crash_once_worn"):
        (corpus / f"{name}.md").write_text(PLAN, encoding="utf-8")
    with ReadingProcess(LIMITS, program=HOSTILE) as process:
        process.read(corpus / "hoard_memory.md", corpus, Catalog())
        assert process.read(corpus / "crash_once_worn.md", corpus, Catalog()).passages


def test_nothing_stays_behind(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with ReadingProcess(LIMITS) as process:
        process.read(corpus / "quy-che.txt", corpus, Catalog())
        assert list(tmp_path.glob("thidua-*"))
    assert not list(tmp_path.glob("thidua-*"))
