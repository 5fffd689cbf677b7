"""Questions are gathered however they were typed."""

from __future__ import annotations

import datetime

from bot.database.journal import ShownAnswer
from bot.people.usage import open_questions

NOW = datetime.datetime(2026, 8, 3, tzinfo=datetime.UTC)


def shown(question: str | None, *, answered: bool = False) -> ShownAnswer:
    return ShownAnswer(1, NOW, "telegram:5", "telegram:5", question, answered, {})


def test_most_frequent_comes_first_as_last_typed() -> None:
    found = open_questions(
        [shown("Ai?"), shown("HẠN NỘP HỒ SƠ??"), shown("hạn nộp hồ sơ"), shown("han nop ho so")]
    )
    assert [(question.question, question.times) for question in found] == [("HẠN NỘP HỒ SƠ??", 3), ("Ai?", 1)]


def test_question_answered_badly_once_and_not_at_all_once_counts_as_unanswered() -> None:
    [question] = open_questions([shown("Ai?", answered=True), shown("Ai?", answered=False)])
    assert not question.answered


def test_questions_that_are_not_kept_are_left_out() -> None:
    assert open_questions([shown(None)]) == []
