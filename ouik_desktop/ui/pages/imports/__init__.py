"""A list comes in: the page, and the dialog with its steps (file, columns, check)."""
