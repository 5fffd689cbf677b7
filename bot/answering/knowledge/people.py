"""Who somebody is, and who holds an office: "Lò Văn Pâng là ai?", "Chủ tịch xã tên gì?".

Papers tell it where they are signed, and where an office stands behind a name: "ông Lò Văn Pâng, Chủ tịch
UBND xã".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.answering.abstaining import abstain
from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import closing_of
from bot.answering.knowledge.signers import office_signed
from bot.answering.phrasing import bulleted, sentence
from bot.answering.verdicts import verdict
from bot.evidence.constraints import levels_in
from bot.evidence.identity import letterhead_end
from bot.evidence.topic import words_of
from bot.understanding.content import is_function_word
from bot.understanding.who_is import OFFICE, OFFICE_FIRST, OPENS, who_is_asked_for
from bot.wording import ONLY_THIS
from ingest.abbreviations import expand
from ingest.capitals import CAPITALS
from ingest.folding import fold_in_place
from ingest.localities import LEVELS, LOCALITY
from ingest.model import Document, Quote

_CLAIMED = re.compile(
    rf"{OPENS}(?P<name>[^,;]+?) (?:co phai )?(?:la|lam|giu chuc(?: vu)?) "
    rf"(?P<held>{fold_in_place(OFFICE)}\b[^,;]*?) "
    r"(?:(?:co )?(?:phai|dung) (?:khong|chua)|khong|ha|a)\W*$"
)
# "Chủ tịch huyện", "bí thư Đảng ủy xã": of an authority, and no other body's that has one.
_OF_AUTHORITY = re.compile(
    rf"(?: (?:uy ban nhan dan|ubnd|cap))*(?: (?:{fold_in_place(LOCALITY)}|(?:huyen|tinh|thanh|dang) uy)\b"
    r"(?:(?! (?:ky|lam|du|da|se|duoc)\b) \w+){0,4})?"
)
_HONORIFIC = re.compile(r"^(?:ong|ba|anh|chi|co|bac|dong chi|d/c|sep) ")
_SYLLABLE = rf"(?!(?:Ông|Bà|Anh|Chị)\s)[{CAPITALS}][\w'’]*"
_NAMED_IN = re.compile(
    rf"(?P<name>{_SYLLABLE}(?:\s{_SYLLABLE}){{1,4}})(?:,\s|\s[-–]\s|\s\()(?:(?i:giữ chức|chức vụ:?)\s)?"
    rf"(?P<office>(?i:{OFFICE})\b(?:(?!\s(?:làm|phụ trách|chủ trì|là|để)\b)[^,;:.()\n]){{0,70}})"
)
_PLACE = re.compile(rf"\b(?i:{LOCALITY}|ủy|uỷ|đoàn)(?P<name>(?:\s{_SYLLABLE})+)")
# Whose an office is where nobody else's is named: "bí thư huyện" is the Party's.
_USUAL = {"chu tich": "ủy ban nhân dân", "bi thu": "ban thường vụ chấp hành đảng bộ ủy"}
_OF_ANY = "thường trực thứ nhất cấp"
_LEVELS = " ".join(LEVELS)
# "Huyện Nậm Sát, Chủ tịch UBND các xã": a place, and an office that many hold.
_NO_PERSON = re.compile(rf"\b(?:{LOCALITY}|thôn|bản|ấp|khóm|ủy|uỷ|đoàn|hội|trường)\s$", re.IGNORECASE)
_MANY = re.compile(r"\b(?:các|những|mỗi)\b", re.IGNORECASE)
MOST_TOLD = 4


@dataclass(frozen=True, slots=True)
class _Post:
    """That `name` holds an office, as its document says in `quote` or, `signed`, by its signature."""

    name: str
    office: str
    document: Document
    quote: Quote
    signed: bool = False

    @property
    def title(self) -> str:
        """The office alone, folded: "pho chu tich" of "Phó Chủ tịch UBND xã"."""
        match = OFFICE_FIRST.match(fold_in_place(self.office))
        return match["office"] if match else ""

    @property
    def body(self) -> str:
        """Whose office it is: what follows it, else whoever issued the document."""
        return self.office[len(self.title) :].strip() or self.document.metadata.issuer or ""

    @property
    def told(self) -> str:
        """ "Chủ tịch UBND xã Suối Thầu, theo chữ ký ở Kế hoạch … ngày 02/3/2026"."""
        if not self.signed:
            return self.office
        metadata = self.document.metadata
        held = self.office if self.body in self.office else f"{self.office}, {self.body}"
        if fold_in_place(self.body).startswith(self.title.removeprefix("pho ")):
            held = self.office if self.title.startswith("pho ") else self.body
        day = f" ngày {official_date(metadata.date)}" if metadata.date else ""
        return f"{held}, theo chữ ký ở {metadata.title}{day}"


def answer_who_it_is(evidence: Evidence) -> Draft | None:
    """The offices of the person named, or who holds the office named; None for other questions."""
    question = evidence.question.text
    folded = fold_in_place(question)
    if claimed := _CLAIMED.match(folded):
        return _verdict(evidence, claimed["name"], question[slice(*claimed.span("held"))])
    named = who_is_asked_for(question)
    if named is None:
        return None
    office = OFFICE_FIRST.match(fold_in_place(named))
    if office is None:
        posts = _posts_of(evidence, fold_in_place(named))
        return _told(posts) if posts else None
    posts = [one for one in _all_posts(evidence) if _is_meant(one, named)]
    if (
        not posts
        and office["office"] in _USUAL
        and _OF_AUTHORITY.fullmatch(fold_in_place(named), office.end())
    ):
        return abstain(evidence)
    return _told(posts) if posts else None


def _verdict(evidence: Evidence, name: str, held: str) -> Draft | None:
    """Whether the person named holds an office, or somebody else does; None of a person not known.

    Who holds one office may hold another too.
    """
    posts = _posts_of(evidence, name)
    meant = [one for one in _all_posts(evidence) if _is_meant(one, held)]
    if not posts:
        return None
    told = _told([one for one in meant if one in posts] or [*meant, *posts])
    if not meant:
        return replace(told, text=f"{ONLY_THIS} {told.text}", answered=False, kind="yesno")
    agrees = verdict(any(one in posts for one in meant), told.text, told.confidence, told.quotes)
    return replace(agrees, identified=True)


def _told(posts: Iterable[_Post]) -> Draft:
    told = list(_told_once(posts))[:MOST_TOLD]
    lines = [sentence(f"{one.name}: {one.told}") for one in told]
    text = lines[0] if len(lines) == 1 else bulleted("", lines)
    return Draft(text, 0.9, tuple(one.quote for one in told), identified=True)


def _posts_of(evidence: Evidence, name: str) -> list[_Post]:
    """The offices of whoever bears a folded name."""
    bare = _HONORIFIC.sub("", name)
    return [one for one in _all_posts(evidence) if fold_in_place(one.name) == bare]


def _all_posts(evidence: Evidence) -> Iterator[_Post]:
    for document in evidence.documents.values():
        yield from _posts(document)


def _posts(document: Document) -> Iterator[_Post]:
    """The offices that a document names with whoever holds them, its own signature first."""
    signer, office, closing = document.metadata.signer, office_signed(document), closing_of(document)
    if signer and office and closing:
        yield _Post(signer, office, document, closing, signed=True)
    for match in _NAMED_IN.finditer(document.text):
        if _NO_PERSON.search(document.text, 0, match.start()) or _MANY.search(match["office"]):
            continue
        yield _Post(match["name"], match["office"].strip(), document, document.quote(*match.span()))


def _is_meant(post: _Post, named: str) -> bool:
    """Whether an office is the one named, of the body named with it and of no other one."""
    office = OFFICE_FIRST.match(fold_in_place(named))
    if office is None or office["office"] != post.title:
        return False
    asked = named[office.end() :]
    levels = levels_in(asked), levels_in(post.body)
    if all(levels) and levels[0].isdisjoint(levels[1]):
        return False
    issuer, head = post.document.metadata.issuer or "", post.document.text[: letterhead_end(post.document)]
    usual = _words(f"{_USUAL.get(post.title.removeprefix('pho '), '')} {post.title} {_OF_ANY}")
    places = _words(" ".join(match["name"] for match in _PLACE.finditer(post.body)))
    wanted, own = _words(asked), _words(post.body)
    # "Trưởng phòng giáo dục" leaves out "và Đào tạo".
    shortened = not wanted <= _words(_LEVELS) and _in_order(asked) in _in_order(post.body)
    of_same = shortened or own <= wanted | usual | places | _words(_LEVELS)
    return of_same and wanted <= own | usual | _words(f"{issuer} {head}")


def _in_order(text: str) -> str:
    return f" {' '.join(word.folded for word in words_of(expand(text)))} "


def _words(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words_of(expand(text)) if not is_function_word(word.accented))


def _told_once(posts: Iterable[_Post]) -> Iterator[_Post]:
    """The posts without those that say less than, or the same as, one before of the same person."""
    told: list[tuple[str, str]] = []
    for post in posts:
        key = fold_in_place(post.name), post.title
        if key not in told:
            told.append(key)
            yield post
