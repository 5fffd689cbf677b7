"""What titles and awards demand: read out of laws and handbooks, found again by name."""

from ingest.criteria.finding import find_criteria
from ingest.criteria.matching import match_criterion
from ingest.criteria.model import Condition, Criterion

__all__ = ["Condition", "Criterion", "find_criteria", "match_criterion"]
