"""Opens the configured chat model: the only place of this package that knows LangChain's models."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.fluency import wording
from bot.settings import LanguageModel, Secret
from ingest.errors import ModelError

if TYPE_CHECKING:
    from langchain.chat_models import BaseChatModel

logger = logging.getLogger(__name__)

# A client may refuse to start without a key. A server named by its address must not be sent one that
# happens to lie in the environment for somebody else, such as OPENAI_API_KEY.
_NO_KEY = "none"


@dataclass(frozen=True, slots=True)
class LangChainModel:
    """A chat model of LangChain. It is given no tools: a document cannot make it do anything but talk."""

    name: str
    model: BaseChatModel

    def stream(self, instructions: str, request: str) -> Iterator[str]:
        for chunk in self.model.stream([("system", instructions), ("human", request)]):
            yield str(chunk.text)


def open_chat_model(settings: LanguageModel, name: str | None = None) -> LangChainModel:
    """The model `name` ("provider:model", by default the configured one).

    Nothing is sent anywhere yet. Raises ModelError for an unknown provider, a missing package or key.
    """
    name = settings.model if name is None else name
    try:
        from langchain.chat_models import init_chat_model
    except ImportError as error:
        raise ModelError(wording.missing_package("langchain"), wording.install("langchain")) from error
    try:
        model = init_chat_model(_with_provider(name, settings.base_url), **_options(settings))
    except ImportError as error:
        package = _missing_package(error)
        raise ModelError(wording.missing_package(package), wording.install(package)) from error
    except Exception as error:
        # Each provider has errors of its own for a name it does not know or a key that is not there.
        raise _refused(name, settings.api_key, error) from error
    return LangChainModel(name, model)


def _with_provider(name: str, base_url: str) -> str:
    """A bare name at an address is served in the manner of OpenAI, as local servers do."""
    return f"openai:{name}" if base_url and ":" not in name else name


def _options(settings: LanguageModel) -> dict[str, Any]:
    """No retries: a retry is time in which the person could have read the quoted answer."""
    options: dict[str, Any] = {
        "timeout": settings.timeout_s,
        "max_retries": 0,
        "max_tokens": settings.answer_tokens,
    }
    key = settings.api_key.reveal() if settings.api_key else None
    if settings.base_url:
        # Local servers take their own, livelier temperature by default; some hosted models refuse any.
        options |= {"base_url": settings.base_url, "temperature": 0.0}
        # The client sends the newer `max_completion_tokens`, which llama-cpp-python's server ignores.
        options["extra_body"] = {"max_tokens": settings.answer_tokens}
        key = key or _NO_KEY
    if key:
        options["api_key"] = key
    return options


def _missing_package(error: ImportError) -> str:
    """ "langchain-anthropic" out of "… requires the langchain-anthropic package."."""
    words = str(error).replace("`", " ").split()
    return next((word for word in words if word.startswith("langchain-")), error.name or "langchain")


def _refused(name: str, key: Secret | None, error: Exception) -> ModelError:
    logger.info("the chat model %r was refused: %s", name, type(error).__name__)
    if isinstance(error, ValueError) and "provider" in str(error):
        return ModelError(wording.unknown_provider(name), wording.NAME_A_PROVIDER)
    if key is None:
        return ModelError(wording.missing_key(name), wording.SET_THE_KEY)
    return ModelError(wording.refused(name, type(error).__name__), wording.NAME_A_PROVIDER)
