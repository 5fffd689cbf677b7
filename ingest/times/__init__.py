"""How Vietnamese administrative prose says when: points, ranges, rhythms, spans counted from an event."""
