"""The configured model over real HTTP: opened, asked, examined by `doctor`, missed when it is not there."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import doctor
from bot.fluency.chat_model import open_chat_model
from bot.fluency.fluent_assistant import FluentAssistant, Partial
from bot.fluency.opening import probe, with_fluency
from bot.settings import LanguageModel, Secret, Settings
from ingest.errors import ModelError
from tests.bot.fluency.chat_server import ChatServer, Manner
from tests.bot.fluency.office import TODAY, Office

pytest.importorskip("langchain_openai", reason="the extra “llm” is not installed")

QUESTION = "Phong trào trồng cây nhằm mục đích gì?"
FLUENT = "Phong trào nhằm phủ xanh đồi trọc và nâng cao ý thức bảo vệ rừng"
FAILING: tuple[Manner, ...] = ("rate-limited", "garbage", "empty", "unauthorised", "error page")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office.open(tmp_path_factory.mktemp("office"))


@pytest.fixture
def server() -> Iterator[ChatServer]:
    with ChatServer().running() as running:
        yield running


def settings_for(server: ChatServer, timeout_s: float = 20.0) -> LanguageModel:
    return LanguageModel(model="openai:m", base_url=server.base_url, timeout_s=timeout_s)


def fluent(office: Office, chosen: LanguageModel) -> FluentAssistant:
    found = with_fluency(office.assistant, office.library, Settings(llm=chosen))
    assert isinstance(found, FluentAssistant)
    return found


def test_answer_is_streamed_over_http(office: Office, server: ChatServer) -> None:
    server.reply = f"{FLUENT} [1]."
    partial, answer = fluent(office, settings_for(server)).stream(QUESTION, (), TODAY)
    assert partial == Partial(f"{FLUENT}.")
    assert getattr(answer, "engine", None) == "llm"


def test_model_gets_numbered_passages_no_tools_and_limits(office: Office, server: ChatServer) -> None:
    server.reply = f"{FLUENT} [1]."
    fluent(office, replace(settings_for(server), answer_tokens=123)).ask(QUESTION, (), TODAY)
    (request,) = server.requests
    assert '<doan so="1"' in request["messages"][1]["content"]
    assert "phủ xanh đồi trọc" in request["messages"][1]["content"]
    assert request["max_tokens"] == 123
    assert request["stream"] is True
    assert "tools" not in request


@pytest.mark.parametrize("manner", [*FAILING, "cut short"])
def test_failing_server_costs_nothing_but_fluency(
    office: Office, server: ChatServer, caplog: pytest.LogCaptureFixture, manner: Manner
) -> None:
    server.manner, server.reply = manner, "Phong trào nhằm"
    with caplog.at_level(logging.WARNING, "bot"):
        answer = fluent(office, settings_for(server)).ask(QUESTION, (), TODAY)
    assert answer.engine == "extractive"
    assert answer.answer == office.quoted(QUESTION).answer
    assert len(caplog.records) == 1
    assert "sk-secret" not in caplog.text


def test_hanging_server_is_given_up_within_the_time_limit(office: Office, server: ChatServer) -> None:
    server.manner = "hang"
    answer = fluent(office, settings_for(server, timeout_s=0.3)).ask(QUESTION, (), TODAY)
    assert answer.engine == "extractive"
    assert 300 <= answer.elapsed_ms < 5000


def test_key_of_somebody_else_is_not_sent_to_a_local_server(
    server: ChatServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-somebody-else")
    server.reply = "Chào"
    assert "".join(open_chat_model(settings_for(server)).stream("", "")) == "Chào"
    assert server.keys == ["Bearer none"]


def test_configured_key_is_sent(server: ChatServer) -> None:
    server.reply = "Chào"
    chosen = replace(settings_for(server), api_key=Secret("sk-ours"))
    assert list(open_chat_model(chosen).stream("", ""))
    assert server.keys == ["Bearer sk-ours"]


WRONG = [
    (LanguageModel(model="nobody:m"), "nhà cung cấp", "openai:"),
    (LanguageModel(model="m"), "nhà cung cấp", "openai:"),
    (LanguageModel(model="m:7b", base_url="http://127.0.0.1:1/v1"), "nhà cung cấp", "openai:"),
    (LanguageModel(model="openai:m"), "khóa", "THIDUA_LLM_API_KEY"),
    (LanguageModel(model="fireworks:m"), "langchain-fireworks", "pip install"),
]


@pytest.mark.parametrize(
    ("chosen", "message", "remedy"), WRONG, ids=lambda value: getattr(value, "model", "")
)
def test_wrong_setting_is_said_with_its_remedy_and_the_bot_goes_on(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    chosen: LanguageModel,
    message: str,
    remedy: str,
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ModelError) as caught:
        open_chat_model(chosen)
    assert message in caught.value.message
    assert remedy in caught.value.remedy
    with caplog.at_level(logging.WARNING, "bot"):
        assert with_fluency(office.assistant, office.library, Settings(llm=chosen)) is office.assistant
    assert message in caplog.text


def test_bare_name_at_an_address_is_served_in_the_manner_of_openai(server: ChatServer) -> None:
    server.reply = "Chào"
    assert list(open_chat_model(replace(settings_for(server), model="qwen")).stream("", ""))
    assert server.requests[0]["model"] == "qwen"


def test_no_model_changes_nothing(office: Office) -> None:
    assert with_fluency(office.assistant, office.library, Settings()) is office.assistant


def test_model_that_checks_is_asked_too(office: Office, server: ChatServer) -> None:
    server.reply = f"{FLUENT} [1]."
    answer = fluent(office, replace(settings_for(server), check_model="openai:judge")).ask(
        QUESTION, (), TODAY
    )
    assert answer.engine == "extractive"
    assert [request["model"] for request in server.requests] == ["m", "judge"]


class TestDoctor:
    def check(self, tmp_path: Path, chosen: LanguageModel) -> doctor.Check:
        settings = Settings(llm=chosen)
        settings = replace(settings, paths=replace(settings.paths, corpus=tmp_path, state=tmp_path))
        report = doctor.examine(lambda: settings)
        return next(check for check in report.checks if check.name == "Mô hình ngôn ngữ")

    def test_model_that_answers_is_well(self, tmp_path: Path, server: ChatServer) -> None:
        server.reply = "Chào anh/chị."
        found = self.check(tmp_path, settings_for(server))
        assert (found.outcome, found.message.split()[0]) == ("ok", "openai:m")

    @pytest.mark.parametrize("manner", FAILING)
    def test_model_that_fails_is_a_warning(self, tmp_path: Path, server: ChatServer, manner: Manner) -> None:
        server.manner = manner
        found = self.check(tmp_path, settings_for(server))
        assert found.outcome == "warn"
        assert "base_url" in found.remedy
        assert "sk-secret" not in found.message

    def test_model_that_is_not_there_is_a_warning(self, tmp_path: Path) -> None:
        nowhere = LanguageModel(model="openai:m", base_url="http://127.0.0.1:9/v1", timeout_s=5)
        assert self.check(tmp_path, nowhere).outcome == "warn"

    def test_no_model_is_well(self, tmp_path: Path) -> None:
        assert self.check(tmp_path, LanguageModel()).outcome == "ok"


def test_probe_names_the_model(server: ChatServer) -> None:
    server.reply = "Chào"
    assert probe(settings_for(server))[0] == "openai:m"
