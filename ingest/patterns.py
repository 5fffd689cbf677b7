"""Patterns written the way people read them: plain blanks for white space, word lists for alternatives."""

from __future__ import annotations

import re

SPACE = r"(?:[^\S\n]{1,4}|[^\S\n]{0,3}\n[^\S\n]{0,3})"
"""White space inside an expression: a line may end there, a paragraph may not."""


def spaced(pattern: str) -> str:
    """A pattern written with plain blanks that also matches across a line break."""
    return pattern.replace(" ", SPACE)


def compiled(pattern: str) -> re.Pattern[str]:
    """`pattern` with plain blanks, compiled to ignore case and to match across a line break."""
    return re.compile(spaced(pattern), re.IGNORECASE)


def any_of(words: str) -> str:
    """A group that matches one of `words`, which are separated by commas and may be patterns themselves."""
    alternatives = (" ".join(word.split()) for word in words.split(","))
    return "(?:" + "|".join(alternative for alternative in alternatives if alternative) + ")"


def whole(pattern: str) -> str:
    """`pattern` where it is not part of a longer word."""
    return rf"(?<!\w){pattern}(?!\w)"
