"""From when to when a campaign runs, and in what phases."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of
from bot.understanding.focus import Focus
from ingest.knowledge import Campaign
from ingest.model import Quote
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded

_PHASES = r"(?:dot|giai doan|chang)"
_ASKS = re.compile(
    rf"\b(?:may|bao nhieu) {_PHASES}\b|\bkeo dai\b|\bbao lau\b|\bket thuc\b|\bthoi gian\b"
    r"|\btu\b.*\b(?:den|toi)\b.*\b(?:nao|may|gio)\b|\bchay (?:den|toi|trong)\b"
)
# What belongs to a campaign has days of its own.
_EVENT = re.compile(
    r"\b(?:so ket|tong ket|le|buoi|hoi nghi|hoi thi|nop|gui|bao cao|binh xet|dai hoi|khen|dang ky|ky niem|hop"
    r"|kiem tra|tham dinh|cong bo|trao)\b"
)
_NAMED_PHASE = re.compile(rf"\b(?P<kind>{_PHASES}) (?P<number>\d{{1,2}}|[ivx]+)\b")
# What a question about the time of a campaign says besides its name.
_FRAME = (
    "đợt thi đua, phong trào thi đua, cuộc thi đua, kế hoạch thi đua, phát động thi đua, đợt thi đua này, "
    "phong trào này, thi đua kéo dài, thi đua chia mấy giai đoạn, chia làm, chia thành, gồm, chặng, "
    "thời gian thực hiện, triển khai, tổ chức, diễn ra, bắt đầu, kết thúc, chạy, lần này, của huyện, của xã, "
    "của tỉnh, trong toàn huyện"
)
NAMED = 0.85
# A title may shorten the end of a long name.
NAME_CHARACTERS = 60


def answer_with_period(evidence: Evidence) -> Draft | None:
    """The period of the campaign a question names, or of the only one that a document launches."""
    text = folded(evidence.question.text)
    asked = evidence.question.focus in (Focus.DATE, Focus.DURATION, Focus.COUNT) and _ASKS.search(text)
    if not asked or _EVENT.search(text) or _NAMED_PHASE.search(text):
        return None
    campaign = _campaign(evidence)
    quotes = list(_telling(evidence, campaign)) if campaign else []
    if campaign is None or not quotes or (evidence.question.focus is Focus.COUNT and not campaign.phases):
        return None
    lines = [plain(quote.text) for quote in quotes]
    if len(lines) == 1:
        return Draft(
            sentence(shorten(lines[0], MAX_ANSWER_CHARACTERS - 1)), 0.85, tuple(quotes), identified=True
        )
    unit = campaign.phases[0].name.rsplit(maxsplit=1)[0].lower()
    return Draft(bulleted(f"{len(lines)} {unit}:", lines), 0.85, tuple(quotes), identified=True)


def _campaign(evidence: Evidence) -> Campaign | None:
    """The one campaign of a known period that says all the question does; None where several do."""
    own: list[Campaign] = []
    others: list[Campaign] = []
    levels = evidence.constraints.levels
    for one in evidence.knowledge.campaigns:
        if not (one.start and one.end) or (levels and one.level and one.level not in levels):
            continue
        names = "".join(f"đợt {name}, phong trào {name}, " for name in (one.name, *one.aliases))
        identity = _launching_identity(evidence, one)
        said = mentions_of(names + _FRAME + identity)
        if evidence.topic.coverage(said) >= NAMED and not evidence.constraints.unnamed(said):
            (own if identity else others).append(one)
    kept = own or others
    return kept[0] if len(kept) == 1 else None


def _launching_identity(evidence: Evidence, campaign: Campaign) -> str:
    """What the document whose title is on the campaign says of itself, "" where none is on the shelf."""
    name = folded(campaign.name)[:NAME_CHARACTERS]
    documents = (evidence.documents[quote.document_id] for quote in campaign.quotes)
    return next((identity_of(one) for one in documents if name in folded(one.metadata.title)), "")


def _telling(evidence: Evidence, campaign: Campaign) -> Iterator[Quote]:
    """For each phase, else for the campaign, the line that states its time; nothing where one is missing."""
    periods = [(one.start, one.end) for one in campaign.phases] or [(campaign.start, campaign.end)]
    for identity in dict.fromkeys(quote.document_id for quote in campaign.quotes):
        lines = list(_dated_lines(evidence, identity))
        found = [next((quote for quote, times in lines if period in times), None) for period in periods]
        if all(found):
            yield from (one for one in found if one)
            return


def _dated_lines(
    evidence: Evidence, identity: str
) -> Iterator[tuple[Quote, set[tuple[datetime.date | None, datetime.date | None]]]]:
    """The lines of a document with the periods that they state."""
    document = evidence.documents[identity]
    start = 0
    for line in document.text.split("\n"):
        times = {(one.begin, one.finish) for one in find_time_expressions(line) if one.precision == "range"}
        if times:
            yield document.quote(start, start + len(line)), times
        start += len(line) + 1
