from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from index.store import Documents, Store, write_store
from ingest.knowledge import Deadline, Finding, Knowledge, RelativeTime
from ingest.model import Document, Metadata, PageSpan, Passage, Quote, Section

TEXT = "Điều 5. Nguyên tắc 🏅\nTự nguyện, tự giác, công khai."
QUOTE = Quote("d1", 0, 6, "Điều 5")
DOCUMENT = Document(
    id="d1",
    file="luật/thi đua.txt",
    content_hash="ab" * 32,
    metadata=Metadata(
        "Luật", "luật", "06/2022/QH15", "Quốc hội", datetime.date(2022, 6, 15), replaces=("cũ",)
    ),
    text=TEXT,
    pages=(PageSpan(1, 0, 22), PageSpan(2, 22, len(TEXT))),
    sections=(Section(None, 0, "điều", "Điều 5", "Nguyên tắc", 0, 22, len(TEXT)),),
    passages=(Passage("p1", "d1", "Điều 5. Nguyên tắc", 2, 22, len(TEXT), TEXT[22:], "Nguyên tắc:"),),
)
OTHER = Document("d2", "a.txt", "cd" * 32, Metadata("Khác"), "", (), (), ())
DEADLINE = Deadline(
    "hạn", "Nộp hồ sơ", None, None, None, None, None, RelativeTime(10, "working-day", "nhận hồ sơ"), False,
    ("Phòng Nội vụ",), 0.9, (QUOTE,),
)  # fmt: skip
KNOWLEDGE = Knowledge(deadlines=(DEADLINE,), findings=(Finding("Ngày không có thật", (QUOTE,)),))


# Several threads, none of which has seen a document before: in a process of their own, for only the first
# moment is dangerous.
RACE = """\
import sys, threading
from pathlib import Path
from index.store import Store

sys.setswitchinterval(1e-6)
store, together = Store(Path(sys.argv[1])), threading.Barrier(8)

def read():
    together.wait()
    assert store.document("d1").file and store.knowledge().deadlines

threads = [threading.Thread(target=read) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    path = tmp_path / "passages.sqlite"
    write_store(path, [OTHER, DOCUMENT], [Knowledge(), KNOWLEDGE], KNOWLEDGE)
    return Store(path)


def test_document_comes_back_whole(store: Store) -> None:
    assert store.document("d1") == DOCUMENT
    assert store.document("d2") == OTHER


def test_unknown_document_and_passage_are_none(store: Store) -> None:
    assert store.document("d3") is None
    assert store.passage("p3") is None
    assert store.passages_of("d3") == ()


def test_passage_is_found_by_id_and_by_position(store: Store) -> None:
    assert store.passage("p1") == DOCUMENT.passages[0]
    assert store.passages_at([0]) == [DOCUMENT.passages[0]]


def test_passages_come_in_the_order_asked_for(tmp_path: Path) -> None:
    passages = tuple(Passage(f"p{row}", "d1", "", None, row, row + 1, "x") for row in range(5))
    document = Document("d1", "f", "h", Metadata("t"), "xxxxx", (), (), passages)
    write_store(tmp_path / "s", [document], [Knowledge()], Knowledge())
    assert Store(tmp_path / "s").passages_at([3, 0, 4]) == [passages[3], passages[0], passages[4]]


def test_knowledge_comes_back_whole(store: Store) -> None:
    assert store.knowledge() == KNOWLEDGE
    assert store.knowledge_of("d1") == KNOWLEDGE
    assert store.knowledge_of("d2") == Knowledge()


def test_documents_are_a_mapping_in_the_order_of_files(store: Store) -> None:
    documents = Documents(store)
    assert list(documents) == ["d2", "d1"]
    assert documents["d1"] is documents["d1"]
    assert "d3" not in documents


def test_a_read_only_folder_can_be_read(store: Store, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert Store(tmp_path / "passages.sqlite").document("d1") == DOCUMENT
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.usefixtures("store")
def test_many_threads_may_be_the_first_to_read(tmp_path: Path) -> None:
    for _ in range(3):
        program = [sys.executable, "-c", RACE, str(tmp_path / "passages.sqlite")]
        ended = subprocess.run(program, capture_output=True, text=True, check=False, timeout=60)
        assert (ended.returncode, ended.stderr) == (0, "")
