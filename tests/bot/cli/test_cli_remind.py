"""`thidua remind`: what it refuses, and what a look before sending shows."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from bot.cli import main
from bot.cli.reminding import parse_moment
from bot.database.engine import open_database
from bot.database.people import People
from bot.database.subscriptions import Subscriptions
from bot.reminders.subscription import Subscription
from tests.fake_embedder import FakeEmbedder
from tests.office import furnish

LONG_AGO = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office with one subscriber."""
    furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.corpus.indexing.embedder", lambda settings, progress: FakeEmbedder())
    database = open_database("", tmp_path / "state")
    People(database).meet("telegram:5", "An", "member", LONG_AGO)
    Subscriptions(database).meet(Subscription("telegram:5", "An", LONG_AGO, wanted=True))
    database.close()
    return tmp_path


@pytest.mark.usefixtures("office")
def test_look_before_sending_shows_the_message_of_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remind", "--dry-run", "--now", "10/8/2026 07:31"]) == 0
    shown = capsys.readouterr().out
    assert "An (telegram:5)\nĐã đến giờ: lệnh --send sẽ gửi tin này.\nNhắc việc tuần 10/08 – 16/08" in shown
    assert "thứ Sáu 14/08, còn 4 ngày" in shown
    assert "[Tệp lịch]" in shown


@pytest.mark.usefixtures("office")
def test_look_ahead_says_when_the_next_one_comes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remind", "--dry-run", "--now", "2026-01-03T08:00", "--json"]) == 0
    (shape,) = json.loads(capsys.readouterr().out)
    assert (shape["chat"], shape["due"]) == ("telegram:5", False)
    assert shape["next"] == "2026-01-05T07:30:00+07:00"


@pytest.mark.usefixtures("office")
def test_looking_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = (
        (main(["remind", "--dry-run", "--now", "2026-08-10T08:00"]), capsys.readouterr().out) for _ in "12"
    )
    assert first == second


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "đúng một trong hai"),
        (["--dry-run", "--send"], "đúng một trong hai"),
        (["--dry-run", "--now", "hôm qua"], "không phải một lúc"),
        (["--dry-run", "--now", "2026-08-03T25:00"], "không phải một lúc"),
        (["--dry-run", "--now", "31/2/2026 07:00"], "không phải một lúc"),
    ],
)
def test_wrong_command_lines(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remind", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_sending_without_a_token_is_refused(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert office.exists()
    assert main(["remind", "--send"]) == 1
    assert "THIDUA_TELEGRAM_TOKEN" in capsys.readouterr().err


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        (
            "THIDUA_REMINDER_WEEKDAY",
            "thu hai",
            "monday, tuesday, wednesday, thursday, friday, saturday, sunday",
        ),
        ("THIDUA_REMINDER_TIME", "7h30", '"08:00"'),
        ("THIDUA_REMINDER_TIME", "24:00", '"08:00"'),
        ("THIDUA_REMINDER_TIMEZONE", "Asia/Hanoi", "Asia/Ho_Chi_Minh"),
        ("THIDUA_REMINDER_QUIET_FROM", "25:00", '"08:00"'),
        ("THIDUA_REMINDER_WHEN_EMPTY", "never", "line hoặc silence"),
        ("THIDUA_REMINDER_MESSAGES_PER_SECOND", "31", "từ 1 đến 30"),
    ],
)
def test_wrong_settings_are_refused_with_the_right_ones(
    variable: str,
    value: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(variable, value)
    assert main(["remind", "--dry-run"]) == 1
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    "text", ["2026-08-03T07:30", "2026-08-03 07:30", "3/8/2026 07:30", " 03-08-2026  07:30 "]
)
def test_moments_as_people_write_them(text: str) -> None:
    assert parse_moment(text) == datetime.datetime(2026, 8, 3, 7, 30)  # noqa: DTZ001 - in the office's zone
