"""Starting, stopping, being killed, losing Telegram: what the operator sees and what people do not lose."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot_api import BotApi, User
from tests.bot_api.bot_api import post_update
from tests.e2e.bot_process import ADMIN, BotProcess, running_bot
from tests.e2e.conftest import Thidua
from tests.office import furnish

pytestmark = pytest.mark.model

MONEY = "kinh phi khen thuong la bao nhieu"
ANSWER = "45.000.000"
PEOPLE = [User(800_000 + number, f"Người {number}") for number in range(12)]


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


def answered(api: BotApi, user: User) -> int:
    return len([m for m in api.messages(user.id) if ANSWER in m.text])


def test_without_a_token_one_sentence_says_where_to_get_one(office: Path, thidua: Thidua) -> None:
    done = thidua("bot", THIDUA_TELEGRAM_API_URL="http://127.0.0.1:9/bot")
    assert done.returncode == 1
    assert done.stderr.startswith("Lỗi: Chưa có mã bot Telegram.")
    assert "@BotFather" in done.stderr


def test_token_that_telegram_does_not_know_is_told(office: Path, api: BotApi) -> None:
    wrong = "110201543:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    with BotProcess(office, api, THIDUA_TELEGRAM_TOKEN=wrong) as process:
        assert process.wait_for_end() == 1
        assert "Telegram không nhận mã bot này" in process.log
        assert wrong not in process.log
        assert "Traceback" not in process.log


def test_second_bot_on_the_same_state_is_told_and_stops(office: Path, api: BotApi) -> None:
    with BotProcess(office, api) as first:
        first.wait_until_running(api)
        with BotProcess(office, api) as second:
            assert second.wait_for_end() == 1
            assert "Bot đang chạy ở một tiến trình khác" in second.log
        assert api.asks(ADMIN, "/help", "Các lệnh")


def test_bot_of_the_same_token_elsewhere_is_told_and_stops(office: Path, api: BotApi) -> None:
    api.refuse("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=1000)
    with BotProcess(office, api) as process:
        assert process.wait_for_end() == 1
        assert "đang dùng cùng mã bot này" in process.log


def test_one_conflict_after_a_restart_is_nothing(office: Path, api: BotApi) -> None:
    api.refuse("getUpdates", 409, "Conflict: terminated by other getUpdates request")
    with BotProcess(office, api) as process:
        process.wait_until_running(api)
        assert api.asks(ADMIN, "/help", "Các lệnh")


@pytest.mark.parametrize("setting", ["THIDUA_TELEGRAM_API_URL", "THIDUA_TELEGRAM_PROXY"])
def test_unreachable_telegram_is_told_and_tried_again(office: Path, api: BotApi, setting: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/bot"
    with BotProcess(office, api, **{setting: nobody}) as process:
        api.wait(lambda: process.log.count("Chưa nối được tới Telegram (ConnectError)") > 1, "two attempts")
        assert process.stop() == 0
        assert "Traceback" not in process.log


def test_stop_answers_what_was_received_first(office: Path, api: BotApi) -> None:
    with BotProcess(office, api, THIDUA_TELEGRAM_ACCESS="open") as process:
        process.wait_until_running(api)
        for user in PEOPLE:
            api.says(user, MONEY)
        api.wait(lambda: api.pending() == 0, "all questions to be received")
        assert process.stop() == 0
    assert [answered(api, user) for user in PEOPLE] == [1] * len(PEOPLE)


def test_kill_loses_no_question_that_was_received(office: Path, api: BotApi) -> None:
    with BotProcess(office, api, THIDUA_TELEGRAM_ACCESS="open") as process:
        process.wait_until_running(api)
        for user in PEOPLE:
            api.says(user, MONEY)
        api.wait(lambda: any(answered(api, user) for user in PEOPLE), "the first answer")
        process.kill()
    with BotProcess(office, api, THIDUA_TELEGRAM_ACCESS="open"):
        api.wait(lambda: all(answered(api, user) for user in PEOPLE), "everybody's answer")
    # What was being answered when the kill came may be said again, nothing else.
    assert sum(answered(api, user) for user in PEOPLE) <= len(PEOPLE) + 2


def test_new_index_is_used_without_a_restart(tmp_path: Path, office: Path, model_state: Path) -> None:
    elsewhere = furnish(tmp_path)
    (elsewhere / "state").mkdir()
    (elsewhere / "state" / "models").symlink_to(model_state / "models")
    with running_bot(elsewhere) as (api, _):
        before = api.asks(ADMIN, "/vanban", "Văn bản (2)")
        (elsewhere / "corpus" / "thong-bao.md").write_text(
            "# THÔNG BÁO\n\nLịch trực tháng 8.\n", encoding="utf-8"
        )
        build_index(elsewhere)
        assert "Văn bản (3)" in api.asks(ADMIN, "/vanban").text
        assert "(2)" in before.text


def build_index(office: Path) -> None:
    from bot.configuration import load_settings
    from bot.corpus.indexing import update_index

    update_index(load_settings(office, {}), lambda _step, _done: None)


def test_log_of_a_troubled_run_holds_no_token_and_no_question(office: Path, api: BotApi) -> None:
    secret_words = "một câu hỏi riêng tư không ai được đọc"
    with BotProcess(office, api, debug=True) as process:
        process.wait_until_running(api)
        api.refuse("getUpdates", 500, "Internal Server Error", times=2)
        api.cut("getUpdates", "before")
        api.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user", times=2)
        api.says(ADMIN, secret_words)
        api.says(ADMIN, f"/hoi {secret_words}")
        api.wait(lambda: len(api.calls("sendMessage", ADMIN.id)) >= 2, "two refused answers")
        api.asks(ADMIN, "/help", "Các lệnh")
        process.stop()
    assert api.token not in process.log
    assert api.token.partition(":")[2] not in process.log
    assert secret_words not in process.log
    assert "Forbidden" in process.log


def test_webhook_takes_only_what_bears_its_secret(office: Path, api: BotApi) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/telegram"
    settings = {"THIDUA_TELEGRAM_WEBHOOK_URL": url, "THIDUA_TELEGRAM_WEBHOOK_PORT": str(port)}
    with BotProcess(office, api, **settings) as process:
        process.wait_until_running(api)
        webhook = api.wait(api.webhook, "the webhook to be set")
        assert len(webhook["secret_token"]) >= 32
        assert api.asks(ADMIN, "/help", "Các lệnh")
        forged = {"update_id": 1, "message": {"message_id": 1}}
        assert post_update(url, forged, "guessed") == 403
        assert post_update(url, forged, None) == 403
        assert process.stop() == 0


def test_process_that_answers_is_replaced_when_it_dies(office: Path, api: BotApi) -> None:
    with BotProcess(office, api) as process:
        process.wait_until_running(api)
        api.asks(ADMIN, MONEY, ANSWER)
        for child in process.children():
            os.kill(child, signal.SIGKILL)
        assert api.asks(ADMIN, MONEY, ANSWER)


def test_killed_bot_leaves_no_process_behind(office: Path, api: BotApi) -> None:
    with BotProcess(office, api) as process:
        process.wait_until_running(api)
        api.asks(ADMIN, MONEY, ANSWER)
        children = process.children()
        assert children
        process.kill()
    api.wait(lambda: not any(Path(f"/proc/{child}").exists() for child in children), "the children to end")


def test_flood_of_one_person_is_warned_of_once_and_leaves_the_others_alone(office: Path, api: BotApi) -> None:
    environ = {"THIDUA_TELEGRAM_ACCESS": "open", "THIDUA_TELEGRAM_MESSAGES_PER_MINUTE": "3"}
    flooder, other = PEOPLE[:2]
    with BotProcess(office, api, **environ) as process:
        process.wait_until_running(api)
        for _ in range(8):
            api.says(flooder, "/help")
        assert api.asks(other, MONEY, ANSWER)
        api.wait(lambda: api.pending() == 0, "the flood to be received")
        process.stop()
    texts = [message.text for message in api.messages(flooder.id)]
    assert sum("Các lệnh" in text for text in texts) == 3
    assert sum("nhắn nhanh quá" in text for text in texts) == 1


def test_closed_bot_without_administrators_tells_its_operator(office: Path, api: BotApi) -> None:
    with BotProcess(office, api, THIDUA_TELEGRAM_ADMINS="[]") as process:
        process.wait_until_running(api)
        assert "Chưa có người quản trị nào" in process.log


def test_port_of_the_webhook_that_is_taken_is_told(office: Path, api: BotApi) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = {
            "THIDUA_TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
            "THIDUA_TELEGRAM_WEBHOOK_PORT": str(port),
        }
        with BotProcess(office, api, **settings) as process:
            assert process.wait_for_end() == 1
            assert f"Không nghe được ở 127.0.0.1:{port}" in process.log
            assert "Traceback" not in process.log
