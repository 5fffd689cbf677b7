"""The stand-in as tests use it: people write and press buttons, and see what they would see."""

from __future__ import annotations

import json
import re
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from typing import Any, Literal, Self, TypeVar

from tests.bot_api.markup import utf16_length
from tests.bot_api.model import ApiError, Call, Fault, Seen, Upload, User
from tests.bot_api.server import Server
from tests.bot_api.service import BOT, TOKEN, Service, chat_shape

PATIENCE = 60.0
_ENTITY = re.compile(r"(?P<bot_command>^/\w+(?:@\w+)?)|(?P<mention>(?<!\w)@\w{4,})")
T = TypeVar("T")


class BotApi:
    """A running stand-in. Use it as a context manager; everything may be called from any thread."""

    token = TOKEN
    username = str(BOT["username"])

    def __init__(self) -> None:
        self._service = Service()
        self._server = Server(self._service)
        self._presses = 0

    def __enter__(self) -> Self:
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        ).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"{self._server.address}/bot"

    @property
    def file_url(self) -> str:
        return f"{self._server.address}/file/bot"

    # What people do. Each returns the id of the update.

    def says(
        self, user: User, text: str, *, chat: int | None = None, reply_to: Seen | None = None, **more: Any
    ) -> int:
        """Somebody writes `text`, in private or in a group; `more` are further fields of the message."""
        content = {"text": text, "entities": _entities(text)} | more
        return self.sends(user, content, chat=chat, reply_to=reply_to)

    def sends(
        self, user: User, content: Mapping[str, Any], *, chat: int | None = None, reply_to: Seen | None = None
    ) -> int:
        """Somebody sends a message with the given fields: a sticker, a voice message …"""
        service = self._service
        with service.changed:
            fields = dict(content)
            if reply_to:
                fields["reply_to_message"] = service.messages[reply_to.chat, reply_to.id]
            message = service.add_message(chat_shape(chat or user.id), user.shape(), fields)
        return self.inject({"message": message})

    def sends_file(
        self, user: User, name: str, content: bytes, *, size: int | None = None, caption: str = ""
    ) -> int:
        """Somebody sends a document; `size` is what the message claims when that is not the truth."""
        with self._service.changed:
            identifier = f"F{len(self._service.files) + 1}"
            self._service.files[identifier] = Upload(name, content)
        document = {
            "file_id": identifier,
            "file_unique_id": f"u{identifier}",
            "file_name": name,
            "file_size": len(content) if size is None else size,
        }
        return self.sends(user, {"document": document} | ({"caption": caption} if caption else {}))

    def presses(self, user: User, message: Seen, button: str) -> int:
        """Somebody presses the button whose label contains `button`."""
        return self.forges_press(user, message, message.button(button))

    def forges_press(self, user: User, message: Seen, data: str) -> int:
        """Somebody sends a button's data, whether or not such a button was ever shown."""
        service = self._service
        with service.changed:
            self._presses += 1
            identifier = f"press-{self._presses}"
            service.presses[identifier] = None
            shape = service.messages[message.chat, message.id]
        press = {"id": identifier, "from": user.shape(), "message": shape, "chat_instance": "1", "data": data}
        return self.inject({"callback_query": press})

    def changes_membership(self, user: User, status: str, *, chat: int | None = None) -> int:
        """The bot is added to or thrown out of a chat by `user`: "member", "left", "kicked"."""
        member = {"user": BOT}
        kicked = {"until_date": 0} if status == "kicked" else {}
        change = {
            "chat": chat_shape(chat or user.id),
            "from": user.shape(),
            "date": int(time.time()),
            "old_chat_member": member | {"status": "left"},
            "new_chat_member": member | {"status": status} | kicked,
        }
        return self.inject({"my_chat_member": change})

    def inject(self, content: Mapping[str, Any]) -> int:
        """Put any update before the bot, by polling or by its webhook."""
        with self._service.changed:
            update = self._service.add_update(content)
            webhook = self._service.webhook
        if webhook:
            post_update(webhook["url"], update, webhook.get("secret_token"))
        return int(update["update_id"])

    def repeats(self, update: int, content: Mapping[str, Any]) -> None:
        """Deliver an update again under the same id, as after a lost confirmation."""
        with self._service.changed:
            self._service.updates.append({"update_id": update, **content})
            self._service.changed.notify_all()

    # What goes wrong.

    def refuse(
        self,
        method: str,
        code: int,
        description: str,
        *,
        times: int = 1,
        chat: int | None = None,
        **parameters: int,
    ) -> None:
        """The next `times` calls are refused: refuse("sendMessage", 429, "Too Many …", retry_after=1)."""
        error = ApiError(code, description, parameters)
        self._add_fault(Fault(method, "refuse", times, chat, error))

    def cut(
        self, method: str, when: Literal["before", "after"], *, times: int = 1, chat: int | None = None
    ) -> None:
        """The connection breaks before the call is accepted, or after it has taken effect."""
        self._add_fault(Fault(method, "cut-before" if when == "before" else "cut-after", times, chat))

    def _add_fault(self, fault: Fault) -> None:
        with self._service.changed:
            self._service.faults.append(fault)

    # What is seen.

    def calls(self, method: str | None = None, chat: int | None = None) -> list[Call]:
        """The calls so far, in order, without getUpdates."""
        with self._service.changed:
            calls = list(self._service.calls)
        return [c for c in calls if method in (None, c.method) and chat in (None, c.chat)]

    def messages(self, chat: int) -> list[Seen]:
        """What the bot has written in a chat, as it stands now."""
        with self._service.changed:
            found = [m for (place, _), m in self._service.messages.items() if place == chat]
            return [self._service.seen(m) for m in found if m["from"]["is_bot"]]

    def press_answers(self) -> list[str]:
        """The texts with which presses were answered, "" for those answered silently."""
        with self._service.changed:
            return [text for text in self._service.presses.values() if text is not None]

    def unanswered_presses(self) -> list[str]:
        with self._service.changed:
            return [press for press, text in self._service.presses.items() if text is None]

    def menu(self, language: str = "", scope: Mapping[str, Any] | None = None) -> dict[str, str]:
        """The commands of a menu with their descriptions."""
        with self._service.changed:
            for (spoken, written), commands in self._service.commands.items():
                if spoken == language and json.loads(written or "{}") == (scope or {}):
                    return {command["command"]: command["description"] for command in commands}
        return {}

    def webhook(self) -> dict[str, str] | None:
        return self._service.webhook

    def pending(self) -> int:
        """How many updates nobody has confirmed yet."""
        with self._service.changed:
            return len(self._service.updates)

    def wait(self, found: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
        """The first true thing that `found` gives; looked for again whenever anything changes."""
        until = time.monotonic() + patience
        while not (result := found()):
            left = until - time.monotonic()
            if left <= 0:
                raise AssertionError(f"waited {patience} s in vain for {what}")
            with self._service.changed:
                self._service.changed.wait(min(left, 0.5))
        return result

    def reply(self, chat: int, containing: str = "", *, after: int = 0, patience: float = PATIENCE) -> Seen:
        """The first message of the bot in `chat` with these words and an id above `after`, waited for."""
        return self.wait(
            lambda: next((m for m in self.messages(chat) if m.id > after and containing in m.text), None),
            f"“{containing}” in chat {chat}; seen: {[m.text[:80] for m in self.messages(chat)]}",
            patience,
        )

    def last_message(self) -> int:
        """The newest message's id in any chat, to wait for what comes after it."""
        with self._service.changed:
            return max((identifier for _, identifier in self._service.messages), default=0)

    def asks(self, user: User, text: str, containing: str = "", **more: Any) -> Seen:
        """Write, and wait for what the bot answers in the same chat."""
        before = self.last_message()
        self.says(user, text, **more)
        return self.reply(more.get("chat") or user.id, containing, after=before)

    def press_and_wait(self, user: User, message: Seen, button: str) -> str:
        """Press, and wait until the press is answered. Returns the text of that answer."""
        self.presses(user, message, button)
        with self._service.changed:
            press = f"press-{self._presses}"
        return self.wait(
            lambda: None if self._service.presses[press] is None else (self._service.presses[press] or " "),
            f"an answer to the press of “{button}”",
        ).strip()

    def now(self, message: Seen) -> Seen:
        """A message as it stands now."""
        with self._service.changed:
            return self._service.seen(self._service.messages[message.chat, message.id])


def post_update(url: str, update: Mapping[str, Any], secret: str | None) -> int:
    """Deliver an update to a webhook. Returns the status of its answer."""
    headers = {"Content-Type": "application/json"}
    if secret is not None:
        headers["X-Telegram-Bot-Api-Secret-Token"] = secret
    request = urllib.request.Request(url, json.dumps(update).encode(), headers)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=10) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def _entities(text: str) -> list[dict[str, Any]]:
    return [
        {
            "type": match.lastgroup,
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match[0]),
        }
        for match in _ENTITY.finditer(text)
    ]
