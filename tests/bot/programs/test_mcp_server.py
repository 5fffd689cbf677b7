"""The tools that other programs get, through the protocol's own in-memory client."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from tests.bot.fluency.office import TODAY, Office

pytest.importorskip("mcp", reason="the extra “mcp” is not installed")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office.open(tmp_path_factory.mktemp("office"))


def call(office: Office, tool: str, **arguments: Any) -> Any:
    from mcp import Client

    from bot.programs.mcp_server import mcp_server

    async def ask() -> Any:
        async with Client(mcp_server(office.assistant, office.library, lambda: TODAY, 200)) as client:
            return await client.call_tool(tool, arguments)

    return asyncio.run(ask())


def test_question_is_answered_with_its_quote(office: Office) -> None:
    result = call(office, "ask", question="Khi nào sơ kết phong trào trồng cây?")
    answer = json.loads(result.content[0].text)
    assert answer["answered"]
    assert "9/2026" in answer["answer"]
    assert "9/2026" in answer["citations"][0]["quote"]


def test_follow_up_is_understood(office: Office) -> None:
    result = call(office, "ask", question="Còn tổng kết?", history=["Khi nào sơ kết phong trào trồng cây?"])
    assert "12/2026" in json.loads(result.content[0].text)["answer"]


def test_abstention_says_that_it_is_one(office: Office) -> None:
    result = call(office, "ask", question="Giá vàng hôm nay bao nhiêu?")
    assert not json.loads(result.content[0].text)["answered"]


def test_passages_are_found(office: Office) -> None:
    result = call(office, "search", query="hồ sơ giải thưởng Rừng Xanh", limit=2)
    assert [hit["rank"] for hit in result.structured_content["result"]] == [1, 2]


def test_deadlines_are_those_of_the_days_asked_for(office: Office) -> None:
    result = call(office, "deadlines", start="2026-09-01", finish="2026-09-30")
    assert [found["end"] for found in result.structured_content["result"]] == ["2026-09-30"]


@pytest.mark.parametrize("question", ["", "x" * 201])
def test_question_that_cannot_be_asked_is_an_error_of_the_tool(office: Office, question: str) -> None:
    result = call(office, "ask", question=question)
    assert result.is_error
