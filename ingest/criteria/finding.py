"""All criteria of a document, in the order of its text."""

from __future__ import annotations

from ingest.criteria.articles import criteria_in_articles
from ingest.criteria.labels import criteria_under_labels
from ingest.criteria.model import Criterion
from ingest.criteria.under_names import criteria_under_names
from ingest.model import Document


def find_criteria(document: Document) -> tuple[Criterion, ...]:
    """The criteria that `document` sets in articles, under labels such as "Tiêu chuẩn:" or under names."""
    found = (*criteria_in_articles(document), *criteria_under_labels(document))
    named = criteria_under_names(document, found)
    return tuple(sorted((*found, *named), key=lambda criterion: criterion.quote.start))
