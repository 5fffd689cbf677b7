"""Answers to questions that ask for two things: each is answered, or said not to be stated."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.abstaining import what_is_missing
from bot.answering.asserted import draft_asserted
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import followed_by
from bot.answering.things import draft_each
from bot.answering.ways import draft_answer
from bot.evidence.values import find_values
from bot.understanding.circumstances import asking_part
from bot.understanding.focus import Focus
from bot.understanding.parts import split_parts
from bot.wording import not_stated


def draft_parts(evidence: Evidence, min_confidence: float) -> Draft:
    """The drafts of a question's parts as one; of the whole question where its first part has no answer.

    The first part is what the person wants most: an answer to "ai làm chủ tịch?" alone, of a council that
    no document speaks of, would look like one of that council.
    """
    if several := draft_each(evidence, min_confidence):
        return several
    first, *others = split_parts(evidence.question.text)
    if not others:
        return _draft_of_whole(evidence, min_confidence)
    main = draft_answer(evidence.about(first), min_confidence)
    if not main.answered:
        return _draft_of_whole(evidence, min_confidence)
    for part in others:
        about = evidence.about(part)
        other = draft_answer(about, min_confidence)
        if other.answered:
            main = _joined(main, other)
        elif not _says_place_in_row(main, about):
            main = _without(main, about)
    return main


def _draft_of_whole(evidence: Evidence, min_confidence: float) -> Draft:
    """The draft of what is asked without what the asker tells; where that decides nothing, of the whole."""
    whole = evidence.question.text
    asked = asking_part(whole)
    own = evidence if asked == whole else evidence.about(asked)
    draft = draft_asserted(own, min_confidence) or draft_answer(own, min_confidence)
    decides = draft.answered and (own.question.focus is not Focus.YES_NO or draft.kind == "yesno")
    if decides or own is evidence:
        return draft
    other = draft_asserted(evidence, min_confidence) or draft_answer(evidence, min_confidence)
    return other if other.answered and (other.kind == "yesno" or not draft.answered) else draft


def _without(main: Draft, other: Evidence) -> Draft:
    """The draft, saying that the documents do not state the other part."""
    return replace(main, text=followed_by(main.text, not_stated(what_is_missing(other))))


def _says_place_in_row(main: Draft, other: Evidence) -> bool:
    """Whether what is quoted for the first part holds "kỳ họp thứ 3", where the other asks that."""
    asked = other.question.asked
    return asked.focus is Focus.ORDINAL and any(find_values(asked, quote.text) for quote in main.quotes)


def _joined(main: Draft, other: Draft) -> Draft:
    if main.text == other.text or other.text == main.text.partition(": ")[2]:
        return main
    return replace(
        main,
        text=_text_of_both(main, other),
        confidence=min(main.confidence, other.confidence),
        quotes=tuple(dict.fromkeys((*main.quotes, *other.quotes))),
        deadlines=tuple(dict.fromkeys((*main.deadlines, *other.deadlines))),
    )


def _text_of_both(main: Draft, other: Draft) -> str:
    """Both texts; of two values in one clause both values and the clause once."""
    value, _, clause = main.text.partition(": ")
    second, _, same = other.text.partition(": ")
    if clause and clause == same:
        # A name stands in the clause as it is written.
        second = second if second in clause else f"{second[:1].lower()}{second[1:]}"
        return f"{value}; {second}: {clause}"
    return f"{main.text}\n{other.text}"
