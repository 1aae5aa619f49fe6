"""The rail at the left of the window: `rail` the whole, `rows` its lists of places and events."""
