"""What a document says about itself: number, date, issuer, kind, subject and signer.

The parts are those of Nghị định 30/2020/NĐ-CP, Điều 8 (state) and Hướng dẫn 36-HD/VPTW (Party).
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from itertools import takewhile, zip_longest
from pathlib import PurePosixPath

from ingest.capitals import CAPITALS, is_capitals, sentence_case
from ingest.catalog import CatalogEntry
from ingest.document_kinds import KIND_NAMES, KIND_WORDS
from ingest.document_numbers import DocumentNumber, number_after_label
from ingest.folding import fold_in_place
from ingest.issuer import NATIONAL_TITLE, read_issuer
from ingest.model import Metadata
from ingest.paragraphs import UNFINISHED
from ingest.signature import read_recipients, read_signer

_HEAD_CHARACTERS = 6_000
_HEAD_LINES = 40
_LONGEST_SUBJECT = 600
_LONGEST_TITLE_LINE = 200

_OTHER_KINDS = "Sổ tay, Hiến pháp, Lệnh, Biên bản, Thông cáo, Điều lệ, Nội quy, Thể lệ, Giấy mời".split(", ")
_KINDS = {kind.upper(): kind for kind in (*KIND_WORDS, *_OTHER_KINDS)}
_FOLDED_KINDS = {fold_in_place(kind): kind for kind in _KINDS.values()}
_MOST_KIND_WORDS = 5
_NAMED_KINDS = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")
_KIND_LINE = re.compile(
    rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})(?:\s+(?P<subject>[^\s:].*))?"
)
_RE_LINE = re.compile(r"(?:V/v|Về việc)\b[\s:.]*(?P<subject>\S.*)", re.IGNORECASE)
_NUMBER_LINE = re.compile(
    r"(?P<kind>(?:bộ )?luật|nghị quyết|pháp lệnh|lệnh)?\s*số\s*:?\s*(?P<rest>\S.*)", re.IGNORECASE
)
_DATE = re.compile(
    rf"(?<![\w/-])(?:[{CAPITALS}][\w.]*\s?){{1,6}},\s*"
    # Recognition of a date filled in by hand loses spaces and finds others: "ngày23", "ngày 2 5 tháng 8".
    r"ngày\s*(?P<day>\d\s?\d?)\s*tháng\s*(?P<month>\d\s?\d?)\s*năm\s*(?P<year>\d{4})\W*$"
)
_DATE_PARTS = ("year", "month", "day")
_LONGEST_DATE_LINE = 120
# "V/v" as recognition reads it, below the number, where only a subject can stand.
_MISREAD_RE = re.compile(r"V[/\\|1lIiíìï⁄'’]{1,2}v?\s+(?P<subject>\S.*)")
# A number whose digits nobody has filled in, or nobody can read, still ends in its symbols.
_SYMBOLS_ALONE = re.compile(rf"[/-]\s?(?P<symbols>[{CAPITALS}][\w]*(?:-[{CAPITALS}]\w*)*)(?!\w)")
_ADDRESSED = re.compile(r"^\s*Kính gửi\s*:", re.MULTILINE)
# What must be left of the name of a kind when its marks are misread and its end is lost: "QUYẾT ĐỊ".
_ENOUGH_OF_KIND = 0.75

_BODY = re.compile(
    r"(?i:căn cứ|kính gửi|quốc hội ban hành|điều \d|phần thứ|mục lục\b|(?:chương|phần|mục) [IVX\d]+\b)"
    r"|[IVX]+[.)]|\d+[.)]\s|[a-zA-Z][.)]\s|[-+–•]\s"
)
# What may follow a subject: the authority that decides, or the other column of the letterhead.
_NOT_SUBJECT = re.compile(
    "BỘ TRƯỞNG|CHỦ TỊCH|[ỦU][YỶ] BAN|HỘI ĐỒNG|QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG|GIÁM ĐỐC|TRƯỞNG|"
    r"BAN (?:CHẤP HÀNH|THƯỜNG VỤ)|Số\s*:|[^,]{2,40},\s*ngày\s"
)
# A plan may be called "Thực hiện phong trào thi đua …"; below its subject the words begin the body.
_BODY_OPENING = re.compile(
    r"(?:Thực hiện|Theo|Xét|Để|Nhằm|Triển khai|Tiếp tục|Sau khi|Ngày \d|Trong|Thi hành)\b"
)
# A subject that ends so goes on in the next line.
_UNFINISHED = re.compile(rf"(?:^|.*\s){UNFINISHED}|.*,")
# Two columns that were printed side by side may have come out as one line.
_SIDE_BY_SIDE = re.compile(r"\s*(?:\||\t| {3,})\s*|\s+(?=CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM)")
_RULE = re.compile(r"[\W_]*")
# vbpl.vn and its copies write the Cyrillic С, В, Т … in some numbers; they cannot be told apart by eye.
_LATIN = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the document states, None for what it does not.

    `subject` is the *trích yếu*; `title` is the kind with the subject ("Luật Thi đua, khen thưởng"), or the
    first line of a document that has no letterhead.
    """

    title: str | None = None
    kind: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: datetime.date | None = None
    signer: str | None = None
    subject: str | None = None
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines above the subject, and the kind and subject as written, None where the document has none."""

    lines: list[str]
    kind: str | None
    subject: str | None


def read_letterhead(text: str) -> Letterhead:
    """Reads the head and the signature of normalised text in which paragraphs are lines."""
    head = _head(text)
    number = _number(head.lines)
    kind = head.kind or _kind_of_number(head.lines, number) or _kind_of_letter(number, text)
    subject = head.subject
    if subject and is_capitals(subject):
        subject = sentence_case(subject, text)
    return Letterhead(
        title=_title(kind, subject) if kind or number else _first_line(text),
        kind=kind,
        number=number.canonical if number else None,
        issuer=_issuer(head, number, text),
        date=_date(head.lines),
        signer=read_signer(text),
        recipients=read_recipients(text),
        subject=subject,
    )


def merge_metadata(file: str, entry: CatalogEntry | None, letterhead: Letterhead) -> Metadata:
    """What is known of `file`: the catalogue where it says something, else the letterhead.

    A title that neither states is the file's name without its suffix.
    """
    entry = entry or CatalogEntry(file)
    read = replace(letterhead, kind=entry.kind or letterhead.kind, number=entry.number or letterhead.number)
    return Metadata(
        title=entry.title or _numbered_title(read) or PurePosixPath(file).stem,
        kind=read.kind,
        number=read.number,
        issuer=entry.issuer or letterhead.issuer,
        date=entry.date or letterhead.date,
        signer=entry.signer or letterhead.signer,
        recipients=letterhead.recipients,
        effective=entry.effective,
        status=entry.status,
        replaces=entry.replaces,
        replaced_by=entry.replaced_by,
    )


def _head(text: str) -> _Head:
    lines = list(takewhile(lambda line: not _BODY.match(line), _lines(text)))
    for position, line in enumerate(lines):
        if match := _KIND_LINE.fullmatch(line):
            subject = _subject(match["subject"], lines[position + 1 :])
            return _Head(lines[:position], _KINDS[match["kind"]], subject)
        if position and (kind := _misread_kind(line)):
            return _Head(lines[:position], kind, _subject(None, lines[position + 1 :]))
        below_number = position > 0 and _NUMBER_LINE.fullmatch(lines[position - 1])
        if match := _RE_LINE.fullmatch(line) or (below_number and _MISREAD_RE.fullmatch(line)) or None:
            # Only a công văn states its subject without its kind.
            subject = _subject("về việc " + match["subject"], lines[position + 1 :])
            return _Head(lines, "Công văn", subject)
    return _Head(lines, None, None)


def _misread_kind(line: str) -> str | None:
    """The kind that a line in capitals was before it was misread."""
    if not is_capitals(line) or len(line.split()) > _MOST_KIND_WORDS:
        return None
    read = fold_in_place(line)
    return next(
        (
            kind
            for folded, kind in _FOLDED_KINDS.items()
            if folded.startswith(read) and len(read) >= _ENOUGH_OF_KIND * len(folded)
        ),
        None,
    )


def _is_of_table(line: str) -> bool:
    """Whether a line is a row of a table: no letterhead is printed in more than two columns."""
    return sum(bool(cell.strip()) for cell in line.split("|")) > 2


def _lines(text: str) -> list[str]:
    head = takewhile(lambda line: not _is_of_table(line), text[:_HEAD_CHARACTERS].split("\n"))
    pieces = (piece for line in head for piece in _SIDE_BY_SIDE.split(line))
    lines = (" ".join(piece.split()) for piece in pieces)
    return [line for line in lines if not _RULE.fullmatch(line)][:_HEAD_LINES]


def _subject(opening: str | None, following: list[str]) -> str | None:
    """The subject below the kind, which may take several lines."""
    parts = [opening] if opening else []
    for line, after in zip_longest(following, following[1:], fillvalue=""):
        goes_on = line.endswith(";") and after[:1].islower() and not _BODY.match(after)
        if line.startswith("(") or _NOT_SUBJECT.match(line):
            break
        if line.endswith((".", ":", ";")) and not goes_on:
            break
        if NATIONAL_TITLE.match(line):
            break
        if parts and _BODY_OPENING.match(line) and not _UNFINISHED.fullmatch(parts[-1]):
            break
        parts.append(line)
    if opening and is_capitals(opening) and not all(map(is_capitals, parts)):
        # "KẾ HOẠCH LIÊN TỊCH" above a subject in small letters.
        parts[0] = opening.lower()
    subject = " ".join(parts).rstrip(" ,;*")
    return subject if subject and len(subject) <= _LONGEST_SUBJECT else None


def _number(lines: list[str]) -> DocumentNumber | None:
    for line in lines:
        match = _NUMBER_LINE.fullmatch(line.translate(_LATIN))
        if match and (number := number_after_label(match["rest"])):
            return number
    return None


def _kind_of_number(lines: list[str], number: DocumentNumber | None) -> str | None:
    if number is None:
        return next((KIND_NAMES[symbol] for symbol in _symbols_alone(lines) if symbol in KIND_NAMES), None)
    if number.kind_code is None:
        named = next((match["kind"] for line in lines if (match := _NUMBER_LINE.fullmatch(line))), None)
        return named.capitalize() if named else None
    # The Party writes QĐ for Quy định as well as for Quyết định.
    ambiguous = number.kind_code == "QĐ" and number.canonical.startswith(f"{number.digits}-")
    return None if ambiguous else KIND_NAMES.get(number.kind_code)


def _kind_of_letter(number: DocumentNumber | None, text: str) -> str | None:
    """Only a công văn has addressees and a number without a kind."""
    addressed = number is not None and number.kind_code is None and _ADDRESSED.search(text[:_HEAD_CHARACTERS])
    return "Công văn" if addressed else None


def _symbols_alone(lines: list[str]) -> list[str]:
    """The symbols in the line of the number, when its digits cannot be read."""
    for line in lines:
        rest = match["rest"] if (match := _NUMBER_LINE.fullmatch(line.translate(_LATIN))) else ""
        if found := _SYMBOLS_ALONE.search(rest):
            return found["symbols"].split("-")
    return []


def _date(lines: list[str]) -> datetime.date | None:
    for line in lines:
        match = _DATE.search(line) if len(line) <= _LONGEST_DATE_LINE else None
        if match:
            try:
                return datetime.date(*(int("".join(match[part].split())) for part in _DATE_PARTS))
            except ValueError:
                return None
    return None


def _issuer(head: _Head, number: DocumentNumber | None, text: str) -> str | None:
    symbols = number.symbols if number else _symbols_alone(head.lines)
    # "05-TL/BTC" is of a contest's committee: only numbers written as the state does name its bodies.
    if number and number.canonical.startswith(f"{number.digits}-"):
        symbols = ()
    # Capitals above a text without any other sign of a letterhead are its title, not a body.
    is_letterhead = number or head.kind or any(NATIONAL_TITLE.search(line) for line in head.lines)
    return read_issuer(head.lines if is_letterhead else (), symbols, text)


def _title(kind: str | None, subject: str | None) -> str | None:
    if kind is None or subject is None:
        return None
    return f"{kind} {subject if kind in _NAMED_KINDS else _continued(subject)}"


def _numbered_title(letterhead: Letterhead) -> str | None:
    kind, number, subject = letterhead.kind, letterhead.number, letterhead.subject
    if kind is None or number is None:
        return letterhead.title
    if subject is None:
        return f"{kind} số {number}"
    if kind in _NAMED_KINDS:
        return f"{kind} {subject} số {number}"
    return f"{kind} số {number} {_continued(subject)}"


def _continued(subject: str) -> str:
    """The subject within a sentence: a capital stays only if the next word has one too, as names do."""
    first, _, rest = subject.partition(" ")
    return subject if rest[:1].isupper() or first.isupper() else subject[:1].lower() + subject[1:]


def _first_line(text: str) -> str | None:
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    is_heading = len(line.split()) >= 3 and len(line) <= _LONGEST_TITLE_LINE and line[0].isupper()
    if (
        not is_heading
        or _BODY.match(line)
        or NATIONAL_TITLE.search(line)
        or line.endswith((".", ";", ":", ","))
    ):
        return None
    return sentence_case(line, text) if is_capitals(line) else line
