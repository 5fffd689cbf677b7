"""Reads the task out of the words before and after a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.bodies import find_bodies
from ingest.patterns import any_of, compiled, whole
from ingest.tasks.objects import is_bare
from ingest.tasks.titles import (
    ADVERBIAL,
    clipped,
    opens_with_event,
    plain,
    without_opening,
    without_time_label,
    without_trailing,
)
from ingest.tasks.verbs import LISTED_BODIES, SUBJECT_HEAD, first_verb, is_denied, is_thing, subject_of

_ASSIGNING = compiled(r"^(?:giao(?!(?-i: ban ))|yêu cầu|đề nghị|phân công|giao cho) (?=\w)")
_DIRECTION = compiled(r"^(?P<phrase> (?:về|cho|tới|tại|lên|qua|để) [^,;.:()\n]{3,80})")
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
_STRIVING = compiled(r"(?<!\w)(?:phấn đấu|quyết tâm)$")
_REACHING = compiled(r"(?:đạt|giảm|tăng|còn) [^;]*\d")
# "Đến năm 2030, 100% cơ quan có mô hình thi đua": what is to be had is the target.
_AMOUNT = compiled(r"[^;]{0,80}?(?<!\w)(?:\d[\d.,]*\s?%|có|đạt|còn)(?!\w)")
_ALONE = compiled(r"^riêng ")
_COOPERATION = compiled(r"^(?:(?:chủ trì|chủ động)(?:, | và )?)?phối hợp (?:chặt chẽ )?(?:với )?")
_PART_END = re.compile(r"[,:;] ")
_DUTY = compiled(r"^[^;.]{3,120}?(?<!\w)(?P<duty>phải|có trách nhiệm|chịu trách nhiệm) (?=\w+ \w)")
# "Bốn đơn vị chưa gửi báo cáo phải ...": what was not done tells who.
_QUALIFIED = compiled(r" (?:chưa|đã|được|bị|không|còn) ")
_SENTENCE_IN_LABEL = re.compile(r"[.;]\s|:\s+\S")
# "..., trừ Yang Hăn và Dliê Kna được gia hạn": what is said of some only.
_EXCEPTION = compiled(r"^.*, (?:trừ|riêng|còn) (?=\w)|^riêng (?=\w)")
# "Hồ sơ nhận trước ngày 01/9 thì giải quyết theo quy chế cũ": the time says which, not by when.
_PREDICATE = compiled(r"^\s*,?\s*(?:vẫn|thì|được|không|sẽ)(?!\w)")
_COMPLETED = compiled(r"^(?:hoàn thành|hoàn tất|kết thúc|xong)(?: xong)?$")
_ASSEMBLING = compiled(r"^(?:họp|bầu|diễn ra)(?!\w)")
# Titles that say nothing of what is done under them.
_GENERAL = compiled(r"(?:nguyên tắc|nội dung|yêu cầu|đối tượng|lưu ý|trình tự)(?!\w)")
_ENUMERATED = re.compile(r"^.*\(\d{1,2}\)\s+(?=\w)", re.DOTALL)
# "Tài liệu ôn tập do Sở Nội vụ công bố".
_PASSIVE = compiled(r"\sdo (?P<doer>[^,;:]+)$")
# Bodies that no list knows: "PGDĐT chuyển Sở", "Cấp xã ra quân".
_HEAD = re.compile(
    r"(?:[A-ZĐ&]{3,}(?: (?:tỉnh|huyện|xã|phường))?|(?i:hiệu trưởng|cấp (?:tỉnh|huyện|xã)))(?= \w)"
)
_LONGEST_NAME = 7
_FEWEST_WORDS, _MOST_WORDS = 2, 26
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
    if _STRIVING.search(without_trailing(lead)) and (target := reached_by(after)):
        return target
    task = task_in(without_trailing(lead))
    if task is None and ")" not in (inner := lead.rpartition("(")[2]) and first_verb(inner) == 0:
        # "không nhận đăng ký bổ sung, trừ người ... trở lại (bổ sung trong 10 ngày làm việc ...)"
        task = task_in(without_trailing(inner))
    rest = without_opening(after).rstrip(" .;,")
    if task is None:
        return task_in(without_trailing(rest))
    if len(task.phrase.split()) > 2 or not after.strip(" .,;)"):
        direction = _DIRECTION.match(after)
        amount = None if direction else reached_by(after)
        said = direction["phrase"] if direction else f" {amount.phrase}" if amount else ""
        return Task(task.phrase + without_trailing(said), task.subject)
    if _CONNECTIVE.match(after) or after.lstrip().startswith(("(", ";")):
        return task
    # "phấn đấu đến năm 2025 huyện Bình Sơn thành thị xã": the time cuts the verb from its clause.
    return Task(f"{task.phrase} {rest}", task.subject)


def named_task(before: str, after: str = "", *, limited: bool) -> Task | None:
    """What a clause without a known verb names before its time: an event, or what is to be so by a limit."""
    words = _EXCEPTION.sub("", without_trailing(without_opening(plain(before))))
    if not _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS or _LIMITATION.match(words):
        return None
    if is_denied(words) or (ADVERBIAL.match(words) and not opens_with_event(words)):
        return None
    if opens_with_event(words) or (limited and not _PREDICATE.match(after)):
        parted = _opening_body(words)
        return Task(words, parted[0] if parted else None)
    return None


def with_object(task: Task, earlier: str, topic: str) -> Task:
    """The task with what it leaves out: "họp" takes its subject, "hoàn thành" the deed of `earlier` clauses.

    `topic` is the title of the section, prefixed where a bare verb says nothing of what it is about.
    """
    phrase = task.phrase.strip(" .,;:")
    done = read_task(earlier, "")
    if done and _COMPLETED.match(phrase):
        return Task(done.phrase, task.subject or done.subject)
    if done and is_bare(phrase):
        # "Xây dựng bảng chấm điểm theo ...; trình Ủy ban nhân dân huyện ban hành"
        return Task(f"{_PART_END.split(done.phrase)[0]}, {phrase}", task.subject or done.subject)
    short = len(phrase.split()) <= _FEWEST_WORDS
    if not short and not is_bare(phrase):
        return task
    if short and task.subject and not phrase.startswith(task.subject):
        phrase = f"{task.subject} {phrase}"
    topic = topic if (bare := without_time_label(topic)) is None else bare
    told = topic.lower() in phrase.lower() or task.phrase.lower() in topic.lower()
    whole_deed = _ASSEMBLING.match(task.phrase) or opens_with_event(task.phrase)
    if topic and not told and not whole_deed and not _GENERAL.match(topic):
        opening = phrase[:1].lower() if first_verb(phrase) == 0 else phrase[:1]
        phrase = f"{topic}: {opening}{phrase[1:]}"
    return Task(phrase, task.subject)


def _opening_body(words: str) -> tuple[str, str] | None:
    """The bodies that open `words` and what follows them; None where anything but a deed follows."""
    end = 0
    for body in find_bodies(words):
        if body.start != end and not _CONNECTIVE.fullmatch(words[end : body.start].rstrip()):
            break
        end = body.end
    if not end and (head := _HEAD.match(words)):
        end = head.end()
    rest = words[end:]
    if words[:end].endswith("Quản lý"):
        # "Ban Quản lý dự án đầu tư xây dựng huyện": the name goes on.
        return None
    return (words[:end], rest.strip()) if end and rest[:1] == " " and rest[1:2].islower() else None


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


def reached_by(after: str) -> Task | None:
    """What is to be reached by the time that `after` follows: "(đến hết ngày 30/9) đạt 70% kế hoạch"."""
    rest = without_opening(plain(after)).rstrip(" .;,")
    return Task(rest, None) if _REACHING.match(rest) else None


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


def labelled_actor(words: str) -> str | None:
    """Who is named by the label that opens `words`: "Trưởng khóm: tổ chức ...; gửi ..."."""
    label, colon, _ = plain(words).partition(": ")
    return subject_of(without_opening(label)) if colon and first_verb(label) is None else None


def bearer_of(words: str) -> str | None:
    """Who is named as acting in `words`, a clause or what stands before a time: "Bộ Nội vụ (trong ...)"."""
    if task := read_task(words, ""):
        return task.subject
    name = subject_of(without_opening(plain(words)))
    return name if name and len(name.split()) <= _LONGEST_NAME and not re.search(r"\d\d", name) else None


def _labelled(lead: str) -> Task | None:
    """ "Thời gian nhận hồ sơ: <time>", "Thời hạn thẩm định là <time>": what the label names is due."""
    label = without_time_label(lead)
    if label is None or _SENTENCE_IN_LABEL.search(lead):
        return None
    label = without_trailing(label)
    return Task(label, None) if len(label.split()) >= 2 else None


def task_in(words: str) -> Task | None:
    """The deed that `words`, without a time at their end, tell, and who does it."""
    words = _ENUMERATED.sub("", words)
    words = _TENTATIVE.sub("", _without_adverbials(words))
    assigned = _ASSIGNING.match(words)
    if assigned and (charged := _opening_body(words[assigned.end() :])):
        return Task(_without_partner(charged[1]), charged[0])
    words = _without_partner(_ASSIGNING.sub("", words))
    if duty := _DUTY.match(words):
        # "Thẩm phán phải xem xét": whoever stands before the duty bears it.
        bearer = words[: duty.start("duty")]
        if is_denied(bearer):
            return None
        bears = first_verb(bearer) is None or (SUBJECT_HEAD.match(bearer) and _QUALIFIED.search(bearer))
        if bears and len(bearer.split()) <= _LONGEST_BEARER:
            actor = bearer.rpartition(": ")[2].strip(" ,")
            return Task(_without_partner(words[duty.end() :]), None if is_thing(actor) else actor)
    verb = first_verb(words)
    if verb is None or is_denied(words[:verb]):
        return None
    subject = subject_of(words[:verb])
    doer = _PASSIVE.search(words[:verb]) if subject is None else None
    if doer and (subject := subject_of(doer["doer"])):
        return Task(words, subject)
    has_object_first = subject is None and 0 < len(words[:verb].split()) <= _LONGEST_OBJECT
    return Task(_without_partner(words if has_object_first else words[verb:]), subject)


def _without_partner(words: str) -> str:
    """ "Phối hợp với Văn phòng Huyện ủy tổng hợp ..." is about what they do together."""
    match = _COOPERATION.match(words)
    if match is None:
        return words
    verb = first_verb(words[match.end() :])
    return words[match.end() + verb :] if verb else words


def _without_adverbials(words: str) -> str:
    """From the subject on: without "Căn cứ ...,", "Đối với ...:" and a label before it."""
    if (alone := _ALONE.match(words)) and SUBJECT_HEAD.match(words, alone.end()):
        return words[alone.end() :]
    is_adverbial = ADVERBIAL.match(words) is not None
    _, condition, consequence = words.rpartition(" thì ")
    if is_adverbial and condition and first_verb(consequence) is not None:
        return consequence
    label, colon, labelled = words.rpartition(": ")
    lists_bodies = LISTED_BODIES.match(_ASSIGNING.sub("", words))
    leads_on = is_adverbial or SUBJECT_HEAD.match(labelled) or without_time_label(label) == ""
    if colon and leads_on and not lists_bodies and first_verb(labelled) is not None:
        return labelled
    if not is_adverbial:
        return words
    chunks = words.split(", ")
    rests = [", ".join(chunks[position:]) for position in range(1, len(chunks))]
    doing = [rest for rest in rests if first_verb(rest) is not None]
    return next((rest for rest in doing if SUBJECT_HEAD.match(rest)), doing[0] if doing else words)
