"""What stands in an answer's message, and that its buttons find it again."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace

import pytest

from bot.answers import Answer
from bot.blocks import Paragraph
from bot.telegram.answer_card import MAX_DAYS, MAX_QUOTES, MAX_SUGGESTIONS, Card, card_blocks, card_buttons
from bot.telegram.rendering import Day, pages
from ingest.knowledge import Recurrence
from tests.bot.sample_knowledge import ANSWER, MONTHLY, RELATIVE, SOON, TODAY, deadline

MONTH = replace(deadline("month", datetime.date(2026, 9, 1), datetime.date(2026, 9, 30)), precision="month")


def days_of(answer: Answer) -> list[str]:
    return [
        f"{b.before}{b.day:%d/%m}{b.after}"
        for b in card_blocks(Card.of(answer, TODAY), TODAY)
        if isinstance(b, Day)
    ]


def test_answer_stands_first_and_bold_then_the_rest() -> None:
    blocks = list(card_blocks(Card.of(ANSWER, TODAY), TODAY))
    assert blocks[0] == Paragraph("Trước ngày 15/8/2026.", "strong")
    assert blocks[1] == Day(datetime.date(2026, 8, 8), "🗓 ", " · còn 5 ngày")
    assert "Đã hiểu câu hỏi là: hạn nộp báo cáo" in pages(blocks)[-1].plain


def test_what_is_no_answer_is_not_bold() -> None:
    first = next(iter(card_blocks(Card.of(replace(ANSWER, answered=False), TODAY), TODAY)))
    assert first == Paragraph(ANSWER.answer, "plain")


@pytest.mark.parametrize(
    ("today", "words"),
    [(datetime.date(2026, 8, 8), "hôm nay"), (datetime.date(2026, 8, 9), "đã qua"), (TODAY, "còn 5 ngày")],
)
def test_day_says_how_far_off_it_is(today: datetime.date, words: str) -> None:
    day = next(b for b in card_blocks(Card.of(ANSWER, today), today) if isinstance(b, Day))
    assert words in day.after


def test_last_day_of_a_month_is_told_as_the_latest() -> None:
    assert days_of(replace(ANSWER, deadlines=(MONTH,))) == ["🗓 chậm nhất 30/09 · còn 58 ngày"]


def test_last_day_of_a_yearly_task_is_told_as_the_latest() -> None:
    yearly = deadline("yearly", recurrence=Recurrence("year"))
    assert days_of(replace(ANSWER, deadlines=(yearly,)))[0].startswith("🗓 chậm nhất 31/12 · ")
    assert days_of(replace(ANSWER, deadlines=(MONTHLY,)))[0].startswith("🗓 20/08 · ")


def test_day_before_the_one_that_is_named_is_told_as_the_latest() -> None:
    quote = replace(SOON.quotes[0], text="nộp báo cáo trước ngày 09/8/2026.")
    assert days_of(replace(ANSWER, deadlines=(replace(SOON, quotes=(quote,)),))) == [
        "🗓 chậm nhất 08/08 · còn 5 ngày"
    ]


def test_days_that_the_answer_has_counted_are_not_counted_again() -> None:
    assert days_of(replace(ANSWER, answer="Trước ngày 9/8/2026. (Còn 5 ngày.)")) == ["🗓 08/08"]


def test_answer_to_a_greeting_is_not_judged() -> None:
    greeting = Answer("Chào", "", True, "explanation", "Xin chào!", 1.0, suggestions=("Hạn nộp?",))
    labels = [[button.label for button in row] for row in card_buttons(Card.of(greeting, TODAY), 1)]
    assert [row for row in labels if row] == [["Hạn nộp?"]]


def test_label_of_a_suggestion_ends_with_a_whole_word() -> None:
    question = "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện có nhiệm vụ gì?"
    card = Card.of(replace(ANSWER, suggestions=(question,)), TODAY)
    label = card_buttons(card, 1)[-1][0].label
    assert label.endswith("…")
    assert question.startswith(f"{label.removesuffix('…')} ")
    assert len(label) <= 60


def test_list_that_names_its_days_is_not_followed_by_them_again() -> None:
    listed = replace(ANSWER, kind="list", deadlines=(SOON, MONTHLY))
    assert days_of(listed) == []
    assert Card.of(listed, TODAY).deadlines == ("soon", "monthly")


def test_several_days_are_told_with_their_names() -> None:
    shown = days_of(replace(ANSWER, deadlines=(SOON, RELATIVE, MONTHLY)))
    assert [line.endswith(": Nộp báo cáo sơ kết") for line in shown] == [True, True]


def test_much_is_cut_to_what_fits_a_telephone() -> None:
    many = replace(
        ANSWER,
        citations=ANSWER.citations * 9,
        deadlines=(SOON,) * 9,
        suggestions=tuple(f"Câu {n}?" for n in range(9)),
    )
    card = Card.of(many, TODAY)
    assert len(days_of(many)) == MAX_DAYS
    assert len(card.suggestions) == MAX_SUGGESTIONS
    assert f"Còn {9 - MAX_QUOTES} nguồn nữa" in pages(card_blocks(card, TODAY))[-1].plain


def test_card_survives_being_kept() -> None:
    card = Card.of(ANSWER, TODAY)
    assert Card.read(json.loads(json.dumps(card.written()))) == card


def test_data_of_buttons_are_short_and_hold_no_words() -> None:
    wordy = replace(ANSWER, suggestions=("ế" * 300,))
    for row in card_buttons(Card.of(wordy, TODAY), 10**12):
        for button in row:
            assert len(button.action.encode()) <= 64
            assert button.action.isascii()
            assert len(button.label) <= 60


def test_buttons_are_only_those_that_do_something() -> None:
    bare = replace(ANSWER, citations=(), deadlines=(), suggestions=())
    assert [button.label for row in card_buttons(Card.of(bare, TODAY), 1) for button in row] == ["👍", "👎"]
