"""Brings documents from official sites into the corpus folder, by the addresses that the catalogue lists."""

from bot.fetching.download import Download, Rules, download, is_public
from bot.fetching.sources import Fetched, FetchReport, fetch_sources

__all__ = ["Download", "FetchReport", "Fetched", "Rules", "download", "fetch_sources", "is_public"]
