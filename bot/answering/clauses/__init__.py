"""Answers with clauses: lists with their items, cases, consequences, definitions, sections."""
