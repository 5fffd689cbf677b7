"""Which body has to do what: from headings that name a body, "Giao …", "… có trách nhiệm …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.body_names import body_key
from ingest.knowledge import Responsibility
from ingest.model import Document, Section
from ingest.responsible_subjects import (
    Charge,
    bodies_at,
    charges,
    labelled,
    leads,
    opening_charge,
    orders,
    passed_on,
)
from ingest.sentences import Span, sentence_spans

_MARKER = re.compile(
    r"\s*(?:(?:[-–+*•]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ][.)]|[IVXL]+\.|Điều\s+\d+\.|\*+)\s*){1,2}"
)
_SKIPPED = frozenset({"letterhead", "recipients", "signature", "contents", "footnote"})
# Under these headings a body's name opens a list of guests or a finding, not of tasks.
_NO_TASKS = re.compile(
    r"thành phần|chương trình|kết quả|đánh giá|tồn tại|ưu điểm|đặc điểm|tình hình", re.IGNORECASE
)
_TASKS = re.compile(r"tổ chức thực hiện|trách nhiệm|phân công|^nhiệm vụ của", re.IGNORECASE)
_DIVISIONS = frozenset({"part", "chapter", "division", "subdivision"})
_DUTY_OF = re.compile(
    r"(?:nhiệm vụ(?:, quyền hạn)?(?: và)?\s*)?(?:trách nhiệm|nhiệm vụ)(?:, quyền hạn)? của ", re.IGNORECASE
)
# "(cơ quan thường trực)", "(đầu mối tổng hợp)" behind the name of a body.
_ROLE = re.compile(
    r"\s*\((?P<role>(?:là )?(?:(?:cơ quan|đơn vị|bộ phận) )?(?:thường trực|đầu mối|chủ trì|chủ quản|phối hợp"
    r"|điều phối)[^()\n]{0,60})\)[\s:.]*$",
    re.IGNORECASE,
)
_REPORTING = frozenset({"Báo cáo", "Thông báo kết quả", "Sổ tay"})
_FOLLOWING = re.compile(r"(?:sau\s+đây|như\s+sau)?\s*:?\s*$")
_CLOSING = " \n.;,:"


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph at `start`..`end`; its words begin after the enumerator at `begin`."""

    start: int
    begin: int
    end: int
    section: int | None


def find_responsibilities(document: Document) -> tuple[Responsibility, ...]:
    """What `document` charges each body with, in the order of the text."""
    reading = _Reading(document)
    reading.headed()
    reading.sentences()
    found: dict[tuple[str, int, str], Responsibility] = {}
    for responsibility in sorted(reading.found, key=lambda r: r.quotes[0].start):
        key = (body_key(responsibility.body), responsibility.quotes[0].start, responsibility.task)
        found.setdefault(key, responsibility)
    return tuple(found.values())


class _Reading:
    """The pass over one document: lines, those already used up, and what was found."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._lines = [line for line in _lines(document) if not self._is_skipped(line)]
        self._used: set[int] = set()
        self._in_articles = any(section.kind == "article" for section in document.sections)
        self._named = [self._body_of_heading(position) for position in range(len(document.sections))]
        self.found: list[Responsibility] = []

    def headed(self) -> None:
        """Sections whose heading is a body ("2. Ủy ban nhân dân huyện") or "Trách nhiệm của" one."""
        for position, section in enumerate(self._document.sections):
            name = self._named[position]
            lines = list(self._within(section.body_start, section.end)) if name else []
            # "Trách nhiệm của cơ quan, tổ chức" whose lines each charge a body of their own.
            if name and not (self._in_articles and any(self._charges(line) for line in lines)):
                self._role_in_heading(name, section)
                for line in lines:
                    if not self._is_of_subheading(line, position):
                        self._headed_line(name, line)

    def _role_in_heading(self, name: str, section: Section) -> None:
        """What a heading says in brackets that its body is: "1. Phòng Nội vụ (cơ quan thường trực)"."""
        role = _ROLE.search(self._text, section.start, section.body_start)
        if role:
            line = _Line(section.start, self._text.index(name, section.start), section.body_start, None)
            self._add(name, role.span("role"), line)

    def _is_of_subheading(self, line: _Line, position: int) -> bool:
        """Whether a heading between that at `position` and a line names a body, whose the line then is."""
        inner = line.section
        while inner is not None and inner != position:
            section = self._document.sections[inner]
            if self._named[inner] and section.body_start <= line.start:
                return True
            inner = section.parent
        return False

    def sentences(self) -> None:
        """Sentences that charge a body themselves."""
        for line in self._lines:
            if line.start not in self._used:
                self._opening(line)
                for start, end in sentence_spans(self._text, line.begin, line.end):
                    self._sentence(line, start, end)

    def _body_of_heading(self, position: int) -> str | None:
        section = self._document.sections[position]
        if section.kind in _DIVISIONS or not section.is_headed:
            return None
        title = _ROLE.sub("", section.title.strip().rstrip(":."))
        duty = _DUTY_OF.match(title)
        if duty:
            return title[duty.end() :].strip() or None
        if section.kind == "article" or self._forbids_tasks(section.parent):
            return None
        span = bodies_at(title, 0, len(title))
        return title if span and len(title) - span[1] < 2 else None

    def _headed_line(self, name: str, line: _Line) -> None:
        begin = line.begin
        own = bodies_at(self._text, begin, line.end)
        if self._text[begin : begin + len(name)].lower() == name.lower():
            # "Hội đồng Thi đua - Khen thưởng các cấp" under the heading "Hội đồng Thi đua - Khen thưởng".
            begin = max(begin + len(name), own[1] if own else 0)
            name = self._text[line.begin : begin]
        elif own is not None or self._label(line):
            # The line names its own body: "Chính phủ quy định chi tiết Điều này".
            return
        if self._add(name, (begin, line.end), line):
            self._used.add(line.start)
            self._passed_on(line)

    def _passed_on(self, line: _Line) -> None:
        """What a body is to have another do: "Chỉ đạo Trung tâm Văn hóa xây dựng chuyên trang"."""
        charge = passed_on(self._text, line.begin, line.end)
        if charge is not None:
            self._add(self._name(charge.body), (charge.task, line.end), line)

    def _label(self, line: _Line) -> Charge | None:
        assigns = not self._in_articles and self._has_title(line.section, _TASKS)
        return labelled(self._text, line.begin, line.end, assigns=assigns)

    def _opening(self, line: _Line) -> None:
        if not self._gives_instructions(line):
            return
        charge = self._label(line)
        if charge is None and not self._charges(line):
            charge = opening_charge(self._text, line.begin, line.end)
        if charge is None:
            return
        self._add(self._name(charge.body), (charge.task, line.end), line)
        self._used.add(line.start)
        self._passed_on(line)

    def _sentence(self, line: _Line, start: int, end: int) -> None:
        if line.start in self._used:
            return
        charged = list(charges(self._text, start, end))
        stops = (*(charge.begin for charge in charged[1:]), end)
        for charge, stop in zip(charged, stops, strict=False):
            if _FOLLOWING.match(self._text, charge.task, stop):
                self._listed(charge, line)
            else:
                self._add(self._name(charge.body), (charge.task, stop), line)
        if charged:
            return
        for charge in orders(self._text, start, end):
            self._add(self._name(charge.body), (charge.task, end), line)
        led = leads(self._text, start, end)
        if led is not None:
            self._add(self._name(led.body), (led.task, end), line)

    def _listed(self, charge: Charge, line: _Line) -> None:
        """ "… có trách nhiệm sau đây:" and its points."""
        section = self._document.sections[line.section] if line.section is not None else None
        for point in self._within(line.end, section.end if section else line.end):
            if self._add(self._name(charge.body), (point.begin, point.end), point):
                self._used.add(point.start)

    def _gives_instructions(self, line: _Line) -> bool:
        """Whether a body's name that opens this line is told what to do, and not what it does or did."""
        if self._document.metadata.kind in _REPORTING or self._forbids_tasks(line.section):
            return False
        if not self._in_articles:
            return line.begin > line.start or self._has_title(line.section, _TASKS)
        return self._has_title(line.section, _TASKS)

    def _forbids_tasks(self, position: int | None) -> bool:
        return self._has_title(position, _NO_TASKS)

    def _has_title(self, position: int | None, pattern: re.Pattern[str]) -> bool:
        # A run-in "title" is the sentence itself, which says nothing about its kind.
        sections = self._document.ancestry(position)
        return any(pattern.search(s.title) for s in sections if s.is_headed)

    def _add(self, name: str, span: Span, line: _Line) -> bool:
        start, end = span
        while start < end and self._text[start] in _CLOSING:
            start += 1
        while end > start and self._text[end - 1] in " \n;,:./":
            end -= 1
        if end - start < 3:
            return False
        task = self._text[start:end]
        quote = self._document.quote(min(line.begin, start), end)
        self.found.append(Responsibility(" ".join(name.split()), task, (quote,)))
        return True

    def _charges(self, line: _Line) -> bool:
        return any(charges(self._text, line.begin, line.end))

    def _name(self, span: Span) -> str:
        return self._text[slice(*span)]

    def _within(self, start: int, end: int) -> Iterator[_Line]:
        return (line for line in self._lines if start <= line.start < end)

    def _is_skipped(self, line: _Line) -> bool:
        return line.section is not None and self._document.sections[line.section].kind in _SKIPPED


def _lines(document: Document) -> Iterator[_Line]:
    start = following = 0
    around: list[int] = []
    for paragraph in document.text.split("\n"):
        end = start + len(paragraph)
        # One sweep over lines and sections: asking for the section of every line takes seconds in a long law.
        while following < len(document.sections) and document.sections[following].start <= start:
            around.append(following)
            following += 1
        while around and document.sections[around[-1]].end <= start:
            around.pop()
        if paragraph.strip():
            marker = _MARKER.match(paragraph)
            begin = start + (marker.end() if marker else len(paragraph) - len(paragraph.lstrip()))
            yield _Line(start, begin, end, around[-1] if around else None)
        start = end + 1
