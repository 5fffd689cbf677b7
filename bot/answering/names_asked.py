"""Names asked for: a text that counts those asked about, rules who may be or tells who gives has none.

"Kể tên 9 tập thể" is not answered with "09 tập thể", and "đội nào đoạt giải Nhất?" not with what a plan has
in store for that team, or with whoever hands out the prize; nor is it said of which papers a file consists by
where they go.
"""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence, said_with
from bot.evidence.candidates import mentions_of
from bot.evidence.figure_roles import holds_against
from bot.evidence.topic import words_of
from bot.understanding.content import is_function_word
from bot.understanding.focus import Focus
from bot.understanding.marks import mark_asked_by
from bot.understanding.papers_asked import asks_for_papers
from bot.understanding.question import Question
from bot.understanding.things import compared_things
from bot.understanding.who import asks_for_audience
from bot.understanding.who_is import tells_another_office
from ingest.abbreviations import expand
from ingest.bodies import find_bodies
from ingest.capitals import CAPITALS
from ingest.vietnamese import accented, folded

# Those that are told apart by a name of their own; a document may count them without naming any.
_BEARERS = (
    r"(?:tap the|ca nhan|don vi|thanh vien|xa|phuong|thon|huyen|truong|doi|(?<!ung )ho(?: gia dinh)?|gia dinh"
    r"|nguoi|doanh nghiep|hop tac xa|can bo|cong chuc|dai bieu|dang vien|hoc sinh|giao vien"
    r"|thi sinh|co quan|cong ty|nha may|chi bo|chi hoi|chi doan|dong chi)"
)
# Who borrows, uses or enters a name, or acts in that of others, is no name asked for.
_USES_A_NAME = r"(?<!muon )(?<!lay )(?<!dung )(?<!dien )(?<!mao )(?<!mang )"
# "Mô hình nuôi bò": things that go by a name without capitals.
_THINGS = r"(?:mo hinh|san pham|cong trinh|du an|sang kien|giai phap|de tai|cau lac bo)"
_ASKS_FOR_NAMES = re.compile(
    rf"\b(?:ke|liet ke|{_USES_A_NAME}ten|danh sach)"
    r"(?: ten| cua| cac| nhung| giup| ra| cu the| em| toi| minh)*"
    rf"(?: (?P<many>\d+))? (?P<noun>{_BEARERS})\b(?! khac\b)"
)
# "Sáu mô hình bị dừng ở xã A tên là gì?", "29 xã đã gửi là những xã nào?", not "Công an phường có phong trào
# tên gì?": what has the name stands last before the asking words, and says where after "ở" or "của".
_ELSE = r"(?:phong trao|chuong trinh|ke hoach|van ban|danh hieu|hinh thuc|khau hieu)"
_ASKED_BEHIND = re.compile(
    r"(?<!\bo )(?<!\bcua )(?<!\btai )(?<!\btrong )(?<!\bthuoc )(?<!\bdia )"
    rf"\b(?:(?P<many>\d+) )?(?P<noun>{_BEARERS}|{_THINGS})\b"
    r"(?=.{0,90}\bla (?:nhung |cac )?(?P=noun) nao\b"
    rf"|(?:(?!\b{_ELSE}\b).){{0,90}}\b(?:co )?ten (?:la )?(?:nhung )?(?:gi|chi|nao)\b)"
)
# "Mấy xã nào bị phê bình?", "những ai được khen?", "nhà thầu tên là công ty gì?"
_ASKED_WHICH = re.compile(
    rf"\b(?:nhung|cac|may|ten la) (?P<noun>(?:{_BEARERS}|{_THINGS}|(?:tuyen )?(?:pho|duong))(?= nao\b)"
    r"|ai(?= (?:duoc|bi)\b)|(?:cong ty|doanh nghiep|hop tac xa)(?= gi\b))"
)
# "Phàng A Páo" is one too.
_NAME = rf"[{CAPITALS}][^\W\d_]*(?:\s[{CAPITALS}][^\W\d_]*)+"
_CAPITALISED = re.compile(rf"\b{_NAME}|[“\"][^”\"]{{2,80}}[”\"]")
_NAMED_ITEM = re.compile(rf"(?:^|; )[{CAPITALS}][^;:.]+(?=[;:])")
_JOINING = ("hoac", "va")
_PLACES = ("xa", "phuong", "thon", "huyen")
_OFFICES = re.compile(r"(?:Ủy ban|UBND|HĐND|Hội đồng|Sở|Phòng|Ban|Bộ|Văn phòng|Đảng ủy)\b")
_PROPER = re.compile(rf"(?<=\w[\s,])\b{_NAME}|[“\"][^”\"]{{2,80}}[”\"]", re.MULTILINE)
_BULLET = re.compile(r"^- ", re.MULTILINE)
_ENUMERATED = re.compile(r"[^.;:]{0,40}?(?::|\bgồm\b|\blà\b|\()")

_AWARD = r"(?:giay khen|bang khen|co|huan chuong|huy chuong|danh hieu|giai|thuong)"
_WON = re.compile(
    r"\b(?:ai|nao)(?: (?:da|vua|duoc|la))*"
    r" (?:(?:doat|dat|gianh|trung|am|nhan) (?:duoc )?giai\b|ve nhat|vo dich|thang cuoc)"
    r"|\b(?:doi|xa|thon|phuong|truong|cum|khoi|don vi|huyen|tap the|to) nao(?: (?:da|vua|duoc|la))*"
    r" (?:dung|dan|xep) (?:dau|nhat|cuoi|thu)\b"
    r"|\b(?:ai|nao)(?: (?:da|vua|la))* (?:duoc|dat|doat|gianh|linh|am|rinh) (?:giai )?nhat\b"
)
_HEADS = re.compile(
    r"\b(?:trưởng (?:khối|cụm|ban|đoàn|nhóm)|(?:khối|cụm|tổ|nhóm|đội) trưởng)\b", re.IGNORECASE
)
_RECEIVED = re.compile(
    r"\b(?:ai|nao)(?: \w+){0,2}?"
    rf" (?:(?:da |vua )?duoc (?:tang|trao|khen|cong nhan|xep loai|ton vinh|{_AWARD})"
    rf"|nhan (?:duoc )?{_AWARD})\b"
)
# A received award is one of an event; without, whoever may receive one is asked for.
_EVENT = re.compile(
    r"\bnam (?:19|20)\d{2}\b|\b(?:lan thu|dot \d|so ket|tong ket|hoi thi|cuoc thi)\b|\b(?:da|vua) duoc\b"
)
_OF_RESULTS = (None, "Báo cáo", "Quyết định", "Thông báo", "Tờ trình", "Biên bản")
_RULES = re.compile(
    r"\b(?:khong qua|toi da|duoc (?:de nghi|xet)|xet tang|de nghi (?:tang|cong nhan)|doi tuong|lua chon"
    r"|tro len)\b"
)

LEAST_LISTED = 2
# Of the words that tell one of two things from the other, an answer on both says this share of each.
LEAST_OF_THING = 0.5
_PAPERS = re.compile(
    r"\b(?:to trinh|bien ban|bao cao|ban (?:sao|chinh|goc|ke|thuyet minh|cam ket|dang ky)|danh sach"
    r"|don(?! vi)|giay (?!khen)\w+|tom tat|quyet dinh|mau|phieu|xac nhan|chung nhan|van ban|anh|can cuoc"
    r"|hoa don|chung tu)\b"
)
_GIVEN_AS_SUCH = re.compile(r"\b(?:ho so|giay to|thanh phan)\b")

_RECEIVERS = re.compile(
    r"\b(?:cho|doi voi|doi tuong|ca nhan|tap the|(?<!ung )ho|gia dinh|nguoi|don vi|co quan|can bo"
    r"|cong chuc|hoi vien|dang vien|doanh (?:nghiep|nhan)|nong dan|cong nhan|hoc sinh|giao vien|ba me)\b"
)
_MEMBERS = re.compile(r"\b(?:gom|co)(?: (?:nhung|cac))? ai\b|\bthanh (?:phan|vien)\b(?!.*\bnhiem vu\b)")
_TASKS = re.compile(r"\b(?:nhiem vu|quyen han|trach nhiem)\b")

_NAMING = (Focus.ACTOR, Focus.NAME, Focus.PERSON, Focus.RECIPIENT, Focus.PLACE)
_MARKED = (Focus.ACTOR, Focus.NAME, Focus.PERSON)
_ONE_ASKED = re.compile(rf"\b(?:{_BEARERS}|noi|ben|xom|ap|to|cum|khoi|khu vuc|to chuc) nao\b|\bai\b")
# "Văn phòng hay Phòng Nội vụ?" has its answer in the question.
_CHOICE = re.compile(r"\b(?:hay|hoặc)\b", re.IGNORECASE)
# "Các cơ quan, đơn vị", "mỗi đơn vị chỉ …" name none of them.
_NO_NAME = frozenset("cac moi co quan don vi va chi".split())


def lacks_names(evidence: Evidence, draft: Draft) -> bool:
    """Whether names are asked for and the proposal has none of those meant."""
    if not draft.answered or evidence.question.focus is Focus.YES_NO:
        return False
    asked = evidence.question.text
    return (
        _only_counts(asked, draft.text)
        or _leaves_unnamed(asked, draft.text)
        or _tells_no_winner(evidence, draft)
        or _tells_no_mark(evidence.question, draft)
        or _tells_no_paper(evidence.question, draft.text)
        or _tells_no_receiver(asked, draft.text)
        or _tells_tasks(asked, draft.text)
        or _names_another_office(asked, draft)
    )


def _names_another_office(question: str, draft: Draft) -> bool:
    told = "\n".join((draft.text, *(one.text for one in draft.quotes)))
    return not draft.identified and tells_another_office(question, told)


def _only_counts(question: str, told: str) -> bool:
    """Whether those whose names are asked for are only counted, or nobody is named."""
    asked = _ASKS_FOR_NAMES.search(folded(question))
    if asked is None or len(_BULLET.findall(told)) > 1:
        return False
    many = int(asked["many"] or 1)
    counted = re.search(rf"\b0?{many} {asked['noun']}\b", folded(told)) if many > 1 else None
    if counted and not _ENUMERATED.match(told, counted.end()):
        return True
    known = accented(question)
    named = {match.group() for match in _PROPER.finditer(told)} | {body.text for body in find_bodies(told)}
    return sum(accented(name) not in known for name in named) < min(many, 2)


def _leaves_unnamed(question: str, told: str) -> bool:
    """Whether it is asked what those spoken of are called, and nothing told is a name of such."""
    *_, asked = (None, *_ASKED_WHICH.finditer(folded(question)), *_ASKED_BEHIND.finditer(folded(question)))
    if asked is None or len(_BULLET.findall(told)) > 1:
        return False
    known, noun = accented(question), asked["noun"]
    counted = [match.end() for match in re.finditer(rf"\b\d+ {noun}\b", folded(told))]
    if counted and not any(_ENUMERATED.match(told, end) for end in counted):
        return True
    # "Các Khối" at the beginning of a sentence names nobody.
    found = (match.group() for match in _CAPITALISED.finditer(told))
    names = {name for name in found if not is_function_word(accented(name.split()[0]))}
    if noun in _PLACES:
        bodies = " ".join(body.text for body in find_bodies(told) if _OFFICES.match(body.text))
        names = {name for name in names if name not in bodies}
    # "Công đoàn ngành Giáo dục; Công đoàn ngành Xây dựng"
    elif len(_NAMED_ITEM.findall(told)) >= LEAST_LISTED:
        return False
    new = sum(accented(name) not in known for name in names)
    if re.fullmatch(_THINGS, noun):
        new += len(_called(noun, told) - set(re.findall(r"\w+", known)))
    return new < min(int(asked.groupdict().get("many") or 1), 2)


def _called(noun: str, told: str) -> set[str]:
    """The words that stand right behind a folded noun and may begin what one of its sort is called."""
    words = re.findall(r"\w+|[^\w\s]", accented(told))
    plain, size = [folded(word) for word in words], len(noun.split())
    ends = [end for end in range(size, len(words)) if " ".join(plain[end - size : end]) == noun]
    behind = {words[end] for end in ends if words[end].isalpha()}
    return {word for word in behind if not is_function_word(word) and folded(word) not in _JOINING}


def _tells_no_winner(evidence: Evidence, draft: Draft) -> bool:
    """Whether it is asked who has received something, and a rule on it or a plan is told."""
    asked = folded(evidence.question.text)
    won = _WON.search(asked)
    # "Thôn nào đứng đầu khối 4?" may ask for its head, who is named for the time to come.
    if won and _HEADS.search(draft.text):
        return False
    if not won and not (_RECEIVED.search(asked) and _EVENT.search(asked)):
        return False
    kinds = {evidence.documents[quote.document_id].metadata.kind for quote in draft.quotes}
    return bool(_RULES.search(folded(draft.text))) or kinds.isdisjoint(_OF_RESULTS)


def _tells_no_mark(question: Question, draft: Draft) -> bool:
    """Whether one is asked for by a figure or a rank that nothing told has; rows tell it by their numbers."""
    if draft.identified or question.focus not in _MARKED or not _ONE_ASKED.search(folded(question.text)):
        return False
    mark = mark_asked_by(question.text)
    told = accented("\n".join((draft.text, *(one.text for one in draft.quotes))))
    return mark is not None and not mark.told.search(told)


def _tells_no_paper(question: Question, told: str) -> bool:
    """Whether it is asked of which papers something consists, and none is told."""
    if not asks_for_papers(question):
        return False
    # A list that is given as such names them, by whatever words.
    listed = len(_BULLET.findall(told)) >= LEAST_LISTED and _GIVEN_AS_SUCH.search(folded(told))
    return not listed and not _PAPERS.search(folded(told))


def _tells_no_receiver(question: str, told: str) -> bool:
    """Whether it is asked who gets an award, and nobody is told to."""
    return asks_for_audience(folded(question)) and not _RECEIVERS.search(folded(told))


def _tells_tasks(question: str, told: str) -> bool:
    """Whether the members of a body are asked for, and its tasks are told."""
    intro = folded(told.partition("\n")[0])
    return bool(_MEMBERS.search(folded(question)) and _TASKS.search(intro))


def tells_one_of_two(evidence: Evidence, draft: Draft) -> bool:
    """Whether two things are held against each other, and the answer itself leaves one of them out.

    Where it holds one against another what stands over it says which: "So với lần I, năm nay có thêm …".
    """
    things = [_words(thing) for thing in compared_things(evidence.question.text)]
    if not things:
        return False
    told = _words("\n".join((draft.text, *(one.text for one in draft.quotes))))
    own = [thing - other for thing, other in zip(things, reversed(things), strict=True)]
    missing = [one for one in own if one and len(one & told) < len(one) * LEAST_OF_THING]
    if len(missing) == 1 and any(holds_against(quote.text) for quote in draft.quotes):
        over = _words(said_with(evidence, draft))
        missing = [one for one in missing if len(one & over) < len(one) * LEAST_OF_THING]
    return bool(missing)


def _words(text: str) -> set[str]:
    return {word.folded for word in words_of(text) if not is_function_word(word.accented)}


def says_nothing_new(question: Question, name: str) -> bool:
    """Whether a name asked for is only what the question calls it: "Thường trực Hội đồng" for who that is."""
    if question.focus not in _NAMING or _CHOICE.search(question.text):
        return False
    known = mentions_of(folded(expand(question.text))).folded
    return mentions_of(expand(name)).folded <= known | _NO_NAME
