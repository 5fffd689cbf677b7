"""What is known in structure of the thing a question is about: an award, a campaign, an event."""

from __future__ import annotations

import re
from itertools import accumulate

from bot.answering.abstaining import states_nothing
from bot.answering.knowledge.awards import award_asked, family_asked, plain_name
from bot.answering.knowledge.deadlines import events_named
from bot.answering.nearest.thing import LEAST_WORDS, NAMED, OFFERED_CHARACTERS, Offer, Thing
from bot.answering.phrasing import cut, plain, sentence
from bot.evidence.paper_asked import PaperAsked
from bot.evidence.topic import Mentions, Topic, keys_of
from bot.times import period_in_words
from bot.wording import NEAREST, stated_of
from ingest.knowledge import Campaign
from ingest.model import Quote
from ingest.vietnamese import folded

# Of a thing of several parts the award may be one: "hồ sơ | lao động tiên tiến".
AWARD_NAMED = 0.45
FAMILY_NAMED = 0.75
TELLING_NAME = 3
CAMPAIGN_NAMED = 0.5
NAME_CHARACTERS = 100
# A title may shorten the end of a campaign's long name.
LAUNCHING_CHARACTERS = 60
_CAMPAIGN = "phát động, tổ chức, hưởng ứng phong trào thi đua, đợt thi đua, cuộc vận động"
_MEANS_CAMPAIGN = re.compile(r"\b(?:thi đua|phong trào|cuộc vận động|phát động)\b", re.IGNORECASE)


def of_award(thing: Thing) -> Offer | None:
    """The conditions of the award that is the thing, or the ranks of an order."""
    award = award_asked(thing.evidence)
    share = thing.is_named_by(award.name) if award else 0.0
    if award is None or share < AWARD_NAMED:
        return _of_family(thing)
    conditions = [one for one in award.criterion.conditions if not states_nothing(one.text)]
    told = "; ".join(plain(one.text).rstrip(" .;") for one in conditions)
    demand = "đạt một trong các tiêu chuẩn" if award.criterion.any_suffices else "tiêu chuẩn"
    text = stated_of(award.name, sentence(cut(told, OFFERED_CHARACTERS)), demand)
    return Offer(text, _shown([one.quote for one in conditions]), share) if told else None


def _shown(quotes: list[Quote]) -> tuple[Quote, ...]:
    """The quotes that begin where there is room."""
    begins = accumulate((len(quote.text) for quote in quotes), initial=0)
    return tuple(one for one, begin in zip(quotes, begins, strict=False) if begin < OFFERED_CHARACTERS)


def _of_family(thing: Thing) -> Offer | None:
    """The members of the family of awards that is the thing: the ranks of an order."""
    family = family_asked(thing.evidence)
    if family is None:
        return None
    name = family.name.removesuffix(" hạng")
    share = thing.is_named_by(name)
    # "Huân chương" begins too many names to be what is asked about, unless nothing else is.
    least = AWARD_NAMED if len(name.split()) >= TELLING_NAME else FAMILY_NAMED
    if share < least or thing.share_in(name) < AWARD_NAMED:
        return None
    members = {plain_name(one.name): one.quote for one in reversed(family.criteria)}
    names = "; ".join(reversed(members))
    if len(names) > OFFERED_CHARACTERS:
        return None
    return Offer(stated_of(name, f"{names}."), tuple(reversed(members.values())), share)


def of_campaign(thing: Thing) -> Offer | None:
    """The period and theme of the campaign that the thing is or belongs to.

    "Đợt thi đua này" is the one that a document at hand launches; any other has to be named.
    """
    meant = [one for one in thing.evidence.knowledge.campaigns if _told(one) and _is_meant(thing, one)]
    launched = [one for one in meant if _is_launched(thing, one)]
    chosen = launched or [one for one in meant if _is_named(thing, one)]
    if len(chosen) != 1:
        return None
    (campaign,) = chosen
    name = cut(campaign.name, NAME_CHARACTERS)
    shown = f"phong trào “{name}”" if name[:1].isupper() else f"đợt {name}"
    share = thing.share_in(f"{_CAMPAIGN}, {', '.join(campaign.names)}")
    return Offer(stated_of(shown, _told(campaign)), campaign.quotes[:1], share)


def _is_meant(thing: Thing, campaign: Campaign) -> bool:
    """Whether a part of the thing is a campaign, and says nothing that this one's names do not."""
    if thing.excludes(campaign.name, campaign.quotes[0]) or not _MEANS_CAMPAIGN.search(thing.name):
        return False
    named = thing.is_named_by(", ".join(f"{_CAMPAIGN} {name}" for name in campaign.names)) >= NAMED
    return named or _holds_name(thing, campaign)


def _is_named(thing: Thing, campaign: Campaign) -> bool:
    return _holds_name(thing, campaign) or thing.is_named_by(", ".join(campaign.names)) >= CAMPAIGN_NAMED


def _holds_name(thing: Thing, campaign: Campaign) -> bool:
    asked = Mentions.of(keys_of(thing.name)).text
    return any(Mentions.of(keys_of(name)).text in asked for name in campaign.names)


def _is_launched(thing: Thing, campaign: Campaign) -> bool:
    """Whether the title of a document at hand is on the campaign."""
    name = folded(campaign.name)[:LAUNCHING_CHARACTERS]
    documents = (thing.evidence.documents[one.document_id] for one in campaign.quotes)
    return any(name in folded(one.metadata.title) for one in documents)


def _told(campaign: Campaign) -> str:
    """Its period, theme and first aim as a sentence; "" where none is known."""
    period = period_in_words(campaign.start, campaign.end)
    parts = (
        f"thời gian {period}" if period else "",
        f"chủ đề “{campaign.theme}”" if campaign.theme else "",
        *(f"mục tiêu: {plain(one)}" for one in campaign.targets[:1] if "|" not in one),
    )
    return sentence(cut("; ".join(filter(None, parts)), OFFERED_CHARACTERS))


def of_event(thing: Thing) -> Offer | None:
    """The day of the event or task whose name says all of the thing, or of what a report on it is about."""
    topic = thing.about.topic
    return _held(thing, topic) or _held(thing, PaperAsked.of(thing.name).matter(topic))


def _held(thing: Thing, topic: Topic) -> Offer | None:
    evidence = thing.evidence
    # One syllable names no event: "thưởng" is said by all that is about "khen thưởng".
    for told, deadline in events_named(evidence, topic, NAMED) if len(topic.terms) >= LEAST_WORDS else ():
        quote = deadline.quotes[0]
        document = evidence.documents[quote.document_id]
        other = evidence.constraints.level_conflict(deadline.title, document)
        if not other and not thing.excludes(deadline.title, quote):
            return Offer(f"{NEAREST} {sentence(told)}", (quote,), NAMED, (deadline,))
    return None
