"""Judging answers: facts in the answer, silence where it is due, quotes that stand in the files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers import Answer, Citation
from bot.corpus.quote_check import QuoteCheck
from bot.evaluation import Outcome, Question, evaluate_questions, judge, missing_facts, read_questions, states
from ingest.errors import ThiduaError
from ingest.model import Document, Metadata

ANSWER = Answer("Hạn nộp?", "Hạn nộp?", True, "date", "Hồ sơ nộp trước ngày 25/8/2025.", 0.9)
SILENCE = replace(ANSWER, answered=False, answer="Tài liệu không nêu.", confidence=0.1)


@pytest.mark.parametrize(
    ("text", "fact", "expected"),
    [
        ("Năm 2022 có 15 xã", "22", False),
        ("có 22 xã", "22", True),
        ("ngày 5/8/2025", "25", False),
        ("ỦY BAN nhân dân", "uỷ ban", True),
        ("Uy ban nhan dan", "Ủy ban", False),
        ("Kế hoạch\nsố  133", "kế hoạch số 133", True),
        ("Không gian mạng", "Không", True),
        ("Không. Tài liệu nêu rõ", "Không", True),
        ("Khôngs", "Không", False),
        ("Có, theo Điều 5", "Có", True),
        ("Có: tài liệu nêu: chưa đủ năm thì không xét", "Không", False),
        ("Không: tài liệu nêu: có 15 xã", "Có", False),
        ("Không: tài liệu nêu: có 15 xã", "không", True),
        ("Mức chi không quá 2 %: có văn bản", "không", True),
        ("bất cứ gì", "", True),
    ],
)
def test_fact_is_looked_for_as_people_read(text: str, fact: str, expected: bool) -> None:
    assert states(text, fact) is expected


def test_of_a_group_one_fact_is_enough() -> None:
    question = Question("1", "?", True, must_contain_any=(("25/8", "ngày 25 tháng 8"), ("a", "b")))
    assert missing_facts(question, "trước 25/8, nhóm b") == ()
    assert missing_facts(question, "trước 25/8") == ("a | b",)


@pytest.mark.parametrize(
    ("question", "answer", "outcome"),
    [
        (Question("1", "?", True, ("25/8/2025",)), ANSWER, "right"),
        (Question("1", "?", True, ("26/8/2025",)), ANSWER, "wrong"),
        (Question("1", "?", True, ("25/8/2025",), must_not_contain=("hồ sơ",)), ANSWER, "wrong"),
        (Question("1", "?", True, ("25/8/2025",)), SILENCE, "silent"),
        (Question("1", "?", False), SILENCE, "abstained"),
        (Question("1", "?", False), ANSWER, "invented"),
    ],
)
def test_outcome(question: Question, answer: Answer, outcome: Outcome) -> None:
    assert judge(question, answer, lambda *_: True).outcome == outcome


def test_silence_is_never_counted_as_cited() -> None:
    assert not judge(Question("1", "?", False), SILENCE, lambda *_: True).cited


def test_counts_by_kind_and_reliability() -> None:
    questions = [
        Question("1", "a", True, ("25/8/2025",), kind="date"),
        Question("2", "b", True, ("26/8/2025",), kind="date"),
        Question("3", "c", False, kind="outside"),
    ]

    def ask(question: str, history: Sequence[str]) -> Answer:
        return {"a": ANSWER, "b": replace(ANSWER, confidence=1.0), "c": SILENCE}[question]

    evaluation = evaluate_questions(questions, ask, lambda *_: True)
    assert evaluation.kinds == ["date", "outside"]
    assert (
        evaluation.count("right") == evaluation.count("wrong", "date") == evaluation.count("abstained") == 1
    )
    assert [failure.question.id for failure in evaluation.failures] == ["2"]
    last = evaluation.reliability()[-1]
    assert (last.low, last.high, last.count, last.right) == (0.8, 1.0, 2, 1)
    assert sum(bin_.count for bin_ in evaluation.reliability()) == 2


@pytest.mark.parametrize("content", ["{}", '[{"id": "1"}]', "not json", '[{"id": 1, "question": "?"}]'])
def test_question_file_of_another_form_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "questions.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ThiduaError) as caught:
        read_questions(path)
    assert "questions.json" in caught.value.message


def test_question_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ThiduaError):
        read_questions(tmp_path / "none.json")


def test_question_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "questions.json"
    entry = {"id": "1", "question": "?", "answerable": True, "must_contain": ["a"], "kind": "date", "more": 1}
    path.write_text(json.dumps([entry]), encoding="utf-8")
    assert read_questions(path) == [Question("1", "?", True, ("a",), kind="date")]


class TestQuoteCheck:
    TEXT = "Hồ sơ nộp trước ngày 25/8/2025 về Phòng Nội vụ."

    @pytest.fixture
    def check(self, tmp_path: Path) -> QuoteCheck:
        (tmp_path / "kh.md").write_text(
            "# Kế hoạch\n\nHồ sơ **nộp trước**\nngày 25/8/2025 về Phòng Nội vụ.\n", encoding="utf-8"
        )
        document = Document("kh", "kh.md", "", Metadata("Kế hoạch"), self.TEXT, (), (), ())
        return QuoteCheck({"kh": document}, tmp_path)

    def citation(self, start: int, end: int, quote: str) -> Citation:
        return Citation("kh", "kh.md", "Kế hoạch", None, None, None, "", None, start, end, quote)

    def test_quote_across_a_line_break_and_emphasis_is_verbatim(self, check: QuoteCheck) -> None:
        assert check.is_verbatim(self.citation(0, 30, self.TEXT[:30]))

    def test_quote_that_is_not_at_its_place_is_refused(self, check: QuoteCheck) -> None:
        assert not check.is_verbatim(self.citation(1, 31, self.TEXT[:30]))

    def test_quote_that_ingest_has_altered_is_refused(self, check: QuoteCheck, tmp_path: Path) -> None:
        (tmp_path / "kh.md").write_text("Hồ sơ nộp trước ngày 26/8/2025", encoding="utf-8")
        assert not check.is_verbatim(self.citation(0, 30, self.TEXT[:30]))

    def test_quote_of_an_unknown_document_is_refused(self, check: QuoteCheck) -> None:
        assert not check.is_verbatim(replace(self.citation(0, 5, self.TEXT[:5]), document="other"))

    def test_one_citation_must_be_from_the_file_with_the_facts(self, check: QuoteCheck) -> None:
        answer = replace(ANSWER, citations=(self.citation(0, 30, self.TEXT[:30]),))
        assert check(answer, "kh.md")
        assert not check(answer, "other.md")
        assert not check(replace(ANSWER, citations=()), "kh.md")
