"""Documents that administrators bring through a channel: held apart, inspected, confirmed, then taken in.

received -> inspected -> confirmed -> stored in the corpus folder -> indexed. Each step is written to the
database before the next begins, so that a program killed at any point goes on where it stopped.
"""
