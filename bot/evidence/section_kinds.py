"""The sections that offices' papers are made of, and where a question asks for one of them as a whole.

"Hạn chế của công tác thi đua là gì?" wants what stands under "2. Tồn tại, hạn chế", all of it; "hạn chế thấp
nhất tái nghèo" speaks of no section.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.evidence.topic import Topic
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.numerals import COUNT_WORDS, ORDINALS
from ingest.vietnamese import folded

_SHORTCOMINGS = (
    "han che|ton tai|khuyet diem|thieu sot|yeu kem|bat cap|(?:mat|diem|cho) yeu"
    "|(?:viec|dieu|mat|nhung gi) chua (?:lam )?(?:duoc|tot|dat)"
    "|yeu(?= (?:o )?(?:nhung )?(?:cho|diem|mat|khau) nao)"
)
_OBSTACLES = "kho khan|vuong mac|tro ngai|cai kho"
_MERITS = "uu diem|(?:mat|diem) manh|(?:mat|diem|cho) (?:lam |dat )?(?:duoc|tot)"
_MEASURES = "giai phap|bien phap"
_DIRECTIONS = "phuong huong|dinh huong"
_LESSONS = "bai hoc|kinh nghiem"
_PROPOSALS = "kien nghi|de xuat"
_RESULTS = "ket qua"
_PURPOSE = ("muc dich", "muc tieu", "y nghia")
CAUSES = "nguyen nhan|ly do"
# What is asked for, with the words that head it, the likeliest first: where a plan sets no "Mục tiêu" its
# "Mục đích" tells what the campaign is for.
_HEADED: dict[str, tuple[str, ...]] = {
    "muc dich": _PURPOSE,
    "muc tieu": ("muc tieu", "chi tieu", "muc dich"),
    "y nghia": ("y nghia", "muc dich"),
    "chi tieu": ("chi tieu", "muc tieu"),
    "yeu cau": ("yeu cau",),
    "nguyen tac": ("nguyen tac",),
    "(?<!tham )(?<!chinh )(?<!uy )(?<!phan )quyen(?: loi)?": ("quyen",),
    "nghia vu": ("nghia vu",),
    "khau hieu|phuong cham|slogan": ("khau hieu|phuong cham",),
    "chu de": ("chu de",),
    "noi dung(?= (?:thi dua|phat dong|thi|tuyen truyen|trong tam|gom|bao gom)\\b)": ("noi dung",),
    _SHORTCOMINGS: (_SHORTCOMINGS, _OBSTACLES),
    f"{_OBSTACLES}|(?:vuong|gap kho|ket) (?:nhung )?gi": (_OBSTACLES, _SHORTCOMINGS),
    _MERITS: (_MERITS, "thuan loi", "ket qua dat duoc"),
    "thuan loi": ("thuan loi", _MERITS),
    CAUSES: (CAUSES,),
    # "Học được gì sau 5 năm?" asks at once.
    f"{_LESSONS}|(?:hoc|rut) (?:ra )?duoc (?:dieu |nhung )?gi|rut ra (?:dieu |nhung )?gi": (_LESSONS,),
    _MEASURES: (_MEASURES, "nhiem vu"),
    "nhiem vu": (
        "nhiem vu",
        _DIRECTIONS,
        _MEASURES,
    ),
    _DIRECTIONS: (_DIRECTIONS, "nhiem vu"),
    # An item that begins with "Đề nghị" is one proposal, and heads none.
    f"{_PROPOSALS}|de nghi": (_PROPOSALS,),
    # "Kết quả thực hiện là căn cứ xếp loại" heads nothing.
    _RESULTS: (rf"{_RESULTS}\b(?!.* la\b)", _MERITS),
}
# What offices head their lists with, where a question may use another of the words: "Chương trình buổi Lễ"
# for "theo trình tự nào".
_LISTS = tuple(
    re.compile(rf"\b(?:{words})\b")
    for words in (
        "trinh tu|chuong trinh|kich ban|quy trinh|cac buoc|dien bien",
        "thanh phan(?! ho so)|dai bieu|khach moi|nguoi du|nhung ai|moi ai|gom ai|ai (?:duoc )?(?:moi|du)",
        "(?:thanh phan )?ho so|giay to|thu tuc",
        "dieu kien|tieu chuan|tieu chi",
        "co cau|phan bo|chia|thang diem|bang diem",
    )
)
# Whatever names an award under these sets no conditions for it.
_BESIDE_CONDITIONS = re.compile(
    r"(?:ve |thanh phan )*(?:ho so|thu tuc|trinh tu|(?:muc )?(?:tien )?thuong|kinh phi|so luong|ty le"
    r"|thoi han|ket qua|danh sach)\b"
)
_ENUMERATOR = re.compile(r"(?:phan thu \w+|dieu \d+|[ivx]+|[a-z]|\d+(?:\.\d+)*)[.):]\s+")
_OF_WHOLE = ("muc dich", "y nghia", "khau hieu|phuong cham", "chu de")
# The same words where they head no section: a programme, a person's need, what is kept low.
_NO_SECTION = re.compile(
    # A body's own tasks are told by what it is charged with.
    r"\bnhiem vu\b(?!,? (?:va )?(?:trong tam|chu yeu|nam|6 thang|quy|giai doan|thoi gian|cu the|giai phap)\b)"
    r"|\bmuc tieu quoc gia\b"
    r"|\b(?:ho|ca nhan|gia dinh|hoan canh|dac biet|vung|dia ban|truong hop|nguoi) kho khan\b"
    r"|\bnam kinh nghiem\b|\bhan che (?:thap|toi da|viec|su dung)\b|\b(?:rut|trao doi|pho bien) kinh nghiem\b"
    r"|\byeu cau (?:bo sung|sua|nop|gui|lam|phai|cac|so(?! \d)|phong|ban)\b|\bho so de nghi\b"
    r"|\bde (?:xuat|nghi) (?:khen|sang kien|xet|tang|cong nhan|trinh|bo sung|cho)\b"
    # Of what the results are asked is the matter of a clause, unless all of them are asked for.
    r"|\bket qua\b(?! (?:gi|nao|noi bat|dat duoc|thuc hien|chinh|chu yeu|nam)\b"
    r"| (?:cong tac|phong trao)(?: thi dua)?(?:,? (?:va )?khen thuong)?"
    r"(?=\W*$|,? (?:nam|giai doan|trong|quy)\b))"
)
_LEAD = r"(?:(?:ve|mot so|cac|nhung|danh gia) )*"
_NAMES = rf"(?:{'|'.join((*_HEADED, 'ket qua(?: dat duoc)?', 'doi tuong', 'noi dung', 'pham vi'))})"
_KINDS = tuple((re.compile(rf"\b(?:{words})\b"), headings) for words, headings in _HEADED.items())
# "Bốn câu khẩu hiệu", "5 bài học".
_COUNTS = re.compile(rf"\d+|{COUNT_WORDS}|câu|cái|điều|phần|mục|ý")
# "Giải pháp khắc phục thứ năm", "bài học số 2", "mục tiêu đầu tiên".
_PLACE_IN_LIST = re.compile(
    r"(?: (?!(?:thu|so|la|dot|giai|doan|lan|xep|quy|khoi|cum)\b)[a-z]+){0,2}? (?:(?:thu|so) "
    rf"(?P<place>\d{{1,2}}|{'|'.join(map(folded, ORDINALS))})|dau tien)\b(?! (?:nam|thang|huyen|xa|tinh))"
)
_PLACES = {folded(word): value for word, value in ORDINALS.items()}
_JOINED = re.compile(r"\W*(?:va|voi|cung|hay|lan)?\W*")
# "Kiến nghị gì", "hạn chế chủ yếu nào", "… có những hạn chế, tồn tại".
_ASKED = re.compile(
    r"(?:(?: va|,)? (?!gi\b|nao\b|la\b)\w+){0,4}?(?: la)? (?:gi|nao|nhung gi|(?:nhu )?the nao|ra sao|gom)\b"
    r"|\W*$"
)
# "Báo cáo nói gì về hạn chế?", "kế hoạch đề cập thế nào đến yêu cầu?"
_TOLD_OF = re.compile(r"\b(?:gi|the nao|ra sao) (?:ve|den|toi)(?: (?:nhung|cac|phan|muc))? $")
_ASKED_OF = (
    Focus.EXPLANATION,
    Focus.LIST,
    Focus.PURPOSE,
    Focus.REASON,
    Focus.CASES,
    Focus.NAME,
    Focus.CRITERIA,
)


@dataclass(frozen=True, slots=True)
class SectionKind:
    """A kind of section asked for: where the question names it, and what may head it, the likeliest first.

    It is `implied` where the question asks for what such a section tells: "Phát động để làm gì?". `place` is
    which of what it lists is asked for, from 1: "giải pháp thứ năm"; None where all of it is.
    """

    start: int
    end: int
    headings: tuple[str, ...]
    implied: bool = False
    place: int | None = None

    @property
    def is_causes(self) -> bool:
        return self.headings[0] == CAUSES

    @property
    def is_of_whole(self) -> bool:
        """Whether it is told of a campaign or a paper alone, and not of what its items mention."""
        return self.implied or self.headings[0] in _OF_WHOLE

    def rank(self, title: str) -> int | None:
        """How well a heading announces it, 0 best; None where it announces something else."""
        told = folded(title)
        return next((place for place, words in enumerate(self.headings) if _announces(words, told)), None)


def _announces(words: str, title: str) -> bool:
    """Whether a heading names a kind of section, after others at most: "Tồn tại, hạn chế và nguyên nhân".

    Further on it is a word like others: "Thi đua thực hiện các mục tiêu, chỉ tiêu".
    """
    return bool(re.match(rf"{_LEAD}(?:{_NAMES}(?:,| va|;| -)? )*(?:{words})\b", title))


def section_kinds_asked_for(question: Question, topic: Topic) -> tuple[SectionKind, ...]:
    """The kinds of section that a question of a given topic asks for as wholes: "thuận lợi, khó khăn".

    Empty for any other question. What follows "của" is no second kind: of "nguyên nhân của hạn chế" the
    causes are asked for.
    """
    if question.focus not in _ASKED_OF:
        return ()
    text = folded(question.text)
    named = section_kinds_named(question)
    begins = min((one.start for one in topic.terms if not _COUNTS.fullmatch(one.accented)), default=len(text))
    first = next((place for place, one in enumerate(named) if _asks_for(text, one, begins)), None)
    if first is None:
        asked = question.asked
        implied = SectionKind(asked.start, asked.end, _PURPOSE, implied=True)
        return (implied,) if question.focus is Focus.PURPOSE else ()
    if question.focus is Focus.REASON and not named[first].is_causes:
        return ()
    run = [named[first]]
    for one in named[first + 1 :]:
        between = text[run[-1].end : one.start]
        if not _JOINED.fullmatch(between) or (run[-1].is_causes and not between.strip()):
            break
        run.append(one)
    return tuple(run)


def list_named(question: str, title: str) -> list[tuple[int, int]]:
    """Where a question names the kind of list that a heading announces; empty where it does not."""
    # "Về thành phần hồ sơ".
    told = folded(title).removeprefix("ve ")
    kind = next((one for one in _LISTS if one.match(told)), None)
    return [match.span() for match in kind.finditer(folded(question))] if kind else []


def stands_beside_conditions(question: Question, headings: Iterable[str]) -> bool:
    """Whether an award's conditions are asked for, and a text stands under its papers, number or results."""
    if question.focus is not Focus.CRITERIA or _BESIDE_CONDITIONS.search(folded(question.text)):
        return False
    return any(_BESIDE_CONDITIONS.match(_ENUMERATOR.sub("", folded(one))) for one in headings)


def section_kinds_named(question: Question) -> list[SectionKind]:
    """The kinds of section that a question speaks of, in order."""
    text = folded(question.text)
    beside = [match.span() for match in _NO_SECTION.finditer(text)]
    named = [
        _in_its_place(text, SectionKind(*match.span(), headings))
        for words, headings in _KINDS
        for match in words.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in beside)
    ]
    return sorted(named, key=lambda one: one.start)


def _in_its_place(text: str, kind: SectionKind) -> SectionKind:
    """The kind with the place in its list that the question names behind it."""
    named = _PLACE_IN_LIST.match(text, kind.end)
    if named is None:
        return kind
    word = named["place"] or "1"
    return replace(kind, end=named.end(), place=int(word) if word.isdecimal() else _PLACES[word])


def _asks_for(text: str, kind: SectionKind, begins: int) -> bool:
    """Whether the question is for what it names there: it opens with it, or asks for it by "gì" or "nào"."""
    opens = kind.start <= begins or _TOLD_OF.search(text[: kind.start])
    asks_at_once = text[kind.start : kind.end].endswith(" gi")
    return bool(opens or asks_at_once or _ASKED.match(text, kind.end))
