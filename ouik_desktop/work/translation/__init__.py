"""Whether both languages are there and say the same: preflight of an event or a table, wordings, and the fact check."""
