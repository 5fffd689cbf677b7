"""Recorded model outputs over passages of the corpus: what is wrong is never shown, what is good survives."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.fluency.grounding import find_fault
from bot.fluency.passages import NumberedPassage
from bot.fluency.reply import cited_sentences
from ingest.model import Quote
from ingest.vietnamese import normalise

RECORDED = json.loads((Path(__file__).parent / "outputs.json").read_text(encoding="utf-8"))
OUTPUTS = RECORDED["outputs"]
CORPUS = Path(__file__).parents[3] / "corpus"
MIN_SURVIVING = 0.95
BAD = ("wrong", "invented", "injected", "malformed")


def surviving(case: dict[str, Any]) -> list[str]:
    passages = [
        NumberedPassage(number, passage["source"], passage["text"], Quote("document", 0, 0, ""))
        for number, key in enumerate(case["passages"], start=1)
        if (passage := RECORDED["passages"][key])
    ]
    sentences = cited_sentences([case["output"]])
    return [sentence.text for sentence in sentences if find_fault(sentence, passages) is None]


@pytest.mark.parametrize(
    "case",
    [case for case in OUTPUTS if case["sort"] not in ("good", "undetected")],
    ids=lambda case: case["id"],
)
def test_nothing_wrong_is_shown(case: dict[str, Any]) -> None:
    assert surviving(case) == case["kept"]


@pytest.mark.xfail(
    strict=True, reason="true words joined wrongly, without a number or name of the wrong thing"
)
@pytest.mark.parametrize(
    "case", [case for case in OUTPUTS if case["sort"] == "undetected"], ids=lambda case: case["id"]
)
def test_what_the_rules_do_not_see(case: dict[str, Any]) -> None:
    assert surviving(case) == case["kept"]


def test_good_sentences_survive() -> None:
    good = [case for case in OUTPUTS if case["sort"] == "good"]
    written = [text for case in good for text in case["kept"]]
    lost = set(written) - {text for case in good for text in surviving(case)}
    assert len(lost) <= (1 - MIN_SURVIVING) * len(written), lost


def test_there_are_enough_of_each_sort() -> None:
    sorts = [case["sort"] for case in OUTPUTS]
    assert len(sorts) >= 80
    assert min(map(sorts.count, ("good", *BAD))) >= 8


@pytest.mark.parametrize("key", RECORDED["passages"])
def test_passages_are_of_the_corpus(key: str) -> None:
    passage = RECORDED["passages"][key]
    file = _letters((CORPUS / passage["file"]).read_text(encoding="utf-8"))
    assert all(_letters(line) in file for line in passage["text"].split("\n"))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", normalise(text))
