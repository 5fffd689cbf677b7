"""What must hold of a .docx before any of it is parsed."""

from __future__ import annotations

import io
import zipfile
import zlib

from ingest.readers import problems

# An order of magnitude above the largest document seen; a parsed XML tree takes some ten times its size.
_MAX_UNPACKED_BYTES = 300_000_000
_MAX_XML_BYTES = 60_000_000
# Word's XML packs to about a tenth; only small files reach more without malice.
_MAX_RATIO = 100
_RATIO_MATTERS_FROM = 10_000_000


def check_archive(data: bytes, name: str) -> None:
    """Raises UnreadableDocument for what is encrypted, damaged, unpacks to far too much or declares entities.

    The sizes an archive declares can be trusted: zipfile never unpacks more than that.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        xml = [member for member in members if member.filename.lower().endswith((".xml", ".rels"))]
        if any(member.flag_bits & 1 for member in members):
            raise problems.ENCRYPTED.of(name)
        if _is_bomb(sum(m.file_size for m in members), sum(m.file_size for m in xml), len(data)):
            raise problems.expands_too_much(_MAX_UNPACKED_BYTES).of(name)
        try:
            dangerous = any(_declares_type(archive.read(member)) for member in xml)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise problems.DAMAGED.of(name) from error
    if dangerous:
        raise problems.DANGEROUS_XML.of(name)


def _is_bomb(unpacked: int, unpacked_xml: int, packed: int) -> bool:
    if unpacked > _MAX_UNPACKED_BYTES or unpacked_xml > _MAX_XML_BYTES:
        return True
    return unpacked > _RATIO_MATTERS_FROM and unpacked > _MAX_RATIO * packed


def _declares_type(xml: bytes) -> bool:
    """Word never writes a document type: one can only serve to expand entities or to fetch files.

    NUL bytes are dropped so that UTF-16 cannot hide it.
    """
    return b"<!DOCTYPE" in xml.replace(b"\x00", b"")
