"""What happens to whoever breaks a rule: "Nộp chậm thì bị gì?", "Thi hộ bị phát hiện thì xử lý sao?"."""

from __future__ import annotations

import re

from bot.answering.abstaining import abstain
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import Candidate
from bot.understanding.consequences import find_consequence
from ingest.vietnamese import folded

# What is said of the deed itself must be this much of the clause's own.
LOWEST_OWN = 0.35
LOWEST_COVERAGE = 0.5
CLAUSES = 16
# A deed told in fewer syllables is none: any clause on sanctions would do.
LEAST_DEED = 2
_FOUND_OUT = re.compile(r"\b(?:ma |neu |khi )?bi phat hien\b|\bma\b")
_TELLS = re.compile(
    r"\b(?:bị(?! thương| ảnh hưởng| động)|hủy|thu hồi|trừ\s(?:\d+\s)?điểm|kiểm điểm|xử lý|đình chỉ|kỷ luật"
    r"|không\s(?:được|tiếp nhận|công nhận|xét|đề nghị|xem xét))\b",
    re.IGNORECASE,
)


def answer_with_consequence(evidence: Evidence) -> Draft | None:
    """The sentence that says what follows from the deed asked about; None for any other question."""
    asked = find_consequence(folded(evidence.question.text))
    if asked is None:
        return None
    # Folding changes no offset of a composed text.
    deed = evidence.question.text[: asked.start()] + evidence.question.text[asked.end() :]
    while found := _FOUND_OUT.search(folded(deed)):
        deed = deed[: found.start()] + deed[found.end() :]
    about = evidence.about(" ".join(deed.split()).strip(" ?.!,"))
    if len(about.topic.terms) < LEAST_DEED:
        return abstain(evidence)
    fitting = [one for one in about.candidates[:CLAUSES] if _tells(one) and not conflicts(about, one)]
    best = max(fitting, key=lambda one: one.score, default=None)
    return _told(about, best) if best else None


def _tells(candidate: Candidate) -> bool:
    """Whether a clause speaks of the deed, and its sentence of what follows."""
    return (
        not candidate.is_heading
        and candidate.own_coverage >= LOWEST_OWN
        and candidate.coverage >= LOWEST_COVERAGE
        and bool(_TELLS.search(candidate.sentence))
    )


def _told(about: Evidence, candidate: Candidate) -> Draft:
    """The whole sentence: what follows often stands behind the clause that names the deed."""
    document = candidate.document
    start = document.text.rfind(candidate.sentence, 0, candidate.end + len(candidate.sentence))
    text = sentence(shorten(plain(candidate.sentence), MAX_ANSWER_CHARACTERS - 1))
    quote = document.quote(start, start + len(candidate.sentence))
    return Draft(text, candidate.coverage, (quote,), about=about)
