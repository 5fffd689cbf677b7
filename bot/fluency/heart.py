"""What of the quoted answer a fluent one must keep: its verdict, its facts, most of its words."""

from __future__ import annotations

import re

from bot.answers import Answer
from bot.fluency.facts import Facts, find_facts
from bot.fluency.support import support
from ingest.document_numbers import number_key

# A fluent answer that says less than this of what was quoted, or of any item of its list, has lost something.
MIN_KEPT, MIN_KEPT_OF_ITEM = 0.75, 0.75
_NOTE = re.compile(r"\s(?=Lưu ý: )")
_VERDICT = re.compile(r"^(?P<verdict>Có|Không)\b[\s.,:;–-]*(?:tài liệu nêu[\s.,:;–-]*)?", re.IGNORECASE)
# "Khen thưởng đột xuất: …": an item without its name is another item.
_LABEL = re.compile(r"(?P<label>[^:\n]{3,60}):\s")
_BASIS = re.compile(r"\([^()]*\b(?:Điều|khoản|điểm)\b[^()]*\)")
# Headings are quoted with their numbers, which tell nobody anything: "III. Thời gian – …".
_ENUMERATOR = re.compile(r"^(?:[IVXL]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s|^Điều \d+\.\s", re.MULTILINE)


def body_and_notes(text: str) -> tuple[str, str]:
    """A quoted answer parted into what is said and the warnings after it, which are never rephrased."""
    body, *notes = _NOTE.split(text, maxsplit=1)
    return body, notes[0] if notes else ""


def verdict_of(answer: Answer) -> str:
    """ "Có" or "Không" where a yes/no question was answered, else ""."""
    match = _VERDICT.match(answer.answer) if answer.kind == "yesno" else None
    return match["verdict"] if match else ""


def without_verdict(text: str) -> str:
    """The text without the verdict it opens with, its first letter a capital."""
    rest = text
    while match := _VERDICT.match(rest):
        rest = rest[match.end() :]
    return rest[:1].upper() + rest[1:]


def opens_with_other_verdict(text: str, verdict: str) -> bool:
    """Whether a sentence opens with the opposite of `verdict`."""
    match = _VERDICT.match(text)
    return match is not None and match["verdict"].lower() != verdict.lower()


def keeps_heart(quoted: str, fluent: str) -> bool:
    """Whether `fluent` says what `quoted`, the body of a quoted answer, says.

    Every number, time and document number is there, most words, most of each item, and in a list as many
    items; only the provisions in brackets may go, which the citations show.
    """
    essential = _ENUMERATOR.sub("", _BASIS.sub(" ", quoted))
    if not _states_all(find_facts(essential), find_facts(fluent)):
        return False
    items = [line for line in essential.split("\n- ")[1:] if line.strip()]
    # The words of an item that was dropped, "phát biểu khai mạc", may stand in the others.
    if 0 < fluent.count("\n- ") + fluent.startswith("- ") < len(items):
        return False
    labels = [match["label"] for item in items if (match := _LABEL.match(item))]
    return support(essential, fluent) >= MIN_KEPT and all(
        support(part, fluent) >= MIN_KEPT_OF_ITEM for part in (*items, *labels)
    )


def _states_all(essential: Facts, told: Facts) -> bool:
    values = {count.quantity.value for count in told.counts}
    points = {moment.point for moment in told.moments}
    numbers = {number_key(number.canonical) for number in told.documents}
    return (
        all(count.quantity.value in values for count in essential.counts)
        and all(moment.point in points for moment in essential.moments)
        and all(number_key(number.canonical) in numbers for number in essential.documents)
    )
