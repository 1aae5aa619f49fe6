"""Preferences: the page, its sections as data, the office itself, and where the data live."""
