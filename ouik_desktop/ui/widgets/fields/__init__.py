"""Fields of one value: typed ones (`values`) and what they say is wrong (`complaints`), choices, tags, and how typing becomes an edit
(`typing`)."""
