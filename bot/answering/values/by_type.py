"""Answers that are one value: a date, a number, a body, a place, a document's number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.abstaining import abstain_with
from bot.answering.conflicts import is_of_another, is_of_another_time
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import around, bulleted, lead, plain, sentence
from bot.answering.values.actors import does_another, heading_actor, tells_deed
from bot.answering.values.aims import AIMS, aim_of_sentence, with_aim
from bot.answering.values.grain import fits_grain
from bot.answering.values.papers import papers_cited, with_antecedent
from bot.answering.values.rivals import Found, exactly_labelled, plainest
from bot.answering.values.weights import is_headed_as_asked, weighed
from bot.evidence.bounds import with_limits
from bot.evidence.candidates import (
    Candidate,
    mentions_of,
    opening_of,
    pull,
    stretch_of,
)
from bot.evidence.counting import counted_under
from bot.evidence.enumerations import is_of_several_bodies, told_apart
from bot.evidence.figure_roles import in_role_asked
from bot.evidence.labelled import (
    is_for_all_of_them,
    is_labelled_for_others,
    labelled_items,
    tells_shares_unasked,
)
from bot.evidence.recipients import (
    goes_to_another,
    is_left_to_exception,
    is_of_case_not_asked,
    of_case_named,
    set_apart_by_name,
)
from bot.evidence.value import with_words_asked
from bot.evidence.values import Value, find_values, needs_value, values_asked
from bot.understanding.contrasts import contradicts, ends_with_member
from bot.understanding.focus import FIGURES, MEASURES, Focus
from bot.understanding.interrogatives import ROOM
from bot.understanding.question import Question
from bot.understanding.who import asks_for_audience
from ingest.model import Quote
from ingest.vietnamese import accented, folded

# Clauses looked at, best first: beyond them the topic is hardly spoken about any more.
CLAUSES = 24
# A clause must speak about this share of the topic, context included, before its values count.
LOWEST_COVERAGE = 0.5
PULL_WEIGHT = 0.45
# A value of the time asked for must be supported by this share of what supports the best of any time.
NEARLY = 0.9
# So may a value that holds from the month asked about on.
RAISED = 0.75
CLAUSE_CHARACTERS = 420
LONGEST_BRACKET = 240
# Of several with a value each all are told: one is of those who have that day, what is paid at that rate.
_OF_MANY = (Focus.DATE, Focus.AMOUNT)
# A name is one of many in a text: what is said of it must stand in the same clause.
NAME_COVERAGE = 0.6
# Every meeting has a room of its own, which its clause tells with the day or the name of the meeting.
ROOM_COVERAGE = 0.4
_ITEM = re.compile(r"[,;:(]\s")
# A place may be told with the district it is in.
MOST_PLACES = 3


def answer_by_value(evidence: Evidence) -> Draft | None:
    """The value best supported by the clauses about the topic; None where the type needs no value."""
    if not needs_value(evidence.question.focus) or asks_for_audience(folded(evidence.question.text)):
        return None
    found = list(_found(evidence))
    best = _best(evidence, found)
    best = best and exactly_labelled(evidence, best, found)
    # A heading that bears the number is told with what stands under it.
    headed = best and best.candidate.is_heading and evidence.question.focus is Focus.COUNT
    if best is None or headed:
        return None
    return _said_not_to_be_laid_down(evidence, best) or _told(evidence, plainest(evidence, best, found))


def _said_not_to_be_laid_down(evidence: Evidence, best: Found) -> Draft | None:
    """That the documents lay down no such value, where their clause likest to the question says so.

    "Luật không ghi số ngày thẩm định hồ sơ": another clause's days are those of one award.
    """
    clause = evidence.candidates[0]
    nearer = clause.own_coverage > best.candidate.own_coverage
    return abstain_with(clause.text, clause.coverage, clause.quote) if nearer else None


def _plainer_quote(evidence: Evidence, best: Found) -> Quote | None:
    """A shorter clause with the same time, of a deadline that the one found is quoted for too.

    It need not have been found: a clause on two events is liker to many questions than either's own.
    """
    clause = best.candidate
    quotes = (
        quote
        for deadline in evidence.knowledge.deadlines
        if any(one.holds(clause.document.id, clause.start) for one in deadline.quotes)
        for quote in deadline.quotes
        if len(quote.text) < len(clause.text)
        and folded(best.value.text) in folded(quote.text)
        and evidence.topic.coverage(mentions_of(quote.text)) >= clause.own_coverage
    )
    return min(quotes, key=lambda one: len(one.text), default=None)


def _best(evidence: Evidence, found: list[Found]) -> Found | None:
    """The best supported value; none where what its document says best of the matter is of another time.

    "Cả năm xóa mấy nhà?": where the half-year's figure is the one told of the matter, whatever other number
    comes next is of another matter. Of days, another office's says nothing against this one's.
    """
    ranked = _since_when_asked(evidence, sorted(found, key=lambda one: -one.support))
    best = next((one for one in ranked if not is_of_another_time(evidence, one.candidate)), None)
    if best is None:
        return None
    apart = evidence.question.focus is Focus.DATE
    rivals = [one for one in ranked if not apart or one.candidate.document.id == best.candidate.document.id]
    if best.support >= NEARLY * rivals[0].support:
        return best
    # What names the very year need not be told of as fully as another year's.
    years = evidence.constraints.years
    return best if years and not evidence.constraints.year_missing(best.candidate.text) else None


def _since_when_asked(evidence: Evidence, ranked: list[Found]) -> list[Found]:
    """The values told to hold from the month asked about on: what was raised then is paid no longer."""
    since = evidence.constraints.holds_since
    raised = [
        one for one in ranked if one.support >= RAISED * ranked[0].support and since(one.candidate.text)
    ]
    return raised or ranked


def _told(evidence: Evidence, best: Found) -> Draft:
    sure = min(1.0, best.support)
    of_people = evidence.question.focus is Focus.DATE
    if evidence.question.focus in _OF_MANY and is_for_all_of_them(evidence.topic, best.candidate, of_people):
        return _told_of_all(best.candidate, sure, of_people)
    asked = evidence.question.asked
    if asked.focus is Focus.AMOUNT and tells_shares_unasked(
        evidence.topic, best.candidate, lambda part: find_values(asked, part)
    ):
        return Draft(sentence(best.candidate.sentence), sure, (best.candidate.sentence_quote,))
    if evidence.question.focus is Focus.DOCUMENT:
        clause = around(best.candidate.text, best.value, CLAUSE_CHARACTERS)
        return Draft(lead(best.value.text, clause), sure, (with_antecedent(best.candidate, best.value),))
    quote = _with_bracket_closed(best.candidate)
    if silent := abstain_with(best.candidate.text, sure, quote):
        return silent
    if asked.focus in AIMS:
        quote = with_aim(best.candidate, asked.focus) or quote
        return Draft(sentence(quote.text), sure, (quote,))
    if evidence.question.focus is Focus.DATE and (plainer := _plainer_quote(evidence, best)):
        return Draft(lead(best.value.text, plain(plainer.text)), sure, (plainer,))
    clause = around(quote.text, best.value, CLAUSE_CHARACTERS)
    value = best.value
    if _is_one_of_several(evidence, best):
        return Draft(sentence(clause), sure, (quote,))
    if asked.focus in (Focus.NAME, Focus.COUNT):
        question = accented(evidence.question.text)
        before, _, behind = question.partition(asked.unit or question)
        value = with_words_asked(value, best.candidate.text, before, behind)
    if evidence.question.focus in MEASURES:
        value = with_limits(best.candidate.text, value)
    return Draft(lead(value.text, clause), sure, (quote,))


def _is_one_of_several(evidence: Evidence, best: Found) -> bool:
    """Whether the value would be told as all there is, which the clause does not say.

    "Giáp đâu?": "phía Nam giáp huyện Sơn Tịnh, phía Tây giáp huyện Trà Bồng" names several; "khi Chủ tịch
    nước khen thì cơ quan đã đề nghị chi thưởng" says it of one case, which the question does not name.
    """
    focus, text = evidence.question.focus, best.candidate.text
    if focus is Focus.PLACE:
        return len({one.text for one in find_values(evidence.question.asked, text)}) > MOST_PLACES
    if focus is Focus.DURATION:
        return is_of_several_bodies(evidence.topic, text, values_asked(evidence.question, text))
    return focus in (Focus.ACTOR, Focus.RECIPIENT) and is_of_case_not_asked(evidence.topic, text)


def _with_bracket_closed(candidate: Candidate) -> Quote:
    """The clause with the rest of a list in brackets that its end cuts: "11 giải (Văn: 1 ba; Sử: 1 nhì)"."""
    document, end = candidate.document, candidate.end
    if candidate.text.count("(") > candidate.text.count(")"):
        line_end = document.text.find("\n", end)
        closing = document.text.find(")", end, line_end if line_end >= 0 else len(document.text))
        end = closing + 1 if 0 <= closing < end + LONGEST_BRACKET else end
    return document.quote(candidate.start, end)


def _told_of_all(candidate: Candidate, sure: float, of_people: bool) -> Draft:
    """The values of all that a list tells apart: one alone would be a false one for the others."""
    document, items = candidate.document, labelled_items(candidate, of_people)
    over = document.text[: items[0][0]].rstrip().rsplit("\n", 1)[-1]
    text = bulleted(f"{plain(over).rstrip(' :.')}:", [document.text[start:end] for start, end in items])
    return Draft(text, sure, (document.quote(items[0][0], items[-1][1]),))


def _found(evidence: Evidence) -> Iterator[Found]:
    question = evidence.question
    for place, candidate in enumerate(evidence.candidates):
        if place >= CLAUSES and not is_headed_as_asked(question.focus, candidate):
            continue
        if not _may_tell(evidence, candidate):
            continue
        actor = heading_actor(candidate) if question.focus is Focus.ACTOR else None
        if actor and not does_another(evidence, "", actor):
            yield Found(candidate, actor, min(1.0, candidate.score + PULL_WEIGHT * candidate.own_coverage))
        yield from _found_in(evidence, candidate)


def _may_tell(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a clause speaks of the matter, and not of another's."""
    focus = evidence.question.focus
    if candidate.coverage < LOWEST_COVERAGE:
        return False
    if candidate.is_heading and focus in (Focus.REASON, Focus.PURPOSE, Focus.ACTOR, Focus.DURATION):
        return False
    of_room = evidence.question.asked.unit == ROOM
    least = ROOM_COVERAGE if of_room else NAME_COVERAGE if focus is Focus.NAME else 0.0
    if candidate.own_coverage < least or is_of_another(evidence, candidate):
        return False
    if is_labelled_for_others(evidence.topic, candidate):
        return False
    text = candidate.document.text
    following = text[candidate.end - 1 : text.find("\n", candidate.end) + 1 or len(text)]
    if is_left_to_exception(evidence.question.text, candidate.text, following):
        return False
    return focus is not Focus.ACTOR or tells_deed(evidence, candidate)


def _found_in(evidence: Evidence, candidate: Candidate) -> Iterator[Found]:
    """The values of one clause that may be the one asked for."""
    question = evidence.question
    of_papers = question.focus is Focus.DOCUMENT
    told = papers_cited(evidence, candidate) if of_papers else values_asked(question, candidate.text)
    if not told and question.focus in AIMS and (aim := aim_of_sentence(candidate)):
        told = [Value(0, 0, aim)]
    if not told and question.focus is Focus.COUNT and candidate.headings:
        told = counted_under(question.asked, candidate.headings[-1], candidate.text)
    values = [
        value
        for value in told
        if fits_grain(question, value, evidence.constraints.wants_result)
        and not (question.focus is Focus.ACTOR and does_another(evidence, candidate.text, value))
    ]
    apart = set_apart_by_name(evidence.matter, candidate.text, values)
    own = apart or told_apart(evidence.topic, candidate.text, values)
    governed = _governed(question, candidate.text, own)
    of_case = of_case_named(evidence.matter, candidate.text, governed)
    for value in of_case or governed:
        # What all cases share stands with the first of them.
        shared = values if of_case else [value]
        attraction = max(pull(evidence.topic, candidate.text, one, values) for one in shared)
        yield Found(candidate, value, weighed(evidence, candidate, value, PULL_WEIGHT * attraction))


def _governed(question: Question, text: str, values: Sequence[Value]) -> list[Value]:
    """The values whose own words do not speak of another event, rank or recipient than the question's.

    Where the words of one value name the question's event, only such values count: of two dates in a
    sentence the wrong one would be a false deadline.
    """
    stretches = [(value, stretch_of(text, value, values)) for value in values]
    if question.focus is Focus.AMOUNT:
        stretches = [
            (value, words)
            for value, words in stretches
            if not any(goes_to_another(question.text, one) for one in (words, opening_of(text)))
        ]
    asked = question.text
    told = [(value, (item_of(text, value), words)) for value, words in stretches]
    naming = [value for value, near in told if not contradicts(asked, near, must_name=True)]
    governed = naming or [value for value, near in told if not contradicts(asked, near)]
    return in_role_asked(asked, text, governed) if question.focus in FIGURES else governed


def item_of(text: str, value: Value) -> str:
    """The item of an enumeration up to its value: "giải nhì là Công an" behind "giải nhất thuộc về …,".

    "" where the item before it shares its value: "Giám đốc, Phó Giám đốc từ 05 năm".
    """
    *others, item = _ITEM.split(text[: value.start])
    # "…, năm 2030 tổng kết": a value that its item begins with has its words behind it.
    behind = "" if item.strip() else _ITEM.split(text[value.end :])[0]
    shared = others and not behind.strip(" .") and ends_with_member(others[-1])
    return "" if shared else f"{item}{value.text}{behind}"
