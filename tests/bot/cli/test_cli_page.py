"""`thidua page` as people type it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image

from bot.cli import main
from bot.corpus import indexing
from tests.fake_embedder import FakeEmbedder
from tests.ingest.sample_files import PARAGRAPHS, pdf_bytes
from tests.office import furnish


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office whose documents have been read already, for that takes longer than every picture."""
    office = furnish(tmp_path_factory.mktemp("office"))
    (office / "corpus" / "thong-bao.pdf").write_bytes(pdf_bytes([PARAGRAPHS, PARAGRAPHS[2:]]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(indexing, "embedder", lambda settings, progress: FakeEmbedder())
        patch.chdir(office)
        assert main(["ingest"]) == 0
    return office


@pytest.fixture
def office(indexed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(indexing, "embedder", lambda settings, progress: FakeEmbedder())
    for folder in ("corpus", "state"):
        monkeypatch.setenv(f"THIDUA_PATHS_{folder.upper()}", str(indexed / folder))
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_page_of_a_pdf_becomes_a_png(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["page", "thong-bao", "2", "--highlight", "khoi day tinh than", "--png", "trang.png", "--json"])
        == 0
    )
    shown = json.loads(capsys.readouterr().out)
    assert (shown["file"], shown["page"], shown["marked"], shown["note"]) == ("trang.png", 2, True, None)
    assert Image.open(io.BytesIO((office / "trang.png").read_bytes())).format == "PNG"


def test_number_finds_the_document_and_words_find_the_part(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["page", "15/KH-UBND", "--highlight", "kinh phí 45.000.000 đồng", "--png", "a.png"]) == 0
    said = capsys.readouterr().out
    assert "Đã ghi “a.png”." in said
    assert "15/KH-UBND" in said


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["không-có", "1", "--png", "a.png"], "Không có văn bản “không-có”."),
        (["thong-bao", "3", "--png", "a.png"], "Tệp “thong-bao.pdf” chỉ có 2 trang, không có trang 3."),
        (["thong-bao", "1", "--png", "no/a.png"], "Không ghi được tệp “no/a.png”: không có thư mục ấy."),
        (["thong-bao", "1", "--png", "folder"], "Không ghi được tệp “folder”: đó là một thư mục."),
        (
            ["thong-bao", "2", "--highlight", "Căn cứ Luật Thi đua", "--png", "a.png"],
            "Đoạn “Căn cứ Luật Thi đua” không ở trang 2 mà ở trang 1.",
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_writes_nothing(
    office: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["page", *arguments, "--json"]) == 1
    refusal = json.loads(capsys.readouterr().out)
    assert refusal["error"] == message
    assert refusal["remedy"]
    assert not (office / "a.png").exists()


@pytest.mark.parametrize(
    "arguments", [["thong-bao", "1"], ["thong-bao", "0", "--png", "a.png"], ["--png", "a"]]
)
def test_wrong_command_line_is_misuse(office: Path, arguments: list[str]) -> None:
    assert main(["page", *arguments]) == 2
