"""What a build did, file by file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and how to mend it; `kept` when its last good version still serves."""

    file: str
    message: str
    remedy: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file that is not indexed because another one is.

    It has the very content of `original`, or it is an older edition ("number") of the same document.
    """

    file: str
    original: str
    reason: Literal["content", "number"] = "content"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """Files by what became of them, each in the order of their names; every file is in one of them.

    `namesakes` are pairs of files that are both indexed though they have the same number: their texts differ.
    `generation` is the name of the new generation, None when there was nothing to do.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    namesakes: tuple[tuple[str, str], ...] = ()
    passages: int = 0
    embedded: int = 0
    generation: str | None = None
