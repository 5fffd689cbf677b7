"""Evidence for an answer: stretches of text that speak about what is asked and hold what is asked for."""
