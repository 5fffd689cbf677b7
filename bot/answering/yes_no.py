"""Yes or no: what the question claims, held against what the documents say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.answering.bounds import is_bounded, meets, opposed
from bot.answering.conflicts import conflicts
from bot.answering.deadlines import answer_with_named_deadline
from bot.answering.draft import Draft, Evidence
from bot.answering.introductions import items_after
from bot.answering.lists import listing_sentence
from bot.answering.phrasing import lead, plain, sentence, shorten
from bot.answering.references import describe, references_named
from bot.answering.values import heading_actor
from bot.evidence.candidates import Candidate, mentions_of, pull
from bot.evidence.constraints import levels_in, number_conflict
from bot.evidence.values import Value, find_values, times
from bot.understanding.focus import Focus, Interrogative
from bot.wording import ONE_CONDITION, ONLY_THIS
from ingest.bodies import same_body
from ingest.model import Quote
from ingest.time_expressions import find_time_expressions

# A claim is judged only by a clause that speaks about this share of it, its values left out.
LOWEST_COVERAGE = 0.5
# Without a value to compare, the clause must say most of the claim itself, or with its headings nearly all.
POLARITY_COVERAGE = 0.5
POLARITY_WITH_HEADINGS = (0.7, 0.25)
# The share of a claim that may stand nowhere near the clause: "cần sáng kiến" is not told without it.
MOST_LEFT_OUT = 0.3
AS_GOOD = 0.05
CLAUSE_CHARACTERS = 520
CLAUSES = 16
_TAIL = re.compile(
    r"[\s,]*(?:\b(?:có|là))?\s*\b(?:phải|đúng|được|hay|chứ|rồi)?\s*(?:không|chưa|sai)(?:\s(?:nhỉ|ạ|vậy|thế"
    r"|anh|chị|em))?\W*$"
    r"|\s(?:ha|hạ|hả|hà|chứ)(?:\s(?:em|anh|chị|bạn))?\W*$"
    r"|^(?:có phải|liệu|có đúng)\s(?:là\s)?",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(?:không|chưa|chẳng|trừ|cấm)\b", re.IGNORECASE)
_NEGATED_WORD = re.compile(r"\bkhông (?:chỉ|những|ngừng|phân biệt|để)\b", re.IGNORECASE)
_OPPOSITES = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        "tối đa|tối thiểu",
        "tăng|giảm|ổn định",
        "bắt buộc|tự nguyện",
        "nguyên tắc|ngoại lệ",
        "đạt|không đạt",
    )
)
_MENTIONS = re.compile(
    r"^.*?\bcó\s(?:nhắc|nêu|đề cập|nói|ghi)(?:\sgì)?(?:\s(?:tới|đến|về|tôi|trong))?\s(?P<thing>.+)$",
    re.IGNORECASE,
)
MENTION_COVERAGE = 0.8
_BELONGS = re.compile(
    r"^(?P<one>.{2,80}?)\s(?:có\s)?(?:nằm trong|thuộc|được tính vào|có trong|là một trong)\s(?:các\s"
    r"|những\s)?(?P<group>.{4,})$",
    re.IGNORECASE,
)
_CLAIMED_TYPES = (Focus.DATE, Focus.PERCENTAGE, Focus.AMOUNT, Focus.DURATION, Focus.COUNT, Focus.ACTOR)
_ACTING_FROM_START = 14
_BY = re.compile(r"\b(?:do|là|giao(?: cho)?|thuộc)\s+$", re.IGNORECASE)
# "Mới làm 4 tháng có được xét không?": the number need not be the document's own, only within its bound.
_ELIGIBLE = re.compile(r"\b(?:được|đủ|phải|cần)\b", re.IGNORECASE)
# "III. Thời gian": where a heading stands among others says nothing in an answer; "Điều 5" does.
_ENUMERATOR = re.compile(r"^\s*(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s+")
_YEARLESS = ("day", "month")
_DAY_AND_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?P<month>\d{1,2})(?:\s?[/.-]\s?\d{4})?\b", re.IGNORECASE
)
_MONTH = re.compile(r"\btháng\s(?P<month>\d{1,2})\b|\b(?P<of_year>\d{1,2})/\d{4}", re.IGNORECASE)
# Whether something has to be is not told by a clause in which it merely occurs.
_OBLIGATION = re.compile(r"\b(?:bắt buộc|phải|tự nguyện)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A value the question claims, with the type that the documents' own value must have."""

    asked: Interrogative
    value: Value


def answer_yes_no(evidence: Evidence) -> Draft | None:
    """ "Có: …" or "Không: …" with what the documents say; None when they do not speak about the claim."""
    if evidence.question.focus is not Focus.YES_NO:
        return None
    text = _TAIL.sub("", evidence.question.text).strip()
    claims = list(_claims(text))
    return (
        _by_reference(evidence)
        or _by_membership(evidence, text)
        or _by_deadline(evidence, text, claims)
        or _by_value(evidence, text, claims)
        or _by_polarity(evidence, text)
    )


def answer_mentioned(evidence: Evidence) -> Draft | None:
    """Whether the documents speak of a thing: "Kế hoạch có nhắc tới chuyển đổi số không?"."""
    asked = _MENTIONS.match(evidence.question.text)
    if evidence.question.focus is not Focus.YES_NO or asked is None:
        return None
    thing = evidence.about(_TAIL.sub("", asked["thing"] or asked["subject"]).strip())
    for candidate in thing.candidates[:CLAUSES]:
        if candidate.own_coverage < MENTION_COVERAGE:
            continue
        if number_conflict(evidence.question, candidate.hit.passage.text, candidate.document):
            continue
        return _verdict_on(candidate, True)
    return None


def _claims(text: str) -> Iterator[_Claim]:
    for focus in _CLAIMED_TYPES:
        for value in find_values(Interrogative(focus, 0, 0), text):
            if focus is Focus.ACTOR and not _acts(text, value):
                continue
            unit = _counted(value) if focus is Focus.COUNT else ""
            yield _Claim(Interrogative(focus, 0, 0, unit), value)


def _acts(text: str, value: Value) -> bool:
    return value.start <= _ACTING_FROM_START or bool(_BY.search(text[: value.start]))


def _counted(value: Value) -> str:
    return " ".join(word for word in value.text.split()[1:] if not word[0].isdigit())


def _by_reference(evidence: Evidence) -> Draft | None:
    """A claim about whose document it is, or of which day."""
    claimed_levels = evidence.constraints.levels
    days = [found.begin for found in times(evidence.question.text) if found.precision == "day"]
    for reference in references_named(evidence):
        levels = levels_in(reference.issuer or "")
        agreements = [reference.date in days] if days and reference.date else []
        agreements += [bool(levels & claimed_levels)] if claimed_levels and levels else []
        if agreements:
            return _verdict(all(agreements), describe(reference), 0.85, reference.quotes[:1])
    return None


def _by_deadline(evidence: Evidence, text: str, claims: list[_Claim]) -> Draft | None:
    """A claim of a time for what a deadline is named: of that deadline the time is known for sure."""
    for claim in claims:
        if claim.asked.focus is not Focus.DATE:
            continue
        rest = evidence.about(" ".join((text[: claim.value.start] + text[claim.value.end :]).split()))
        draft = answer_with_named_deadline(rest) if not _denies(text) else None
        if draft is None:
            continue
        told = Value(0, len(draft.text), draft.text)
        if not _lies_in(told, claim.value) and _lies_in(claim.value, told):
            only = f"{ONLY_THIS} {draft.text}"
            return Draft(only, draft.confidence, draft.quotes, answered=False, kind="yesno")
        return _verdict(_lies_in(told, claim.value), draft.text, draft.confidence, draft.quotes)
    return None


def _by_value(evidence: Evidence, text: str, claims: list[_Claim]) -> Draft | None:
    """A claim that names a date, a number or a body: the documents' own value for it decides."""
    for claim in claims:
        rest = evidence.about(" ".join((text[: claim.value.start] + text[claim.value.end :]).split()))
        stated = [
            (candidate, value)
            for candidate in rest.candidates[:CLAUSES]
            if not candidate.is_heading
            and candidate.coverage >= LOWEST_COVERAGE
            and not conflicts(rest, candidate)
            and (value := _stated(rest, candidate, claim)) is not None
        ]
        if stated:
            return _verdict_by_value(text, claim, stated)
    return None


def _verdict_by_value(text: str, claim: _Claim, stated: list[tuple[Candidate, Value]]) -> Draft:
    """Yes if a clause about as good as the best one states the claimed value, else no.

    Neither where the clause states less than is claimed: a day that lies in the month it names.
    """
    equal = _EQUAL.get(claim.asked.focus, _equal_numbers)
    best, told = stated[0]
    if _ELIGIBLE.search(text) and not is_bounded(text, claim.value):
        met = meets(claim.value, best.text, told)
        if met is not None:
            denied = _denies(f"{_introduction(best)} {best.text[: told.start]}")
            agrees = met != (denied != _denies(text))
            verdict = _verdict_on(best, agrees)
            return replace(verdict, text=f"{verdict.text} {ONE_CONDITION}") if agrees else verdict
    for candidate, value in stated:
        if candidate.score >= best.score - AS_GOOD and equal(claim.value, value):
            contrary = _opposed(text, candidate.text) or opposed(text, claim.value, candidate.text, value)
            return _verdict_on(candidate, not contrary)
    vaguer = claim.asked.focus is Focus.DATE and _lies_in(claim.value, told)
    return _undecided(best) if vaguer else _verdict_on(best, False)


def _introduction(candidate: Candidate) -> str:
    """The line ending in a colon that stands above a clause: "Không bình xét đối với các trường hợp sau:"."""
    passage = candidate.hit.passage
    above = f"{passage.context}\n{candidate.document.text[passage.start : candidate.start]}"
    return next((line for line in reversed(above.split("\n")) if line.rstrip().endswith(":")), "")


def _stated(rest: Evidence, candidate: Candidate, claim: _Claim) -> Value | None:
    """The value of the claimed type that the clause states of the rest of the claim."""
    offered = find_values(claim.asked, candidate.text)
    if claim.asked.focus is Focus.ACTOR and (actor := heading_actor(candidate)):
        return actor
    return max(offered, key=lambda value: pull(rest.topic, candidate.text, value, offered), default=None)


def _by_membership(evidence: Evidence, text: str) -> Draft | None:
    """A claim that a thing belongs to a list: whether one of the list's items names it."""
    asked = _BELONGS.match(text)
    if asked is None:
        return None
    group = evidence.about(asked["group"])
    listing = listing_sentence(group)
    items = items_after(listing) if listing and listing.coverage >= MENTION_COVERAGE else []
    if listing is None or not items:
        return None
    one = evidence.about(asked["one"]).topic
    document = listing.document
    named = [
        span for span in items if one.coverage(mentions_of(document.text[slice(*span)])) >= MENTION_COVERAGE
    ]
    said = [document.text[slice(*span)] for span in named or items]
    quote = document.quote(listing.start, (named or items)[-1][1])
    return _verdict(
        bool(named), f"{plain(listing.text)} {'; '.join(map(plain, said))}", listing.coverage, (quote,)
    )


def _by_polarity(evidence: Evidence, text: str) -> Draft | None:
    """A claim without values: whether the clause about it denies it."""
    for candidate in evidence.candidates[:CLAUSES]:
        if candidate.is_heading or conflicts(evidence, candidate):
            continue
        if _OBLIGATION.search(text) and not _OBLIGATION.search(candidate.text):
            continue
        if _is_about_claim(candidate) and not _leaves_out(evidence, candidate):
            agrees = _denies(candidate.text) == _denies(text)
            return _verdict_on(candidate, agrees and not _opposed(text, candidate.text))
    return None


def _leaves_out(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause and what stands above it say nothing of a good part of the claim."""
    title = candidate.document.metadata.title
    said = mentions_of("\n".join((candidate.sentence, *candidate.headings, _introduction(candidate), title)))
    missing = sum(term.weight for term in evidence.topic.missing(said))
    return missing > MOST_LEFT_OUT * evidence.topic.weight


def _is_about_claim(candidate: Candidate) -> bool:
    if candidate.coverage >= LOWEST_COVERAGE and candidate.own_coverage >= POLARITY_COVERAGE:
        return True
    lowest, own = POLARITY_WITH_HEADINGS
    return candidate.coverage >= lowest and candidate.own_coverage >= own


def _opposed(claim: str, said: str) -> bool:
    """Whether what is said names the opposite of what is claimed: "tối đa" where "tối thiểu" is claimed."""
    for opposites in _OPPOSITES:
        claimed, stated = (
            {match.group().lower() for match in opposites.finditer(one)} for one in (claim, said)
        )
        if claimed and stated and not claimed & stated:
            return True
    return False


def _denies(text: str) -> bool:
    return bool(_NEGATION.search(_NEGATED_WORD.sub("", text)))


def _verdict_on(candidate: Candidate, agrees: bool) -> Draft:
    quote = candidate.document.quote(candidate.start, candidate.end)
    return _verdict(agrees, candidate.text, candidate.score, (quote,), candidate.headings)


def _undecided(candidate: Candidate) -> Draft:
    """That the documents state only what the claim is a part of."""
    quote = candidate.document.quote(candidate.start, candidate.end)
    text = f"{ONLY_THIS} {sentence(shorten(candidate.text, CLAUSE_CHARACTERS))}"
    return Draft(text, candidate.score, (quote,), answered=False, kind="yesno")


def _verdict(
    agrees: bool, said: str, confidence: float, quotes: tuple[Quote, ...], headings: tuple[str, ...] = ()
) -> Draft:
    where = f"{shorten(_ENUMERATOR.sub('', headings[-1]), 80)} – " if headings else ""
    text = lead("Có" if agrees else "Không", f"tài liệu nêu: {where}{shorten(said, CLAUSE_CHARACTERS)}")
    return Draft(text, confidence, quotes, kind="yesno")


def _equal_dates(claimed: Value, offered: Value) -> bool:
    """Whether what is offered lies within what is claimed, and so bears it out."""
    return _lies_in(offered, claimed)


def _lies_in(inner: Value, outer: Value) -> bool:
    # Cut out of its sentence a time has lost its role, so that all expressions count.
    pairs = [(a, b) for a in find_time_expressions(inner.text) for b in find_time_expressions(outer.text)]
    if any(a.precision in _YEARLESS and a.begin is a.finish is None for pair in pairs for a in pair):
        return _same_days(inner.text, outer.text)
    return any(
        a.begin is not None
        and a.finish is not None
        and b.begin is not None
        and b.finish is not None
        and b.begin <= a.begin <= a.finish <= b.finish
        for a, b in pairs
    )


def _same_days(inner: str, outer: str) -> bool:
    """Whether a day or month lies in another where a year is left out: 15/8/2026 in "tháng 8"."""
    (day, month), (outer_day, outer_month) = _day_and_month(inner), _day_and_month(outer)
    return month is not None and month == outer_month and outer_day in (None, day)


def _day_and_month(text: str) -> tuple[int | None, int | None]:
    if match := _DAY_AND_MONTH.search(text):
        return int(match["day"]), int(match["month"])
    month = _MONTH.search(text)
    return None, int(month["month"] or month["of_year"]) if month else None


def _equal_numbers(claimed: Value, offered: Value) -> bool:
    numbers = [[int(digits) for digits in _DIGITS.findall(value.text)] for value in (claimed, offered)]
    return bool(numbers[0]) and numbers[0] == numbers[1]


def _equal_bodies(claimed: Value, offered: Value) -> bool:
    return same_body(claimed.text, offered.text)


_EQUAL: dict[Focus, Callable[[Value, Value], bool]] = {
    Focus.DATE: _equal_dates,
    Focus.ACTOR: _equal_bodies,
}
