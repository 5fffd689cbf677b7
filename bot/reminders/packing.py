"""Messages that must be said again word for word, kept as JSON in the outbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.blocks import Paragraph
from bot.messaging import Button, Message


def packed(
    paragraphs: Sequence[Paragraph], buttons: Sequence[Button] = (), *, silent: bool = False
) -> dict[str, Any]:
    """Paragraphs, and buttons one below the other."""
    return {
        "paragraphs": [[paragraph.text, paragraph.style] for paragraph in paragraphs],
        "buttons": [[button.label, button.action] for button in buttons],
        "silent": silent,
    }


def unpacked(content: Mapping[str, Any], *, silent: bool) -> Message:
    """The message that was packed; without sound when it was packed so or the hour is quiet."""
    return Message(
        tuple(Paragraph(text, style) for text, style in content["paragraphs"]),
        tuple((Button(label, action),) for label, action in content["buttons"]),
        silent or content["silent"],
    )
