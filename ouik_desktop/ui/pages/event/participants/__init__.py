"""The participants of an event: the grid and its columns."""
