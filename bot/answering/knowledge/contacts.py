"""Whom to turn to: "Cụm 4 thì liên hệ đồng chí nào?", from the persons to whom a part of a work is given."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, plain
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of
from bot.evidence.topic import Topic
from ingest.folding import fold_in_place
from ingest.knowledge import Responsibility

_WHO = r"(?:ai|(?:dong chi|ong|ba|anh|chi|can bo|chuyen vien|nguoi) nao)"
_ASKS = re.compile(
    rf"\b(?:lien he|lien lac|gap|goi|hoi|alo|trao doi)\b.{{0,30}}\b{_WHO}\b"
    rf"|\b{_WHO}\b.{{0,20}}\b(?:phu trach|theo doi|don doc|huong dan|de (?:hoi|lien he))\b"
)
_PERSON = re.compile(r"(?:Ông|Bà|Đồng chí|Đ/c|Anh|Chị)\s")
# "Cụm thi đua số 3, số 4 và số 5".
_NUMBERED = re.compile(
    r"\b(?P<noun>cum|khoi|to|nhom|vung|khu vuc|to dan pho|tieu ban)(?: thi dua)?\s"
    r"(?P<labels>(?:so\s)?(?:\d{1,2}|[ivx]{1,4})\b(?:(?:,|\sva|\s?-)?\s(?:so\s)?(?:\d{1,2}|[ivx]{1,4})\b)*)"
)
_LABEL = re.compile(r"\d{1,2}|[ivx]{1,4}")
_TITLE = 0.7
LOWEST_SHARE = 0.6
SURE = 0.85


def answer_with_contact(evidence: Evidence) -> Draft | None:
    """The person whose part says what the question names, by its number where it names one."""
    text = fold_in_place(evidence.question.text)
    asked = _ASKS.search(text)
    if asked is None:
        return None
    found = {hit.passage.document_id for hit in evidence.hits}
    persons = [
        one
        for one in evidence.knowledge.responsibilities
        if _PERSON.match(one.body) and one.quotes[0].document_id in found
    ]
    if labels := _labels(text):
        named = [one for one in persons if labels & _labels(fold_in_place(one.task))]
        return _told(named[0], SURE, identified=True) if len(named) == 1 else None
    kept = [one for one in evidence.topic.terms if not asked.start() <= one.start < asked.end()]
    matter = Topic(tuple(kept))
    shares = [(_share(evidence, matter, one), one) for one in persons]
    share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return _told(best, share) if best and share >= LOWEST_SHARE else None


def _labels(folded: str) -> set[tuple[str, str]]:
    """The numbered things a text names: ("cum", "3"), ("cum", "4")."""
    return {
        (match["noun"], label)
        for match in _NUMBERED.finditer(folded)
        for label in _LABEL.findall(match["labels"])
    }


def _share(evidence: Evidence, matter: Topic, one: Responsibility) -> float:
    title = identity_of(evidence.documents[one.quotes[0].document_id])
    return matter.coverage(mentions_of(one.task), mentions_of(title), _TITLE)


def _told(one: Responsibility, confidence: float, *, identified: bool = False) -> Draft:
    return Draft(lead(one.body, plain(one.task)), confidence, one.quotes, identified=identified)
