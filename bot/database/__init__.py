"""What must not be lost: people, what they asked, what was sent to them. All SQL of the program is here."""
