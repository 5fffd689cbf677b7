"""The assistant as tools of the Model Context Protocol, for programs that talk to language models."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from mcp.server import MCPServer

from bot.fluency.protocols import Asks
from bot.json_shapes import JsonShapes
from bot.perspective import Perspective
from bot.questions import check_question
from bot.selection import DeadlineFilter
from index.library import Library

MAX_PASSAGES = 20
INSTRUCTIONS = (
    "Tra cứu văn bản thi đua, khen thưởng của cơ quan. Câu trả lời kèm trích dẫn nguyên văn; “answered” là "
    "false nghĩa là tài liệu không nêu: đừng tự trả lời thay."
)


def mcp_server(
    assistant: Asks, library: Library, today: Callable[[], datetime.date], max_characters: int
) -> MCPServer:
    """A server with the tools `ask`, `search` and `deadlines`, none of which changes anything.

    `today` gives the office's day at each call; longer questions than `max_characters` are refused. Results
    have the shapes of `thidua … --json`.
    """
    server = MCPServer("thidua", instructions=INSTRUCTIONS)

    def shapes() -> JsonShapes:
        return JsonShapes(Perspective(library.documents, today()))

    @server.tool(description="Trả lời một câu hỏi tiếng Việt; history là các câu hỏi trước, cũ nhất trước.")
    def ask(question: str, history: list[str] | None = None) -> dict[str, Any]:
        text = check_question(question, max_characters)
        return shapes().answer(assistant.ask(text, history or (), today()))

    @server.tool(description="Tìm các đoạn văn bản gần câu hỏi nhất, kèm nguồn và điểm.")
    def search(query: str, limit: int = 5) -> list[dict[str, Any]]:
        hits = library.search(check_question(query, max_characters), min(max(limit, 1), MAX_PASSAGES))
        return [shapes().hit(rank, hit) for rank, hit in enumerate(hits, start=1)]

    @server.tool(description="Liệt kê các mốc thời hạn; start, finish dạng 2026-08-01; unit là tên cơ quan.")
    def deadlines(
        start: datetime.date | None = None, finish: datetime.date | None = None, unit: str | None = None
    ) -> list[dict[str, Any]]:
        seen, wanted = Perspective(library.documents, today()), DeadlineFilter(start, finish, unit)
        found = (one for one in library.knowledge.deadlines if wanted.admits(one, seen))
        return [shapes().deadline(one) for one in seen.by_date(found)]

    return server
