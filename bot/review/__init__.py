"""Walks a person through the deadlines that only the machine has read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from bot.blocks import Block, Gap, Paragraph
from bot.perspective import Perspective
from bot.review.correction import ask_correction
from bot.review.target import aim
from bot.times import deadline_in_words
from bot.trust import trust_in_words
from bot.views.common import citation_blocks
from ingest.catalog import DeadlineDecision
from ingest.knowledge import Deadline
from ingest.occurrences import Status
from ingest.vietnamese import folded

Ask = Callable[[str], str]
Write = Callable[[Iterable[Block]], None]
Decide = Callable[[DeadlineDecision], None]
Choice = Literal["confirm", "correct", "hide", "skip", "stop"]

_CHOICES: dict[str, Choice] = {"x": "confirm", "s": "correct", "a": "hide", "b": "skip", "t": "stop"}
_PROMPT = "[x] xác nhận  [s] sửa  [a] ẩn  [b] bỏ qua  [t] thoát: "
_UNKNOWN = "Gõ một trong các chữ x, s, a, b, t rồi Enter."
_NOTHING = "Không còn mốc nào chờ duyệt."
_SAME = "Không có gì thay đổi. Nếu mốc đã đúng, hãy xác nhận (x)."
_TWIN = "Có mốc khác giống mốc này đến mức không ghi được quyết định cho riêng nó. Chưa ghi gì."
_SUMMARY = "Đã xác nhận {confirm}, sửa {correct}, ẩn {hide}; còn {waiting} mốc chưa duyệt."
_APPLIED = "Quyết định đã ghi vào catalog.toml và có hiệu lực từ lệnh kế tiếp."
_SHOWN_QUOTES = 3
# What presses comes first: a deadline of last year can wait for its confirmation.
_ORDER: tuple[Status, ...] = ("current", "upcoming", "undated", "past")


def review(
    deadlines: Iterable[Deadline],
    known: Sequence[Deadline],
    seen: Perspective,
    decide: Decide,
    ask: Ask,
    write: Write,
) -> Counter[Choice]:
    """Show every unconfirmed one of `deadlines`, hand each decision to `decide` at once, count decisions.

    `known` are all deadlines there are, from which a decision must tell its own. `ask` prints a prompt and
    returns a line; when it raises EOFError or KeyboardInterrupt the review ends, and what was decided until
    then stays decided.
    """
    waiting = _in_order([deadline for deadline in deadlines if not deadline.confirmed], seen)
    walk = _Walk(tuple(known), seen, decide, ask, write)
    try:
        for number, deadline in enumerate(waiting, start=1):
            write(_card(deadline, seen, f"Mốc {number}/{len(waiting)}"))
            if not walk.settle(deadline):
                break
    except (EOFError, KeyboardInterrupt):
        write([Gap()])
    write(_summary(walk.decided, len(waiting)))
    return walk.decided


class _Walk:
    """The deadlines as they are after the decisions so far, and how to decide the next."""

    def __init__(
        self, known: tuple[Deadline, ...], seen: Perspective, decide: Decide, ask: Ask, write: Write
    ) -> None:
        self._known = known
        self._seen = seen
        self._decide = decide
        self._ask = ask
        self._write = write
        self.decided: Counter[Choice] = Counter()

    def settle(self, deadline: Deadline) -> bool:
        """Ask until the deadline is decided or left for later; False when the person wants to stop."""
        while (choice := self._choice()) != "stop":
            if choice == "skip" or self._settled(deadline, choice):
                return True
        return False

    def _choice(self) -> Choice:
        while (key := folded(self._ask(_PROMPT)).strip()[:1]) not in _CHOICES:
            self._write([Paragraph(_UNKNOWN, "warning")])
        return _CHOICES[key]

    def _settled(self, deadline: Deadline, choice: Literal["confirm", "correct", "hide"]) -> bool:
        """Whether the decision was made; if not, the person has been told why."""
        if choice == "correct":
            decision = ask_correction(deadline, self._ask, self._write)
        else:
            decision = DeadlineDecision(choice)
        aimed = aim(decision, deadline, self._known, self._seen) if decision else None
        if aimed is None:
            self._write([Paragraph(_TWIN if decision else _SAME, "warning")])
            return False
        self._decide(aimed[0])
        self._known = aimed[1]
        self.decided[choice] += 1
        return True


def _in_order(deadlines: Iterable[Deadline], seen: Perspective) -> list[Deadline]:
    return sorted(seen.by_date(deadlines), key=lambda deadline: _ORDER.index(seen.status(deadline)))


def _card(deadline: Deadline, seen: Perspective, place: str) -> Iterator[Block]:
    """All that a person needs to judge whether the deadline was read rightly."""
    when = deadline_in_words(deadline, seen.days(deadline)) or "chưa rõ ngày"
    facts = (
        ("Thời gian", f"{when} (dự kiến)" if deadline.tentative else when),
        ("Cơ quan thực hiện", ", ".join(deadline.responsible) or "không nêu"),
        ("Phong trào, đợt thi đua", deadline.campaign or "không nêu"),
    )
    yield Gap()
    yield Paragraph(f"{place} · {trust_in_words(deadline)}", "dim")
    yield Paragraph(deadline.full_title, "strong")
    yield from (Paragraph(f"{name}: {value}", indent=2) for name, value in facts)
    for quote in deadline.quotes[:_SHOWN_QUOTES]:
        yield from citation_blocks(seen.cite(quote))


def _summary(decided: Counter[Choice], waiting: int) -> Iterator[Block]:
    yield Gap()
    if not waiting:
        yield Paragraph(_NOTHING, "strong")
        return
    counts = {choice: decided[choice] for choice in ("confirm", "correct", "hide")}
    yield Paragraph(_SUMMARY.format(**counts, waiting=waiting - decided.total()), "strong")
    if decided:
        yield Paragraph(_APPLIED)
