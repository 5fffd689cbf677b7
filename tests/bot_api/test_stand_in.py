"""The stand-in refuses what the documentation says is refused, and forgets updates when it should."""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from tests.bot_api import BotApi, User
from tests.bot_api.markup import parse_html
from tests.bot_api.model import ApiError

AN = User(11, "An")
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


def call(api: BotApi, method: str, **params: str) -> dict[str, Any]:
    data = urllib.parse.urlencode(params).encode()
    try:
        with OPENER.open(f"{api.url}{api.token}/{method}", data, timeout=10) as response:
            return dict(json.load(response))
    except urllib.error.HTTPError as error:
        with error:
            return dict(json.load(error))


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"chat_id": "11", "text": "x" * 4097}, "message is too long"),
        ({"chat_id": "11", "text": "😀" * 2049}, "message is too long"),
        ({"chat_id": "11", "text": " \n"}, "message text is empty"),
        ({"chat_id": "@x", "text": "x"}, "chat not found"),
        ({"chat_id": "11", "text": "<b>x", "parse_mode": "HTML"}, "can't parse entities"),
        (
            {"chat_id": "11", "text": "x", "reply_markup": json.dumps(
                {"inline_keyboard": [[{"text": "x", "callback_data": "ế" * 22}]]})},
            "BUTTON_DATA_INVALID",
        ),
    ],
)  # fmt: skip
def test_what_telegram_refuses_is_refused(api: BotApi, params: dict[str, str], refusal: str) -> None:
    answer = call(api, "sendMessage", **params)
    assert (answer["ok"], answer["error_code"]) == (False, 400)
    assert refusal in answer["description"]


@pytest.mark.parametrize(
    "source", ["<x>", "<b></i>", "a < b", "<blockquote><blockquote>x", "<tg-time unix='x'>y"]
)
def test_broken_markup_cannot_be_parsed(source: str) -> None:
    with pytest.raises(ApiError, match="can't parse entities"):
        parse_html(source)


def test_entities_are_counted_in_utf16_units() -> None:
    text, entities = parse_html("😀 <b>Hạn &amp; nộp</b>")
    assert text == "😀 Hạn & nộp"
    assert entities == [{"offset": 3, "length": 9, "type": "bold"}]


def test_update_is_given_until_it_is_confirmed(api: BotApi) -> None:
    first, second = api.says(AN, "một"), api.says(AN, "hai")
    for _ in range(2):
        assert [u["update_id"] for u in call(api, "getUpdates")["result"]] == [first, second]
    assert [u["update_id"] for u in call(api, "getUpdates", offset=str(second))["result"]] == [second]
    assert api.pending() == 1


def test_fault_strikes_as_often_and_where_it_should(api: BotApi) -> None:
    api.refuse("sendMessage", 429, "Too Many Requests: retry after 5", chat=11, retry_after=5)
    assert call(api, "sendMessage", chat_id="12", text="x")["ok"]
    refused = call(api, "sendMessage", chat_id="11", text="x")
    assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 5})
    assert call(api, "sendMessage", chat_id="11", text="x")["ok"]


@pytest.mark.parametrize(("when", "arrived"), [("before", 0), ("after", 1)])
def test_connection_is_cut_before_or_after_the_message_is_taken(api: BotApi, when: Any, arrived: int) -> None:
    api.cut("sendMessage", when)
    with pytest.raises((OSError, urllib.error.URLError)):
        call(api, "sendMessage", chat_id="11", text="x")
    assert len(api.messages(11)) == arrived


def test_press_is_answered_once(api: BotApi) -> None:
    call(api, "sendMessage", chat_id="11", text="x")
    api.forges_press(AN, api.messages(11)[0], "a:1")
    assert call(api, "answerCallbackQuery", callback_query_id="press-1")["ok"]
    assert "query is too old" in call(api, "answerCallbackQuery", callback_query_id="press-1")["description"]
