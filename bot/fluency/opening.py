"""Switches fluency on where the settings ask for it, and says in one line when it cannot be had."""

from __future__ import annotations

import logging
import time

from bot.fluency import wording
from bot.fluency.protocols import Asks, ChatModel
from bot.settings import LanguageModel, Settings
from index.library import Library
from ingest.errors import ModelError

logger = logging.getLogger(__name__)


def open_assistant(library: Library, settings: Settings) -> Asks:
    """The assistant of a library as the settings want it, its answers phrased by a model where one is set.

    Its ways of answering are loaded here, by whatever program answers.
    """
    from bot.assistant import Assistant

    assistant = Assistant(
        library, min_confidence=settings.answer.min_confidence, abbreviations=settings.abbreviations
    )
    return with_fluency(assistant, library, settings)


def with_fluency(assistant: Asks, library: Library, settings: Settings) -> Asks:
    """`assistant`, its answers phrased by the configured model.

    Without a model, or with one that cannot be opened, the assistant itself; the reason is logged.
    """
    if not settings.llm.model:
        return assistant
    from bot.fluency.chat_model import open_chat_model
    from bot.fluency.entailment import EntailmentCheck
    from bot.fluency.fluent_assistant import FluencySettings, FluentAssistant

    chosen = settings.llm
    try:
        model = open_chat_model(chosen)
        checker = open_chat_model(chosen, chosen.check_model) if chosen.check_model else None
    except ModelError as error:
        logger.warning("%s", wording.not_available(error.message, error.remedy))
        return assistant
    return FluentAssistant(
        assistant,
        library,
        model,
        FluencySettings(chosen.timeout_s, chosen.context_tokens),
        entails=EntailmentCheck(checker, chosen.timeout_s) if checker else None,
    )


def probe(settings: LanguageModel) -> tuple[str, float]:
    """Ask the configured model, and the one that checks it, for a word: its name, seconds until it spoke.

    Raises ModelError, with a remedy, whatever is wrong.
    """
    from bot.fluency.chat_model import open_chat_model

    started = time.monotonic()
    _hear_from(open_chat_model(settings), settings.timeout_s)
    seconds = time.monotonic() - started
    if settings.check_model:
        _hear_from(open_chat_model(settings, settings.check_model), settings.timeout_s)
    return settings.model, seconds


def _hear_from(model: ChatModel, seconds: float) -> None:
    from bot.fluency.time_limit import ModelFailure, read_within

    pieces = read_within(lambda: model.stream(wording.PROBE_INSTRUCTIONS, wording.PROBE_REQUEST), seconds)
    try:
        spoken = next((piece for piece in pieces if piece.strip()), None)
    except ModelFailure as failure:
        raise ModelError(wording.refused(model.name, str(failure)), wording.CHECK_THE_SERVER) from failure
    if spoken is None:
        raise ModelError(wording.refused(model.name, wording.EMPTY), wording.CHECK_THE_SERVER)
