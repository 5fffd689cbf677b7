"""What a term means: the sentence that begins with the term and says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.abstaining import abstain
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain, sentence
from bot.evidence.candidates import Candidate
from bot.evidence.topic import words_of
from bot.understanding.focus import Focus
from ingest.criteria import match_criterion
from ingest.vietnamese import folded

# "Theo luật mới", "trong thông tư này": where the term is defined, no part of it.
_SCOPE = (
    r"(?:theo|trong|tại|của)\s(?:\w+\s){0,4}?(?:luật|nghị định|thông tư|quyết định|quy định|quy chế|kế hoạch"
    r"|hướng dẫn|văn bản|tài liệu|báo cáo|đây)(?:\s[^,;?]{1,40}?)?"
)
_COURTESY = r"(?:\s(?:ạ|vậy|thế|nhỉ|hả|em|anh|chị|bạn|ad|nhé))*"
_WHAT = r"(?:cái\s)?(?:gì|sao|ra sao|như thế nào|thế nào|như nào)"
_END = rf"(?:\s{_SCOPE})?{_COURTESY}\W*$"
_ASKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "… phải thế nào mới gọi là sáng kiến?"
        r"\bthế nào\s(?:\w+\s){0,3}?(?:gọi|coi|xem|tính|hiểu|công nhận)\slà\s(?P<term>[^,;:?]+?)" + _END,
        rf"^(?:{_SCOPE},\s*)?(?:thế nào là|khái niệm|định nghĩa)\s(?P<term>.+?){_END}",
        rf"(?:^|,\s*)(?P<term>[^,;:?]+?)(?:\s{_SCOPE})?\s(?:được hiểu|hiểu|nghĩa|có nghĩa|tức)\s(?:là\s)?"
        rf"{_WHAT}(?:\s(?:cho|mới)\s\w+)?{_END}",
        rf"^(?:{_SCOPE},\s*)?(?P<term>.+?)(?:\s{_SCOPE})?\slà\s{_WHAT}{_END}",
    )
)
# The words by which nothing but a meaning is asked for.
_ASKS_MEANING = re.compile(r"\b(?:hiểu|nghĩa|khái niệm|gọi là|coi là|xem là)\b", re.IGNORECASE)
_INTERROGATIVE = re.compile(r"\b(?:thế nào|ra sao|là sao|gì|như nào)\b", re.IGNORECASE)
_MARKED = re.compile(r"[“\"](?P<term>[^”\"]{2,60})[”\"]")
# No document defines what only "được hiểu là gì" names; what is nearest would be taken for its meaning.
_WANTS_MEANING_ALONE = re.compile(
    r"\bhiểu\s(?:là\s)?(?:gì|thế nào|như thế nào|ra sao)\b|\b(?:khái niệm|định nghĩa)\b"
    r"|\bnghĩa\slà\s(?:gì|sao)\b",
    re.IGNORECASE,
)
_DEFINES = ("la", "duoc hieu la", "nghia la", "bao gom", "gom")
MAX_TERM_WORDS = 8
SURE = 0.85


def answer_definition(evidence: Evidence) -> Draft | None:
    """The definition of the term a question asks about; an abstention where nothing but that is wanted."""
    if evidence.question.focus in (Focus.YES_NO, Focus.COMPARISON):
        return None
    # Each term is searched for once, in however many ways it is asked for.
    terms = dict.fromkeys(asked_terms(evidence.question.text))
    for term in terms:
        about = evidence.about(f"{term} là gì")
        candidates = (*evidence.candidates, *about.candidates)
        telling = (one for tells in (_defines, _glosses) for one in candidates if tells(one, term))
        if found := next(telling, None):
            said = sentence(found.text)
            return Draft(said, SURE, (found.quote,), about=about)
    alone = _WANTS_MEANING_ALONE.search(evidence.question.text) or any(
        _is_title(evidence, one) for one in terms
    )
    return abstain(evidence) if terms and alone else None


def _is_title(evidence: Evidence, term: str) -> bool:
    """Whether documents write a term in quotation marks that is no award: no clause tells its sense."""
    if match_criterion(term, evidence.knowledge.criteria):
        return False
    quoted = (match["term"] for one in evidence.candidates for match in _MARKED.finditer(one.text))
    return any(folded(one) == folded(plain(term)) for one in quoted)


def _defines(candidate: Candidate, term: str) -> bool:
    text = plain(candidate.text)
    words, key = (" ".join(word.folded for word in words_of(one)) for one in (text, term))
    if any(words.startswith(f"{key} {defines} ") for defines in _DEFINES):
        return True
    # "Khen thưởng theo niên hạn: cho cá nhân thuộc Quân đội nhân dân".
    head, colon, rest = text.partition(":")
    return bool(colon and rest.strip()) and [word.folded for word in words_of(head)] == key.split()


def _glosses(candidate: Candidate, term: str) -> bool:
    """Whether a clause says in brackets what a term is: “3 cứng” (nền cứng, khung cứng, mái cứng)."""
    return bool(re.search(rf"[“\"]{re.escape(plain(term))}[”\"]\s?\(", candidate.text, re.IGNORECASE))


def asked_terms(question: str) -> Iterator[str]:
    """The terms whose meaning a question may ask for, the likeliest first; none for another.

    In quotation marks stands a term and nothing else, in whatever words its meaning is asked for.
    """
    if _ASKS_MEANING.search(question) and _INTERROGATIVE.search(question):
        yield from (match["term"] for match in _MARKED.finditer(question))
    for pattern in _ASKS:
        if (asked := pattern.search(question)) and 1 <= len(words_of(asked["term"])) <= MAX_TERM_WORDS:
            yield asked["term"].strip('“”" ')
