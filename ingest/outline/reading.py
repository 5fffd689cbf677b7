"""Reads the outline of a text in one pass over its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.capitals import is_capitals
from ingest.model import Section
from ingest.outline import blocks
from ingest.outline.grammar import Marker, read_marker
from ingest.outline.headings import (
    MAX_ARTICLE_HEADING,
    MAX_HEADING,
    dash_title,
    heading_title,
    is_heading,
    is_table_row,
    run_in_title,
)
from ingest.outline.ladder import Rung, rungs_kept
from ingest.outline.paragraphs import Paragraph, read_paragraphs

# What an amending law does to another, at the beginning of a provision.
_AMENDS = re.compile(r"(?:Sửa đổi|Bổ sung|Thay thế|Thay cụm từ|Thay|Bãi bỏ|Hủy bỏ|Huỷ bỏ|Bỏ)\b")
# How far ahead the next number of a sequence is looked for when a text begins in its middle.
_LOOK_AHEAD = 40
_MAX_CAPITALS = 150
_KINDS = {"arabic": "item", "decimal": "item", "star": "bullet", "dash": "bullet", "capitals": "heading"}


def read_outline(text: str, footnotes: Sequence[tuple[int, int]] = ()) -> tuple[Section, ...]:
    """The sections of a laid-out text, in order, each inside its parent.

    `footnotes` are spans of `text` that are footnotes. `kind` is a law's "part", "chapter", "division",
    "subdivision", "article", "clause", "point"; a plan's "upper", "roman", "item", "letter", "ordinal",
    "phase", "bullet", "heading"; or "letterhead", "recipients", "signature", "closing", "appendix",
    "contents", "footnote". The body of a section that runs on from its enumerator is the whole paragraph.
    """
    return _Reading(read_paragraphs(text, footnotes)).sections()


class _Reading:
    """The state of the pass: the sections found, those still open, the position among the paragraphs."""

    def __init__(self, paragraphs: list[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._markers = [_marker(paragraph) for paragraph in paragraphs]
        self._sections: list[Section] = []
        self._rungs: list[Rung] = []
        self._last_article: tuple[int, int] | None = None
        self._position = 0
        self._after_recipients = False
        self._amending = False

    def sections(self) -> tuple[Section, ...]:
        head = blocks.letterhead_end(self._paragraphs)
        if head:
            self._block("letterhead", blocks.LETTERHEAD_TITLE, head)
        while self._position < len(self._paragraphs):
            paragraph = self._paragraphs[self._position]
            if paragraph.footnote is not None:
                self._footnote(paragraph.footnote)
            elif paragraph.quoted or not (self._outer_part() or self._numbered()):
                self._position += 1
        self._close(0)
        return tuple(self._sections)

    def _outer_part(self) -> bool:
        """Takes the recipients, signature, contents, appendix heading or closing words at this position."""
        here = self._position
        after_recipients, self._after_recipients = self._after_recipients, False
        if (end := blocks.recipients_end(self._paragraphs, here)) > here:
            self._block("recipients", blocks.RECIPIENTS_TITLE, end)
            self._after_recipients = True
        elif (end := blocks.signature_end(self._paragraphs, here, after_recipients=after_recipients)) > here:
            self._block("signature", blocks.SIGNATURE_TITLE, end)
            self._after_recipients = after_recipients
        elif (end := blocks.contents_end(self._paragraphs, here)) > here:
            self._block("contents", blocks.CONTENTS_TITLE, end)
        elif heading := blocks.appendix_heading(self._paragraphs, here):
            self._appendix(*heading)
        elif self._rungs and blocks.is_closing(self._paragraphs[here]):
            self._closing()
        else:
            return False
        return True

    def _block(self, kind: str, title: str, end: int) -> None:
        """A part of its own at the top of the outline; numbering may start over after it."""
        self._close(0)
        self._last_article = None
        self._amending = False
        first, last = self._paragraphs[self._position], self._paragraphs[end - 1]
        self._sections.append(Section(None, 0, kind, "", title, first.start, first.start, last.end))
        self._position = end

    def _appendix(self, label: str, title: str, end: int) -> None:
        self._close(0)
        self._last_article = None
        self._amending = False
        self._open(None, "appendix", label, title, end)

    def _closing(self) -> None:
        end = self._position + 1
        while (
            end < len(self._paragraphs)
            and self._markers[end] is None
            and not is_capitals(self._paragraphs[end].text)
            and blocks.recipients_end(self._paragraphs, end) == end
            and blocks.signature_end(self._paragraphs, end, after_recipients=False) == end
        ):
            end += 1
        self._block("closing", blocks.CLOSING_TITLE, end)

    def _footnote(self, note: int) -> None:
        start = end = self._position
        while end < len(self._paragraphs) and self._paragraphs[end].footnote == note:
            end += 1
        first, last = self._paragraphs[start], self._paragraphs[end - 1]
        parent = self._rungs[-1].section if self._rungs else None
        number = first.text.lstrip("[").split("]")[0].split(" ")[0]
        label = f"chú thích {number}" if number.isdigit() else "chú thích"
        self._sections.append(
            Section(parent, len(self._rungs), "footnote", label, "", first.start, first.start, last.end)
        )
        self._position = end

    def _numbered(self) -> bool:
        """Takes the heading or item at this position, if there is one and it fits the sequence."""
        marker = self._markers[self._position] or self._capitals()
        if marker is None or (self._amending and not self._resumes(marker)):
            return False
        kept = rungs_kept(
            self._rungs,
            marker,
            last_article=self._last_article,
            awaits_list=self._awaits_list(),
            has_successor=self._has_successor(marker),
        )
        if kept is None:
            return False
        self._close(kept)
        self._enter(marker)
        self._amending = self._announces_wording(marker)
        return True

    def _resumes(self, marker: Marker) -> bool:
        """Whether an amending law speaks again after new wording that no quotation marks set apart."""
        if marker.style == "article":
            return self._last_article is not None and marker.number == (self._last_article[0] + 1, 0)
        words = self._paragraphs[self._position].text[marker.width :]
        return marker.style in ("part", "chapter") or _AMENDS.match(words) is not None

    def _announces_wording(self, marker: Marker) -> bool:
        """Whether the paragraph before this position announces new wording that is not quoted."""
        here = self._position
        words = self._paragraphs[here - 1].text[marker.width :]
        unquoted = here < len(self._paragraphs) and not self._paragraphs[here].quoted
        return unquoted and _AMENDS.match(words) is not None and words.rstrip().endswith("như sau:")

    def _capitals(self) -> Marker | None:
        """A line in capitals that heads what follows, as in "KHỐI I" above a list that starts over."""
        here = self._position
        text = self._paragraphs[here].text
        if here + 1 >= len(self._paragraphs) or not (is_capitals(text) and is_heading(text)):
            return None
        if blocks.ENACTING_WORDS.match(text):
            return None
        following = self._paragraphs[here + 1].text
        opens_list = self._markers[here + 1] is not None or following.startswith(("-", "+", "(1)"))
        opens_text = len(following) > _MAX_CAPITALS and not is_capitals(following)
        if len(text) > _MAX_CAPITALS or not (opens_list or opens_text):
            return None
        return Marker("capitals", (), "", 0)

    def _awaits_list(self) -> bool:
        before = self._paragraphs[self._position - 1].text if self._position else ""
        return bool(self._rungs) and before.endswith(":") and self._rungs[-1].awaits_list

    def _has_successor(self, marker: Marker) -> bool:
        if not marker.number:
            return False
        wanted = (*marker.number[:-1], marker.number[-1] + 1)
        ahead = self._markers[self._position + 1 : self._position + 1 + _LOOK_AHEAD]
        return any(
            found is not None and found.style == marker.style and found.number == wanted for found in ahead
        )

    def _enter(self, marker: Marker) -> None:
        words = self._paragraphs[self._position].text[marker.width :]
        kind, label = self._kind(marker)
        if marker.style in ("part", "chapter", "division", "subdivision"):
            if marker.style == "chapter" and marker.number == (1,):
                self._last_article = None
            end = self._title_end(words)
            titles = [words, *(line.text for line in self._paragraphs[self._position + 1 : end])]
            self._open(marker, kind, label, heading_title(" ".join(filter(None, titles))), end)
        elif kind in ("clause", "point"):
            self._open(marker, kind, label, "", self._position)
        elif marker.style == "dash":
            self._open(marker, kind, label, dash_title(words), self._position + words.endswith(":"))
        elif marker.style == "ordinal":
            self._open(marker, kind, label, run_in_title(words[:1].upper() + words[1:]), self._position)
        elif self._heads(marker, words):
            end = self._position + 1
            self._open(marker, kind, label, heading_title(words), end)
        else:
            self._open(marker, kind, label, run_in_title(words), self._position)
        if marker.style == "article":
            self._last_article = (marker.number[0], marker.number[1])

    def _kind(self, marker: Marker) -> tuple[str, str]:
        in_article = any(rung.marker and rung.marker.style == "article" for rung in self._rungs)
        if in_article and marker.style == "arabic":
            return "clause", f"khoản {marker.label}"
        if in_article and marker.style == "letter":
            return "point", f"điểm {marker.label.rstrip(')')}"
        return _KINDS.get(marker.style, marker.style), marker.label

    def _heads(self, marker: Marker, words: str) -> bool:
        """Whether the paragraph is a heading of what follows rather than running text."""
        most = MAX_ARTICLE_HEADING if marker.style == "article" else MAX_HEADING
        return self._position + 1 < len(self._paragraphs) and is_heading(words, most)

    def _title_end(self, words: str) -> int:
        """Past the lines that make the title of a chapter: those in capitals, or else the next line."""
        end = self._position + 1
        while end < len(self._paragraphs) and self._markers[end] is None and self._is_title_line(end):
            end += 1
        bare = end == self._position + 1 and not words
        if bare and end < len(self._paragraphs) and self._markers[end] is None:
            end += is_heading(self._paragraphs[end].text, MAX_ARTICLE_HEADING)
        return end

    def _is_title_line(self, position: int) -> bool:
        text = self._paragraphs[position].text
        return is_capitals(text) and len(text) <= MAX_ARTICLE_HEADING and not is_table_row(text)

    def _open(self, marker: Marker | None, kind: str, label: str, title: str, body: int) -> None:
        """Opens a section at this position whose body begins with the paragraph at `body`."""
        first = self._paragraphs[self._position]
        last_heading = self._paragraphs[max(body - 1, self._position)]
        runs_on = body == self._position
        body_start = first.start if runs_on else min(last_heading.end + 1, self._paragraphs[-1].end)
        parent = self._rungs[-1].section if self._rungs else None
        self._rungs.append(Rung(marker, len(self._sections), last_heading.text.endswith(":")))
        self._sections.append(
            Section(parent, len(self._rungs) - 1, kind, label, title, first.start, body_start, body_start)
        )
        self._position = max(body, self._position + 1)

    def _close(self, kept: int) -> None:
        """Ends the open sections beyond `kept` with the paragraph before this position."""
        end = self._paragraphs[self._position - 1].end if self._position else 0
        for rung in self._rungs[kept:]:
            self._sections[rung.section] = _ended(self._sections[rung.section], end)
        del self._rungs[kept:]


def _ended(section: Section, end: int) -> Section:
    """The section with its end; one without a body of its own is all body, so that its words are found."""
    body_start = section.start if section.body_start >= end else section.body_start
    return Section(
        section.parent,
        section.depth,
        section.kind,
        section.label,
        section.title,
        section.start,
        body_start,
        end,
    )


def _marker(paragraph: Paragraph) -> Marker | None:
    if paragraph.footnote is not None or paragraph.quoted or is_table_row(paragraph.text):
        return None
    return read_marker(paragraph.text)
