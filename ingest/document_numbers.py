"""Numbers of official documents (*số, ký hiệu*) in texts and as people type them in questions.

State numbers are "69/KH-UBND", "91/2017/NĐ-CP", "06/2022/QH15", "3922/UBND-VX"; Party numbers are
reversed: "34-CT/TW", "287-KH/TU".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.document_kinds import (
    KIND_WORDS,
    PARTY_ISSUERS,
    is_kind_symbol,
    is_known_symbol,
    kind_symbol,
    official_symbol,
)
from ingest.folding import fold_in_place


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number at `start`..`end`; `canonical` is without spaces, in official spelling.

    A partial one ("chỉ thị 34", only with `typed`) has the digits and perhaps kind and year, and its
    `canonical` joins what there is: "34/CT".
    """

    start: int
    end: int
    text: str
    canonical: str
    digits: str
    year: str | None
    symbols: tuple[str, ...]

    @property
    def kind_code(self) -> str | None:
        """The symbol of the kind: "KH", "QĐ"; None for a công văn such as "3922/UBND-VX"."""
        return next((symbol for symbol in self.symbols if is_kind_symbol(symbol)), None)

    def matches(self, candidate: str) -> bool:
        """Whether the canonical number `candidate` can be meant: everything stated here agrees with it."""
        parts = _parse_canonical(candidate)
        if parts is None or parts.digits.lstrip("0") != self.digits.lstrip("0"):
            return False
        if self.year and parts.year and self.year != parts.year:
            return False
        offered = {_symbol_key(symbol) for symbol in parts.symbols}
        return all(
            _symbol_key(symbol) in offered or (symbol == "CV" and parts.kind_code is None)
            for symbol in self.symbols
        )


# Two capitals at least, with the lower case of TTg, TTr, CTr, QyĐ and a National Assembly's term (QH15).
_SYMBOL = r"[A-ZĐÐ&]{1,9}[a-zđ]{0,2}[A-ZĐÐ&]{0,9}\d{0,2}(?!\w)"
_SEPARATED = r"\s{0,4}[-–/]\s{0,4}"
# A digit first, which is looked for faster than what stands before it.
_WRITTEN = re.compile(
    r"(?P<digits>\d(?:(?<=số\d)|(?<![\w/–-]\d)(?<!\d[.,]\d))\d{0,8}[a-zđA-ZĐÐ]?)"
    r"(?:\s{0,4}/\s{0,4}(?P<year>(?:19|20)\d\d)(?!\d))?"
    rf"(?P<first>{_SEPARATED})(?P<symbol>{_SYMBOL})"
    rf"(?:(?P<second>{_SEPARATED})(?P<other>{_SYMBOL})(?P<rest>(?:[-/]{_SYMBOL})*))?"
)

# Typed numbers are read on folded text, where symbols are only known by name: no word may pass for one.
_TYPED_SYMBOL = r"[a-z&]{1,9}\d{0,2}(?!\w)"
_TYPED_SEPARATED = r"(?:\s{0,2}[-–/]\s{0,2}|\s{1,2})"
_TYPED = re.compile(
    r"(?P<digits>\d(?:(?<=so\d)|(?<![\w/–-]\d)(?<!\d[.,]\d))\d{0,8}[a-z]?)"
    r"(?:\s?[/-]\s?(?P<year>(?:19|20)\d\d)(?!\d))?"
    rf"(?P<first>{_TYPED_SEPARATED})(?P<symbol>{_TYPED_SYMBOL})"
    rf"(?:(?P<second>{_TYPED_SEPARATED})(?P<other>{_TYPED_SYMBOL})(?P<rest>(?:[-/]{_TYPED_SYMBOL})*))?"
)

_KIND_ALTERNATIVES = "|".join(map(fold_in_place, KIND_WORDS))
# After a bare count these words show that the digits count something: "kế hoạch 5 năm", "báo cáo 6 tháng";
# but "kế hoạch 80 ngày nào?" asks for the day.
_COUNTED = (
    # "Chỉ thị 35 năm nào?" asks when it was issued.
    r"(?:nam|thang|ngay)(?! (?:nao|may|bao nhieu)\b)|quy(?! dinh| che)|tuan|lan|dot"
    r"|nguoi|xa|huyen|tinh|tap the|ca nhan|trieu|ty|dong|diem|muc|cap|buoc|noi dung"
)
_PARTIAL = re.compile(
    rf"(?<!\w)(?P<kind>{_KIND_ALTERNATIVES}|[a-z]{{2,4}})\.?\s{{0,2}}(?P<explicit>so\s{{0,2}}:?\s{{0,2}})?"
    r"(?P<digits>\d{1,9})(?:/(?P<year>(?:19|20)\d\d))?(?![\w/%.,-]*\d)(?!\w)"
    rf"(?!\s{{0,2}}(?:{_COUNTED}|%)(?!\w)(?!(?<=ngay)\s(?:nao|may|bao nhieu|gi|ra|ky|ban hanh)(?!\w)))"
)
_NUMBER_ONLY = re.compile(
    r"(?<!\w)(?:so|so hieu|van ban)\s{1,2}:?(?P<digits>\d{2,9})(?:/(?P<year>(?:19|20)\d\d))?(?![\w/%])"
)
# "Bão số 10", "tổ dân phố số 12", "quầy số 15" are called by their numbers too.
_CALLED_BY_NUMBER = re.compile(
    r"(?<!\w)(?:bao|ap thap nhiet doi|to|to dan pho|khu pho|khu|thon|ap|xom|doi|nhom|cum|khoi|lop|lo|nha|ngo"
    r"|ngach|hem|duong|pho|quoc lo|tuyen|cau|cong|phong|phong hop|quay|ban|ghe|may|kenh|hinh|bang|bieu|mau"
    r"|phu luc|danh sach|muc|bai|de|cau hoi|noi dung|tieu chi|vi tri|trang|ky|tap)\s$"
)


def find_document_numbers(text: str, *, typed: bool = False) -> list[DocumentNumber]:
    """The document numbers in `text`, in order and without overlap.

    With `typed` the text is a person's message: case, diacritics and separators are not trusted
    ("167 kh ubnd"), and a kind with digits ("chi thi 34") is found as a partial number.
    """
    if not typed:
        return _written_numbers(text)
    folded = fold_in_place(text)
    found = _with_others(find_whole_numbers(text, folded), _partial_numbers(text, folded))
    return sorted(found, key=lambda number: number.start)


def find_whole_numbers(text: str, folded: str) -> list[DocumentNumber]:
    """Those with symbols of their own ("34 ct tw"), not only a kind before digits, in no order.

    `folded` is the message folded in place.
    """
    return _with_others(_written_numbers(text), _typed_numbers(text, folded))


def _written_numbers(text: str) -> list[DocumentNumber]:
    return [_number(text, match) for match in _WRITTEN.finditer(text) if _is_number(match)]


def _with_others(found: list[DocumentNumber], others: Iterable[DocumentNumber]) -> list[DocumentNumber]:
    """The numbers found with those of the others that overlap none before them."""
    for number in others:
        if all(number.end <= other.start or number.start >= other.end for other in found):
            found.append(number)
    return found


def number_after_label(text: str) -> DocumentNumber | None:
    """The number that `text` begins with behind "Số:", where symbols that no list knows make one too."""
    match = _WRITTEN.match(text)
    return _number(text, match) if match and (match["other"] or _is_number(match)) else None


def number_key(canonical: str) -> str:
    """The key under which equal numbers meet: folded, no spaces, no leading zeros ("6/2022/qh15")."""
    return re.sub(r"\s+", "", fold_in_place(canonical)).replace("–", "-").lstrip("0")


def _is_number(match: re.Match[str]) -> bool:
    symbol, other = match["symbol"], match["other"]
    if other is None:
        # "176-HĐBT", "12/CP", "06/2022/QH15"; but not "2025-OCOP" or "10/THCS".
        return is_known_symbol(symbol) and not is_kind_symbol(symbol)
    if "/" not in match["first"]:
        return is_kind_symbol(symbol) and "/" in match["second"]
    return is_known_symbol(symbol) or min(len(symbol), len(other)) >= 2


def _number(text: str, match: re.Match[str]) -> DocumentNumber:
    symbols = [match["symbol"]]
    canonical = match["digits"]
    if match["year"]:
        canonical += "/" + match["year"]
    canonical += _plain(match["first"]) + official_symbol(match["symbol"])
    if match["other"] is not None:
        canonical += _plain(match["second"]) + official_symbol(match["other"])
        symbols.append(match["other"])
        for separator, symbol in re.findall(r"([-/])([^-/]+)", match["rest"]):
            canonical += separator + official_symbol(symbol)
            symbols.append(symbol)
    return DocumentNumber(
        match.start(),
        match.end(),
        text[match.start() : match.end()],
        canonical,
        match["digits"],
        match["year"],
        tuple(official_symbol(symbol) for symbol in symbols),
    )


def _plain(separator: str) -> str:
    return "/" if "/" in separator else "-"


def _typed_numbers(text: str, folded: str) -> Iterator[DocumentNumber]:
    """Numbers typed loosely: "167/kh-ubnd", "34 ct tw", "91/2017/nd-cp", "06/2022/qh15", "167 kh"."""
    for match in _TYPED.finditer(folded):
        symbol, other = match["symbol"], match["other"]
        if not is_known_symbol(symbol):
            continue
        # Words that follow a number in the sentence are not part of it: "34 ct của", "167/kh ngày".
        if other is not None and (match["second"].strip() or is_known_symbol(other)):
            end, symbols = match.end(), (symbol, other, *re.findall(r"[^-/]+", match["rest"] or ""))
        elif match["first"].strip() or match["year"] or (is_kind_symbol(symbol) and len(match["digits"]) > 1):
            end, symbols = match.end("symbol"), (symbol,)
        else:
            continue
        official = tuple(official_symbol(part) for part in symbols)
        yield _typed_number(text, match.start(), end, match["digits"], match["year"], official)


def _partial_numbers(text: str, folded: str) -> Iterator[DocumentNumber]:
    """A kind with digits: "CT 05", "chi thi 34", "ke hoach so 167"; or "văn bản 3922", "số 167"."""
    for match in _PARTIAL.finditer(folded):
        kind = kind_symbol(match["kind"])
        # A bare four-digit year is the year of a plan or report, not its number: "kế hoạch 2025".
        bare_year = re.fullmatch(r"(?:19|20)\d\d", match["digits"]) and not match["explicit"]
        if kind is not None and not bare_year:
            yield _typed_number(text, match.start(), match.end(), match["digits"], match["year"], (kind,))
    for match in _NUMBER_ONLY.finditer(folded):
        if _CALLED_BY_NUMBER.search(folded[: match.start()]):
            continue
        yield _typed_number(text, match.start("digits"), match.end(), match["digits"], match["year"], ())


def _typed_number(
    text: str, start: int, end: int, digits: str, year: str | None, symbols: tuple[str, ...]
) -> DocumentNumber:
    if year is None and len(symbols) == 2 and symbols[1] in PARTY_ISSUERS:
        canonical = f"{digits}-{symbols[0]}/{symbols[1]}"
    else:
        canonical = "/".join(part for part in (digits, year, "-".join(symbols)) if part)
    return DocumentNumber(start, end, text[start:end], canonical, digits, year, symbols)


def _parse_canonical(canonical: str) -> DocumentNumber | None:
    match = _WRITTEN.fullmatch(canonical)
    return _number(canonical, match) if match else None


def _symbol_key(symbol: str) -> str:
    """ "QH15" counts as "QH" (a law named without its term), "QyĐ" as "QĐ": both are written for Quy định."""
    key = fold_in_place(symbol).rstrip("0123456789")
    return "qd" if key == "qyd" else key
