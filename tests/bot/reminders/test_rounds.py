"""Everybody who is owed a reminder gets it once, and the administrator learns what went wrong."""

from __future__ import annotations

import asyncio
import datetime
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from bot.database.turn import sending_turn
from bot.messaging import DeliveryFailure
from bot.settings import Reminder
from tests.bot.deadline_samples import deadline
from tests.bot.reminders.reminder_office import ADMIN, DAY, HOUR, MONDAY, Paper, ReminderOffice, letter

MINUTE = datetime.timedelta(minutes=1)


def failure(outcome: str, **more: object) -> DeliveryFailure:
    return DeliveryFailure(outcome, f"because {outcome}", **more)  # type: ignore[arg-type]  # in a table


def test_reminder_goes_out_once_however_often_the_round_is_made(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    for now in (MONDAY - MINUTE, MONDAY, MONDAY, MONDAY + HOUR, MONDAY + 6 * DAY):
        office.now = now
        office.round()
    assert office.post.count(chat) == 1
    assert "Nhắc việc tuần 03/08" in office.post.texts(chat)[0]


def test_week_after_week(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    for week in range(3):
        office.now = MONDAY + week * 7 * DAY + MINUTE
        office.round()
    assert office.post.count(chat) == 3


def test_restart_and_a_clock_set_back_send_nothing_twice(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    for now in (MONDAY + HOUR, MONDAY - HOUR, MONDAY + MINUTE, MONDAY - 3 * DAY, MONDAY + 2 * HOUR):
        office.now, office.rounds = now, office.open_rounds()
        office.round()
    # Three days before, the reminder of the week before was not late by less than a day.
    assert office.post.count(chat) == 1


def test_machine_that_slept_over_the_hour_sends_when_it_wakes(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.now = MONDAY - HOUR
    office.round()
    office.now = MONDAY + 5 * HOUR
    office.round()
    assert office.post.count(chat) == 1


def test_reminder_that_is_too_late_is_not_sent_but_told(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.now = MONDAY + 25 * HOUR
    office.round()
    office.round()
    assert office.post.count(chat) == 0
    assert office.fates() == {"late": 1}
    assert "Bỏ vì đã quá muộn: 1 (Người 5)" in office.told()
    assert office.post.count(ADMIN) == 1


def test_lateness_of_nought_still_lets_the_tick_after_the_hour_send(tmp_path: Path) -> None:
    office = ReminderOffice(tmp_path, reminder=Reminder(max_lateness_hours=0))
    chat, office.now = office.subscribe(5), MONDAY + MINUTE
    office.round()
    assert office.post.count(chat) == 1


def test_nothing_old_is_sent_to_who_subscribes_later(office: ReminderOffice) -> None:
    chat = office.subscribe(5, since=MONDAY + HOUR)
    office.now = MONDAY + 2 * HOUR
    office.round()
    assert office.post.count(chat) == 0
    office.now = MONDAY + 7 * DAY
    office.round()
    assert office.post.count(chat) == 1


def test_clock_that_was_ahead_when_somebody_subscribed_silences_nobody(office: ReminderOffice) -> None:
    chat = office.subscribe(5, since=MONDAY + 365 * DAY)
    office.round()
    assert office.post.count(chat) == 1


def test_clock_that_starts_in_1970_sends_nothing(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.now = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    office.round()
    assert office.post.count(chat) == 0
    office.now = MONDAY
    office.round()
    assert office.post.count(chat) == 1


def test_moving_the_hour_on_the_day_does_not_send_twice(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.round()
    office.reminder = Reminder(time=datetime.time(9))
    office.rounds, office.now = office.open_rounds(), MONDAY + 2 * HOUR
    office.round()
    assert office.post.count(chat) == 1


def test_each_gets_it_at_the_own_day_and_hour(office: ReminderOffice) -> None:
    monday = office.subscribe(5)
    friday = office.subscribe(6, weekday=4)
    noon = office.subscribe(7, time=datetime.time(12))
    counts = []
    for now in (MONDAY, MONDAY + 4.5 * HOUR, MONDAY + 4 * DAY):
        office.now = now
        office.round()
        counts.append([office.post.count(chat) for chat in (monday, noon, friday)])
    assert counts == [[1, 0, 0], [1, 1, 0], [1, 1, 1]]


@pytest.mark.parametrize(
    "choices", [{"wanted": False}, {"wanted": None}, {"lost": "Forbidden: bot was blocked by the user"}]
)
def test_who_does_not_want_it_or_is_gone_gets_nothing(
    office: ReminderOffice, choices: dict[str, object]
) -> None:
    chat = office.subscribe(5, **choices)
    office.round()
    assert office.post.count(chat) == 0


def test_who_was_blocked_by_the_office_gets_nothing(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.people.set_role(chat, "blocked", actor=ADMIN, now=MONDAY)
    office.round()
    assert office.post.count(chat) == 0


def test_only_groups_that_are_let_in_get_it(tmp_path: Path) -> None:
    office = ReminderOffice(tmp_path, groups=(-100,))
    inside, outside = office.subscribe(-100), office.subscribe(-200)
    office.round()
    assert (office.post.count(inside), office.post.count(outside)) == (1, 0)


def test_person_is_reminded_as_of_the_body_they_work_for(office: ReminderOffice) -> None:
    office.paper.deadlines = (deadline(responsible=("Phòng Nội vụ",), confirmed=True),)
    chat = office.subscribe(5)
    office.people.set_unit(chat, "Phòng Nội vụ", now=MONDAY)
    office.round()
    assert "Việc của Phòng Nội vụ" in office.post.texts(chat)[0]


def test_late_hour_makes_no_sound_in_quiet_hours(office: ReminderOffice) -> None:
    office.subscribe(5)
    office.now = MONDAY + 15 * HOUR  # 22:30
    office.round()
    assert [message.silent for _, message in office.post.sent] == [True, True]


def test_message_that_did_not_arrive_is_sent_again(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.post.failures[chat].append(failure("retry"))
    office.round()
    assert (office.post.count(chat), office.fates()) == (0, {"pending": 1})
    office.now += 10 * MINUTE
    office.round()
    assert (office.post.count(chat), office.fates()) == (1, {"sent": 1})


def test_channel_that_asks_for_patience_is_given_it(office: ReminderOffice) -> None:
    chat = office.subscribe(-100)
    office.rounds.groups = [chat]
    office.post.failures[chat].append(failure("retry", retry_after=120))
    office.round()
    office.now += datetime.timedelta(seconds=119)
    office.round()
    assert office.post.count(chat) == 0
    office.now += datetime.timedelta(seconds=1)
    office.round()
    assert office.post.count(chat) == 1


def test_network_that_stays_down_ends_in_a_word_to_the_administrator(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.post.failures[chat].extend(failure("retry") for _ in range(1000))
    for hour in range(26):
        office.now = MONDAY + hour * HOUR
        office.round()
    assert office.fates() == {"late": 1}
    assert "quá muộn: 1 (Người 5)" in office.told()


@pytest.mark.parametrize(
    ("outcome", "fate", "words"),
    [
        ("unknown", "unknown", "Không rõ đã đến chưa: 1 (Người 5)"),
        ("unreachable", "unreachable", "đã chặn bot hoặc xóa tài khoản): 1 (Người 5)"),
        ("refused", "refused", "Telegram không nhận: 1 (Người 5)"),
    ],
)
def test_failure_is_told_and_not_repeated(
    office: ReminderOffice, outcome: str, fate: str, words: str
) -> None:
    chat, other = office.subscribe(5), office.subscribe(6)
    office.post.failures[chat].append(failure(outcome))
    for _ in range(3):
        office.round()
        office.now += HOUR
    assert office.post.count(chat) == 0
    assert office.fates() == {fate: 1, "sent": 1}
    assert words in office.told()
    assert office.post.count(other) == office.post.count(ADMIN) == 1


def test_who_has_blocked_the_bot_is_left_alone_until_they_come_back(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.post.failures[chat].append(failure("unreachable"))
    counts = []
    for week in range(3):
        office.now = MONDAY + week * 7 * DAY
        office.round()
        counts.append(office.post.count(chat))
        if week == 1:
            office.subscriptions.regain(chat, office.now + DAY)
    assert counts == [0, 0, 1]


def test_group_that_became_a_supergroup_gets_it_once_under_its_new_number(tmp_path: Path) -> None:
    office = ReminderOffice(tmp_path, groups=(-100,))
    old, new = office.subscribe(-100), "telegram:-100777"
    office.post.failures[old].append(failure("moved", chat=new))
    office.round()
    office.round()
    assert (office.post.count(old), office.post.count(new)) == (0, 1)
    assert office.fates() == {"moved": 1, "sent": 1}
    assert "-100777" in office.told()
    assert office.subscriptions.find(old) is None
    moved = office.subscriptions.find(new)
    assert moved is not None
    assert moved.active


def test_sender_killed_in_the_act_leaves_a_doubt_that_is_told(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.outbox.put([letter(chat)], MONDAY)
    office.outbox.take(letter(chat))
    office.rounds = office.open_rounds()
    office.round()
    assert office.post.count(chat) == 0
    assert office.fates() == {"unknown": 1}
    assert "Không rõ đã đến chưa: 1" in office.told()


def test_stop_leaves_nothing_in_doubt(office: ReminderOffice) -> None:
    chats = [office.subscribe(number) for number in range(10, 40)]
    office.rounds.sender = replace(office.rounds.sender, goes_on=lambda: len(office.post.sent) < 5)
    office.round()
    stopped = office.fates()
    # Those that the four were about to send still go.
    assert stopped["sent"] + stopped["pending"] == 30
    assert 5 <= stopped["sent"] <= 8
    office.rounds = office.open_rounds()
    office.round()
    assert [office.post.count(chat) for chat in chats] == [1] * 30


def test_only_one_of_two_senders_makes_the_round(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    with sending_turn(office.database, office.state) as mine:
        assert mine
        assert office.round() is None
    assert office.post.count(chat) == 0
    assert office.round() is not None
    assert office.post.count(chat) == 1


def test_many_senders_at_the_same_moment_send_once(office: ReminderOffice) -> None:
    chats = [office.subscribe(number) for number in range(10, 30)]
    rounds = [office.open_rounds() for _ in range(6)]
    together = threading.Barrier(len(rounds))

    def send(number: int) -> None:
        together.wait()
        asyncio.run(rounds[number].make(datetime.timedelta()))

    threads = [threading.Thread(target=send, args=(number,)) for number in range(len(rounds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [office.post.count(chat) for chat in chats] == [1] * 20


def test_without_trusted_deadlines_nobody_is_told_that_nothing_is_due(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    undated = deadline(id="d2", start=None, end=None, precision=None, confidence=0.9)
    office.paper.deadlines = (deadline(confidence=0.4), undated)
    for _ in range(2):
        office.round()
    assert office.post.count(chat) == 0
    assert "1 mốc máy đọc chưa chắc và 1 mốc chưa rõ ngày" in office.told()
    assert "thidua deadlines --review" in office.told()


def test_without_any_deadline_the_administrator_is_told_why(tmp_path: Path) -> None:
    office = ReminderOffice(tmp_path, paper=Paper([]))
    office.subscribe(5)
    office.round()
    assert "không đọc được mốc thời hạn nào" in office.told()


@pytest.mark.parametrize(("when_empty", "count"), [("line", 1), ("silence", 0)])
def test_week_without_deadlines(tmp_path: Path, when_empty: str, count: int) -> None:
    far = deadline(start=datetime.date(2027, 5, 1), confirmed=True)
    settings = Reminder(when_empty=when_empty)  # type: ignore[arg-type]  # a parameter of the test
    office = ReminderOffice(tmp_path, reminder=settings, paper=Paper([far]))
    chat = office.subscribe(5, units=("Phòng Nội vụ",))
    office.round()
    assert office.post.count(chat) == count
    if count:
        assert "Không có việc nào đến hạn trong 30 ngày tới." in office.post.texts(chat)[0]


def test_documents_that_cannot_be_opened_delay_nobody_for_good(office: ReminderOffice) -> None:
    chat = office.subscribe(5)
    office.paper.broken = True
    for _ in range(2):
        office.round()
    assert office.post.count(chat) == 0
    assert "Chưa có chỉ mục." in office.told()
    assert office.post.count(ADMIN) == 1
    office.paper.broken = False
    office.round()
    assert office.post.count(chat) == 1


def test_newcomer_is_asked_once(office: ReminderOffice) -> None:
    office.people.meet("telegram:9", "Mới", "member", MONDAY)
    office.people.meet("telegram:10", "Chờ", "pending", MONDAY)
    for _ in range(3):
        office.rounds = office.open_rounds()
        office.round()
    assert "có muốn được nhắc việc" in office.post.texts("telegram:9")[0]
    assert office.post.count("telegram:9") == 1
    assert office.post.count("telegram:10") == 0


def test_who_has_chosen_already_is_not_asked(office: ReminderOffice) -> None:
    chat = office.subscribe(5, wanted=False)
    office.round()
    assert office.post.count(chat) == 0


def test_report_counts_what_became_of_all(office: ReminderOffice) -> None:
    for number in range(10, 15):
        office.subscribe(number)
    tallies = office.round()
    assert tallies is not None
    assert [dict(tally.counts) for tally in tallies] == [{"sent": 5}]
    assert "Nhắc việc hằng tuần thứ Hai 03/08, 07:30\nĐã gửi: 5" in office.told()


def test_warning_goes_out_when_a_lead_is_reached_and_again_at_the_next(office: ReminderOffice) -> None:
    due = deadline(start=datetime.date(2026, 8, 14), confirmed=True)
    office.paper.deadlines = (due,)
    chat = office.subscribe(5, weekday=6, lead_days=(7, 1))
    days = []
    for day in range(14):
        office.now = MONDAY + day * DAY
        office.round()
        office.round()
        days.append(sum("Sắp đến hạn" in text for text in office.post.texts(chat)))
    # On Friday the 7th seven days are left, on Thursday the 13th one.
    assert days == [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2]


def test_warning_missed_while_the_machine_was_off_is_made_up_for(office: ReminderOffice) -> None:
    office.paper.deadlines = (deadline(start=datetime.date(2026, 8, 14), confirmed=True),)
    chat = office.subscribe(5, weekday=6, lead_days=(7,))
    office.now = MONDAY + 8 * DAY  # four days late
    office.round()
    assert "còn 3 ngày" in office.post.texts(chat)[0]


def test_what_the_weekly_reminder_says_is_not_said_again_that_day(office: ReminderOffice) -> None:
    office.paper.deadlines = (deadline(start=datetime.date(2026, 8, 7), confirmed=True),)
    chat = office.subscribe(5, lead_days=(7,))
    for day in range(4):
        office.now = MONDAY + day * DAY
        office.round()
    assert office.post.count(chat) == 1


def test_warning_of_another_unit_is_not_given(office: ReminderOffice) -> None:
    office.paper.deadlines = (
        deadline(start=datetime.date(2026, 8, 7), responsible=("Phòng Tài chính",), confirmed=True),
    )
    chat = office.subscribe(5, weekday=4, lead_days=(7,), units=("Phòng Nội vụ",))
    office.round()
    assert office.post.count(chat) == 0
