"""Names of campaigns in texts: quoted after "phong trào thi đua", or descriptive, and when two are one.

A quoted phrase is a campaign only where such words introduce it: slogans ("giàu đẹp – văn minh"), models
("chi bộ bốn tốt") and themes are quoted as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.folding import fold_in_place
from ingest.references.subjects import phrase_end
from ingest.vietnamese import fold_tone_placement

_OPEN, _CLOSE = '[“"«]', '[”"»]'
_QUOTED = rf"{_OPEN}\s*(?P<name>[^“”\"«»\n]{{3,250}}?)\s*{_CLOSE}"
_EMULATION = r"(?i:(?:phong\s+trào|đợt|cuộc)\s+thi\s+đua|phong\s+trào)"
_EPITHETS = (
    r"(?:\s+(?:yêu\s+nước|chuyên\s+đề|đặc\s+biệt|cao\s+điểm|với\s+chủ\s+đề|với\s+tên\s+gọi|mang\s+tên))*"
)
_INTRODUCED = re.compile(rf"{_EMULATION}{_EPITHETS}\s*:?\s*{_QUOTED}")
# "các phong trào thi đua do Thủ tướng Chính phủ phát động: “A” giai đoạn 2021 – 2025; “B”; …"
_LISTED = re.compile(
    r"(?i:(?:các\s+phong\s+trào\s+thi\s+đua)[^“”\".;:\n]{0,120}:"
    r"|(?:phong\s+trào|đợt)\s+thi\s+đua\s+do\s[^“”\".;:\n]{2,100}\sphát\s+động\s*:?)\s*(?=[“\"«])"
)
_NEXT_LISTED = re.compile(
    rf"\s*[;,]?\s*(?:và\s+)?{_QUOTED}(?:\s*\(?giai\s+đoạn\s+\d{{4}}\s*[-–]\s*\d{{4}}\)?)?"
)
# "phong trào thi đua xây dựng "chi bộ bốn tốt", "đảng bộ cơ sở bốn tốt"": the verb belongs to the name.
_WITH_VERB = re.compile(
    r"(?i:(?:phong\s+trào|đợt)\s+thi\s+đua)\s+(?P<name>(?:xây\s+dựng|thực\s+hiện|học\s+tập|làm\s+theo|phấn\s+đấu)"
    rf"(?:\s+\w+){{0,2}}\s+{_OPEN}[^“”\"«»\n]{{3,120}}{_CLOSE}(?:(?:,|\s+và)\s+{_OPEN}[^“”\"«»\n]{{3,120}}{_CLOSE})*)"
)
# "phong trào thi đua Quyết thắng": a capital without quotes, up to the next punctuation mark.
_CAPITALISED = re.compile(
    r"(?i:phong\s+trào\s+thi\s+đua)\s+(?P<name>(?![Tt]hi\s+đua)[^\W\d_a-zà-ỹđ]\w*(?:\s+[^\W\d_]+){1,5})(?=\s*[,.;:]|\s*$)"
)
# "* Phong trào thi đua thực hiện nhiệm vụ quân sự địa phương": a heading may name one without quotes.
_HEADING = re.compile(
    r"^\W*(?:Thực\s+hiện\s+)?(?i:phong\s+trào\s+thi\s+đua)\s+(?=(?:thực\s+hiện|xây\s+dựng|hoàn\s+thành)\s)[^\n“”\".:;]{15,260}$",
    re.MULTILINE,
)
_IN_HEADING = re.compile(
    r"(?i:phong\s+trào\s+thi\s+đua)\s+(?P<name>.{12,}?)(?=\s+do\s|\s+và\s+phong\s+trào|\s*$)", re.MULTILINE
)
_DESCRIBED = re.compile(
    r"(?i:(?:đợt|phát\s+động|phong\s+trào|tổ\s+chức)\s+)(?P<name>(?i:thi\s+đua)\s+(?:cao\s+điểm|đặc\s+biệt|nước\s+rút)[^\n]*)"
    r"|(?i:(?:đợt|phong\s+trào)\s+)(?P<welcoming>(?i:thi\s+đua)\s+(?:lập\s+thành\s+tích\s+|hướng\s+tới\s+)?chào\s+mừng\s[^\n]*)"
)
_OBJECT = re.compile(
    r"lập\s+thành\s+tích|chào\s+mừng|về\s|xây\s+dựng|hướng\s+tới|nhân\s+dịp|kỷ\s+niệm|hoàn\s+thành"
)
_DESCRIPTION_END = re.compile(
    r"\s*\(\s*(?:từ|trong|thời\s+gian)\s|\s+(?:theo\s+(?:đúng\s+)?(?:Luật|[Kk]ế\s+hoạch|[Qq]uy)|vào\s+(?:tháng|ngày|dịp)|trong\s+(?:tháng|quý)|như\s+sau|như:|phục\s+vụ"
    r"|và\s+(?:tổng|sơ)\s+kết|để\s|đã\s|được\s|gồm\s)|,\s+(?:Ban|UBND|Ủy)\s|…|\.\.\."
)
_PERIOD_TAIL = re.compile(r",?\s*\(?giai\s+đoạn\s+\d{4}\s*[-–]\s*\d{4}\)?\s*$", re.IGNORECASE)
_FILLERS = frozenset("thi dua cao diem dot phong trao chuyen de ve va trong toan the cac".split())
_LEAST_WORDS = 5
_LEAST_SHARED = 0.85


@dataclass(frozen=True, slots=True)
class CampaignName:
    """A campaign named at `start`..`end`; `described` when the text gives it no name but a description."""

    start: int
    end: int
    name: str
    described: bool = False

    @property
    def key(self) -> str:
        """Names with equal keys are one: case, marks, punctuation and the years of a phase do not count."""
        return _key(self.name)

    @property
    def content(self) -> frozenset[str]:
        """The words of a description that tell it from others."""
        return frozenset(self.key.split()) - _FILLERS


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    words = re.findall(r"\w+", fold_in_place(fold_tone_placement(name)))
    return " ".join(word for word in words if word != "va")


def find_campaign_names(text: str, start: int = 0, end: int | None = None) -> list[CampaignName]:
    """The campaigns named in `text[start:end]`, in order and without overlap."""
    stop = len(text) if end is None else end
    found: list[CampaignName] = []
    readers = (_quoted, _capitalised, _described, _headings)
    for name in (name for read in readers for name in read(text, start, stop)):
        # Quotes may hold a period alone: “giai đoạn 2021 - 2025”.
        if name.key and all(name.end <= other.start or name.start >= other.end for other in found):
            found.append(name)
    return sorted(found, key=lambda name: name.start)


def same_name(first: CampaignName, second: CampaignName) -> bool:
    """Whether two names are one campaign's: equal keys, or descriptions that share nearly all words."""
    if first.key == second.key:
        return True
    return first.described and second.described and shared_words(first, second) >= _LEAST_SHARED


def shared_words(first: CampaignName, second: CampaignName) -> float:
    """The share of the shorter description's words that the longer one has; 0 when it has too few."""
    fewer = min(len(first.content), len(second.content))
    return len(first.content & second.content) / fewer if fewer >= _LEAST_WORDS else 0.0


def _quoted(text: str, start: int, end: int) -> Iterator[CampaignName]:
    for match in _WITH_VERB.finditer(text, start, end):
        yield _name(match)
    for match in _INTRODUCED.finditer(text, start, end):
        yield _name(match)
    for listed in _LISTED.finditer(text, start, end):
        position = listed.end()
        while following := _NEXT_LISTED.match(text, position, end):
            yield _name(following)
            position = following.end()


def _capitalised(text: str, start: int, end: int) -> Iterator[CampaignName]:
    return (_name(match) for match in _CAPITALISED.finditer(text, start, end))


def _headings(text: str, start: int, end: int) -> Iterator[CampaignName]:
    for heading in _HEADING.finditer(text, start, end):
        for match in _IN_HEADING.finditer(text, heading.start(), heading.end()):
            yield CampaignName(*match.span("name"), _plain(match["name"]), described=True)


def _described(text: str, start: int, end: int) -> Iterator[CampaignName]:
    for match in _DESCRIBED.finditer(text, start, end):
        begin, stop = match.span("name" if match["name"] else "welcoming")
        cut = _DESCRIPTION_END.search(text, begin, stop)
        stop = phrase_end(text, begin, cut.start() if cut else stop)
        words = text[begin:stop]
        # "thi đua cao điểm trong toàn Đảng bộ" says where, not what for: it is no name yet.
        if _OBJECT.search(words) and re.search(r"\s[^\W\d_a-zà-ỹđ]|\d", words) and len(words.split()) > 7:
            yield CampaignName(begin, stop, _plain(words), described=True)


def _name(match: re.Match[str]) -> CampaignName:
    return CampaignName(*match.span("name"), _plain(match["name"]))


def _plain(words: str) -> str:
    return _PERIOD_TAIL.sub("", " ".join(words.split()))
