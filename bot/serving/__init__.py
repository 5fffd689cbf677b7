"""The assistant while it serves people: the newest index, one instance, fair shares."""
