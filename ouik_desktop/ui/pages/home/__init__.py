"""Home: what is next, what is coming, what needs attention."""
