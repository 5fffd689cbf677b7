"""Cuts a document into passages along its outline.

A passage never runs from one numbered item into the next, except where a list of short items ("1. Huân
chương.", "2. Huy chương.") would be torn into words: such a list, the points of a khoản and bullets stay
together while they fit the model's window. What has to be cut keeps its introduction as context.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.model import HEADING_SEPARATOR, PageSpan, Passage, Section
from ingest.packing import (
    CONTEXT_SYLLABLES,
    TEXT_SYLLABLES,
    WINDOW_SYLLABLES,
    Unit,
    count_syllables,
    pack,
    read_units,
    shorten,
)
from ingest.table_rows import Table, find_tables

# Items up to this size are entries of a list, beyond it they are provisions to be found one by one.
_LIST_ITEM_SYLLABLES = 30
_MAX_PATH_TITLE = 120
# A table of contents repeats headings and answers nothing.
_UNINDEXED = frozenset({"contents"})
_APART = frozenset({"footnote"})


@dataclass(frozen=True, slots=True)
class _Group:
    """Units to be packed together: the position of their section, the introduction they inherit."""

    section: int | None
    units: tuple[Unit, ...]
    context: str


def cut_passages(
    document_id: str,
    file: str,
    text: str,
    pages: Sequence[PageSpan],
    sections: Sequence[Section],
) -> tuple[Passage, ...]:
    """The passages of a document in the order of its text.

    They cover every character of the bodies of `sections`, and of what stands outside all of them, exactly
    once, white space and tables of contents aside. Ids depend on `file`, section and text alone.
    """
    outline = _Outline(text, sections)
    tables = [table for table in find_tables(text) if table.header]
    starts = [page.start for page in pages]
    seen: Counter[tuple[str, str]] = Counter()
    passages = []
    for group in sorted(outline.groups(), key=lambda group: group.units[0].start):
        path = outline.path(group.section)
        for piece in pack(text, group.units, _limit(path), group.context):
            section = outline.path(_common_section(piece.units, group.section))
            start, end = piece.units[0].start, piece.units[-1].end
            passage_text = text[start:end]
            occurrence = seen[section, passage_text]
            seen[section, passage_text] += 1
            page = pages[bisect_right(starts, start) - 1].number if pages else None
            identifier = _identifier(file, section, passage_text, occurrence)
            context = "\n".join(filter(None, (piece.context, _column_names(text, tables, start))))
            passages.append(
                Passage(identifier, document_id, section, page, start, end, passage_text, context)
            )
    return tuple(sorted(passages, key=lambda passage: passage.start))


def _column_names(text: str, tables: Sequence[Table], start: int) -> str:
    """The line that names the columns of the table in whose midst a passage begins, "" outside tables."""
    for table in tables:
        if table.header and table.header[1] <= start < table.end:
            return shorten(text[slice(*table.header)], CONTEXT_SYLLABLES)
    return ""


def _limit(path: str) -> int:
    """How many syllables of text the window leaves beside heading path and context."""
    return min(TEXT_SYLLABLES, max(60, WINDOW_SYLLABLES - CONTEXT_SYLLABLES - count_syllables(path)))


def _identifier(file: str, section: str, text: str, occurrence: int) -> str:
    key = "\0".join((file, section, text, str(occurrence)))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _common_section(units: Sequence[Unit], group: int | None) -> int | None:
    found = {unit.section for unit in units}
    return found.pop() if len(found) == 1 else group


class _Outline:
    """The sections as a tree over the text."""

    def __init__(self, text: str, sections: Sequence[Section]) -> None:
        self._text = text
        self._sections = sections
        self._children: dict[int | None, list[int]] = defaultdict(list)
        for position, section in enumerate(sections):
            self._children[section.parent].append(position)
        self._paths: dict[int | None, str] = {None: ""}
        for position, section in enumerate(sections):
            above = self._paths[section.parent]
            own = _shortened(section)
            self._paths[position] = f"{above}{HEADING_SEPARATOR}{own}" if above and own else above or own

    def path(self, position: int | None) -> str:
        """The heading path of a section, long titles cut."""
        return self._paths[position]

    def groups(self) -> Iterator[_Group]:
        yield from self._groups(None, 0, len(self._text), "", ())

    def _groups(
        self, position: int | None, start: int, end: int, context: str, lead: tuple[Unit, ...]
    ) -> Iterator[_Group]:
        """The groups of a section's body: its own paragraphs, then those of the children that stand alone.

        `lead` is a short introduction that opens the parent and goes with its first item.
        """
        absorbed = self._absorbed(position)
        units = list(lead)
        introduction = ""
        for child in self._children[position]:
            section = self._sections[child]
            units += read_units(self._text, start, section.start, position, 0)
            start = section.end
            if child in absorbed:
                units += self._absorb(child, 1)
            elif section.kind in _APART:
                yield from self._groups(child, section.body_start, section.end, "", ())
            elif section.kind not in _UNINDEXED:
                if units:
                    introduction = self._introduction(units[-1], section)
                carried = (
                    bool(introduction) and len(units) == 1 and units[0].syllables <= _LIST_ITEM_SYLLABLES
                )
                if units and not carried:
                    yield _Group(position, tuple(units), context)
                handed, passed = (introduction, ()) if not carried else ("", tuple(units))
                units = []
                yield from self._groups(child, section.body_start, section.end, handed, passed)
        units += read_units(self._text, start, end, position, 0)
        if units:
            yield _Group(position, tuple(units), context)

    def _introduction(self, unit: Unit, child: Section) -> str:
        """The words that introduce a run of items, to be handed to each of them."""
        if not (unit.introduces and _runs_on(child)):
            return ""
        return shorten(self._text[unit.start : unit.end], CONTEXT_SYLLABLES)

    def _absorb(self, position: int, level: int) -> Iterator[Unit]:
        """All the paragraphs of a section that is packed with its parent."""
        section = self._sections[position]
        start = section.start
        for child in self._children[position]:
            yield from read_units(self._text, start, self._sections[child].start, position, level)
            yield from self._absorb(child, level + 1)
            start = self._sections[child].end
        yield from read_units(self._text, start, section.end, position, level)

    def _absorbed(self, position: int | None) -> set[int]:
        """The children packed with the section itself: points, and lists of short items."""
        children = self._children[position]
        points = {child for child in children if self._sections[child].kind == "point"}
        if position is None or points:
            return points
        items = [child for child in children if self._sections[child].kind not in _APART | _UNINDEXED]
        return (
            set(items) if all(map(self._is_short, items)) or self._is_small_list(position, items) else set()
        )

    def _is_short(self, position: int) -> bool:
        section = self._sections[position]
        if self._children[position] or not _runs_on(section):
            return False
        # Syllables are longer than one character: most sections are settled without counting.
        if section.end - section.start > 12 * _LIST_ITEM_SYLLABLES:
            return False
        return count_syllables(self._text[section.start : section.end]) <= _LIST_ITEM_SYLLABLES

    def _is_small_list(self, position: int, items: Sequence[int]) -> bool:
        """Whether named bullets and what introduces them fit one passage."""
        if not items or any(self._sections[item].kind != "bullet" or self._children[item] for item in items):
            return False
        section = self._sections[position]
        if section.end - section.start > 12 * TEXT_SYLLABLES or not all(
            _runs_on(self._sections[item]) for item in items
        ):
            return False
        body = self._text[section.body_start : section.end]
        return count_syllables(body) <= _limit(self.path(position))


def _runs_on(section: Section) -> bool:
    """Whether the section's text begins with its enumerator instead of standing below a heading."""
    return not section.is_headed


def _shortened(section: Section) -> str:
    heading = section.heading
    if len(heading) <= _MAX_PATH_TITLE:
        return heading
    return heading[:_MAX_PATH_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
