from __future__ import annotations

import math

import pytest

from index.retrieval_metrics import accuracy, ndcg, recall, reciprocal_rank

RANKED = ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("relevant", "expected"), [({"a": 1}, 1.0), ({"b": 1}, 0.0), ({"z": 1}, 0.0), ({"a": 1, "z": 1}, 1.0)]
)
def test_accuracy_looks_at_the_first_only(relevant: dict[str, int], expected: float) -> None:
    assert accuracy(RANKED, relevant) == expected


@pytest.mark.parametrize(
    ("relevant", "expected"), [({"b": 1}, 1.0), ({"c": 1}, 0.0), ({"a": 1, "d": 1}, 0.5)]
)
def test_recall_is_the_share_found_within_the_depth(relevant: dict[str, int], expected: float) -> None:
    assert recall(RANKED, relevant, 2) == expected


@pytest.mark.parametrize(
    ("relevant", "expected"), [({"a": 1}, 1.0), ({"c": 1, "d": 1}, 1 / 3), ({"z": 1}, 0.0)]
)
def test_reciprocal_rank_is_that_of_the_first_relevant(relevant: dict[str, int], expected: float) -> None:
    assert reciprocal_rank(RANKED, relevant, 10) == pytest.approx(expected)


def test_reciprocal_rank_ends_at_its_depth() -> None:
    assert reciprocal_rank(RANKED, {"d": 1}, 3) == 0


def test_ndcg_of_the_ideal_order_is_one() -> None:
    assert ndcg(["b", "a"], {"b": 2, "a": 1}, 10) == 1


def test_ndcg_follows_its_formula() -> None:
    gained = 1 + 2 / math.log2(3)
    ideal = 2 + 1 / math.log2(3)
    assert ndcg(["a", "b"], {"b": 2, "a": 1}, 10) == pytest.approx(gained / ideal)


def test_nothing_found_scores_nothing() -> None:
    assert accuracy([], {"a": 1}) == recall([], {"a": 1}, 5) == ndcg([], {"a": 1}, 5) == 0
