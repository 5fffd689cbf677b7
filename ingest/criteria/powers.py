"""Who may award what: "Chủ tịch nước quyết định tặng huân chương, huy chương, …", a clause each.

The awards stay in the law's words, which name some one by one and others by their class ("huân chương");
which of them a person means is decided by `match_powers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.criteria.matching import award_spellings, award_words, contains_words
from ingest.criteria.model import Criterion, Power
from ingest.model import Document
from ingest.sentences import clause_spans
from ingest.vietnamese import normalise

_DECIDES = re.compile(
    r"\A(?:\d{1,2}\.\s|[a-zđ]\)\s)?(?P<holder>(?:[A-ZĐÂÔƠƯỦ]|người đứng đầu)[^;:.|]{3,900}?)"
    r"\s+quyết\s+định\s+(?:tặng|công\s+nhận)(?:\s+thưởng)?(?:\s+hoặc\s+truy\s+tặng)?\s+"
    r"(?P<awards>(?!(?:các )?danh hiệu thi đua(?:,| và) hình thức)[^;.]+?)"
    r"(?=,?\s+hoặc\s+ủy\s+quyền|\s+cho\s|[;.]|\Z)"
)
# Others than the holder of the power act in "… trình Chủ tịch nước quyết định tặng".
_NOT_A_HOLDER = re.compile(
    r"\b(?:trình|đề nghị|thẩm quyền|hồ sơ|việc|căn cứ|sau khi|trường hợp|hủy bỏ|được|theo)\b", re.IGNORECASE
)
_ITEM = re.compile(r"\s*(?:,|;|\s(?:và|hoặc)\s)\s*")
# A class of awards, said for each of its members.
CLASSES = (
    "huân chương",
    "huy chương",
    "bằng khen",
    "giấy khen",
    "kỷ niệm chương",
    "danh hiệu vinh dự nhà nước",
)
Words = tuple[str, ...]


def find_powers(document: Document) -> tuple[Power, ...]:
    """The powers that clauses of `document` give, in the order of its text."""
    return tuple(_powers(document))


def _powers(document: Document) -> Iterator[Power]:
    for start, end in clause_spans(document.text):
        decides = _DECIDES.match(document.text[start:end].strip())
        if decides and not _NOT_A_HOLDER.search(decides["holder"]):
            yield Power(decides["holder"], decides["awards"], document.quote(start, end))


def match_powers(
    name: str, powers: Sequence[Power], criteria: Sequence[Criterion]
) -> tuple[str, list[Power]]:
    """The award that `name`, a name or a whole question, mentions, folded, and the powers over it.

    The longest name wins. An award that no power names belongs to its class: "Huân chương Lao động" to
    "huân chương". ("", []) where no power is over what is mentioned.
    """
    asked = tuple(award_words(normalise(name)))
    known = [award_spellings(one) for one in {criterion.name for criterion in criteria}]
    mentioned = (one for spellings in known for one in spellings if contains_words(asked, one))
    longest = max(map(len, mentioned), default=0)
    found: dict[Words, list[Power]] = {}
    for power in powers:
        for item in _items(power, known):
            if contains_words(asked, item):
                found.setdefault(item, []).append(power)
    best = max(found, key=len, default=())
    classes = {tuple(award_words(one)) for one in CLASSES}
    if not best or (len(best) < longest and best not in classes):
        return "", []
    return " ".join(best), list(dict.fromkeys(found[best]))


def _items(power: Power, known: Sequence[Sequence[Words]]) -> set[Words]:
    """The awards of a power as words: each member of its list, and each known name that it holds."""
    whole = award_words(power.awards)
    items = {tuple(award_words(one)) for one in _ITEM.split(power.awards)}
    for spellings in known:
        if contains_words(whole, spellings[0]):
            items.update(spellings)
    return {one for one in items if len(one) > 1}
