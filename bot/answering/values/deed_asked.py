"""What the one asked for does: the verb of "ai lập dự toán?", and how far a text says that one does it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from bot.answering.draft import Evidence
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Mentions, Topic, words_of
from bot.understanding.content import is_function_word
from bot.understanding.named_bodies import bodies_of_name
from ingest.body_names import body_key
from ingest.tasks.verbs import opening_verb
from ingest.vietnamese import folded

SAME_VERB = 0.12
WITHIN, OTHER_VERB, COMPOUND_UNSAID, MAKES_RULES = 0.85, 0.75, 0.5, 0.5
# Between "ai" and the verb: "ai được giao lập", "ai là người chủ trì lập".
_MODAL = re.compile(
    r"\s*(?:(?:phai|duoc|co|giao|nhiem vu|trach nhiem|quyen|tham quyen|la|nguoi|se|can|dung ra|lo"
    r"|chiu(?= trach)|da|dang|cho|viec|cung|cung nhau|phoi hop|chinh|day|vay|thi)\b\s*"
    r"|(?:cua|o|tren|trong|thuoc) (?:huyen|xa|phuong|tinh|minh|ta|so|bo)\b\s*)+"
)
# Whatever is done can be asked so.
ANYTHING = frozenset(("lam", "lo"))
_WHO = re.compile(r"\b(?:ai|nao)\b")
# "Phòng nào", "ban nào": a body of that sort is asked for, and an "ủy ban" is no "ban".
_SORT = re.compile(
    r"\b(?P<sort>phong|ban|so|bo|hoi|hoi dong|trung tam|truong|cuc|vu|vien|dang uy|xa|huyen|tinh|doan the"
    r"|van phong) nao\b"
)
_PIECE = re.compile(r"\s*(?:[,;.:]|\bvà\b|\bhoặc\b)\s*(?:kịp thời\s|trực tiếp\s|chủ động\s)?")
_HEAD_WORDS = 4
# "Soạn bản cam kết (để ký tại lễ)": what is done with it later is others' deed.
# Nor does who acts "theo quy định" make any rule.
_ASIDE = re.compile(r"\(\s?(?:để|nhằm|phục vụ)\b[^()]*\)|\btheo (?:đúng )?quy định\b", re.IGNORECASE)
# "Nộp lại cho đơn vị đã trình khen và chi tiền thưởng": those to whom it is done have done that.
_RELATIVE = re.compile(
    r"\b(?:cho|của|với|về|đến|tới)\s(?:(?:các|những)\s)?"
    r"(?:đơn vị|cơ quan|người|tổ chức|nơi|cấp|cá nhân|tập thể)\s(?:đã|đang|có|được|bị)\b[^,;.:]*",
    re.IGNORECASE,
)
# "Tham mưu phát động phong trào": who advises or asks does not do it.
_ADVISES = re.compile(
    r"\W*(?:tham mưu|đề xuất|kiến nghị|giúp|góp ý|phối hợp|đôn đốc|trình|đề nghị|gửi)\b", re.IGNORECASE
)
# With others' help one acts oneself; who only counsels does not.
_COUNSELS = re.compile(r"\W*(?:tham mưu|đề xuất|kiến nghị|giúp|góp ý)\b", re.IGNORECASE)
# "Chính phủ quy định chi tiết việc thu hồi tiền thưởng": who makes the rules does nothing by them.
_RULES = re.compile(r"\b(?:quy định|hướng dẫn)\s(?:chi tiết|cụ thể)\b", re.IGNORECASE)
_RULING = (("quy",), ("huong",), ("ban",))
# "Gửi các quyết định công nhận": what is passed on was done by others.
_PASSES_ON = re.compile(r"\W*(?:gửi|nộp|chuyển)\b[^;.:]*", re.IGNORECASE)
# Whoever "bỏ ra" some money is told to "chi", "chi trả" or "chịu" it.
PAYING = frozenset("bo chi chiu dai thanh tra".split())


# "Xác nhận", "công nhận": whoever does so receives nothing.
_COMPOUND = re.compile(r"(?<= )(?:xac|cong|chung|ghi) nhan(?= )")


@dataclass(frozen=True, slots=True)
class AskedDeed:
    """What the asked-for one does: the folded words of the verb, and the terms of what it is done to.

    A `compound` verb is said as a whole: "phát huy" is no "phát động".
    """

    verb: tuple[str, ...]
    matter: Topic
    sort: str
    compound: bool = False

    @classmethod
    def of(cls, evidence: Evidence) -> AskedDeed:
        """("lập", "dự") and the rest of "ai phải lập dự toán kinh phí?"."""
        question = evidence.question
        who = _WHO.search(folded(question.text), question.asked.start)
        rest = question.text[who.end() if who else question.asked.end :]
        modal = _MODAL.match(folded(rest))
        rest = rest[modal.end() if modal else 0 :].strip()
        sort = _SORT.search(folded(question.text))
        words = words_of(rest)[:2]
        compound = len(words_of(opening_verb(rest))) > 1
        verb = tuple(word.folded for word in words if not is_function_word(word.accented))
        return cls(verb, evidence.topic, sort["sort"] if sort else "", compound)

    def is_sort(self, actor: str) -> bool:
        """Whether an actor is of the sort asked for, where one is."""
        named = (f"{body_key(part)} " for part in bodies_of_name(actor))
        return not self.sort or any(one.startswith(f"{self.sort} ") for one in named)

    def weighed(self, predicate: str, share: float, *, passive: bool) -> float:
        """The share of a deed, more where its verb is the question's, less where that is not said at all."""
        if not self.verb:
            return share
        predicate = _RELATIVE.sub("", _ASIDE.sub("", predicate))
        if self.is_only_ruled(predicate):
            return share * MAKES_RULES
        first, *_ = pieces = _PIECE.split(predicate)
        passed_on = _PASSES_ON.match(predicate)
        if passed_on and not self._begins(first):
            pieces = _PIECE.split(predicate[passed_on.end() :])
        if any(map(self._begins, pieces)):
            return share + SAME_VERB
        said = mentions_of(", ".join(piece for piece in pieces if not _COUNSELS.match(piece)))
        if self._is_said_otherwise(said):
            return share
        if self.verb in said.pairs:
            # What is only said somewhere in it may be another's part.
            return share * WITHIN
        if passive and self.verb[0] not in ANYTHING:
            # "Tập thể dẫn đầu phong trào do Thủ tướng phát động": who leads is not who launched.
            return 0.0
        return share * (COMPOUND_UNSAID if self.compound else OTHER_VERB)

    def is_only_ruled(self, predicate: str) -> bool:
        """Whether a predicate makes rules on what is done, and is not asked for as such."""
        return self.verb[:1] not in _RULING and _RULES.match(predicate.strip()) is not None

    def is_said(self, said: Mentions) -> bool:
        """Whether the verb, one like it or another word for it is among what is said."""
        anything = not self.verb or self.verb[0] in ANYTHING
        spoken = f" {_COMPOUND.sub(' ', said.text)} "
        return anything or any(f" {one} " in spoken for one in self._alike) or self._is_said_otherwise(said)

    @property
    def _alike(self) -> frozenset[str]:
        if self.verb[0] in PAYING:
            return PAYING
        return frozenset((" ".join(self.verb) if self.compound else self.verb[0],))

    def _begins(self, piece: str) -> bool:
        head = [word.folded for word in words_of(piece)][:_HEAD_WORDS]
        if not self._alike.isdisjoint((head[0] if head else "", " ".join(head[:2]))):
            return True
        return self.verb in list(pairwise(head)) and not _ADVISES.match(piece)

    def _is_said_otherwise(self, said: Mentions) -> bool:
        """Whether the verb is said in other words: "soạn" by "xây dựng"."""
        verbs = (term for term in self.matter.terms if term.folded == self.verb[0])
        return any(said.says(term.synonyms) for term in verbs)
