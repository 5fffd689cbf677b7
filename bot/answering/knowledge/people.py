"""Who somebody is, and who holds an office: "Lò Văn Pâng là ai?", "Chủ tịch xã tên gì?".

Papers tell it where they are signed, and where an office stands behind a name: "ông Lò Văn Pâng, Chủ tịch
UBND xã".
"""

from __future__ import annotations

import datetime
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
from bot.understanding.who_is import HONORIFIC, OFFICE, OFFICE_FIRST, OPENS, who_is_asked_for
from bot.wording import ONLY_THIS
from ingest.abbreviations import expand
from ingest.capitals import CAPITALS, SMALL_LETTERS
from ingest.folding import fold_in_place
from ingest.localities import LEVELS, LOCALITY
from ingest.model import Document, Quote
from ingest.vietnamese import accented, folded

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
_HONORIFIC = re.compile(rf"^{HONORIFIC}\s", re.IGNORECASE)
_SYLLABLE = rf"(?!{HONORIFIC.title()}\s)[{CAPITALS}][{SMALL_LETTERS}'’]*(?!\w)"
# What begins a name: a line, a mark or an honorific. "Huyện Nậm Sát, Chủ tịch UBND các xã" are no person.
_BEFORE = rf"(?:^|[-–+*•:;,.(/“\"\t]|\b(?:(?i:{HONORIFIC})|là)(?= ))[ ]?"
_NO_NAME = rf"(?!(?i:{LOCALITY}|thôn|bản|ấp|khóm|ủy|uỷ|hội|ban|phòng|sở|trường|tổ|cụm|khối|công ty)\b)"
_ACTS = (
    r"(?:làm|phụ trách|chủ trì|là|để|dự(?! án)|tham dự|ủng hộ|tạo|chỉ đạo|phát biểu|ký|trao|tặng|được|đã|sẽ"
    rf"|có|cùng|tham gia|giúp|điều hành|thay mặt|quyết định|và(?! [{CAPITALS}]))"
)
_NAMED_IN = re.compile(
    rf"{_BEFORE}{_NO_NAME}(?P<name>{_SYLLABLE}(?: {_SYLLABLE}){{1,4}})(?:, | [-–] | \()"
    rf"(?:(?i:giữ chức|chức vụ:?) )?(?P<office>(?i:{OFFICE})\b(?:(?! {_ACTS}\b)[^,;:.()\n]){{0,70}})",
    re.MULTILINE,
)
_PLACE = re.compile(rf"\b(?i:{LOCALITY}|ủy|uỷ|đoàn)(?P<name>(?: {_SYLLABLE})+)")
# Whose an office is where nobody else's is named: "bí thư huyện" is the Party's.
_USUAL = {"chu tich": "ủy ban nhân dân", "bi thu": "ban thường vụ chấp hành đảng bộ ủy"}
_OF_ANY = "thường trực thứ nhất cấp"
_LEVELS = " ".join(LEVELS)
_NOW = re.compile(r"\b(?:hien nay|hien tai|bay gio|dang)\b")
# Offices that several hold at a time.
_SEVERAL = re.compile(r"(?:pho|uy vien|thu ky)\b")
# "Chủ tịch UBND các xã": an office that many hold.
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
    asked = fold_in_place(question)
    if claimed := _CLAIMED.match(asked):
        return _verdict(evidence, *(question[slice(*claimed.span(part))] for part in ("name", "held")))
    named = who_is_asked_for(question)
    if named is None:
        return None
    office = OFFICE_FIRST.match(fold_in_place(named))
    if office is None:
        posts = _posts_of(evidence, named)
        return _told(posts) if posts else None
    posts = [one for one in _all_posts(evidence) if _is_meant(one, named)]
    if (
        not posts
        and office["office"] in _USUAL
        and _OF_AUTHORITY.fullmatch(fold_in_place(named), office.end())
    ):
        return abstain(evidence)
    if _NOW.search(asked):
        posts = _held_last(posts)
    return _told(posts) if posts else None


def _verdict(evidence: Evidence, name: str, held: str) -> Draft | None:
    """Whether the person named holds an office, or somebody else does; None of a person not known.

    Who holds one office may hold another too, and what several hold, or one held before, is not denied.
    """
    posts = _posts_of(evidence, name)
    meant = [one for one in _all_posts(evidence) if _is_meant(one, held)]
    if not posts:
        return None
    agrees = any(one in posts for one in _held_last(meant))
    told = _told([one for one in meant if agrees and one in posts] or [*meant, *posts])
    held_before = not agrees and any(one in posts for one in meant)
    if not meant or held_before or (not agrees and _SEVERAL.match(meant[0].title)):
        return replace(told, text=f"{ONLY_THIS} {told.text}", answered=False, kind="yesno")
    return replace(verdict(agrees, told.text, told.confidence, told.quotes), identified=True)


def _told(posts: Iterable[_Post]) -> Draft:
    told = list(_told_once(posts))[:MOST_TOLD]
    lines = [sentence(f"{one.name}: {one.told}") for one in told]
    text = lines[0] if len(lines) == 1 else bulleted("", lines)
    return Draft(text, 0.9, tuple(one.quote for one in told), identified=True)


def _posts_of(evidence: Evidence, name: str) -> list[_Post]:
    """The offices of whoever bears a name, which may have been typed without its marks."""
    bare = _HONORIFIC.sub("", name)
    typed = evidence.question.typed.lower()
    return [
        one
        for one in _all_posts(evidence)
        if accented(one.name) == accented(bare)
        or (folded(one.name) == folded(bare) and folded(one.name) in typed)
    ]


def _all_posts(evidence: Evidence) -> list[_Post]:
    """The posts that the documents name, the latest first."""
    posts = (post for document in evidence.documents.values() for post in _posts(document))
    return sorted(posts, key=lambda one: one.document.metadata.date or datetime.date.min, reverse=True)


def _held_last(posts: Iterable[_Post]) -> list[_Post]:
    """The posts but those by whose signature somebody held what another one signed for later."""
    last: dict[tuple[str, str], str] = {}
    return [
        one
        for one in posts
        if not one.signed
        or _SEVERAL.match(one.title)
        or last.setdefault((one.title, folded(one.body)), one.name) == one.name
    ]


def _posts(document: Document) -> Iterator[_Post]:
    """The offices that a document names with whoever holds them, its own signature first."""
    signer, office, closing = document.metadata.signer, office_signed(document), closing_of(document)
    if signer and office and closing:
        yield _Post(signer, office, document, closing, signed=True)
    for match in _NAMED_IN.finditer(document.text):
        if not _MANY.search(match["office"]):
            quote = document.quote(match.start("name"), match.end())
            yield _Post(match["name"], match["office"].strip(), document, quote)


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
