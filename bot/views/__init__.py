"""What people see of answers and of structured knowledge, as blocks that any terminal can show."""
