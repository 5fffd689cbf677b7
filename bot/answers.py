"""What the assistant gives back, on every channel."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from ingest.knowledge import Deadline

AnswerKind = Literal["date", "number", "organisation", "document", "list", "criteria", "yesno", "explanation"]
Engine = Literal["extractive", "llm"]

MAX_ANSWER_CHARACTERS = 700
# Of conditions the words left out may be those that decide.
MAX_CONDITIONS_CHARACTERS = 1_600


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quote and where it stands: `document.text[start:end] == quote`.

    `document` is the document's id, `file` its path in the corpus folder; `status` is "in-force", "expired",
    "replaced" or None when nothing says so; `section` is the heading path. `reading` is "ocr" for text
    recognised from a scan, else None; `note` says in Vietnamese what to check, None when nothing.
    """

    document: str
    file: str
    title: str
    number: str | None
    date: datetime.date | None
    status: str | None
    section: str
    page: int | None
    start: int
    end: int
    quote: str
    reading: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, or an abstention (`answered` False) that says what the documents do not state.

    `searched` is the question as it was understood and searched; `answer` has at most as many characters
    as its kind may have; `suggestions` are questions a person might ask next.
    """

    question: str
    searched: str
    answered: bool
    kind: AnswerKind
    answer: str
    confidence: float
    citations: tuple[Citation, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    suggestions: tuple[str, ...] = ()
    engine: Engine = "extractive"
    elapsed_ms: float = 0.0


def most_characters(kind: AnswerKind | None) -> int:
    """How long an answer may be."""
    return MAX_CONDITIONS_CHARACTERS if kind == "criteria" else MAX_ANSWER_CHARACTERS
