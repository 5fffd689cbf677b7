"""The documents that a document mentions, by number or by name, and the part each plays."""
