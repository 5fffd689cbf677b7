from __future__ import annotations

import threading
from pathlib import Path

import pytest

from index.library import Library
from index.search import Mode
from ingest.errors import IndexMismatch, IndexMissing
from tests.index.workplace import PLAN, Workplace


def test_without_an_index_the_command_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing) as caught:
        Library.open(tmp_path, lambda: None)  # type: ignore[arg-type, return-value]
    assert "thidua ingest" in caught.value.remedy


def test_opening_and_word_search_open_no_model(workplace: Workplace) -> None:
    workplace.build()

    def unwanted() -> None:
        raise AssertionError("the model was opened")

    library = Library.open(workplace.state, unwanted)  # type: ignore[arg-type]
    assert library.search("hạn nộp", mode="lexical")
    assert len(library.documents) == 2


@pytest.mark.parametrize("mode", ["hybrid", "dense", "lexical"])
@pytest.mark.parametrize("question", ["hạn nộp hồ sơ khen thưởng", "han nop ho so khen thuong"])
def test_question_finds_its_passage_with_and_without_diacritics(
    workplace: Workplace, mode: Mode, question: str
) -> None:
    workplace.build()
    best = workplace.library().search(question, 3, mode)[0]
    assert best.passage.text.startswith("Hạn nộp hồ sơ")


def test_number_in_the_question_comes_first(workplace: Workplace) -> None:
    workplace.write("noise.txt", "Khác\n" + "Kế hoạch thi đua khen thưởng hồ sơ nghèo.\n" * 5)
    workplace.build()
    hits = workplace.library().search("ke hoach 167 kh ubnd khen thuong ho so")
    assert not any("hồ sơ nghèo" in hit.passage.text for hit in hits[:3])
    assert "hồ sơ nghèo" in hits[3].passage.text


@pytest.mark.parametrize("question", ["", "?", "   ", "xyzxyz", "a" * 5000, "\x00"])
def test_any_question_can_be_asked(workplace: Workplace, question: str) -> None:
    workplace.build()
    assert all(0 <= hit.score <= 1 for hit in workplace.library().search(question))


def test_limit_is_kept(workplace: Workplace) -> None:
    workplace.build()
    assert len(workplace.library().search("thi đua", 2)) == 2


def test_passages_and_documents_can_be_looked_up(workplace: Workplace) -> None:
    workplace.build()
    library = workplace.library()
    document = next(document for document in library.documents.values() if document.file == "plan.txt")
    assert document.text == PLAN
    assert library.passages_of(document.id) == document.passages
    assert library.passage(document.passages[0].id) == document.passages[0]
    with pytest.raises(KeyError):
        library.passage("missing")
    with pytest.raises(KeyError):
        library.documents["missing"]


def test_rare_words_weigh_more_and_unknown_ones_most(workplace: Workplace) -> None:
    workplace.build()
    vocabulary = workplace.library().vocabulary
    assert vocabulary.idf("kế hoạch") < vocabulary.idf("nghèo") < vocabulary.idf("xyz")
    assert vocabulary.idf("thi đua") == vocabulary.idf("thi dua")
    assert "nghèo" in vocabulary
    assert "ngheo" in vocabulary
    assert "xyz" not in vocabulary


def test_a_topic_weighs_unknown_words_less_than_known_ones(workplace: Workplace) -> None:
    workplace.build()
    vocabulary = workplace.library().vocabulary
    assert 0 < vocabulary.accented_idf("rót") < vocabulary.accented_idf("nghèo")


def test_open_library_serves_its_generation_whatever_is_built(workplace: Workplace) -> None:
    workplace.build()
    library = workplace.library()
    assert library.is_current()
    for day in range(16, 22):
        workplace.write("plan.txt", PLAN.replace("15 tháng", f"{day} tháng"))
        workplace.build()
    assert not library.is_current()
    assert "15 tháng" in library.search("hạn nộp hồ sơ khen thưởng", 1)[0].passage.text
    newer = workplace.library()
    assert newer.is_current()
    assert "21 tháng" in newer.search("hạn nộp hồ sơ khen thưởng", 1)[0].passage.text


def test_another_model_is_refused_at_once_when_its_name_is_known(workplace: Workplace) -> None:
    workplace.build()
    with pytest.raises(IndexMismatch):
        workplace.library(model="other")


def test_another_model_is_refused_at_the_first_question(workplace: Workplace) -> None:
    workplace.build()
    library = workplace.library()
    workplace.embedder.name = "other"
    with pytest.raises(IndexMismatch):
        library.search("thi đua")
    assert library.search("thi đua", mode="lexical")


def test_readers_find_a_whole_index_while_generations_are_swapped(workplace: Workplace) -> None:
    workplace.build()
    done = threading.Event()
    problems: list[BaseException] = []

    def read() -> None:
        while not done.is_set():
            try:
                library = workplace.library()
                texts = {hit.passage.text for hit in library.search("hạn nộp hồ sơ khen thưởng")}
                assert len(texts) == 4
                assert workplace.library().search("hộ nghèo", 1)[0].passage.text == "Tỷ lệ hộ nghèo còn 2%."
            except BaseException as problem:
                problems.append(problem)
                return

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for day in range(10, 25):
        workplace.write("plan.txt", PLAN.replace("15 tháng", f"{day} tháng"))
        workplace.build()
    done.set()
    for reader in readers:
        reader.join()
    assert problems == []
