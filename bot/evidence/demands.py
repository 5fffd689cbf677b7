"""What an answer must speak of, however much of the rest of the question it says: the thing and the act.

Most of "còn giá bán lẻ dầu hỏa?" is said of cement too, and most of "Hội đồng họp ngày mấy?" of the day
until which something is sent to that council.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.evidence.synonyms import NOTHING, Expressions, sought
from bot.evidence.topic import Mentions, Topic
from bot.understanding.asked_for import MEASURE
from bot.understanding.contrasts import PHASE
from bot.understanding.focus import SOMEBODY, Focus
from bot.understanding.question import Question
from ingest.capitals import CAPITALS, SMALL_LETTERS
from ingest.criteria.kinds import AWARDS
from ingest.vietnamese import accented, folded

# A thing counts as spoken of with this share of its words, a name, which allows no near miss, with more.
THING_SHARE = 0.45
NAME_SHARE = 0.8
# Of a thing of so many words one must be said beside its neighbour.
LONG_THING = 3

# Words that are no part of a thing's name, so that it ends before them.
_STOP = (
    r"(?:là|bao nhiêu|gồm|cần|phải|thì|như|thế|nào|những|gì|ra|của|ở|tại|trong|năm|tháng|ngày|hiện|hôm|mỗi"
    r"|một|có|được|cho|để|do|theo|với|và|khi|từ|đến|áp dụng|thực hiện|quy định|còn|mấy|ai|bên|về|nộp|gửi|hết"
    r"|không|chưa|bằng|trên|so|tăng|giảm|cao(?! su)|hạng|lần|xét|tặng|đạt|tối|ít|nhiều|thấp|hay|này|ấy"
    r"|đó|kia|lấy|mất|trích|vậy|ạ|hả|nhỉ|em|anh|chị|thôi|rồi|đồng|triệu|tỷ)\b"
)
_END = rf"(?=\W*$|[,?.;!:“”\"(]|\s{_STOP})"
# The noun before a thing that says which property of it, or which paper for it, is wanted.
_THINGS = tuple(
    re.compile(rf"\b{before}\s(?P<thing>(?!{_STOP})[^\W\d_]\w*(?:\s\w+){{0,4}}?){_END}", re.IGNORECASE)
    for before in (
        r"(?<!đánh )giá(?: bán)?(?: lẻ| buôn)?(?! trị)",
        r"(?:bao nhiêu|mấy) tiền(?: mua| thuê| in| làm)?",
        r"(?:bao nhiêu|mấy) (?:phần trăm|%)(?: của| trong| trên)? tổng(?: số| quỹ)?",
        r"(?:thủ tục|hồ sơ|giấy tờ|đơn (?=xin|đề nghị))"
        r"(?: (?:cấp|xin|đăng ký|đề nghị|trình|xét|hưởng|làm|để))*",
    )
)
_FUNDED = re.compile(
    r"\bkinh phí(?: (?:tổ chức|thực hiện|cho|dành cho|của))*\s"
    rf"(?P<thing>(?!{_STOP})[^\W\d_]\w*(?:\s\w+){{0,4}}?){_END}",
    re.IGNORECASE,
)
# What is kept under a name of its own and told by nothing else.
_OWN_WORDS = re.compile(
    r"\b(?:số tài khoản|tài khoản|số điện thoại|(?<!bằng )(?<!qua )(?<!trên )điện thoại|số máy"
    r"|email|thư điện tử|đường dây nóng|mã số thuế|số fax|hộp thư|trợ cấp|phụ cấp|học phí|lệ phí|giá vé"
    r"|nghĩa vụ(?! quân sự)"
    r"|(?<!kinh )(?<!chi )(?<!lãng )(?<!đảng )(?<!công )phí)\b"
)
_MEASURE = re.compile(rf"\b{MEASURE}\b")
_NAMED = re.compile(
    r"\b(?i:danh hiệu|huân chương|huy chương|kỷ niệm chương|phong trào(?: thi đua)?|giải(?: thưởng)?|cuộc thi"
    r"|hội thi|chương trình)\s(?:“(?P<quoted>[^”]{3,60})”|\"(?P<marked>[^\"]{3,60})\""
    rf"|(?P<run>[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*)+)"
    rf"|(?P<name>[{CAPITALS}][{SMALL_LETTERS}]\w*(?:\s\w+){{1,4}}?){_END})"
)
# "Mấy phần trăm chi thường xuyên?", "mấy lần lương cơ sở?": no share or multiple of anything else.
_MEASURED_BY = re.compile(
    r"\b(?:bao nhiêu|mấy) (?:(?:phần trăm|%)(?: trên| của| trong)? (?=chi\b)|lần (?=(?:mức )?lương\b))"
    rf"(?P<thing>[^\W\d_]\w*(?:\s\w+){{1,4}}?){_END}",
    re.IGNORECASE,
)
# What holds for all papers is not what a campaign orders for its own.
_CAMPAIGN = re.compile(r"\bđợt (?:thi đua )?(?P<thing>cao điểm)\b", re.IGNORECASE)
# When it becomes a town is not when it becomes a city.
_BECOMES = re.compile(r"\b(?:lên|thành)\s(?P<thing>thị xã|thành phố|thị trấn|quận|phường)\b", re.IGNORECASE)
_WAGED = re.compile(
    rf"\b(?:kháng chiến|chiến tranh)\schống\s(?P<thing>\w+(?:\s\w+){{0,3}}?){_END}", re.IGNORECASE
)

# The conditions of an award are those of no other with a part of its name: "Giải thưởng Hồ Chí Minh".
_AWARD = re.compile(
    rf"\b(?i:huân chương|huy chương|giải thưởng)\s"
    rf"(?:[“\"][^”\"]{{3,60}}|[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*)*)"
)

_TIMED = (Focus.DATE, Focus.FREQUENCY, Focus.PLACE)
# A council meets; whatever conference its members go to is none of its meetings.
_COUNCIL = "hội đồng"
# Acts whose time or doer is asked for, each with the expressions (see
# `bot.evidence.synonyms`) one of which must say it: whoever arranges a course need not teach it.
_ACTS: tuple[tuple[tuple[Focus, ...], re.Pattern[str], Expressions], ...] = tuple(
    (asked_of, re.compile(rf"\b(?:{asked})\b"), Expressions.of(map(sought, said.split(", "))))
    for asked_of, asked, said in (
        (_TIMED, rf"(?<!{_COUNCIL} )họp(?! (?:{_COUNCIL}|sơ kết|tổng kết))", "họp, hội nghị"),
        (_TIMED, "họp (?:sơ|tổng) kết", "họp, hội nghị, tổ chức sơ kết, tổ chức tổng kết"),
        (_TIMED, rf"{_COUNCIL} họp|họp {_COUNCIL}", "họp"),
        ((*_TIMED, *SOMEBODY), "chấm", "chấm, giám khảo, cho điểm, tính điểm"),
        (_TIMED, "chốt", "chốt, tính đến, tính từ, lấy số liệu, số liệu từ, mốc, khóa sổ"),
        (
            (Focus.DATE,),
            "nộp|gửi",
            # "Báo cáo" and "trình" alone are any report's title and any "quá trình".
            "nộp, gửi, đăng ký, lập hồ sơ, nhận hồ sơ, tiếp nhận, báo cáo về, báo cáo ủy ban, báo cáo ban"
            ", báo cáo hội đồng, báo cáo cấp, báo cáo thường trực, trình ủy ban, trình hội đồng, trình cấp"
            ", thời hạn, hạn chót, hạn cuối, trước ngày, chậm nhất, muộn nhất",
        ),
        ((Focus.COUNT, Focus.SIZE), "rộng(?= (?:bao nhiêu|mấy))", "rộng, khổ, mặt cắt, ngang"),
        ((Focus.COUNT, Focus.SIZE), "dày(?= (?:bao nhiêu|mấy))", "dày"),
        (_TIMED, "(?:ký|ký kết) (?:giao ước|cam kết)", "giao ước, cam kết, ký kết"),
        ((Focus.AMOUNT,), "còn(?: lại)? (?:bao nhiêu|mấy)", "còn, dư, tồn"),
        (
            (Focus.COUNT,),
            r"(?:một|mỗi) \w+(?: \w+)? được (?:\w+ ){1,3}(?:mấy|bao nhiêu)",
            "mỗi, không quá, tối đa, một",
        ),
        (
            (Focus.EXPLANATION, Focus.YES_NO, Focus.CASES),
            "(?:mất|rách|hỏng|thất lạc)(?= (?:giấy|bằng|quyết định|hiện vật|huân|huy|kỷ niệm|cờ))",
            "mất, rách, hỏng, thất lạc, cấp lại, cấp đổi",
        ),
        ((Focus.YES_NO,), "(?:thưởng|kèm)(?: theo)? tiền|(?:có|được|nhận) tiền thưởng", "tiền, lương cơ sở"),
        ((Focus.YES_NO,), "cấp (?:lại|đổi)", "cấp lại, cấp đổi, đổi hiện vật"),
        (
            SOMEBODY,
            "(?:lên|đứng) lớp|(?<!bài )giảng(?: bài| dạy)?|(?<=ai )giang|dạy(?! học)|truyền đạt",
            "giảng, giảng viên, báo cáo viên, dạy, truyền đạt, hướng dẫn, trình bày",
        ),
        ((Focus.DOCUMENT,), "công nhận", "công nhận"),
        (
            (Focus.EXPLANATION, Focus.LIST),
            "(?:khen|tặng|thưởng)(?: (?:hình thức|danh hiệu|loại|những|được|cái))* gì",
            f"{AWARDS.replace('|', ', ')}, danh hiệu, thư khen, triệu đồng, nghìn đồng, tiền thưởng, tặng",
        ),
        ((Focus.YES_NO,), "khen", "khen, tặng, biểu dương, tôn vinh, thưởng, trao, danh hiệu, công nhận"),
    )
)
# "Tập thể bị kỷ luật có được … không?": what befell them decides, and must be spoken of.
_BEFELL = re.compile(
    r"\b(?:bị\s(?!động|bệnh|mất|ốm|phát hiện|lộ)|đã\s(?!có\b|được\b|đạt\b|mất\b)|(?=vi phạm\b))"
    r"(?P<thing>[^\W\d_]+(?:\s(?!có\b|được\b|thì\b)[^\W\d_]+)?)"
    r"(?=\s(?:\S+\s)*?(?:có|được|thì)\b)",
    re.IGNORECASE,
)
# "Đã được công nhận chưa, quyết định số mấy?": the document by which it was, not any on the matter.
_DONE = re.compile(r"\b(?:đã|được)\s(?!có\b)(?:được\s)?(?P<thing>\w+\s\w+)\b.*\bchưa\b", re.IGNORECASE)

# "Trường học thì gọi số nào?": each has a number of its own to call.
_CALLER = re.compile(r".{4,80}?(?=\sthì\b)")


@dataclass(frozen=True, slots=True)
class Demand:
    """Words of which at least `share` (0..1) of the weight must be said."""

    topic: Topic
    share: float

    def met(self, said: Mentions) -> bool:
        if not self.topic.terms:
            return True
        # Halves of words alone name nothing: "khai", "sinh" and "trẻ" of three other words.
        several = len(self.topic.terms) >= LONG_THING
        named = not several or len(self.topic.missing(said).terms) < len(self.topic.terms)
        return named and self.topic.coverage(said) >= self.share


@dataclass(frozen=True, slots=True)
class Demands:
    """The things and acts a question names in a way that nothing else can answer for."""

    things: tuple[Demand, ...] = ()
    acts: tuple[Expressions, ...] = ()

    @classmethod
    def of(cls, question: Question, topic: Topic) -> Demands:
        """What a question with its whole `topic` demands."""
        things = tuple(_demand(topic.within(*span), share) for span, share in _things(question))
        written = accented(question.text)
        acts = (said for of, asked, said in _ACTS if question.focus in of and asked.search(written))
        return cls(things, (*acts, *_awards(question)))

    def __bool__(self) -> bool:
        return bool(self.things or self.acts)

    def unmet(self, said: Mentions) -> bool:
        """Whether `said`, an answer with all that stands over it, leaves out a thing or act asked about."""
        return not all(thing.met(said) for thing in self.things) or not all(map(said.says, self.acts))


def _awards(question: Question) -> Iterator[Expressions]:
    if question.focus is Focus.CRITERIA:
        yield from (Expressions.of([sought(match.group())]) for match in _AWARD.finditer(question.text))


def _demand(topic: Topic, share: float) -> Demand:
    if share < NAME_SHARE:
        return Demand(topic, share)
    # A name has no other words for it, and being rewarded is no "công nhận".
    bare = (replace(term, synonyms=NOTHING) for term in topic.terms)
    return Demand(Topic(tuple(bare)), share)


def _things(question: Question) -> Iterator[tuple[tuple[int, int], float]]:
    """Where in the question things are named, with the share of each that must be said."""
    # Lower case and tone placement change no offset.
    text = accented(question.text)
    funded = (_FUNDED,) if question.focus is Focus.AMOUNT else ()
    for pattern in (*_THINGS, *funded, _WAGED):
        for match in pattern.finditer(text):
            yield match.span("thing"), THING_SHARE
    if measured := _MEASURED_BY.search(text):
        yield measured.span("thing"), NAME_SHARE
    for told_as_itself in (_OWN_WORDS.search(text), _MEASURE.search(folded(question.text))):
        if told_as_itself:
            yield told_as_itself.span(), NAME_SHARE
    for pattern in (_BECOMES, _CAMPAIGN):
        if named := pattern.search(text):
            yield named.span("thing"), NAME_SHARE
    for match in _NAMED.finditer(question.text):
        yield match.span(match.lastgroup or 0), NAME_SHARE
    if question.focus is Focus.PHONE and (caller := _CALLER.match(text)):
        yield caller.span(), THING_SHARE
    # "Đợt 1 chào mừng những sự kiện gì?" is told by no rule on all.
    if question.focus in (Focus.LIST, Focus.EXPLANATION) and (phase := PHASE.search(text)):
        yield phase.span(), NAME_SHARE
    if question.focus is Focus.YES_NO and (befell := _BEFELL.search(text)):
        yield befell.span("thing"), THING_SHARE
    if question.focus in (Focus.DOCUMENT, Focus.YES_NO) and (done := _DONE.search(text)):
        yield done.span("thing"), NAME_SHARE
