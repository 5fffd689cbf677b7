"""What Telegram's answers and silences mean for a message; through the real library and a real socket."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable

import pytest

from bot.blocks import Paragraph
from bot.messaging import Button, DeliveryFailure, Message
from bot.settings import Secret, Telegram
from bot.telegram.delivery import telegram_channel
from ingest.errors import ConfigurationError
from tests.bot_api import BotApi

CHAT = 5
MESSAGE = Message((Paragraph("Nhắc <việc>", "heading"),), ((Button("1", "r:q:abc"),),), silent=True)
Break = Callable[[BotApi], None]


def send(api_url: str, token: str, message: Message = MESSAGE) -> str:
    async def run() -> str:
        async with telegram_channel(Telegram(api_url=api_url, token=Secret(token))) as channel:
            return await channel.send(f"telegram:{CHAT}", message)

    return asyncio.run(run())


def failure(api: BotApi) -> DeliveryFailure:
    with pytest.raises(DeliveryFailure) as caught:
        send(api.url, api.token)
    return caught.value


def test_message_arrives_escaped_with_its_buttons_and_without_sound() -> None:
    with BotApi() as api:
        identifier = send(api.url, api.token)
        (seen,) = api.messages(CHAT)
        assert (str(seen.id), seen.text, seen.buttons) == (identifier, "Nhắc <việc>", (("1", "r:q:abc"),))
        assert api.calls("sendMessage")[0].params["disable_notification"] == "true"


@pytest.mark.parametrize(
    ("code", "description", "outcome"),
    [
        (403, "Forbidden: bot was blocked by the user", "unreachable"),
        (403, "Forbidden: user is deactivated", "unreachable"),
        (403, "Forbidden: bot was kicked from the supergroup chat", "unreachable"),
        (403, "Forbidden: bot can't initiate conversation with a user", "unreachable"),
        (400, "Bad Request: chat not found", "unreachable"),
        (400, "Bad Request: group chat was deactivated", "unreachable"),
        (400, "Bad Request: message is too long", "refused"),
        (500, "Internal Server Error", "retry"),
        (502, "Bad Gateway", "retry"),
        (401, "Unauthorized", "retry"),
    ],
)
def test_refusals(code: int, description: str, outcome: str) -> None:
    with BotApi() as api:
        api.refuse("sendMessage", code, description)
        assert failure(api).outcome == outcome
        assert len(api.calls("sendMessage")) == 1


# The library warns of itself when it makes this error.
@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
def test_patience_that_is_asked_for_is_passed_on() -> None:
    with BotApi() as api:
        api.refuse("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)
        found = failure(api)
        assert (found.outcome, found.retry_after) == ("retry", 7)


def test_chat_that_has_moved_names_the_new_one() -> None:
    with BotApi() as api:
        api.refuse("sendMessage", 400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100777)
        found = failure(api)
        assert (found.outcome, found.chat) == ("moved", "telegram:-100777")


@pytest.mark.parametrize(("when", "arrived"), [("before", 0), ("after", 1)])
def test_connection_that_breaks_leaves_a_doubt(when: str, arrived: int) -> None:
    with BotApi() as api:
        api.cut("sendMessage", when)  # type: ignore[arg-type]  # a parameter of the test
        assert failure(api).outcome == "unknown"
        assert len(api.messages(CHAT)) == arrived


def test_connection_that_never_came_about_leaves_none() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    with pytest.raises(DeliveryFailure) as caught:
        send(f"http://127.0.0.1:{port}/bot", BotApi.token)
    assert caught.value.outcome == "retry"


def test_markup_that_is_refused_is_sent_as_plain_text() -> None:
    with BotApi() as api:
        api.refuse("sendMessage", 400, "Bad Request: can't parse entities: unclosed tag")
        send(api.url, api.token)
        assert [seen.text for seen in api.messages(CHAT)] == ["Nhắc <việc>"]


def test_failure_does_not_tell_the_token() -> None:
    with BotApi() as api, pytest.raises(DeliveryFailure) as caught:
        send(api.url, "123456:wrong-token-wrong-token-wrong")
    assert "wrong" not in caught.value.reason


def test_without_a_token_nothing_begins() -> None:
    async def run() -> None:
        async with telegram_channel(Telegram()):
            raise AssertionError("there is no token")

    with pytest.raises(ConfigurationError):
        asyncio.run(run())
