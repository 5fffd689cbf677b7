"""The HTTP side of the stand-in."""

from __future__ import annotations

import email.parser
import email.policy
import json
import re
import socket
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.bot_api.model import ApiError, Call, Upload
from tests.bot_api.service import TOKEN, Service

_METHOD = re.compile(r"/bot([^/]+)/(\w+)")
_FILE = re.compile(r"/file/bot([^/]+)/documents/(.+)")


class Server(ThreadingHTTPServer):
    """Serves one `Service` on a free port of the loopback interface."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self, service: Service) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.service = service

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that is killed closes its connections; nobody needs to hear of it."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def log_message(self, *_: object) -> None:
        """Nothing: the calls are in the log of the service."""

    def do_POST(self) -> None:
        path, params, files = self._request()
        if file := _FILE.fullmatch(path):
            self._give_file(file[1], file[2])
        elif (method := _METHOD.fullmatch(path)) and method[1] == TOKEN:
            self._answer(Call(method[2], params, files))
        else:
            self._refuse(ApiError(401, "Unauthorized") if method else ApiError(404, "Not Found"))

    def do_GET(self) -> None:
        self.do_POST()

    def _answer(self, call: Call) -> None:
        service = self.server.service
        with service.changed:
            fault = service.record(call)
            try:
                if fault is None or fault.kind == "cut-after":
                    call.result = service.answer(call)
                call.error = fault.error if fault else None
            except ApiError as error:
                call.error = error
            body = json.dumps({"ok": True, "result": call.result}).encode()
            service.changed.notify_all()
        if fault and fault.kind != "refuse":
            self._cut()
        elif call.error:
            self._refuse(call.error)
        else:
            self._write(200, body)

    def _request(self) -> tuple[str, dict[str, str], dict[str, Upload]]:
        address = urlsplit(self.path)
        params = dict(parse_qsl(address.query, keep_blank_values=True))
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        kind, files = self.headers.get("Content-Type", ""), {}
        if kind.startswith("application/x-www-form-urlencoded"):
            params |= dict(parse_qsl(body.decode(), keep_blank_values=True))
        elif kind.startswith("multipart/form-data"):
            fields, files = _multipart(kind, body)
            params |= fields
        elif body:
            params |= json.loads(body)
        return unquote(address.path), params, files

    def _give_file(self, token: str, identifier: str) -> None:
        file = self.server.service.files.get(identifier)
        if token != TOKEN or file is None:
            self._refuse(ApiError(404, "Not Found"))
        else:
            self._write(200, file.content, "application/octet-stream")

    def _refuse(self, error: ApiError) -> None:
        shape: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
        if error.parameters:
            shape["parameters"] = error.parameters
        self._write(error.code, json.dumps(shape).encode())

    def _write(self, code: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _cut(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)


def _multipart(kind: str, body: bytes) -> tuple[Mapping[str, str], dict[str, Upload]]:
    parser = email.parser.BytesParser(policy=email.policy.HTTP)
    message = parser.parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
    fields, files = {}, {}
    for part in message.iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        if filename := part.get_filename():
            files[name] = Upload(filename, content)
        else:
            fields[name] = content.decode()
    return fields, files
