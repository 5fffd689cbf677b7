"""What event, campaign or matter a deadline belongs to, where its title alone does not say.

A reminder stands alone: "Lễ trao" or "Gửi kế hoạch" is understood only by who has the document before him.
"""

from __future__ import annotations

import re

from ingest.bodies import find_bodies
from ingest.capitals import is_capitals, sentence_case
from ingest.deadlines.identity import overlap, task_words
from ingest.model import Document, Section
from ingest.patterns import any_of, compiled
from ingest.tasks.titles import title_of

_NAMED_EVENT = compiled(
    r"(?<!\w)(?:về (?:việc )?|thông báo |tổ chức |thể lệ |chương trình )?"
    + any_of("""
        đại hội, hội nghị, hội thi, hội thao, hội diễn, cuộc thi, giải thưởng, lễ, ngày hội, tuần lễ,
        phong trào thi đua(?! và), đợt thi đua, danh hiệu(?= [“"]),
        khen(?: thưởng)?(?= (?:đột|chuyên|tổng|thường|cống|đối))
    """)
    + r"(?!\w)"
)
_PHASE = compiled(r"(?:đợt|vòng|giai đoạn|chặng|kỳ|mốc)(?!\w)")
_HEADING_OPENING = compiled(r"^(?:về (?:việc )?|thông báo |tổ chức |thể lệ |chương trình )")
# What opens the subject of a document before it says what the document is about.
_ACTS = compiled(
    r"^(?:(?:về việc|về|phát động|tổ chức|triển khai|thực hiện|ban hành|hướng dẫn|đôn đốc)(?: và |, ?| ))+"
)
_NUMBER = re.compile(r"^ (?:số \S+ ?)?")
_MEETING = compiled(r"^.* tại (?=(?:cuộc họp|hội nghị|phiên họp) )")
_MATTER_END = compiled(
    r"; |, (?:nhiệm vụ|phương hướng) | trên địa bàn | giai đoạn (?=\d)| nhằm | theo | lập thành tích | \(|"
    r" của (?=tỉnh|huyện|xã|phường|sở)"
)
_QUOTED = re.compile(r"[“\"][^”\"]{4,}[”\"](?: lần thứ \w+)?")
_QUOTE_OPENING = re.compile(r"[“\"]\w(?=[^”\"]+[”\"])")
# What a quoted name is the name of; what stands between the two describes it.
_HEAD = compiled(
    r"(?P<head>phong trào(?: thi đua)?|đợt thi đua(?: cao điểm)?|cuộc thi|hội thi|hội diễn|giải thưởng|"
    r"chương trình|mô hình|cuộc vận động)(?!\w)[^“\"]*$"
)
_REPORTS = ("Báo cáo", "Biên bản")
_LAWS = ("Luật", "Nghị định", "Thông tư")
_RULES = ("Quy chế", "Quy định", "Thể lệ")
_DIVISIONS = ("part", "chapter", "division", "subdivision")
_OTHER_MATTER = compiled(r",| và |(?<!\w)(?:tặng|khen|công nhận)(?!\w)")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_JOINT = re.compile(r",\s|\s(?:và|cho|đối với|của)\s")
_OPEN_END = re.compile(r"[\s,]+(?:năm(?: học)?|tháng|ngày|lần thứ|giai đoạn)?[\s,]*$")
_CLEAR_WORDS = 10
_SHORT_NAME = 5
_FEWEST_QUOTED = 3
_FEWEST_NAMING = 3
_LONGEST_HEADING = 14
_LONGEST_MATTER = 84
_TOLD = 0.6


class Occasions:
    """The occasions of the deadlines of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._matter = _matter(document)

    def of(self, title: str, position: int) -> str | None:
        """What the deadline with this title at `position` belongs to; None where the title says enough."""
        if _is_clear(title):
            return None
        heading = next((name for name in self._headings(position) if not _is_told(name, title)), "")
        matter = "" if _is_told(self._matter, f"{title} {heading}") else self._matter
        if not heading or len(heading.split()) >= _SHORT_NAME:
            return heading or matter or None
        return f"{heading}, {matter}" if matter else heading

    def _headings(self, position: int) -> list[str]:
        sections = self._document.ancestry(self._document.section_at(position))
        return [self._name(section) for section in sections if self._names_event(section)]

    def _names_event(self, section: Section) -> bool:
        """Whether a heading or the label of an item names an event, not the sentence that runs on."""
        end = section.start + len(section.label) + len(section.title) + 8
        labelled = f"{section.title}:" in self._document.text[section.start : end]
        if not (section.is_headed or labelled) or section.kind in _DIVISIONS:
            return False
        named = _NAMED_EVENT.search(section.title)
        if named is None or len(section.title.split()) > _LONGEST_HEADING:
            return False
        # "Kết thúc đợt thi đua 90 ngày" names one; "Thành phần dự lễ" and "Các đợt thi đua" none.
        before, name = section.title[: named.start()].lower(), section.title[named.start() :]
        return not before or (len(name.split()) >= _FEWEST_NAMING and not before.endswith("các "))

    def _name(self, section: Section) -> str:
        named = _NAMED_EVENT.search(section.title)
        start = named.start() if named else 0
        title = title_of(_HEADING_OPENING.sub("", section.title[start:]))
        if not is_capitals(title):
            return title
        return _QUOTE_OPENING.sub(
            lambda match: match.group().upper(), sentence_case(title, self._document.text)
        )


def _is_clear(title: str) -> bool:
    """Whether a title is understood by itself: it names something or says what is to be done at length.

    A phase or a round is one of something, whatever is done in it.
    """
    if _PHASE.match(title):
        return False
    if any(len(quoted.group().split()) >= _FEWEST_QUOTED for quoted in _QUOTED.finditer(title)):
        return True
    own = _BRACKETS.sub("", title)
    for body in reversed(find_bodies(own)):
        own = own[: body.start] + own[body.end :]
    return len(own.split()) >= _CLEAR_WORDS


def _is_told(name: str, title: str) -> bool:
    return not name or overlap(task_words(name), task_words(title)) >= _TOLD


def _matter(document: Document) -> str:
    """What a document is about, from its subject: "cuộc thi “Ý tưởng khởi nghiệp” lần thứ II"."""
    kind, title = document.metadata.kind or "", document.metadata.title
    if not kind or not title.startswith(kind):
        return ""
    subject = _NUMBER.sub("", title[len(kind) :])
    quoted = list(_QUOTED.finditer(subject))
    head = _HEAD.search(subject, 0, quoted[0].start()) if len(quoted) == 1 else None
    if head and _is_only_matter(subject[: head.start()]):
        return f"{head['head']} {quoted[0].group()}"
    if kind in (*_REPORTS, *_LAWS) or len(quoted) > 1 or subject.startswith("quy định chi tiết"):
        return ""
    matter = _ACTS.sub("", _MEETING.sub("", subject))
    if kind in _RULES and not matter.startswith(kind):
        matter = f"{kind} {matter}"
    end = _MATTER_END.search(matter)
    return _cut(matter[: end.start()] if end else matter)


def _is_only_matter(before: str) -> bool:
    """Whether the words before a named thing leave it what the document is about, not one of several."""
    return not _OTHER_MATTER.search(_ACTS.sub("", _MEETING.sub("", before)))


def _cut(matter: str) -> str:
    """At most so many characters that a title with it still fits a telephone, cut where the sense allows."""
    if len(matter) > _LONGEST_MATTER:
        joints = [joint.start() for joint in _JOINT.finditer(matter, 20, _LONGEST_MATTER)]
        matter = matter[: joints[-1] if joints else matter.rfind(" ", 0, _LONGEST_MATTER)]
    return _OPEN_END.sub("", f"{matter} ") if matter.count('"') % 2 == 0 else ""
