"""What an office asks of those above it, which is no rule and no figure of anybody's."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SECTION = re.compile(r"\b(?:kiến nghị|đề xuất)\b", re.IGNORECASE)
_WISHES = re.compile(r"\b(?:đề nghị|kiến nghị|đề xuất|xin|mong)\b", re.IGNORECASE)


def is_only_wished(asked: str, told: str, headings: Iterable[str]) -> bool:
    """Whether a clause stands among wishes, "đề nghị tỉnh nâng mức …", and the question asks for none."""
    return bool(_WISHES.search(told)) and any(map(_SECTION.search, headings)) and not _WISHES.search(asked)
