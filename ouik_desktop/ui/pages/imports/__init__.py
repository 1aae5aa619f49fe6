"""A list comes in: `opening` from anywhere, the dialog with its steps (file, columns, check), what is `remembered`."""
