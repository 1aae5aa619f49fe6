"""The list of all events: the page, its filters and columns, and a new event in a few words."""
