"""A walk through the window: pictures of every page, every control in its states, and the visit of a fresh install."""
