"""Answers many questions, one JSON object a line in, one a line out, in the same order."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.errors import ThiduaError

logger = logging.getLogger(__name__)

Ask = Callable[[object, str, Sequence[str]], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class BatchQuestion:
    """One line of a batch: `history` holds the earlier questions of the same conversation."""

    id: object
    question: str
    history: tuple[str, ...] = ()


def answer_batch(lines: Iterable[bytes], ask: Ask) -> Iterator[dict[str, Any]]:
    """One object for each line that is not blank: what `ask` gives, or {"id", "error", "remedy"}."""
    for number, line in enumerate(lines, start=1):
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _answer(number, line, ask)


def _answer(number: int, line: bytes, ask: Ask) -> dict[str, Any]:
    identifier: object = None
    try:
        record = _parsed(number, line)
        identifier = record.get("id")
        question = _question(number, record)
        return ask(question.id, question.question, question.history)
    except ThiduaError as error:
        return {"id": identifier, "error": error.message, "remedy": error.remedy}
    except Exception as error:
        # One question that breaks the program must not take the answers to the others with it.
        logger.info("line %d of the batch failed", number, exc_info=True)
        message = f"Dòng {number}: chương trình gặp sự cố ({error})."
        return {
            "id": identifier,
            "error": message,
            "remedy": "Hỏi riêng câu này với --debug để xem chi tiết.",
        }


def _parsed(number: int, line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _broken(number, "không phải JSON UTF-8") from error
    if not isinstance(record, dict):
        raise _broken(number, "không phải một đối tượng JSON")
    return record


def _question(number: int, record: dict[str, Any]) -> BatchQuestion:
    question, history = record.get("question"), record.get("history") or []
    if not isinstance(question, str):
        raise _broken(number, "thiếu “question” là một chuỗi")
    if not isinstance(history, list) or not all(isinstance(earlier, str) for earlier in history):
        raise _broken(number, "“history” không phải danh sách chuỗi")
    return BatchQuestion(record.get("id"), question, tuple(history))


def _broken(number: int, what: str) -> ThiduaError:
    remedy = 'Mỗi dòng viết như {"id": "1", "question": "…", "history": ["…"]}.'
    return ThiduaError(f"Dòng {number} {what}.", remedy)
