from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from index.generations import Generations, open_for_reading
from index.manifest import MANIFEST
from ingest.errors import IndexMismatch, StorageError
from tests.index.workplace import refuse


@pytest.fixture
def generations(tmp_path: Path) -> Generations:
    return Generations(tmp_path)


def publish(generations: Generations, content: str = "x") -> str:
    with generations.building(0), generations.writing() as folder:
        (folder / MANIFEST).write_text(content, encoding="utf-8")
    current = generations.current()
    assert current is not None
    return current.name


def folders(generations: Generations) -> list[str]:
    return sorted(path.name for path in generations.folder.iterdir() if path.is_dir())


def test_before_the_first_build_there_is_none(generations: Generations) -> None:
    assert generations.current() is None


def test_a_written_generation_becomes_current(generations: Generations) -> None:
    assert publish(generations) == "000001"
    assert publish(generations) == "000002"


def test_the_current_and_the_one_before_stay(generations: Generations) -> None:
    for _ in range(4):
        publish(generations)
    assert folders(generations) == ["000003", "000004"]


def test_a_generation_that_is_read_stays(generations: Generations) -> None:
    publish(generations)
    current = generations.current()
    assert current is not None
    descriptor = open_for_reading(current)
    for _ in range(3):
        publish(generations)
    assert folders(generations) == ["000001", "000003", "000004"]
    os.close(descriptor)
    publish(generations)
    assert folders(generations) == ["000004", "000005"]


def test_what_a_killed_build_left_is_removed(generations: Generations) -> None:
    publish(generations)
    for leftover in ("000002.partial", "000002"):
        (generations.folder / leftover).mkdir()
    publish(generations)
    assert folders(generations) == ["000001", "000002"]
    assert (generations.folder / "000002" / MANIFEST).exists()


def test_a_failed_write_leaves_the_old_one(generations: Generations) -> None:
    publish(generations)
    with pytest.raises(StorageError, match="đã đầy"), generations.building(0), generations.writing():
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert folders(generations) == ["000001"]
    assert generations.current() == generations.folder / "000001"


def test_a_second_builder_is_refused_while_the_first_lives(generations: Generations) -> None:
    with (
        generations.building(0),
        pytest.raises(StorageError, match="đang lập chỉ mục"),
        generations.building(0.06),
    ):
        raise AssertionError("two builders at once")
    with generations.building(0):
        pass


@pytest.mark.parametrize("content", ["000009", "../elsewhere", "", "abc", "\x00"])
def test_a_pointer_to_nothing_is_a_damaged_index(generations: Generations, content: str) -> None:
    publish(generations)
    (generations.folder / "current").write_text(content, encoding="utf-8")
    with pytest.raises(IndexMismatch) as caught:
        generations.current()
    assert "thidua ingest --rebuild" in caught.value.remedy


def test_generation_deleted_after_the_pointer_was_read_is_followed_to_the_next(
    generations: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(generations)
    read_text, overtaken = Path.read_text, iter(["000000"])

    def read_late(path: Path, encoding: str | None = None) -> str:
        return next(overtaken, None) or read_text(path, encoding=encoding)

    monkeypatch.setattr(Path, "read_text", read_late)
    current = generations.current()
    assert current is not None
    assert current.name == "000001"


def test_a_damaged_pointer_is_mended_by_the_next_build(generations: Generations) -> None:
    publish(generations)
    (generations.folder / "current").write_text("abc", encoding="utf-8")
    assert publish(generations) == "000002"


@pytest.mark.parametrize(
    ("code", "words"), [(errno.ENOSPC, "đã đầy"), (errno.EROFS, "chỉ cho đọc"), (errno.EACCES, "quyền ghi")]
)
def test_refusals_of_the_disk_are_told_apart(
    generations: Generations, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    monkeypatch.setattr(Path, "mkdir", refuse(code))
    with pytest.raises(StorageError, match=words), generations.building(0):
        pass
