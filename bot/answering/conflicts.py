"""Whether a clause contradicts what a question fixes, and so cannot answer it."""

from __future__ import annotations

import re

from bot.answering.draft import Evidence
from bot.evidence.candidates import Candidate, mentions_of, tells_the_rest, with_sentence_before
from bot.evidence.constraints import levels_in, number_conflict
from bot.evidence.identity import identity_of
from bot.evidence.own_matter import own_matter
from bot.evidence.presiding import tells_no_chair
from bot.evidence.topic import words_of
from bot.evidence.values import OFFICE, find_values, needs_value, times
from bot.evidence.year_parts import of_another_part
from bot.understanding.asked_for import MEASURE
from bot.understanding.contrasts import contradicts, rank_over
from bot.understanding.focus import Focus
from ingest.vietnamese import folded

_FIGURES = (Focus.COUNT, Focus.AMOUNT, Focus.PERCENTAGE)
# Who chairs the second quarter's meeting, and where, is not told of the first's.
_OF_OCCASION = (Focus.PLACE, Focus.CLOCK, Focus.ACTOR, Focus.PERSON)
_IN_FORCE = re.compile(r"\b(?:hieu luc|ap dung|thi hanh)\b")
_KIND = re.compile(r"\b(?:luat|phap lenh|nghi dinh|thong tu|quyet dinh|chi thi|nghi quyet)\b")
_MEASURE = re.compile(MEASURE)
# "Tỷ lệ đơn vị đạt …" and "70% cá nhân": shares of another whole.
_WHOLES = (
    r"(?:ca nhan|tap the|don vi|ho(?! so| tro| tich)|xa|thon|to dan pho|can bo|dang vien|nguoi|gia dinh"
    r"|co quan)"
)
_ASKED_WHOLE = re.compile(rf"\b(?:ty|ti) le (?:so )?(?P<whole>{_WHOLES})\b")
_VOTES = re.compile(r"\b(?:ty|ti) le phieu\b")
_VOTING = re.compile(r"\b(?:phieu|bau|bieu quyet|tan thanh|dong y|nhat tri|binh xet|hop)\b")
_TOLD_WHOLE = re.compile(rf"%\s?(?:so |tong so )?(?P<whole>{_WHOLES})\b")
# "Hạn gửi báo cáo": the day until which something goes somewhere, not that of the thing itself.
_ASKS_UNTIL = re.compile(r"\bhan (?:nop|gui|trinh|bao cao|dang ky|nhan|bo sung|tra loi)\b")
_SENT = re.compile(
    r"\b(?:đăng ký|nhận|bổ sung|trả lời|nộp|gửi|trình|báo cáo|hạn|trước|chậm nhất|hoàn thành)\b",
    re.IGNORECASE,
)
# "80 năm … và Quốc khánh 2/9, 50 năm giải phóng …": each event of a list with its own day.
_MEMBER = re.compile(r"(?:[^,;:]|,(?=\d))*$")
MEMBER_COVERAGE = 0.5
# What a clause must say of an office besides the office that its holder has.
OFFICE_COVERAGE = 0.5
_SEAT = re.compile(
    r"\b(?:hoi dong|ban (?:chi dao|to chuc le|giam khao)|to (?:giup viec|cong tac|thu ky)|doan)\b"
)
# "Đối với cá nhân được đề nghị xét tặng danh hiệu “…” phải có …": a rule on the awards that it begins with.
_RULED_ON = re.compile(
    r"\W*(?:\w{1,2}[.)]\s)?(?:Đối với|Danh hiệu|Trường hợp)\s.*?(?=\s(?:phải|thì|do|là|có tỷ lệ)\s)"
)
_QUOTED = re.compile(r"[“\"](?P<name>[^”\"]{8,60})[”\"]")
_FEAST = re.compile(r"\bngay (?:giai phong|thanh lap|truyen thong|le|ky niem|sinh|khoi nghia|chien thang)\b")
# "Huyện được tặng huân chương gì?" asks what was received, not what an award demands.
_RECEIVED = re.compile(r"\b(?:da|duoc|nhan) (?:duoc )?(?:tang|trao|nhan|phong tang|khen)\b.*\b(?:gi|nao)\b")
_RECEIVING = re.compile(r"\b(?:được|đã|nhận)\s(?:\w+\s){0,6}?(?:tặng|trao|nhận|khen)\b", re.IGNORECASE)

# "Xã nào chưa đạt?": who has is the answer to the opposite question.
_UNDONE = re.compile(
    r"\b(?:chưa|không)\s(?:được\s)?(?:đạt|hoàn thành|nộp|gửi|có|đủ|tham gia|tổ chức|thực hiện|đăng ký|xét"
    r"|khen|tặng|báo cáo|xong|làm)\b",
    re.IGNORECASE,
)
_OF_MATTER = (*_FIGURES, Focus.NAME, Focus.ACTOR, Focus.PERSON, Focus.LIST, Focus.EXPLANATION)
_OPENS_PAPER = re.compile(r"\W*(?:Thực hiện|Căn cứ|Theo|Xét)\s.*\bnhư sau\W*$", re.DOTALL)
_THE_MOST = re.compile(
    r"\b(?:nhiều|cao|lớn|đông|mạnh|tốt|giỏi|dài|sớm|ít|thấp|nhỏ|kém|yếu|chậm)(?:\s\w+){0,3}?\snhất\b",
    re.IGNORECASE,
)
_SAID_TO_BE = re.compile(
    rf"{_THE_MOST.pattern}|\b(?:(?:dẫn|đứng|đi|hàng) đầu|đầu bảng|kỷ lục|quán quân|(?:về|xếp|giải|thứ) nhất"
    r"|(?:đứng|xếp|cuối)\s(?:cuối|bét|chót|bảng))\b",
    re.IGNORECASE,
)
# What was not reached: "không còn hộ nghèo" is no target missed.
_MISSES = re.compile(
    r"\b(?:không|chưa|mới(?: chỉ)?|chỉ)\s(?:\w+\s){0,2}?(?:đạt|hoàn thành|bảo đảm|đảm bảo)\b"
    r"|\bđạt (?:\w+ )?(?:thấp|dưới)\b|\b(?:thấp|kém|ít) hơn\b|\bhụt\b|\bdưới \d|\bcòn (?:lại|thiếu)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:không|chưa|còn lại|còn thiếu|thiếu|trừ|ngoài ra|vắng|chậm|dưới|miễn|quá hạn)\b", re.IGNORECASE
)


def conflicts(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause contradicts what the question fixes."""
    return is_of_another(evidence, candidate) or is_of_another_time(evidence, candidate)


def is_of_another_time(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause tells of another time than the question, or only plans what has to be done."""
    constraints = evidence.constraints
    return (
        constraints.year_conflict(candidate.text)
        or _other_month(evidence, candidate)
        or _year_unsaid(evidence, candidate)
        or constraints.only_target(candidate.text, candidate.document, candidate.headings)
        or _of_another_part_of_the_year(evidence, candidate)
    )


def is_of_another(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause is of another place, body, award or document than the question."""
    constraints = evidence.constraints
    context = f"{candidate.hit.passage.section}\n{candidate.hit.passage.text}"
    nearest_first = (
        rank_over(reversed(candidate.headings)),
        candidate.text,
        candidate.sentence,
        *reversed(candidate.headings),
        candidate.hit.passage.context,
        identity_of(candidate.document),
    )
    return (
        contradicts(evidence.question.text, nearest_first, must_name=needs_value(evidence.question.focus))
        or constraints.level_conflict(
            candidate.text, candidate.document, (*candidate.headings, *_introductions(candidate))
        )
        or constraints.unnamed(candidate.around)
        or number_conflict(evidence.question, context, candidate.document)
        or _other_kind(evidence, candidate)
        or _is_only_anchor(evidence, candidate)
        or _on_another_feast(evidence, candidate)
        or _measures_another(evidence, candidate)
        or _shares_another(evidence, candidate)
        or _another_office(evidence, candidate)
        or _not_received(evidence, candidate)
        or _not_due(evidence, candidate)
        or _leaves_out(evidence, candidate)
        or _rules_on_other_awards(evidence, candidate)
        or _tells_of_the_others(evidence, candidate)
        or _is_not_the_most(evidence, candidate)
        or tells_no_chair(evidence.question.text, candidate.sentence)
        or _only_opens(evidence, candidate)
    )


def _only_opens(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause but opens a paper: "Thực hiện Công văn số …, Ủy ban nhân dân xã báo cáo như sau"."""
    return evidence.question.focus in _OF_MATTER and _OPENS_PAPER.match(candidate.text) is not None


def _is_not_the_most(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether whoever has the most is asked for, and the clause does not say of whom it tells that."""
    if evidence.question.focus not in (Focus.NAME, Focus.ACTOR, Focus.PERSON, Focus.PLACE, Focus.LIST):
        return False
    asked = _THE_MOST.search(evidence.question.text)
    return asked is not None and not _SAID_TO_BE.search(candidate.sentence)


def _leaves_out(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether neither the clause nor what stands over it speaks of a thing or an act asked about."""
    identity = identity_of(candidate.document)
    near = (candidate.sentence, *candidate.headings, candidate.hit.passage.context, identity)
    before = (with_sentence_before(candidate).text,) if tells_the_rest(candidate) else ()
    return evidence.demands.unmet(mentions_of("\n".join((candidate.text, *near, *before))))


def _tells_of_the_others(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether those who have not done something are asked for, and the clause tells of who has."""
    if evidence.question.focus not in (Focus.LIST, Focus.NAME, Focus.COUNT, Focus.ACTOR, Focus.PERCENTAGE):
        return False
    asked = _UNDONE.search(evidence.question.text)
    near = (candidate.text, *candidate.headings[-1:], *_introductions(candidate)[:1])
    denies = _MISSES if asked and _MISSES.search(asked.group()) else _DENIES
    return asked is not None and not any(denies.search(text) for text in near)


def _introductions(candidate: Candidate) -> tuple[str, ...]:
    """What opens the lists of the passage: "… để tặng cho Bộ, ban, ngành, tỉnh đạt các tiêu chuẩn sau:"."""
    passage = candidate.hit.passage
    lines = (line.rstrip() for line in passage.text.split("\n"))
    return (passage.context, *(line for line in lines if line.endswith(":")))


def _year_unsaid(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a figure of one year is asked for where nothing near the clause speaks of that year."""
    if evidence.question.focus not in _FIGURES:
        return False
    metadata, passage = candidate.document.metadata, candidate.hit.passage
    near = (candidate.sentence, *candidate.headings, metadata.title, passage.context, passage.text)
    return evidence.constraints.year_missing(*near)


def _of_another_part_of_the_year(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a figure or an occasion of a year, half or quarter meets a clause that tells another part's."""
    if evidence.question.focus not in (*_FIGURES, *_OF_OCCASION):
        return False
    over = (*reversed(candidate.headings), candidate.document.metadata.title)
    nearest_first = (candidate.text, _up_to_clause_end(candidate), *over)
    return of_another_part(evidence.constraints.year_parts, nearest_first)


def _other_month(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a question about something in one month meets a clause on another month."""
    if evidence.question.focus in (Focus.DATE, Focus.DURATION, Focus.YES_NO):
        return False
    return evidence.constraints.month_conflict(
        candidate.text, candidate.sentence, *reversed(candidate.headings), candidate.document.metadata.title
    )


def _other_kind(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a question about the force of a law meets a clause on that of a decree, or the like."""
    text = folded(evidence.question.text)
    if not _IN_FORCE.search(text):
        return False
    asked, told = (_KIND.search(one) for one in (text, folded(candidate.text)))
    return bool(asked and told) and asked.group() != told.group()  # type: ignore[union-attr]


def _is_only_anchor(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause speaks of what is asked only to date another thing: "sau khi kết thúc Đại hội"."""
    if evidence.question.focus is not Focus.DATE:
        return False
    said = _up_to_clause_end(candidate)
    rest = own_matter(said)
    for found in times(candidate.text):
        if found.relative is not None:
            rest = rest.replace(found.text, " ")
    if rest == said:
        return False
    whole = evidence.matter.coverage(mentions_of(said))
    return evidence.matter.coverage(mentions_of(rest)) < max(candidate.own_coverage, whole) / 2


def _up_to_clause_end(candidate: Candidate) -> str:
    """The sentence as far as the clause goes: what is dated at its end may stand at its beginning."""
    place = candidate.sentence.find(candidate.text)
    return candidate.sentence[: place + len(candidate.text)] if place > 0 else candidate.text


def _on_another_feast(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether all days of a clause are those of feasts and events, none of them of the one asked about."""
    told = times(candidate.text) if evidence.question.focus is Focus.DATE else []
    roles = {"history", "issued", "period"} if _FEAST.search(folded(evidence.question.text)) else {"history"}
    if not told or any(found.role not in roles for found in told):
        return False
    before = (candidate.text[: found.end].rsplit(" và ", 1)[-1] for found in told if found.role == "history")
    members = (match.group() for text in before if (match := _MEMBER.search(text)))
    return not any(evidence.matter.coverage(mentions_of(one)) >= MEMBER_COVERAGE for one in members)


def _measures_another(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a measure is asked for that the clause does not name."""
    asked = _MEASURE.match(folded(evidence.question.text))
    return asked is not None and asked.group() not in folded(candidate.sentence)


def _shares_another(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether all shares told are of other things than the share, or the number, asked for."""
    told = {match["whole"] for match in _TOLD_WHOLE.finditer(folded(candidate.text))}
    unit = folded(evidence.question.asked.unit)
    if evidence.question.focus is Focus.COUNT and unit:
        counted = find_values(evidence.question.asked, candidate.text)
        shares = bool(counted) and all("%" in value.text for value in counted)
        return shares and bool(told) and not any(unit.startswith(whole) for whole in told)
    if evidence.question.focus is not Focus.PERCENTAGE:
        return False
    asked = _ASKED_WHOLE.search(folded(evidence.question.text))
    return _is_of_votes(evidence.question.text, candidate.text) or (
        asked is not None and bool(told) and asked["whole"] not in told
    )


def _is_of_votes(question: str, clause: str) -> bool:
    """Whether a share is one of votes where none is asked for: such a clause names the award voted on."""
    return bool(_VOTES.search(folded(clause))) and not _VOTING.search(folded(question))


def _another_office(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the holder of an office is asked for where the clause names none of its level, or another."""
    if evidence.question.focus is not Focus.PERSON:
        return False
    levels = evidence.constraints.levels
    return bool(levels and not levels & levels_in(candidate.text)) or _holds_another(evidence, candidate)


def _holds_another(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the office asked about is at most what another is held by: "Thư ký là Phó Vụ trưởng"."""
    # Seats on a council are held by offices; an office is held by a person.
    seat = _SEAT.search(folded(evidence.question.text))
    held = [value for value in find_values(evidence.question.asked, candidate.text) if value.role == OFFICE]
    rest = candidate.text
    for value in held:
        rest = rest.replace(value.text, " ")
    return bool(held) and (not seat or evidence.matter.coverage(mentions_of(rest)) < OFFICE_COVERAGE)


def _not_received(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether it is asked what some level has been awarded, and the clause tells of no award to it."""
    levels = evidence.constraints.levels
    if evidence.question.focus is not Focus.NAME or not levels:
        return False
    if not _RECEIVED.search(folded(evidence.question.text)):
        return False
    return not (_RECEIVING.search(candidate.text) and levels & levels_in(candidate.text))


def _not_due(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the last day for sending something is asked for, and the clause says nothing of sending."""
    asked = evidence.question.focus is Focus.DATE and _ASKS_UNTIL.search(folded(evidence.question.text))
    return bool(asked) and not _SENT.search(candidate.text)


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
