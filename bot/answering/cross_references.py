"""What stands where an answer sends its reader, "xem phần I mục 2": told beside it, and quoted."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.answering.clauses.blocks import Block
from bot.answering.draft import Draft
from bot.answering.knowledge.provisions import place_labelled
from bot.answering.phrasing import plain
from bot.evidence.topic import Topic, keys_of
from bot.wording import stands_at
from ingest.model import Document, Quote
from ingest.sentences import sentence_spans
from ingest.vietnamese import accented

_PLACE = r"(?:phần|chương|mục|khoản|điểm)\s(?P<label{}>\d+(?:\.\d+)*|[IVX]+|[a-zđ])\b"
_REFERENCE = re.compile(rf":?\s\(?xem (?P<place>{_PLACE.format('')}(?:,? {_PLACE.format('_within')})?)")
_MATTER = re.compile(r"[^.;:()\n]{3,80}$")
LONGEST_TOLD = 300


def told_elsewhere(draft: Draft, documents: Mapping[str, Document]) -> tuple[str, Quote] | None:
    """What an answer's paper says where it refers to: the last sentence there that names what it is of.

    None where the answer refers to nothing, or to what is too long to be told beside it.
    """
    reference = _REFERENCE.search(draft.text)
    named = _MATTER.search(draft.text[: reference.start()]) if reference else None
    if reference is None or named is None or not draft.quotes:
        return None
    document = documents[draft.quotes[0].document_id]
    labels = filter(None, (reference["label"], reference["label_within"]))
    place = place_labelled(document, tuple(map(accented, labels)))
    if place is None:
        return None
    matter = Topic.of(named.group(), lambda _: 1.0)
    section = Block(document, place, 1.0).narrowed(matter).section
    subject = keys_of(section.title)
    spans = sentence_spans(document.text, section.body_start, section.end)
    quotes = [
        document.quote(*span) for span in spans if set(subject) <= set(keys_of(document.text[slice(*span)]))
    ]
    if not quotes or len(quotes[-1].text) > LONGEST_TOLD:
        return None
    return stands_at(reference["place"], plain(quotes[-1].text)), quotes[-1]
