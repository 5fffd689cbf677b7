"""Writing so that a crash leaves the old content or the new, and saying plainly what the disk refuses."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import StorageError

_NO_RIGHT = ("không có quyền ghi", "Cấp quyền ghi cho thư mục, hoặc đổi [paths] state sang nơi ghi được.")
_REASONS = {
    errno.ENOSPC: ("ổ đĩa đã đầy", "Giải phóng dung lượng rồi chạy lại."),
    errno.EDQUOT: ("đã hết hạn mức dung lượng", "Giải phóng dung lượng rồi chạy lại."),
    errno.EROFS: (
        "ổ đĩa chỉ cho đọc",
        "Gắn lại ổ đĩa ở chế độ ghi, hoặc đổi [paths] state sang nơi ghi được.",
    ),
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
}
_CHECK_DISK = "Kiểm tra dung lượng trống và quyền ghi của thư mục rồi chạy lại."


@contextmanager
def storage_errors(folder: Path) -> Iterator[None]:
    """Turn a refusal of the disk while writing under `folder` into a StorageError."""
    try:
        yield
    except OSError as error:
        reason, remedy = _REASONS.get(error.errno or 0, (str(error), _CHECK_DISK))
        raise StorageError(
            f"Không ghi được vào {folder}: {reason}. Chỉ mục cũ vẫn dùng được.", remedy
        ) from error
    except sqlite3.Error as error:
        raise StorageError(_message(folder, str(error)), _CHECK_DISK) from error


def _message(folder: Path, reason: str) -> str:
    return f"Không ghi được vào {folder}: {reason}. Chỉ mục cũ vẫn dùng được."


def sync(path: Path) -> None:
    """Make sure that a file's content, or a folder's list of names, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(folder: Path) -> None:
    """`sync` every file and folder below `folder` and itself."""
    for path in folder.rglob("*"):
        sync(path)
    sync(folder)


def replace_file(path: Path, content: bytes) -> None:
    """Give `path` this content in one step: who reads it meanwhile sees the old content or the new."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(content)
        sync(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    sync(path.parent)
