"""What happens to whoever breaks a rule: "Nộp chậm thì bị gì?", "Thi hộ bị phát hiện thì xử lý sao?"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.abstaining import abstain
from bot.answering.clauses.introductions import Span, items_behind, paragraphs_between
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain, sentence
from bot.evidence.candidates import Candidate
from bot.understanding.consequences import LATE, find_consequence
from ingest.vietnamese import folded

# What is said of the deed itself must be this much of the clause's own.
LOWEST_OWN = 0.35
# What is late is named above: "Gửi chậm trừ 01 điểm" speaks of the papers that its list tells.
LOWEST_OWN_OF_LATE = 0.15
LOWEST_COVERAGE = 0.5
SURE_OF_LATE = 0.75
CLAUSES = 16
# In characters; an introduction stands no further above its items.
LONGEST_LIST = 3_000
# A deed told in fewer syllables is none: any clause on sanctions would do.
LEAST_DEED = 2
_FOUND_OUT = re.compile(r"\b(?:ma |neu |khi )?bi phat hien\b|\bma\b")
_TELLS = re.compile(
    r"\b(?:bị(?! thương| ảnh hưởng| động)|hủy|thu hồi|trừ\s(?:\d+\s)?điểm|kiểm điểm|xử lý|đình chỉ|kỷ luật"
    r"|(?:coi|xem) (?:như|là)"
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
    late = LATE.search(evidence.question.text)
    fitting = [
        one
        for one in (*evidence.candidates[:CLAUSES], *(() if late else about.candidates[:CLAUSES]))
        if _tells(one, LOWEST_OWN_OF_LATE if late else LOWEST_OWN)
        and not conflicts(about, one)
        and (not late or LATE.search(one.sentence))
    ]
    best = max(fitting, key=lambda one: one.score, default=None)
    if best is None:
        return abstain(evidence) if late else None
    draft = _told(about, best)
    # That it speaks of lateness and of what follows is found apart from the words it shares.
    return replace(draft, confidence=max(draft.confidence, SURE_OF_LATE)) if late else draft


def _tells(candidate: Candidate, least: float) -> bool:
    """Whether a clause speaks of the deed, and its sentence or what opens its list of what follows."""
    speaks = candidate.own_coverage >= least and candidate.coverage >= LOWEST_COVERAGE
    # What only opens a list names no deed: its items do.
    if candidate.is_heading or not speaks or candidate.text.endswith(":"):
        return False
    return bool(_TELLS.search(candidate.sentence)) or _ruling_over(candidate) is not None


def _ruling_over(candidate: Candidate) -> Span | None:
    """What opens the list a clause is an item of, where that says what follows: "… bị thu hồi khi:"."""
    document = candidate.document
    line = document.text.rfind("\n", 0, candidate.start) + 1
    before = paragraphs_between(document, max(0, line - LONGEST_LIST), line)
    opening = next(
        (span for span in reversed(before) if document.text[slice(*span)].rstrip().endswith(":")), None
    )
    if opening is None or not _TELLS.search(document.text[slice(*opening)]):
        return None
    items = items_behind(document, *opening)
    return opening if any(start <= candidate.start < end for start, end in items) else None


def _told(about: Evidence, candidate: Candidate) -> Draft:
    """The whole sentence: what follows often stands behind the clause that names the deed."""
    document = candidate.document
    if ruling := _ruling_over(candidate):
        said = f"{document.text[slice(*ruling)].rstrip()} {plain(candidate.text)}"
        quotes = (document.quote(*ruling), candidate.quote)
        return Draft(sentence(said), candidate.coverage, quotes, about=about)
    text = sentence(candidate.sentence)
    return Draft(text, candidate.coverage, (candidate.sentence_quote,), about=about)
