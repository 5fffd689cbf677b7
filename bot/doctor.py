"""Examines the installation: what is in order, what is not, and what to do about it."""

from __future__ import annotations

import importlib.metadata
import logging
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from bot.settings import Settings
from bot.shown_text import size_in_words
from ingest.errors import IndexMissing, ModelError, ThiduaError

logger = logging.getLogger(__name__)

Outcome = Literal["ok", "warn", "fail"]

MINIMUM_PYTHON = (3, 11)
# An index is built beside the old one; below the first figure a district's corpus no longer fits twice.
WARN_FREE_BYTES, FAIL_FREE_BYTES = 500_000_000, 50_000_000
SHOWN_FINDINGS = 5
_REQUIREMENT_NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing examined: what was found, and a remedy unless all is well."""

    name: str
    outcome: Outcome
    message: str
    remedy: str = ""


Examination = Callable[[str, Settings], Check]


@dataclass(frozen=True, slots=True)
class Report:
    """All checks in the order in which one depends on another."""

    checks: tuple[Check, ...]

    @property
    def failed(self) -> bool:
        return any(check.outcome == "fail" for check in self.checks)

    def shape(self) -> dict[str, Any]:
        """The report for programs: {"ok", "checks": [{"name", "outcome", "message", "remedy"}]}."""
        return {"ok": not self.failed, "checks": [asdict(check) for check in self.checks]}


def examine(load: Callable[[], Settings]) -> Report:
    """Examine everything; `load` reads the settings, without which only the program itself is examined."""
    checks = [_python(), _packages()]
    try:
        settings = load()
    except ThiduaError as error:
        return Report((*checks, Check("Cài đặt", "fail", error.message, error.remedy)))
    checks.append(Check("Cài đặt", "ok", "đọc được, mọi giá trị hợp lệ"))
    checks += [_outcome(name, examination, settings) for name, examination in _EXAMINATIONS.items()]
    return Report(tuple(checks))


def _outcome(name: str, examination: Examination, settings: Settings) -> Check:
    try:
        return examination(name, settings)
    except ThiduaError as error:
        return Check(name, "fail", error.message, error.remedy)
    except Exception as error:
        # Whatever is so broken that its examination breaks must not hide what the others find.
        logger.info("the examination %r failed", name, exc_info=True)
        return Check(name, "fail", f"không kiểm tra được ({error})", "Chạy lại với --debug để xem chi tiết.")


def _python() -> Check:
    version = platform.python_version()
    if sys.version_info[:2] >= MINIMUM_PYTHON:
        return Check("Python", "ok", version)
    return Check("Python", "fail", f"{version} quá cũ", "Cài Python 3.11 trở lên rồi chạy scripts/install.")


def _packages() -> Check:
    requirements = importlib.metadata.requires("thidua") or []
    names = [_REQUIREMENT_NAME.match(line) for line in requirements if "extra ==" not in line]
    missing = [match.group() for match in names if match and not _is_installed(match.group())]
    if missing:
        return Check("Thư viện", "fail", f"thiếu {', '.join(missing)}", "Chạy scripts/install.")
    return Check("Thư viện", "ok", f"đủ {len(names)} thư viện")


def _is_installed(package: str) -> bool:
    try:
        importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _write_access(name: str, settings: Settings) -> Check:
    state = settings.paths.state
    try:
        state.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=state):
            pass
    except OSError as error:
        return Check(
            name, "fail", f"không ghi được vào {state} ({error.strerror})", "Cấp quyền ghi thư mục này."
        )
    return Check(name, "ok", f"ghi được vào {state}")


def _disk(name: str, settings: Settings) -> Check:
    folder = _nearest_existing(settings.paths.state)
    free = shutil.disk_usage(folder).free
    message = f"còn trống {size_in_words(free)}"
    if free >= WARN_FREE_BYTES:
        return Check(name, "ok", message)
    return Check(name, "fail" if free < FAIL_FREE_BYTES else "warn", message, "Xóa bớt tệp trên ổ đĩa này.")


def _nearest_existing(path: Path) -> Path:
    return path if path.exists() else _nearest_existing(path.parent)


def _corpus(name: str, settings: Settings) -> Check:
    from index.sources import scan

    count = len(scan(settings.paths.corpus, {}).stamps)
    if not count:
        remedy = f"Chép văn bản vào {settings.paths.corpus}, hoặc chạy “thidua ingest TỆP”."
        return Check(name, "warn", "chưa có văn bản nào", remedy)
    return Check(name, "ok", f"{count} tệp trong {settings.paths.corpus}")


def _catalog(name: str, settings: Settings) -> Check:
    from index.sources import CATALOG, scan
    from ingest.catalog import load_catalog

    corpus = settings.paths.corpus
    catalog = load_catalog(corpus / CATALOG)
    if missing := catalog.missing_files(list(scan(corpus, {}).stamps)):
        remedy = "Chép các tệp đó vào thư mục văn bản, hoặc sửa catalog.toml."
        return Check(name, "warn", f"catalog.toml ghi tệp không có: {', '.join(missing)}", remedy)
    return Check(name, "ok", f"{len(catalog.entries)} văn bản có trong danh mục")


def _model(name: str, settings: Settings) -> Check:
    from index.embedding import open_embedder

    model = settings.embedding.model
    try:
        embedder = open_embedder(model, settings.paths.state, settings.embedding.threads)
    except ModelError as error:
        return Check(name, "warn", error.message, error.remedy)
    vector = embedder.embed_questions(["thi đua"])[0]
    if vector.shape != (embedder.dimension,) or abs(float(vector @ vector) - 1) > 0.01:
        return Check(name, "fail", f"mô hình “{model}” tính sai", "Chạy: thidua ingest --rebuild")
    return Check(name, "ok", f"{embedder.name}, {embedder.dimension} chiều")


def _index(name: str, settings: Settings) -> Check:
    from index.build import is_stale
    from index.library import Library

    try:
        library = Library.open(settings.paths.state, _no_embedder)
    except IndexMissing as error:
        return Check(name, "warn", error.message, error.remedy)
    manifest = library.manifest
    if wrong := _wrong_passages(library.documents.values()):
        return Check(name, "fail", f"{wrong} đoạn không khớp văn bản", "Chạy: thidua ingest --rebuild")
    if is_stale(settings.paths.corpus, settings.paths.state):
        return Check(name, "warn", "cũ hơn thư mục văn bản", "Chạy: thidua ingest")
    if manifest.rejected:
        remedy = "Chạy “thidua ingest” để xem lý do và cách khắc phục."
        return Check(name, "warn", f"không đọc được: {', '.join(manifest.rejected)}", remedy)
    return Check(name, "ok", f"{manifest.documents} văn bản, {manifest.passages} đoạn, khớp thư mục văn bản")


def _unread_pages(name: str, settings: Settings) -> Check:
    from index.library import Library

    try:
        documents = Library.open(settings.paths.state, _no_embedder).documents
    except IndexMissing:
        return Check(name, "ok", "chưa có chỉ mục để xem")
    partly = [
        f"{document.file} ({len(document.unread_pages)}/{len(document.readings)} trang)"
        for document in documents.values()
        if document.unread_pages
    ]
    if not partly:
        return Check(name, "ok", "đọc được mọi trang")
    shown = "\n".join((f"{len(partly)} văn bản có trang không đọc được", *partly[:SHOWN_FINDINGS]))
    remedy = "Xem lý do: thidua documents MÃ. Cài tesseract xong thì chạy: thidua ingest --rebuild"
    return Check(name, "warn", shown, remedy)


def _findings(name: str, settings: Settings) -> Check:
    from index.library import Library

    try:
        findings = Library.open(settings.paths.state, _no_embedder).knowledge.findings
    except IndexMissing:
        return Check(name, "ok", "chưa có chỉ mục để xem")
    if not findings:
        return Check(name, "ok", "không có điểm nào cần xem lại")
    shown = [finding.message for finding in findings[:SHOWN_FINDINGS]]
    message = "\n".join((f"{len(findings)} điểm cần xem lại", *shown))
    return Check(name, "warn", message, "Xem văn bản gốc; ghi điều đúng vào catalog.toml.")


def _wrong_passages(documents: Iterable[Any]) -> int:
    """How many passages are not, word for word, what stands at their place in the document."""
    return sum(
        document.text[passage.start : passage.end] != passage.text
        for document in documents
        for passage in document.passages
    )


def _no_embedder() -> Any:
    raise AssertionError("an examination asks the index nothing")


def _old_formats(name: str, settings: Settings) -> Check:
    from index.sources import scan
    from ingest.readers.conversion import OLD_SUFFIXES, office_program, text_program

    if program := office_program():
        return Check(name, "ok", program)
    waiting = [file for file in scan(settings.paths.corpus, {}).stamps if file.lower().endswith(OLD_SUFFIXES)]
    only_text = "; .doc chỉ đọc được chữ, không đọc được số thứ tự tự động" if text_program() else ""
    message = f"chưa cài LibreOffice, cần để đọc {', '.join(OLD_SUFFIXES)}{only_text}"
    remedy = "Cài LibreOffice: apt install libreoffice-writer-nogui libreoffice-calc-nogui"
    return Check(name, "warn" if waiting else "ok", message, remedy)


def _ocr(name: str, settings: Settings) -> Check:
    """Without tesseract everything but scans is read, so its absence is no more than a warning."""
    from bot.corpus.recognition import INSTALL, missing_languages
    from ingest.ocr.tesseract import find_program

    if not settings.ocr.enabled:
        return Check(name, "ok", "không bật ([ocr] enabled = false): bản quét bị từ chối")
    program = find_program()
    if program is None:
        return Check(name, "warn", "chưa cài tesseract nên không đọc được bản quét", INSTALL)
    if missing := missing_languages(settings, program):
        return Check(name, "warn", f"tesseract chưa có ngôn ngữ: {', '.join(missing)}", INSTALL)
    return Check(name, "ok", f"{program}, ngôn ngữ {settings.ocr.language}")


def _language_model(name: str, settings: Settings) -> Check:
    """A model that fails is no more than a warning: the answers are quoted then, as without one."""
    from bot.fluency import wording
    from bot.fluency.opening import probe

    if not settings.llm.model:
        return Check(name, "ok", wording.NOT_USED)
    try:
        model, seconds = probe(settings.llm)
    except ModelError as error:
        return Check(name, "warn", error.message, error.remedy)
    return Check(name, "ok", wording.works(model, seconds))


_EXAMINATIONS: dict[str, Examination] = {
    "Quyền ghi": _write_access,
    "Ổ đĩa": _disk,
    "Thư mục văn bản": _corpus,
    "Danh mục văn bản": _catalog,
    "Mô hình": _model,
    "Chỉ mục": _index,
    "Trang văn bản": _unread_pages,
    "Nội dung văn bản": _findings,
    "Định dạng cũ": _old_formats,
    "Nhận dạng chữ (OCR)": _ocr,
    "Mô hình ngôn ngữ": _language_model,
}
