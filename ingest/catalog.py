"""corpus/catalog.toml: what a file cannot say about itself, and what people decided about deadlines."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal, cast

from ingest.catalog_table import Table, tables_of
from ingest.toml_file import TomlFile

Status = Literal["in-force", "expired", "replaced"]
Action = Literal["confirm", "hide", "correct", "add"]

_STATUSES: dict[str, str] = {"còn hiệu lực": "in-force", "hết hiệu lực": "expired", "bị thay thế": "replaced"}
_ACTIONS: dict[str, str] = {action: action for action in ("confirm", "hide", "correct", "add")}


@dataclass(frozen=True, slots=True)
class CatalogEntry:
    """What the catalogue says of one file, None for what it does not say.

    `file` is relative to the corpus folder, with forward slashes; `source` is the address it is fetched from,
    `sha256` the hash in hex that it had then.
    """

    file: str
    title: str | None = None
    kind: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: datetime.date | None = None
    signer: str | None = None
    effective: datetime.date | None = None
    status: Status | None = None
    replaces: tuple[str, ...] = ()
    replaced_by: str | None = None
    source: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class DeadlineDecision:
    """What a person decided about an extracted deadline, or one that the person adds.

    `match` are words of the title, `file` and `quote` narrow it down; the other fields replace what was
    extracted ("correct") or make up the new one ("add").
    """

    action: Action
    match: str | None = None
    file: str | None = None
    quote: str | None = None
    title: str | None = None
    campaign: str | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
    responsible: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Catalog:
    """The whole catalogue, in the order of the file."""

    entries: tuple[CatalogEntry, ...] = ()
    decisions: tuple[DeadlineDecision, ...] = ()

    def entry(self, file: str) -> CatalogEntry | None:
        """The entry of a file, given relative to the corpus folder with forward slashes."""
        wanted = _file_key(file)
        return next((entry for entry in self.entries if _file_key(entry.file) == wanted), None)

    def missing_files(self, existing: Collection[str]) -> tuple[str, ...]:
        """The files with an entry that are not among the `existing` ones."""
        present = {_file_key(file) for file in existing}
        return tuple(entry.file for entry in self.entries if _file_key(entry.file) not in present)


_KEYS = {
    "document": [field.name for field in fields(CatalogEntry)],
    "deadline": [field.name for field in fields(DeadlineDecision)],
}


def load_catalog(path: Path) -> Catalog:
    """The catalogue at `path`, empty if there is no such file.

    Raises ConfigurationError, naming file, line, key and the nearest valid value, for everything that is
    not understood: a typing mistake must not silently change what people are told.
    """
    try:
        file = TomlFile.read(path, f"Không đọc được tệp danh mục “{path.name}”.")
    except FileNotFoundError:
        return Catalog()
    tables = tables_of(file, _KEYS)
    for name, known in _KEYS.items():
        for table in tables[name]:
            table.refuse_unknown_keys(known)
    return Catalog(_entries(tables["document"]), tuple(_decision(table) for table in tables["deadline"]))


def _entries(tables: list[Table]) -> tuple[CatalogEntry, ...]:
    entries: dict[str, CatalogEntry] = {}
    for table in tables:
        entry = _entry(table)
        key = _file_key(entry.file)
        if key in entries:
            raise table.error(
                "file", f"tệp “{entry.file}” đã có mục ở trên", "Gộp hai mục [[document]] thành một."
            )
        entries[key] = entry
    return tuple(entries.values())


def _entry(table: Table) -> CatalogEntry:
    file = table.text("file")
    if file is None:
        raise table.error(
            None, "[[document]] thiếu khóa “file”", 'Thêm dòng: file = "tên tệp trong thư mục corpus".'
        )
    replaced_by = table.text("replaced_by")
    status = table.choice("status", _STATUSES)
    if replaced_by is not None and status is None:
        status = "replaced"
    return CatalogEntry(
        file=file.replace("\\", "/"),
        title=table.text("title"),
        kind=table.text("kind"),
        number=table.text("number"),
        issuer=table.text("issuer"),
        date=table.date("date"),
        signer=table.text("signer"),
        effective=table.date("effective"),
        status=cast(Status | None, status),
        replaces=table.texts("replaces"),
        replaced_by=replaced_by,
        source=table.text("source"),
        sha256=table.text("sha256"),
    )


def _decision(table: Table) -> DeadlineDecision:
    action = table.choice("action", _ACTIONS)
    if action is None:
        raise table.error(None, "[[deadline]] thiếu khóa “action”", f"Thêm một trong: {', '.join(_ACTIONS)}.")
    file = table.text("file")
    decision = DeadlineDecision(
        action=cast(Action, action),
        match=table.text("match"),
        file=file and file.replace("\\", "/"),
        quote=table.text("quote"),
        title=table.text("title"),
        campaign=table.text("campaign"),
        start=table.date("start"),
        end=table.date("end"),
        responsible=table.texts("responsible"),
        note=table.text("note"),
    )
    _check_decision(decision, table)
    return decision


def _check_decision(decision: DeadlineDecision, table: Table) -> None:
    """A decision that could apply to nothing, or to everything, is a mistake."""
    if decision.start and decision.end and decision.start > decision.end:
        raise table.error(
            "start", "ngày bắt đầu (start) sau ngày kết thúc (end)", "Sửa lại một trong hai ngày."
        )
    if decision.action == "add":
        if decision.title is None or (decision.start is None and decision.end is None):
            raise table.error(
                "action", "mốc thêm mới chưa đủ nội dung", "Ghi title và ít nhất start hoặc end."
            )
    elif decision.match is None and decision.quote is None:
        raise table.error(
            "action", "không rõ quyết định này về mốc nào", "Ghi match (từ trong tên mốc) hoặc quote."
        )


def _file_key(file: str) -> str:
    # A name typed on one system and listed by another may differ in normal form.
    return unicodedata.normalize("NFC", file).replace("\\", "/").removeprefix("./")
