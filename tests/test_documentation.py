"""The documentation keeps up with the program."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import get_args, get_type_hints

import pytest

from bot.configuration import known_keys, variable_name
from bot.settings import Secret, Settings

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_fresh() -> None:
    stale = [
        name
        for name, text in generator().pages().items()
        if (DOCS / name).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run: python docs/generate.py"


def test_every_setting_and_secret_is_documented() -> None:
    page = (DOCS / "settings.md").read_text(encoding="utf-8")
    for section, kind in get_type_hints(Settings).items():
        for key in known_keys(section) or []:
            is_secret = Secret in get_args(get_type_hints(kind)[key])
            assert variable_name(section, key) in page
            assert is_secret or f"| `{key}` |" in page


@pytest.mark.parametrize("path", ["README.md", "docs/operator.md", "docs/developer.md"])
def test_links_and_named_files_lead_somewhere(path: str) -> None:
    page = ROOT / path
    text = page.read_text(encoding="utf-8")
    dead = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    named = re.findall(r"`((?:bot|index|ingest|tests|scripts|docs|bench|corpus)/[\w./-]+)`", text)
    dead += [name for name in named if not (ROOT / name).exists()]
    assert dead == []


@pytest.mark.parametrize("path", ["README.md", "docs/operator.md"])
def test_commands_shown_exist(path: str) -> None:
    known = set(
        re.findall(r"^## thidua (\w+)", (DOCS / "commands.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    shown = re.findall(r"thidua (?:--\S+ )*([a-z]+)\b", (ROOT / path).read_text(encoding="utf-8"))
    assert set(shown) <= known
