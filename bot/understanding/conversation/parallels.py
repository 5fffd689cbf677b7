"""Which part of the previous question a fragment takes the place of: "Còn hộ cận nghèo?" after "hộ nghèo"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.asking_words import ASKING_WORDS, without_asking
from bot.understanding.content import is_function_word, topic_size
from bot.understanding.conversation.constituents import WORD, bare, constituents, only_names
from bot.understanding.conversation.kinds import AUDIENCE, AWARD, KINDRED, LEVEL, PARTY_OFFICE, RANKS, TITLE
from ingest.bodies import body_at, find_bodies
from ingest.document_kinds import KIND, KIND_BEFORE
from ingest.document_numbers import find_document_numbers
from ingest.numerals import ORDINALS
from ingest.vietnamese import accented, syllables

# "Đợt sau", "vòng trước": counted from the one the previous question named.
_NEXT = re.compile(
    r"\b(?P<noun>đợt|giai đoạn|vòng|bước|kỳ) (?P<way>sau|kế tiếp|tiếp theo|tiếp|tới|trước)\b(?! đó)",
    re.IGNORECASE,
)
_NUMBERED = r"\b{noun} (?:thi đua )?(?:thứ )?(?P<number>\d{{1,2}}|một|nhất|hai|ba)\b"
_YEAR = re.compile(r"\bnăm (?P<year>\d{4})\b", re.IGNORECASE)
_OPENING_LEVEL = re.compile(r"(?:cấp )?(?:xã|phường|huyện|tỉnh)(?=\s(?:\w+\s){2})", re.IGNORECASE)
_ACTING_LEVEL = re.compile(
    r"(?<!trong )(?<!của )(?<!ở )(?<!tại )(?<!bàn )(?<!các )(?<!mỗi )\b(?:cấp )?(?:xã|phường|huyện|tỉnh)"
    r"(?=\s(?:được|phải|sẽ|giữ|nhận|xử lý|giải quyết|xem xét|thẩm định)\b)",
    re.IGNORECASE,
)
_DETAIL = re.compile(r"\s\d+\s(?:ngày|tuần|tháng|năm)\b(?! (?:nào|mấy))", re.IGNORECASE)
_OWNER = re.compile(r"\s+của\s")
_BARE_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)\d{2,4}")
_OPENING_KIND = re.compile(rf"{KIND}\b", re.IGNORECASE)
# What a document is asked for: "… ban hành ngày nào", "… do ai ký".
_OF_DOCUMENT = re.compile(
    r"\b(?:ban hành|ra đời|ra|ký|do|(?:(?:có|hết|còn) )?hiệu lực|bị (?:thay thế|bãi bỏ)|thay thế|áp dụng|gồm"
    r"|là|nói|quy định)\b",
    re.IGNORECASE,
)
_Pair = tuple[re.Match[str], re.Match[str]]


def replace_parallel(previous: str, fragment: str) -> str | None:
    """`previous` with its constituent parallel to `fragment` replaced by it; None when nothing is parallel.

    A constituent is parallel when it is of the same kind, names a document or body as the fragment does, or
    shares words with it.
    """
    named = bare(fragment)
    return (
        _with_document(previous, named)
        or replace_member(previous, fragment)
        or _with_body(previous, named)
        or _with_kindred(previous, named)
        or _with_rank(previous, named)
        or _with_level(previous, named)
    )


def replace_member(previous: str, fragment: str) -> str | None:
    """`previous` with another member of a kind that both name ("đợt 2" for "đợt 1"), None without one."""
    if whole := _with_award(previous, fragment) or _with_next(previous, fragment):
        return whole
    for old, new in _members(previous, fragment):
        rest = previous[old.end() :]
        own, other = _details(fragment[new.end() :]), _details(rest)
        named, before = _object(fragment, new.end()), _object(previous, old.end())
        of_level = LEVEL.fullmatch(named.strip()) and PARTY_OFFICE.fullmatch(before.strip())
        if of_level or (not (own or only_names(fragment)) and _is_other_thing(named, before)):
            own, other = named, before
        return f"{previous[: old.start()]}{_absolute_year(new.group(), previous)}{own}{rest[len(other) :]}"
    return None


def without_member(previous: str, fragment: str) -> str | None:
    """`previous` without the constituent of which `fragment` names another of its kind; None without one."""
    for old, _ in _members(previous, fragment, LEVEL):
        rest = previous[: old.start()] + previous[old.end() :]
        for number in reversed(find_document_numbers(rest, typed=True)):
            # Of another level it is another document that is meant.
            rest = rest[: number.start] + rest[number.end :]
        return rest
    return None


def qualify(previous: str, fragment: str) -> str | None:
    """`previous` asked of the award it names for the audience or of the level that `fragment` is; else None.

    "Thế còn tập thể?" after the conditions of an order takes the place of nothing.
    """
    named = bare(fragment)
    award = AWARD.search(previous) or TITLE.search(previous)
    thing = award or next(constituents(previous), None)
    audience = AUDIENCE.fullmatch(named) if award else None
    level = LEVEL.fullmatch(named)
    if thing is None or not (audience or (level and (award or named.lower().startswith("cấp ")))):
        return None
    end = award.end() if award else next(constituents(previous)).end
    return f"{previous[:end]}{' đối với' if audience else ''} {named}{previous[end:]}"


def document_opening(question: str) -> str | None:
    """The document a question opens with, as it names it: "Luật Thi đua, khen thưởng 2022"."""
    kind = _OPENING_KIND.match(question)
    said = _OF_DOCUMENT.search(question, kind.end()) if kind else None
    return without_asking(question[: said.start()]) if said else None


def _swapped(previous: str, old: re.Match[str] | None, new: str) -> str | None:
    """`previous` with `new` for the match; None without one, or where it is the same."""
    if old is None or accented(new) == accented(old.group()):
        return None
    return previous[: old.start()] + new + previous[old.end() :]


def _members(previous: str, fragment: str, *more: re.Pattern[str]) -> Iterator[_Pair]:
    for pattern in (*KINDRED, *more):
        new, old = pattern.search(fragment), pattern.search(previous)
        if new and old and accented(new.group()) != accented(old.group()):
            yield old, new


def _with_award(previous: str, fragment: str) -> str | None:
    """The previous question of the award that the fragment names whole; None where either names none."""
    new, old = AWARD.search(fragment), AWARD.search(previous)
    if not new or not old or accented(new.group()) == accented(old.group()):
        return None
    return _swapped(previous, old, new.group() + ("" if new["rank"] else old["rank"] or ""))


def _with_next(previous: str, fragment: str) -> str | None:
    """The previous question of the round after or before the one it names; None where it numbers none."""
    new = _NEXT.search(fragment)
    old = re.search(_NUMBERED.format(noun=new["noun"]), previous, re.IGNORECASE) if new else None
    if new is None or old is None:
        return None
    number = ORDINALS.get(old["number"].lower()) or int(old["number"])
    return _swapped(previous, old, f"{new['noun']} {number + (-1 if new['way'].lower() == 'trước' else 1)}")


def _with_document(previous: str, fragment: str) -> str | None:
    """The previous question of another document: what described the first one goes with it."""
    new, old = (find_document_numbers(text, typed=True) for text in (fragment, previous))
    if old and _BARE_NUMBER.fullmatch(fragment):
        # "Còn 139?" is another of its kind.
        fragment = old[0].text.replace(old[0].digits, fragment, 1)
        new = find_document_numbers(fragment, typed=True)
    if new and not old and (named := document_opening(previous)) and previous.startswith(named):
        return f"{fragment}{previous[len(named) :]}"
    if not new or not old or new[0].matches(old[0].text):
        return None
    head = KIND_BEFORE.sub("", previous[: old[0].start])
    rest = previous[old[0].end :]
    # "Ai ký" begins with its asking word, "ban hành ngày nào" ends with it.
    said = (match.start() for match in (_OF_DOCUMENT.search(rest), ASKING_WORDS.search(rest)) if match)
    return f"{head}{fragment} {rest[min(said, default=len(rest)) :]}".strip()


def _with_body(previous: str, fragment: str) -> str | None:
    new, old = find_bodies(fragment), find_bodies(previous)
    if not new or (old and new[0].key == old[0].key):
        return None
    # "Xã nhận hồ sơ thì …": a level that opens a question stands for its office.
    opening = _OPENING_LEVEL.match(previous) or _ACTING_LEVEL.search(previous)
    start, end = (old[0].start, old[0].end) if old else opening.span() if opening else (0, 0)
    return previous[:start] + new[0].text + previous[end:] if end else None


def _with_rank(previous: str, fragment: str) -> str | None:
    old = (borne.search(previous) for rank, borne in RANKS if rank.fullmatch(fragment))
    return _swapped(previous, next(filter(None, old), None), fragment)


def _with_level(previous: str, fragment: str) -> str | None:
    new = LEVEL.search(fragment)
    if new and (party := PARTY_OFFICE.search(previous)):
        level = new.group().lower().removeprefix("cấp ")
        return _swapped(previous, party, f"{level} ủy" if level in ("tỉnh", "huyện") else f"Đảng ủy {level}")
    return _swapped(previous, LEVEL.search(previous), new.group()) if new else None


def _with_kindred(previous: str, fragment: str) -> str | None:
    """The constituent with words of the fragment: from the first shared one, or its beginning, on.

    "Hộ cận nghèo" takes the place of "hộ nghèo", "công an huyện" that of "quân sự huyện": where fragment
    and constituent begin (or end) with the same word the rest stays, else the whole constituent goes.
    """
    words = [accented(match.group()) for match in WORD.finditer(fragment)]
    content = {word for word in words if not is_function_word(word)}
    # What begins with the same noun is of its kind: "người phục vụ họp" is no meeting but a person.
    best = max(
        constituents(previous),
        key=lambda one: (one.keys[0] == words[0], len(content.intersection(one.keys))),
        default=None,
    )
    if best is None or not content.intersection(best.keys) or content <= set(best.keys):
        return None
    places = [match.span() for match in WORD.finditer(previous, best.start, best.end)]
    shared = [place for place, key in enumerate(best.keys) if key in content]
    first = places[shared[0]][0] if words[0] == best.keys[shared[0]] else best.start
    within = [place for place in shared if best.keys[place] == words[-1]]
    last = places[within[-1]][1] if within else best.end
    return previous[:first] + fragment + _without_owner(previous[last:], fragment)


def _without_owner(rest: str, fragment: str) -> str:
    """The rest of a question without whose the thing was, where the fragment says whose: "cờ của tỉnh"."""
    owner = _OWNER.match(rest) if _OWNER.search(fragment) else None
    body = body_at(rest, owner.end(), len(rest)) if owner else None
    return rest[body.end :] if body else rest


def _object(text: str, start: int) -> str:
    """What stands behind a member in its constituent: " cả phong trào" of "tổng kết cả phong trào"."""
    return next((text[start : one.end] for one in constituents(text) if one.start < start <= one.end), "")


def _is_other_thing(new: str, old: str) -> bool:
    """Whether words behind a member name a thing, and none of that which stands there before."""
    named, before = ({word for word in syllables(text) if topic_size(word)} for text in (new, old))
    return bool(named) and named.isdisjoint(before)


def _details(rest: str) -> str:
    """What a fragment says of the member it names: " 60 ngày" of "sơ kết 60 ngày thì sao"."""
    match = _DETAIL.match(rest)
    return match.group() if match else ""


def _absolute_year(text: str, previous: str) -> str:
    """ "năm sau" counted from the year the previous question named."""
    if text.isdigit():
        return f"năm {text}"
    year = _YEAR.search(previous)
    shift = {"năm sau": 1, "năm trước": -1, "năm ngoái": -1}.get(text.lower())
    return f"năm {int(year['year']) + shift}" if year and shift else text
