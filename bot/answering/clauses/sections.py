"""Answers that are a stretch of text: the section asked about, or the sentence that says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.clauses.blocks import MIN_COUNTED, Block, items, paragraphs, told
from bot.answering.clauses.introductions import Span, announces, items_behind, sentence_quote, told_clause
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, plain, sentence, shorten
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.headings import headed_by
from bot.evidence.people import are_people, asks_for_people
from bot.evidence.sectors import sector_fit
from bot.evidence.topic import Mentions, Topic, words_of
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from ingest.model import Document, Section
from ingest.vietnamese import accented, folded

# A heading that names this share of the topic is what was asked about; its body is the answer.
HEADING_COVERAGE = 0.58
LOWEST_COVERAGE = 0.5
# A sentence that alone says so much more of the topic than the heading is the answer.
SAYS_MORE = 0.2
# Clauses so little behind the best one may be the one meant.
AS_GOOD = 0.05
# "Ủy viên vắng thì ai bỏ phiếu?": behind it stands what is asked of the case.
_THEN = re.compile(r"\bthì\s", re.IGNORECASE)
_TOLD_OF = re.compile(r"\b(?:gì|thế nào|ra sao) (?:về|đến|tới)\b")
_OUTCOME = re.compile(r"\bkết quả\b", re.IGNORECASE)
_CAME_OF = re.compile(
    r"\d+(?:,\d+)?\s?%|\b(?:đạt|vượt|hoàn thành)\b.*\b(?:chỉ tiêu|kế hoạch|mục tiêu)|\b(?:tăng|giảm|đạt)\s\d",
    re.IGNORECASE,
)
LONGEST_OUTCOME = 600
HEAD_WORDS = 2
ABOVE_DISCOUNT = 0.8
# Two introductions this near to each other are not told apart by what the question says.
CLEARLY_MORE = 0.05
# What divides a text into its articles: a list of their headings is a table of contents, and answers nothing.
_DIVISIONS = ("part", "chapter", "division", "subdivision", "article")
# What offices head their lists with, where a question may use another of the words: "Chương trình buổi Lễ"
# for "theo trình tự nào".
_KINDS_OF_LIST = tuple(
    re.compile(rf"\b(?:{words})\b")
    for words in (
        "trinh tu|chuong trinh|kich ban|quy trinh|cac buoc|dien bien",
        "thanh phan(?! ho so)|dai bieu|khach moi|nguoi du|nhung ai|moi ai|gom ai|ai (?:duoc )?(?:moi|du)",
        "(?:thanh phan )?ho so|giay to|thu tuc",
        "dieu kien|tieu chuan|tieu chi",
        "co cau|phan bo|chia|thang diem|bang diem",
    )
)
_ASKS_FOR_DIVISIONS = re.compile(
    r"\b(?:chuong|dieu|muc|phan|phu luc|bo cuc|ket cau|cau truc)\b(?! (?:kien|dong|tra|tieu|dich))"
)


def answer_from_section(evidence: Evidence) -> Draft | None:
    """The body of the section whose heading names the topic: all its items, in order, or its text."""
    block = best_block(evidence)
    best = next((one for one in evidence.candidates if not conflicts(evidence, one)), None)
    if block is None or (best and not best.is_heading and best.own_coverage >= block.coverage + SAYS_MORE):
        return None
    return announced_within(evidence, block) or told(block)


def announced_within(evidence: Evidence, block: Block) -> Draft | None:
    """The one list of a section with several that is the one asked for: "1. Hồ sơ xét danh hiệu gồm:".

    A single one is, where it begins as the question does.
    """
    found = announced_items(evidence, block)
    if found is None:
        return None
    (start, end), items = found
    text = block.document.text
    said = bulleted(plain(text[start:end]), [text[slice(*item)] for item in items])
    return Draft(said, block.coverage, (block.document.quote(start, items[-1][1]),))


def announced_items(evidence: Evidence, block: Block) -> tuple[Span, list[Span]] | None:
    """The introduction among a section's that is clearly the one asked for, with its items."""
    text = block.document.text
    introductions = [span for span in block.paragraphs if announces(text[slice(*span)])]
    shares = [evidence.topic.coverage(mentions_of(text[slice(*span)])) for span in introductions]
    ranked = sorted(zip(shares, introductions, strict=True), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] < ranked[1][0] + CLEARLY_MORE):
        return None
    best = ranked[0][1]
    if len(ranked) == 1 and not begins_alike(evidence.question.text, plain(text[slice(*best)])):
        return None
    announced = items_behind(block.document, *best)
    return (best, announced) if len(announced) >= MIN_COUNTED else None


def answer_by_sentence(evidence: Evidence) -> Draft | None:
    """The clause that speaks most about the topic; for a heading, what stands under it."""
    best = _best_said(evidence)
    if best is None or best.coverage < LOWEST_COVERAGE:
        return None
    if best.is_heading:
        return _under_heading(evidence, best)
    return _told_outcome(best) if _asks_for_outcome(evidence) else told_clause(best)


def _asks_for_outcome(evidence: Evidence) -> bool:
    return evidence.question.focus is Focus.EXPLANATION and bool(_OUTCOME.search(evidence.question.text))


def _told_outcome(best: Candidate) -> Draft:
    """The whole sentence: what came of a thing is told figure after figure, "01 tập thể …; 17 cá nhân …"."""
    whole = sentence_quote(best)
    if best.text not in whole.text or len(whole.text) > LONGEST_OUTCOME or announces(whole.text):
        return told_clause(best)
    return Draft(sentence(shorten(whole.text, LONGEST_OUTCOME)), best.score, (whole,))


def _best_said(evidence: Evidence) -> Candidate | None:
    """The best clause; of some about as good the one that says most of what is asked of a case.

    "Ủy viên vắng cử người họp thay thì ý kiến người đó tính thế nào?" is not told by who sends whom. What
    came of a thing is told by a figure or a target sooner than by "có hiệu quả".
    """
    best = next((one for one in evidence.candidates if _may_say(evidence, one)), None)
    then = _THEN.search(evidence.question.text)
    of_outcome = _asks_for_outcome(evidence)
    if best is None or best.is_heading or (then is None and not of_outcome):
        return best
    near = [
        one
        for one in evidence.candidates
        if one.score >= best.score - AS_GOOD and not one.is_heading and _may_say(evidence, one)
    ]
    if then is None:
        return max(near, key=lambda one: bool(_CAME_OF.search(one.text)))
    asked = evidence.topic.within(then.end(), len(evidence.question.text))
    return max(near, key=lambda one: asked.coverage(mentions_of(one.text)))


def _may_say(evidence: Evidence, candidate: Candidate) -> bool:
    document = candidate.document
    place = document.section_at(candidate.start) if candidate.is_heading else None
    if place is not None and _only_holds_articles(evidence, document, place):
        return False
    return not conflicts(evidence, candidate)


def _only_holds_articles(evidence: Evidence, document: Document, place: int) -> bool:
    """Whether a section is a whole text or a chapter, and the question asks for no such parts."""
    section = document.sections[place]
    if section.kind == "letterhead":
        return True
    holds = any(one.parent == place and one.kind in _DIVISIONS for one in document.sections)
    return holds and not _ASKS_FOR_DIVISIONS.search(folded(evidence.question.text))


def best_block(evidence: Evidence) -> Block | None:
    fitting = blocks(evidence)
    if asks_for_people(evidence.question.text):
        fitting = (one for one in fitting if are_people(items(one)))
    block = max(fitting, key=lambda block: (block.coverage, -len(block.section.title)), default=None)
    return block if block and block.coverage >= HEADING_COVERAGE else None


def _under_heading(evidence: Evidence, candidate: Candidate) -> Draft | None:
    document = candidate.document
    position = document.section_at(candidate.start)
    if position is None:
        return None
    section = _narrowest(evidence, document, position)
    body = tuple(paragraphs(document, section))
    return told(Block(document, section, candidate.score, body)) if body else None


def _narrowest(evidence: Evidence, document: Document, position: int) -> Section:
    """The section, or the subsection whose heading alone says as much of the topic."""
    section = document.sections[position]
    wanted = evidence.topic.coverage(mentions_of(section.heading))
    inner = [one for one in document.sections if one.parent == position and one.title]
    return next(
        (one for one in inner if evidence.topic.coverage(mentions_of(one.heading)) >= wanted > 0), section
    )


def blocks(evidence: Evidence) -> Iterator[Block]:
    """The sections around the passages found, and those headed by what is asked about and nothing else."""
    seen = set()
    words = frozenset(term.folded for term in evidence.topic.terms)
    for document, position in (*_found(evidence), *headed_by(words, evidence.documents)):
        for section in document.ancestry(position):
            key = (document.id, section.start)
            if key in seen or not section.title:
                continue
            seen.add(key)
            place = document.sections.index(section)
            if _only_holds_articles(evidence, document, place):
                continue
            body = tuple(paragraphs(document, section))
            headings = tuple(one.heading for one in document.ancestry(place))
            if contradicts(evidence.question.text, headings):
                continue
            if body and not evidence.constraints.level_conflict(section.title, document):
                fit = sector_fit(evidence.topic, document, evidence.documents)
                yield Block(document, section, fit * _heading_coverage(evidence, document, section), body)


def _found(evidence: Evidence) -> Iterator[tuple[Document, int | None]]:
    for hit in evidence.hits:
        document = evidence.documents[hit.passage.document_id]
        yield document, document.section_at(hit.passage.start)


def _heading_coverage(evidence: Evidence, document: Document, section: Section) -> float:
    """The share of the topic the heading names; parents and title help where it says much itself."""
    own = Mentions.of(words_of(section.heading))
    parents = [parent.heading for parent in document.ancestry(section.parent)]
    around = Mentions.of(words_of("\n".join([document.metadata.title, *parents])))
    question = evidence.question.text
    kind = kind_asked_for(question, section.title)
    if kind:
        return _coverage_beside(evidence.topic, kind, own, around)
    coverage = evidence.topic.coverage(own, around, discount=ABOVE_DISCOUNT)
    if begins_alike(question, section.title):
        return coverage
    return coverage * min(1.0, 2 * _matter_told_of(evidence).coverage(own))


def _matter_told_of(evidence: Evidence) -> Topic:
    """What a heading must name: of "chỉ thị nói gì về khen thưởng?" the last, which is in that directive."""
    asked = _TOLD_OF.search(accented(evidence.question.text))
    told_of = evidence.topic.within(asked.end(), len(evidence.question.text)) if asked else evidence.topic
    return told_of if told_of.terms else evidence.topic


def _coverage_beside(topic: Topic, kind: Sequence[tuple[int, int]], own: Mentions, around: Mentions) -> float:
    """The share of the topic said where the words at `kind` are said in others."""
    said = {term.start for span in kind for term in topic.within(*span).terms}
    rest = Topic(tuple(term for term in topic.terms if term.start not in said))
    by_kind = topic.weight - rest.weight
    return (by_kind + rest.coverage(own, around, discount=ABOVE_DISCOUNT) * rest.weight) / (
        topic.weight or 1.0
    )


def kind_asked_for(question: str, title: str) -> list[tuple[int, int]]:
    """Where the question names the kind of list that a heading announces; empty where it does not."""
    asked, told = folded(question), folded(title)
    # "Về thành phần hồ sơ".
    told = told.removeprefix("ve ")
    kind = next((one for one in _KINDS_OF_LIST if one.match(told)), None)
    return [match.span() for match in kind.finditer(asked)] if kind else []


def begins_alike(question: str, title: str) -> bool:
    """Whether heading and question begin with the same word: "Chủ đề thi đua", "Chủ đề của đợt …"."""
    heads = [[word.folded for word in words_of(text)][:HEAD_WORDS] for text in (question, title)]
    return len(heads[0]) == HEAD_WORDS and heads[0] == heads[1]
