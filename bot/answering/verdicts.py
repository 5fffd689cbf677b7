"""How a verdict is given: "Có: tài liệu nêu …", "Không: …", or that only less is stated."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.draft import Draft
from bot.answering.phrasing import BULLET, NEXT_LINE, lead, shorten
from bot.evidence.candidates import Candidate
from bot.evidence.identity import identity_of
from bot.wording import STATED
from ingest.model import Quote

YES, NO = "Có", "Không"
# "c) Không có cán bộ bị kỷ luật": as a point of its own it stands under what it is a condition of.
_DENIAL = re.compile(
    r"\W*(?:\w{1,2}[.)]\s)?(?:không|chưa)\s(?:có|bị|để|vi phạm|thuộc|trong|ai|đang)\b", re.IGNORECASE
)
_CONDITIONS = re.compile(r"\b(?:điều kiện|tiêu chuẩn)\b", re.IGNORECASE)
CLAUSE_CHARACTERS = 520
HEADING_CHARACTERS = 80
# "III. Thời gian": where a heading stands among others says nothing in an answer; "Điều 5" does.
_ENUMERATOR = re.compile(r"^\s*(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s+")


def verdict(
    agrees: bool, said: str, confidence: float, quotes: tuple[Quote, ...], headings: tuple[str, ...] = ()
) -> Draft:
    """Yes or no, with what the documents say under the nearest of `headings`."""
    where = _ENUMERATOR.sub("", headings[-1]) if headings else ""
    # An unnamed section is headed by its own beginning.
    told_twice = not where or where.rstrip(" .…:") in said
    where = "" if told_twice else f"{shorten(where, HEADING_CHARACTERS)} – "
    word = YES if agrees else NO
    if f"{NEXT_LINE}{BULLET}" in said:
        # "Tài liệu nêu các mốc sau: …" says so itself.
        between = NEXT_LINE if said.startswith(BULLET) else " "
        stated = "" if said.lower().startswith(STATED.rstrip(":")) else f"{STATED}{between}"
        return Draft(f"{word}: {stated}{said[:1].lower()}{said[1:]}", confidence, quotes, kind="yesno")
    text = lead(word, f"{STATED} {where}{shorten(said, CLAUSE_CHARACTERS)}")
    return Draft(text, confidence, quotes, kind="yesno")


def without_verdict(draft: Draft, said: str) -> Draft:
    """The draft with only what the documents say, which whoever reads it may judge."""
    return replace(draft, text=f"{STATED[:1].upper()}{STATED[1:]} {said}")


def verdict_on(candidate: Candidate, agrees: bool) -> Draft:
    """Yes or no by one clause."""
    return verdict(agrees, candidate.text, candidate.score, (candidate.quote,), headings_over(candidate))


def headings_over(candidate: Candidate) -> tuple[str, ...]:
    """The headings over a clause that are lines of their own; a point without one bears its first words."""
    document = candidate.document
    section = next(iter(document.ancestry(document.section_at(candidate.start))), None)
    own = section and not section.is_headed and section.heading
    return candidate.headings[:-1] if candidate.headings[-1:] == (own,) else candidate.headings


def introduction(candidate: Candidate) -> str:
    """The line ending in a colon that stands above a clause: "Không bình xét đối với các trường hợp sau:"."""
    passage = candidate.hit.passage
    above = f"{passage.context}\n{candidate.document.text[passage.start : candidate.start]}"
    line = next((line for line in reversed(above.split("\n")) if line.rstrip().endswith(":")), "")
    return line or _conditions_over(candidate)


def rule_over(candidate: Candidate) -> str:
    """The line that introduces a clause, else the heading over it: "Điều 3. Các trường hợp không xét"."""
    return introduction(candidate) or next(iter(headings_over(candidate)[-1:]), "")


def all_around(candidate: Candidate) -> str:
    """The sentence of a clause with all that stands over it, the names of its document included."""
    identity = identity_of(candidate.document)
    return "\n".join((candidate.sentence, introduction(candidate), *candidate.headings, identity))


def _conditions_over(candidate: Candidate) -> str:
    """The heading whose conditions a denial is one of: "… được đề nghị khi đạt đủ các điều kiện"."""
    if not _DENIAL.match(candidate.text):
        return ""
    over = (heading for heading in reversed(candidate.headings) if _CONDITIONS.search(heading))
    return next((f"{heading.rstrip(' .:')}:" for heading in over), "")
