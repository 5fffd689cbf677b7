"""What is known of a sentence beside a question, and how that is weighed."""
