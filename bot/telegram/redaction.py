"""Keeps the bot's token, and what people write, out of every log."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable

# No word boundary before it: in an address the token follows "bot" directly.
_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
HIDDEN = "***"
# On DEBUG these write out every message that comes and goes.
_TALKATIVE = ("telegram", "httpcore", "httpx", "httpx2", "tornado", "apscheduler")


class RedactingFormatter(logging.Formatter):
    """Formats as another formatter does, tracebacks included, then blots out secrets."""

    def __init__(self, formatter: logging.Formatter, secrets: Iterable[str]) -> None:
        super().__init__()
        self._formatter = formatter
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        text = self._formatter.format(record)
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return _TOKEN.sub(HIDDEN, text)


def redact_logs(secrets: Iterable[str], *, texts: bool = False) -> None:
    """Let no handler of the root logger write any of `secrets`, nor, without `texts`, what people write."""
    known = [secret for secret in secrets if secret]
    for handler in logging.getLogger().handlers:
        handler.setFormatter(RedactingFormatter(handler.formatter or logging.Formatter(), known))
    if not texts:
        for name in _TALKATIVE:
            logger = logging.getLogger(name)
            logger.setLevel(max(logger.level, logging.INFO))
