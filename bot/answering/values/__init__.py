"""Answers with one value of the type asked for: a day, a number, an amount, a body, a person."""
