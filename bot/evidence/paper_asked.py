"""The document that a question asks for: of which kind, of whose making, and on what matter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.evidence.constraints import levels_in
from bot.evidence.topic import Topic
from ingest.body_names import body_key
from ingest.document_kinds import KIND_NAMES, KIND_WORDS
from ingest.folding import fold_in_place
from ingest.localities import LOCALITY
from ingest.vietnamese import folded

ANY_KIND = "van ban"
# Of what is asked besides kind and maker this share says what the document is about: "ngày nào" does not.
LEAST_FOLLOWING = 0.3
_KINDS = sorted(
    {*map(folded, (*KIND_WORDS, *KIND_NAMES.values())), ANY_KIND, "so tay"}, key=len, reverse=True
)
_KIND = rf"(?:{'|'.join(_KINDS)})"
_WHICH = r"(?:nao|gi|so(?! ket)|may|bao nhieu)"
_NUMBER = r"so (?:may|bao nhieu|hieu|nao)"
_NAMED = re.compile(rf"\b(?P<kind>{_KIND})\b")
# "Kế hoạch nào", "số và ngày của văn bản", "dựa vào biên bản họp số mấy"; else the first that is named.
_ASKED = re.compile(
    rf"\b(?={_KIND}(?: (?:cu|moi))? {_WHICH}\b)(?P<kind>{_KIND})"
    rf"|\bso(?: (?:hieu|va|ngay|cua))* (?P<of>{_KIND})\b"
    rf"|\b(?:theo|can cu|dua|vao|tren|cho) (?=.*\b{_NUMBER}\b)(?P<under>{_KIND})\b"
)
_ASKS_FOR_NUMBER = re.compile(rf"\b{_NUMBER}\b|\b{_KIND} so\b|\bso (?:va ngay|cua) ")
# "Theo quy định nào?" asks for any document that rules.
_ANY = re.compile(r"van ban|quy dinh (?:nao|gi)")
# Whose these are their kind says: a body named with one is what it is about.
_SAYS_WHOSE = re.compile(r"(?:bo )?luat|nghi dinh|phap lenh")
_PLACE = fold_in_place(LOCALITY)
_BODY = (
    r"(?:(?:ban thuong vu|ban chap hanh|thuong truc|hoi nghi|bo truong|chu tich|giam doc) )*"
    r"(?P<body>(?:uy ban|hoi dong) nhan dan|(?:tinh|thanh|huyen|quan|thi|dang) uy|dang bo|chinh phu|thu tuong"
    r"|quoc hoi|bo chinh tri|ban bi thu|chu tich nuoc"
    r"|(?:tinh|thanh|huyen|cong) doan|lien doan lao dong|mat tran"
    r"|(?:so|bo|phong|ban|van phong|hoi dong|hoi(?: lien hiep)?|doan)"
    r" (?!doi|tieu|phan|mon|luat|nghi|thi|thao|nay|do|than|hanh|trao|may|nao)\w+"
    rf"|trung uong|(?:cap )?{_PLACE})(?: (?:cap )?{_PLACE})?"
)
_OF_BODY = re.compile(rf"\b(?:cua|do) {_BODY}\b")
_ISSUES = r"(?:ban hanh|ra|co|ky|phe duyet|duyet|de ra|phat hanh|quy dinh)"
_BODY_ISSUES = re.compile(rf"\b{_BODY}(?: \w+){{0,2}}? (?:da |moi |vua )?{_ISSUES} ")
# "…, huyện theo quyết định nào": what the body of another question did is left out.
_BODY_BY = re.compile(rf"(?:^|, |: ){_BODY} theo (?!doi )")
# "Lễ phát động của đợt đó": what was not made out says nothing.
_POINTS_BACK = re.compile(r"\b\w+ (?:đó|này|ấy)\b", re.IGNORECASE)
_OF_EVENT = re.compile(
    r"(?: (?:ve|viec|to chuc|phuc vu|chuan bi))* (?:buoi )?"
    r"(?P<event>le|hoi nghi|hoi thi|cuoc thi|dai hoi|tap huan)\b"
)
_AT_LEVEL = re.compile(rf" (?:cap|{_PLACE})$")
_PARTY = re.compile(r"\b(?:tinh|thanh|huyen|quan|thi|dang) uy\b|\bdang bo\b")
_BARE = re.compile(rf"trung uong|(?:cap )?{_PLACE}")


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """What a question fixes of the document it asks for.

    `kind` is folded, "" for any; `body` the folded words that name who made it, "" for anybody. `spans` are
    where the question says these, or only points back. `is_which` says that it asks which one of a kind
    ("kế hoạch nào").
    """

    question: str
    kind: str
    body: str
    levels: frozenset[str]
    spans: tuple[tuple[int, int], ...]
    is_which: bool
    by_number: bool

    @classmethod
    @lru_cache(maxsize=64)
    def of(cls, question: str) -> PaperAsked:
        """The document that a restored question asks for, or names first."""
        text = fold_in_place(question)
        which, by_number = _ASKED.search(text), bool(_ASKS_FOR_NUMBER.search(text))
        named = which or _NAMED.search(text)
        at = named.span(named.lastgroup or 0) if named else (0, 0)
        before = (0, at[0] + 1)
        made = _OF_BODY.search(text, at[0]) or _BODY_ISSUES.search(text, *before)
        made = made or _BODY_BY.search(text, *before)
        if _SAYS_WHOSE.match(text, at[0]):
            made = None
        is_of_kind = (which or by_number) and not _ANY.match(text, at[0])
        return cls(
            question,
            text[slice(*at)] if is_of_kind else "",
            made["body"] if made else "",
            levels_in(made.group()) if made else frozenset(),
            (at, *(one.span() for one in (made, *_POINTS_BACK.finditer(question)) if one)),
            which is not None,
            by_number,
        )

    def is_made_by(self, issuer: str | None) -> bool:
        """Whether a document of this issuer may be the one; one that is not told may be anybody's."""
        if not self.body or not issuer:
            return True
        levels, key = levels_in(issuer), body_key(issuer)
        if self.levels and levels and not self.levels & levels:
            return False
        if _BARE.fullmatch(self.body):
            return True
        if _PARTY.match(self.body):
            return bool(_PARTY.search(key))
        # "Hội tỉnh" leaves out whose, "Hội Liên hiệp Phụ nữ" says more than most do.
        body = _AT_LEVEL.sub(" ", self.body.replace("hoi lien hiep ", "hoi "))
        return bool(re.search(rf"\b{body.strip()}(?! dong\b)", key))

    def matter(self, topic: Topic) -> Topic:
        """What of the topic of the question names neither the kind of document nor its maker."""
        return topic.without(self.spans)

    def subject(self, topic: Topic) -> Topic:
        """What of the topic the document is to be about: all that follows its kind, else what goes before.

        "Kế hoạch nào về cải cách?", "phong trào vì người nghèo: quyết định của huyện số mấy?"
        """
        matter = self.matter(topic)
        following = matter.within(self.spans[0][1], len(self.question))
        hardly = following.weight < LEAST_FOLLOWING * matter.weight
        return matter.within(0, self.spans[0][0]) if hardly and not self.is_which else following

    def is_on_event(self, subject: str) -> bool:
        """Whether a subject names what is held, where a plan of that is asked for: "kế hoạch tổ chức Lễ"."""
        event = _OF_EVENT.match(fold_in_place(self.question), self.spans[0][1])
        return event is None or re.search(rf"\b{event['event']}\b", folded(subject)) is not None

    def deed(self, topic: Topic) -> Topic:
        """What of the topic is to be done by the document: "chi bộ bốn tốt làm theo kế hoạch nào?"."""
        return self.matter(topic).within(0, self.spans[0][0] if self.is_which else 0)


def kind_named_first(question: str) -> str:
    """The kind of document that a question names first, folded; "" when it names none."""
    named = _NAMED.search(folded(question))
    return named["kind"] if named else ""
