"""The JSON that programs read: one method for each shape that the commands promise."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from bot.answers import MAX_ANSWER_CHARACTERS, Answer, Citation
from bot.corpus.intake import Intake
from bot.perspective import Perspective
from index.report import BuildReport
from index.search import Hit
from ingest.criteria import Criterion
from ingest.knowledge import Campaign, Deadline, Phase, Recurrence, Reference, Responsibility
from ingest.model import Document, Quote

Json = dict[str, Any]
_IF_ANY = ("reading", "note")


@dataclass(frozen=True, slots=True)
class JsonShapes:
    """Shapes of what stands in the documents, as things are on the day of `seen`."""

    seen: Perspective

    def answer(self, answer: Answer, identifier: object = None) -> Json:
        return {
            "id": identifier,
            "question": answer.question,
            "searched": answer.searched,
            "answered": answer.answered,
            "kind": answer.kind,
            "answer": _in_brief(answer),
            "confidence": round(answer.confidence, 4),
            "citations": [_citation(citation) for citation in answer.citations],
            "deadlines": [self.deadline(deadline) for deadline in answer.deadlines],
            "suggestions": list(answer.suggestions),
            "engine": answer.engine,
            "elapsed_ms": round(answer.elapsed_ms, 1),
        }

    def hit(self, rank: int, hit: Hit) -> Json:
        passage = hit.passage
        quote = Quote(passage.document_id, passage.start, passage.end, passage.text)
        return {
            "rank": rank,
            "score": round(hit.score, 4),
            "lexical": round(hit.lexical, 4),
            "dense": round(hit.dense, 4),
            "passage": passage.id,
            **_citation(self.seen.cite(quote)),
        }

    def document(self, document: Document) -> Json:
        metadata = document.metadata
        return {
            "id": document.id,
            "file": document.file,
            "title": metadata.title,
            "kind": metadata.kind,
            "number": metadata.number,
            "issuer": metadata.issuer,
            "date": _day(metadata.date),
            "status": metadata.status,
            "pages": len(document.pages),
            "passages": len(document.passages),
        }

    def outline(self, document: Document) -> Json:
        sections = (
            {"depth": s.depth, "heading": s.heading, "page": document.page_at(s.start)}
            for s in document.sections
        )
        readings = [asdict(reading) for reading in document.readings]
        return {**self.document(document), "sections": list(sections), "readings": readings}

    def deadline(self, deadline: Deadline) -> Json:
        """A recurring deadline shows its next occurrence."""
        start, end = self.seen.days(deadline)
        return {
            "id": deadline.id,
            "title": deadline.full_title,
            "campaign": deadline.campaign,
            "start": _day(start),
            "end": _day(end),
            "precision": deadline.precision,
            "recurrence": _recurrence(deadline.recurrence),
            "relative": asdict(deadline.relative) if deadline.relative else None,
            "tentative": deadline.tentative,
            "responsible": list(deadline.responsible),
            "status": self.seen.status(deadline),
            "confidence": round(deadline.confidence, 4),
            "citations": self.citations(deadline.quotes),
        }

    def campaign(self, campaign: Campaign) -> Json:
        return {
            "id": campaign.id,
            "name": campaign.name,
            "aliases": list(campaign.aliases),
            "level": campaign.level,
            "issuer": campaign.issuer,
            "start": _day(campaign.start),
            "end": _day(campaign.end),
            "phases": [_phase(phase) for phase in campaign.phases],
            "documents": [
                {"number": launch.number, "date": _day(launch.date), "role": launch.role}
                for launch in campaign.documents
            ],
            "theme": campaign.theme,
            "slogans": list(campaign.slogans),
            "targets": list(campaign.targets),
            "responsible": [{"body": duty.body, "task": duty.task} for duty in campaign.responsible],
            "deadlines": list(campaign.deadlines),
            "citations": self.citations(campaign.quotes),
        }

    def responsibility(self, responsibility: Responsibility) -> Json:
        return {
            "body": responsibility.body,
            "task": responsibility.task,
            "deadlines": list(responsibility.deadlines),
            "citations": self.citations(responsibility.quotes),
        }

    def reference(self, reference: Reference) -> Json:
        return {
            "number": reference.number,
            "kind": reference.kind,
            "issuer": reference.issuer,
            "date": _day(reference.date),
            "subject": reference.subject,
            "role": reference.role,
            "citations": self.citations(reference.quotes),
        }

    def criterion(self, criterion: Criterion) -> Json:
        """What an award demands of one audience."""
        conditions = (
            {"text": condition.text, "source": condition.source, "citation": self.citation(condition.quote)}
            for condition in criterion.conditions
        )
        return {
            "name": criterion.name,
            "audience": criterion.audience,
            "common": criterion.common,
            "any_suffices": criterion.any_suffices,
            "conditions": list(conditions),
            "timing": criterion.timing,
            "authority": criterion.authority,
            "basis": criterion.basis,
            "citations": self.citations([criterion.quote]),
        }

    def citations(self, quotes: Iterable[Quote]) -> list[Json]:
        return [self.citation(quote) for quote in quotes]

    def citation(self, quote: Quote) -> Json:
        return _citation(self.seen.cite(quote))


def ingest_shape(report: BuildReport, intake: Intake) -> Json:
    return {
        "copied": list(intake.copied),
        "refused": [asdict(refusal) for refusal in intake.refused],
        "new": list(report.new),
        "changed": list(report.changed),
        "unchanged": list(report.unchanged),
        "removed": list(report.removed),
        "failed": [asdict(failure) for failure in report.failed],
        "duplicates": [asdict(duplicate) for duplicate in report.duplicates],
        "namesakes": [list(pair) for pair in report.namesakes],
        "passages": report.passages,
    }


def _in_brief(answer: Answer) -> str:
    """The answer in the characters that programs are promised; people are told an award's conditions whole.

    The one that says most of what is asked keeps its words.
    """
    if len(answer.answer) <= MAX_ANSWER_CHARACTERS:
        return answer.answer
    # Commands that answer nothing need not load what answers are made of.
    from bot.answering.phrasing import fitted_to
    from bot.evidence.topic import Topic

    return fitted_to(Topic.of(answer.searched, lambda _: 1.0), answer.answer)


def _citation(citation: Citation) -> Json:
    """The keys every citation has; "reading" and "note" only where there is something to say."""
    shape = {**asdict(citation), "date": _day(citation.date)}
    return {key: value for key, value in shape.items() if value is not None or key not in _IF_ANY}


def _recurrence(recurrence: Recurrence | None) -> Json | None:
    if recurrence is None:
        return None
    shape: Json = {"every": recurrence.every, "month": recurrence.month, "day": recurrence.day}
    if recurrence.from_month is not None:
        shape |= {"from_month": recurrence.from_month, "from_day": recurrence.from_day}
    return shape


def _phase(phase: Phase) -> Json:
    return {"name": phase.name, "start": _day(phase.start), "end": _day(phase.end)}


def _day(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None
