"""The command line `thidua`: one module for each group of commands, nothing but reading and showing."""

from bot.cli.program import main

__all__ = ["main"]
