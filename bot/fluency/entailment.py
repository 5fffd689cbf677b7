"""A second model, if one is configured, that must confirm each sentence from the text it cites."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from bot.fluency import wording
from bot.fluency.protocols import ChatModel
from bot.fluency.time_limit import read_within
from ingest.vietnamese import folded


@dataclass(frozen=True, slots=True)
class EntailmentCheck:
    """Asks `model` whether a text bears a sentence out. Any reply but a plain yes is a no.

    Raises ModelFailure when there is no reply within `timeout_s`.
    """

    model: ChatModel
    timeout_s: float

    def __call__(self, text: str, sentence: str) -> bool:
        request = wording.ENTAILMENT_REQUEST.format(
            passage=f"<doan>\n{escape(text, quote=False)}\n</doan>", sentence=sentence
        )
        pieces = read_within(
            lambda: self.model.stream(wording.ENTAILMENT_INSTRUCTIONS, request), self.timeout_s
        )
        return folded("".join(pieces)).strip(' .!*“”"') == "co"
