"""Weighs what was read out of an upload against the documents that are there already."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from bot.shown_text import shortened
from bot.uploads.model import Inspection, Namesake, Replaced
from ingest.editions import may_be_one
from ingest.errors import UnreadableDocument
from ingest.knowledge import Knowledge, Reference
from ingest.model import Document, Metadata

_OPENING_CHARACTERS = 300
# The mark stands alone on a line before the body of a document; stamps are read with blanks between letters.
_SECRET = re.compile(r"\W*(?:(?i:độ mật) ?:? ?)?(MẬT|Mật|(?:TUYỆT|TỐI) MẬT|(?:Tuyệt|Tối) mật)\W*")
_HEAD_CHARACTERS, _BETWEEN_LETTERS = 1500, re.compile(r"(?<=\b\w) (?=\w\b)")
# A message shows the first few; a law may have hundreds.
_KEPT_DEADLINES = 50


def inspect_document(
    document: Document, knowledge: Knowledge, held: Iterable[Document], files: Mapping[str, str]
) -> Inspection:
    """What to tell about `document`, of which `knowledge` was read out, before it joins those `held`.

    `files` are the SHA-256 of the corpus folder's files by name. Raises UnreadableDocument when one of them
    has the very same content, and for what bears a mark of secrecy.
    """
    held = list(held)
    _refuse_secret(document)
    _refuse_copy(document, held, files)
    metadata = document.metadata
    return Inspection(
        title=metadata.title,
        number=metadata.number,
        issuer=metadata.issuer,
        date=metadata.date,
        pages=len(document.pages),
        passages=len(document.passages),
        opening=shortened(" ".join(document.text[: 2 * _OPENING_CHARACTERS].split()), _OPENING_CHARACTERS),
        deadlines=knowledge.deadlines[:_KEPT_DEADLINES],
        replaces=tuple(_replaced(metadata, knowledge.references, held)),
        older=_older(document, held, files),
        recognised=sum(reading.method == "ocr" for reading in document.readings),
        unread=len(document.unread_pages),
    )


def _refuse_secret(document: Document) -> None:
    """State secrets must not lie where everybody may ask, and never come by a chat."""
    for line in unicodedata.normalize("NFC", document.text[:_HEAD_CHARACTERS]).splitlines():
        if found := _SECRET.fullmatch(_BETWEEN_LETTERS.sub("", " ".join(line.split()))):
            raise UnreadableDocument(
                f"Văn bản có dấu độ mật “{found[1]}”. Mọi người dùng đều hỏi được nội dung đã nạp, nên không"
                " nạp văn bản mật.",
                "Xóa tin có tệp này khỏi cuộc trò chuyện. Nếu đã giải mật hoặc máy đọc nhầm dấu, chép tệp"
                " thẳng vào thư mục văn bản trên máy chủ.",
            )


def _refuse_copy(document: Document, held: Iterable[Document], files: Mapping[str, str]) -> None:
    copies = [file for file, content_hash in files.items() if content_hash == document.content_hash]
    if copies:
        titles = {known.file: known.metadata.title for known in held}
        raise UnreadableDocument(
            f"Văn bản này đã có trong kho: “{titles.get(copies[0], copies[0])}” (tệp {copies[0]}).",
            "Không cần nạp lại.",
        )


def _older(document: Document, held: Iterable[Document], files: Mapping[str, str]) -> Namesake | None:
    """The document that this may be a newer version of: of the same number, or else of the same file name."""
    by_file = {known.file: known for known in held}
    same_number = [
        known.file for known in by_file.values() if _same_number(known.metadata, document.metadata)
    ]
    same_name = [file for file in files if _name_key(file) == _name_key(document.file)]
    for file in (*same_number, *same_name):
        if file in files:
            known = by_file[file].metadata if file in by_file else None
            return Namesake(file, known.title if known else file, files[file], known.date if known else None)
    return None


def _same_number(known: Metadata, new: Metadata) -> bool:
    """Whether both are one document: "15/KH-UBND" is also what another commune calls its own plan."""
    return bool(known.number) and known.number == new.number and may_be_one(known, new)


def _replaced(
    metadata: Metadata, references: Iterable[Reference], held: Iterable[Document]
) -> Iterator[Replaced]:
    stated = [reference.number for reference in references if reference.role == "replaces"]
    titles = {known.metadata.number: known.metadata.title for known in held if known.metadata.number}
    for number in dict.fromkeys((*metadata.replaces, *(number for number in stated if number))):
        yield Replaced(number, titles.get(number))


def _name_key(file: str) -> str:
    return unicodedata.normalize("NFC", file).casefold()
