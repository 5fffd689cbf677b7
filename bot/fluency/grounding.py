"""Whether the passages that a sentence cites bear it out, and if not, why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.fluency import support
from bot.fluency.facts import Count, Facts, find_facts
from bot.fluency.passages import NumberedPassage
from bot.fluency.placement import misattributed, misplaced
from bot.fluency.protocols import Entails
from bot.fluency.reply import CitedSentence
from bot.understanding.contrasts import contradicts
from ingest.abbreviations import expand
from ingest.bodies import find_bodies
from ingest.body_names import same_body
from ingest.document_numbers import number_key
from ingest.vietnamese import accented

Fault = Literal[
    "uncited",
    "unsupported",
    "number",
    "time",
    "document number",
    "provision",
    "body",
    "name",
    "contrast",
    "negation",
    "certainty",
    "misplaced",
    "not entailed",
]

# Of what a sentence speaks about, its facts left out, this share is spoken of in its passages. Of the outputs
# in tests/bot/fluency/outputs.json good paraphrases have 0.7 and more, invented rules mostly under 0.6.
MIN_SUPPORT = 0.65
MIN_ACCENTED = 0.5
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Source:
    """The passages that one sentence cites, read as one text."""

    text: str
    facts: Facts
    flat: str
    passages: int

    @classmethod
    def of(cls, passages: Sequence[NumberedPassage]) -> Source:
        text = "\n".join(passage.stated for passage in passages)
        return cls(text, find_facts(text), f"{_flat(text)}\n{_flat(expand(text))}", len(passages))


def find_fault(
    sentence: CitedSentence,
    passages: Sequence[NumberedPassage],
    entails: Entails | None = None,
) -> Fault | None:
    """The first fault of a sentence, None when it may be shown.

    `entails`, where there is a model for it, is asked last: rules are cheap and never talked round.
    """
    cited = [passage for passage in passages if passage.number in sentence.cites]
    if not cited:
        return "uncited"
    source = Source.of(cited)
    fault = next(_faults(sentence.text, source), None)
    if fault is None and entails is not None and not entails(source.text, sentence.text):
        return "not entailed"
    return fault


def _faults(text: str, source: Source) -> Iterator[Fault]:
    mine, theirs = find_facts(text, loosely=True), source.facts
    if not all(_count_stands(text, count, source) for count in mine.counts):
        yield "number"
    if any(not any(one.stands_for(other) for other in theirs.moments) for one in mine.moments):
        yield "time"
    if not _documents_stand(mine, theirs):
        yield "document number"
    if not all(_provision_stands(provision, source) for provision in mine.provisions):
        yield "provision"
    if not all(_phrase_stands(phrase, source) for phrase in mine.phrases):
        yield "name"
    if not _bodies_stand(text, source):
        yield "body"
    if not _is_supported(mine.blanked(text), source.text):
        yield "unsupported"
    if contradicts(text, (source.text,), must_name=True):
        yield "contrast"
    if support.turned_around(text, source.text):
        yield "negation"
    if support.surer(text, source.text) or support.tentative_lost(text, source.text, mine.moments, theirs):
        yield "certainty"
    if misplaced(text, mine, source.text, theirs) or misattributed(text, source.text):
        yield "misplaced"


def _is_supported(text: str, source: str) -> bool:
    """Half of the syllables also as they are accented: a model that drops the marks writes another tongue."""
    if support.support(text, source) < MIN_SUPPORT:
        return False
    return support.share(support.words(text), support.words(source)) >= MIN_ACCENTED


def _count_stands(text: str, count: Count, source: Source) -> bool:
    """ "Cả hai" sums up what is compared: as many as there are passages cited."""
    if text[: count.start].lower().endswith("cả ") and count.quantity.value == source.passages:
        return True
    return any(count.stands_for(other) for other in source.facts.counts)


def _documents_stand(mine: Facts, theirs: Facts) -> bool:
    known = {number_key(number.canonical) for number in theirs.documents}
    return all(
        number_key(number.canonical) in known
        or (
            (not number.symbols or "/" not in number.text)
            and any(number.matches(other.canonical) for other in theirs.documents)
        )
        for number in mine.documents
    )


def _phrase_stands(phrase: str, source: Source) -> bool:
    return _flat(phrase) in source.flat or _flat(expand(phrase)) in source.flat


def _provision_stands(provision: tuple[str, str], source: Source) -> bool:
    """As "Điều 5", or where the text only numbers its paragraphs, as "1." and "a)" at the start of one."""
    sort, label = provision
    if provision in source.facts.provisions:
        return True
    marks = {"khoản": rf"{label}[.)]", "điểm": rf"{label}[.)]"}
    mark = marks.get(sort)
    return mark is not None and re.search(rf"(?:^|\n|› )\s*{mark}\s", source.text) is not None


def _bodies_stand(text: str, source: Source) -> bool:
    there = find_bodies(source.text)
    return all(
        _flat(expand(body.text)) in source.flat or any(same_body(body.text, other.text) for other in there)
        for body in find_bodies(text)
    )


def _flat(text: str) -> str:
    """Case, tone placement, quotation marks and spaces do not matter."""
    return _SPACE.sub(" ", re.sub(r"[“”\"«»]", "", accented(text))).strip()
