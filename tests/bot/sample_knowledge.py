"""A document and what is known from it, made by hand, for tests of what is shown of such things."""

from __future__ import annotations

import datetime

from bot.answers import Answer
from bot.citations import cite
from bot.perspective import Perspective
from ingest.criteria import Condition, Criterion
from ingest.knowledge import (
    Campaign,
    Deadline,
    LaunchingDocument,
    Phase,
    Recurrence,
    Reference,
    RelativeTime,
    Responsibility,
)
from ingest.model import Document, Metadata, PageSpan, Passage, Quote, Section

TODAY = datetime.date(2026, 8, 3)
TEXT = (
    "I. Thời gian\n"
    "Các đơn vị nộp báo cáo sơ kết trước ngày 15/8/2026 về Phòng Nội vụ.\n"
    "II. Kinh phí\n"
    "Hằng năm, Phòng Tài chính bố trí 45.000.000 đồng."
)
_SECOND = TEXT.index("II.")


def quote_of(words: str) -> Quote:
    start = TEXT.index(words)
    return Quote("kh-15", start, start + len(words), words)


DUE = quote_of("nộp báo cáo sơ kết trước ngày 15/8/2026")
MONEY = quote_of("Hằng năm, Phòng Tài chính bố trí 45.000.000 đồng.")

DOCUMENT = Document(
    id="kh-15",
    file="2026/ke-hoach-15.md",
    content_hash="",
    metadata=Metadata(
        "Kế hoạch tổ chức phong trào thi đua",
        kind="Kế hoạch",
        number="15/KH-UBND",
        issuer="UBND xã Tân Lập",
        date=datetime.date(2026, 3, 5),
        status="replaced",
    ),
    text=TEXT,
    pages=(PageSpan(1, 0, _SECOND), PageSpan(2, _SECOND, len(TEXT))),
    sections=(
        Section(None, 0, "part", "I", "Thời gian", 0, 13, _SECOND),
        Section(None, 0, "part", "II", "Kinh phí", _SECOND, _SECOND + 13, len(TEXT)),
    ),
    passages=(
        Passage("p1", "kh-15", "I. Thời gian", 1, DUE.start, DUE.end, DUE.text),
        Passage("p2", "kh-15", "II. Kinh phí", 2, MONEY.start, MONEY.end, MONEY.text),
    ),
)
SEEN = Perspective({DOCUMENT.id: DOCUMENT}, TODAY)


def deadline(
    identifier: str,
    start: datetime.date | None = None,
    end: datetime.date | None = None,
    recurrence: Recurrence | None = None,
    relative: RelativeTime | None = None,
) -> Deadline:
    return Deadline(
        id=identifier,
        title="Nộp báo cáo sơ kết",
        campaign="Chung tay giữ gìn môi trường",
        start=start,
        end=end,
        precision="day" if end else None,
        recurrence=recurrence,
        relative=relative,
        tentative=False,
        responsible=("Các đơn vị", "Phòng Nội vụ"),
        confidence=0.8765432,
        quotes=(DUE,),
    )


SOON = deadline("soon", end=datetime.date(2026, 8, 8))
PAST = deadline("past", end=datetime.date(2026, 8, 2))
MONTHLY = deadline("monthly", recurrence=Recurrence("month", day=20))
RELATIVE = deadline("relative", relative=RelativeTime(10, "working-day", "nhận đủ hồ sơ"))

CAMPAIGN = Campaign(
    id="moi-truong",
    name="Chung tay giữ gìn môi trường",
    aliases=("Phong trào môi trường",),
    level="commune",
    issuer="UBND xã Tân Lập",
    start=datetime.date(2026, 3, 15),
    end=datetime.date(2026, 11, 30),
    phases=(Phase("Đợt 1", datetime.date(2026, 3, 15), datetime.date(2026, 8, 15)),),
    documents=(LaunchingDocument("15/KH-UBND", datetime.date(2026, 3, 5), "launches"),),
    theme="Môi trường xanh",
    slogans=("Sạch nhà, đẹp ngõ",),
    targets=("95% hộ phân loại rác",),
    responsible=(Responsibility("Phòng Nội vụ", "tổng hợp báo cáo", (DUE,), ("soon",)),),
    deadlines=("soon", "gone"),
    quotes=(DUE,),
)
DUTY = CAMPAIGN.responsible[0]
REFERENCE = Reference(
    number="27/KH-UBND",
    kind="Kế hoạch",
    issuer="UBND tỉnh",
    date=datetime.date(2026, 1, 12),
    subject="về thi đua",
    role="implements",
    quotes=(DUE, MONEY),
)
CRITERION = Criterion(
    name="“Gia đình gương mẫu”",
    audience="hộ gia đình",
    conditions=(Condition("Phân loại rác tại nguồn", "Điều 2 khoản 1 điểm b", DUE),),
    requirement="đạt một trong các tiêu chuẩn sau đây",
    common=None,
    timing="hằng năm",
    authority=None,
    basis="Điều 2",
    origin="article",
    quote=DUE,
)
ANSWER = Answer(
    question="han nop bao cao",
    searched="hạn nộp báo cáo",
    answered=True,
    kind="date",
    answer="Trước ngày 15/8/2026.",
    confidence=0.91234,
    citations=(cite(DOCUMENT, DUE),),
    deadlines=(SOON,),
    suggestions=("Ai nộp báo cáo?",),
    elapsed_ms=12.34,
)
