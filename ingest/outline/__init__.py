"""Finds the outline of laws, plans and reports from their enumerators."""

from __future__ import annotations

from ingest.outline.reading import read_outline

__all__ = ["read_outline"]
