"""An assistant whose answers a chat model has phrased, or that gives the quoted answer when it cannot be."""

from __future__ import annotations

import asyncio
import datetime
import logging
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answers import MAX_ANSWER_CHARACTERS, Answer, AnswerKind
from bot.citations import cite
from bot.fluency import wording
from bot.fluency.grounding import find_fault
from bot.fluency.heart import (
    body_and_notes,
    keeps_heart,
    opens_with_other_verdict,
    verdict_of,
    without_verdict,
)
from bot.fluency.passages import NumberedPassage, passages_behind, shown, speaks_to_machines
from bot.fluency.protocols import Asks, ChatModel, Entails
from bot.fluency.reply import CitedSentence, cited_sentences
from bot.fluency.rest import Rest
from bot.fluency.rewriting import usable_rewriting
from bot.fluency.time_limit import Clock, ModelFailure, UnusableReply, read_within
from index.library import Library
from ingest.vietnamese import accented

logger = logging.getLogger(__name__)

# Days, and who is responsible, come from structured knowledge and are told as they were quoted.
_TOLD_AS_QUOTED: frozenset[AnswerKind] = frozenset({"date", "organisation"})
# A model that writes the same sentence again and again will not come to an end by itself.
MAX_REPETITIONS = 2


@dataclass(frozen=True, slots=True)
class Partial:
    """An answer so far: `text` holds the checked sentences from its beginning."""

    text: str


@dataclass(frozen=True, slots=True)
class FluencySettings:
    """`timeout_s` covers all that the model does for a question; `context_tokens` bounds what it is shown."""

    timeout_s: float = 30.0
    context_tokens: int = 3000


class FluentAssistant:
    """Asks `assistant`, then has `model` phrase what it answered. May be used from several threads.

    An abstention stays one. `entails`, if there is one, must confirm every sentence.
    """

    def __init__(
        self,
        assistant: Asks,
        library: Library,
        model: ChatModel,
        settings: FluencySettings = FluencySettings(),
        *,
        entails: Entails | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        self._assistant = assistant
        self._library = library
        self._model = model
        self._settings = settings
        self._entails = entails
        self._clock = clock
        self._rest = Rest(clock)

    def ask(self, question: str, history: Sequence[str] = (), today: datetime.date | None = None) -> Answer:
        """Answer as the wrapped assistant does; `engine` says whether the model phrased it."""
        *_, answer = self.stream(question, history, today)
        assert isinstance(answer, Answer)
        return answer

    def stream(
        self, question: str, history: Sequence[str] = (), today: datetime.date | None = None
    ) -> Iterator[Partial | Answer]:
        """The answer as it grows, sentence by checked sentence; last the whole Answer, which may differ."""
        started = self._clock()
        quoted = self._quoted(question, history, today)
        if not _may_be_phrased(quoted) or self._rest.is_on:
            yield quoted
            return
        answer: Answer | None = None
        try:
            for step in self._phrase(quoted, started):
                answer = step if isinstance(step, Answer) else None
                if answer is None:
                    yield step
        except ModelFailure as failure:
            self._fell_back(failure)
        else:
            self._rest.note(failed=False)
        spent = round((self._clock() - started) * 1000, 1)
        yield replace(answer or quoted, elapsed_ms=spent)

    async def astream(
        self, question: str, history: Sequence[str] = (), today: datetime.date | None = None
    ) -> AsyncIterator[Partial | Answer]:
        """As `stream`, without blocking the event loop: each step is waited for in a thread."""
        steps = self.stream(question, history, today)
        while (step := await asyncio.to_thread(next, steps, None)) is not None:
            yield step

    def _quoted(self, question: str, history: Sequence[str], today: datetime.date | None) -> Answer:
        """The assistant's answer; to a follow-up it has none for, the one to the question made whole."""
        answer = self._assistant.ask(question, history, today)
        if answer.answered or not history or not answer.searched or self._rest.is_on:
            return answer
        rewritten = self._rewritten(question, history)
        second = self._assistant.ask(rewritten, (), today) if rewritten else answer
        return replace(second, question=answer.question) if second.answered else answer

    def _rewritten(self, question: str, history: Sequence[str]) -> str | None:
        request = wording.REWRITE_REQUEST.format(
            history="\n".join(f"- {earlier}" for earlier in history), question=question
        )
        try:
            reply = "".join(self._reply(wording.REWRITE_INSTRUCTIONS, request, self._settings.timeout_s / 3))
        except ModelFailure as failure:
            self._fell_back(failure)
            return None
        return usable_rewriting(reply, question, history)

    def _phrase(self, quoted: Answer, started: float) -> Iterator[Partial | Answer]:
        """Partial answers, then the phrased one. Raises ModelFailure."""
        passages = passages_behind(quoted, self._library, self._settings.context_tokens)
        if any(speaks_to_machines(passage.text) for passage in passages):
            raise UnusableReply(wording.SUSPICIOUS_PASSAGE)
        body, notes = body_and_notes(quoted.answer)
        request = wording.REQUEST.format(question=quoted.searched, answer=body, passages=shown(passages))
        instructions = wording.INSTRUCTIONS.format(limit=MAX_ANSWER_CHARACTERS - 100)
        remaining = self._settings.timeout_s - (self._clock() - started)
        draft = _Draft(verdict_of(quoted), MAX_ANSWER_CHARACTERS - len(notes) - 1)
        for sentence in cited_sentences(self._reply(instructions, request, remaining)):
            if draft.take(sentence, passages, self._entails):
                yield Partial(draft.text)
        if not draft.kept:
            raise UnusableReply(wording.NOTHING_GROUNDED if draft.read else wording.EMPTY)
        if not keeps_heart(without_verdict(body), draft.text):
            raise UnusableReply(wording.HEART_LOST)
        yield self._answer(quoted, draft, notes, passages)

    def _answer(
        self, quoted: Answer, draft: _Draft, notes: str, passages: Sequence[NumberedPassage]
    ) -> Answer:
        """The phrased answer: what was quoted stays cited, and what else the sentences rest on is added."""
        cited = {number for sentence in draft.kept for number in sentence.cites}
        spans = [(one.document, one.start, one.end) for one in quoted.citations]
        further = (
            cite(self._library.documents[one.quote.document_id], one.quote)
            for one in passages
            if one.number in cited
            and not any(
                document == one.quote.document_id and start < one.quote.end and one.quote.start < end
                for document, start, end in spans
            )
        )
        text = f"{draft.text}\n{notes}" if notes else draft.text
        return replace(quoted, answer=text, engine="llm", citations=(*quoted.citations, *further))

    def _reply(self, instructions: str, request: str, seconds: float) -> Iterator[str]:
        return read_within(lambda: self._model.stream(instructions, request), seconds, self._clock)

    def _fell_back(self, failure: ModelFailure) -> None:
        self._rest.note(failed=not isinstance(failure, UnusableReply))
        logger.warning("%s", wording.fell_back(str(failure)))


def _may_be_phrased(answer: Answer) -> bool:
    return (
        answer.answered
        and bool(answer.citations)
        and not answer.deadlines
        and answer.kind not in _TOLD_AS_QUOTED
    )


class _Draft:
    """The sentences kept so far, joined as they are shown, within `room` characters."""

    def __init__(self, verdict: str, room: int) -> None:
        self._verdict = verdict
        self._room = room
        self._seen: dict[str, int] = {}
        self.kept: list[CitedSentence] = []
        self.read = 0
        self.text = f"{verdict}." if verdict else ""

    def take(
        self, sentence: CitedSentence, passages: Sequence[NumberedPassage], entails: Entails | None
    ) -> bool:
        """Whether the sentence is kept. Raises ModelFailure when the model goes round in circles."""
        self.read += 1
        if self._verdict:
            if opens_with_other_verdict(sentence.text, self._verdict):
                return False
            sentence = replace(sentence, text=without_verdict(sentence.text))
        key = accented(sentence.text)
        self._seen[key] = self._seen.get(key, 0) + 1
        if self._seen[key] > MAX_REPETITIONS:
            raise UnusableReply(wording.TOO_LONG)
        if self._seen[key] > 1 or not sentence.text or find_fault(sentence, passages, entails):
            return False
        joined = self._joined(sentence)
        if len(joined) > self._room:
            return False
        self.text = joined
        self.kept.append(sentence)
        return True

    def _joined(self, sentence: CitedSentence) -> str:
        text = sentence.text if sentence.text[-1] in ".!?…:;" else f"{sentence.text}."
        if sentence.item:
            return f"{self.text}\n- {text}".lstrip("\n")
        separator = "\n" if self.kept and self.kept[-1].item else " "
        return f"{self.text}{separator}{text}".strip()
