"""What was asked a moment ago, so that “còn năm ngoái thì sao?” is understood. Kept in memory alone."""

from __future__ import annotations

import datetime
from collections import deque
from dataclasses import dataclass, field

LIFETIME = datetime.timedelta(minutes=30)
MAX_QUESTIONS = 5


@dataclass(slots=True)
class _Conversation:
    last: datetime.datetime
    questions: deque[str] = field(default_factory=lambda: deque(maxlen=MAX_QUESTIONS))


class Conversations:
    """The running conversations, one for each chat and person in it; one that falls silent is forgotten."""

    def __init__(self) -> None:
        self._running: dict[tuple[str, str], _Conversation] = {}

    def history(self, chat: str, account: str, now: datetime.datetime) -> tuple[str, ...]:
        """The earlier questions, oldest first."""
        conversation = self._running.get((chat, account))
        if conversation is None or now - conversation.last > LIFETIME:
            return ()
        return tuple(conversation.questions)

    def note(self, chat: str, account: str, question: str, now: datetime.datetime) -> None:
        """Add a question that has been answered."""
        if not self.history(chat, account, now):
            self._drop_silent(now)
            self._running[chat, account] = _Conversation(now)
        conversation = self._running[chat, account]
        conversation.last = now
        conversation.questions.append(question)

    def forget(self, account: str) -> None:
        """Drop everything a person asked, in all chats."""
        for place in [place for place in self._running if place[1] == account]:
            del self._running[place]

    def _drop_silent(self, now: datetime.datetime) -> None:
        for place in [place for place, c in self._running.items() if now - c.last > LIFETIME]:
            del self._running[place]
