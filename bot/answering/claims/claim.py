"""A claim taken apart: what is said of what, and whether a text denies it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.evidence.candidates import mentions_of
from bot.evidence.figure_roles import EARLIER
from bot.evidence.topic import Mentions, Term, Topic, Word, words_of

_TAIL = re.compile(
    r"[\s,]*(?:\b(?:có|là))?\s*\b(?:(?:phải|đúng)(?:\s(?:vậy|thế|như vậy))?|được|hay|chứ|rồi)?\s*"
    r"(?:không|chưa|sai)(?:\s(?:hả|nhỉ|ạ|vậy|thế|anh|chị|em|ad|đồng chí|đ/c|các))*\W*$"
    r"|(?:[\s,]*\bđúng)?\s(?:ha|hạ|hả|hà|chứ|à|ư|hử)(?:\s(?:em|anh|chị|bạn))?\W*$"
    r"|^(?:nghe nói|có phải|liệu|có đúng)\s(?:là\s)?",
    re.IGNORECASE,
)
# A case told first ends where its verdict is asked: "…, vậy có còn được xét …", "… thì còn xuất sắc không?";
# a bare "thì có được xét?" says nothing of what is asked.
_ASKED_AS = r"(?:được|phải|cần|bị|thể|quyền)"
_CASE = re.compile(
    r"^(?P<subject>.{2,160}(?:,|\sthì|\smà)(?:\s[^\s,]+){0,5}?)\s"
    rf"(?:(?:có|còn)\s(?:còn\s)?{_ASKED_AS}(?:\s(?:phải|xét|thể))?|(?<!mà\s)(?:có|còn)(?!\s(?:còn\s)?{_ASKED_AS}\b))"
    r"\s(?P<predicate>\S+\s\S.*)$",
    re.IGNORECASE,
)
# What links the thing spoken of to what is said of it; "người được khen có được …" has its link at "có".
_LINKS = (
    _CASE,
    *(
        re.compile(
            rf"^(?P<subject>.{{2,120}}?)\s(?:mà\s|thì\s)?{link}"
            r"(?:\s(?:có|được|phải|cần|bị|thể|bắt buộc|quyền|là|nơi"
            r"|người|thôi))*\s(?P<predicate>\S.*)$",
            re.IGNORECASE,
        )
        for link in (
            r"có\s(?:được|phải|cần|bị|thể|bắt buộc|quyền)",
            r"(?:có|được(?!\s\d)|phải|cần|bị|là|do|thuộc|còn|đã|sẽ|chỉ|nên|vẫn)",
        )
    ),
    # "Có thưởng tiền cho danh hiệu … không?": the act stands first.
    re.compile(
        r"^có\s(?P<predicate>\S+\s\S.*?)\s(?:cho|đối với|trong|tại|ở|với|của|về|khi)\s(?P<subject>\S.*)$",
        re.IGNORECASE,
    ),
)
# Whoever is left out, "bị loại", is denied what he is left out of.
_LEFT_OUT = r"(?:bị (?:loại|gạt)|mất quyền)"
_NEGATION = re.compile(rf"\b(?:không|chưa|chẳng|quên|nghiêm cấm|cấm|{_LEFT_OUT})\b", re.IGNORECASE)
# "Người lao động không thuộc đối tượng ở khoản 1": all others, who are meant.
OF_POINT = r"thuộc (?:các )?(?:đối tượng|trường hợp) (?:quy định |nêu )?(?:tại|ở) (?:khoản|điểm|điều)\b"
# "Không chỉ …", "không mất quyền …" deny nothing, nor does what closes a question of two: "có sao không,
# có bị trừ không?".
_NEGATED_WORD = re.compile(
    rf"\b(?:không|chưa) (?:làm )?{_LEFT_OUT}\b|\bkhông (?:chỉ|những|ngừng|phân biệt|để|tên)\b"
    # What a quota leaves out is given all the same.
    r"|\bkhông tính vào (?:số lượng|tỷ lệ|chỉ tiêu)\b"
    r"|\b(?:không|chưa)(?=\s*[,;?])"
    rf"|\bkhông {OF_POINT}",
    re.IGNORECASE,
)
# "Không dùng kinh phí này để mua quà": all of the clause is denied, unless it only tells a case.
_FORBIDS = re.compile(
    r"\W*(?:(?:\d+|[a-zđ])[.)]\s)?(?:Không|Nghiêm cấm|Tuyệt đối không)\s"
    r"(?:dùng|sử dụng|lấy|để|tổ chức|trích|chi|trao|nhận|mua|thu|ép|bắt|khen|xét|giải quyết|làm|huy động)\b"
    r"(?!.*\b(?:thì|nếu)\b)"
)
# "Không thu lệ phí, trả kết quả tại Bộ phận Một cửa", "không trao tiền mặt mà chuyển khoản"; but all of
# "không dùng kinh phí để mua quà, tổ chức liên hoan" is forbidden.
_INSTEAD = re.compile(
    r"\s(?=(?:mà|chỉ)\s)|,\s(?=(?:trả|chuyển|lấy|dùng|sử dụng|giao|gửi|nhận|khen|phải|cần|nên)\s)"
)
# "Không xét tặng, truy tặng Huy chương": acts of one object.
_BARE_ACT = re.compile(r"(?:Không|Nghiêm cấm)(?:\s\w+){1,2}$")
_PURPOSE = re.compile(r"\b(?:để|vào việc|cho việc)\s")
# Verbs through which a rule speaks: negated they deny whatever stands under them.
_MODAL = frozenset(
    "được phải có cần thể xét khen tặng giao áp quy cho còn bắt tính bổ gồm bao ai khỏi".split()
)
# Acts of granting: what is not granted to those spoken of is denied to them, "không xét cán bộ chuyên trách".
_GRANTS = frozenset("xét khen tặng trao phong bình bầu chọn nhận đạt".split())
# In syllables: "báo cáo".
VERB = 2
# A negated word further on belongs to something else: "người lao động không thuộc đối tượng ở khoản 1".
_NEGATED_WORDS = 3
_TURN = re.compile(r",?\s(?:nhưng|song|tuy nhiên)\s", re.IGNORECASE)
_CHANGED = re.compile(rf"\b(?:tăng|giảm)\b.*\bso (?:với )?(?:năm|{EARLIER})\b", re.IGNORECASE)
_ITEM = re.compile(r"[,;:(]\s")
# What is excepted is meant where it alone says this share of the claim.
LEAST_EXCEPTED = 0.2
_EXCEPTION = re.compile(
    r"(?:[,(]?\s*\b(?:trừ|ngoại trừ|không kể)|\(không tính)\s(?P<excepted>[^;.)]+)\)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Claim:
    """The claim of a question, without what asks for a verdict on it: `text`, and the topic of its parts.

    `subject` is what is spoken of and `predicate` what is said of it, both empty where no link parts them;
    `circumstance` is the subject in words. `start` is where the claim stands in the question.
    """

    text: str
    matter: Topic
    subject: Topic
    predicate: Topic
    circumstance: str = ""
    start: int = 0

    @classmethod
    def of(cls, question: str, topic: Topic) -> Claim:
        """The claim of a yes/no question with its whole `topic`."""
        text = _TAIL.sub("", question).strip()
        start = question.find(text)
        link = next((match for pattern in _LINKS if (match := pattern.match(text))), None)
        if start < 0 or link is None:
            return cls(text, topic, Topic(()), Topic(()))
        subject, predicate = (
            topic.within(start + link.start(part), start + link.end(part))
            for part in ("subject", "predicate")
        )
        return cls(text, topic, subject, predicate, link["subject"], start)

    def part_of(self, text: str) -> str:
        """Of a sentence with a turn ("…, nhưng …") the part that speaks most of what is claimed of the thing.

        The thing itself is named before the turn, whatever is said of it behind; of a change the part decides
        that speaks of what has changed: "số vụ giảm nhưng số người chết tăng".
        """
        changed = _CHANGED.search(self.text)
        act = self.matter.within(self.start, self.start + changed.start()) if changed else self.predicate
        said = [mentions_of(one) for one in _TURN.split(text)]
        weighed = [(act.coverage(one), self.matter.coverage(one)) for one in said]
        return _TURN.split(text)[weighed.index(max(weighed))]

    def item_of(self, text: str) -> str:
        """Of "giải nhất thuộc về …, giải nhì là …" the item that speaks most of the claim."""
        return max(_ITEM.split(text), key=lambda one: self.matter.coverage(mentions_of(one)))

    def denied_in(self, text: str) -> bool:
        """Whether a text denies the claim, or says it only of what it excepts.

        Of a sentence with a turn ("…, nhưng …") the part that speaks most of the claim decides.
        """
        part = self.part_of(text)
        return self._negated(_EXCEPTION.sub(" ", part)) != self.is_excepted_in(part)

    @property
    def denies(self) -> bool:
        """Whether the claim is itself a denial: "không cần sáng kiến, đúng không?"."""
        return self._negated(self.text)

    @property
    def denies_case(self) -> bool:
        """Whether the case told is one where something is not so: "ấp không có ai được khen thì …"."""
        return bool(_CASE.match(self.text)) and bool(
            _NEGATION.search(_NEGATED_WORD.sub("", self.circumstance))
        )

    @property
    def is_of_change(self) -> bool:
        """Whether it is claimed that something is more or less than before."""
        return bool(_CHANGED.search(self.text))

    def is_excepted_in(self, text: str) -> bool:
        """Whether the claim is about what a text excepts from what it says: "…, trừ trường hợp …"."""
        excepted = _EXCEPTION.search(text)
        return excepted is not None and self._is_of(excepted["excepted"], _EXCEPTION.sub(" ", text))

    def _negated(self, text: str) -> bool:
        """Whether a text denies what is said, or says it of those who are denied to be what is spoken of.

        "Không đăng ký thì không xét" denies nothing to those who do.
        """
        if _FORBIDS.match(text) and self.has_act:
            return self._is_forbidden_in(text)
        negated = set(filter(None, map(self._negated_part, _negations(text))))
        return len(negated) == 1

    def _is_forbidden_in(self, text: str) -> bool:
        """Whether a clause that forbids speaks of the claim before it turns to what is done instead."""
        turn = _INSTEAD.search(text)
        if turn is None:
            return True
        forbidden, instead = text[: turn.start()], text[turn.end() :]
        if turn.group().startswith(",") and (_PURPOSE.search(forbidden) or _BARE_ACT.search(forbidden)):
            return True
        act = [self.act.coverage(mentions_of(one)) for one in (forbidden, instead)]
        return act[0] >= act[1]

    def _negated_part(self, following: Sequence[Word]) -> str | None:
        """Which part of the claim a negation is of: the first that the words behind it say."""
        near = Mentions.of(following[:_NEGATED_WORDS])
        if following and following[0].accented in _GRANTS:
            return "predicate"
        # "Không có quyền biểu quyết" is said of no "đại biểu": whoever is spoken of is named by whole words.
        whom = Topic(tuple(filter(_in_whole_words(following), self.subject.terms)))
        if self.predicate.terms and _is_said(whom, near) and not _is_said(self.predicate, near):
            return "subject"
        whole = not following or following[0].accented in _MODAL or not self.has_act
        return "predicate" if whole or _is_said(self.matter, near) else None

    @property
    def act(self) -> Topic:
        """What is said of what is spoken of; all that the claim says where no link parts the two."""
        return self.predicate if self.predicate.terms else self.matter

    def verb_unsaid(self, text: str) -> bool:
        """Whether a claim is of an act alone, and a text does not say its verb: meeting is no "báo cáo"."""
        verb = Topic(() if self.predicate.terms else self.matter.terms[:VERB])
        return bool(verb.terms) and verb.coverage(mentions_of(text)) == 0.0

    @property
    def grants(self) -> bool:
        """Whether it is claimed that something is granted: "… thì còn xét tập thể lao động tiên tiến?"."""
        return any(term.accented in _GRANTS for term in self.predicate.terms[:1])

    @property
    def has_act(self) -> bool:
        """Whether anything is said of what is spoken of: "có được không?" has it all before its link."""
        return bool(self.predicate.terms) or not self.subject.terms

    def _is_of(self, excepted: str, rest: str) -> bool:
        """Whether the claim is about what is excepted rather than about the rest."""
        about = self.subject if self.subject.terms else self.matter
        apart = mentions_of(excepted)
        if about.coverage(apart) > about.coverage(mentions_of(rest)):
            return True
        own = self.matter.missing(mentions_of(rest))
        return own.coverage(apart) * own.weight >= LEAST_EXCEPTED * self.matter.weight


def _negations(text: str) -> Iterator[Sequence[Word]]:
    """The words behind each negation of a text."""
    text = _NEGATED_WORD.sub("", text)
    for match in _NEGATION.finditer(text):
        yield words_of(text[match.end() :])


def _in_whole_words(following: Sequence[Word]) -> Callable[[Term], bool]:
    """Whether the words behind a negation say a term beside a neighbour it has in the claim, or otherwise."""
    near = Mentions.of(following[: _NEGATED_WORDS + 1])
    return lambda term: (
        term.accented not in near.syllables or not term.pairs or not near.pairs.isdisjoint(term.pairs)
    )


def _is_said(part: Topic, near: Mentions) -> bool:
    """Whether words say any of a part of the claim, in its own words or in others for them."""
    return any(term.accented in near.syllables or near.says(term.synonyms) for term in part.terms)
