"""Whether a question asks which papers are to be handed in."""

from __future__ import annotations

import re

from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.vietnamese import folded

# "Hồ sơ gồm những gì?", "phải cầm theo giấy gì?": whatever names no paper tells where and when to hand it in.
_ASKS = re.compile(
    r"\b(?:ho so|giay to|giay(?! (?:khen|phep|moi|chung)))\b(?!.*\bthi bi\b)"
    r".*\b(?:gom|can|phai co|kem|nop|them)\b.*\b(?:gi|nao)\b"
    r"|\b(?:can|phai|kem|nop|cam|mang)(?: \w+){0,2} giay(?: to)? (?:gi|nao)\b"
)
_FOCUSES = (Focus.LIST, Focus.CRITERIA, Focus.EXPLANATION)


def asks_for_papers(question: Question) -> bool:
    """Whether the papers of a dossier are asked for, and not where or when to hand it in."""
    return question.focus in _FOCUSES and bool(_ASKS.search(folded(question.text)))
