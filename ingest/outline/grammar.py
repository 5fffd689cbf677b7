"""What a paragraph opens with: the enumerators of laws, plans and reports.

Laws: Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm (Decree 78/2025/NĐ-CP). Plans and reports: A, I, 1, 1.1,
a), "*", named dashes, "Một là", "Đợt 1". Only the shape is read here; whether it fits is for `ladder`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ingest.capitals import CAPITALS, SMALL_LETTERS
from ingest.numerals import ORDINALS, POINT_WORDS, roman_value

Style = Literal[
    "part",
    "chapter",
    "division",
    "subdivision",
    "article",
    "upper",
    "roman",
    "arabic",
    "decimal",
    "letter",
    "ordinal",
    "phase",
    "star",
    "dash",
    "capitals",
]

_ALPHABET = "abcdđefghijklmnopqrstuvwxyz"
# The letters that điểm skip: f, j, w and z.
_POINTS = "abcdđeghiklmnopqrstuvxy"
# Longer names before a dash's colon are sentences that happen to hold one.
_MAX_DASH_NAME = 90

_DIVISION_END = rf"\s*(?:[.:]\s*|\s(?=[{CAPITALS}“\"])|-\s+|–\s+|$)"


@dataclass(frozen=True, slots=True)
class Marker:
    """An enumerator: style, number, label as people cite it, and where the words after it begin."""

    style: Style
    number: tuple[int, ...]
    label: str
    width: int


def read_marker(paragraph: str) -> Marker | None:
    """The enumerator that opens the paragraph, None when it opens with something else."""
    for pattern, build in _GRAMMAR:
        match = pattern.match(paragraph)
        if match:
            marker = build(match)
            if marker is not None:
                return marker
    return None


def letter_position(letter: str) -> int:
    """The place of a letter among those that number points; f, j, w, z stand with the letter before."""
    return _POINTS.find(letter) + 1 or max(_POINTS.rfind(before) + 1 for before in _up_to(letter))


def _up_to(letter: str) -> str:
    return _ALPHABET[: _ALPHABET.find(letter) + 1]


def _numeral(text: str) -> int | None:
    return int(text) if text.isdigit() else roman_value(text)


def _law(style: Style, name: str) -> Callable[[re.Match[str]], Marker | None]:
    def build(match: re.Match[str]) -> Marker | None:
        ordinal = match.group("ordinal") if "ordinal" in match.re.groupindex else None
        value = ORDINALS.get(ordinal.lower()) if ordinal else _numeral(match["number"])
        label = f"{name} thứ {ordinal.lower()}" if ordinal else f"{name} {match['number']}"
        return Marker(style, (value,), label, match.end()) if value else None

    return build


def _article(match: re.Match[str]) -> Marker:
    suffix = letter_position(match["suffix"]) if match["suffix"] else 0
    label = f"Điều {match['number']}{match['suffix'] or ''}"
    return Marker("article", (int(match["number"]), suffix), label, match.end())


def _roman(match: re.Match[str]) -> Marker | None:
    # A lone C or L is the third or the tenth capital letter of a list.
    value = roman_value(match["number"]) if match["number"] not in "CL" else None
    return Marker("roman", (value,), match["number"], match.end()) if value else None


def _upper(match: re.Match[str]) -> Marker:
    return Marker("upper", (letter_position(match["number"].lower()),), match["number"], match.end())


def _arabic(match: re.Match[str]) -> Marker:
    number = tuple(int(part) for part in match["number"].split("."))
    return Marker("decimal" if len(number) > 1 else "arabic", number, match["number"], match.end())


def _letter(match: re.Match[str]) -> Marker:
    label = match["number"] + (")" if match["stop"] == ")" else "")
    return Marker("letter", (letter_position(match["number"]),), label, match.end())


def _point(match: re.Match[str]) -> Marker:
    return Marker("ordinal", (ORDINALS[match["label"].split()[0].lower()],), match["label"], match.end())


def _phase(match: re.Match[str]) -> Marker | None:
    value = _numeral(match["number"])
    return Marker("phase", (value,), f"Đợt {match['number']}", match.end()) if value else None


def _bullet(style: Style) -> Callable[[re.Match[str]], Marker]:
    return lambda match: Marker(style, (), "", match.end())


_NUMBER = r"(?P<number>[IVXLC]+|\d{1,3})"
_GRAMMAR: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Marker | None]], ...] = (
    (
        re.compile(rf"(?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+(?P<ordinal>\w+)|{_NUMBER}){_DIVISION_END}"),
        _law("part", "Phần"),
    ),
    (re.compile(rf"(?:Chương|CHƯƠNG)\s+{_NUMBER}{_DIVISION_END}"), _law("chapter", "Chương")),
    (re.compile(rf"(?:Tiểu mục|TIỂU MỤC)\s+{_NUMBER}{_DIVISION_END}"), _law("subdivision", "Tiểu mục")),
    (re.compile(rf"(?:Mục|MỤC)\s+{_NUMBER}{_DIVISION_END}"), _law("division", "Mục")),
    (
        re.compile(r"(?:Điều|ĐIỀU)\s+(?P<number>\d{1,3})(?P<suffix>[a-zđ])?\s*(?:[.:](?!\d)\s*|$)"),
        _article,
    ),
    (re.compile(r"(?P<number>[IVXLC]{1,7})\s*(?:[.)/:]\s*|[-–]\s+)(?=\S)"), _roman),
    (re.compile(r"(?P<number>[A-HKĐ])\s*[.)/]\s+(?=\S)"), _upper),
    (re.compile(rf"(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\s*[.)]?\s+(?=[{CAPITALS}“\"(])"), _arabic),
    (re.compile(r"(?P<number>\d{1,3})\s*(?:[.)]\s*|/\s+)(?=[^\W\d_]|[“\"(])"), _arabic),
    (re.compile(rf"(?P<number>\d{{1,2}})\s*[-–]\s+(?=[{CAPITALS}][{SMALL_LETTERS}])"), _arabic),
    (re.compile(r"(?P<number>[a-zđ])\s*(?P<stop>[.)])\s+(?=\S)"), _letter),
    (re.compile(rf"(?P<label>{POINT_WORDS})\b[\s,:]*"), _point),
    (re.compile(rf"Đợt\s+{_NUMBER}\s*[.:]\s*"), _phase),
    (re.compile(r"[*•●]\s+(?=[^\W\d_]|[“\"])"), _bullet("star")),
    (
        re.compile(rf"[-–—]\s+(?=[{CAPITALS}][^:;.\n]{{2,{_MAX_DASH_NAME}}}:(?:\s|$))"),
        _bullet("dash"),
    ),
)
