"""What the service knows, and what each of its methods does with it."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping
from typing import Any

from tests.bot_api.markup import parse_html, utf16_length
from tests.bot_api.model import (
    MAX_CALLBACK_BYTES,
    MAX_CAPTION,
    MAX_DOWNLOAD_BYTES,
    MAX_TEXT,
    ApiError,
    Call,
    Fault,
    Seen,
    Upload,
)

BOT = {
    "id": 110201543,
    "is_bot": True,
    "first_name": "Thi đua",
    "username": "thidua_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
_GRANTED = frozenset(
    "sendChatAction setMessageReaction sendMessageDraft deleteMyCommands setMyDescription setChatMenuButton"
    " setMyShortDescription pinChatMessage leaveChat logOut close".split()
)
Message = dict[str, Any]


class Service:
    """One bot's side of Telegram. Every method is called with `changed` held."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.updates: list[dict[str, Any]] = []
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self.files: dict[str, Upload] = {}
        self.messages: dict[tuple[int, int], Message] = {}
        self.keyboards: dict[tuple[int, int], list[list[dict[str, str]]]] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.webhook: dict[str, str] | None = None
        self.presses: dict[str, str | None] = {}
        # Numbers go on where those of an earlier stand-in ended: a bot that keeps its state knows those.
        self._last_update = int(time.time() * 1000) % 2_000_000_000
        self._last_message = 0
        self._poll = 0

    def add_update(self, content: Mapping[str, Any]) -> dict[str, Any]:
        self._last_update += 1
        update = {"update_id": self._last_update, **content}
        if self.webhook is None:
            self.updates.append(update)
        self.changed.notify_all()
        return update

    def add_message(
        self, chat: Mapping[str, Any], sender: Mapping[str, Any], content: Mapping[str, Any]
    ) -> Message:
        self._last_message += 1
        message = {"message_id": self._last_message, "date": int(time.time()), "chat": chat, "from": sender}
        message |= content
        self.messages[chat["id"], self._last_message] = message
        return message

    def record(self, call: Call) -> Fault | None:
        """Write a call into the log, polling apart. Returns what is to go wrong with it."""
        if call.method != "getUpdates":
            self.calls.append(call)
        fault = next((fault for fault in self.faults if fault.strikes(call)), None)
        if fault:
            fault.times -= 1
        return fault

    def answer(self, call: Call) -> Any:
        """The result of a call. Raises ApiError."""
        params = call.params
        match call.method:
            case "getMe":
                return BOT
            case "getUpdates":
                return self._get_updates(params)
            case "sendMessage":
                text, entities = _formatted(params, "text", MAX_TEXT)
                return self._send(params, {"text": text, "entities": entities})
            case "sendDocument" | "sendPhoto":
                return self._send_file(call)
            case "editMessageText" | "editMessageReplyMarkup":
                return self._edit(call)
            case "deleteMessage":
                if self.messages.pop(_place(params), None) is None:
                    raise ApiError(400, "Bad Request: message to delete not found")
                return True
            case "answerCallbackQuery":
                return self._answer_press(params)
            case "getFile":
                return self._get_file(params)
        return self._administer(call.method, params)

    def _administer(self, method: str, params: Mapping[str, str]) -> Any:
        scope = (params.get("language_code", ""), params.get("scope", ""))
        match method:
            case "setMyCommands":
                self.commands[scope] = json.loads(params["commands"])
            case "getMyCommands":
                return self.commands.get(scope, [])
            case "setWebhook":
                self.webhook = dict(params) if params.get("url") else None
            case "deleteWebhook":
                self.webhook = None
            case "getWebhookInfo":
                url = self.webhook["url"] if self.webhook else ""
                return {
                    "url": url,
                    "has_custom_certificate": False,
                    "pending_update_count": len(self.updates),
                }
            case _ if method not in _GRANTED:
                raise ApiError(404, "Not Found")
        return True

    def _get_updates(self, params: Mapping[str, str]) -> list[dict[str, Any]]:
        if self.webhook is not None:
            raise ApiError(
                409,
                "Conflict: can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first",
            )
        self._poll += 1
        mine, until = self._poll, time.monotonic() + float(params.get("timeout") or 0)
        self.changed.notify_all()
        offset = int(params.get("offset") or 0)
        # What lies before the offset has been received; what does not is given again.
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        while not self.updates and (left := until - time.monotonic()) > 0:
            self.changed.wait(left)
            if self._poll != mine:
                raise ApiError(
                    409,
                    "Conflict: terminated by other getUpdates request;"
                    " make sure that only one bot instance is running",
                )
        return self.updates[: int(params.get("limit") or 100)]

    def _send(self, params: Mapping[str, str], content: dict[str, Any]) -> Message:
        chat = _chat_id(params)
        markup = _markup(params) or {}
        if "inline_keyboard" in markup:
            content["reply_markup"] = markup
        if reply := json.loads(params.get("reply_parameters") or "{}"):
            if (chat, reply["message_id"]) in self.messages:
                content["reply_to_message"] = self.messages[chat, reply["message_id"]]
            elif not reply.get("allow_sending_without_reply"):
                raise ApiError(400, "Bad Request: message to be replied not found")
        if params.get("message_thread_id"):
            content["message_thread_id"] = int(params["message_thread_id"])
        message = self.add_message(chat_shape(chat), BOT, content)
        # A keyboard below the field for typing is shown, but is no part of the message.
        self.keyboards[chat, message["message_id"]] = markup.get("keyboard", [])
        return message

    def _send_file(self, call: Call) -> Message:
        kind = call.method.removeprefix("send").lower()
        caption, entities = _formatted(call.params, "caption", MAX_CAPTION)
        if call.files:
            identifier = f"F{len(self.files) + 1}"
            self.files[identifier] = next(iter(call.files.values()))
        else:
            identifier = call.params[kind]
        file = self.files[identifier]
        shape: Any = {
            "file_id": identifier,
            "file_unique_id": f"u{identifier}",
            "file_size": len(file.content),
        }
        shape = [shape | {"width": 1, "height": 1}] if kind == "photo" else shape | {"file_name": file.name}
        said = {"caption": caption, "caption_entities": entities} if caption else {}
        return self._send(call.params, {kind: shape} | said)

    def _edit(self, call: Call) -> Message:
        message = self.messages.get(_place(call.params))
        if message is None:
            raise ApiError(400, "Bad Request: message to edit not found")
        before = {key: message.get(key) for key in ("text", "entities", "reply_markup")}
        if call.method == "editMessageText":
            text, entities = _formatted(call.params, "text", MAX_TEXT)
            message.update(text=text, entities=entities)
        message["reply_markup"] = _markup(call.params)
        if before == {key: message.get(key) for key in before}:
            raise ApiError(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup"
                " are exactly the same as a current content and reply markup of the message",
            )
        message["edit_date"] = int(time.time())
        return message

    def _answer_press(self, params: Mapping[str, str]) -> bool:
        press = params["callback_query_id"]
        if self.presses.get(press, "") is not None:
            raise ApiError(
                400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )
        self.presses[press] = params.get("text", "")
        return True

    def _get_file(self, params: Mapping[str, str]) -> dict[str, Any]:
        identifier = params["file_id"]
        if identifier not in self.files:
            raise ApiError(400, "Bad Request: invalid file_id")
        size = len(self.files[identifier].content)
        if size > MAX_DOWNLOAD_BYTES:
            raise ApiError(400, "Bad Request: file is too big")
        path = f"documents/{identifier}"
        return {"file_id": identifier, "file_unique_id": "u", "file_size": size, "file_path": path}

    def seen(self, message: Message) -> Seen:
        """A message as its reader sees it."""
        place = message["chat"]["id"], message["message_id"]
        rows = (message.get("reply_markup") or {}).get("inline_keyboard", ())
        return Seen(
            chat=place[0],
            id=place[1],
            text=message.get("text") or message.get("caption") or "",
            entities=tuple(message.get("entities") or message.get("caption_entities") or ()),
            buttons=tuple((b["text"], b.get("callback_data", b.get("url", ""))) for row in rows for b in row),
            keyboard=tuple(key["text"] for row in self.keyboards.get(place, ()) for key in row),
            reply_to=(message.get("reply_to_message") or {}).get("message_id"),
            reply_to_text=(message.get("reply_to_message") or {}).get("text"),
            thread=message.get("message_thread_id"),
            document=self.files[message["document"]["file_id"]] if "document" in message else None,
            photo=self.files[message["photo"][0]["file_id"]] if "photo" in message else None,
            edited="edit_date" in message,
        )


def chat_shape(chat: int) -> dict[str, Any]:
    if chat > 0:
        return {"id": chat, "type": "private", "first_name": f"U{chat}"}
    return {"id": chat, "type": "supergroup", "title": f"Nhóm {-chat}"}


def _formatted(params: Mapping[str, str], key: str, limit: int) -> tuple[str, list[dict[str, Any]]]:
    text, entities = params.get(key, ""), []
    if params.get("parse_mode", "").upper() == "HTML":
        text, entities = parse_html(text)
    text = text.rstrip()
    if key == "text" and not text.strip():
        raise ApiError(400, "Bad Request: message text is empty")
    if utf16_length(text) > limit:
        what = "message" if key == "text" else "message caption"
        raise ApiError(400, f"Bad Request: {what} is too long")
    return text, entities[:100]


def _markup(params: Mapping[str, str]) -> dict[str, Any] | None:
    if not params.get("reply_markup"):
        return None
    markup: dict[str, Any] = json.loads(params["reply_markup"])
    for row in markup.get("inline_keyboard", []):
        for button in row:
            if not button["text"].strip():
                raise ApiError(400, "Bad Request: can't parse inline keyboard button: Text must be non-empty")
            data = button.get("callback_data")
            if data is not None and not 1 <= len(data.encode()) <= MAX_CALLBACK_BYTES:
                raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
    return markup


def _chat_id(params: Mapping[str, str]) -> int:
    given = params.get("chat_id", "")
    if not given.lstrip("-").isdigit():
        raise ApiError(400, "Bad Request: chat not found")
    return int(given)


def _place(params: Mapping[str, str]) -> tuple[int, int]:
    return _chat_id(params), int(params["message_id"])
