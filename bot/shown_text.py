"""Text of documents as it is shown: how long, how begun, how large."""

from __future__ import annotations

SHOWN_QUOTE_CHARACTERS = 600


def capitalised(name: str) -> str:
    """A name as it heads a line: documents write "đợt thi đua …" within their sentences."""
    return name[:1].upper() + name[1:]


def shortened(text: str, limit: int = SHOWN_QUOTE_CHARACTERS) -> str:
    """`text` without empty lines and doubled blanks, cut at a word near `limit` characters."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    tidy = "\n".join(line for line in lines if line)
    return tidy if len(tidy) <= limit else f"{tidy[: limit + 1].rsplit(maxsplit=1)[0]} …"


def labelled(text: str, limit: int) -> str:
    """`text` on one line of at most `limit` characters, cut at a word: what a button can show."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head, _, _ = line[:limit].rpartition(" ")
    return f"{(head or line[: limit - 1]).rstrip(' ,;:–-')}…"


def size_in_words(size: int) -> str:
    """A number of bytes as people say it: "7 KB", "1,5 MB", "18,9 GB"."""
    for unit, bytes_each in (("GB", 1_000_000_000), ("MB", 1_000_000)):
        if size >= bytes_each:
            return f"{size / bytes_each:.1f} {unit}".replace(".", ",")
    return f"{max(1, round(size / 1000))} KB"
