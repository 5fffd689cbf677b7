"""Follow-ups belong to a chat and a person, and only for a while."""

from __future__ import annotations

import datetime

from bot.serving.conversations import LIFETIME, MAX_QUESTIONS, Conversations

NOW = datetime.datetime(2026, 8, 3, 8, tzinfo=datetime.UTC)


def test_questions_come_back_in_order_and_only_the_last_ones() -> None:
    running = Conversations()
    for number in range(MAX_QUESTIONS + 2):
        running.note("chat", "an", str(number), NOW)
    assert running.history("chat", "an", NOW) == tuple(str(n) for n in range(2, MAX_QUESTIONS + 2))


def test_chats_and_people_are_kept_apart() -> None:
    running = Conversations()
    running.note("group", "an", "hỏi", NOW)
    assert running.history("group", "binh", NOW) == ()
    assert running.history("an", "an", NOW) == ()


def test_conversation_ends_when_nobody_speaks() -> None:
    running = Conversations()
    running.note("chat", "an", "cũ", NOW)
    later = NOW + LIFETIME + datetime.timedelta(seconds=1)
    assert running.history("chat", "an", later) == ()
    running.note("chat", "an", "mới", later)
    assert running.history("chat", "an", later) == ("mới",)


def test_forgotten_person_leaves_nothing() -> None:
    running = Conversations()
    running.note("chat", "an", "hỏi", NOW)
    running.note("chat", "binh", "hỏi", NOW)
    running.forget("an")
    assert running.history("chat", "an", NOW) == ()
    assert running.history("chat", "binh", NOW) == ("hỏi",)
