"""Whom a claim is about, and whether a clause speaks of them."""

from __future__ import annotations

import re

from bot.answering.claims.claim import Claim
from bot.answering.verdicts import all_around, introduction
from bot.evidence.candidates import Candidate, mentions_of
from ingest.vietnamese import accented

# Whoever a document as a whole names to this share is spoken of by each of its clauses.
WHOLLY_NAMED = 0.8

_REPORTING = ("Báo cáo", "Biên bản")
_LEVELS = ("xã", "phường", "huyện", "tỉnh")
_AT_LEVEL = re.compile(rf"\bđịa bàn(?: cấp)? (?:{'|'.join(_LEVELS)})\b", re.IGNORECASE)


def leaves_unnamed(candidate: Candidate, claim: Claim) -> bool:
    """Whether nothing near a clause names whoever the claim is about: "nam giới ngoài hệ thống có được …?".

    "Ảnh hưởng trong địa bàn cấp xã" is said of no commune, nor "khen thưởng trong hệ thống Hội", the name of
    a document, of those outside; a body whose document it is need not be named again.
    """
    whom = claim.subject.terms
    near = "\n".join((candidate.sentence, introduction(candidate), *candidate.headings))
    said, told = (mentions_of(_AT_LEVEL.sub(" ", text)) for text in (near, all_around(candidate)))
    tells = len(whom) > 1 or any(term.accented in _LEVELS for term in whom)
    unsaid = claim.subject.missing(said).terms == whom
    return tells and unsaid and claim.subject.coverage(told) < WHOLLY_NAMED


def acts(candidate: Candidate, claim: Claim) -> bool:
    """Whether a clause says that those a claim is about do what it claims: "Bí thư … ký cam kết".

    What a report says that somebody has done nobody need do.
    """
    if candidate.document.metadata.kind in _REPORTING or not claim.predicate.terms:
        return False
    verb = claim.predicate.terms[0].accented
    before, said, _ = f" {accented(candidate.text)} ".partition(f" {verb} ")
    return bool(said) and ":" not in before and claim.subject.coverage(mentions_of(before)) >= WHOLLY_NAMED
