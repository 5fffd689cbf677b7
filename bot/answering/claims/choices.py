"""One of two: "mức tối đa hay tối thiểu?", answered by the one that the documents say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, plain, shorten
from bot.answering.verdicts import CLAUSE_CHARACTERS, introduction
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.topic import Mentions
from ingest.model import Quote
from ingest.sentences import sentence_spans

LOWEST_COVERAGE = 0.5
CLAUSES = 12
# What documents write for each of the things between which questions ask to choose.
_SAID = {
    "tối đa": r"tối đa|không quá|không vượt quá|nhiều nhất|cao nhất",
    "tối thiểu": r"tối thiểu|ít nhất|thấp nhất|không dưới|trở lên",
    "bắt buộc": r"bắt buộc",
    "tự nguyện": r"tự nguyện",
    "tăng": r"tăng",
    "giảm": r"giảm",
    "trực tiếp": r"trực tiếp",
    "trực tuyến": r"trực tuyến",
    "cá nhân": r"cá nhân",
    "tập thể": r"tập thể",
    "hằng năm": r"hằng năm|hàng năm|mỗi năm",
    "đột xuất": r"đột xuất",
}
_ONE = "|".join(_SAID)
_CHOICE = re.compile(
    rf"\b(?P<one>{_ONE})\b(?:\skhông)?,?\s(?:hay|hoặc)\s(?:là\s)?(?:mức\s|cho\s)?(?P<other>{_ONE})\b",
    re.IGNORECASE,
)
_LINKING = re.compile(r"\b(?:là|thuộc|có|mức|diện)\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# "Các mức chi quy định tại điểm đ nêu trên là mức tối đa": said of what stands before it.
_BACK = re.compile(r"\b(?:nêu trên|trên đây|nói trên|quy định tại (?:các )?(?:điểm|khoản))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Choice:
    """The two things asked about, and the question without them."""

    members: tuple[str, str]
    rest: str

    def made_in(self, text: str) -> str | None:
        """The one of both that a text says; None where it says both or neither."""
        said = [one for one in self.members if re.search(rf"\b(?:{_SAID[one]})\b", text, re.IGNORECASE)]
        return said[0] if len(said) == 1 else None


def answer_choice(evidence: Evidence) -> Draft | None:
    """Which of two the documents say; None where the question offers no such two or no clause decides."""
    choice = _choice_in(evidence.question.text)
    if choice is None:
        return None
    about = evidence.about(f"{choice.rest} {' '.join(choice.members)}")
    rest = about.topic.within(0, len(choice.rest))
    numbers = set(_NUMBER.findall(choice.rest))
    for candidate in about.candidates[:CLAUSES]:
        coverage = rest.coverage(_around(candidate))
        if candidate.is_heading or coverage < LOWEST_COVERAGE or conflicts(about, candidate):
            continue
        if not numbers <= set(_NUMBER.findall(candidate.text)):
            continue
        for said, quotes in _sayings(candidate):
            if member := choice.made_in(said):
                text = lead(member, shorten(said, CLAUSE_CHARACTERS))
                return Draft(text, coverage, quotes, about=evidence.about(choice.rest))
    return None


def _choice_in(text: str) -> _Choice | None:
    match = _CHOICE.search(text)
    if match is None:
        return None
    members = (match["one"].lower(), match["other"].lower())
    rest = f"{_LINKING.sub('', text[: match.start()].strip())} {text[match.end() :]}".strip(" ?.!")
    return _Choice(members, rest) if members[0] != members[1] and rest else None


def _around(candidate: Candidate) -> Mentions:
    """What a clause and all that stands over it mention."""
    title = candidate.document.metadata.title
    return mentions_of("\n".join((candidate.sentence, introduction(candidate), *candidate.headings, title)))


def _sayings(candidate: Candidate) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """The clause, then with the line that introduces it, then with what its section says of it later on."""
    document = candidate.document
    quote = document.quote(candidate.start, candidate.end)
    text = plain(candidate.text)
    yield text, (quote,)
    if above := introduction(candidate):
        yield f"{plain(above)} {text}", (quote,)
    for section in document.ancestry(document.section_at(candidate.start)):
        for start, end in sentence_spans(document.text, candidate.end, section.end):
            if _BACK.search(document.text[start:end]):
                yield f"{text} – {plain(document.text[start:end])}", (quote, document.quote(start, end))
