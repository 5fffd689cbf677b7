"""Questions with known answers, asked with and without a model: the model is never a loss."""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from pathlib import Path

import pytest

from bot.answers import Answer
from bot.assistant import Assistant
from bot.corpus.quote_check import QuoteCheck
from bot.evaluation import Evaluation, evaluate_questions, read_questions
from bot.fluency.fluent_assistant import FluentAssistant
from bot.fluency.protocols import Asks
from index.build import build
from index.library import Library
from tests.fake_embedder import FakeEmbedder

ROOT = Path(__file__).parents[3]
CORPUS, QUESTIONS = ROOT / "corpus", ROOT / "tests" / "questions" / "development.json"
# Fifty questions in four rounds take eight seconds; docs/decisions/fluency.md has the figures of all.
EVERY = 32
# A good model's wording is taken for more of the questions than this, a bad one's for fewer.
PHRASED_SHARE = 0.2
DAY = datetime.date(2025, 6, 1)
_ANSWER = re.compile(r"Câu trả lời có sẵn: (?P<answer>.*?)\n\n(?P<passages><doan .*</doan>)", re.DOTALL)
_DIGIT = re.compile(r"\d")


class Rephrasing:
    """A fake model that makes something of the quoted answer it is given; `change` says what."""

    name = "rephrasing"

    def __init__(self, change: Callable[[str, random.Random], str]) -> None:
        self._change = change
        self._random = random.Random(7)

    def stream(self, instructions: str, request: str) -> Iterator[str]:
        found = _ANSWER.search(request)
        if found is None:
            yield ""
            return
        marks = "".join(f"[{number}]" for number in range(1, found["passages"].count("<doan ") + 1))
        for line in unescape(found["answer"]).splitlines():
            yield f"{self._change(line, self._random).rstrip('.')} {marks}.\n"


def faithful(line: str, _: random.Random) -> str:
    """What a good model does: brackets left out, wording loosened, facts and items kept."""
    line = re.sub(r"\s*\([^()]*\)", "", line).replace("tài liệu nêu: ", "")
    return re.sub(r"^(?P<value>[^:\n]{3,40}): (?P<rest>.{40,})$", r"\g<rest>", line)


def misleading(line: str, rng: random.Random) -> str:
    """What a bad one does: another digit, a negation more or less, a limit turned round."""
    turns = [
        lambda text: _DIGIT.sub(lambda match: str((int(match.group()) + 1) % 10), text, count=1),
        lambda text: (
            text.replace("không ", "", 1) if "không " in text else f"Không {text[:1].lower()}{text[1:]}"
        ),
        lambda text: text.replace("ít nhất", "tối đa").replace("trước", "sau").replace("dưới", "trên"),
        lambda text: f"{text.rstrip('.')}. Thời hạn là ngày 31/12/2029",
    ]
    return rng.choice(turns)(line)


def rambling(line: str, _: random.Random) -> str:
    return "Thi đua là yêu nước, yêu nước thì phải thi đua và khen thưởng kịp thời 100%"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    state = tmp_path_factory.mktemp("state")
    build(CORPUS, state, FakeEmbedder)
    return Library.open(state, FakeEmbedder)


def evaluate(assistant: Asks, library: Library) -> Evaluation:
    def ask(question: str, history: Sequence[str]) -> Answer:
        return assistant.ask(question, history, DAY)

    questions = read_questions(QUESTIONS)[::EVERY]
    return evaluate_questions(questions, ask, QuoteCheck(library.documents, CORPUS))


@pytest.fixture(scope="module")
def without(library: Library) -> Evaluation:
    return evaluate(Assistant(library, min_confidence=0.4), library)


@pytest.mark.parametrize("change", [faithful, misleading, rambling])
def test_no_question_is_answered_worse(
    library: Library, without: Evaluation, change: Callable[[str, random.Random], str]
) -> None:
    fluent = FluentAssistant(Assistant(library, min_confidence=0.4), library, Rephrasing(change))
    with_model = evaluate(fluent, library)
    worse = [
        (after.question.id, after.outcome, after.answer.answer)
        for before, after in zip(without.judgements, with_model.judgements, strict=True)
        if (before.good and not after.good) or (before.cited and not after.cited)
    ]
    assert worse == [], worse
    phrased = [judgement for judgement in with_model.judgements if judgement.answer.engine == "llm"]
    share = len(phrased) / len(with_model.judgements)
    assert (share > PHRASED_SHARE) is (change is faithful), share
