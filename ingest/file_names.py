"""Names of files that strangers chose, made fit to be written to disk."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ingest.vietnamese import normalise

# What Windows forbids in names; control characters go with `normalise`.
_FORBIDDEN = re.compile(r'[<>:"|?*\\/\t\n\f\x0b\r]+')
# Names that Windows gives to devices, whatever the suffix.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
# File systems allow 255 bytes; a temporary name and a number are put around it.
_LONGEST_NAME = 180
_LONGEST_SUFFIX = 10


def safe_name(name: str) -> str:
    """The last part of `name` as a visible file name, its suffix kept; "tệp" when nothing of it is left.

    NFC: a Mac hands over "Báo cáo" decomposed, which would be another file than the same name typed here.
    """
    last = normalise(re.split(r"[\\/]", name)[-1])
    plain = _FORBIDDEN.sub("_", last).strip(" .") or "tệp"
    if _DEVICE.fullmatch(plain):
        plain = f"_{plain}"
    suffix = PurePosixPath(plain).suffix
    suffix = suffix if len(suffix) <= _LONGEST_SUFFIX else ""
    stem = plain.removesuffix(suffix).encode()[: _LONGEST_NAME - len(suffix.encode())]
    return stem.decode(errors="ignore").rstrip(" .") + suffix


def safe_path(parts: list[str]) -> str:
    """The parts of a path joined by "/", each of them safe."""
    return "/".join(safe_name(part) for part in parts)
