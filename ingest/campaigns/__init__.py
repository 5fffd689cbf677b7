"""Campaigns ("phong trào thi đua"): their names in texts, what documents say about them, each once."""
