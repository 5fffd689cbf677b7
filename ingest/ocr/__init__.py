"""Reads pictures of pages: straightens them, has tesseract recognise the words, remembers what was read."""
