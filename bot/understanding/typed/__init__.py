"""From keys to words: what people type on a phone written out as the documents write it."""
