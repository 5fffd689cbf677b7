"""Follow-up questions made whole by the question before: what they replace, leave out or point back to."""
