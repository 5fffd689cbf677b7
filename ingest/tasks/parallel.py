"""The second task of a sentence whose times share their words: "cấp xã trước 30/6, cấp huyện tháng 8"."""

from __future__ import annotations

import re

from ingest.patterns import any_of, compiled, whole
from ingest.tasks.reading import Task, task_in
from ingest.tasks.titles import plain, without_opening, without_trailing
from ingest.tasks.verbs import subject_of

_PARALLEL_NOUNS = tuple(
    compiled(whole(any_of(nouns)))
    for nouns in ("sơ kết, tổng kết", "lễ, hội nghị, cuộc họp", "khai mạc, bế mạc", "vòng", "báo cáo")
)
_PERIOD = compiled(r"(?<!\w)(?:cả năm|(?:\d{1,2}|sáu|chín) tháng(?: (?:đầu|cuối) năm)?|năm|quý(?: [IV]+)?)$")
# "... trước ngày 30/4 đối với kỳ họp thứ nhất và ngày 31/10": said of the first day.
_OF_FIRST = compiled(r"^(?:đối với|cho) ")
_LIGHT = compiled(r"(?:tổ chức|diễn ra|tiến hành|thực hiện)[\s,]*")


def parallel_task(first: Task, between: str) -> Task | None:
    """The second task of "phục vụ sơ kết ... vào tháng 8/2025 và tổng kết ... vào tháng 8/2026".

    `between` are the words between the two times. Without words of its own the second time belongs to the
    first task: "trước ngày 15/6 và ngày 15/12".
    """
    words = without_trailing(without_opening(plain(between))).rstrip(" )")
    if not words:
        return first
    head = words.split()[0]
    if len(words.split()) <= 3 and (
        same := list(re.finditer(rf"(?<!\w){re.escape(head)}(?!\w)", first.phrase))
    ):
        # "hoàn thành cấp xã trước 30/6, cấp huyện trong tháng 8"
        return Task(first.phrase[: same[-1].start()] + words, first.subject)
    for nouns in _PARALLEL_NOUNS:
        if nouns.match(words) and (parallels := list(nouns.finditer(first.phrase))):
            return Task(first.phrase[: parallels[-1].start()] + words, first.subject)
    task = task_in(words)
    if _PERIOD.fullmatch(words) and (periods := list(_PERIOD.finditer(first.phrase))):
        # "Báo cáo sử dụng Quỹ 6 tháng trước ngày 10/7 và cả năm trước ngày 10/01"
        return Task(first.phrase[: periods[-1].start()] + words, first.subject)
    if _OF_FIRST.match(words):
        return first
    if task is None:
        return Task(first.phrase, subject_of(words) or first.subject) if len(words.split()) <= 3 else None
    # "Cuộc họp quý II dự kiến tổ chức trong tháng 7"
    phrase = first.phrase if _LIGHT.fullmatch(task.phrase) else task.phrase
    return Task(phrase, task.subject or first.subject)
