"""Documents mentioned without their full number: laws, resolutions of congresses, short names.

"Luật Thi đua, khen thưởng năm 2022", "Nghị quyết Trung ương 4 khóa XI, XII", "Nghị quyết số 02 của Huyện ủy".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.bodies import body_at
from ingest.body_names import same_body
from ingest.document_kinds import kind_symbol
from ingest.references.mentions import DATE, Mention, read_date

_WORD = r"(?!(?:năm|ngày|số|và|quy|của|này|được|có|là|đã|hết|theo|gồm|như|tại|về|cho|để|trong|ban)\b)[^\W\d]+"
# Laws whose names hold a comma or "và"; any other name ends there.
_LISTED = (
    r"[Tt]hi\s+đua\s*(?:,|-|–)?\s*[Kk]hen\s+thưởng|Phòng,\s+chống\s+[^\W\d]+(?:\s+[^\W\d]+)?|Quản\s+lý,\s+sử\s+dụng\s+tài\s+sản\s+công"
    r"|Tiếp\s+cận\s+thông\s+tin|Thực\s+hành\s+tiết\s+kiệm,\s+chống\s+lãng\s+phí|Khoa\s+học\s+và\s+[Cc]ông\s+nghệ"
    r"|Tổ\s+chức\s+Quốc\s+hội\s+và\s+Hội\s+đồng\s+nhân\s+dân"
)
_NAME = rf"(?:{_LISTED}|[A-ZĐÁÂÔỨỦ][^\W\d]*(?:\s+{_WORD}){{0,6}})"
_KIND = r"(?:Luật|Bộ\s+luật|Pháp\s+lệnh)"
_NAMED = rf"{_KIND}\s+{_NAME}"
_LAW = re.compile(
    rf"(?<![\w“])(?P<title>(?P<kind>{_KIND})\s+"
    rf"(?:sửa\s+đổi,?\s+bổ\s+sung\s+một\s+số\s+[Đđ]iều\s+của\s+(?:{_NAMED}(?:,\s+|\s+và\s+))*{_KIND}\s+)?{_NAME})"
    rf"(?P<year>\s+năm\s+(?:19|20)\d\d)?(?:,?\s+(?P<date>{DATE.pattern}))?(?!\s+số\s+\d)"
)
_CONSTITUTION = re.compile(
    r"(?<!\w)(?P<title>(?P<kind>Hiến\s+pháp)(?:\s+nước\s+Cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam)?)"
    r"(?P<year>\s+năm\s+(?:19|20)\d\d)?"
)
_CHARTER = re.compile(r"(?<!\w)(?P<title>(?P<kind>Điều\s+lệ)\s+(?:Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?))")
_TERM = r"(?:[Kk]h(?:óa|oá)|lần\s+thứ)\s+[IVXL]+"
_CONGRESS = re.compile(
    r"(?<!\w)(?P<title>(?P<kind>[Nn]ghị\s+quyết)\s+[Đđ]ại\s+hội(?:\s+đại\s+biểu)?\s+"
    rf"(?:toàn\s+quốc|[Đđ]ảng\s+bộ\s+(?:tỉnh|huyện|thành\s+phố|xã|phường)(?:\s+[A-ZĐ]\w+(?:\s+[A-ZĐ]\w+)*)?)\s+{_TERM}(?:\s+của\s+Đảng)?)"
)
_PLENUM = re.compile(
    rf"(?<!\w)(?P<title>(?P<kind>Nghị\s+quyết)\s+Trung\s+ương\s+\d+),?\s+(?:\(?\s*)(?P<terms>{_TERM}(?:\s*(?:,|và)\s*(?:[Kk]h(?:óa|oá)\s+)?[IVXL]+\b)*)"
)
_SHORT_KINDS = (
    r"Chỉ\s+thị|Nghị\s+quyết|Nghị\s+định|Kết\s+luận|Quyết\s+định|Kế\s+hoạch|Thông\s+tư|Hướng\s+dẫn|Quy\s+định"
)
_SHORT = re.compile(
    rf"(?<!\w)(?P<kind>{_SHORT_KINDS})\s+(?P<explicit>số\s+)?(?P<digits>\d{{1,4}})(?:/(?P<year>(?:19|20)\d\d))?"
    r"(?![\d/]|\s*[-–/]\s*[A-ZĐ]|\s*(?:năm|tháng|ngày|%)\b)(?!\w)"
)


def named_mentions(text: str, start: int, end: int) -> list[Mention]:
    """The documents that the sentence `start`..`end` names without a number, in order, without overlap."""
    found: list[Mention] = []
    for pattern in (_LAW, _CONSTITUTION, _CHARTER, _CONGRESS, _PLENUM):
        for match in pattern.finditer(text, start, end):
            if all(match.end() <= other.start or match.start() >= other.end for other in found):
                found += _read(match)
    return sorted(found, key=lambda mention: mention.start)


def short_mentions(text: str, start: int, end: int, numbered: Sequence[Mention]) -> list[Mention]:
    """Short names in the sentence ("Chỉ thị 35", "Nghị quyết số 02 của Huyện ủy").

    One that stands for exactly one of `numbered` takes its number; another keeps its words as subject.
    """
    mentions = (_short(text, match, end, numbered) for match in _SHORT.finditer(text, start, end))
    return [mention for mention in mentions if mention is not None]


def _read(match: re.Match[str]) -> list[Mention]:
    groups = match.groupdict()
    title = _joined(match["title"])
    kind = _joined(match["kind"]).capitalize()
    date = read_date(groups["date"]) if groups.get("date") else None
    # "khóa XI, XII" names two resolutions.
    terms = [f" khóa {roman}" for roman in re.findall(r"\b[IVXL]+\b", groups.get("terms") or "")]
    year = _joined(groups.get("year") or "")
    subjects = [title + term for term in terms] or [f"{title} {year}".strip()]
    return [Mention(match.start(), match.end(), None, kind, None, date, subject) for subject in subjects]


def _short(text: str, match: re.Match[str], end: int, numbered: Sequence[Mention]) -> Mention | None:
    of = re.compile(r"\s+của\s+").match(text, match.end(), end)
    body = body_at(text, of.end(), end) if of else None
    stop = body.end if body else match.end()
    kind, symbol = _joined(match["kind"]), kind_symbol(match["kind"])
    meant = {
        other.number
        for other in numbered
        if symbol in other.symbols
        and other.number
        and re.split(r"[-/]", other.number)[0].lstrip("0") == match["digits"].lstrip("0")
        and (body is None or other.issuer is None or same_body(body.text, other.issuer))
    }
    if len(meant) == 1:
        return Mention(match.start(), stop, meant.pop(), kind, body.text if body else None, None, None)
    # A bare count may follow a kind ("Kế hoạch 5 điểm"): without "số" and a match it names nothing.
    if not match["explicit"]:
        return None
    title = _joined(text[match.start() : stop])
    return Mention(match.start(), stop, None, kind, body.text if body else None, None, title)


def _joined(words: str) -> str:
    return " ".join(words.split())
