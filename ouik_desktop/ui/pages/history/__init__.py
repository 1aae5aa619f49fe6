"""History: what was done, newest first, each act with a way to take it back; of the whole office or of one event."""
