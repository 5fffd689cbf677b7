"""What titles and awards demand and who decides on them: read out of laws and handbooks, found by name."""

from ingest.criteria.articles import criteria_in_articles
from ingest.criteria.kinds import commendation_in, kind_of
from ingest.criteria.labels import criteria_under_labels
from ingest.criteria.matching import match_criterion
from ingest.criteria.model import Condition, Criterion, Power
from ingest.criteria.powers import find_powers, match_powers
from ingest.criteria.under_names import criteria_under_names
from ingest.model import Document

__all__ = [
    "Condition",
    "Criterion",
    "Power",
    "commendation_in",
    "find_criteria",
    "find_powers",
    "kind_of",
    "match_criterion",
    "match_powers",
]


def find_criteria(document: Document) -> tuple[Criterion, ...]:
    """The criteria that `document` sets in articles, under labels such as "Tiêu chuẩn:" or under names."""
    found = (*criteria_in_articles(document), *criteria_under_labels(document))
    named = criteria_under_names(document, found)
    return tuple(sorted((*found, *named), key=lambda criterion: criterion.quote.start))
