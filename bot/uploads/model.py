"""What an upload is on its way into the corpus, and what was found in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from ingest.knowledge import Deadline

# "rejected": refused after it had been stored; what is left of it is being taken away.
State = Literal["received", "inspected", "confirmed", "stored", "indexed", "rejected"]


@dataclass(frozen=True, slots=True)
class Namesake:
    """A document of the corpus that has the upload's number or file name: perhaps its older version."""

    file: str
    title: str
    content_hash: str
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Replaced:
    """A document that the upload says it replaces; `title` is None when the corpus does not hold it."""

    number: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was read out of an upload, for the person who decides. `opening` is how its text begins.

    Of `pages`, `recognised` were read from pictures and may hold misread letters; `unread` could not be read.
    """

    title: str
    number: str | None
    issuer: str | None
    date: datetime.date | None
    pages: int
    passages: int
    opening: str
    deadlines: tuple[Deadline, ...]
    replaces: tuple[Replaced, ...]
    older: Namesake | None
    recognised: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Editions:
    """Files of the corpus that are the same document as an upload: of all editions the newest one answers.

    `newer` is the file that answers in the upload's place, None when the upload itself does; `older` are
    those in whose place it answers.
    """

    newer: str | None = None
    older: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Upload:
    """A document on its way in. `name` is safe as a file name; `size` in bytes, as declared.

    `by` and `chat` are addresses ("telegram:123"). `content_hash` and `inspection` are None until it has been
    inspected, `file`, its name in the corpus folder, until it is stored. `replacing`: the person has declared
    it a newer version of `inspection.older`.
    """

    id: str
    by: str
    chat: str
    name: str
    size: int
    state: State
    received_at: datetime.datetime
    content_hash: str | None = None
    inspection: Inspection | None = None
    replacing: bool = False
    file: str | None = None

    @property
    def older(self) -> Namesake | None:
        """The document that this one takes the place of."""
        return self.inspection.older if self.inspection and self.replacing else None
