"""A server on loopback that speaks as OpenAI's does, and misbehaves as tests tell it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

Manner = Literal[
    "answer", "rate-limited", "garbage", "cut short", "hang", "empty", "unauthorised", "error page"
]


class ChatServer:
    """Streams `reply` for every request in its `manner`; `requests` holds what it was sent."""

    def __init__(self) -> None:
        self.reply = ""
        self.manner: Manner = "answer"
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.released = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self.base_url = f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    @contextmanager
    def running(self) -> Iterator[ChatServer]:
        thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield self
        finally:
            self.released.set()
            self._http.shutdown()
            thread.join()
            self._http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                server.requests.append(json.loads(body))
                server.keys.append(self.headers.get("Authorization", ""))
                server.answer(self)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        status = {"rate-limited": 429, "unauthorised": 401, "error page": 502}.get(self.manner, 200)
        content = "text/event-stream" if status == 200 else "application/json"
        handler.send_response(status)
        handler.send_header("Content-Type", content)
        handler.end_headers()
        for chunk in self._chunks():
            handler.wfile.write(chunk)
            handler.wfile.flush()

    def _chunks(self) -> Iterator[bytes]:
        match self.manner:
            case "garbage":
                yield b"data: {{{ not json\n\n"
            case "error page":
                yield b"<html>Bad Gateway</html>"
            case "rate-limited" | "unauthorised":
                yield b'{"error": {"message": "refused, key sk-secret", "type": "x", "code": "x"}}'
            case "hang":
                self.released.wait(30)
            case "empty":
                yield b"data: [DONE]\n\n"
            case "answer" | "cut short":
                yield from self._events()

    def _events(self) -> Iterator[bytes]:
        for start in range(0, len(self.reply), 5):
            yield _event({"role": "assistant", "content": self.reply[start : start + 5]}, None)
        if self.manner == "answer":
            yield _event({}, "stop")
            yield b"data: [DONE]\n\n"


def _event(delta: dict[str, str], finish: str | None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    chunk = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
    return f"data: {json.dumps(chunk)}\n\n".encode()
