"""Office programs of the machine, called to turn old formats into those that are read here.

Without a shell, in a folder and with a profile of their own, macros off, links not followed, timed.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ingest.readers import problems

logger = logging.getLogger(__name__)

OLD_SUFFIXES = (".doc", ".rtf", ".xls")
OFFICE = ("soffice", "libreoffice")
# Each with the arguments that write the text of an old Word file to standard output as UTF-8, lines unbroken.
TEXT_PROGRAMS = (
    ("antiword", ("-m", "UTF-8.txt", "-w", "0")),
    ("catdoc", ("-d", "utf-8", "-w")),
)
# LibreOffice takes 2 seconds for the Law on Emulation and Commendation; on a loaded machine ten times that.
_TIMEOUT_S = 90.0
_MACRO_LEVEL_VERY_HIGH = 3
_ITEM = '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}'
    "</oor:items>"
)
_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_PRECAUTIONS = (
    (_SECURITY, "MacroSecurityLevel", _MACRO_LEVEL_VERY_HIGH),
    (_SECURITY, "DisableMacrosExecution", "true"),
    # Otherwise a document makes the program fetch a picture from an address that its author watches.
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", 0),
)


def office_program() -> str | None:
    """LibreOffice on this machine."""
    return next((path for name in OFFICE if (path := shutil.which(name))), None)


def text_program() -> tuple[str, tuple[str, ...]] | None:
    """A program that extracts the text of an old Word file, with its arguments."""
    found = ((shutil.which(name), arguments) for name, arguments in TEXT_PROGRAMS)
    return next(((path, arguments) for path, arguments in found if path), None)


def convert(data: bytes, source: str, target: str, name: str) -> bytes:
    """A file of type `source` ("doc") as LibreOffice saves it as `target` ("docx").

    `name` is what people call the file. Raises UnreadableDocument; `office_program` must not be None.
    """
    program = office_program()
    assert program is not None
    with tempfile.TemporaryDirectory(prefix="thidua-") as made:
        folder = Path(made)
        (folder / f"source.{source}").write_bytes(data)
        _write_profile(folder / "profile")
        _run(
            [
                program, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--convert-to", target, "--outdir", str(folder / "out"), str(folder / f"source.{source}"),
            ],
            folder, name,
        )  # fmt: skip
        try:
            return (folder / "out" / f"source.{target}").read_bytes()
        except OSError as error:
            raise problems.DAMAGED.of(name) from error


def extract_text(data: bytes, name: str) -> str:
    """The text of an old Word file. Raises UnreadableDocument; `text_program` must not be None."""
    program = text_program()
    assert program is not None
    path, arguments = program
    with tempfile.TemporaryDirectory(prefix="thidua-") as made:
        source = Path(made) / "source.doc"
        source.write_bytes(data)
        return _run([path, *arguments, str(source)], Path(made), name).decode("utf-8", errors="replace")


def _write_profile(folder: Path) -> None:
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _PRECAUTIONS)
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(_PROFILE.format(items=items), encoding="utf-8")


def _run(command: Sequence[str], folder: Path, name: str) -> bytes:
    environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603 - a program that was found by name, no shell
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise problems.too_slow(_TIMEOUT_S).of(name) from error
    if done.returncode:
        logger.info("%s ended with %d: %s", command[0], done.returncode, done.stderr[:500])
        raise problems.DAMAGED.of(name)
    return done.stdout
