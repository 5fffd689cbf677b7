"""Decisions in catalog.toml: they can be read back, and what people wrote there stays."""

from __future__ import annotations

import os
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.review import decision_file
from bot.review.decision_file import append_decision, decision_toml
from ingest.catalog import DeadlineDecision, load_catalog
from ingest.errors import ConfigurationError, StorageError
from tests.bot.deadline_samples import TODAY

DECISION = DeadlineDecision(
    "correct",
    match='Tổ chức "sơ kết" phong trào',
    file="2026/kế hoạch.txt",
    quote="dòng một\ndòng hai \\ hết",
    start=date(2026, 8, 1),
    end=date(2026, 8, 25),
    responsible=("Phòng Nội vụ", "UBND các xã, thị trấn"),
    note="Theo kết luận #12",
)


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    return tmp_path / "catalog.toml"


def test_a_decision_is_read_back_as_it_was_made(catalog: Path) -> None:
    append_decision(catalog, DECISION, TODAY)
    assert load_catalog(catalog).decisions == (DECISION,)
    assert "# Duyệt ngày 05/08/2026\n" in catalog.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "before",
    [
        b"",
        '# Ghi chú của người dùng\n\n[[document]]\nfile = "a.txt"   # giữ nguyên\n'.encode(),
        b"[[document]]\nfile = 'a.txt'",
        b"\xef\xbb\xbf[[document]]\r\nfile = 'a.txt'\r\n",
        b'[[deadline]]\naction = "hide"\nmatch = "x"\n\n\n',
    ],
)
def test_what_stands_in_the_catalogue_stays_byte_for_byte(catalog: Path, before: bytes) -> None:
    catalog.write_bytes(before)
    earlier = load_catalog(catalog)
    append_decision(catalog, DECISION, TODAY)
    after = catalog.read_bytes()
    assert after.startswith(before)
    assert (b"\r\n" in before) == (b"\r\n" in after)
    assert load_catalog(catalog).entries == earlier.entries
    assert load_catalog(catalog).decisions == (*earlier.decisions, DECISION)


texts = st.text(max_size=80)


@settings(deadline=None, max_examples=200)
@given(texts, st.lists(texts, max_size=3), st.dates())
def test_any_text_survives_toml(text: str, bodies: list[str], day: date) -> None:
    decision = DeadlineDecision("confirm", match=text, quote=text, responsible=tuple(bodies), start=day)
    (table,) = tomllib.loads(decision_toml(decision))["deadline"]
    written = text.encode("utf-8", "replace").decode()
    assert (table["match"], table["quote"], table["start"]) == (written, written, day)
    assert table.get("responsible", []) == [body.encode("utf-8", "replace").decode() for body in bodies]


def test_half_a_character_does_not_stop_a_review() -> None:
    assert 'match = "?"' in decision_toml(DeadlineDecision("hide", match="\udcff"))


def test_a_catalogue_with_a_mistake_is_left_alone(catalog: Path) -> None:
    catalog.write_text("[[document]\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="sai cú pháp"):
        append_decision(catalog, DECISION, TODAY)
    assert catalog.read_text(encoding="utf-8") == "[[document]\n"


def test_a_catalogue_that_lists_its_decisions_inline_is_left_alone(catalog: Path) -> None:
    inline = 'deadline = [{ action = "hide", match = "x" }]\n'
    catalog.write_text(inline, encoding="utf-8")
    with pytest.raises(ConfigurationError, match="Không thêm được"):
        append_decision(catalog, DECISION, TODAY)
    assert catalog.read_text(encoding="utf-8") == inline


def test_the_rights_of_the_file_and_a_link_to_it_stay(catalog: Path, tmp_path: Path) -> None:
    real = tmp_path / "shared.toml"
    real.write_text("# của cả cơ quan\n", encoding="utf-8")
    real.chmod(0o664)
    catalog.symlink_to(real)
    append_decision(catalog, DECISION, TODAY)
    assert catalog.is_symlink()
    assert load_catalog(real).decisions == (DECISION,)
    assert real.stat().st_mode & 0o777 == 0o664


def test_a_disk_that_refuses_leaves_the_catalogue_whole(
    catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    append_decision(catalog, DECISION, TODAY)
    before = catalog.read_bytes()

    def refuse(path: Path, content: bytes) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(decision_file, "replace_file", refuse)
    with pytest.raises(StorageError, match="Không ghi được quyết định"):
        append_decision(catalog, DECISION, TODAY)
    assert catalog.read_bytes() == before
