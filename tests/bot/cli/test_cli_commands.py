"""Every command on a small office, with an embedder that needs no model."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from bot.cli import main
from bot.corpus import indexing
from ingest.errors import StorageError
from tests.bot.cli.command_run import Run
from tests.fake_embedder import FakeEmbedder
from tests.office import furnish

TODAY = "--today=2026-08-03"
CITATION = {
    "document",
    "file",
    "title",
    "number",
    "date",
    "status",
    "section",
    "page",
    "start",
    "end",
    "quote",
}


class PipedInput(io.TextIOWrapper):
    """Standard input as a pipe that holds `content`."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(indexing, "embedder", lambda settings, progress: FakeEmbedder())
    monkeypatch.chdir(furnish(tmp_path))
    return tmp_path


def test_ask_builds_the_index_and_answers_with_a_citation(run: Run, office: Path) -> None:
    code, answer = run("ask", "kinh phí khen thưởng là bao nhiêu?")
    assert code == 0
    assert answer["answered"]
    assert "45.000.000" in answer["answer"]
    citation = answer["citations"][0]
    assert citation.keys() == CITATION
    assert citation["file"] == "ke-hoach-15.md"
    assert citation["quote"] in (office / "corpus" / "ke-hoach-15.md").read_text(encoding="utf-8")


def test_question_may_be_typed_without_quotes_or_come_through_a_pipe(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, typed = run("ask", "kinh", "phí", "khen thưởng?")
    monkeypatch.setattr("sys.stdin", PipedInput("\ufeffkinh phí khen thưởng?\n\n".encode()))
    _, piped = run("ask")
    assert typed["question"] == piped["question"] == "kinh phí khen thưởng?"


def test_each_line_of_a_pipe_is_a_question_of_its_own(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "kinh phí khen thưởng?\n\n…\nai chủ trì sơ kết?\n".encode()
    monkeypatch.setattr("sys.stdin", PipedInput(lines))
    assert main(["ask", "--json"]) == 1
    first, second, third = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["id"], first["question"]) == (1, "kinh phí khen thưởng?")
    assert "không có chữ nào" in second["error"]
    assert third["question"] == "ai chủ trì sơ kết?"
    assert "khen thưởng" not in third["searched"]


def test_lines_of_a_pipe_are_answered_one_below_the_other(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", PipedInput("kinh phí khen thưởng?\nai chủ trì sơ kết?\n".encode()))
    assert main(["ask"]) == 0
    shown = capsys.readouterr().out
    first, second = shown.index("Hỏi: kinh phí khen thưởng?"), shown.index("Hỏi: ai chủ trì sơ kết?")
    assert first < shown.index("45.000.000") < second


@pytest.mark.parametrize("question", ["", "   ", "a\x07b", "x" * 2001, "a\udcff"])
def test_what_is_no_question_is_explained(run: Run, question: str) -> None:
    code, refusal = run("ask", question)
    assert code == 1
    assert refusal.keys() == {"error", "remedy"}


def test_input_that_is_not_utf8_is_explained(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", PipedInput(b"\xff\xfeh"))
    code, refusal = run("ask")
    assert code == 1
    assert "Unicode" in refusal["remedy"]


def test_new_document_is_found_by_the_next_question(run: Run, office: Path) -> None:
    run("ask", "kinh phí?")
    (office / "corpus" / "thong-bao.txt").write_text(
        "Hội thi thể thao diễn ra ngày 9/9/2026.", encoding="utf-8"
    )
    _, found = run("documents")
    assert "thong-bao.txt" in [document["file"] for document in found]


def test_batch_answers_in_order_and_reports_broken_lines(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ['{"id": 1, "question": "kinh phí khen thưởng?"}', "broken", '{"id": "c", "question": ""}']
    (office / "batch.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert main(["ask", "--batch", "batch.jsonl"]) == 1
    first, second, third = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["id"] == 1
    assert first["answered"]
    assert second["id"] is None
    assert second["error"]
    assert third["id"] == "c"
    assert "trống" in third["error"]


def test_batch_may_come_through_a_pipe(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", PipedInput(b'{"id": 1, "question": "kinh ph\xc3\xad?"}\n'))
    assert main(["ask", "--batch", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["question"] == "kinh phí?"


def test_missing_batch_is_explained(run: Run) -> None:
    code, refusal = run("ask", "--batch", "none.jsonl")
    assert code == 1
    assert "none.jsonl" in refusal["error"]


def test_search_ranks_passages(run: Run) -> None:
    _, hits = run("search", "phân loại rác", "--limit", "3")
    assert [hit["rank"] for hit in hits] == [1, 2, 3]
    assert hits[0].keys() == CITATION | {"rank", "score", "lexical", "dense", "passage"}
    assert hits[0]["score"] >= hits[1]["score"] >= hits[2]["score"]


def test_documents_and_one_document_with_its_outline(run: Run) -> None:
    _, found = run("documents")
    assert [document["file"] for document in found] == ["ke-hoach-15.md", "quy-che.txt"]
    assert found[1]["status"] == "replaced"
    assert found[0]["number"] == "15/KH-UBND"
    _, by_id = run("documents", found[0]["id"])
    _, by_file = run("documents", "ke-hoach-15.md")
    _, by_number = run("documents", "15/KH-UBND")
    assert by_id == by_file == by_number
    assert "II. THỜI GIAN THỰC HIỆN" in [section["heading"] for section in by_id["sections"]]
    assert run("documents", "none")[0] == 1


def test_deadlines_are_filtered_by_day_and_body(run: Run) -> None:
    _, everything = run("deadlines", TODAY)
    ends = [deadline["end"] for deadline in everything]
    assert "2026-08-14" in ends
    assert ends == sorted(ends)
    _, few = run("deadlines", TODAY, "--from", "1/8/2026", "--to", "2026-08-15", "--unit", "van hoa")
    assert [deadline["end"] for deadline in few] == ["2026-08-14"]
    assert run("deadlines", TODAY, "--campaign", "không có")[1] == []
    code, _ = run("deadlines", "--from", "2/1/2026", "--to", "1/1/2026")
    assert code == 2


def test_deadlines_are_written_into_files(run: Run, office: Path) -> None:
    code, export = run("deadlines", TODAY, "--ics", "due.ics", "--csv", "due.csv")
    assert code == 0
    assert export["files"] == ["due.ics", "due.csv"]
    assert (office / "due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    code, refusal = run("deadlines", "--ics", "nowhere/due.ics")
    assert code == 1
    assert refusal["remedy"]


def test_reviewed_deadline_is_confirmed_from_the_next_command_on(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = iter(["x", "t"])
    monkeypatch.setattr("builtins.input", lambda prompt: next(keys))
    assert main(["deadlines", "--review", TODAY]) == 0
    assert "xác nhận 1" in capsys.readouterr().out
    assert 'action = "confirm"' in (office / "corpus" / "catalog.toml").read_text(encoding="utf-8")
    assert main(["deadlines", TODAY]) == 0
    assert "catalog.toml" not in capsys.readouterr().err


def test_references_and_criteria(run: Run) -> None:
    _, references = run("references")
    assert "27/KH-UBND" in [reference["number"] for reference in references]
    _, criteria = run("criteria", "gia dinh guong mau")
    assert len(criteria[0]["conditions"]) == 2
    assert criteria[0]["citations"][0].keys() == CITATION
    code, refusal = run("criteria", "Gia đình kiểu mẫu")
    assert code == 1
    assert "Gia đình gương mẫu" in refusal["remedy"]
    assert run("criteria")[0] == 0


@pytest.mark.parametrize("command", ["campaigns", "responsibilities"])
def test_lists_may_be_asked_for_whole(run: Run, command: str) -> None:
    code, found = run(command)
    assert code == 0
    assert isinstance(found, list)


@pytest.mark.parametrize("command", ["campaigns", "responsibilities"])
def test_name_nobody_has_is_explained(run: Run, command: str) -> None:
    code, refusal = run(command, "xyzzy")
    assert code == 1
    assert "xyzzy" in refusal["error"]


def test_ingest_tells_what_became_of_each_file(run: Run, office: Path) -> None:
    code, report = run("ingest")
    assert (code, report["new"]) == (0, ["ke-hoach-15.md", "quy-che.txt"])
    (office / "corpus" / "ke-hoach-15.md").write_text("Kế hoạch mới.", encoding="utf-8")
    (office / "corpus" / "quy-che.txt").unlink()
    (office / "corpus" / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    code, report = run("ingest")
    assert code == 1
    assert (report["changed"], report["removed"]) == (["ke-hoach-15.md"], ["quy-che.txt"])
    assert report["failed"][0]["file"] == "scan.pdf"
    assert report["failed"][0]["remedy"]


def test_ingest_takes_files_in(run: Run, office: Path) -> None:
    (office / "desk.txt").write_text("Thông báo số 3.", encoding="utf-8")
    (office / "old.xyz").write_text("?", encoding="utf-8")
    code, report = run("ingest", "desk.txt", "old.xyz")
    assert code == 1
    assert report["copied"] == ["desk.txt"]
    assert "desk.txt" in report["new"]
    assert report["refused"][0]["file"] == "old.xyz"


def test_documents_beyond_the_limits_are_refused(run: Run, office: Path) -> None:
    (office / "corpus" / "long.txt").write_text("thi đua " * 200_000, encoding="utf-8")
    code, report = run("--set", "limits.max_file_mb=1", "ingest")
    assert code == 1
    assert [failure["file"] for failure in report["failed"]] == ["long.txt"]


def test_rebuild_reads_everything_again(run: Run) -> None:
    run("ingest")
    assert run("ingest")[1]["unchanged"] == ["ke-hoach-15.md", "quy-che.txt"]
    assert run("ingest", "--rebuild")[1]["unchanged"] == []


def test_missing_corpus_is_explained(run: Run) -> None:
    code, refusal = run("--set", "paths.corpus=nowhere", "ask", "kinh phí?")
    assert code == 1
    assert "nowhere" in refusal["error"]


def test_eval_counts_and_names_failures_unless_only_the_summary_is_wanted(
    run: Run, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = [
        {
            "id": "a",
            "question": "kinh phí khen thưởng là bao nhiêu?",
            "answerable": True,
            "must_contain": ["45.000.000"],
            "file": "ke-hoach-15.md",
            "kind": "number",
        },
        {"id": "b", "question": "Kinh phí?", "answerable": True, "must_contain": ["99"], "kind": "x"},
    ]
    (office / "questions.json").write_text(json.dumps(questions), encoding="utf-8")
    _, result = run("eval", "questions.json", TODAY)
    assert result["questions"] == 2
    assert result["right"] == result["by_kind"]["number"]["right"] == 1
    assert result["cited"] == result["answered"]
    assert [failure["id"] for failure in result["failures"]] == ["b"]
    _, summary = run("eval", "questions.json", "--summary", TODAY)
    assert summary["failures"] is None
    assert main(["eval", "questions.json", TODAY]) == 0
    shown = capsys.readouterr().out
    assert "b · sai: Kinh phí?" in shown
    assert "Thiếu: 99" in shown
    assert "Đạt 1/2 câu (50.0%)" in shown


def test_bench_retrieval_reports_the_measures(
    run: Run, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = office / "beir"
    (folder / "qrels").mkdir(parents=True)
    texts = {"1": "hồ sơ khen thưởng", "2": "kinh phí phong trào"}
    corpus = [json.dumps({"_id": key, "title": "", "text": text}) for key, text in texts.items()]
    (folder / "corpus.jsonl").write_text("\n".join(corpus), encoding="utf-8")
    (folder / "queries.jsonl").write_text(json.dumps({"_id": "q", "text": "kinh phí"}), encoding="utf-8")
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq\t2\t1\n", encoding="utf-8")
    code, measures = run("bench", "retrieval", "beir", "--fold")
    assert code == 0
    assert measures["acc@1"] == 1
    assert {"recall@10", "mrr@10", "ndcg@10", "passages", "queries", "query_ms_p50"} <= measures.keys()
    assert main(["bench", "retrieval", "beir", "--mode", "lexical"]) == 0
    assert "acc@1\t1" in capsys.readouterr().out
    assert run("bench", "retrieval", "nowhere")[0] == 1


def test_doctor_reports_as_json(run: Run) -> None:
    code, report = run("doctor")
    assert code == 0
    assert report["ok"] is True
    assert {"name", "outcome", "message", "remedy"} == report["checks"][0].keys()


def test_doctor_sees_what_state_the_index_is_in(run: Run, office: Path) -> None:
    def index_check() -> tuple[str, str]:
        checks = {check["name"]: check for check in run("doctor")[1]["checks"]}
        return checks["Chỉ mục"]["outcome"], checks["Chỉ mục"]["message"]

    run("ingest")
    assert index_check() == ("ok", "2 văn bản, 9 đoạn, khớp thư mục văn bản")
    (office / "corpus" / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    assert index_check()[0] == "warn"
    run("ingest")
    assert "scan.pdf" in index_check()[1]
    for part in (office / "state" / "index").rglob("manifest.json"):
        part.write_text("{}", encoding="utf-8")
    assert index_check()[0] == "fail"


def test_doctor_tells_what_a_person_should_look_at(run: Run, office: Path) -> None:
    (office / "corpus" / "sai.txt").write_text("Báo cáo nộp trước ngày 31/2/2026.", encoding="utf-8")
    run("ingest")
    checks = {check["name"]: check for check in run("doctor")[1]["checks"]}
    assert "31/2/2026" in checks["Nội dung văn bản"]["message"]


def test_conversation_keeps_its_history(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = iter(["kinh phí khen thưởng là bao nhiêu?", "a\x07b", "thoát"])
    monkeypatch.setattr("builtins.input", lambda prompt: next(lines))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert main(["ask"]) == 0
    output = capsys.readouterr().out
    assert "45.000.000" in output
    assert "ký tự điều khiển" in output


def test_doctor_fails_on_wrong_settings(run: Run, office: Path) -> None:
    (office / "config.toml").write_text("[serch]\n", encoding="utf-8")
    code, report = run("doctor")
    assert code == 1
    assert "[serch]" in report["checks"][-1]["message"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "kinh phí khen thưởng?"],
        ["search", "rác"],
        ["documents"],
        ["documents", "quy-che.txt"],
        ["campaigns"],
        ["deadlines"],
        ["responsibilities"],
        ["criteria"],
        ["criteria", "gia đình gương mẫu"],
        ["references"],
        ["ingest"],
        ["doctor"],
    ],
)
def test_every_command_also_speaks_to_people(
    office: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0
    output = capsys.readouterr().out
    assert output.strip()
    assert "\x1b" not in output
    assert not output.startswith(("{", "["))


def test_index_that_cannot_be_renewed_serves_on_with_a_warning(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    run("ingest")
    (office / "corpus" / "quy-che.txt").unlink()

    def refuse(*args: object, **options: object) -> None:
        raise StorageError("Ổ đĩa đầy.", "Xóa bớt tệp.")

    monkeypatch.setattr("index.build.build", refuse)
    code, answer = run("ask", "kinh phí khen thưởng là bao nhiêu?")
    assert code == 0
    assert answer["answered"]
    assert "Ổ đĩa đầy." in caplog.text
