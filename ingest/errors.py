"""Every error a person may see.

ThiduaError
├── ConfigurationError   a setting or the catalogue is wrong: say where, name the nearest valid value
├── UnreadableDocument   one file cannot be read: skip it, name it, go on with the others
├── ModelError           the embedding model cannot be made ready: say what to install or set
├── IndexMissing         there is no index yet: build one
├── IndexMismatch        the index was built with another model or text version: rebuild it
└── StorageError         the disk refused: the old index goes on serving
"""

from __future__ import annotations


class ThiduaError(Exception):
    """An error with a sentence for people: what is wrong (`message`) and how to mend it (`remedy`).

    Both are Vietnamese. The command line prints them and exits 1; the bot sends `message`.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class ConfigurationError(ThiduaError):
    """A setting or catalogue entry is wrong. The caller stops before doing anything."""


class UnreadableDocument(ThiduaError):
    """One file cannot be read. The caller skips it, reports it with the remedy and goes on."""


class ModelError(ThiduaError):
    """The embedding model cannot be made ready. The caller stops; an existing index stays."""


class IndexMissing(ThiduaError):
    """There is no index in the state folder. The caller builds one or says how."""


class IndexMismatch(ThiduaError):
    """The index was built with another model or text version. The caller rebuilds it or says how."""


class StorageError(ThiduaError):
    """The disk is full or read-only. The caller reports it; the old index keeps serving."""
