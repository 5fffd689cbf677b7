"""Times that no sentence governs, after a label: "Thời gian: ...", "Đợt 1: ...", "Giai đoạn 2 (...): ..."."""

from __future__ import annotations

import re

from ingest.capitals import is_capitals, sentence_case
from ingest.knowledge import TimeExpression
from ingest.model import Document
from ingest.tasks.reading import Task, bearer_of
from ingest.tasks.titles import names_event_or_verb, title_of, without_opening
from ingest.tasks.verbs import SUBJECT_HEAD, first_verb

_PHASE = re.compile(
    r"(?:đợt|vòng|giai đoạn|chặng|bước|kỳ|lần)(?: thi đua)? (?:\d+|[IVX]+|thứ \w+|một|hai|ba)", re.IGNORECASE
)
_PLAN_WORD = re.compile(
    r"(?:kế hoạch(?: liên tịch)?|hướng dẫn|thể lệ|thông báo|quy chế)(?: số \S+)?(?: về(?: việc)?)?\s+",
    re.IGNORECASE,
)
# "Thời gian thực hiện: ..." is explained by what stands above it.
_BARE_LABEL = re.compile(
    r"(?:thực hiện|tổ chức|triển khai|hoàn thành|tiến hành|diễn ra|áp dụng)?", re.IGNORECASE
)
# What these labels head is a standard or a remark, nothing that is to be done.
_NO_TASK = re.compile(
    r"(?:điều kiện|tiêu chuẩn|tiêu chí|đối tượng|nguyên tắc|ghi chú|số|căn cứ|ngày sinh|điện thoại|mức|"
    r"kinh phí|hiệu lực)(?!\w)",
    re.IGNORECASE,
)
_STANDARD = re.compile(r"(?:điều kiện|tiêu chuẩn|tiêu chí|đối tượng)(?!\w)[^:\n]{0,60}:", re.IGNORECASE)
_IN_BRACKET = re.compile(r"(?P<name>\s*[-–:]\s[^-–:()“\"]{3,40}?|\s*[“\"][^”\"]{2,40}[”\"])?\s*\([^()]*$")
_ABOUT = re.compile(r"^về (?:việc )?", re.IGNORECASE)
_CONTENT = re.compile(r"^[\s():,]+(?P<words>[^;.()]{4,})")
_FEWEST_WORDS = 2


def task_of_label(document: Document, label: str, time: TimeExpression, after: str) -> Task | None:
    """What the label before a time names.

    A numbered phase is explained by the words after its time or by the headings above it, a bare label by
    the headings or the title of the document.
    """
    if _BARE_LABEL.fullmatch(label):
        label = ""
    phase = _PHASE.match(label)
    named = phase is not None and re.match(r"\s*[-–:“\"]", label[phase.end() :]) is not None
    content = _CONTENT.match(after) if phase and (named or phase.end() == len(label)) else None
    if content and not (named and re.search(r"\d", content["words"])):
        return Task(f"{title_of(label)}: {content['words'].strip()}", None)
    if named:
        return Task(title_of(label), None)
    if label and not phase:
        return _named(document, label, time)
    if event := event_above(document, time.start, but=title_of(label) if label else ""):
        return Task(f"{title_of(label)}: {event}" if label else event, None)
    title = title_of(label or _PLAN_WORD.sub("", document.metadata.title))
    return Task(title, None) if label or names_event_or_verb(title) else None


def _named(document: Document, label: str, time: TimeExpression) -> Task | None:
    """What is due or held under a label that names it, or that names who must do what a heading says."""
    title = title_of(label)
    if _NO_TASK.match(label):
        return None
    if names_event_or_verb(label):
        return Task(title, bearer_of(label))
    if len(label.split()) < _FEWEST_WORDS and time.role != "due":
        return None
    # "Thời điểm xét: hằng năm" says how often, not when.
    if time.finish is None and time.relative is None:
        return None
    actor = bearer_of(label) or (label if SUBJECT_HEAD.match(label) and first_verb(label) is None else None)
    event = event_above(document, time.start) if actor or len(label.split()) < _FEWEST_WORDS else ""
    return Task(f"{event}: {title}" if event else title, actor)


def event_above(document: Document, position: int, *, but: str = "") -> str:
    """The event or deed that the nearest heading over `position` names, other than `but`; or ""."""
    for section in document.ancestry(document.section_at(position)):
        if section.start <= position < section.body_start or not names_event_or_verb(section.title):
            continue
        title = title_of(_ABOUT.sub("", section.title))
        if len(title.split()) >= _FEWEST_WORDS and title != but:
            return sentence_case(title, document.text) if is_capitals(title) else title
    return ""


def heads_standard(paragraph: str) -> bool:
    """Whether a paragraph tells what is required of those who are to be praised, not what is to be done."""
    return _STANDARD.match(without_opening(paragraph)) is not None


def phase_of(before: str) -> str | None:
    """The numbered phase whose days follow in brackets: "Giai đoạn 2 (01/01/2027 - 31/12/2028): ..."."""
    phase = _PHASE.match(without_opening(before))
    bracket = _IN_BRACKET.fullmatch(phase.string, phase.end()) if phase else None
    if phase is None or bracket is None:
        return None
    return phase.group() + (bracket["name"] or "")
