"""Who holds an office of a council, board or team: "Ai làm Chủ tịch Hội đồng?", "Tổ ấy do ai đứng đầu?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, plain, shorten
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of
from bot.evidence.topic import Topic, words_of
from bot.understanding.contrasts import contradicts
from ingest.folding import fold_in_place
from ingest.model import Document, Quote
from ingest.sentences import Span, clause_spans

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
_BEFORE = re.compile(r"(?:^|[,;:.(]\s?|\b(?:do|gồm|và)\s)(?P<holder>[^,;:.()\n]{3,140})$")
_LED_BY = re.compile(r"^.*\bdo\s|^(?:là|các)\s")
# "Chủ tịch Hội đồng là Thủ tướng Chính phủ".
_IS = re.compile(
    rf"\b(?P<office>{_OFFICE})(?:\s(?:Hội đồng|Ban|Tổ|Đoàn|Cụm|Khối)\b[^,;:.\n]{{0,60}}?)?\slà\s"
    r"(?P<holder>[^,;:.()\n]{3,100})",
    re.IGNORECASE,
)
_FAR_BACK = 170

_BODY_ASKED = re.compile(r"\b(?:hoi dong|ban|to|doan|nhom|doi|cum|khoi|tieu ban)\b")
_BODY_WHO = r"(?:don vi|co quan|thon|ban|ap|xa|phuong|huyen|so|truong|phong|chi bo|ben)"
_WHO = rf"(?:(?:la |do )?(?:ai|(?:dong chi|nguoi|ong|ba|chuc danh|lanh dao|vi|{_BODY_WHO}) nao))"
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
    r"(?!(?:truong|pho|chuc|la|co|do|nao|gom|hop|va|cua|ai|cu|xet|quyet|lam|duoc|thi (?!dua)|nay)\b)"
    r"(?P<name>\w+)"
)
_SENTENCE, _ABOVE, _TITLE = 0.9, 0.85, 0.7
LOWEST_SHARE = 0.6
WHOLE_NAME = 0.3
CLAUSE_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class _Holder:
    """One who holds an office as the clause at `span` says."""

    office: str
    name: str
    span: Span


def answer_with_office_holder(evidence: Evidence) -> Draft | None:
    """The holder of the office asked for in the body that the question names; None for other questions."""
    text = fold_in_place(evidence.question.text)
    asked = next((match for pattern in _ASKED if (match := pattern.search(text))), None)
    if asked is None or not _BODY_ASKED.search(text):
        return None
    office = asked.groupdict().get("office")
    body = Topic(tuple(one for one in evidence.topic.terms if not asked.start() <= one.start < asked.end()))
    found: list[tuple[float, _Holder, Document]] = []
    for identity in {hit.passage.document_id for hit in evidence.hits}:
        document = evidence.documents[identity]
        for one in _holders(document):
            if _is_asked(one, office) and (share := _share(evidence, body, one, document)) >= LOWEST_SHARE:
                found.append((share, one, document))
    if not found:
        return None
    share, holder, document = max(found, key=lambda entry: entry[0] + _whole_name(evidence, *entry[1:]))
    quote = document.quote(*holder.span)
    rest = f"{evidence.question.text[: asked.start()]} {evidence.question.text[asked.end() :]}"
    said = lead(holder.name, shorten(plain(quote.text), CLAUSE_CHARACTERS))
    quotes = (quote, *_heading(document, holder.span[0]))
    return Draft(said, min(share, 1.0), quotes, about=evidence.about(" ".join(rest.split())))


def _holders(document: Document) -> Iterator[_Holder]:
    text = document.text
    for match in (*_LABELLED.finditer(text), *_IS.finditer(text)):
        yield _Holder(match["office"], plain(match["holder"]), _clause(text, match.start("office")))
    for match in _TAKEN.finditer(text):
        line = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _FAR_BACK)
        before = _BEFORE.search(text[line : match.start()])
        if before:
            name = _LED_BY.sub("", before["holder"].strip()).strip()
            yield _Holder(match["office"], name, _clause(text, match.start("office")))


def _clause(text: str, offset: int) -> Span:
    """The sentence or clause of its line in which an offset stands."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    spans = clause_spans(text, start, len(text) if end < 0 else end)
    return next(span for span in spans if span[0] <= offset < span[1])


def _is_asked(holder: _Holder, office: str | None) -> bool:
    """Whether an office is the one asked for, or that of a head where the head is asked for."""
    held = fold_in_place(holder.office)
    if office is None:
        return re.fullmatch(fold_in_place(_HEAD), held) is not None
    return f"{held} ".startswith(f"{office} ")


def _share(evidence: Evidence, body: Topic, holder: _Holder, document: Document) -> float:
    """How much of the body's name is said by the clause and over it; 0 where another's is."""
    clause = document.text[slice(*holder.span)]
    start = document.text.rfind("\n", 0, holder.span[0]) + 1
    end = document.text.find("\n", holder.span[1])
    line = document.text[start : end if end >= 0 else len(document.text)]
    headings = _openings_over(document, holder.span[0])
    said = (clause.replace(holder.name, " "), line.replace(holder.name, " "), *headings)
    if contradicts(evidence.question.text, said) or _is_anothers(evidence.question.text, said):
        return 0.0
    if evidence.constraints.level_conflict(clause, document, headings):
        return 0.0
    return body.coverage_in(
        (
            (mentions_of(clause), 1.0),
            (mentions_of(line), _SENTENCE),
            *((mentions_of(heading), _ABOVE) for heading in headings),
            (mentions_of(identity_of(document)), _TITLE),
        )
    )


def _openings_over(document: Document, offset: int) -> list[str]:
    """The headings over an offset, of a section without one its first line: "b) Hội đồng huyện gồm:"."""
    sections = tuple(document.ancestry(document.section_at(offset)))
    first_lines = [document.text[one.start : one.end].partition("\n")[0] for one in sections]
    return [
        document.text[one.start : one.body_start] or (line if one.start + len(line) <= offset else one.title)
        for one, line in zip(sections, first_lines, strict=True)
    ]


def _whole_name(evidence: Evidence, holder: _Holder, document: Document) -> float:
    """Up to `WHOLE_NAME`, for the longest run of the question's words that stands over the clause.

    "Hội đồng Cơ quan Bộ" and "hội đồng của các cơ quan thuộc Bộ" say the same words.
    """
    asked = [word.folded for word in words_of(evidence.question.text)]
    over = "\n".join((*_openings_over(document, holder.span[0]), document.text[slice(*holder.span)]))
    said = f" {' '.join(word.folded for word in words_of(over))} "
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
