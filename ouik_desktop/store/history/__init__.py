"""Units of history: read, put back, and which rows a transaction changed."""
