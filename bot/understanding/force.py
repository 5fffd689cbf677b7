"""What a question wants to know of the force of documents: still in force, since when, what replaced what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.document_kinds import KIND_WORDS
from ingest.folding import fold_in_place
from ingest.vietnamese import folded


class ForceAspect(Enum):
    """Which documents a document replaced, which replaced it, whether it is in force, since or until when."""

    REPLACED_WHAT = "replaced what"
    REPLACED_BY = "replaced by"
    IN_FORCE = "in force"
    BEGINS = "begins"
    ENDS = "ends"


# Folded: every kind of document, and "văn bản" for any.
KINDS = "|".join(map(folded, (*KIND_WORDS, "văn bản")))
_DOCUMENT = rf"(?:{KINDS}|cai)"
_WHEN = r"(?:ngay|hom|bua|thang|nam|khi|luc|hoi|thoi diem|bao gio|chung nao)"
_SINCE_WHEN = rf"(?:tu|ke tu|vao|tu dau)(?: {_WHEN})|(?:khi|luc|hoi|ngay|hom|thang|nam) nao|bao gio|chung nao"
_ASKED = r"(?:nao|gi|so may|so bao nhieu)\b"
# What people say of a document that another has taken the place of.
_DROPS = r"(?:thay(?: the)?(?: cho)?|the cho|(?:bai |huy |loai )?bo(?: di)?|huy)"
_IN_USE = r"(?:hieu luc|dung|su dung|ap dung|thi hanh|tac dung|gia tri)"
_GONE = (
    r"(?:bi (?:(?:loai |bai |huy )?bo|huy|thay)|duoc thay"
    rf"|(?:het|(?:khong|thoi|ngung)(?: con)?(?: duoc)?) {_IN_USE})\b"
)
# "Bộ", "cán bộ", "toàn bộ" abolish nothing.
_OFFICIALS = re.compile(r"\bbộ\b", re.IGNORECASE)
# Tried in order: "bị thay thế bằng văn bản nào" asks the other way round than "thay thế văn bản nào".
_ASPECTS: tuple[tuple[ForceAspect, str], ...] = (
    (
        ForceAspect.REPLACED_BY,
        rf"\bthay (?:the )?(?:bang|boi)\b|\b{_DOCUMENT} (?:nao|gi|so may) (?:da |se |moi )?(?:thay|bai bo)\b"
        rf"|\b(?:bi|duoc) (?:{_DOCUMENT}) {_ASKED}.{{0,20}}\b(?:thay|bai bo)\b",
    ),
    (
        ForceAspect.REPLACED_WHAT,
        rf"\b{_DROPS} (?:nhung |cac |cai )?{_DOCUMENT}\b.{{0,30}}{_ASKED}"
        rf"|\b{_DOCUMENT}\b[^,;]{{0,40}}\b{_ASKED}.{{0,60}}\b{_GONE}"
        # "Luật cũ hết hiệu lực khi nào?" asks for a day.
        rf"|\bcu\b.{{0,12}}\b{_GONE}(?!.{{0,20}}\b(?:{_SINCE_WHEN})\b).{{0,20}}{_ASKED}",
    ),
    (
        ForceAspect.IN_FORCE,
        rf"\bcon (?:\w+ )?{_IN_USE}\b"
        r"|\b(?:het hieu luc|(?:bi|duoc) (?:thay the|thay|bai bo|bo)) (?:chua|roi|khong|hay chua)\b",
    ),
    # "Luật này dùng được tới khi nào?"; a plan is carried out until some day and is not in force until then.
    (
        ForceAspect.ENDS,
        rf"\bhet hieu luc\b|^\W*(?:luat|nghi dinh|thong tu|quyet dinh|quy che|quy dinh|van ban)\b"
        rf".{{0,80}}\b(?:toi|den) (?:{_WHEN})\b",
    ),
    # "Có hiệu lực bao lâu?" asks how long, not when it begins.
    (
        ForceAspect.BEGINS,
        r"\b(?:co|bat dau) (?:hieu luc|tac dung)\b"
        r"(?!.{0,20}\b(?:bao lau|(?:bao nhieu|may) (?:nam|thang|ngay)))"
        rf"|(?<!het )(?<!con )\bhieu luc (?:thi hanh )?(?:{_SINCE_WHEN})\b"
        rf"|\b(?:ap dung|thi hanh|chay|(?:bat dau|dua vao) (?:dung|su dung)) (?:{_SINCE_WHEN})\b"
        rf"|\b(?:{_SINCE_WHEN})\b(?: \w+){{0,2}} (?:ap dung|thi hanh)\W*$",
    ),
)
_FOCUS_OF = {
    ForceAspect.IN_FORCE: (Focus.YES_NO,),
    ForceAspect.BEGINS: (Focus.DATE, Focus.DURATION),
    ForceAspect.ENDS: (Focus.DATE,),
}
# "Luật thi đua khen thưởng 2003", "luật sửa đổi bổ sung năm 2013": by kind, what it is about, and year.
_BY_YEAR = re.compile(
    rf"\b(?P<kind>{KINDS})(?P<about>(?: [^\W\d]+,?){{0,9}}?) (?:nam )?(?P<year>(?:19|20)\d\d)\b"
)
_BY_AGE = re.compile(
    rf"\b(?P<kind>{KINDS})(?P<about>(?: [^\W\d]+,?){{0,6}}?)"
    r" (?:(?P<old>cu)|(?:hien (?:hanh|nay|tai)|moi|dang (?:ap dung|co hieu luc|dung)))\b"
)


class Age(Enum):
    """Whether a document has ended or is the one in force; ANY where a year tells which it is."""

    OLD = "old"
    CURRENT = "current"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class DescribedDocument:
    """A document named without its number: its kind, the folded words on its matter, its year or age."""

    kind: str
    about: tuple[str, ...]
    year: str | None
    age: Age


def force_aspect(question: Question) -> ForceAspect | None:
    """What the question asks of the force of documents, None when it asks for something else."""
    text = folded(_OFFICIALS.sub("_", question.text))
    for aspect, pattern in _ASPECTS:
        if re.search(pattern, text):
            return aspect if question.focus in _FOCUS_OF.get(aspect, (question.focus,)) else None
    return None


def document_described(question: Question) -> DescribedDocument | None:
    """The document that the question names by its year, or as the old or the present one of its kind."""
    text = fold_in_place(question.text)
    if by_year := _BY_YEAR.search(text):
        return DescribedDocument(by_year["kind"], _matter(by_year["about"]), by_year["year"], Age.ANY)
    by_age = _BY_AGE.search(text)
    if by_age is None:
        return None
    age = Age.OLD if by_age["old"] else Age.CURRENT
    return DescribedDocument(by_age["kind"], _matter(by_age["about"]), None, age)


def _matter(words: str) -> tuple[str, ...]:
    return tuple(word.strip(",") for word in words.split() if word.strip(",") not in _EMPTY)


# Words between kind and year that say nothing of the matter.
_EMPTY = frozenset({"cu", "moi", "ban", "hanh", "cua", "nay", "do", "so", "nam", "hien", "ve"})
