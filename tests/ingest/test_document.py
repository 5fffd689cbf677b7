from __future__ import annotations

from pathlib import Path

import pytest

from ingest.catalog import Catalog, CatalogEntry
from ingest.document import document_id, read_document
from ingest.errors import UnreadableDocument

TEXT = """\
UBND HUYỆN BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-UBND
Bình Sơn, ngày 05 tháng 3 năm 2024
KẾ HOẠCH
Phát động phong trào thi đua năm 2024
I. Mục đích
Tạo khí thế thi đua sôi nổi.
"""


def test_document_carries_metadata_text_outline_and_passages(tmp_path: Path) -> None:
    folder = tmp_path / "2024"
    folder.mkdir()
    path = folder / "Kế hoạch 12.txt"
    path.write_text(TEXT, encoding="utf-8")
    entry = CatalogEntry("2024/Kế hoạch 12.txt", status="in-force")
    document = read_document(path, tmp_path, Catalog((entry,)))
    assert document.file == "2024/Kế hoạch 12.txt"
    assert document.metadata.number == "12/KH-UBND"
    assert document.metadata.status == "in-force"
    assert document.id.startswith("ke-hoach-12-")
    assert document.passages[-1].section == "I. Mục đích"
    assert document.passages[-1].document_id == document.id
    assert document.quote(*_span(document.text, "khí thế")).text == "khí thế"


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_files_of_one_name_in_two_folders_have_two_ids() -> None:
    assert document_id("a/luat.txt") != document_id("b/luat.txt")
    assert document_id("a/luat.txt") == document_id("a/luat.txt")


@pytest.mark.parametrize("file", ["Ư.txt", "???.pdf", "không-đuôi", ".ẩn", "x" * 300 + ".txt"])
def test_ids_are_short_and_plain(file: str) -> None:
    identifier = document_id(file)
    assert len(identifier) <= 50
    assert identifier.replace("-", "").isascii()
    assert identifier.replace("-", "").isalnum()


def test_empty_file_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "trong.txt"
    path.write_text("", encoding="utf-8")
    with pytest.raises(UnreadableDocument):
        read_document(path, tmp_path, Catalog())
