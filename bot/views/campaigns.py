"""Campaigns: a list of all, a full card of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.blocks import Block, Gap, Paragraph
from bot.perspective import Perspective
from bot.views.common import citation_blocks, entry
from bot.views.deadlines import deadline_line
from bot.views.times import day_in_words, period_in_words
from ingest.knowledge import Campaign, Deadline, LaunchingDocument, Level

LEVEL_NAMES: dict[Level, str] = {
    "central": "trung ương",
    "province": "cấp tỉnh",
    "district": "cấp huyện",
    "commune": "cấp xã",
}
_ROLE_NAMES = {"launches": "phát động", "plans": "kế hoạch", "guides": "hướng dẫn"}


def campaign_list(campaigns: Iterable[Campaign]) -> Iterator[Block]:
    """All campaigns, two lines each."""
    listed = list(campaigns)
    if not listed:
        yield Paragraph("Tài liệu không nêu phong trào, đợt thi đua nào.")
    for campaign in listed:
        level = LEVEL_NAMES[campaign.level] if campaign.level else None
        yield from entry(campaign.name, level, period_in_words(campaign.start, campaign.end), campaign.issuer)


def campaign_cards(
    campaigns: Iterable[Campaign], deadlines: Iterable[Deadline], seen: Perspective
) -> Iterator[Block]:
    """Everything known about each campaign."""
    known = {deadline.id: deadline for deadline in deadlines}
    for number, campaign in enumerate(campaigns):
        if number:
            yield Gap()
        yield from _card(campaign, known, seen)


def _card(campaign: Campaign, deadlines: dict[str, Deadline], seen: Perspective) -> Iterator[Block]:
    yield Paragraph(campaign.name, "strong")
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
    due = [deadline_line(deadlines[name], seen) for name in campaign.deadlines if name in deadlines]
    yield from _listed("Các đợt", phases)
    yield from _listed("Văn bản", [_launching(document) for document in campaign.documents])
    yield from _listed("Chỉ tiêu", campaign.targets)
    yield from _listed("Nhiệm vụ", tasks)
    yield from _listed("Thời hạn", due)
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
