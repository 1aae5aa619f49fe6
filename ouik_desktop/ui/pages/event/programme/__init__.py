"""The programme of an event: the table, its columns, and who appears in an item."""
