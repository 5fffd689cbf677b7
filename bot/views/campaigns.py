"""Campaigns: a list of all, a full card of one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from bot.blocks import Block, Gap, Paragraph
from bot.perspective import Perspective
from bot.shown_text import capitalised
from bot.times import day_in_words, period_in_words
from bot.views.common import citation_blocks, entry
from bot.views.deadlines import deadline_line, machine_note
from ingest.knowledge import Campaign, Deadline, LaunchingDocument
from ingest.localities import Level

LEVEL_NAMES: dict[Level, str] = {
    "central": "trung ương",
    "province": "cấp tỉnh",
    "district": "cấp huyện",
    "commune": "cấp xã",
}
_ROLE_NAMES = {"launches": "phát động", "plans": "kế hoạch", "guides": "hướng dẫn"}


def in_order_of_interest(campaigns: Iterable[Campaign], today: datetime.date) -> list[Campaign]:
    """Those that run, the first to end first; those to come; those that ended, the latest first; the rest."""

    def place(campaign: Campaign) -> tuple[int, int]:
        start, end = campaign.start, campaign.end
        if start is None and end is None:
            return 3, 0
        if start and start > today:
            return 1, start.toordinal()
        if end and end < today:
            return 2, -end.toordinal()
        return 0, (end or datetime.date.max).toordinal()

    return sorted(campaigns, key=place)


def about_campaign(campaign: Campaign, today: datetime.date) -> Sequence[str]:
    """Whether it runs, its level, its days, who launched it: as far as they are known."""
    level = LEVEL_NAMES[campaign.level] if campaign.level else ""
    period = period_in_words(campaign.start, campaign.end)
    facts = (_standing(campaign, today), level, period, campaign.issuer or "")
    return [fact for fact in facts if fact]


def _standing(campaign: Campaign, today: datetime.date) -> str:
    if campaign.start and campaign.start > today:
        return "sắp diễn ra"
    if campaign.end is None:
        # What began and is not said to end may long be over.
        return ""
    return "đang diễn ra" if campaign.end >= today else "đã kết thúc"


def campaign_list(campaigns: Iterable[Campaign], today: datetime.date) -> Iterator[Block]:
    """Campaigns in the order given, two lines each."""
    listed = list(campaigns)
    if not listed:
        yield Paragraph("Tài liệu không nêu phong trào, đợt thi đua nào.")
    for campaign in listed:
        yield from entry(capitalised(campaign.name), *about_campaign(campaign, today))


def campaign_cards(
    campaigns: Iterable[Campaign], deadlines: Iterable[Deadline], seen: Perspective, *, brief: bool = False
) -> Iterator[Block]:
    """Everything known about each campaign; `brief` is for small screens, see `deadline_line`."""
    known = {deadline.id: deadline for deadline in deadlines}
    for number, campaign in enumerate(campaigns):
        if number:
            yield Gap()
        due = [known[name] for name in campaign.deadlines if name in known]
        yield from _card(campaign, due, seen, brief=brief)
        if brief:
            yield from machine_note(due)


def _card(campaign: Campaign, due: Iterable[Deadline], seen: Perspective, *, brief: bool) -> Iterator[Block]:
    yield Paragraph(capitalised(campaign.name), "strong")
    facts = (
        ("Còn gọi là", "; ".join(campaign.aliases)),
        ("Cấp", LEVEL_NAMES[campaign.level] if campaign.level else ""),
        ("Cơ quan phát động", campaign.issuer),
        ("Thời gian", period_in_words(campaign.start, campaign.end)),
        ("Chủ đề", campaign.theme),
        ("Khẩu hiệu", "; ".join(campaign.slogans)),
    )
    yield from (Paragraph(f"{name}: {value}", indent=2) for name, value in facts if value)
    phases = [f"{phase.name}: {period_in_words(phase.start, phase.end)}" for phase in campaign.phases]
    tasks = [f"{duty.body}: {duty.task}" for duty in campaign.responsible]
    yield from _listed("Các đợt", phases)
    yield from _listed("Văn bản", [_launching(document) for document in campaign.documents])
    yield from _listed("Chỉ tiêu", campaign.targets)
    yield from _listed("Nhiệm vụ", tasks)
    yield from _listed("Thời hạn", [deadline_line(deadline, seen, brief=brief) for deadline in due])
    for quote in campaign.quotes[:1]:
        yield Gap()
        yield from citation_blocks(seen.cite(quote), indent=2)


def _launching(document: LaunchingDocument) -> str:
    issued = f"ngày {day_in_words(document.date)}" if document.date else ""
    parts = (document.number or "không rõ số", issued, _ROLE_NAMES.get(document.role, document.role))
    return ", ".join(part for part in parts if part)


def _listed(title: str, items: Iterable[str]) -> Iterator[Block]:
    lines = [Paragraph(item, indent=4, lead="• ") for item in items]
    if lines:
        yield Paragraph(title, "heading", indent=2)
        yield from lines
