"""An answer that a language model phrases, as a person sees it come."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.fluency.chat_server import ChatServer
from tests.e2e.bot_process import ADMIN, GROUP, running_bot

pytestmark = pytest.mark.model
pytest.importorskip("langchain_openai", reason="the extra “llm” is not installed")

QUESTION = "Kinh phí khen thưởng là bao nhiêu?"
SENTENCE = "Công chức Tài chính - Kế toán bố trí kinh phí 45.000.000 đồng khen thưởng"


def test_checked_sentences_are_seen_before_the_answer_in_private_only(office: Path) -> None:
    model = {"THIDUA_LLM_MODEL": "openai:m", "THIDUA_LLM_API_KEY": "k", "no_proxy": "127.0.0.1"}
    with ChatServer().running() as server:
        server.reply = f"{SENTENCE} [1]."
        with running_bot(office, THIDUA_LLM_BASE_URL=server.base_url, **model) as (api, _):
            answer = api.asks(ADMIN, QUESTION, SENTENCE)
            grouped = api.asks(ADMIN, f"/hoi {QUESTION}", SENTENCE, chat=GROUP)
            (draft,) = api.calls("sendMessageDraft")
    assert draft.chat == ADMIN.id
    assert draft.params["text"] == f"{SENTENCE}."
    assert answer.styled("blockquote")
    assert grouped.reply_to is not None
