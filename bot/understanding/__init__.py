"""What a person asks: spelling repaired, follow-ups resolved, the type of answer recognised."""
