"""What is due or to be held, when and by whom: found in a text, completed by what stands around, merged."""
