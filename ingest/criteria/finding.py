"""All criteria of a document, in the order of its text."""

from __future__ import annotations

from ingest.criteria.articles import criteria_in_articles
from ingest.criteria.labels import criteria_under_labels
from ingest.criteria.model import Criterion
from ingest.model import Document


def find_criteria(document: Document) -> tuple[Criterion, ...]:
    """The criteria that `document` sets in its articles or reports under labels such as "Tiêu chuẩn:"."""
    found = [*criteria_in_articles(document), *criteria_under_labels(document)]
    return tuple(sorted(found, key=lambda criterion: criterion.quote.start))
