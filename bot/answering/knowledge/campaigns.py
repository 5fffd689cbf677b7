"""Which campaigns there are, and from when to when one of them runs, with its phases."""

from __future__ import annotations

import datetime
import re

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, lead, plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import levels_in
from bot.evidence.identity import identity_of
from bot.times import are_whole_years
from bot.understanding.focus import Focus
from ingest.folding import fold_in_place
from ingest.knowledge import Campaign, Phase
from ingest.model import Document, Quote
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded

MAX_QUOTES = 8
# " (đến 31/12/2025)" and the bullet must stay visible behind a name of three lines.
PERIOD_CHARACTERS = 22
SHORTEST_NAME = 30
_CAMPAIGN = r"(?:phong trao|dot|cuoc)(?: thi dua| van dong)?"
# "Các phong trào thi đua của huyện": no asking word, but nothing else can be wanted.
_ASKS_WHICH = re.compile(
    rf"\b{_CAMPAIGN}\b.{{0,60}}\b(?:nao|gi)\b|\b(?:bao nhieu|co may) {_CAMPAIGN}\b"
    rf"|^(?:(?:ke|liet ke|danh sach)\b.{{0,20}})?\b(?:cac|nhung) {_CAMPAIGN}\b"
)
_LIST_FOCUSES = (Focus.LIST, Focus.NAME, Focus.COUNT, Focus.EXPLANATION)
# Words of a question about all campaigns; one that speaks of something else wants only some of them.
_OF_ANY_CAMPAIGN = mentions_of(
    "danh sách phong trào thi đua, đợt thi đua, cuộc vận động đang diễn ra, còn thời hạn, còn hiệu lực,"
    " triển khai, thực hiện, phát động, tổ chức, hiện nay, năm nay, giai đoạn, trên địa bàn, các cấp"
    " trung ương, chính phủ, thủ tướng, tỉnh, huyện, xã, phường, UBND, tổng cộng"
)
ONLY_CAMPAIGNS = 0.7
_STILL_RUNNING = re.compile(
    r"\b(?:dang|con)\b.{0,20}\b(?:dien ra|thoi han|han|hieu luc|chay|trien khai|thuc hien|hoat dong)\b"
    # "Phong trào nào đang còn?", "… nào chưa hết hạn?"
    r"|\bhien nay\b|\bnao (?:dang|con|dang con|con dang)\W*$|\bchua (?:het(?: han)?|ket thuc|xong)\b"
)
_ENDED = re.compile(r"\b(?:da|vua) (?:ket thuc|het(?: han| thoi han)?|xong|khep lai)\b")
_LAUNCHED_BY = re.compile(
    r"\b(?:của|do|bởi)\s(?P<body>.{3,60}?)(?=\s(?:mà|phải|thì|đang|phát động|được|là|trên|đã)\b|[,;?]|$)",
    re.IGNORECASE,
)
_PHASES = r"(?:dot|giai doan|chang)"
_ASKS_HOW_LONG = re.compile(
    rf"\b(?:may|bao nhieu) {_PHASES}\b|\bkeo dai\b|\bbao lau\b|\bthoi gian\b"
    r"|\b(?:bat dau|ket thuc|be mac|het(?! truoc)|xong(?=\W*$))\b"
    r"|\btu\b.*\b(?:den|toi)\b.*\b(?:nao|may|gio)\b|\bchay (?:den|toi|trong)\b"
    r"|\b(?:den|toi) (?:(?:het )?(?:khi|nam|thang|ngay) nao|bao gio|thang may)\b"
)
_PHASE = re.compile(rf"\b{_PHASES} (?:\d{{1,2}}|[ivx]+)\b")
# What belongs to a campaign has days of its own.
_PART = re.compile(
    r"\b(?:so ket|tong ket|le|buoi|hoi nghi|hoi thi|nop|gui|bao cao|binh xet|dai hoi|khen|dang ky|ky niem|hop"
    r"|kiem tra|tham dinh|cong bo|(?<!phong )trao)\b"
)
# What a question about the time of a campaign says besides its name.
_FRAME = (
    "đợt thi đua, phong trào thi đua, cuộc thi đua, kế hoạch thi đua, phát động thi đua, đợt thi đua này, "
    "phong trào này, thi đua kéo dài, thi đua chia mấy giai đoạn, chia làm, chia thành, gồm, chặng, "
    "thời gian thực hiện, triển khai, tổ chức, diễn ra, bắt đầu, kết thúc, hết, xong, bế mạc, chạy, lần này, "
    "của huyện, của xã, của tỉnh, trong toàn huyện, "
    "còn mấy ngày nữa hết hạn, hiện nay, hiện tại, bây giờ, lúc này, hôm nay, đang ở, thuộc đợt, tới đợt thứ"
)
NAMED = 0.85
# "Bây giờ đang đợt mấy?", "đợt này là đợt mấy?"
_ASKS_FOR_CURRENT = re.compile(
    rf"(?=.*\b(?:bay gio|hien (?:nay|tai|gio)|luc nay|hom nay|gio|dang|{_PHASES} nay)\b)"
    rf".*\b{_PHASES}(?: thi dua)?(?: thu)? (?:nao|may|bao nhieu)\b"
)
# A title may shorten the end of a long name.
NAME_CHARACTERS = 60
_LINE = re.compile(r"[^\n]+")


def answer_with_campaigns(evidence: Evidence) -> Draft | None:
    """The campaigns of the level asked about, or those still running; None where only some are wanted."""
    text = fold_in_place(evidence.question.text)
    if evidence.question.focus not in _LIST_FOCUSES or not _ASKS_WHICH.search(text):
        return None
    running, ended = _STILL_RUNNING.search(text), _ENDED.search(text)
    state = running or ended
    if evidence.topic.without([state.span()] if state else []).coverage(_OF_ANY_CAMPAIGN) < ONLY_CAMPAIGNS:
        return None
    launcher = _LAUNCHED_BY.search(evidence.question.text)
    levels = (launcher and levels_in(launcher["body"])) or evidence.constraints.levels
    found = [one for one in evidence.knowledge.campaigns if not levels or levels & _levels_of(evidence, one)]
    if running:
        found = [one for one in found if one.end and (one.start or one.end) <= evidence.today <= one.end]
    elif ended:
        found = [one for one in found if one.end and one.end < evidence.today]
    told = "đang còn thời hạn" if running else "đã hết thời hạn" if ended else ""
    if not found and told and evidence.knowledge.campaigns:
        today = official_date(evidence.today)
        return Draft(f"Tài liệu không nêu phong trào nào {told} vào ngày {today}.", 0.75, (), False)
    if not found:
        return None
    whose = launcher.group() if launcher and levels_in(launcher["body"]) else ""
    launched = "" if not whose or whose.lower().startswith("của") else " phát động"
    heading = f"{' '.join(filter(None, ('Các phong trào thi đua', whose + launched, told)))}:"
    room = max(MAX_ANSWER_CHARACTERS // (len(found) + 1) - PERIOD_CHARACTERS, SHORTEST_NAME)
    lines = [f"{shorten(one.name, room)}{_until(one)}" for one in found]
    quotes = tuple(_telling_quote(one) for one in found[:MAX_QUOTES])
    return Draft(bulleted(heading, lines), 0.75, quotes, identified=state is not None, kind="list")


def _levels_of(evidence: Evidence, campaign: Campaign) -> frozenset[str]:
    """The level of a campaign, and those on which it was taken up by a plan of their own."""
    own = [one.number for one in campaign.documents if one.number and one.role != "guides"]
    issuers = (one.issuer or "" for one in evidence.knowledge.references if one.number in own)
    return frozenset(filter(None, (campaign.level,))).union(*map(levels_in, issuers))


def answer_with_period(evidence: Evidence) -> Draft | None:
    """The period of a campaign or phase that a question names, or of the only one a document launches."""
    text = folded(evidence.question.text)
    focus = evidence.question.focus
    asked = focus in (Focus.DATE, Focus.DURATION, Focus.COUNT) and _ASKS_HOW_LONG.search(text)
    phases = [match.group() for match in _PHASE.finditer(text)]
    campaign = _campaign_named(evidence, phases) if asked and not _PART.search(text) else None
    quotes = _stating_periods(evidence, campaign, phases) if campaign else []
    if campaign is None or not quotes or (focus is Focus.COUNT and not campaign.phases):
        return None
    lines = [plain(quote.text) for quote in quotes]
    if len(lines) == 1:
        of_campaign = (campaign.start, campaign.end)
        times = (one for one in find_time_expressions(lines[0]) if (one.begin, one.finish) == of_campaign)
        period = next((one.text for one in times), "")
        own = _launches(evidence.documents[quotes[0].document_id], campaign)
        told = sentence(lines[0]) if own or not period else lead(period, lines[0])
    else:
        unit = campaign.phases[0].name.rsplit(maxsplit=1)[0].lower()
        told = bulleted(f"{len(lines)} {unit}:", lines)
    return Draft(told, 0.85, tuple(quotes), identified=True)


def answer_with_current_phase(evidence: Evidence) -> Draft | None:
    """The phases that today falls in, of the campaigns a question may mean; if in none, all of them."""
    text = folded(evidence.question.text)
    if not _ASKS_FOR_CURRENT.match(text) or _PART.search(text):
        return None
    phases = [(one, phase) for one in _campaigns_named(evidence, []) for phase in one.phases]
    current = [one for one in phases if _runs(one[1], evidence.today)]
    stated = [_stating_periods(evidence, one, [folded(phase.name)]) for one, phase in current or phases]
    quotes = tuple(quote for lines in stated for quote in lines)
    if not quotes or not all(stated):
        return None
    intro = "" if current else f"Ngày {official_date(evidence.today)} không thuộc đợt nào được nêu:"
    lines = [sentence(plain(quote.text)) for quote in quotes]
    said = lines[0] if current and len(lines) == 1 else bulleted(intro, lines)
    return Draft(said, 0.85, quotes, identified=True)


def _runs(phase: Phase, day: datetime.date) -> bool:
    return bool(phase.start and phase.end and phase.start <= day <= phase.end)


def _campaign_named(evidence: Evidence, phases: list[str]) -> Campaign | None:
    """The one campaign that a question names."""
    found = _campaigns_named(evidence, phases)
    return found[0] if len(found) == 1 else None


def _campaigns_named(evidence: Evidence, phases: list[str]) -> list[Campaign]:
    """The campaigns of a known period, with some phases, that say all else the question does.

    Those that a document at hand launches come before others.
    """
    levels = evidence.constraints.levels
    found: list[tuple[bool, Campaign]] = []
    for one in evidence.knowledge.campaigns:
        if not (one.start and one.end and len(_phases_named(one, phases)) >= len(phases)) or (
            levels and one.level and one.level not in levels
        ):
            continue
        names = "".join(f"đợt {name}, phong trào {name}, " for name in one.names)
        launching = _launching_identity(evidence, one)
        said = mentions_of(f"{names}{_FRAME}, {launching}, {', '.join(phases)}")
        if evidence.topic.coverage(said) >= NAMED and not evidence.constraints.unnamed(said):
            found.append((bool(launching), one))
    return [one for launched, one in found if launched] or [one for _, one in found]


def _launching_identity(evidence: Evidence, campaign: Campaign) -> str:
    """What the document whose title is on the campaign says of itself, "" where none is on the shelf."""
    documents = (evidence.documents[quote.document_id] for quote in campaign.quotes)
    return next((identity_of(one) for one in documents if _launches(one, campaign)), "")


def _launches(document: Document, campaign: Campaign) -> bool:
    return folded(campaign.name)[:NAME_CHARACTERS] in folded(document.metadata.title)


def _phases_named(campaign: Campaign, names: list[str]) -> list[Phase]:
    """The phases of a campaign with these folded names, all of them without names."""
    return [one for one in campaign.phases if not names or folded(one.name) in names]


def _stating_periods(evidence: Evidence, campaign: Campaign, names: list[str]) -> list[Quote]:
    """For each phase meant, else the campaign, the line that states its time; none where one is missing.

    Outside the plan that launches it the line must name the campaign: others run as long.
    """
    phases = _phases_named(campaign, names)
    periods = [(one.start, one.end) for one in phases] or [(campaign.start, campaign.end)]
    called = [folded(name) for name in campaign.names]
    for identity in dict.fromkeys(quote.document_id for quote in campaign.quotes):
        document = evidence.documents[identity]
        launches = _launches(document, campaign)
        stated = {
            (time.begin, time.finish): document.quote(*line.span())
            for line in reversed(list(_LINE.finditer(document.text)))
            if launches or any(name in folded(line.group()) for name in called)
            for time in find_time_expressions(line.group())
            if time.precision == "range"
        }
        if all(period in stated for period in periods):
            return [stated[period] for period in periods]
    return []


def _until(campaign: Campaign) -> str:
    if campaign.end is None:
        return ""
    whole = campaign.start is not None and are_whole_years(campaign.start, campaign.end)
    return f" (đến {f'năm {campaign.end.year}' if whole else official_date(campaign.end)})"


def _telling_quote(campaign: Campaign) -> Quote:
    """The shortest quote that states the campaign's last year, else its first quote."""
    last_year = str(campaign.end.year) if campaign.end else ""
    telling = [quote for quote in campaign.quotes if last_year and last_year in quote.text]
    return min(telling, key=lambda quote: len(quote.text), default=campaign.quotes[0])
