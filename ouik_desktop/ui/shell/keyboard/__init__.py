"""The window by keyboard alone: where one begins on a page, the parts that F6 goes round, what Escape leaves, and the keys."""
