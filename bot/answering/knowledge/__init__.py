"""Answers from what is known in structure: deadlines, references, criteria, powers, campaigns, tasks."""
