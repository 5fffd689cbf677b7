"""The shape of the house: which way imports point, where third-party giants live, how large things are."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT = {"ingest": {"ingest"}, "index": {"index", "ingest"}, "bot": {"bot", "index", "ingest"}}
GIANTS = (
    "bs4",
    "docx",
    "faiss",
    "huggingface_hub",
    "icalendar",
    "langchain",
    "langchain_core",
    "mcp",
    "onnx",
    "onnxruntime",
    "openpyxl",
    "PIL",
    "pypdf",
    "pypdfium2",
    "sentence_transformers",
    "tokenizers",
    "torch",
    "transformers",
)
# What starting the program must not load; a question may load numpy, faiss, onnxruntime and tokenizers.
SLOW_TO_LOAD = (*GIANTS, "numpy", "pydantic", "rich", "scipy", "sqlalchemy", "telegram")
SLOW_TO_ANSWER_WITH = ("bs4", "docx", "icalendar", "langchain", "onnx", "PIL", "pydantic")
SLOW_TO_ANSWER_WITH += ("pypdf", "pypdfium2", "scipy", "sentence_transformers", "telegram", "torch")
SLOW_TO_ANSWER_WITH += ("transformers",)
# Too wide for one module, these live in one room each.
AT_HOME_IN = {"sqlalchemy": "bot/database/", "telegram": "bot/telegram/"}
# What the database keeps: rooms that use the database say what it is.
STORED = (
    "bot.people",
    "bot.reminders.letters",
    "bot.reminders.schedule",
    "bot.reminders.subscription",
    "bot.uploads.model",
)
MAX_FILE_LINES, MAX_FUNCTION_LINES = 400, 50


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the three packages by its path."""
    paths = (path for package in MAY_IMPORT for path in sorted((ROOT / package).rglob("*.py")))
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def imports() -> dict[str, tuple[str, ...]]:
    """The names of all modules that each module imports, at its top or inside functions."""
    return {path: tuple(_imported(tree)) for path, tree in modules().items()}


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def loaded_by(statement: str) -> set[str]:
    """The modules that are loaded after a fresh interpreter has run `statement`."""
    report = "import sys; print(*sys.modules)"
    code = f"{statement}\n{report}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.splitlines()[-1].split())


def test_imports_point_from_bot_to_index_to_ingest() -> None:
    wrong = [
        f"{path} imports {name}"
        for path, names in imports().items()
        for name in names
        if name.partition(".")[0] in MAY_IMPORT
        and name.partition(".")[0] not in MAY_IMPORT[path.partition("/")[0]]
    ]
    assert wrong == []


def test_rooms_of_answering_know_only_the_rooms_below_them() -> None:
    home = "bot/answering/"
    rooms = {path.split("/")[2] for path in modules() if path.count("/") == 3 and path.startswith(home)}
    below = {room: {room} for room in rooms} | {
        "claims": rooms - {"nearest"},
        "knowledge": {"knowledge", "clauses"},
        "nearest": {"nearest", "knowledge", "clauses"},
    }
    wrong = [
        f"{path} imports {name}"
        for path, names in imports().items()
        for name in names
        if path.startswith(home) and (room := path.split("/")[2]) in rooms
        if (parts := name.split("."))[:2] == ["bot", "answering"] and parts[2] in rooms - below[room]
    ]
    assert wrong == []


def _room(module: str) -> str:
    """The room of `bot` a module stands in, in `bot.answering` the room of that; of what is stored itself."""
    if module in STORED:
        return f"{module} itself"
    return ".".join(module.split(".")[: 3 if module.startswith("bot.answering.") else 2])


def test_no_two_rooms_of_the_bot_need_each_other() -> None:
    needs: dict[str, set[str]] = defaultdict(set)
    for path, names in imports().items():
        if path.startswith("bot/"):
            room = _room(path.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
            needs[room] |= {_room(name) for name in names if name.startswith("bot.")} - {room}
    try:
        TopologicalSorter(needs).prepare()
        circle = []
    except CycleError as error:
        circle = error.args[1]
    assert circle == []


def test_each_giant_is_imported_by_one_module_of_a_package() -> None:
    # One draws pictures, another opens those that people bring: neither has anything of the other's.
    users: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path, names in imports().items():
        for name in names:
            users[name.partition(".")[0], path.partition("/")[0]].add(path)
    shared = {key: sorted(paths) for key, paths in users.items() if key[0] in GIANTS and len(paths) > 1}
    assert shared == {}


def test_giants_with_a_room_are_imported_nowhere_else() -> None:
    strays = [
        f"{path} imports {name}"
        for path, names in imports().items()
        for name in names
        if not path.startswith(AT_HOME_IN.get(name.partition(".")[0], ""))
    ]
    assert strays == []


def test_help_loads_nothing_slow() -> None:
    loaded = loaded_by("from bot.cli import main; assert main(['--help']) == 0")
    assert loaded.isdisjoint(SLOW_TO_LOAD), loaded & set(SLOW_TO_LOAD)


def test_receiving_messages_loads_no_way_of_answering() -> None:
    assert "bot.answering" not in loaded_by("import bot.telegram.service")


@pytest.mark.parametrize("module", ["bot.assistant", "bot.corpus.indexing", "index.library", "index.build"])
def test_answering_loads_nothing_that_only_reading_documents_or_training_needs(module: str) -> None:
    loaded = loaded_by(f"import {module}")
    assert loaded.isdisjoint(SLOW_TO_ANSWER_WITH), loaded & set(SLOW_TO_ANSWER_WITH)


def test_no_file_is_too_long() -> None:
    lengths = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {path: lines for path, lines in lengths.items() if lines > MAX_FILE_LINES} == {}


def test_no_function_is_too_long() -> None:
    long = {
        f"{path}:{node.name}": lines
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > MAX_FUNCTION_LINES
    }
    assert long == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path, tree in modules().items() if tree.body and not ast.get_docstring(tree)]
    assert silent == []
