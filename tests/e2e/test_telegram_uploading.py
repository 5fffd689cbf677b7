"""Bringing a document to the real bot, which may be killed at any moment of it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.uploads.upload_office import LETTER
from tests.bot_api import BotApi, Seen
from tests.e2e.bot_process import ADMIN, BotProcess, running_bot
from tests.e2e.conftest import Thidua
from tests.ingest.sample_files import encrypted_pdf, pdf_bytes
from tests.office import furnish

pytestmark = pytest.mark.model

FILE = "ke-hoach-21.md"
QUESTION = "Các thôn gửi báo cáo kết quả ngày chủ nhật xanh trước ngày nào?"
ASKED, DONE = "Kiểm tra trước khi nạp", "Đã nạp"


@pytest.fixture
def office(tmp_path: Path, model_state: Path) -> Path:
    """An office of its own: here documents come in."""
    folder = furnish(tmp_path / "office")
    (folder / "state").mkdir()
    (folder / "state" / "models").symlink_to(model_state / "models")
    return folder


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


def asked_about(api: BotApi, after: int = 0) -> Seen:
    return api.reply(ADMIN.id, ASKED, after=after)


def nothing_is_left_over(office: Path) -> bool:
    hidden = [path for path in (office / "corpus").rglob(".*") if path.is_file()]
    return not hidden and not list((office / "state" / "uploads").iterdir())


def test_document_answers_without_a_restart_and_hostile_files_stop_nothing(office: Path) -> None:
    secret = encrypted_pdf(pdf_bytes([["Thi đua"]]), user_password="x")
    hostile = (
        ("mat-khau.pdf", secret),
        ("hong.docx", b"PK\x03\x04" + os.urandom(3000)),
        ("<i>../../x\u202e.exe", b"MZ"),
    )
    with running_bot(office) as (api, process):
        for name, content in hostile:
            before = api.last_message()
            api.sends_file(ADMIN, name, content)
            api.reply(ADMIN.id, "Không nạp", after=before)
        api.sends_file(ADMIN, FILE, LETTER.encode())
        api.presses(ADMIN, asked_about(api), "Nạp")
        api.reply(ADMIN.id, DONE)
        answer = api.asks(ADMIN, QUESTION)
        assert "24/09/2026" in answer.text
        assert "21/KH-UBND" in answer.text
        assert "Traceback" not in process.log
        assert process.stop() == 0
    assert nothing_is_left_over(office)


def test_confirmed_document_survives_a_kill(office: Path, api: BotApi, thidua: Thidua) -> None:
    with BotProcess(office, api) as process:
        process.wait_until_running(api)
        api.sends_file(ADMIN, FILE, LETTER.encode())
        asked = asked_about(api)
        api.presses(ADMIN, asked, "Nạp")
        api.wait(lambda: "Đã xác nhận" in api.now(asked).text or None, "the confirmation")
        api.wait(lambda: _is_being_indexed(office) or _is_done(api), "the index being built")
        process.kill()
    with BotProcess(office, api) as process:
        process.wait_until_running(api)
        api.reply(ADMIN.id, DONE)
        assert process.stop() == 0
    assert (office / "corpus" / FILE).read_text(encoding="utf-8") == LETTER
    assert nothing_is_left_over(office)
    held = [document["file"] for document in json.loads(thidua("documents", "--json").stdout)]
    assert sorted(held) == ["ke-hoach-15.md", FILE, "quy-che.txt"]


def _is_being_indexed(office: Path) -> bool:
    return any((office / "state" / "index").glob("*.partial"))


def _is_done(api: BotApi) -> bool:
    return any(DONE in message.text for message in api.messages(ADMIN.id))


def test_file_that_came_when_the_bot_was_killed_is_asked_about(office: Path, api: BotApi) -> None:
    with BotProcess(office, api) as process:
        process.wait_until_running(api)
        api.sends_file(ADMIN, FILE, LETTER.encode())
        api.reply(ADMIN.id, "Đang tải")
        process.kill()
    before = api.last_message()
    with BotProcess(office, api) as process:
        process.wait_until_running(api)
        api.presses(ADMIN, asked_about(api, before), "Nạp")
        api.reply(ADMIN.id, DONE, after=before)
        assert process.stop() == 0
    assert (office / "corpus" / FILE).read_text(encoding="utf-8") == LETTER
    assert nothing_is_left_over(office)
