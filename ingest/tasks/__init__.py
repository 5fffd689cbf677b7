"""What the words around a time say is to be done, and by whom."""
