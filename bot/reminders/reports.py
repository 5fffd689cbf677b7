"""What the administrators are told about what was sent, in letters that are as sure as any other."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.blocks import Paragraph
from bot.messaging import Button
from bot.reminders import wording
from bot.reminders.letters import TROUBLES, Letter, Tally
from bot.reminders.packing import packed
from bot.reminders.rules import Rules

SHOWN_NAMES = 10
# A week: an administrator on leave still reads it.
_KEPT = datetime.timedelta(days=7)
RESEND = "r:u"


@dataclass(frozen=True, slots=True)
class Administrators:
    """How to write to them; `chats` says where they are now."""

    chats: Callable[[], Collection[str]]
    rules: Rules

    def letters(
        self, slot: str, lines: Sequence[Paragraph], now: datetime.datetime, *, silent: bool = False
    ) -> list[Letter]:
        """The same words to all of them, once for each `slot`."""
        return self._letters(slot, lines, (), now, silent=silent)

    def report(
        self, tallies: Sequence[Tally], names: Mapping[str, str], now: datetime.datetime
    ) -> list[Letter]:
        """What became of letters, with a button to send again those in doubt."""
        told = [tally for tally in tallies if tally.trouble or tally.kind != "early"]
        if not told:
            return []
        lines = [line for tally in told for line in tally_lines(tally, names, self.rules)]
        buttons = [
            Button(wording.RESEND_BUTTON, f"{RESEND}:{tally.slot}")
            for tally in told
            if tally.counts.get("unknown")
        ]
        silent = not any(tally.trouble for tally in told)
        return self._letters(f"report:{now:%Y%m%dT%H%M%S.%f}", lines, buttons, now, silent=silent)

    def _letters(
        self,
        slot: str,
        lines: Sequence[Paragraph],
        buttons: Sequence[Button],
        now: datetime.datetime,
        *,
        silent: bool,
    ) -> list[Letter]:
        content = packed(lines, buttons, silent=silent)
        return [Letter(slot, chat, "report", now, now + _KEPT, content=content) for chat in self.chats()]


def tally_lines(tally: Tally, names: Mapping[str, str], rules: Rules) -> Iterator[Paragraph]:
    """The counts of a slot, the names of those whom it did not reach, and what that means."""
    zone = rules.schedule.zone
    due = tally.due.astimezone(zone)
    yield Paragraph(wording.report_title(tally.kind, due, due.date()), "heading")
    for fate in wording.FATES:
        if number := tally.counts.get(fate):
            who = _shown(tally.troubled.get(fate, ()), names) if fate in TROUBLES else []
            yield Paragraph(wording.fate_line(fate, number, who))
    if tally.counts.get("unknown"):
        yield Paragraph(wording.UNKNOWN_EXPLAINED, "dim")
    if tally.counts.get("late") and tally.kind == "weekly":
        yield Paragraph(wording.LATE_EXPLAINED, "dim")


def moved_lines(name: str, successor: str) -> list[Paragraph]:
    return [Paragraph(wording.group_moved(name, successor), "warning")]


def _shown(chats: Collection[str], names: Mapping[str, str]) -> list[str]:
    known = sorted(names.get(chat) or chat for chat in chats)
    return known[:SHOWN_NAMES] + (["…"] if len(known) > SHOWN_NAMES else [])


def reasons(lines: Iterable[str]) -> list[Paragraph]:
    """Sentences that warn."""
    return [Paragraph(line, "warning") for line in lines]
