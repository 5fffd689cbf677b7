"""Files that a person asked for."""

from __future__ import annotations

from pathlib import Path

from ingest.errors import ThiduaError


def write_output(path: Path, content: bytes) -> None:
    """Write the file, replacing one of that name. Raises ThiduaError when it cannot be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ThiduaError(
            f"Không ghi được tệp “{path}”: {_reason(error)}.",
            "Kiểm tra thư mục có thật, quyền ghi và dung lượng đĩa.",
        ) from error


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "không có thư mục ấy"
        case IsADirectoryError():
            return "đó là một thư mục"
        case PermissionError():
            return "không có quyền ghi"
    return error.strerror or str(error)
