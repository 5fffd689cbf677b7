from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import numpy as np
import pytest

from index.build import BuildSettings, build, is_stale
from index.generation import STORE
from index.generations import Generations
from index.manifest import MANIFEST
from index.report import Duplicate
from index.vectors import VectorIndex
from ingest.errors import ConfigurationError, IndexMismatch, StorageError
from tests.index.workplace import PLAN, REPORT, Workplace, refuse


def texts(workplace: Workplace) -> list[str]:
    library = workplace.library()
    return [passage.text for identity in library.documents for passage in library.passages_of(identity)]


def test_first_build_reads_every_file(workplace: Workplace) -> None:
    report = workplace.build()
    assert report.new == ("plan.txt", "reports/report.txt")
    assert (report.passages, report.embedded, report.generation) == (4, 4, "000001")


def test_nothing_changed_makes_no_generation_and_opens_no_model(workplace: Workplace) -> None:
    workplace.build()

    def unwanted() -> None:
        raise AssertionError("the model was opened")

    report = build(workplace.corpus, workplace.state, unwanted)  # type: ignore[arg-type]
    assert report.unchanged == ("plan.txt", "reports/report.txt")
    assert report.generation is None
    assert report.passages == 4


def test_only_new_text_is_embedded(workplace: Workplace) -> None:
    workplace.build()
    workplace.embedder.passages.clear()
    workplace.write("plan.txt", PLAN.replace("15 tháng 8", "16 tháng 8"))
    report = workplace.build()
    assert report.changed == ("plan.txt",)
    assert report.unchanged == ("reports/report.txt",)
    assert len(workplace.embedder.passages) == report.embedded == 1
    assert "16 tháng 8" in workplace.embedder.passages[0]


def test_kept_vectors_stay_with_their_passages(workplace: Workplace) -> None:
    workplace.build()
    workplace.write("a.txt", "Đầu tiên\nMột đoạn mới đứng trước mọi đoạn khác.\n")
    workplace.build()
    library = workplace.library()
    for text in texts(workplace):
        assert library.search(text, 1, "dense")[0].passage.text == text


def test_moved_file_is_not_embedded_again(workplace: Workplace) -> None:
    workplace.build()
    workplace.embedder.passages.clear()
    (workplace.corpus / "plan.txt").rename(workplace.corpus / "renamed.txt")
    report = workplace.build()
    assert (report.new, report.removed) == (("renamed.txt",), ("plan.txt",))
    assert workplace.embedder.passages == []


def test_removed_file_is_found_no_more(workplace: Workplace) -> None:
    workplace.build()
    (workplace.corpus / "reports" / "report.txt").unlink()
    report = workplace.build()
    assert report.removed == ("reports/report.txt",)
    assert texts(workplace) == [line for line in PLAN.splitlines()[1:] if not line.startswith("#")]


def test_touched_file_is_unchanged(workplace: Workplace) -> None:
    workplace.build()
    os.utime(workplace.corpus / "plan.txt", (1, 1))
    assert not is_stale(workplace.corpus, workplace.state)
    assert workplace.build().generation is None


def test_unreadable_file_does_not_stop_the_others(workplace: Workplace) -> None:
    workplace.write("bad.txt", "HỎNG")
    report = workplace.build()
    assert [(failure.file, failure.kept) for failure in report.failed] == [("bad.txt", False)]
    assert report.failed[0].remedy == "Thay tệp khác."
    assert report.new == ("plan.txt", "reports/report.txt")


def test_unexpected_error_of_one_file_is_reported_and_logged(
    workplace: Workplace, caplog: pytest.LogCaptureFixture
) -> None:
    (workplace.corpus / "bad.txt").write_bytes(b"\xff\xfe\xff")
    report = workplace.build()
    assert "UnicodeDecodeError" in report.failed[0].message
    assert "bad.txt" in caplog.text


def test_changed_file_that_cannot_be_read_keeps_its_last_good_version(workplace: Workplace) -> None:
    workplace.build()
    workplace.write("plan.txt", "HỎNG")
    report = workplace.build()
    assert [(failure.file, failure.kept) for failure in report.failed] == [("plan.txt", True)]
    assert report.removed == ()
    assert "Tổ chức phong trào thi đua chào mừng đại hội." in texts(workplace)


def test_refused_file_is_tried_again_and_makes_no_generation_while_refused(workplace: Workplace) -> None:
    workplace.write("bad.txt", "HỎNG")
    workplace.build()
    report = workplace.build()
    assert [failure.file for failure in report.failed] == ["bad.txt"]
    assert report.generation is None
    assert not is_stale(workplace.corpus, workplace.state)


def test_file_whose_name_is_no_utf8_is_reported(workplace: Workplace) -> None:
    (workplace.corpus / os.fsdecode(b"k\xe9.txt")).write_text(PLAN + "x", encoding="utf-8")
    workplace.build()
    assert [failure.file for failure in workplace.build().failed] == ["k?.txt"]
    assert len(workplace.library().documents) == 2


def test_equal_files_are_indexed_once(workplace: Workplace) -> None:
    workplace.write("copy.txt", PLAN)
    report = workplace.build()
    assert report.duplicates == (Duplicate("plan.txt", "copy.txt"),)
    assert report.passages == 4
    again = workplace.build()
    assert (again.duplicates, again.unchanged) == (report.duplicates, ("copy.txt", "reports/report.txt"))


def test_changed_catalog_changes_metadata_without_embedding(workplace: Workplace) -> None:
    workplace.build()
    workplace.embedder.passages.clear()
    workplace.write("catalog.toml", "plan.txt: UBND huyện")
    report = workplace.build()
    assert (report.changed, report.unchanged) == (("plan.txt",), ("reports/report.txt",))
    assert workplace.embedder.passages == []
    issuers = [document.metadata.issuer for document in workplace.library().documents.values()]
    assert issuers == ["UBND huyện", None]


def test_catalog_that_says_nothing_of_the_files_only_merges_again(workplace: Workplace) -> None:
    workplace.build()
    workplace.write("catalog.toml", "một quyết định")
    report = workplace.build()
    assert report.unchanged == ("plan.txt", "reports/report.txt")
    assert report.generation == "000002"
    assert not is_stale(workplace.corpus, workplace.state)


def test_knowledge_of_unchanged_documents_is_merged_again(workplace: Workplace) -> None:
    workplace.build()
    workplace.write("z.txt", "Mới\nĐoạn mới.\n")
    workplace.build()
    found = [finding.message for finding in workplace.library().knowledge.findings]
    assert found == ["plan.txt", "reports/report.txt", "z.txt"]


@pytest.mark.parametrize("change", ["add", "change", "remove", "catalog"])
def test_index_is_stale_after_any_change(workplace: Workplace, change: str) -> None:
    assert is_stale(workplace.corpus, workplace.state)
    workplace.build()
    assert not is_stale(workplace.corpus, workplace.state)
    {
        "add": lambda: workplace.write("new.txt", "x"),
        "change": lambda: workplace.write("plan.txt", REPORT + "thêm"),
        "remove": lambda: (workplace.corpus / "plan.txt").unlink(),
        "catalog": lambda: workplace.write("catalog.toml", "x"),
    }[change]()
    assert is_stale(workplace.corpus, workplace.state)


def test_empty_corpus_makes_an_empty_index(workplace: Workplace) -> None:
    for path in workplace.corpus.rglob("*.txt"):
        path.unlink()
    assert workplace.build().passages == 0
    assert workplace.library().search("thi đua") == []


def test_missing_corpus_is_a_configuration_error(workplace: Workplace, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError):
        build(tmp_path / "nowhere", workplace.state, lambda: workplace.embedder)


def test_another_model_is_refused_before_anything_is_read(workplace: Workplace) -> None:
    workplace.build()
    with pytest.raises(IndexMismatch) as caught:
        workplace.build(model="other")
    assert "thidua ingest --rebuild" in caught.value.remedy


def test_another_model_is_noticed_when_it_is_opened(workplace: Workplace) -> None:
    workplace.build()
    workplace.embedder.name = "other"
    workplace.write("new.txt", "Mới\nĐoạn mới.\n")
    with pytest.raises(IndexMismatch):
        workplace.build()


def set_version(workplace: Workplace, field: str, step: int) -> None:
    path = workplace.state / "index" / "000001" / MANIFEST
    manifest = json.loads(path.read_bytes())
    manifest[field] += step
    path.write_text(json.dumps(manifest), encoding="utf-8")


@pytest.mark.parametrize("field", ["format", "text_version"])
def test_index_of_an_earlier_version_is_made_afresh(workplace: Workplace, field: str) -> None:
    workplace.build()
    set_version(workplace, field, -1)
    assert is_stale(workplace.corpus, workplace.state)
    assert workplace.build().embedded == 4
    assert workplace.library().search("thi đua")
    assert not is_stale(workplace.corpus, workplace.state)


@pytest.mark.parametrize("field", ["format", "text_version"])
def test_index_of_a_later_version_is_left_to_a_person(workplace: Workplace, field: str) -> None:
    workplace.build()
    set_version(workplace, field, 1)
    workplace.write("new.txt", "Mới\nĐoạn mới.\n")
    with pytest.raises(IndexMismatch) as caught:
        workplace.build()
    assert "thidua ingest --rebuild" in caught.value.remedy


def test_rebuild_takes_the_other_model(workplace: Workplace) -> None:
    workplace.build()
    workplace.embedder.name = "other"
    report = workplace.build(rebuild=True)
    assert report.embedded == 4
    assert workplace.library("other").manifest.model == "other"


@pytest.mark.parametrize(
    "artifact", ["manifest.json", STORE, "vectors.faiss", "centre.npy", "lexical/numbers.json"]
)
def test_damaged_index_names_the_repair_and_rebuild_repairs(workplace: Workplace, artifact: str) -> None:
    workplace.build()
    path = workplace.state / "index" / "000001" / artifact
    path.write_bytes(path.read_bytes()[:-7])
    workplace.write("new.txt", "Mới\nĐoạn mới.\n")
    with pytest.raises(IndexMismatch) as caught:
        workplace.build()
    assert "thidua ingest --rebuild" in caught.value.remedy
    assert workplace.build(rebuild=True).passages == 5
    assert workplace.library().search("đoạn mới")


@pytest.mark.parametrize(
    "place", ["index.build.write_store", "index.build.Lexical.save", "index.vectors.np.save"]
)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_disk_that_refuses_leaves_the_old_index(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch, place: str, code: int
) -> None:
    workplace.build()
    workplace.write("new.txt", "Mới\nĐoạn mới.\n")
    with monkeypatch.context() as patch:
        patch.setattr(place, refuse(code))
        with pytest.raises(StorageError):
            workplace.build()
    folder = Generations(workplace.state).folder
    assert sorted(path.name for path in folder.iterdir() if path.is_dir()) == ["000001"]
    assert workplace.library().search("hạn nộp hồ sơ")
    assert workplace.build().new == ("new.txt",)


def test_progress_goes_from_reading_to_embedding(workplace: Workplace) -> None:
    steps: list[tuple[str, float]] = []
    workplace.build(progress=lambda step, done: steps.append((step, done)))
    assert [step for step, done in steps if done == 1.0] == ["Đọc tài liệu", "Tính véc-tơ các đoạn"]
    assert all(0 <= done <= 1 for _, done in steps)


def test_configured_backend_is_used(workplace: Workplace) -> None:
    workplace.build(settings=BuildSettings(backend="hnsw"))
    vectors = VectorIndex.load(workplace.state / "index" / "000001")
    assert vectors.at(np.arange(4)).shape == (4, 64)
    assert "HNSW" in type(vectors._index).__name__
