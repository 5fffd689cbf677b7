"""One bot for one state folder: two would answer everybody twice and remind everybody twice."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import StorageError, ThiduaError

FILE = "bot.lock"


class RunsAlready(ThiduaError):
    """Another process works with this state folder. The caller stops."""


@contextmanager
def only_instance(state: Path) -> Iterator[None]:
    """Be the only one as long as the block runs; the end of the process, however it comes, ends it too.

    Raises RunsAlready, StorageError.
    """
    try:
        state.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(state / FILE, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        message = f"Không ghi được vào thư mục “{state}”."
        raise StorageError(message, "Kiểm tra quyền ghi và dung lượng đĩa.") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise RunsAlready(
            "Bot đang chạy ở một tiến trình khác, dùng chung thư mục state.",
            "Dùng tiếp tiến trình ấy, hoặc dừng nó rồi chạy lại.",
        ) from error
    finally:
        os.close(descriptor)
