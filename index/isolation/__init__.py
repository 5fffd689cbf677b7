"""Reading files from strangers: in a process of its own, within limits, over a pipe that carries JSON.

Parsers of PDF, Word and images are where a hostile file does its harm. Here such a file can hang, crash or
take over one short-lived process that knows no secret; the program that asked gets a sentence saying so.
"""

from index.isolation.limits import ReadingLimits
from index.isolation.process import ReadingProcess, read_isolated

__all__ = ["ReadingLimits", "ReadingProcess", "read_isolated"]
