"""Every setting, its type, its limits and its default. What is read from where is in `bot.configuration`.

A `Meta` description is the Vietnamese phrase that an error uses to say what was expected.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from msgspec import Meta

Fraction = Annotated[float, Meta(ge=0, le=1, description="một số từ 0 đến 1")]
Count = Annotated[int, Meta(ge=1, description="một số nguyên từ 1 trở lên")]
Amount = Annotated[int, Meta(ge=0, description="một số nguyên từ 0 trở lên")]
Threads = Annotated[int, Meta(ge=0, le=64, description="một số nguyên từ 0 đến 64")]
Seconds = Annotated[float, Meta(gt=0, le=3600, description="số giây, lớn hơn 0 và không quá 3600")]
ModelName = Annotated[
    str,
    Meta(min_length=1, description="tên một mô hình hoặc thư mục chứa nó", extra={"may_be_folder": True}),
]
Url = Annotated[str, Meta(pattern=r"^(https?://\S+)?$", description="địa chỉ http:// hoặc https://")]
Proxy = Annotated[
    str, Meta(pattern=r"^((https?|socks5h?)://\S+)?$", description="địa chỉ http://, https:// hoặc socks5://")
]
Identifiers = Annotated[tuple[int, ...], Meta(description="danh sách số, ví dụ [123456789]")]
Host = Annotated[str, Meta(pattern=r"^(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}$")]
Hosts = Annotated[tuple[Host, ...], Meta(description='danh sách tên miền, ví dụ ["vbpl.vn", "*.gov.vn"]')]
Switch = Annotated[bool, Meta(description="true hoặc false")]
Text = Annotated[str, Meta(description="một chuỗi")]
Folder = Annotated[Path, Meta(description="đường dẫn một thư mục")]
ClockTime = Annotated[datetime.time, Meta(tz=False, description='giờ và phút, ví dụ "08:00"')]
Zone = Annotated[ZoneInfo, Meta(description='tên múi giờ IANA, ví dụ "Asia/Ho_Chi_Minh"')]
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
Weekday = Annotated[
    Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    Meta(description="một trong: monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
]
Access = Annotated[Literal["closed", "open"], Meta(description="closed hoặc open")]
WhenEmpty = Annotated[Literal["line", "silence"], Meta(description="line hoặc silence")]
Backend = Annotated[Literal["auto", "flat", "hnsw"], Meta(description="auto, flat hoặc hnsw")]


class Secret:
    """A token that no dump, log or traceback shows; `reveal()` gives it to the one caller that needs it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return "Secret('***')"


@dataclass(frozen=True, slots=True)
class Paths:
    corpus: Folder = Path("corpus")
    state: Folder = Path("state")


@dataclass(frozen=True, slots=True)
class Embedding:
    """`model` is "e5-small", the name of a sentence-transformers model, or the folder that holds one."""

    model: ModelName = "e5-small"
    threads: Threads = 2


@dataclass(frozen=True, slots=True)
class Index:
    backend: Backend = "auto"


@dataclass(frozen=True, slots=True)
class Search:
    dense_weight: Fraction = 0.5


@dataclass(frozen=True, slots=True)
class AnswerPolicy:
    min_confidence: Fraction = 0.58


@dataclass(frozen=True, slots=True)
class Limits:
    """Within what the readers accept at all; `max_file_mb` counts a million bytes a megabyte.

    `max_seconds` is the longest that reading may go on without finishing a page, `max_memory_mb` the address
    space of the process that reads.
    """

    max_question_characters: Count = 2000
    max_file_mb: Annotated[int, Meta(ge=1, le=50, description="một số nguyên từ 1 đến 50")] = 50
    max_pages: Annotated[int, Meta(ge=1, le=5000, description="một số nguyên từ 1 đến 5000")] = 5000
    max_seconds: Seconds = 120.0
    max_memory_mb: Annotated[int, Meta(ge=300, description="một số nguyên từ 300 trở lên")] = 1500


@dataclass(frozen=True, slots=True)
class Fetch:
    """`hosts` are names or patterns; `*.gov.vn` is every site below it."""

    hosts: Hosts = ("vanban.chinhphu.vn", "vbpl.vn", "congbao.chinhphu.vn", "*.gov.vn")


@dataclass(frozen=True, slots=True)
class Ocr:
    """Scans are recognised where tesseract and its data for `language` are installed.

    `dpi` is how finely pages are drawn for it, `workers` how many are read side by side, 0 for one a core.
    """

    enabled: Switch = True
    language: Annotated[str, Meta(pattern=r"^[A-Za-z_]+(\+[A-Za-z_]+)*$", description='ví dụ "vie"')] = "vie"
    dpi: Annotated[int, Meta(ge=100, le=400, description="một số nguyên từ 100 đến 400")] = 200
    workers: Threads = 0


@dataclass(frozen=True, slots=True)
class Telegram:
    admins: Identifiers = ()
    groups: Identifiers = ()
    access: Access = "closed"
    api_url: Url = "https://api.telegram.org/bot"
    file_url: Url = "https://api.telegram.org/file/bot"
    proxy: Proxy = ""
    messages_per_minute: Count = 30
    webhook_url: Url = ""
    webhook_listen: Text = "127.0.0.1"
    webhook_port: Annotated[int, Meta(ge=0, le=65535, description="một số nguyên từ 0 đến 65535")] = 8443
    token: Secret | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """Telegram takes 30 messages a second from one bot; a few are left for answers to people."""

    weekday: Weekday = "monday"
    time: ClockTime = datetime.time(7, 30)
    timezone: Zone = VIETNAM
    horizon_days: Count = 30
    overdue_days: Amount = 30
    max_lateness_hours: Amount = 24
    min_confidence: Fraction = 0.7
    when_empty: WhenEmpty = "line"
    quiet_from: ClockTime = datetime.time(21)
    quiet_to: ClockTime = datetime.time(6)
    messages_per_second: Annotated[int, Meta(ge=1, le=30, description="một số nguyên từ 1 đến 30")] = 24


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """`model` is "provider:name", empty for none; `check_model`, in the same form, confirms its sentences.

    Tokens are counted at two characters each, on the safe side for Vietnamese.
    """

    model: Text = ""
    base_url: Url = ""
    timeout_s: Seconds = 30.0
    answer_tokens: Annotated[int, Meta(ge=50, le=8000, description="một số nguyên từ 50 đến 8000")] = 800
    context_tokens: Annotated[
        int, Meta(ge=500, le=100_000, description="một số nguyên từ 500 đến 100000")
    ] = 3000
    check_model: Text = ""
    api_key: Secret | None = None


@dataclass(frozen=True, slots=True)
class Privacy:
    keep_questions_days: Amount = 30
    log_questions: Switch = False


@dataclass(frozen=True, slots=True)
class Database:
    """`url` is an SQLAlchemy URL; empty means `bot.sqlite` in the state folder."""

    url: Text = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, read once at the edge. `abbreviations` maps a short form to its long form."""

    paths: Paths = Paths()
    embedding: Embedding = Embedding()
    index: Index = Index()
    search: Search = Search()
    answer: AnswerPolicy = AnswerPolicy()
    limits: Limits = Limits()
    fetch: Fetch = Fetch()
    ocr: Ocr = Ocr()
    telegram: Telegram = Telegram()
    reminder: Reminder = Reminder()
    llm: LanguageModel = LanguageModel()
    privacy: Privacy = Privacy()
    database: Database = Database()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
