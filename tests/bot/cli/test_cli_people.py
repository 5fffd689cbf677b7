"""`thidua users`: everything that administrators do in a chat, also where there is no Telegram."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.cli import main
from bot.database.engine import open_database
from bot.database.people import People
from tests.bot.cli.command_run import Run
from tests.office import furnish

NOW = datetime.datetime(2026, 8, 3, tzinfo=datetime.UTC)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(furnish(tmp_path))
    monkeypatch.setenv("THIDUA_TELEGRAM_ADMINS", "[1]")
    return tmp_path


def test_person_who_never_came_can_be_let_in_beforehand(run: Run) -> None:
    assert run("users", "list") == (0, [])
    code, person = run("users", "approve", "123")
    assert (code, person["account"], person["role"]) == (0, "telegram:123", "member")
    assert [known["account"] for known in run("users", "list")[1]] == ["telegram:123"]


def test_blocked_person_must_be_approved_again_after_unblocking(run: Run) -> None:
    run("users", "approve", "telegram:5")
    assert run("users", "block", "5")[1]["role"] == "blocked"
    assert [person["account"] for person in run("users", "list", "--role", "blocked")[1]] == ["telegram:5"]
    assert run("users", "unblock", "5")[1]["role"] == "pending"


@pytest.mark.parametrize("known", [True, False])
def test_only_who_is_blocked_is_unblocked(run: Run, known: bool) -> None:
    if known:
        run("users", "approve", "5")
    code, error = run("users", "unblock", "5")
    assert (code, "không bị chặn" in error["error"]) == (1, True)
    assert [person["role"] for person in run("users", "list")[1]] == ["member"] * known


def test_forgetting_nobody_claims_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["users", "forget", "999"]) == 0
    assert "không có gì để xóa" in capsys.readouterr().out


def test_block_outlives_forgetting(run: Run, office: Path) -> None:
    database = open_database("", office / "state")
    People(database).meet("telegram:5", "An", "member", NOW)
    database.close()
    run("users", "block", "5")
    assert run("users", "forget", "5") == (0, {"account": "telegram:5", "forgotten": True})
    [left] = run("users", "list")[1]
    assert (left["name"], left["role"]) == ("", "blocked")


def test_forgotten_member_is_gone(run: Run) -> None:
    run("users", "approve", "5")
    run("users", "forget", "5")
    assert run("users", "list") == (0, [])


def test_administrator_of_the_settings_keeps_the_role(run: Run, office: Path) -> None:
    database = open_database("", office / "state")
    People(database).meet("telegram:1", "Bình", "admin", NOW)
    database.close()
    code, error = run("users", "block", "1")
    assert code == 1
    assert "[telegram] admins" in error["remedy"]


def test_invitation_is_redeemed_with_its_unit(run: Run, office: Path) -> None:
    code, invitation = run("users", "invite", "--uses", "2", "--days", "3", "--unit", "Phòng Nội vụ")
    assert code == 0
    assert invitation["command"] == f"/start {invitation['start']}"
    assert invitation["start"].startswith("inv_")
    assert len(invitation["start"]) <= 64
    database = open_database("", office / "state")
    token = invitation["start"].removeprefix("inv_")
    admitted = People(database).redeem(token, "telegram:9", "An", datetime.datetime.now(datetime.UTC))
    database.close()
    assert admitted
    assert admitted.unit == "Phòng Nội vụ"


@pytest.mark.parametrize("account", ["abc", "@an", "12 34", "telegram:"])
def test_what_names_no_account_is_refused(run: Run, account: str) -> None:
    code, error = run("users", "approve", account)
    assert code == 1
    assert "số định danh" in error["error"]


def test_people_are_shown_as_a_table(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["users", "approve", "123"])
    capsys.readouterr()
    assert main(["users", "list"]) == 0
    header, row = capsys.readouterr().out.splitlines()
    assert header.split("\t")[:3] == ["Tài khoản", "Tên", "Quyền"]
    assert row.split("\t")[:3] == ["telegram:123", "–", "người dùng"]


def test_link_to_send_is_shown_once(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["users", "invite"]) == 0
    shown = capsys.readouterr().out
    assert "?start=inv_" in shown
    assert "cho 1 người" in shown
