"""What titles and awards demand and who decides on them: read out of laws and handbooks, found by name."""

from ingest.criteria.finding import find_criteria
from ingest.criteria.kinds import commendation_in, kind_of
from ingest.criteria.matching import match_criterion
from ingest.criteria.model import Condition, Criterion, Power
from ingest.criteria.powers import find_powers, match_powers

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
