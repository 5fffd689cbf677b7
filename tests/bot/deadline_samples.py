"""A small plan and deadlines read out of it."""

from __future__ import annotations

import datetime
from typing import Any

from bot.perspective import Perspective
from ingest.knowledge import Deadline
from ingest.model import Document, Metadata, PageSpan, Section

TODAY = datetime.date(2026, 8, 5)
FILE = "2026/ke-hoach.txt"
HEADING = "II. Thời gian"
LINE = "- Tổ chức sơ kết phong trào thi đua trong tháng 8/2026; chậm nhất ngày 25/8/2026."
TEXT = f"{HEADING}\n{LINE}"
PLAN = Document(
    id="plan",
    file=FILE,
    content_hash="",
    metadata=Metadata(title="Kế hoạch phát động thi đua", number="133/KH-UBND"),
    text=TEXT,
    pages=(PageSpan(3, 0, len(TEXT)),),
    sections=(Section(None, 1, "roman", "II", "Thời gian", 0, len(HEADING) + 1, len(TEXT)),),
    passages=(),
)
SEEN = Perspective({"plan": PLAN}, TODAY)


def deadline(title: str = "Tổ chức sơ kết phong trào thi đua", **changes: Any) -> Deadline:
    """In August 2026, quoted from PLAN, unless `changes` say otherwise; a `start` alone is one day."""
    values: dict[str, Any] = {
        "id": "d1",
        "title": title,
        "campaign": None,
        "start": datetime.date(2026, 8, 1),
        "end": datetime.date(2026, 8, 31),
        "precision": "month",
        "recurrence": None,
        "relative": None,
        "tentative": False,
        "responsible": (),
        "confidence": 0.9,
        "quotes": (PLAN.quote(len(HEADING) + 1, len(TEXT)),),
    }
    if "start" in changes and "end" not in changes:
        changes |= {"end": changes["start"], "precision": changes["start"] and "day"}
    if changes.get("recurrence"):
        values |= {"start": None, "end": None, "precision": None}
    return Deadline(**{**values, **changes})
