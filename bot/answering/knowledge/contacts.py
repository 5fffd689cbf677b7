"""Whom to turn to: "Cụm 4 thì liên hệ đồng chí nào?", "Quên mật khẩu thì gọi ai?".

A part of a work that is given to a person tells so, and so does a clause that sends people to one: "Lỗi hệ
thống: gọi ông Phan Văn Sông".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.told_of import ToldOf
from bot.answering.phrasing import lead
from bot.evidence.named import titled_persons
from bot.understanding.who import WHO
from ingest.folding import fold_in_place

_ASKS = re.compile(
    rf"\b(?:lien he|lien lac|gap|goi|hoi|alo|trao doi|phan anh)\b.{{0,30}}\b{WHO}\b"
    rf"|\b{WHO}\b.{{0,20}}\b(?:phu trach|theo doi|don doc|huong dan|de (?:hoi|lien he))\b"
)
_PERSON = re.compile(r"(?:Ông|Bà|Đồng chí|Đ/c|Anh|Chị)\s")
_SENDS_TO = re.compile(
    r"\b(?:liên hệ|liên lạc|gọi|gặp|hỏi|trao đổi với|phản ánh|đầu mối)\b[^;.\n]{0,60}?"
    r"(?:ông|bà|đồng chí|đ/c|anh|chị)\s[^;\n]{2,60}",
    re.IGNORECASE,
)
# "Cụm thi đua số 3, số 4 và số 5".
_NUMBERED = re.compile(
    r"\b(?P<noun>cum|khoi|to|nhom|vung|khu vuc|to dan pho|tieu ban)(?: thi dua)?\s"
    r"(?P<labels>(?:so\s)?(?:\d{1,2}|[ivx]{1,4})\b(?:(?:,|\sva|\s?-)?\s(?:so\s)?(?:\d{1,2}|[ivx]{1,4})\b)*)"
)
_LABEL = re.compile(r"\d{1,2}|[ivx]{1,4}")
LOWEST_SHARE = 0.55
SURE = 0.85


def answer_with_contact(evidence: Evidence) -> Draft | None:
    """The person to turn to for what the question names, by its number where it names one."""
    text = fold_in_place(evidence.question.text)
    asked = _ASKS.search(text)
    if asked is None:
        return None
    contacts = [*_charged(evidence), *_sent_to(evidence)]
    if labels := _labels(text):
        named = [one for one in contacts if labels & _labels(fold_in_place(one.clause))]
        return _told(named[0], SURE, identified=True) if len(named) == 1 else None
    matter = evidence.topic.without([asked.span()])
    shares = [(one.share(evidence, matter), one) for one in contacts]
    share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return _told(best, share) if best and share >= LOWEST_SHARE else None


def _charged(evidence: Evidence) -> Iterator[ToldOf]:
    """The persons to whom a part of a work is given in one of the documents found."""
    found = evidence.documents_found
    for one in evidence.knowledge.responsibilities:
        quote, document = one.quotes[0], evidence.documents[one.quotes[0].document_id]
        if _PERSON.match(one.body) and document in found:
            yield ToldOf(one.body, document, quote.start)


def _sent_to(evidence: Evidence) -> Iterator[ToldOf]:
    """The persons to whom one of the documents found sends people."""
    for document in evidence.documents_found:
        for match in _SENDS_TO.finditer(document.text):
            if person := next(titled_persons(match.group()), None):
                yield ToldOf(person.text, document, match.start() + person.start, one_of_several=True)


def _labels(folded: str) -> set[tuple[str, str]]:
    """The numbered things a text names: ("cum", "3"), ("cum", "4")."""
    return {
        (match["noun"], label)
        for match in _NUMBERED.finditer(folded)
        for label in _LABEL.findall(match["labels"])
    }


def _told(one: ToldOf, confidence: float, *, identified: bool = False) -> Draft:
    said = one.clause.removeprefix(one.name).lstrip(" :–-,")
    return Draft(lead(one.name, said), confidence, (one.quote,), identified=identified)
