"""The weekly reminder, on any channel: who is owed what and when, what it says, how it goes out once."""
