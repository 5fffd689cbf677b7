"""Verdicts on what the question claims, choices between two things, and comparisons."""
