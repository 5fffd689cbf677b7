"""What is said where a question is not answered: what is not stated, and what is of the thing asked about."""
