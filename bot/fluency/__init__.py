"""Answers in fluent sentences from any chat model, each sentence held to the passages that it cites.

Optional and outermost: `FluentAssistant` wraps an assistant and asks as it does. What the documents do not
bear out is dropped, and when the model fails in any way the quoted answer stands.
"""
