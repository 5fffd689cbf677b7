"""Which campaigns there are, and what is known of one: period, launching body and document, targets."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import levels_in
from bot.evidence.topic import Mentions, words_of
from bot.understanding.focus import Focus
from bot.wording import not_stated
from ingest.knowledge import Campaign
from ingest.model import Quote
from ingest.vietnamese import folded

# A campaign's name must say this share of the topic for the question to be about that campaign.
NAME_COVERAGE = 0.7
MAX_QUOTES = 8
# " (đến 31/12/2025)" and the bullet must stay visible behind a name of three lines.
PERIOD_CHARACTERS = 22
SHORTEST_NAME = 30
NAME_CHARACTERS = 160
_LISTS_CAMPAIGNS = re.compile(
    r"\b(?:phong trao|dot|cuoc)(?: thi dua)?\b.{0,60}\b(?:nao|gi)\b|\b(?:ke|liet ke"
    r"|danh sach).{0,30}\b(?:phong trao|dot thi dua)\b"
    r"|\bbao nhieu (?:phong trao|dot thi dua)\b"
)
# "Các phong trào thi đua của huyện": no asking word, but nothing else can be wanted.
_NAMES_CAMPAIGNS = re.compile(
    r"(?:cac|nhung|danh sach(?: cac)?) (?:phong trao|dot|cuoc)(?: thi dua| van dong)?\b"
)
_LIST_FOCUSES = (Focus.LIST, Focus.NAME, Focus.COUNT)
# Words of a question about all campaigns; one that speaks of something else wants only some of them.
_OF_CAMPAIGNS = mentions_of(
    "danh sách phong trào thi đua, đợt thi đua, cuộc vận động đang diễn ra, còn thời hạn, còn hiệu lực,"
    " triển khai, thực"
    " hiện, phát động, tổ chức, hiện nay, năm nay, giai đoạn, trên địa bàn, các cấp trung ương, chính phủ,"
    " thủ tướng, tỉnh,"
    " huyện, xã, UBND, tổng cộng"
)
ONLY_CAMPAIGNS = 0.7
_STILL_RUNNING = re.compile(
    r"\b(?:dang|con)\b.{0,20}\b(?:dien ra|thoi han|han|hieu luc|chay|trien khai|thuc hien)\b|\bhien nay\b"
)
_LAUNCHED_BY = re.compile(
    r"\b(?:của|do|bởi)\s(?P<body>.{3,60}?)(?=\s(?:mà|phải|thì|đang|phát động|được|là|trên|đã)\b|[,;?]|$)",
    re.IGNORECASE,
)
_LEVELS = {"central": "trung ương", "province": "tỉnh", "district": "huyện", "commune": "xã"}


def answer_with_campaigns(evidence: Evidence) -> Draft | None:
    """The campaigns a question asks for, or the fact it wants of one."""
    text = folded(evidence.question.text)
    lists = evidence.question.focus in _LIST_FOCUSES and _LISTS_CAMPAIGNS.search(text)
    asks_for_all = lists or (evidence.question.focus is Focus.EXPLANATION and _NAMES_CAMPAIGNS.match(text))
    if asks_for_all and evidence.topic.coverage(_OF_CAMPAIGNS) >= ONLY_CAMPAIGNS:
        return _listed(evidence, running=bool(_STILL_RUNNING.search(text)))
    return _fact(evidence)


def _listed(evidence: Evidence, *, running: bool) -> Draft | None:
    launcher = _LAUNCHED_BY.search(evidence.question.text)
    levels = (launcher and levels_in(launcher["body"])) or evidence.constraints.levels
    found = [
        one
        for one in evidence.knowledge.campaigns
        if (not levels or one.level in levels) and (not running or _is_running(one, evidence.today))
    ]
    if not found:
        return _none_running(evidence, levels) if running else None
    heading = "Các phong trào thi đua đang còn thời hạn:" if running else "Các phong trào thi đua:"
    room = max(MAX_ANSWER_CHARACTERS // (len(found) + 1) - PERIOD_CHARACTERS, SHORTEST_NAME)
    lines = [f"{shorten(one.name, room)}{_until(one)}" for one in found]
    quotes = tuple(_telling_quote(one) for one in found[:MAX_QUOTES])
    return Draft(bulleted(heading, lines), 0.75, quotes, kind="list")


def _none_running(evidence: Evidence, levels: Collection[str]) -> Draft | None:
    """That no campaign's period holds today, and which ended last; None when no period is known at all."""
    ended = [
        one
        for one in evidence.knowledge.campaigns
        if one.end is not None and one.end < evidence.today and (not levels or one.level in levels)
    ]
    if not ended:
        return None
    last = max(ended, key=lambda one: one.end or datetime.date.min)
    text = (
        f"Tài liệu không nêu phong trào nào còn thời hạn vào ngày {official_date(evidence.today)}. "
        f"Kết thúc gần đây nhất: “{shorten(last.name.strip('“”'), NAME_CHARACTERS)}”{_until(last)}."
    )
    return Draft(text, 0.75, (_telling_quote(last),), answered=False, kind="list")


def _fact(evidence: Evidence) -> Draft | None:
    """When a campaign runs or which document launched it."""
    focus = evidence.question.focus
    if focus is not Focus.DOCUMENT:
        return None
    campaign = _campaign_named(evidence)
    if campaign is None or not campaign.documents:
        return None
    launching = next((one for one in campaign.documents if one.role == "launches"), campaign.documents[0])
    if launching.number is None:
        return Draft(
            not_stated(f"số văn bản phát động {campaign.name}"), 0.7, campaign.quotes[:1], answered=False
        )
    day = f" ngày {official_date(launching.date)}" if launching.date else ""
    issuer = f" của {campaign.issuer}" if campaign.issuer else ""
    text = sentence(f"{launching.number}{day}{issuer}: phong trào “{campaign.name.strip('“”')}”")
    return Draft(text, 0.8, campaign.quotes[:2], kind="document")


def _campaign_named(evidence: Evidence) -> Campaign | None:
    best, most = None, NAME_COVERAGE
    for campaign in evidence.knowledge.campaigns:
        levels = evidence.constraints.levels
        if levels and campaign.level and campaign.level not in levels:
            continue
        level = _LEVELS.get(campaign.level or "", "")
        spoken = (
            f"phong trào thi đua phát động {campaign.name} {' '.join(campaign.aliases)} {level} quyết"
            f" định kế hoạch số"
        )
        coverage = evidence.topic.coverage(Mentions.of(words_of(spoken)))
        if coverage > most:
            best, most = campaign, coverage
    return best


def _is_running(campaign: Campaign, today: datetime.date) -> bool:
    return campaign.end is not None and (campaign.start or today) <= today <= campaign.end


def _until(campaign: Campaign) -> str:
    return f" (đến {official_date(campaign.end)})" if campaign.end else ""


def _telling_quote(campaign: Campaign) -> Quote:
    """The shortest quote that states the campaign's last year, else its first quote."""
    last_year = str(campaign.end.year) if campaign.end else ""
    telling = [quote for quote in campaign.quotes if last_year and last_year in quote.text]
    return min(telling, key=lambda quote: len(quote.text), default=campaign.quotes[0])
