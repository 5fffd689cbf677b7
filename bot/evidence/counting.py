"""Numbers that count what is asked for: "mấy lá cờ" is answered by "24 Cờ", "Cờ 24" or "70% số cờ"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.evidence.figures import AMOUNT, NUMBER
from bot.evidence.value import Value, matches
from bot.understanding.content import is_function_word
from bot.understanding.focus import Interrogative
from bot.understanding.question import Question
from ingest.criteria.kinds import AWARDS
from ingest.document_numbers import find_document_numbers
from ingest.numerals import COUNT_WORDS
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded, syllables

# What stands in a text for whatever its heading names.
ANY_CASE = "trường hợp"
# Words that only single out what is counted.
_CLASSIFIERS = frozenset("la cai chiec tam cuon buc con mon suat".split())
# What an expanse or a mass is counted in: "bao nhiêu đất" is answered by "420 m2 đất ở".
_MEASURES = frozenset("m2 ha sao km m m3 tan ta kg lit cong bao".split())
# Spoken units and the ones documents write; of people documents say what they are.
_WRITTEN: dict[str, tuple[str, ...]] = {
    "ky": ("kg", "ki lo gam"),
    "can": ("kg",),
    "nguoi": ("ca nhan", "thanh vien", "dong chi", "dai bieu", "dang vien", "hoi vien", "can bo", "cong dan"),
    # "Mấy đồng chí": money is asked for in another way.
    "dong": ("nguoi", "ca nhan", "dai bieu", "thanh vien"),
    "cay": ("km", "ki lo met"),
    "ban": ("cuon", "quyen", "an pham"),
    "quyen": ("cuon",),
    "tieng": ("gio",),
}
# "Điều 5", "mục 2", "hạng Ba" number a thing; they do not count.
_NUMBERED = (
    "điều khoản điểm mục phần chương phụ lục số lần thứ hạng đợt khóa lớp bảng mẫu tiết ngày tháng năm"
)
_NUMBERING = re.compile(rf"\b(?<!tổng )(?<!hệ )(?:{'|'.join(_NUMBERED.split())})\s*$", re.IGNORECASE)
# "Khối 6, 7": a number behind one of these is its name, one before it counts.
_NAMED_BY_NUMBER = frozenset(
    f"{_NUMBERED} khối cụm quý tuần tổ thôn phường quận xóm ấp bước nhóm cấp loại kỳ bậc trang quyển tập câu"
    " bài".split()
)
# "Ước 6 tháng như sau": a span of time, where something else is counted.
_TIME_UNITS = frozenset("ngay thang nam quy tuan gio phut".split())
# "Mỗi xã một sản phẩm" shares out and counts nothing; "Một hình thức khen có thể …" and "là một nội dung …"
# have an article, "nâng lên một hạng" tells a step.
_COUNTS_NO_ONE = re.compile(
    r"\bmỗi\s(?:\w+\s){1,4}$|\b(?:là|lên|xuống)\s$|^\W*(?:\w{1,2}[.)]\s)?$", re.IGNORECASE
)
_ENUMERATOR = re.compile(r"(?<!.)\d+(?:\.\d+)*\.\s|(?<=\()\d{1,2}\)")
# "11/13 xã": so many of so many; "1/1 xã" is no day of a month.
_OF_ALL = r"\d{1,3}(?:\.\d{3})*/\d{1,3}(?:\.\d{3})*(?=\s[^\W\d_])"
_COUNT = re.compile(
    rf"(?<![\w/.,-])(?P<number>{_OF_ALL}|{NUMBER}"
    rf"|(?:{COUNT_WORDS})(?=\s(?!số\s)))(?:\s?%)?(?![\w/]|[.,]\d)(?P<noun>(?:\s+(?:k?m[23]\b|[^\W\d_]+)){{0,4}})",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"(?:dưới|trên|từ|ít nhất|tối thiểu)?\s?(?:{NUMBER}\s?%|(?<![\d/])\d/\d\s(?:tổng\s)?(?:số|thành\sviên))",
    re.IGNORECASE,
)
_AWARD = re.compile(r"(?:bằng khen|giấy khen|cờ|huân chương|huy chương|kỷ niệm chương)\b", re.IGNORECASE)
_SORTS = r"tập thể|cá nhân|hộ gia đình|gia đình|hộ|đơn vị|người|doanh nghiệp|nông dân|công nhân"
_RECIPIENT = rf"{NUMBER}\s(?:{_SORTS})"
_RECIPIENTS = rf"(?:không quá |tối đa |ít nhất )?{_RECIPIENT}(?:(?:,| và|, và)\s{_RECIPIENT})*"
_FOR_ONE_SORT = re.compile(rf"\b(?:cho|của|là)\s(?:các\s)?(?P<who>{_SORTS})\b", re.IGNORECASE)
_PHRASE = re.compile(r"[^,;:.()?!\d]*")
# The number a value begins with, and what limits it.
_OF_WHAT = re.compile(r"^\D{0,20}?[\d.,/]+\s?|^[^\W\d_]+\s")
# "Hộ nghèo còn bao nhiêu?" counts no "03 nhóm".
_OF_THE_REST = re.compile(r"\bcòn(?: lại)? (?:bao nhiêu|mấy)\W*$", re.IGNORECASE)
_COUNTED_BESIDE = re.compile(r"(?:,| và)\s(?P<other>[^\W\d_]+(?:\s[^\W\d_]+){0,3})(?=\s?[.;)]|\s*$)")
# What is counted together, each with its like.
_LIKE = tuple(
    re.compile(rf"(?:{nouns})\b", re.IGNORECASE)
    for nouns in (
        r"thôn|bản|ấp|xóm|buôn|khóm|khu phố|tổ dân phố",
        r"xã|phường|thị trấn",
        r"tập thể|cá nhân|hộ|gia đình|đơn vị|cơ quan|doanh nghiệp",
        r"cán bộ|(?:công|viên) chức|người lao động|(?:đảng|đoàn|hội) viên",
    )
)
_PLACES = _LIKE[:2]
_HAVING = re.compile(r"\scó\s(?P<what>[^\W\d_]+(?:\s[^\W\d_]+){1,4})", re.IGNORECASE)
_HOLDING = frozenset("dat chuan duoc da dang".split())

# "Huyện được bao nhiêu huân chương?" wants those given; a condition counts what one must have: "02 cờ".
_AWARDS = f"(?:{folded(AWARDS)})"
_HOW_MANY = r"(?:bao nhieu|may)"
_COUNTS_AWARDS = re.compile(
    rf"\b{_HOW_MANY} (?:(?:cai|tam|la|luot) )?{_AWARDS}\b|\b{_AWARDS}\b.*\b{_HOW_MANY} (?:cai|tam|la|luot)\b"
)
_NEEDED = re.compile(
    r"\b(?:can|phai|du|toi thieu|it nhat|yeu cau|dieu kien|tieu chuan|muon|moi|thi duoc"
    r"|de (?:duoc|len|xet)|toi da|nhieu nhat)\b"
)


def counted_under(asked: Interrogative, heading: str, text: str) -> list[Value]:
    """The cases counted in a text whose heading names what is asked for: "Nông dân: … 08 trường hợp"."""
    # "Xã" is no part of "văn hóa - xã hội".
    words = " ".join(syllables(folded(heading)))
    whole = " " in asked.unit and f" {folded(asked.unit)} " in f" {words} "
    return list(counted(replace(asked, unit=ANY_CASE), text)) if whole else []


def asks_for_awards_given(question: Question) -> bool:
    """Whether awards are counted that somebody got, and not those that a rule demands."""
    text = folded(question.text)
    return bool(_COUNTS_AWARDS.search(text)) and not _NEEDED.search(text)


def values_counted(question: Question, text: str) -> list[Value]:
    """The numbers in `text` that count what is asked for, those alone that count most of it.

    Of an award for one sort of recipients they are those who got it: "612 giấy khen, gồm 174 tập thể và 17 hộ
    gia đình" has 17 of them for families. "3 học sinh khuyết tật" comes before "410 học sinh".
    """
    asked = question.asked
    recipient = _FOR_ONE_SORT.search(question.text, asked.end)
    if _AWARD.match(asked.unit) and recipient and folded(asked.unit) in folded(text):
        of_sort = list(counted(replace(asked, unit=recipient["who"].lower()), text))
        if of_sort:
            return of_sort
    values = list(counted(asked, text))
    if not asked.unit and _OF_THE_REST.search(question.text):
        said = set(folded(question.text).split())
        values = [one for one in values if said.intersection(folded(one.text).split()) or "%" in one.text]
    if any(place.match(asked.unit) for place in _PLACES):
        values = [value for value in values if not _counts_some(question.text, text, value)]
    noun = _nouns(question.text[asked.end :])
    shared = [_alike(noun, _nouns(_OF_WHAT.sub("", text[value.start :], count=1))) for value in values]
    return [
        _with_all_counted(value, text)
        for value, alike in zip(values, shared, strict=True)
        if alike == max(shared)
    ]


def _counts_some(question: str, text: str, value: Value) -> bool:
    """Whether places are counted that have something not asked about: "01 xã có đồng bào dân tộc"."""
    having = _HAVING.match(text, value.end)
    return having is not None and set(folded(question).split()).isdisjoint(folded(having["what"]).split())


def _with_all_counted(value: Value, text: str) -> Value:
    """The number with all that it counts together: "120 thôn, tổ dân phố"."""
    beside = _COUNTED_BESIDE.match(text, value.end)
    if not beside or not any(one.match(beside["other"]) and one.search(value.text) for one in _LIKE):
        return value
    return replace(value, end=beside.end(), text=text[value.start : beside.end()])


def counted(asked: Interrogative, text: str) -> Iterator[Value]:
    """Numbers of the unit asked for, else shares of it; of no unit any number that is not one of time."""
    unit = asked.unit.strip()
    if not unit:
        sums = list(matches(AMOUNT, text))
        numbers = (one for one in _numbers([], text) if not any(_overlaps(one, other) for other in sums))
        return iter((*sums, *numbers))
    words = [] if unit[0].isdigit() else folded(unit).split()
    found = list(_numbers(words, text)) or list(_given(unit, text)) or list(_behind(unit, text))
    return iter(found) if found else _shares(folded(unit.split()[0]), text)


def counts(unit: list[str], noun: list[str]) -> int:
    """How many words of `noun`, which stands behind a number, name the unit asked for: 0 for none of them.

    Both are folded. The first word of the unit decides, for what stands behind it in a question may be
    another part of the sentence.
    """
    for one in (unit, unit[1:] if unit[0] in _CLASSIFIERS else []):
        for other in (noun, noun[1:] if noun[:1] and noun[0] in _CLASSIFIERS else []):
            if one and one[:1] == other[:1]:
                return len(noun) - len(other) + _alike(one, other)
    if noun[:1] and noun[0] in _MEASURES and noun[1:2] == unit[:1]:
        return 2
    for written in _WRITTEN.get(unit[0], ()):
        words = written.split()
        if noun[: len(words)] == words:
            return len(words)
    return 0


def _numbers(unit: list[str], text: str) -> Iterator[Value]:
    """Numbers before what they count, a unit of folded words, or anything but time where it is empty."""
    found = []
    for match in _COUNT.finditer(text):
        noun = folded(match["noun"]).split()
        same = counts(unit, noun) if unit else 0
        counted = same if unit else _TIME_UNITS.isdisjoint(noun[:1])
        if counted and not _only_numbers(match, text):
            found.append((match, same))
    if not found:
        return
    taken = [(time.start, time.end) for time in find_time_expressions(text)]
    taken += [(number.start, number.end) for number in find_document_numbers(text)]
    for match, same in found:
        if any(_within(match, *span) for span in taken):
            continue
        # Nothing is counted by "75% trở lên", "61,7% tăng".
        is_share = match.start("noun") > match.end("number")
        words = match["noun"].split()[:same] if unit else [] if is_share else _counted_noun(match["noun"])
        end = match.start("noun") + (match["noun"].find(words[-1]) + len(words[-1]) if words else 0)
        yield Value(match.start(), end, text[match.start() : end])


def _within(match: re.Match[str], start: int, end: int) -> bool:
    return start < match.end("number") and match.start("number") < end


def _only_numbers(match: re.Match[str], text: str) -> bool:
    """Whether a number names a thing or an item, or "một" is no number."""
    before = text[: match.start()]
    if _NUMBERING.search(before) or _ENUMERATOR.match(text, match.start()):
        return True
    return match["number"].lower() == "một" and bool(_COUNTS_NO_ONE.search(before))


def _counted_noun(following: str) -> list[str]:
    """The one or two words after a number that it counts, up to what joins them to the rest."""
    words = following.split()[:2]
    return words[: next((place for place, word in enumerate(words) if is_function_word(word)), len(words))]


def _given(unit: str, text: str) -> Iterator[Value]:
    """How many get an award: "tặng Bằng khen cho không quá 12 tập thể, 25 cá nhân"."""
    if _AWARD.match(unit):
        award = rf"(?i:\b{_spaced(unit)})\b[^;:.]{{0,50}}?\scho\s(?P<many>{_RECIPIENTS})"
        for match in re.finditer(award, text, re.IGNORECASE):
            yield Value(match.start("many"), match.end("many"), match["many"])


def _behind(unit: str, text: str) -> Iterator[Value]:
    """Numbers that stand behind what they count, in a list of such: "Ban Giám hiệu 04; Giáo viên 102"."""
    if unit.split()[0] not in _NAMED_BY_NUMBER:
        behind = rf"\b{_spaced(unit)}(?::|\slà)?\s(?P<many>{NUMBER})(?=\s?[;,.)]|\W*$)"
        for match in re.finditer(behind, text, re.IGNORECASE):
            yield Value(match.start("many"), match.end("many"), f"{match['many']} {unit}")


def _spaced(unit: str) -> str:
    return r"\s".join(map(re.escape, unit.split()))


def _shares(unit: str, text: str) -> Iterator[Value]:
    """Shares of what is asked for: "tỷ lệ phiếu … 80%", "40% số thành viên"; "phần trăm" is of anything."""
    for share in matches(_SHARE, text):
        before, behind = folded(text[: share.start]), folded(text[share.end :])
        if (
            unit == "phan"
            or re.search(rf"\b(?:ty|ti) le (?:so )?{re.escape(unit)}\b", before)
            or re.match(rf"\s?(?:tong )?(?:so )?(?:luong )?{re.escape(unit)}\b", behind)
        ):
            yield share


def _overlaps(one: Value, other: Value) -> bool:
    return one.start < other.end and other.start < one.end


def _nouns(text: str) -> list[str]:
    """The folded words up to the first mark, without those that only say that something holds of them."""
    words = _PHRASE.match(text.lstrip())
    return [word for word in folded(words.group()).split() if word not in _HOLDING] if words else []


def _alike(one: list[str], other: list[str]) -> int:
    """How many words two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
