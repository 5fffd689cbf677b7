"""A question in, an answer out: the same on every channel."""

from __future__ import annotations

import datetime
import time
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice

from bot.answering.draft import Draft, Evidence
from bot.answering.finishing import finish
from bot.answering.parts import draft_parts
from bot.answering.phrasing import fitted, followed_by
from bot.answers import Answer, most_characters
from bot.citations import cite
from bot.evidence.candidates import gather_candidates
from bot.evidence.constraints import Constraints
from bot.evidence.demands import Demands
from bot.evidence.sectors import rule_for_others, shelf_for_all
from bot.evidence.shelf import narrowed, shelf_of_talk
from bot.evidence.topic import Topic
from bot.understanding.conversation.anaphora import points_at_nothing
from bot.understanding.focus import Focus
from bot.understanding.question import Question, Reader, understand
from bot.understanding.small_talk import SmallTalk, is_english, small_talk
from bot.understanding.typed.shortened import left_unread
from bot.wording import EXAMPLE_QUESTIONS, UNREAD, WHICH_MATTER, small_talk_reply
from index.library import Library
from index.search import Hit
from ingest.document_numbers import find_document_numbers
from ingest.vietnamese import normalise

PASSAGES = 8
# Where a question is not answered from every document: so many passages are looked through for those eight.
WIDE_SEARCH = 60
# Of two syllables a name may be two words of anything.
LEAST_SYLLABLES = 3


class Assistant:
    """Answers questions from a library. May be used from several threads.

    Below `min_confidence` (0..1) an answer is withheld and the nearest passages are offered instead.
    """

    def __init__(
        self, library: Library, *, min_confidence: float, abbreviations: Mapping[str, str] | None = None
    ) -> None:
        self._library = library
        self._min_confidence = min_confidence
        self._abbreviations = dict(abbreviations or {})

    def ask(self, question: str, history: Sequence[str] = (), today: datetime.date | None = None) -> Answer:
        """Answer `question` after the earlier questions `history`, oldest first, as of `today`."""
        started = time.perf_counter()
        text = normalise(question).strip()
        day = today or datetime.datetime.now().astimezone().date()
        sort = SmallTalk.ENGLISH if is_english(text) else small_talk(text)
        answer = _chat(text, sort, day) if sort else self._answer(text, history, day)
        return replace(answer, elapsed_ms=round((time.perf_counter() - started) * 1000, 1))

    def _answer(self, text: str, history: Sequence[str], today: datetime.date) -> Answer:
        question = self._reader().read(
            text, history, lambda earlier: self._document_answering(earlier, today)
        )
        if not question.earlier and points_at_nothing(question.text):
            return self._complete(question, Draft(WHICH_MATTER, 0.0, (), answered=False))
        answer = self._answer_read(question, today)
        if answer.answered or not question.otherwise:
            return answer
        other = replace(understand(question.otherwise, question.typed), earlier=question.earlier)
        second = self._answer_read(other, today)
        return second if second.answered else answer

    def _answer_read(self, question: Question, today: datetime.date) -> Answer:
        evidence = self._gather(question, today)
        draft = draft_parts(evidence, self._min_confidence)
        return self._complete(question, finish(draft, evidence))

    def _gather(self, question: Question, today: datetime.date, for_all: bool = False) -> Evidence:
        topic = Topic.of(question.text, self._library.vocabulary.accented_idf)
        documents, knowledge = self._library.documents, self._library.knowledge
        shelf = shelf_of_talk(question.text, question.earlier, documents)
        if for_all:
            shelf = shelf_for_all(topic, documents, shelf)
        hits = self._found(question.text, shelf, topic if for_all else None)
        if shelf is not None:
            documents = {identity: documents[identity] for identity in shelf}
            knowledge = narrowed(knowledge, shelf)
        matter = self._matter(question, topic)
        texts = [documents[identity].text for identity in {hit.passage.document_id for hit in hits}]
        return Evidence(
            question=question,
            topic=topic,
            matter=matter,
            constraints=Constraints.of(
                question,
                lambda name: any(name in text for text in texts),
                lambda words: self._library.vocabulary.phrase_frequency(words) > 0,
            ),
            demands=Demands.of(question, topic),
            hits=tuple(hits),
            candidates=tuple(gather_candidates(matter, hits, documents)),
            documents=documents,
            knowledge=knowledge,
            today=today,
            about=lambda text: self._gather(
                replace(
                    understand(text, followed=question.followed),
                    earlier=(question.text, *question.earlier),
                ),
                today,
            ),
            for_all=lambda: self._gather(question, today, for_all=True),
        )

    def _found(self, text: str, shelf: Container[str] | None, named: Topic | None) -> list[Hit]:
        """The best passages of the shelf, without the rules for others than a topic given names."""
        if shelf is None:
            return self._library.search(text, PASSAGES)
        found = (hit for hit in self._library.search(text, WIDE_SEARCH) if hit.passage.document_id in shelf)
        documents = self._library.documents
        kept = (
            hit
            for hit in found
            if named is None
            or not rule_for_others(named, documents[hit.passage.document_id], documents, hit.passage.start)
        )
        return list(islice(kept, PASSAGES))

    def _matter(self, question: Question, topic: Topic) -> Topic:
        """The topic a clause must speak about: within the document a question names, not its number too."""
        own = [document.metadata.number for document in self._library.documents.values()]
        if not any(number.matches(one) for number in question.numbers for one in own if one):
            return topic
        matter = Topic.of(question.matter, self._library.vocabulary.accented_idf)
        return matter if matter.terms else topic

    def _complete(self, question: Question, draft: Draft) -> Answer:
        documents = self._library.documents
        unread = left_unread(question.text, self._library.vocabulary)
        text = draft.text
        if unread:
            note = UNREAD.format(word=unread)
            text = followed_by(fitted(text, limit=most_characters(draft.kind) - len(note) - 1), note)
        return Answer(
            question=question.typed,
            searched=question.text,
            answered=draft.answered,
            kind=draft.kind or question.focus.shown,
            answer=text,
            confidence=round(min(max(draft.confidence, 0.0), 1.0), 3),
            citations=tuple(cite(documents[quote.document_id], quote) for quote in draft.quotes),
            deadlines=draft.deadlines,
            suggestions=draft.suggestions,
        )

    def _reader(self) -> Reader:
        library = self._library
        return Reader(library.restorer.restore, library.vocabulary, {**self._signers, **self._abbreviations})

    # A library never changes: its documents need not be read for each question.
    @cached_property
    def _signers(self) -> dict[str, str]:
        """The names below the documents: "vo van dong" is whoever signed, neither "vô" nor "vận động"."""
        signers = (document.metadata.signer for document in self._library.documents.values())
        return {name: name for name in signers if name and len(name.split()) >= LEAST_SYLLABLES}

    def _document_answering(self, earlier: str, today: datetime.date) -> str | None:
        """The number of the document an earlier question was answered with, None for other questions."""
        question = self._reader().read(earlier)
        if question.numbers:
            return question.numbers[0].text
        if question.focus is not Focus.DOCUMENT:
            return None
        numbers = find_document_numbers(self._answer(earlier, (), today).answer)
        return numbers[0].canonical if numbers else None


def _chat(text: str, sort: SmallTalk, today: datetime.date) -> Answer:
    return Answer(
        question=text,
        searched="",
        answered=False,
        kind="explanation",
        answer=small_talk_reply(sort, today),
        confidence=1.0,
        suggestions=EXAMPLE_QUESTIONS,
    )
