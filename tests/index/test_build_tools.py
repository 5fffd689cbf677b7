"""Files of which pages were lost for want of a tool are read again once it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index.build import BuildSettings, build
from index.report import BuildReport
from ingest.model import Document, PageReading
from tests.index.plain_pipeline import PLAIN, read
from tests.index.workplace import Workplace

SCAN = "Kế hoạch của xã\nTổ chức hội thi.\nẢNH"
Build = Callable[[str], BuildReport]


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def with_tools(workplace: Workplace, asked: list[str]) -> Build:
    """Builds with a pipeline whose tools alone read the line "ẢNH"; what it read is in `asked`."""
    workplace.write("scan.txt", SCAN)

    def build_with(tools: str) -> BuildReport:
        def reading(path: Path, corpus: Path, catalog: str) -> Document:
            asked.append(path.name)
            document = read(path, corpus, catalog)
            if "ẢNH" not in document.text:
                return document
            text = document.text if tools == "ocr" else document.text.removesuffix("ẢNH")
            problem = None if tools == "ocr" else "chỉ có ảnh"
            page = PageReading(2, "ocr" if tools == "ocr" else None, problem=problem)
            kept = tuple(one for one in document.passages if one.end <= len(text))
            return replace(document, text=text, passages=kept, readings=(page,))

        pipeline = replace(PLAIN, read=reading, tools=tools)
        settings = BuildSettings(wait_s=0)
        return build(
            workplace.corpus,
            workplace.state,
            lambda: workplace.embedder,
            pipeline=pipeline,
            settings=settings,
        )

    return build_with


def test_only_the_incomplete_file_is_read_again_when_the_tool_is_there(
    with_tools: Build, asked: list[str]
) -> None:
    with_tools("")
    asked.clear()
    report = with_tools("ocr")
    assert (report.changed, asked) == (("scan.txt",), ["scan.txt"])
    assert "plan.txt" in report.unchanged


@pytest.mark.parametrize("tools", ["", "ocr", "other"])
def test_nothing_is_read_again_with_the_same_tools(with_tools: Build, asked: list[str], tools: str) -> None:
    with_tools(tools)
    asked.clear()
    assert with_tools(tools).generation is None
    assert asked == []


def test_tool_that_does_not_help_is_tried_once(with_tools: Build, asked: list[str]) -> None:
    with_tools("")
    with_tools("other")
    assert asked.count("scan.txt") == 2
    with_tools("other")
    assert asked.count("scan.txt") == 2


def test_what_was_read_is_kept_when_the_tool_is_gone(with_tools: Build, asked: list[str]) -> None:
    with_tools("other")
    asked.clear()
    assert with_tools("").generation is None
    assert asked == []


def test_file_added_while_the_tool_was_gone_is_read_again(
    with_tools: Build, workplace: Workplace, asked: list[str]
) -> None:
    with_tools("ocr")
    workplace.write("later.txt", SCAN.replace("hội thi", "hội diễn"))
    assert with_tools("").new == ("later.txt",)
    assert with_tools("ocr").changed == ("later.txt",)
