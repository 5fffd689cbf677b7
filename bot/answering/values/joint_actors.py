"""Who does something together: the bodies to each of which the same task is given."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, plain, shorten
from bot.answering.values.actors import DEED_CHARACTERS, MOST_SURE, Deed, deeds
from bot.evidence.candidates import mentions_of
from bot.understanding.focus import Focus
from ingest.body_names import body_key
from ingest.vietnamese import folded

_ASKS_FOR_BODIES = re.compile(
    r"\b(?:nhung|cac) (?:co quan|don vi|phong|phong ban|ban|ban nganh|nganh|to chuc|doan the|bo phan|ben"
    r"|noi) nao\b|\bai (?:voi|va) ai\b|\b(?:nhung|cac) ai cung\b"
)
# That several are given the same task bears out that it is the one asked about.
LEAST_SHARE = 0.55
# Less of the question than this share of what the best deed says is another task.
AS_GOOD = 0.7
# Two texts of which each says this share of the other give the same task.
SAME_TASK = 0.6
MIN_ACTORS = 2
MAX_QUOTES = 4


def answer_with_joint_actors(evidence: Evidence) -> Draft | None:
    """Every body that does what the question says; None for one alone, which says nothing of others."""
    plain_text = folded(evidence.question.text)
    if evidence.question.focus is not Focus.LIST or not _ASKS_FOR_BODIES.search(plain_text):
        return None
    found = sorted(deeds(evidence, LEAST_SHARE * AS_GOOD), key=lambda deed: -deed.share)
    if not found or found[0].share < LEAST_SHARE:
        return None
    best = found[0]
    joint = [one for one in found if one.share >= best.share * AS_GOOD and _is_same(one, best)]
    actors = {body_key(name): name for one in joint for name in one.actor.split("; ")}
    if len(actors) < MIN_ACTORS:
        return None
    quotes = tuple(dict.fromkeys(quote for one in joint for quote in one.quotes[:1]))
    text = lead(", ".join(actors.values()), shorten(plain(best.said), DEED_CHARACTERS))
    return Draft(text, min(best.share, MOST_SURE), quotes[:MAX_QUOTES], kind="organisation")


def _is_same(one: Deed, other: Deed) -> bool:
    words, others = (mentions_of(deed.predicate).syllables for deed in (one, other))
    return len(words & others) >= SAME_TASK * max(len(words), len(others), 1)
