"""The table of everyday words and their official ones, and how a question's words are looked up in it."""

from pathlib import Path

import pytest

import bot.evidence.synonyms as synonyms
from bot.evidence.candidates import mentions_of
from bot.evidence.synonyms import Expressions, said_for, sought
from bot.evidence.topic import words_of
from ingest.vietnamese import accented

ENTRIES = Path(synonyms.__file__).with_name("synonyms.txt").read_text(encoding="utf-8").splitlines()


def said(question: str) -> set[str]:
    """What may be said for any word of the question."""
    words = [(word.accented, word.folded) for word in words_of(question)]
    return set().union(*said_for(words))


def test_entries_are_written_in_one_way() -> None:
    assert [line for line in ENTRIES if line != accented(line).strip()] == []
    assert [line for line in ENTRIES if line.count(">") > 1 or not any(map(str.isalpha, line))] == []
    assert len(ENTRIES) == len(set(ENTRIES))


def test_no_expression_is_a_single_letter() -> None:
    expressions = [part.strip() for line in ENTRIES for part in line.replace(">", ",").split(",")]
    assert [one for one in expressions if len(one) < 2] == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("ai cầm trịch cuộc họp", "do Phó Chủ tịch chủ trì"),
        ("xã nào bét bảng", "đơn vị xếp cuối là xã Phú An"),
        ("nop ho so online", "nộp hồ sơ trực tuyến"),
        ("tiền nong ở đâu ra", "nguồn kinh phí"),
        ("đoàn thể lo việc gì", "các tổ chức chính trị - xã hội"),
    ],
)
def test_official_words_say_what_everyday_ones_ask(question: str, text: str) -> None:
    assert mentions_of(text).says(Expressions.of(said(question)))


def test_a_table_with_a_direction_does_not_hold_the_other_way() -> None:
    assert sought("chủ trì") in said("ai cầm trịch")
    assert sought("cầm trịch") not in said("ai chủ trì")


@pytest.mark.parametrize("question", ["báo cáo tổng kết", "giấy khen của xã", "huân chương hạng ba"])
def test_other_levels_stages_and_forms_are_no_synonyms(question: str) -> None:
    others = ("báo cáo sơ kết", "bằng khen", "giấy khen của huyện", "huân chương hạng nhì")
    assert not {sought(other) for other in others} & said(question)
