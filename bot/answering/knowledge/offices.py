"""Who holds an office of a council, board or team: "Ai làm Chủ tịch Hội đồng?", "Tổ ấy do ai đứng đầu?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.told_of import ToldOf
from bot.answering.phrasing import lead, plain, shorten
from bot.evidence.topic import words_of
from bot.understanding.who import WHO
from ingest.folding import fold_in_place
from ingest.model import Document, Quote

_HEAD = (
    r"(?:chủ tịch|chủ nhiệm|trưởng (?:ban|đoàn|nhóm|tiểu ban|đội)|(?:tổ|nhóm|đội|cụm|khối) trưởng"
    r"|trưởng (?:cụm|khối))"
)
_OFFICE = (
    rf"(?:(?:phó )?{_HEAD}|(?:tổ|nhóm|đội|cụm|khối) phó|(?:ủy|uỷ) viên(?: thư ký)?|thư ký)(?: thường trực)?"
)
# "a) Chủ tịch Hội đồng: Chủ tịch Ủy ban nhân dân xã;"
_LABELLED = re.compile(
    rf"^[^\S\n]*(?:(?:[-–+*•]|\(?\d{{1,2}}[.)]|[a-zđ][.)])\s*)?(?P<office>{_OFFICE})\b[^:;.\n]{{0,60}}:\s"
    r"(?P<holder>[^;\n]{3,160}?)(?=\s*(?:[;\n]|\.\s|\.$|$))",
    re.IGNORECASE | re.MULTILINE,
)
# "…, do Giám đốc Sở Nội vụ làm Phó Trưởng ban thường trực".
_TAKEN = re.compile(rf"\s(?:làm|giữ chức|kiêm(?: chức)?)\s(?P<office>{_OFFICE})\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\bdo\s(?P<named>(?:(?!\s(?:làm|giữ|kiêm)\s)[^;:.\n]){3,140})$"
    r"|(?:^|[,;:.(]\s?|\b(?:gồm|và)\s)(?P<holder>[^,;:.()\n]{3,140})$"
)
_LED_BY = re.compile(r"^.*\bdo\s|^(?:là|các)\s")
# "Chủ tịch Hội đồng là Thủ tướng Chính phủ".
_IS = re.compile(
    rf"\b(?P<office>{_OFFICE})(?:\s(?:Hội đồng|Ban|Tổ|Đoàn|Cụm|Khối)\b[^,;:.\n]{{0,60}}?)?\slà\s"
    r"(?P<holder>[^,;:.()\n]{3,100})",
    re.IGNORECASE,
)
_FAR_BACK = 170

_BODY_ASKED = re.compile(r"\b(?:hoi dong|ban|to|doan|nhom|doi|cum|khoi)\b")
_WHO = rf"(?:(?:la |do )?{WHO})"
_ROLE = rf"(?P<office>{fold_in_place(_OFFICE)})"
_LEADS = r"(?P<head>(?:dung|cam) (?:dau|trich)|lam (?:sep|truong|dau tau)|lanh dao|dieu hanh)"
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{_WHO}) (?:la nguoi )?{_LEADS}\b",
        rf"\bnguoi {_LEADS}\b(?=.*\b(?:la|do) {_WHO})",
        rf"\b{_WHO} (?:la|lam|giu chuc|giu vai tro|se lam|duoc cu lam|nam|ngoi ghe) (?:chuc )?{_ROLE}\b",
        rf"\b{_ROLE}\b(?=.{{0,70}}\b(?:la|do) {_WHO})",
    )
)
# "Ban giám khảo", "Tổ thư ký": what is said of one board is not said of another.
_NAMED_BODY = re.compile(
    r"\b(?P<noun>hoi dong|ban|to|doan|nhom|doi|tieu ban)\s"
    r"(?!(?:truong|pho|vien|chuc|la|co|do|nao|gom|hop|va|cua|ai|cu|xet|quyet|lam|duoc|thi (?!dua)|nay)\b)"
    r"(?P<name>\w+)"
)
LOWEST_SHARE = 0.6
WHOLE_NAME = 0.3
CLAUSE_CHARACTERS = 300


@dataclass(frozen=True)
class _Holder(ToldOf):
    """Who holds `office` as a clause says."""

    office: str = ""


def answer_with_office_holder(evidence: Evidence) -> Draft | None:
    """The holder of the office asked for in the body that the question names; None for other questions."""
    question = evidence.question.text
    text = fold_in_place(question)
    asked = next((match for pattern in _ASKED if (match := pattern.search(text))), None)
    if asked is None or not _BODY_ASKED.search(text):
        return None
    office = asked.groupdict().get("office")
    body = evidence.topic.without([asked.span()])
    found = [
        (share, one)
        for document in evidence.documents_found
        for one in _holders(document)
        if _is_asked(one, office)
        and not _is_anothers(question, one.around)
        and (share := one.share(evidence, body)) >= LOWEST_SHARE
    ]
    if not found:
        return None
    share, holder = max(found, key=lambda entry: entry[0] + _whole_name(question, entry[1]))
    rest = f"{question[: asked.start()]} {question[asked.end() :]}"
    said = lead(holder.name, shorten(holder.clause, CLAUSE_CHARACTERS))
    quotes = (holder.quote, *_heading(holder.document, holder.span[0]))
    return Draft(said, min(share, 1.0), quotes, about=evidence.about(" ".join(rest.split())))


def _holders(document: Document) -> Iterator[_Holder]:
    text = document.text
    for match in (*_LABELLED.finditer(text), *_IS.finditer(text)):
        yield _Holder(plain(match["holder"]), document, match.start("office"), office=match["office"])
    for match in _TAKEN.finditer(text):
        line = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _FAR_BACK)
        if before := _BEFORE.search(text[line : match.start()]):
            name = _LED_BY.sub("", (before["named"] or before["holder"]).strip()).strip()
            yield _Holder(name, document, match.start("office"), office=match["office"])


def _is_asked(holder: _Holder, office: str | None) -> bool:
    """Whether an office is the one asked for, or that of a head where the head is asked for."""
    held = fold_in_place(holder.office)
    if office is None:
        return re.fullmatch(fold_in_place(_HEAD), held) is not None
    return f"{held} ".startswith(f"{office} ")


def _whole_name(question: str, holder: _Holder) -> float:
    """Up to `WHOLE_NAME`, for the longest run of the question's words that stands over the clause.

    "Hội đồng Cơ quan Bộ" and "hội đồng của các cơ quan thuộc Bộ" say the same words.
    """
    asked = [word.folded for word in words_of(question)]
    said = f" {' '.join(word.folded for word in words_of(' '.join((*holder.over, holder.around[0]))))} "
    longest = max(
        end - start
        for start in range(len(asked))
        for end in range(start + 1, len(asked) + 1)
        if end - start == 1 or f" {' '.join(asked[start:end])} " in said
    )
    return WHOLE_NAME * longest / len(asked)


def _is_anothers(question: str, said: tuple[str, ...]) -> bool:
    """Whether the nearest text that names a body of the sort asked about names another one."""
    asked = _bodies(question)
    nouns = {noun for noun, _ in asked}
    named = ({one for one in _bodies(text) if one[0] in nouns} for text in said)
    nearest = next(filter(None, named), asked)
    return asked.isdisjoint(nearest) and bool(asked)


def _bodies(text: str) -> set[tuple[str, str]]:
    return {(match["noun"], match["name"]) for match in _NAMED_BODY.finditer(fold_in_place(text))}


def _heading(document: Document, offset: int) -> Iterator[Quote]:
    """The nearest heading over an offset, which names the body whose office it is."""
    for section in document.ancestry(document.section_at(offset)):
        if section.start < section.body_start <= offset:
            yield document.quote(section.start, section.body_start)
            return
