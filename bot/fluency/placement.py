"""Whether facts stand with their own words: the right day of the wrong event is a wrong day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.fluency.facts import Count, Facts, Moment, quotations
from bot.fluency.support import share, words
from bot.understanding.contrasts import contradicts
from ingest.bodies import find_bodies
from ingest.sentences import clause_spans

# A clause that says the words a little better is noise of phrasing; this much better, it is another matter.
RIVAL_MARGIN, ENTITY_MARGIN = 0.15, 0.3

# "“Tập thể lao động xuất sắc” – ít nhất 70% …", "Hạng Ba: 15 năm …"
_LABEL_ENDS = re.compile(
    r"[:–]\s*(?:(?:từ|trước|sau|đến|khoảng|là|dưới|trên|ít nhất|tối đa|tối thiểu)\s)?$", re.IGNORECASE
)
_SEPARATOR = re.compile(r"[,;]|\b(?:và|hoặc|còn|nhưng)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]*\)")

Told = tuple[Moment | Count, str]


def misplaced(sentence: str, mine: Facts, source: str, theirs: Facts) -> bool:
    """Whether a time or number stands with words that the source says of another one of its sort."""
    if _is_misplaced(_told_days(sentence, mine), _told_days(source, theirs)):
        return True
    return any(
        _is_misplaced(_told_counts(sentence, mine, unit), _told_counts(source, theirs, unit))
        for unit in {count.quantity.unit for count in mine.counts}
    )


def misattributed(sentence: str, source: str) -> bool:
    """Whether a clause about one body or quoted name says what the source says of another."""
    there = [(_entities(clause), words(clause)) for clause in _clauses(source)]
    for clause in _clauses(sentence):
        named = _entities(clause)
        if len(named) != 1:
            continue
        wanted = words(clause) - frozenset().union(*map(words, named))
        own = max((share(wanted, said) for others, said in there if named & others), default=1.0)
        against = max(
            (share(wanted, said) for others, said in there if others and not named & others), default=0.0
        )
        if wanted and against > own + ENTITY_MARGIN:
            return True
    return False


def _is_misplaced(mine: Sequence[Told], theirs: Sequence[Told]) -> bool:
    for fact, said in mine:
        wanted = words(said)
        own = [text for other, text in theirs if _bears_out(fact, other)]
        if own and all(contradicts(said, (text,), must_name=True) for text in own):
            return True
        rivals = [text for other, text in theirs if not _alike(fact, other)]
        nearest = max((share(wanted, words(text)) for text in rivals), default=0.0)
        if wanted and nearest > max((share(wanted, words(text)) for text in own), default=0.0) + RIVAL_MARGIN:
            return True
    return False


def _bears_out(fact: Moment | Count, other: Moment | Count) -> bool:
    match fact, other:
        case Moment(), Moment():
            return fact.stands_for(other)
        case Count(), Count():
            return fact.stands_for(other)
    return False


def _alike(fact: Moment | Count, other: Moment | Count) -> bool:
    if isinstance(fact, Moment) and isinstance(other, Moment) and fact.point == other.point:
        return True
    return _bears_out(fact, other)


def _told_days(text: str, facts: Facts) -> list[Told]:
    """Of the day that follows a document number, that number is told."""
    numbered = {number.end + gap: number.text for number in facts.documents for gap in (1, 2)}
    plain = [moment for moment in facts.moments if moment.start not in numbered]
    told: list[Told] = [(m, numbered[m.start]) for m in facts.moments if m.start in numbered]
    return [*told, *_told(text, plain)]


def _told_counts(text: str, facts: Facts, unit: str) -> list[Told]:
    return list(_told(text, [count for count in facts.counts if count.quantity.unit == unit]))


def _told(text: str, facts: Sequence[Moment | Count]) -> Iterator[Told]:
    """Each fact with the words that are said of it: those around it, or after it in a clause it opens.

    What stands between two facts is parted at the last comma or conjunction.
    """
    for start, end in clause_spans(text):
        inside = _groups(text, [fact for fact in facts if start <= fact.start < end])
        if not inside:
            continue
        between = [text[one[-1].end : other[0].start] for one, other in pairwise(inside)]
        opens = _opens_clause(text[start : inside[0][0].start])
        parted = [(gap, "") if opens else _parted(gap) for gap in between]
        before = ["" if opens else text[start : inside[0][0].start], *(later for _, later in parted)]
        after = [*(earlier for earlier, _ in parted), text[inside[-1][-1].end : end]]
        for group, first, last in zip(inside, before, after, strict=True):
            said = _IN_BRACKETS.sub(" ", f"{first} {last}")
            yield from ((fact, said) for fact in group)


def _groups(text: str, facts: Sequence[Moment | Count]) -> list[list[Moment | Count]]:
    """Facts with no word between them, of which the same is said: "từ ngày 15/3 đến ngày 30/11"."""
    groups: list[list[Moment | Count]] = []
    for fact in facts:
        if groups and not words(text[groups[-1][-1].end : fact.start]):
            groups[-1].append(fact)
        else:
            groups.append([fact])
    return groups


def _parted(gap: str) -> tuple[str, str]:
    """What follows one fact and what leads to the next."""
    last = next(reversed(list(_SEPARATOR.finditer(gap))), None)
    return (gap[: last.start()], gap[last.end() :]) if last else ("", gap)


def _opens_clause(before: str) -> bool:
    """Whether what stands before the first fact is nothing, or the label of what follows."""
    return not words(before) or _LABEL_ENDS.search(before) is not None


def _clauses(text: str) -> list[str]:
    return [text[start:end] for start, end in clause_spans(text)]


def _entities(text: str) -> frozenset[str]:
    """The bodies and quoted names of a clause, by keys under which their spellings meet."""
    bodies = {body.key for body in find_bodies(text)}
    return frozenset(bodies | {quoted.lower() for quoted in quotations(text)})
