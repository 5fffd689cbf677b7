"""The question sets are facts about the corpus: what an answer must contain stands in the document named."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ingest.vietnamese import accented, folded

ROOT = Path(__file__).parents[1]
QUESTIONS = ROOT / "tests" / "questions"
# The folder of documents each set is about.
CORPORA = {
    "development": ROOT / "corpus",
    "kept_aside": ROOT / "corpus",
    "offices/development": QUESTIONS / "offices" / "corpus",
    "my-phuoc-lan/development": QUESTIONS / "my-phuoc-lan" / "corpus",
    "luong-thao/kept_aside": QUESTIONS / "luong-thao" / "corpus",
    "lam-giang/development": QUESTIONS / "lam-giang" / "corpus",
    "lam-hai/development": QUESTIONS / "lam-hai" / "corpus",
    "an-giao/development": QUESTIONS / "an-giao" / "corpus",
    "phu-khe/development": QUESTIONS / "phu-khe" / "corpus",
    "vinh-hau/development": QUESTIONS / "vinh-hau" / "corpus",
    "thach-khe/development": QUESTIONS / "thach-khe" / "corpus",
    "nam-sat/development": QUESTIONS / "nam-sat" / "corpus",
    "vinh-lac-tay/development": QUESTIONS / "vinh-lac-tay" / "corpus",
    "tan-duyen/development": QUESTIONS / "tan-duyen" / "corpus",
    "ea-nhak/development": QUESTIONS / "ea-nhak" / "corpus",
    "hoanh-giang/development": QUESTIONS / "hoanh-giang" / "corpus",
    "ban-phieng/development": QUESTIONS / "ban-phieng" / "corpus",
    "tra-ninh/development": QUESTIONS / "tra-ninh" / "corpus",
    "ban-chu/kept_aside": QUESTIONS / "ban-chu" / "corpus",
    "tan-khe/kept_aside": QUESTIONS / "tan-khe" / "corpus",
}
SETS = tuple(CORPORA)
OF_THE_CORPUS = ("development", "kept_aside")
ANSWER_KINDS = {
    "date",
    "number",
    "organisation",
    "document",
    "list",
    "criteria",
    "yesno",
    "comparison",
    "explanation",
}
UNANSWERABLE_KINDS = {"outside", "next-door"}
VERDICTS = {"Có", "Không", "Đúng", "Chưa", "Phải"}
ANSWER_LENGTH = 700

Question = dict[str, Any]


@cache
def questions(name: str) -> list[Question]:
    path = QUESTIONS / f"{name}.json"
    loaded: list[Question] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def answerable(name: str) -> list[Question]:
    return [question for question in questions(name) if question["answerable"]]


def unanswerable(name: str) -> list[Question]:
    return [question for question in questions(name) if not question["answerable"]]


def without_diacritics(question: Question) -> bool:
    return accented(question["question"]) == folded(question["question"])


@cache
def corpus_text(corpus: Path, file: str) -> str:
    """The file as one line, for facts; Markdown emphasis and escapes would cut them."""
    raw = (corpus / file).read_text(encoding="utf-8")
    return accented(" ".join(re.sub(r"[*\\]", "", raw).split()))


def occurs(fact: str, corpus: Path, file: str) -> bool:
    """Whether the fact stands in the file; "22" is no part of "2022"."""
    wanted = accented(fact)
    before = r"(?<!\d)" if wanted[0].isdigit() else ""
    after = r"(?!\d)" if wanted[-1].isdigit() else ""
    pattern = re.compile(before + re.escape(wanted) + after)
    text = corpus_text(corpus, file)
    # A number such as "80/KH-UBND" may be broken by the end of a line in the source.
    return bool(pattern.search(text) or ("/" in wanted and pattern.search(text.replace(" ", ""))))


def missing_facts(question: Question, corpus: Path) -> list[str]:
    missing = [
        fact
        for fact in question["must_contain"]
        if fact not in VERDICTS and not occurs(fact, corpus, question["file"])
    ]
    for group in question.get("must_contain_any", []):
        if VERDICTS.isdisjoint(group) and not any(occurs(fact, corpus, question["file"]) for fact in group):
            missing.append(" | ".join(group))
    return missing


@pytest.mark.parametrize("name", SETS)
def test_every_fact_asked_for_stands_in_the_named_document(name: str) -> None:
    wrong = {
        question["id"]: missing
        for question in answerable(name)
        if (missing := missing_facts(question, CORPORA[name]))
    }
    assert not wrong


@pytest.mark.parametrize("name", SETS)
def test_answerable_questions_demand_facts_that_fit_into_one_answer(name: str) -> None:
    for question in answerable(name):
        facts = question["must_contain"] + [group[0] for group in question.get("must_contain_any", [])]
        assert facts, question["id"]
        assert sum(map(len, facts)) <= ANSWER_LENGTH // 2, question["id"]


@pytest.mark.parametrize("name", SETS)
def test_forbidden_facts_do_not_contradict_the_wanted_ones(name: str) -> None:
    for question in questions(name):
        wanted = [accented(fact) for fact in question["must_contain"]]
        for forbidden in question.get("must_not_contain", []):
            assert not any(accented(forbidden) in fact for fact in wanted), question["id"]


@pytest.mark.parametrize("name", OF_THE_CORPUS)
def test_kinds_are_known_and_all_are_asked(name: str) -> None:
    assert {question["kind"] for question in answerable(name)} == ANSWER_KINDS
    assert {question["kind"] for question in unanswerable(name)} == UNANSWERABLE_KINDS


@pytest.mark.parametrize("name", OF_THE_CORPUS)
def test_proportions_hold(name: str) -> None:
    total = len(questions(name))
    refused = unanswerable(name)
    outside = sum(question["kind"] == "outside" for question in refused)
    assert total >= 75
    assert 0.3 <= len(refused) / total <= 0.37
    assert 0.25 <= outside / len(refused) <= 0.55
    assert 0.3 <= sum(map(without_diacritics, questions(name))) / total <= 0.55
    assert 0.09 <= sum("history" in question for question in questions(name)) / total <= 0.15


def test_identifiers_are_unique() -> None:
    identifiers = [question["id"] for name in SETS for question in questions(name)]
    assert len(identifiers) == len(set(identifiers))


def test_no_question_is_asked_twice_in_the_same_conversation() -> None:
    asked = [
        folded("\n".join([*question.get("history", []), question["question"]]))
        for name in SETS
        for question in questions(name)
    ]
    assert len(asked) == len(set(asked))
