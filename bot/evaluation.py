"""Judges answers against questions whose facts are known: right, wrong, or rightly silent."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from bot.answers import Answer
from ingest.errors import ThiduaError
from ingest.vietnamese import accented

# "silent": none though there is one; "abstained": none where there is none; "invented": one where none is.
Outcome = Literal["right", "wrong", "silent", "abstained", "invented"]

Ask = Callable[[str, Sequence[str]], Answer]
IsCited = Callable[[Answer, str | None], bool]

RELIABILITY_BINS = 5
# A yes/no answer opens with its verdict; as part of another word ("không" in "không gian") it is none.
_VERDICTS = frozenset({"có", "không"})
_OPENING_VERDICT = re.compile(r"(?:có|không)(?=:)")


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what its answer must hold; the fields are described in tests/questions/README.md."""

    id: str
    question: str
    answerable: bool
    must_contain: tuple[str, ...] = ()
    must_contain_any: tuple[tuple[str, ...], ...] = ()
    must_not_contain: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    file: str | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a question. `cited`: every quote is verbatim, one is from the file with the facts."""

    question: Question
    answer: Answer
    outcome: Outcome
    missing: tuple[str, ...]
    forbidden: tuple[str, ...]
    cited: bool

    @property
    def good(self) -> bool:
        return self.outcome in ("right", "abstained")


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """The answers given with a confidence from `low` to `high`, and how many of them were right."""

    low: float
    high: float
    count: int
    right: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The judgements of a question set."""

    judgements: tuple[Judgement, ...]

    def count(self, outcome: Outcome, kind: str | None = None) -> int:
        return sum(j.outcome == outcome and kind in (None, j.question.kind) for j in self.judgements)

    @property
    def kinds(self) -> list[str]:
        return sorted({judgement.question.kind for judgement in self.judgements})

    @property
    def answered(self) -> list[Judgement]:
        return [judgement for judgement in self.judgements if judgement.answer.answered]

    @property
    def failures(self) -> list[Judgement]:
        return [judgement for judgement in self.judgements if not judgement.good]

    def reliability(self) -> list[ReliabilityBin]:
        """Equal bins of confidence from 0 to 1."""
        edges = [step / RELIABILITY_BINS for step in range(RELIABILITY_BINS + 1)]
        return [self._bin(low, high) for low, high in itertools.pairwise(edges)]

    def _bin(self, low: float, high: float) -> ReliabilityBin:
        inside = [
            j for j in self.answered if low <= j.answer.confidence < high or j.answer.confidence == high == 1
        ]
        return ReliabilityBin(low, high, len(inside), sum(j.outcome == "right" for j in inside))


def read_questions(path: Path) -> list[Question]:
    """The questions in a JSON file. Raises ThiduaError naming what is wrong with it."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[Question])
    except OSError as error:
        raise ThiduaError(f"Không đọc được tệp “{path}”.", "Kiểm tra đường dẫn và quyền đọc.") from error
    except msgspec.DecodeError as error:
        remedy = "Viết theo mẫu trong tests/questions/README.md."
        raise ThiduaError(f"Tệp câu hỏi “{path}” không đúng mẫu: {error}.", remedy) from error


def evaluate_questions(questions: Iterable[Question], ask: Ask, is_cited: IsCited) -> Evaluation:
    """Ask every question and judge the answer."""
    return Evaluation(
        tuple(judge(question, ask(question.question, question.history), is_cited) for question in questions)
    )


def judge(question: Question, answer: Answer, is_cited: IsCited) -> Judgement:
    """Judge one answer; facts are looked for in the answer itself, not in its citations."""
    missing = missing_facts(question, answer.answer)
    forbidden = tuple(fact for fact in question.must_not_contain if states(answer.answer, fact))
    cited = answer.answered and is_cited(answer, question.file)
    return Judgement(
        question, answer, _outcome(question, answer, bool(missing or forbidden)), missing, forbidden, cited
    )


def missing_facts(question: Question, text: str) -> tuple[str, ...]:
    """The facts that `text` lacks; of a group of alternatives, all of them joined."""
    single = [fact for fact in question.must_contain if not states(text, fact)]
    groups = (group for group in question.must_contain_any if not any(states(text, fact) for fact in group))
    return (*single, *(" | ".join(group) for group in groups))


def states(text: str, fact: str) -> bool:
    """Whether `text` holds `fact`: case and tone placement do not matter; "22" is not in "2022".

    Of a text that opens with a verdict ("Có: … không quá 2 %") no other verdict is held.
    """
    wanted, within = _flat(fact), _flat(text)
    if not wanted:
        return True
    if wanted in _VERDICTS and (opening := _OPENING_VERDICT.match(within)):
        return opening.group() == wanted
    boundary = r"\w" if wanted in _VERDICTS else r"\d"
    before = rf"(?<!{boundary})" if re.match(boundary, wanted) else ""
    after = rf"(?!{boundary})" if re.match(boundary, wanted[-1]) else ""
    return re.search(before + re.escape(wanted) + after, within) is not None


def _outcome(question: Question, answer: Answer, faulty: bool) -> Outcome:
    if not question.answerable:
        return "invented" if answer.answered else "abstained"
    if not answer.answered:
        return "silent"
    return "wrong" if faulty else "right"


def _flat(text: str) -> str:
    return " ".join(accented(text).split())
