"""A review in the terminal: what is shown and asked, what is decided, and what the decisions do later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.blocks import Block, plain_lines
from bot.perspective import Perspective
from bot.review import review
from bot.review.decision_file import append_decision
from ingest.catalog import DeadlineDecision, load_catalog
from ingest.deadlines.decisions import apply_decisions
from ingest.knowledge import Deadline, Recurrence
from tests.bot.deadline_samples import FILE, LINE, PLAN, SEEN, TODAY, deadline

INTERIM = deadline("Tổ chức sơ kết phong trào thi đua", id="interim")
FINAL = deadline("Tổng kết, trao thưởng", id="final", start=date(2026, 12, 20))
LAST_YEAR = deadline("Đăng ký danh hiệu", id="old", start=date(2025, 2, 1))


class Person:
    """Answers with `lines`, then interrupts the review; remembers prompts, screen and decisions."""

    def __init__(self, *lines: str, then: type[BaseException] = EOFError) -> None:
        self._lines: Iterator[str] = iter(lines)
        self._then = then
        self.prompts: list[str] = []
        self.screen: list[str] = []
        self.decisions: list[DeadlineDecision] = []

    def ask(self, prompt: str) -> str:
        self.prompts.append(prompt)
        try:
            return next(self._lines)
        except StopIteration:
            raise self._then from None

    def write(self, blocks: Any) -> None:
        shown: list[Block] = list(blocks)
        self.screen += plain_lines(shown)

    def reviews(self, *deadlines: Deadline, seen: Perspective = SEEN) -> Person:
        review(deadlines, deadlines, seen, self.decisions.append, self.ask, self.write)
        return self

    def applied(self, *deadlines: Deadline) -> tuple[Deadline, ...]:
        return apply_decisions(deadlines, self.decisions, [PLAN])[0]


def test_a_person_sees_all_that_is_needed_to_judge() -> None:
    shown = "\n".join(Person("t").reviews(replace(INTERIM, responsible=("Phòng Nội vụ",))).screen)
    for wanted in (
        "Mốc 1/1 · máy đọc, độ tin cậy 0,90",
        "Tổ chức sơ kết phong trào thi đua",
        "Thời gian: tháng 8/2026",
        "Cơ quan thực hiện: Phòng Nội vụ",
        "Phong trào, đợt thi đua: không nêu",
        LINE,
        "Kế hoạch phát động thi đua · số 133/KH-UBND · II. Thời gian · trang 3",
    ):
        assert wanted in shown


def test_what_presses_is_asked_first_and_what_is_confirmed_not_at_all() -> None:
    confirmed = deadline("đã duyệt", id="c", confirmed=True)
    person = Person("b", "b", "b").reviews(LAST_YEAR, FINAL, confirmed, INTERIM)
    shown = [
        line for line in person.screen if line in {d.title for d in (LAST_YEAR, FINAL, confirmed, INTERIM)}
    ]
    assert shown == [INTERIM.title, FINAL.title, LAST_YEAR.title]
    assert person.decisions == []


def test_confirming_names_the_deadline_its_file_and_its_days() -> None:
    person = Person("x").reviews(INTERIM)
    assert person.decisions == [
        DeadlineDecision("confirm", match=INTERIM.title, file=FILE, start=INTERIM.start, end=INTERIM.end)
    ]
    (confirmed,) = person.applied(INTERIM)
    assert confirmed.confirmed
    assert "Đã xác nhận 1, sửa 0, ẩn 0; còn 0 mốc chưa duyệt." in person.screen


def test_hiding_takes_one_away_and_leaves_the_others() -> None:
    person = Person("a", "b").reviews(INTERIM, FINAL)
    assert person.applied(INTERIM, FINAL) == (FINAL,)


@pytest.mark.parametrize("answers", [("", "?", "x"), ("X",), ("  xác nhận  ",), ("Xac nhan",)])
def test_answers_are_read_as_loosely_as_people_type(answers: tuple[str, ...]) -> None:
    assert [decision.action for decision in Person(*answers).reviews(INTERIM).decisions] == ["confirm"]


def test_a_correction_states_what_changed_and_keeps_the_rest() -> None:
    answers = ("s", "", "", "25/8/2026", "Phòng Nội vụ; UBND các xã", "", "Kết luận số 12")
    person = Person(*answers).reviews(INTERIM)
    assert person.decisions == [
        DeadlineDecision(
            "correct",
            match=INTERIM.title,
            file=FILE,
            start=date(2026, 8, 1),
            end=date(2026, 8, 25),
            responsible=("Phòng Nội vụ", "UBND các xã"),
            note="Kết luận số 12",
        )
    ]
    (corrected,) = person.applied(INTERIM)
    assert (corrected.start, corrected.end) == (date(2026, 8, 1), date(2026, 8, 25))
    assert (corrected.title, corrected.confirmed) == (INTERIM.title, True)


def test_a_day_that_is_none_and_days_in_the_wrong_order_are_asked_again() -> None:
    answers = ("s", "", "31/2/2026", "1/9/2026", "mai", "25/8/2026", "1/8/2026", "2026-08-25", "", "", "")
    person = Person(*answers).reviews(INTERIM)
    assert "“31/2/2026” không phải một ngày như 25/8/2026." in person.screen
    assert "Ngày bắt đầu phải trước hoặc trùng ngày kết thúc." in person.screen
    assert [decision.end for decision in person.decisions] == [date(2026, 8, 25)]


def test_a_date_given_to_a_deadline_without_one_is_that_day() -> None:
    undated = deadline("Nộp hồ sơ", recurrence=Recurrence("year"))
    person = Person("s", "", "", "15/11/2026", "", "", "").reviews(undated)
    (corrected,) = person.applied(undated)
    assert (corrected.start, corrected.end) == (date(2026, 11, 15), date(2026, 11, 15))


def test_a_correction_that_changes_nothing_is_asked_again() -> None:
    person = Person("s", "", "", "", "", "", "x").reviews(INTERIM)
    assert "Không có gì thay đổi. Nếu mốc đã đúng, hãy xác nhận (x)." in person.screen
    assert [decision.action for decision in person.decisions] == ["confirm"]


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
@pytest.mark.parametrize(
    "answers", [(), ("x",), ("x", "s"), ("x", "s", "Tên khác"), ("x", "s", "", "1/8/2026")]
)
def test_leaving_at_any_point_keeps_what_was_decided(
    answers: tuple[str, ...], end: type[BaseException]
) -> None:
    person = Person(*answers, then=end).reviews(INTERIM, FINAL)
    assert [decision.match for decision in person.decisions] == [INTERIM.title][: len(answers)]
    assert any("chưa duyệt" in line for line in person.screen)


def test_nothing_to_review_is_said() -> None:
    assert Person().reviews().screen[-1] == "Không còn mốc nào chờ duyệt."


def test_a_decision_is_about_the_deadline_shown_and_not_about_one_like_it() -> None:
    body = "- Ban Dân vận tổ chức họp; - Hội Nông dân tổ chức họp hằng quý ở cơ sở."
    document = replace(PLAN, text=body, sections=(), pages=())
    seen = Perspective({"plan": document}, TODAY)
    first = deadline("Tổ chức họp", id="1", recurrence=Recurrence("year"), quotes=(document.quote(2, 25),))
    second = replace(first, id="2", recurrence=Recurrence("quarter"), quotes=(document.quote(29, len(body)),))
    person = Person("b", "a") if seen.by_date([first, second])[0] is first else Person("a", "b")
    person.reviews(first, second, seen=seen)
    assert apply_decisions([first, second], person.decisions, [document])[0] == (first,)


def test_a_twin_that_no_words_tell_apart_is_not_decided_for() -> None:
    first = deadline("Họp Ban Chỉ đạo", id="1", recurrence=Recurrence("year"))
    second = replace(first, id="2", recurrence=Recurrence("half-year"))
    person = Person("b", "x", "b").reviews(first, second)
    assert person.decisions == []
    assert any(line.startswith("Có mốc khác giống mốc này") for line in person.screen)


def test_one_chosen_for_review_is_told_from_all_there_are() -> None:
    chosen = deadline("Họp Ban Chỉ đạo", id="1", recurrence=Recurrence("half-year"))
    other = replace(chosen, id="2", recurrence=Recurrence("year"))
    person = Person("x", "b")
    review([chosen], [other, chosen], SEEN, person.decisions.append, person.ask, person.write)
    assert person.decisions == []


def decided(catalog: Path, deadlines: tuple[Deadline, ...], *answers: str) -> None:
    person = Person(*answers)

    def decide(decision: DeadlineDecision) -> None:
        append_decision(catalog, decision, TODAY)

    review(deadlines, deadlines, SEEN, decide, person.ask, person.write)


def after_ingest(catalog: Path, *deadlines: Deadline) -> tuple[tuple[Deadline, ...], list[str]]:
    kept, lost = apply_decisions(deadlines, load_catalog(catalog).decisions, [PLAN])
    return kept, [finding.message for finding in lost]


def test_what_was_decided_survives_new_wording_of_the_document(tmp_path: Path) -> None:
    catalog = tmp_path / "catalog.toml"
    decided(catalog, (INTERIM, FINAL), "x", "a")
    reworded = replace(INTERIM, title="Tổ chức hội nghị sơ kết phong trào thi đua yêu nước", confidence=0.5)
    final = replace(FINAL, title="Hội nghị tổng kết và trao thưởng")
    kept, lost = after_ingest(catalog, reworded, final)
    assert [(each.title, each.confirmed) for each in kept] == [(reworded.title, True)]
    assert lost == []


def test_what_no_longer_applies_is_reported_and_harms_nothing(tmp_path: Path) -> None:
    catalog = tmp_path / "catalog.toml"
    decided(catalog, (INTERIM,), "x")
    moved = replace(INTERIM, start=date(2026, 9, 1), end=date(2026, 9, 30))
    kept, lost = after_ingest(catalog, moved)
    assert kept == (moved,)
    assert len(lost) == 1
    assert INTERIM.title in lost[0]


@pytest.mark.parametrize(
    ("later", "left"),
    [
        (("s", "", "10/8/2026", "20/8/2026", "", "", ""), [date(2026, 8, 20)]),
        (("a",), []),
    ],
)
def test_a_later_decision_on_the_same_deadline_supersedes(
    tmp_path: Path, later: tuple[str, ...], left: list[date]
) -> None:
    catalog = tmp_path / "catalog.toml"
    decided(catalog, (INTERIM,), "s", "Sơ kết giữa kỳ", "", "25/8/2026", "", "", "")
    ((corrected,), _) = after_ingest(catalog, INTERIM)
    decided(catalog, (replace(corrected, confirmed=False),), *later)
    kept, lost = after_ingest(catalog, INTERIM)
    assert [each.end for each in kept] == left
    assert lost == []
