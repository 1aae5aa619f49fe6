"""Fields of one value: what all have in common (`field`), typed ones (`values`) and what they say is wrong (`complaints`), choices, tags,
what is painted around them (`marks`), and how typing becomes an edit (`typing`)."""
