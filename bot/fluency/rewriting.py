"""A follow-up question made whole by the model, held to the words of the conversation."""

from __future__ import annotations

from collections.abc import Sequence

from bot.fluency.support import words
from bot.understanding.content import content_syllables, topic_weights
from ingest.abbreviations import expand
from ingest.vietnamese import accented, folded, normalise, syllables

LONGEST_REWRITING = 300


def usable_rewriting(reply: str, question: str, history: Sequence[str]) -> str | None:
    """The whole question in `reply`; None when it drops what was asked, or adds what nobody said.

    Diacritics may be added: people leave them out, the model does not.
    """
    lines = [line.strip(' -*“”"') for line in normalise(reply).splitlines() if line.strip()]
    if len(lines) != 1 or len(lines[0]) > LONGEST_REWRITING:
        return None
    rewritten = lines[0]
    said = _folded_words(" ".join((*history, question)))
    if not _folded_words(rewritten) <= said or not _weighty(question) <= _folded_words(rewritten):
        return None
    return None if folded(rewritten) == folded(question) else rewritten


def _folded_words(text: str) -> set[str]:
    return {folded(word) for word in words(text)} | {folded(word) for word in content_syllables(text)}


def _weighty(question: str) -> set[str]:
    """The words of a question that cannot be left out: all but those that ask or point back."""
    row = [accented(word) for word in syllables(expand(question))]
    return {folded(word) for word, weight in zip(row, topic_weights(row), strict=True) if weight == 1.0}
