"""Fields of one value: typed ones (`values`), choices, tags, and how typing becomes an edit (`typing`)."""
