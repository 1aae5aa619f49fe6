"""Removing what the office keeps: what hangs on it is told first (`hanging`), then it goes in one act: people, organisations, venues,
rooms, series."""
