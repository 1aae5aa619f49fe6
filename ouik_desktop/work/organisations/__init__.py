"""Organisations in the directory, and as partners of an event."""
