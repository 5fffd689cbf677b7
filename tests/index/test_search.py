from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.library import Library
from index.search import Mode, SearchSettings
from tests.index.workplace import Workplace


@pytest.fixture
def library(workplace: Workplace) -> Library:
    workplace.build()
    return workplace.library()


def test_hits_are_ordered_by_score(library: Library) -> None:
    scores = [hit.score for hit in library.search("hạn nộp hồ sơ khen thưởng")]
    assert scores == sorted(scores, reverse=True)


def test_score_tells_a_known_question_from_a_strange_one(library: Library) -> None:
    known = library.search("hạn nộp hồ sơ khen thưởng", 1)[0]
    strange = library.search("giá vàng miếng chiều qua", 1)[0]
    assert known.score > 2 * strange.score


def test_longer_questions_about_the_same_do_not_score_higher(library: Library) -> None:
    short = library.search("hạn nộp hồ sơ", 1)[0]
    long = library.search("hạn nộp hồ sơ sửa xe máy cũ", 1)[0]
    assert long.score < short.score


@pytest.mark.parametrize(("mode", "silent"), [("lexical", "dense"), ("dense", "lexical")])
def test_a_mode_does_not_look_at_the_other_side(library: Library, mode: Mode, silent: str) -> None:
    assert {getattr(hit, silent) for hit in library.search("thi đua", mode=mode)} == {0}


def test_dense_weight_is_taken_from_the_settings(workplace: Workplace) -> None:
    workplace.build()
    words = Library.open(workplace.state, lambda: workplace.embedder, settings=SearchSettings(dense_weight=0))
    for hit in words.search("hạn nộp hồ sơ"):
        assert hit.score == pytest.approx(min(hit.lexical, 1), abs=1e-6)


def test_hit_cannot_be_changed(library: Library) -> None:
    with pytest.raises(FrozenInstanceError):
        library.search("thi đua")[0].score = 1  # type: ignore[misc]


def test_small_pool_still_proposes_numbered_passages(workplace: Workplace) -> None:
    workplace.write("noise.txt", "Khác\n" + "".join(f"Kế hoạch thứ {n} về thi đua.\n" for n in range(30)))
    workplace.build()
    library = Library.open(workplace.state, lambda: workplace.embedder, settings=SearchSettings(pool=5))
    assert "Kế hoạch thứ" not in library.search("kế hoạch 167", 1)[0].passage.text


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=st.text(max_size=80), limit=st.integers(1, 5))
def test_any_question_gets_an_ordered_answer(library: Library, question: str, limit: int) -> None:
    hits = library.search(question, limit)
    assert len(hits) <= limit
    assert all(0 <= hit.score <= 1 for hit in hits)
    assert len({hit.passage.id for hit in hits}) == len(hits)
