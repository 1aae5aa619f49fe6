"""The window: the only storey that knows Qt. A page asks `work` for a verb and reads again when the office tells of changes."""
