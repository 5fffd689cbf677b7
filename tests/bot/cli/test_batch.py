"""Batches: one line in, one line out, whatever the line holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.batch import answer_batch
from ingest.errors import ThiduaError


def echo(identifier: object, question: str, history: Sequence[str]) -> dict[str, Any]:
    if question == "hỏng":
        raise ThiduaError("câu hỏi hỏng.", "hỏi lại.")
    if question == "sập":
        raise RuntimeError("bất ngờ")
    return {"id": identifier, "answer": question, "history": list(history)}


def run(*lines: object) -> list[dict[str, Any]]:
    encoded = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return list(answer_batch(encoded, echo))


def test_answers_come_in_the_order_of_the_questions() -> None:
    answers = run({"id": 2, "question": "b"}, {"id": "1", "question": "a", "history": ["trước"]})
    assert answers == [
        {"id": 2, "answer": "b", "history": []},
        {"id": "1", "answer": "a", "history": ["trước"]},
    ]


def test_blank_lines_and_a_byte_order_mark_are_no_questions() -> None:
    lines = [b"\xef\xbb\xbf" + json.dumps({"id": 1, "question": "a"}).encode() + b"\r\n", b"\n", b"  \n"]
    assert [answer["id"] for answer in answer_batch(lines, echo)] == [1]


@pytest.mark.parametrize(
    "line",
    [
        b"{not json",
        b"\xff\xfe",
        b"[1, 2]",
        b'"question"',
        b"[" * 100_000,
        {"id": 7},
        {"id": 7, "question": 3},
        {"id": 7, "question": "a", "history": "b"},
        {"id": 7, "question": "a", "history": [1]},
    ],
)
def test_broken_line_is_reported_and_the_next_one_answered(line: object) -> None:
    broken, answered = run(line, {"id": 8, "question": "a"})
    assert "Dòng 1" in broken["error"]
    assert broken["remedy"]
    assert broken["id"] == (7 if isinstance(line, dict) else None)
    assert answered["answer"] == "a"


@pytest.mark.parametrize("question", ["hỏng", "sập"])
def test_question_that_fails_keeps_its_id_and_spares_the_others(question: str) -> None:
    failed, answered = run({"id": 1, "question": question}, {"id": 2, "question": "a"})
    assert failed["id"] == 1
    assert failed["error"]
    assert answered["answer"] == "a"


def test_question_without_an_id_has_none() -> None:
    assert run({"question": "a"})[0]["id"] is None


@given(st.lists(st.binary(max_size=60)))
@settings(deadline=None, max_examples=100)
def test_every_line_that_is_not_blank_gets_one_object(lines: list[bytes]) -> None:
    expected = sum(bool(line.strip(b"\xef\xbb\xbf \t\r\n")) for line in lines)
    assert len(list(answer_batch(lines, echo))) == expected
