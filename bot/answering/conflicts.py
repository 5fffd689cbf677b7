"""Whether a clause contradicts what a question fixes, and so cannot answer it.

A clause may be of another thing, level, document, office or award than is asked about, of an event only
mentioned, of those who did the opposite, of a share of another whole; or of another time, or of what is
only planned. Each test has its words beside it; all of them say yes only where the question fixes something.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bot.answering.draft import Evidence
from bot.answering.events import is_of_another_event, up_to_clause_end
from bot.evidence.candidates import Candidate, mentions_of, tells_the_rest, with_sentence_before
from bot.evidence.constraints import levels_in, number_conflict
from bot.evidence.counting import asks_for_awards_given
from bot.evidence.identity import identity_of
from bot.evidence.paper_steps import is_issued_anew, is_of_another_step
from bot.evidence.recipients import is_set_apart
from bot.evidence.section_kinds import stands_beside_conditions
from bot.evidence.topic import words_of
from bot.evidence.values import OFFICE, find_values, needs_value
from bot.evidence.year_parts import of_another_part
from bot.understanding.contrasts import contradicts, rank_over
from bot.understanding.focus import FIGURES, SOMEBODY, Focus
from bot.understanding.question import Question
from ingest.document_numbers import find_document_numbers
from ingest.vietnamese import folded

Test = Callable[[Evidence, Candidate], bool]

# Who chairs the second quarter's meeting, and where, is not told of the first's.
_OF_OCCASION = (Focus.PLACE, Focus.CLOCK, *SOMEBODY)
_IN_FORCE = re.compile(r"\b(?:hieu luc|ap dung|thi hanh)\b")
_KIND = re.compile(r"\b(?:luat|phap lenh|nghi dinh|thong tu|quyet dinh|chi thi|nghi quyet)\b")
# "Đối với cá nhân được đề nghị xét tặng danh hiệu “…” phải có …": a rule on the awards that it begins with.
_RULED_ON = re.compile(
    r"\W*(?:\w{1,2}[.)]\s)?(?:Đối với|Danh hiệu|Trường hợp)\s.*?(?=\s(?:phải|thì|do|là|có tỷ lệ)\s)"
)
_QUOTED = re.compile(r"[“\"](?P<name>[^”\"]{8,60})[”\"]")
# What a clause must say of an office besides the office that its holder has.
OFFICE_COVERAGE = 0.5
_SEAT = re.compile(
    r"\b(?:hoi dong|ban (?:chi dao|to chuc le|giam khao)|to (?:giup viec|cong tac|thu ky)|doan)\b"
)
_AGENT = re.compile(
    r"\b(?:được|do)\s[^,;.]{3,60}?\s(?:tặng|trao|khen|phong|công nhận|quyết định|bổ nhiệm|giao|cử)\b",
    re.IGNORECASE,
)
# "Xã nào chưa đạt?": who has is the answer to the opposite question.
_UNDONE = re.compile(
    r"\b(?:chưa|không)\s(?:được\s)?(?:đạt|hoàn thành|nộp|gửi|có|đủ|tham gia|tổ chức|thực hiện|đăng ký|xét"
    r"|khen|tặng|ký|báo cáo|xong|làm)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:không|chưa|còn lại|thiếu|trừ|ngoài ra|vắng|trắng|khuyết|chậm|dưới|miễn|quá hạn|thấp|hụt)\b",
    re.IGNORECASE,
)
_TIMED = (Focus.DATE, Focus.DURATION)
# What an office asks of those above it is no rule and no figure of anybody's.
_OF_WISHES = re.compile(r"\b(?:kiến nghị|đề xuất)\b", re.IGNORECASE)
_WISHES = re.compile(r"\b(?:đề nghị|kiến nghị|đề xuất|xin|mong)\b", re.IGNORECASE)

# "Tỷ lệ đơn vị đạt …" and "70% cá nhân": shares of another whole; so are those of votes.
_WHOLE = (
    r"(?:so |tong so )?(?P<whole>ca nhan|tap the|don vi|(?<!ung )ho(?! so| tro| tich)|xa|thon|to dan pho"
    r"|can bo|dang vien|nguoi|gia dinh|co quan)\b"
)
_ASKED_WHOLE = re.compile(rf"\b(?:ty|ti) le {_WHOLE}")
_TOLD_WHOLE = re.compile(rf"%\s?{_WHOLE}")
_VOTES = re.compile(r"\b(?:(?:ty|ti) le|so) phieu\b|\bbo phieu\b|\bphieu (?:dong y|tan thanh)\b")
_VOTING = re.compile(
    r"\b(?:phieu|bau|bieu quyet|tan thanh|dong y|nhat tri|binh xet|hop|can|phai|du|moi duoc)\b"
)
_DEMANDS = re.compile(r"\b(?:tieu chuan|dieu kien|can (?:\w+ )?gi|phai (?:\w+ )?(?:dat|co) (?:\w+ )?gi)\b")
# "“Nhà giáo nhân dân”, “Nhà giáo ưu tú”;"
_NAMES_ALONE = re.compile(r"\W*(?:\w+(?:\s\w+){0,4}:\s)?(?:[“\"][^”\"]+[”\"][^\w“\"(]*)+(?:\([^()]*\)\W*)?")
_PARTICULAR = re.compile(
    r"\W*(?:\d+\.\s|[a-zđ]\)\s)?(?P<name>Địa điểm|Thời gian|Kinh phí)(?:\s\w+){0,2}:\s", re.IGNORECASE
)


def conflicts(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause contradicts what the question fixes."""
    return is_of_another(evidence, candidate) or is_of_another_time(evidence, candidate)


def is_of_another(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause is of another place, body, award, event or document than the question."""
    return any(test(evidence, candidate) for test in _OF_ANOTHER)


def is_of_another_time(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause tells of another time than the question, or only plans what has to be done."""
    return any(test(evidence, candidate) for test in _OF_ANOTHER_TIME)


def _nearest_first(candidate: Candidate) -> Iterable[str]:
    """The clause with all that stands over it, from its sentence up to what its document is."""
    over = (*reversed(candidate.headings), candidate.hit.passage.context, identity_of(candidate.document))
    return (candidate.text, candidate.sentence, *over)


def _names_another(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether it speaks of other members of a class, such as a rank, a phase or an award."""
    # "1. Hạng nhất: 3 triệu đồng; hạng nhì: 2 triệu đồng": what a sentence begins with stands over no clause.
    over = (one for one in reversed(candidate.headings) if not candidate.sentence.startswith(one))
    nearest_first = (rank_over(over), *_nearest_first(candidate))
    return contradicts(evidence.question.text, nearest_first, must_name=needs_value(evidence.question.focus))


def _is_of_another_level(evidence: Evidence, candidate: Candidate) -> bool:
    over = (*candidate.headings, *_introductions(candidate))
    return evidence.constraints.level_conflict(candidate.text, candidate.document, over)


def _introductions(candidate: Candidate) -> tuple[str, ...]:
    """What opens the lists of the passage: "… để tặng cho Bộ, ban, ngành, tỉnh đạt các tiêu chuẩn sau:"."""
    passage = candidate.hit.passage
    lines = (line.rstrip() for line in passage.text.split("\n"))
    return (passage.context, *(line for line in lines if line.endswith(":")))


def _leaves_out(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether neither the clause nor what stands over it speaks of a name, a thing or an act asked about."""
    if evidence.constraints.unnamed(candidate.around):
        return True
    if not evidence.demands:
        return False
    before = (with_sentence_before(candidate).text,) if tells_the_rest(candidate) else ()
    return evidence.demands.unmet(mentions_of("\n".join((*_nearest_first(candidate), *before))))


def _is_of_another_document(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether it stands in no document of the numbers named, or tells of the force of one of another kind."""
    if evidence.question.numbers and _bears_other_number(evidence.question, candidate):
        return True
    text = folded(evidence.question.text)
    asked = _KIND.search(text) if _IN_FORCE.search(text) else None
    told = _KIND.search(folded(candidate.text)) if asked else None
    return asked is not None and told is not None and asked.group() != told.group()


def _bears_other_number(question: Question, candidate: Candidate) -> bool:
    """Whether a clause, or else its passage, names none of the numbers; of a value its sentence decides."""
    valued = needs_value(question.focus) and question.focus is not Focus.DOCUMENT
    if valued and find_document_numbers(candidate.sentence):
        return number_conflict(question, candidate.sentence, candidate.document)
    passage = candidate.hit.passage
    return number_conflict(question, f"{passage.section}\n{passage.text}", candidate.document)


def _rules_on_other_awards(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause begins with the awards it is for, and the one asked about is not among them."""
    ruled_on = _RULED_ON.match(candidate.text)
    told = set(_QUOTED.findall(ruled_on.group())) if ruled_on else set()
    if not told:
        return False
    known = {name for one in evidence.candidates for name in _QUOTED.findall(one.text)}
    question = _spoken_name(evidence.question.text)
    asked = {name for name in known if _spoken_name(name) in question}
    return bool(asked) and not asked & told


def _spoken_name(text: str) -> str:
    """The folded words, without those that people leave out of the names of awards."""
    return f" {' '.join(word.folded for word in words_of(text) if word.folded not in ('cua', 'cap'))} "


def _is_of_another_office(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether an office's holder is asked for, and the clause names none of its level, or another office.

    "Thư ký là Phó Vụ trưởng" tells who holds a seat, not who is Phó Vụ trưởng, and whom the Prime Minister
    has given an award is not he.
    """
    if evidence.question.focus is not Focus.PERSON:
        return False
    levels = evidence.constraints.levels
    if levels and not levels & levels_in(candidate.text):
        return True
    said = evidence.matter.coverage(mentions_of(candidate.text))
    if evidence.matter.coverage(mentions_of(_AGENT.sub(" ", candidate.text))) < said / 2:
        return True
    held = [value for value in find_values(evidence.question.asked, candidate.text) if value.role == OFFICE]
    rest = candidate.text
    for value in held:
        rest = rest.replace(value.text, " ")
    # Seats on a council are held by offices; an office is held by a person.
    seat = _SEAT.search(folded(evidence.question.text))
    return bool(held) and (not seat or evidence.matter.coverage(mentions_of(rest)) < OFFICE_COVERAGE)


def _tells_of_the_others(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether those who have not done something are asked for, and the clause tells of who has."""
    if evidence.question.focus not in (Focus.LIST, Focus.NAME, Focus.COUNT, Focus.ACTOR, Focus.PERCENTAGE):
        return False
    near = (candidate.text, *candidate.headings[-1:], *_introductions(candidate)[:1])
    return asks_who_has_not(evidence.question) and not any(map(_DENIES.search, near))


def asks_who_has_not(question: Question) -> bool:
    """Whether those are asked for who have not done something: whose duty it is says nothing of them."""
    return bool(_UNDONE.search(question.text))


def _is_share_of_another(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a share is asked for, and the clause tells that of votes or of another whole."""
    if evidence.question.focus is not Focus.PERCENTAGE:
        return False
    asked, told = folded(evidence.question.text), folded(candidate.text)
    if _VOTES.search(told) and not _VOTING.search(asked):
        return True
    wanted, said = _ASKED_WHOLE.search(asked), {one["whole"] for one in _TOLD_WHOLE.finditer(told)}
    return wanted is not None and bool(said) and wanted["whole"] not in said


def _is_of_another_step(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a time is asked for, and the clause tells that of something else done with papers."""
    asked, focus = evidence.question.text, evidence.question.focus
    if focus in (Focus.DATE, Focus.RECIPIENT) and is_issued_anew(asked, candidate.text):
        return True
    return focus in _TIMED and is_of_another_step(asked, candidate.text)


def _is_set_apart(evidence: Evidence, candidate: Candidate) -> bool:
    return evidence.question.focus in (*FIGURES, *_TIMED) and is_set_apart(evidence.topic, candidate.text)


def _is_only_wished(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a clause stands among wishes, "đề nghị tỉnh nâng mức …", and the question asks for none."""
    valued = evidence.question.focus in (*FIGURES, *_TIMED, Focus.CRITERIA)
    wished = _WISHES.search(candidate.text) and any(map(_OF_WISHES.search, candidate.headings))
    return valued and bool(wished) and not _WISHES.search(evidence.question.text)


def _is_of_another_year(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause names other years; of figures, whether nothing near it names the year asked for."""
    if evidence.constraints.year_conflict(candidate.text):
        return True
    if evidence.question.focus not in FIGURES:
        return False
    metadata, passage = candidate.document.metadata, candidate.hit.passage
    near = (candidate.sentence, *candidate.headings, metadata.title, passage.context, passage.text)
    return evidence.constraints.year_missing(*near)


def _is_of_another_period(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause is of another month, half or quarter than is asked about."""
    focus = evidence.question.focus
    over = (*reversed(candidate.headings), candidate.document.metadata.title)
    if focus in (*FIGURES, *_OF_OCCASION):
        nearest_first = (candidate.text, up_to_clause_end(candidate), *over)
        if of_another_part(evidence.constraints.year_parts, nearest_first):
            return True
    timed = focus in (Focus.DATE, Focus.DURATION, Focus.YES_NO)
    return not timed and evidence.constraints.month_conflict(candidate.text, candidate.sentence, *over)


def _is_only_planned(evidence: Evidence, candidate: Candidate) -> bool:
    return evidence.constraints.only_target(candidate.text, candidate.document, candidate.headings)


def _is_only_demanded(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether awards given are counted, and the clause tells what an award demands."""
    if not asks_for_awards_given(evidence.question):
        return False
    at = candidate.document.id, candidate.start
    return any(one.quote.holds(*at) for one in evidence.knowledge.criteria)


def _is_only_named(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether it is asked what something demands, and the clause only names it, for another matter of it."""
    named = _NAMES_ALONE.fullmatch(candidate.text) and _DEMANDS.search(folded(evidence.question.text))
    return bool(named) or stands_beside_conditions(evidence.question, candidate.headings)


def _is_only_particular(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a list is asked for, and the clause tells a place, a time or a sum under that name."""
    named = _PARTICULAR.match(candidate.text) if evidence.question.focus is Focus.LIST else None
    return named is not None and named["name"].lower() not in evidence.question.text.lower()


_OF_ANOTHER: tuple[Test, ...] = (
    _is_only_named,
    _is_only_particular,
    _names_another,
    _is_of_another_level,
    _leaves_out,
    _is_of_another_document,
    _rules_on_other_awards,
    _is_of_another_office,
    is_of_another_event,
    _tells_of_the_others,
    _is_share_of_another,
    _is_of_another_step,
    _is_set_apart,
    _is_only_wished,
)
_OF_ANOTHER_TIME: tuple[Test, ...] = (
    _is_of_another_year,
    _is_of_another_period,
    _is_only_planned,
    _is_only_demanded,
)
