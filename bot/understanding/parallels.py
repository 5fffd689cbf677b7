"""Which part of the previous question a fragment takes the place of: "Còn hộ cận nghèo?" after "hộ nghèo"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.understanding.content import RELATION_WEIGHT, is_function_word, topic_weights
from bot.understanding.contrasts import CLASSES
from ingest.bodies import find_bodies
from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.vietnamese import accented

# An award with whose it is and its rank: all of it goes for another, but a rank not named again stays.
_AWARD = re.compile(
    r"\b(?:huân chương|huy chương|bằng khen|giấy khen|cờ thi đua|kỷ niệm chương)"
    r"(?: (?:lao động|độc lập|quân công|chiến công|dũng cảm|hữu nghị|hồ chí minh|sao vàng|bảo vệ tổ quốc"
    r"|đại đoàn kết dân tộc))?"
    r"(?: (?:của )?(?:thủ tướng(?: chính phủ)?|chính phủ|chủ tịch nước|(?:cấp )?(?:bộ|tỉnh|huyện|xã))\b)?"
    r"(?P<rank> hạng (?:nhất|nhì|ba)\b)?",
    re.IGNORECASE,
)
# Constituents of which a follow-up names another of the same class; "Còn tổng kết?" replaces "sơ kết".
KINDRED = CLASSES + tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:nhà giáo|thầy thuốc|nghệ sĩ|nghệ nhân) (?:nhân dân|ưu tú)\b",
        r"(?<!ủy ban )(?<!hội đồng )(?<!tòa án )(?<!quân đội )\b(?:nhân dân|ưu tú)\b",
        r"\b(?:(?:bình quân |trung bình )?(?:mỗi|hằng|hàng) (?:năm|quý|tháng)"
        r"|ngày \d[\d/.-]*|(?:tháng \d{1,2}|quý [ivx\d]+)(?:/\d{4}| năm \d{4})?"
        r"|năm (?:\d{4}|sau|trước|nay|ngoái)|(?<![\d/-])(?<![-–] )20\d{2}(?! ?[-–/]))\b",
        r"\b(?:cá nhân|tập thể|hộ gia đình|nông dân|công nhân|doanh nhân|cán bộ|đảng viên)\b",
        r"\b(?:giai đoạn|nhiệm kỳ) \d{4} ?[-–] ?\d{4}\b",
        r"\bphía (?:bắc|nam|đông|tây)\b",
        # Who takes part in a meeting, a council or a contest.
        r"(?<!cơ quan )(?<!đơn vị )(?<!nào )(?<!ai )\b(?:(?:người )?chủ trì(?: cuộc họp)?"
        r"|(?:thành viên|ủy viên|thư ký|khách mời|đại biểu|báo cáo viên|giám khảo|thí sinh|cộng tác viên)"
        r"(?! (?:hội đồng|ban|quốc hội))|(?:người|anh em|chị em|nhân viên|tổ) phục vụ)\b",
        r"\b(?:xây (?:mới|lại)|xây|sửa chữa|sửa|làm mới|cải tạo|nâng cấp)\b(?! đổi)",
        r"\bcấp (?:đổi|lại|mới)\b",
    )
)
LEVEL = re.compile(
    r"(?<!thị )(?<!đảng bộ )\b(?:cấp )?(?:toàn quốc|trung ương|thủ tướng(?: chính phủ)?|tỉnh|huyện|xã"
    r"|thị trấn)\b",
    re.IGNORECASE,
)
_AUDIENCE = re.compile(
    r"(?:cá nhân|tập thể|hộ gia đình|nông dân|công nhân|doanh nhân|doanh nghiệp|cán bộ|công chức|viên chức)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:(?:tập thể )?lao động (?:tiên tiến|xuất sắc)|chiến sĩ (?:tiên tiến|thi đua)"
    r"|đơn vị (?:tiên tiến|quyết thắng)|gia đình văn hóa|anh hùng lao động)\b",
    re.IGNORECASE,
)
# "Toàn quốc thì sao?" after "chiến sĩ thi đua cấp tỉnh", "nhì?" after "giải nhất": a rank with what bears it.
BEARERS = ("chiến sĩ thi đua", "hạng", "giải")
RANKS = tuple(
    (re.compile(rank, re.IGNORECASE), re.compile(rf"(?<={bearer} )(?:{rank})\b", re.IGNORECASE))
    for bearer, rank in zip(
        BEARERS,
        (r"(?:cấp )?(?:toàn quốc|bộ|tỉnh|cơ sở)", r"(?:nhất|nhì|ba)", r"(?:nhất|nhì|ba|khuyến khích)"),
        strict=True,
    )
)
# "Đợt sau", "vòng trước": counted from the one the previous question named.
_NEXT = re.compile(
    r"\b(?P<noun>đợt|giai đoạn|vòng|bước|kỳ) (?P<way>sau|kế tiếp|tiếp theo|tiếp|tới|trước)\b(?! đó)",
    re.IGNORECASE,
)
_NUMBERED = r"\b{noun} (?:thi đua )?(?:thứ )?(?P<number>\d{{1,2}}|một|nhất|hai|ba)\b"
_FIRST_NUMBERS = {"một": 1, "nhất": 1, "hai": 2, "ba": 3}
_YEAR = re.compile(r"\bnăm (?P<year>\d{4})\b", re.IGNORECASE)
_WORD = re.compile(r"\w+(?:[./-]\w+)*")
ASKING_WORDS = re.compile(
    r"\b(?:(?:là|bằng|do|của|từ|vào|về|ở|tại|trong|khi|lúc)\s)?(?:(?:những|các)\s)?(?:bao nhiêu|bao giờ"
    r"|bao lâu|khi nào|thế nào|như thế nào|vì sao|tại sao|ra sao|là gì|làm gì"
    r"|(?:(?:ngày|hôm|hạn|tháng|năm|quý|lúc|số|lần thứ|thứ|văn bản|quyết định|kế hoạch|nghị quyết|chỉ thị"
    r"|nghị định|thông tư|phong trào|danh hiệu|hình thức)(?:\ssố)?\s)?(?:gì|nào|mấy)|ai|đâu)\b"
    r"|\b(?:có\s)?(?:phải\s)?(?:không|chưa)(?=\W*$)",
    re.IGNORECASE,
)
# What parts a question into constituents: prepositions, modals, verbs that join, nouns that only ask.
_JOINT = re.compile(
    r"[,;:?!]|\b(?:thì|là|do|của|về|ở|tại|trong|cho|với|theo|bằng|để|phải|cần|được|bị|có|muốn|gồm|làm|khi|lúc"
    r"|từ|đến|tới|vào|trên|và|hay|hoặc|mà|đã|đang|sẽ|còn|vậy|thế|ạ|ngày|tháng|năm"
    r"|tiêu chuẩn|điều kiện|thời hạn|tỷ lệ|mục tiêu|chỉ tiêu|nhiệm vụ|trách nhiệm)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:thì|là|do|bằng|phải|cần|được|bị|có|muốn|gồm|làm|đã|đang|sẽ)\b", re.IGNORECASE)
_ACTING = re.compile(r"\s(?:nộp|gửi|trình|ban hành|họp|hoàn thành)\b", re.IGNORECASE)
_OPENING_LEVEL = re.compile(r"(?:cấp )?(?:xã|phường|huyện|tỉnh)(?=\s(?:\w+\s){2})", re.IGNORECASE)
_MANY = re.compile(r"\s?(?:các|những|mọi)\s", re.IGNORECASE)
_DETAIL = re.compile(r"\s\d+\s(?:ngày|tuần|tháng|năm)\b(?! (?:nào|mấy))", re.IGNORECASE)
# The unit behind "mấy" asks with it.
_ASKED_UNIT = re.compile(
    r"\b(?:bao nhiêu|mấy)\s(?:đồng|tiền|triệu|nghìn|điểm|phần trăm|lần|ngày|năm|tháng)\b", re.IGNORECASE
)
_KIND_BEFORE = re.compile(
    r"(?:\b(?:kế hoạch|quyết định|chỉ thị|nghị quyết|kết luận|thông tư|nghị định|công văn|luật|quy định)\s)?"
    r"(?:số\s)?$",
    re.IGNORECASE,
)
_OPENING_KIND = re.compile(rf"(?:{'|'.join(KIND_WORDS)})\b", re.IGNORECASE)
# What a document is asked for: "… ban hành ngày nào", "… do ai ký".
_OF_DOCUMENT = re.compile(
    r"\b(?:ban hành|ra đời|ra|ký|do|(?:(?:có|hết|còn) )?hiệu lực|bị (?:thay thế|bãi bỏ)|thay thế|áp dụng|gồm"
    r"|là|nói|quy định)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Constituent:
    """Words of the previous question between two joints, `start`..`end` in its text."""

    start: int
    end: int
    keys: tuple[str, ...]


def replace_parallel(previous: str, fragment: str) -> str | None:
    """`previous` with its constituent parallel to `fragment` replaced by it; None when nothing is parallel.

    A constituent is parallel when it is of the same class, names a document or body as the fragment does, or
    shares words with it.
    """
    named = _constituents_of(fragment)
    return (
        _with_document(previous, named)
        or replace_member(previous, fragment)
        or _with_body(previous, named)
        or _with_kindred(previous, named)
        or _with_rank(previous, named)
        or _with_level(previous, named)
    )


def qualify(previous: str, fragment: str) -> str | None:
    """`previous` asked of the award it names for the audience or of the level that `fragment` is; else None.

    "Thế còn tập thể?" after the conditions of an order takes the place of nothing.
    """
    named = _constituents_of(fragment)
    award = _AWARD.search(previous) or _TITLE.search(previous)
    if award is None or not (_AUDIENCE.fullmatch(named) or LEVEL.fullmatch(named)):
        return None
    joint = " đối với " if _AUDIENCE.fullmatch(named) else " "
    return previous[: award.end()] + joint + named + previous[award.end() :]


def replace_subject(previous: str, fragment: str) -> str | None:
    """`previous` asked of `fragment` instead of its subject: of what stands right before its first verb."""
    constituents = list(_constituents(previous))
    asked = ASKING_WORDS.search(previous)
    if asked is None or not constituents:
        return None
    first = chosen = constituents[0]
    for one, following in pairwise(constituents):
        if following.end > asked.start() or previous[one.end : following.start].strip() != ",":
            break
        chosen = following
    listed = chosen is not first and _MANY.match(previous, max(0, first.start - len("những ")))
    begin = listed.start() if listed else _thing_in(previous, chosen)
    named = _constituents_of(fragment)
    end = chosen.end if _ACTING.search(named) else _verb_after(previous, chosen)
    return previous[:begin] + named + previous[end:]


def _verb_after(previous: str, constituent: _Constituent) -> int:
    """Where the thing ends: before "gửi" in "phường gửi hồ sơ"."""
    acting = _ACTING.search(previous, constituent.start + 1, constituent.end)
    return acting.start() if acting else constituent.end


def _thing_in(previous: str, constituent: _Constituent) -> int:
    """Where the thing itself begins: behind "nộp" in "nộp báo cáo"."""
    places = [match.start() for match in _WORD.finditer(previous, constituent.start, constituent.end)]
    others = (
        place
        for place, weight in zip(places, topic_weights(constituent.keys), strict=True)
        if weight != RELATION_WEIGHT
    )
    return next(others, constituent.start)


def asks_only(fragment: str) -> bool:
    """Whether a fragment only names a thing, with words that ask: "tổng kết thì khi nào"."""
    constituents = list(_constituents(fragment))
    if not constituents:
        return False
    first, last = constituents[0], constituents[-1]
    verbs = (match for match in _VERB.finditer(fragment) if first.end <= match.start() < last.start)
    asking = ASKING_WORDS.search(fragment)
    return next(verbs, None) is None and (asking is None or last.end <= asking.start())


def without_asking(question: str) -> str:
    """What a question is about: the question without its asking words."""
    kept = ASKING_WORDS.sub(" ", question)
    words = [word for word in kept.strip(" ?.!").split() if word]
    while words and is_function_word(words[0].strip(",.?")):
        words.pop(0)
    while words and is_function_word(words[-1].strip(",.?")):
        words.pop()
    return " ".join(words)


def replace_member(previous: str, fragment: str) -> str | None:
    """`previous` with another member of a class that both name ("đợt 2" for "đợt 1"), None without one."""
    if whole := _with_award(previous, fragment) or _with_next(previous, fragment):
        return whole
    for old, new in _members(previous, fragment):
        said = _absolute_year(new.group(), previous) + _details(fragment[new.end() :])
        end = old.end() + len(_details(previous[old.end() :]))
        return previous[: old.start()] + said + previous[end:]
    return None


def _with_award(previous: str, fragment: str) -> str | None:
    """The previous question of the award that the fragment names whole; None where either names none."""
    new, old = _AWARD.search(fragment), _AWARD.search(previous)
    if not new or not old or accented(new.group()) == accented(old.group()):
        return None
    rank = "" if new["rank"] else old["rank"] or ""
    return previous[: old.start()] + new.group() + rank + previous[old.end() :]


def _with_next(previous: str, fragment: str) -> str | None:
    """The previous question of the round after or before the one it names; None where it numbers none."""
    new = _NEXT.search(fragment)
    old = re.search(_NUMBERED.format(noun=new["noun"]), previous, re.IGNORECASE) if new else None
    if new is None or old is None:
        return None
    number = _FIRST_NUMBERS.get(old["number"].lower()) or int(old["number"])
    number += -1 if new["way"].lower() == "trước" else 1
    return f"{previous[: old.start()]}{new['noun']} {number}{previous[old.end() :]}"


def _details(rest: str) -> str:
    """What a fragment says of the member it names: " 60 ngày" of "sơ kết 60 ngày thì sao"."""
    match = _DETAIL.match(rest)
    return match.group() if match else ""


def without_member(previous: str, fragment: str) -> str | None:
    """`previous` without the constituent of which `fragment` names another of its class; None without one."""
    for old, _ in _members(previous, fragment, LEVEL):
        rest = previous[: old.start()] + previous[old.end() :]
        for number in reversed(find_document_numbers(rest, typed=True)):
            # Of another level it is another document that is meant.
            rest = rest[: number.start] + rest[number.end :]
        return rest
    return None


def _members(
    previous: str, fragment: str, *more: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    for pattern in (*KINDRED, *more):
        new, old = pattern.search(fragment), pattern.search(previous)
        if new and old and accented(new.group()) != accented(old.group()):
            yield old, new


def _constituents_of(fragment: str) -> str:
    """The fragment's constituent without what asks and joins around it."""
    constituents = list(_constituents(fragment))
    if not constituents:
        return fragment
    return fragment[constituents[0].start : constituents[-1].end]


def _with_document(previous: str, fragment: str) -> str | None:
    """The previous question of another document: what described the first one goes with it."""
    new, old = (find_document_numbers(text, typed=True) for text in (fragment, previous))
    if new and not old and (named := document_opening(previous)) and previous.startswith(named):
        return f"{fragment}{previous[len(named) :]}"
    if not new or not old or new[0].matches(old[0].text):
        return None
    head = _KIND_BEFORE.sub("", previous[: old[0].start])
    rest = previous[old[0].end :]
    said = _OF_DOCUMENT.search(rest) or ASKING_WORDS.search(rest)
    kept = rest[said.start() :] if said else ""
    return f"{head}{fragment} {kept}".strip()


def document_opening(question: str) -> str | None:
    """The document a question opens with, as it names it: "Luật Thi đua, khen thưởng 2022"."""
    kind = _OPENING_KIND.match(question)
    said = _OF_DOCUMENT.search(question, kind.end()) if kind else None
    return without_asking(question[: said.start()]) if said else None


def _with_body(previous: str, fragment: str) -> str | None:
    new, old = find_bodies(fragment), find_bodies(previous)
    if not new or (old and new[0].key == old[0].key):
        return None
    # "Xã nhận hồ sơ thì …": a level that opens a question stands for its office.
    opening = _OPENING_LEVEL.match(previous)
    start, end = (old[0].start, old[0].end) if old else opening.span() if opening else (0, 0)
    return previous[:start] + new[0].text + previous[end:] if end else None


def _with_rank(previous: str, fragment: str) -> str | None:
    for rank, borne in RANKS:
        old = borne.search(previous)
        if old and rank.fullmatch(fragment) and accented(fragment) != accented(old.group()):
            return previous[: old.start()] + fragment + previous[old.end() :]
    return None


def _with_level(previous: str, fragment: str) -> str | None:
    new, old = LEVEL.search(fragment), LEVEL.search(previous)
    if not new or not old or accented(new.group()) == accented(old.group()):
        return None
    return previous[: old.start()] + new.group() + previous[old.end() :]


def _with_kindred(previous: str, fragment: str) -> str | None:
    """The constituent with words of the fragment: from the first shared one, or its beginning, on.

    "Hộ cận nghèo" takes the place of "hộ nghèo", "công an huyện" that of "quân sự huyện": where fragment
    and constituent begin (or end) with the same word the rest stays, else the whole constituent goes.
    """
    words = [accented(match.group()) for match in _WORD.finditer(fragment)]
    content = {word for word in words if not is_function_word(word)}
    # What begins with the same noun is of its kind: "người phục vụ họp" is no meeting but a person.
    best = max(
        _constituents(previous),
        key=lambda one: (one.keys[0] == words[0], len(content.intersection(one.keys))),
        default=None,
    )
    if best is None or not content.intersection(best.keys) or content <= set(best.keys):
        return None
    places = [match.span() for match in _WORD.finditer(previous, best.start, best.end)]
    shared = [place for place, key in enumerate(best.keys) if key in content]
    first = places[shared[0]][0] if words[0] == best.keys[shared[0]] else best.start
    within = [place for place in shared if best.keys[place] == words[-1]]
    last = places[within[-1]][1] if within else best.end
    return previous[:first] + fragment + previous[last:]


def _constituents(question: str) -> Iterator[_Constituent]:
    parting = sorted(
        match.span()
        for pattern in (_JOINT, ASKING_WORDS, _ASKED_UNIT)
        for match in pattern.finditer(question)
    )
    begin = 0
    for start, end in (*parting, (len(question), len(question))):
        words = list(_WORD.finditer(question, begin, max(begin, start)))
        if any(not is_function_word(word.group()) for word in words):
            keys = tuple(accented(word.group()) for word in words)
            yield _Constituent(words[0].start(), words[-1].end(), keys)
        begin = max(begin, end)


def _absolute_year(text: str, previous: str) -> str:
    """ "năm sau" counted from the year the previous question named."""
    if text.isdigit():
        return f"năm {text}"
    year = _YEAR.search(previous)
    shift = {"năm sau": 1, "năm trước": -1, "năm ngoái": -1}.get(text.lower())
    return f"năm {int(year['year']) + shift}" if year and shift else text
