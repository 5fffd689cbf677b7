"""Whether a proposal answers what was asked: with names or times of the sort wanted, and about the topic."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.clauses.cases import denies
from bot.answering.draft import Draft, Evidence, rules_on_another_award, said_with
from bot.answering.names_asked import lacks_names, tells_one_of_two
from bot.evidence.candidates import mentions_of, opening_of
from bot.evidence.topic import Mentions, words_of
from bot.evidence.year_parts import quarter_unsaid
from bot.understanding.content import is_function_word
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from ingest.abbreviations import expand
from ingest.model import Quote

# Below this an answer is about something else, however sure its finder was: of 190 answers to development
# questions four fell below, and three of them were wrong.
LOWEST_SPOKEN_SHARE = 0.48
# A finder less sure than this of its own proposal is not helped by the proposal's wording.
LOWEST_SUPPORT = 0.4
# A question of no more words only names a thing.
LONGEST_NAME = 4
# Of what the opening of a sentence leaves unsaid, a part of it must say this much.
PART_COVERAGE = 0.5
# "Ai không phải ký?", "không được tặng những gì?": what may not be left out is asked for as it stands.
_NOT = (
    r"\bkhông\s(?:phải|cần|được|thuộc|có (?:thẩm )?quyền)\b(?!\s(?:thiếu|quên|bỏ|sót|là|làm (?:sai|trái))\b)"
)
_ASKS_WHAT_HOLDS_NOT = re.compile(
    rf"{_NOT}\s(?:(?!thì|được)\w+\s){{0,3}}(?:gì|nào|ai)\b|\b(?:ai|nào|gì)\s(?:\w+\s){{0,3}}?{_NOT}",
    re.IGNORECASE,
)
# "Quy trình xét tặng": the way to something is told by its steps or papers, not by its conditions.
_ASKS_STEPS = re.compile(
    r"(?=.*\b(?:xét|tặng|trao|khen|công nhận|đề nghị|bình (?:bầu|chọn)|huân chương|huy chương|danh hiệu)\b)"
    r".*\b(?:quy trình|trình tự|thủ tục|(?:các|những|mấy|bao nhiêu) bước|bước nào)\b",
    re.IGNORECASE,
)
_STEPS = re.compile(
    r"\b(?:quy trình|trình tự|thủ tục|chương trình|bước|hồ sơ|tờ trình|gửi|nộp|họp"
    r"|bỏ phiếu|thẩm định|lấy ý kiến|niêm yết|tiếp nhận)\b",
    re.IGNORECASE,
)
# "Ngày giải phóng huyện" is the day of that; "180 ngày đêm" is no day.
_DAY_OF = re.compile(r"(?<!\d\s)\bngày\s(?P<event>(?!đêm\b)\w+\s\w+)", re.IGNORECASE)
_ASKS_CONDITION = re.compile(
    r"\b(?:tiêu chuẩn|tiêu chí|điều kiện|đạt (?:được )?(?:những |các |cái )?gì)\b", re.IGNORECASE
)
_CONDITION = re.compile(
    r"\b(?:tiêu chuẩn|tiêu chí|điều kiện|phải|cần|đạt|đủ|trở lên|ít nhất|tối thiểu|không quá"
    r"|có thành tích|được (?:xét|tặng|khen|công nhận|đề nghị))\b",
    re.IGNORECASE,
)


def accepted(evidence: Evidence, draft: Draft, min_confidence: float) -> Draft | None:
    """The proposal with how sure it is beside the question; None where it does not answer that."""
    if _is_off_the_shelf(evidence, draft):
        return None
    if lacks_names(evidence, draft) or _repeats(evidence, draft) or _tells_what_holds(evidence, draft):
        return None
    if _tells_no_steps(evidence, draft):
        return None
    if not draft.answered or draft.identified:
        return draft
    if any(test(evidence, draft) for test in _OF_ANOTHER):
        return None
    said, asked = mentions_of(_said(evidence, draft)), draft.about or evidence
    if asked.constraints.unnamed(said) or asked.demands.unmet(said):
        return None
    spoken = max(one.coverage(said) for one in (evidence.topic, evidence.matter, asked.topic))
    if _tells_of_a_like_word(evidence, said):
        return None
    confidence = (draft.confidence + spoken) / 2
    if confidence < min_confidence or draft.confidence < LOWEST_SUPPORT or spoken < LOWEST_SPOKEN_SHARE:
        return None
    return replace(draft, confidence=confidence)


def _is_off_the_shelf(evidence: Evidence, draft: Draft) -> bool:
    """Whether a proposal quotes a document that is not asked, as one found for another text of the turn."""
    return any(quote.document_id not in evidence.documents for quote in draft.quotes)


def _tells_of_a_like_word(evidence: Evidence, said: Mentions) -> bool:
    """Whether the noun of a thing that is only named is said in other tones: "lương" as "chất lượng"."""
    terms, asked = evidence.topic.terms, evidence.question.asked
    if asked.focus is not Focus.EXPLANATION or asked.end or not 0 < len(terms) <= LONGEST_NAME:
        return False
    head = terms[0]
    like = head.accented not in said.syllables and head.accented != head.folded and head.folded in said.folded
    return like and head.pairs.isdisjoint(said.pairs) and not said.says(head.synonyms)


def _repeats(evidence: Evidence, draft: Draft) -> bool:
    """Whether a proposal says nothing but words of the question: the name of whoever it asks about."""
    if not draft.answered or evidence.question.focus in (Focus.YES_NO, Focus.COMPARISON):
        return False
    known = mentions_of(evidence.question.text).folded
    return all(
        word.folded in known or is_function_word(word.accented) for word in words_of(expand(draft.text))
    )


def _tells_what_holds(evidence: Evidence, draft: Draft) -> bool:
    """Whether it is asked for whom or what something does not hold, and what is told does not deny it."""
    asked = draft.answered and evidence.question.focus not in (Focus.YES_NO, Focus.COMPARISON)
    # The items of a list may deny something else.
    told = draft.text.partition("\n")[0]
    return asked and bool(_ASKS_WHAT_HOLDS_NOT.search(evidence.question.text)) and not denies(told)


def _tells_another(evidence: Evidence, draft: Draft) -> bool:
    """Whether the answer is of another rank, office or event than a question that wants no verdict on it."""
    if evidence.question.focus in (Focus.YES_NO, Focus.COMPARISON):
        return False
    told = draft.subject or draft.text
    tells_another = contradicts(evidence.question.text, (told,))
    if not tells_another or evidence.question.focus is not Focus.CRITERIA:
        return tells_another
    # Among what one award demands there may be another: its heading tells whose conditions they are.
    over = (_headings_of(evidence, quote) for quote in draft.quotes)
    return contradicts(evidence.question.text, (*over, told))


def _headings_of(evidence: Evidence, quote: Quote) -> str:
    document = evidence.documents[quote.document_id]
    return document.heading_path(document.section_at(quote.start))


def _heading_over(evidence: Evidence, quote: Quote) -> str:
    section = evidence.documents[quote.document_id].section_over(quote.start)
    return section.heading if section else ""


def _sets_no_condition(evidence: Evidence, draft: Draft) -> bool:
    """Whether conditions are asked for, and neither what is told nor what stands over it is worded as one."""
    if evidence.question.focus is not Focus.CRITERIA or not _ASKS_CONDITION.search(evidence.question.text):
        return False
    over = (_headings_of(evidence, quote) for quote in draft.quotes)
    return not any(map(_CONDITION.search, (draft.text, *over)))


def _tells_another_year(evidence: Evidence, draft: Draft) -> bool:
    """Whether neither the answer nor anything of its documents is of a year, or a quarter, asked about."""
    issued = (str(evidence.documents[quote.document_id].metadata.date) for quote in draft.quotes)
    said = "\n".join((_said(evidence, draft), *(day[:4] for day in issued)))
    if evidence.question.focus is Focus.DATE and quarter_unsaid(evidence.constraints.year_parts, said):
        return True
    return evidence.constraints.year_nowhere(said)


def _tells_no_steps(evidence: Evidence, draft: Draft) -> bool:
    """Whether it is asked how an award is come by, and neither the answer nor what is over it tells."""
    if not draft.answered or evidence.question.focus is Focus.YES_NO:
        return False
    # A chapter on dossiers and procedures also holds who decides.
    over = (_heading_over(evidence, quote) for quote in draft.quotes)
    asked = _ASKS_STEPS.search(evidence.question.text)
    return bool(asked) and not any(map(_STEPS.search, (draft.text, *over)))


def _tells_another_day(evidence: Evidence, draft: Draft) -> bool:
    """Whether it is asked for the day of something, "ngày giải phóng huyện", and another is told."""
    named = _DAY_OF.search(evidence.question.text)
    if named is None or evidence.question.focus is not Focus.DATE:
        return False
    event = evidence.topic.within(*named.span("event"))
    return bool(event.terms) and event.missing(mentions_of(draft.text)) == event


_OF_ANOTHER = (
    tells_one_of_two,
    _tells_another,
    _tells_another_year,
    _tells_another_day,
    _sets_no_condition,
    rules_on_another_award,
)


def _said(evidence: Evidence, draft: Draft) -> str:
    """The answer with its quotes, their headings and documents: all that may speak about the topic."""
    openings = (_opening_over(evidence, quote) for quote in draft.quotes)
    return "\n".join((said_with(evidence, draft), *openings))


def _opening_over(evidence: Evidence, quote: Quote) -> str:
    """What opens the sentence a quote is cut from: "Mức chi họp" of "Mức chi họp: chủ trì …; thư ký …".

    It speaks for a part that says the rest of what is asked; what it says of all parts tells none of them.
    """
    for candidate in evidence.candidates:
        if candidate.document.id == quote.document_id and candidate.start <= quote.start < candidate.end:
            opening = opening_of(candidate.sentence)
            rest = evidence.topic.missing(mentions_of(opening))
            return opening if rest.coverage(mentions_of(quote.text)) >= PART_COVERAGE else ""
    return ""
