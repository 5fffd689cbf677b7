"""A draft for every kind of question: the ways of answering, a room for each kind, and their order."""
