"""Reads the task out of the words before and after a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.patterns import any_of, compiled, whole
from ingest.tasks.titles import (
    ADVERBIAL,
    clipped,
    plain,
    without_opening,
    without_time_label,
    without_trailing,
)
from ingest.tasks.verbs import LISTED_BODIES, SUBJECT_HEAD, first_verb, subject_of

_ASSIGNING = compiled(r"^(?:giao|yêu cầu|đề nghị|phân công|giao cho) (?=\w)")
_DIRECTION = compiled(r"^(?P<phrase> (?:về|cho|tới|tại|lên|qua|để) [^,;.:()\n]{3,80})")
_PARALLEL_NOUNS = tuple(
    compiled(whole(any_of(nouns)))
    for nouns in ("sơ kết, tổng kết", "lễ, hội nghị, cuộc họp", "khai mạc, bế mạc", "vòng", "báo cáo")
)
# "Nếu ... thì trong thời hạn 7 ngày, ...": what is to be done follows.
_OPEN_CONDITION = compiled(r"(?:^|[\s,])thì\s*$")
# "Thời hiệu xử lý kỷ luật là 24 tháng": nothing is to be done by then.
_LIMITATION = compiled(r"^thời hiệu(?!\w)")
_SENDING = compiled(r"(?<=\s)(?:gửi|nộp|trình|trả|chuyển|thông báo|tổng hợp|cấp) (?=\w+ )")
_CONNECTIVE = compiled(r"\s*(?:,|và|hoặc)(?!\w)")
_TENTATIVE = compiled(r"^(?:dự kiến|nghiên cứu)(?: thời gian)?,? ?")
_TARGET_VERBS = (
    compiled(whole(any_of("phấn đấu, quyết tâm"))),
    compiled(whole(any_of("đạt, trở thành, hoàn thành, hoàn thiện, giảm, tăng, đưa"))),
)
# "Đến năm 2030, 100% cơ quan có mô hình thi đua": what is to be had is the target.
_AMOUNT = compiled(r"[^;]{0,80}?(?<!\w)(?:\d[\d.,]*\s?%|có|đạt|còn)(?!\w)")
_COOPERATION = compiled(r"^(?:(?:chủ trì|chủ động)(?:, | và )?)?phối hợp (?:chặt chẽ )?với ")
_DUTY = compiled(r"^[^;.]{3,120}?(?<!\w)(?P<duty>phải|có trách nhiệm|chịu trách nhiệm) (?=\w+ \w)")
_SENTENCE_IN_LABEL = re.compile(r"[.;]\s|:\s+\S")
_LONGEST_BEARER = 16
_LONGEST_OBJECT = 24


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done, as a phrase of the text; `subject` is None when nobody is named."""

    phrase: str
    subject: str | None

    @property
    def title(self) -> str:
        """The phrase in at most 140 characters, with a capital and without punctuation at its end."""
        return clipped(self.phrase)


def read_task(before: str, after: str) -> Task | None:
    """The task of a clause in which a time stands between `before` and `after`; None when it names none.

    The words before the time are preferred; a time that opens its clause is explained by the words after it.
    """
    before, after = plain(before), plain(after)
    lead = without_opening(before)
    if _OPEN_CONDITION.search(lead) or _LIMITATION.match(lead):
        lead = ""
    if label := _labelled(lead):
        return label
    task = _phrase(without_trailing(lead))
    rest = without_opening(after).rstrip(" .;,")
    if task is None:
        return _phrase(without_trailing(rest))
    if len(task.phrase.split()) > 2 or not after.strip(" .,;)"):
        direction = _DIRECTION.match(after)
        return Task(task.phrase + (direction["phrase"] if direction else ""), task.subject)
    if _CONNECTIVE.match(after):
        return task
    # "phấn đấu đến năm 2025 huyện Bình Sơn thành thị xã": the time cuts the verb from its clause.
    return Task(f"{task.phrase} {rest}", None)


def read_target(before: str, after: str) -> Task | None:
    """The target that is to be reached by a year: it begins with the verb nearest to the year."""
    lead = without_trailing(plain(before))
    for pattern in _TARGET_VERBS:
        if verbs := list(pattern.finditer(lead)):
            phrase = lead[verbs[-1].start() :]
            rest = without_opening(plain(after)).rstrip(" .;,")
            return Task(f"{phrase} {rest}" if len(phrase.split()) <= 2 else phrase, None)
    rest = without_opening(plain(after)).rstrip(" .;,")
    if not without_opening(lead) and _AMOUNT.match(rest):
        return Task(rest, None)
    return read_task(before, after)


def parallel_task(first: Task, between: str) -> Task | None:
    """The second task of "phục vụ sơ kết ... vào tháng 8/2025 và tổng kết ... vào tháng 8/2026".

    `between` are the words between the two times. Without words of its own the second time belongs to the
    first task: "trước ngày 15/6 và ngày 15/12".
    """
    words = without_trailing(without_opening(plain(between))).rstrip(" )")
    if not words:
        return first
    for nouns in _PARALLEL_NOUNS:
        if nouns.match(words) and (parallels := list(nouns.finditer(first.phrase))):
            return Task(first.phrase[: parallels[-1].start()] + words, first.subject)
    task = _phrase(words)
    if task is None:
        return first if len(words.split()) <= 3 else None
    return Task(task.phrase, task.subject or first.subject)


def split_event(before: str, event: str) -> tuple[str, Task] | None:
    """Parts an event from the deed that follows it without a comma.

    "Bộ, ban, ngành, tỉnh trong thời hạn 15 ngày kể từ ngày nhận được đề nghị cấp đổi gửi hồ sơ tới Bộ
    Nội vụ": the subject before the time has no verb yet, so the last one in the event is its own.
    """
    subject = bearer_of(before)
    sent = list(_SENDING.finditer(event))
    if subject is None or not sent:
        return None
    start = sent[-1].start()
    return event[:start].strip(" ,"), Task(event[start:], subject)


def bearer_of(before: str) -> str | None:
    """Who is named before a time that opens a duty: "Bộ Nội vụ trong thời hạn 20 ngày ..."."""
    return subject_of(without_opening(plain(before)))


def _labelled(lead: str) -> Task | None:
    """ "Thời gian nhận hồ sơ: <time>", "Thời hạn thẩm định là <time>": what the label names is due."""
    label = without_time_label(lead)
    if label is None or _SENTENCE_IN_LABEL.search(lead):
        return None
    label = without_trailing(label)
    return Task(label, None) if len(label.split()) >= 2 else None


def _phrase(words: str) -> Task | None:
    words = _TENTATIVE.sub("", _without_adverbials(words))
    words = _without_partner(_ASSIGNING.sub("", words))
    if duty := _DUTY.match(words):
        # "Thẩm phán phải xem xét": whoever stands before the duty bears it.
        bearer = words[: duty.start("duty")]
        if first_verb(bearer) is None and len(bearer.split()) <= _LONGEST_BEARER:
            return Task(_without_partner(words[duty.end() :]), bearer.rpartition(": ")[2].strip(" ,"))
    verb = first_verb(words)
    if verb is None:
        return None
    subject = subject_of(words[:verb])
    has_object_first = subject is None and 0 < len(words[:verb].split()) <= _LONGEST_OBJECT
    return Task(_without_partner(words if has_object_first else words[verb:]), subject)


def _without_partner(words: str) -> str:
    """ "Phối hợp với Văn phòng Huyện ủy tổng hợp ..." is about what they do together."""
    match = _COOPERATION.match(words)
    if match is None:
        return words
    verb = first_verb(words[match.end() :])
    return words[match.end() + verb :] if verb is not None else words


def _without_adverbials(words: str) -> str:
    """From the subject on: without "Căn cứ ...,", "Đối với ...:" and a label before it."""
    is_adverbial = ADVERBIAL.match(words) is not None
    _, condition, consequence = words.rpartition(" thì ")
    if is_adverbial and condition and first_verb(consequence) is not None:
        return consequence
    _, label, labelled = words.rpartition(": ")
    lists_bodies = LISTED_BODIES.match(_ASSIGNING.sub("", words))
    leads_on = is_adverbial or SUBJECT_HEAD.match(labelled)
    if label and leads_on and not lists_bodies and first_verb(labelled) is not None:
        return labelled
    if not is_adverbial:
        return words
    chunks = words.split(", ")
    rests = [", ".join(chunks[position:]) for position in range(1, len(chunks))]
    doing = [rest for rest in rests if first_verb(rest) is not None]
    return next((rest for rest in doing if SUBJECT_HEAD.match(rest)), doing[0] if doing else words)
